import type { PlanLine } from '#modules/patrol/index.ts'
import type { ListedPromise } from '#modules/promises/index.ts'
import type { InboxLine } from '#modules/reports/index.ts'

export const NOW = new Date('2026-11-22T21:30:00Z')
export const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const promise = (n: number, what: string, dueOn: string, change: Partial<ListedPromise> = {}): ListedPromise => ({
  ...{
    id: id(n),
    what,
    ownerKind: 'officer',
    ownerName: 'Amara Diallo',
    toKind: 'residents',
    toName: 'the families of Alder Court',
    dueOn,
  },
  ...{
    state: 'open',
    madeAt: at(-6000),
    settledAt: null,
    settledWords: null,
    reportId: null,
    problemSlug: null,
    neighborhoodName: 'Elm Square',
  },
  ...change,
})

export const report = (n: number, words: string | null, dueMinutes: number): InboxLine =>
  ({
    ...{ id: id(100 + n), reference: `K7M-4Q${n}`, filedAt: at(-120 * n), answerDueAt: at(dueMinutes), closedAt: null, language: 'en' },
    category: { slug: 'street-light', names: { en: 'Street light out', es: 'Farola apagada' }, icon: 'lamp', isSensitive: false } as never,
    ...{
      words: null,
      allWords: words,
      wordsArePublic: true,
      standing: { state: 'waiting' },
      point: null,
      truePoint: null,
      place: '14 Alder Court',
    },
    ...{
      neighborhood: { slug: 'elm-square', name: 'Elm Square' },
      unitName: null,
      officer: null,
      officerId: null,
      unitId: null,
      beatId: id(1),
    },
    ...{ photosOffered: false, photos: [], voices: 0 },
  }) as never

export const stop = (n: number, minutes: number, of: { name: string; reasons: PlanLine['of']['reasons'] }): PlanLine => ({
  ...{
    id: id(n),
    stop: `place:${n}`,
    gap: 0,
    startsAt: at(minutes),
    leavesAt: at(minutes + 11),
    standing: 'planned',
    name: of.name,
    placeKind: null,
  },
  of: {
    ...{
      key: `place:${n}`,
      kind: 'place',
      subject: null,
      placeId: null,
      block: 0,
      blockName: null,
      neighborhoodId: null,
      location: n,
      minutes: 11,
    },
    ...{ opensS: 0, closesS: 9999, worth: 1, rank: 0, reasons: of.reasons },
  },
})
