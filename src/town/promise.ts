/** Promises beyond the problems' own: at meetings, at doors, in answers to reports. */
import { DAY_MS, dateOf, dayOf, HOUR_MS } from './calendar.ts'
import { type Dice, diceFor, drawByWeight } from './dice.ts'
import { idOf } from './identity.ts'
import { beatOf, TOLD } from './neighborhood.ts'
import { UNITS } from './office.ts'
import { nameWithRank, officerOf } from './officer.ts'
import { organizationsAt } from './organization.ts'
import { NEIGHBORHOOD_SLUGS, type NeighborhoodSlug } from './outline.ts'
import { settledOf } from './problem.ts'
import type { Report, TownIds } from './town.ts'
import type { Promise_ } from './town-work.ts'
import {
  BROKEN_WORDS,
  CHIEF_PROMISES,
  KEPT_WORDS,
  LATE_WORDS,
  OFFICER_PROMISES,
  PARTNER_PROMISES,
  RELEASED_WORDS,
  RESIDENT_PROMISES,
  UNIT_PROMISES,
} from './words-promises.ts'

type Ground = { readonly seed: string; readonly ids: TownIds; readonly now: Date }
type Owner = Pick<Promise_, 'ownerKind' | 'officerId' | 'unitId' | 'ownerName' | 'what'>

/** How many promises of the ordinary kind each neighborhood made; Elm Square keeps the fullest ledger. */
const HOW_MANY: Partial<Record<NeighborhoodSlug, number>> = { 'elm-square': 47, bridgefoot: 6, 'tannery-row': 5 }
const RESIDENTS = ['Wren Abelard', 'Josefina Luque', 'Barnaby Coates', 'Edith Okonjo', 'Silvio Marchetti', 'Petra Vogel']

function ownerFor(slug: NeighborhoodSlug, daysAgo: number, { ids }: Ground, dice: Dice): Owner {
  const kind = dice.share()
  if (kind < 0.5) {
    const officer = officerOf(beatOf(slug), daysAgo)
    return {
      what: dice.pick(OFFICER_PROMISES),
      ownerKind: 'officer',
      officerId: ids.officer(officer),
      unitId: null,
      ownerName: nameWithRank(officer),
    }
  }
  if (kind < 0.76) {
    const [unit, what] = dice.pick(UNIT_PROMISES)
    return {
      what,
      ownerKind: 'unit',
      officerId: null,
      unitId: ids.unit(unit),
      ownerName: UNITS.find((one) => one.slug === unit)?.name ?? unit,
    }
  }
  if (kind < 0.9)
    return {
      what: dice.pick(PARTNER_PROMISES),
      ownerKind: 'partner',
      officerId: null,
      unitId: null,
      ownerName: dice.pick(organizationsAt(slug)).name,
    }
  return { what: dice.pick(RESIDENT_PROMISES), ownerKind: 'resident', officerId: null, unitId: null, ownerName: dice.pick(RESIDENTS) }
}

/** What became of it, by how long ago it was due: of those past, 87 in 100 kept. */
function endOf(dueAgo: number, dice: Dice): Promise_['state'] {
  if (dueAgo < 0 || (dueAgo < 12 && dice.chance(0.35))) return 'open'
  return (['kept', 'kept-late', 'broken', 'released'] as const)[drawByWeight([74, 12, 9, 5])(dice.share())] ?? 'kept'
}

const wordsOf = (state: Promise_['state'], dice: Dice): string | null =>
  state === 'kept'
    ? dice.pick(KEPT_WORDS)
    : state === 'kept-late'
      ? dice.pick(LATE_WORDS)
      : state === 'broken'
        ? dice.pick(BROKEN_WORDS)
        : state === 'released'
          ? dice.pick(RELEASED_WORDS)
          : null

function receiver(slug: NeighborhoodSlug, state: Promise_['state'], dice: Dice): Pick<Promise_, 'toKind' | 'toName'> {
  // Only a partner or a reporter can release: nobody speaks for many.
  if (state === 'released' || dice.chance(0.3)) return { toKind: 'partner', toName: dice.pick(organizationsAt(slug)).name }
  return dice.chance(0.6) ? { toKind: 'residents', toName: `the residents of ${TOLD[slug].name}` } : { toKind: 'everybody', toName: '' }
}

function ordinary(slug: NeighborhoodSlug, i: number, ground: Ground): Promise_ {
  const key = `${slug}-${i}`
  const dice = diceFor(ground.seed, `promise/${key}`)
  const madeAgo = i % 4 === 0 ? dice.whole(3, 40) : dice.whole(20, 500)
  const dueAgo = madeAgo - dice.whole(5, 45)
  const state = endOf(dueAgo, dice)
  const owner = ownerFor(slug, madeAgo, ground, dice)
  return {
    ...owner,
    ...receiver(slug, state, dice),
    id: ground.ids.promise(key),
    key,
    dueOn: dateOf(dayOf(ground.now) - dueAgo),
    state,
    madeAt: new Date(ground.now.getTime() - madeAgo * DAY_MS - dice.whole(1, 5) * HOUR_MS),
    madeById: owner.officerId ? ground.ids.account(officerOf(beatOf(slug), madeAgo)) : null,
    ...settledOf({ state, dueAgo, madeAgo, settledWords: wordsOf(state, dice) ?? '' }, ground, dice),
    neighborhoodId: ground.ids.neighborhood(slug),
    reportId: null,
    isPublic: true,
  }
}

/** The chief's commitments to the town. */
function commitments(ground: Ground): Promise_[] {
  const { ids, now, seed } = ground
  return CHIEF_PROMISES.map(
    ([what, state, madeAgo, dueAgo, words], i): Promise_ => ({
      id: ids.promise(`chief-${i}`),
      key: `chief-${i}`,
      what,
      ownerKind: 'chief',
      officerId: ids.officer('benedict-okafor'),
      unitId: null,
      ownerName: 'Chief Okafor',
      toKind: 'everybody',
      toName: '',
      dueOn: dateOf(dayOf(now) - dueAgo),
      state,
      madeAt: new Date(now.getTime() - madeAgo * DAY_MS),
      madeById: ids.account('benedict-okafor'),
      ...settledOf({ state, dueAgo, madeAgo, settledWords: words ?? '' }, ground, diceFor(seed, `chief/${i}`)),
      neighborhoodId:
        i === 0
          ? ids.neighborhood('elm-square')
          : i === 3
            ? ids.neighborhood('tannery-row')
            : i === 5
              ? ids.neighborhood('bridgefoot')
              : null,
      reportId: null,
      isPublic: true,
    }),
  )
}

/** The call that Officer Diallo owes today. */
function callOwedToday({ ids, now }: Ground): Promise_ {
  return {
    id: ids.promise('side-door-call'),
    key: 'side-door-call',
    what: 'Call 14 Alder Court back about the side door',
    ownerKind: 'officer',
    officerId: ids.officer('amara-diallo'),
    unitId: null,
    ownerName: 'Officer Diallo',
    toKind: 'reporter',
    toName: '',
    dueOn: dateOf(dayOf(now)),
    state: 'open',
    madeAt: new Date(now.getTime() - 3 * DAY_MS),
    madeById: ids.account('amara-diallo'),
    settledAt: null,
    settledWords: null,
    neighborhoodId: ids.neighborhood('elm-square'),
    reportId: ids.report('side-door-0'),
    isPublic: false,
  }
}

/** "I will write again": answers to reports that were promises as well. */
function inAnswers(ground: Ground, reports: readonly Report[], count: number): Promise_[] {
  const dice = diceFor(ground.seed, 'promises-in-answers')
  const fit = reports.filter(
    ({ answeredAt, officerId, state, filedAt }) =>
      answeredAt && officerId && (state === 'answered' || state === 'fixed') && ground.now.getTime() - filedAt.getTime() < 120 * DAY_MS,
  )
  return dice
    .shuffle(fit)
    .slice(0, count)
    .map((report): Promise_ => {
      const answeredAt = report.answeredAt as Date
      const dueDay = dayOf(answeredAt) + dice.whole(5, 16)
      const dueAgo = dayOf(ground.now) - dueDay
      const state = report.state === 'fixed' ? (dueAgo > 2 ? 'kept' : 'open') : endOf(dueAgo, dice)
      const slug = NEIGHBORHOOD_SLUGS.find((one) => ground.ids.neighborhood(one) === report.neighborhoodId) as NeighborhoodSlug
      const officer = officerOf(beatOf(slug), dayOf(ground.now) - dayOf(report.filedAt))
      return {
        id: ground.ids.promise(`answer-${report.reference}`),
        key: `answer-${report.reference}`,
        what: dice.pick(OFFICER_PROMISES.slice(2, 11)),
        ownerKind: 'officer',
        officerId: report.officerId,
        unitId: null,
        ownerName: nameWithRank(officer),
        toKind: 'reporter',
        toName: '',
        dueOn: dateOf(dueDay),
        state,
        madeAt: answeredAt,
        madeById: ground.ids.account(officer),
        ...settledOf({ state, dueAgo, madeAgo: dueAgo + 5, settledWords: wordsOf(state, dice) ?? '' }, ground, dice),
        neighborhoodId: report.neighborhoodId,
        reportId: report.id,
        isPublic: true,
      }
    })
}

export function promisesBeside(ground: Ground, reports: readonly Report[]): Promise_[] {
  const ledger = NEIGHBORHOOD_SLUGS.flatMap((slug) => Array.from({ length: HOW_MANY[slug] ?? 2 }, (_, i) => ordinary(slug, i, ground)))
  return [...ledger, ...commitments(ground), callOwedToday(ground), ...inAnswers(ground, reports, 14)].map((promise) => ({
    ...promise,
    settledWords: promise.settledWords || null,
  }))
}

/** The same reports, with a line where a promise was made on them. */
export function withPromiseLines(seed: string, reports: readonly Report[], promises: readonly Promise_[]): Report[] {
  const made = Map.groupBy(
    promises.filter(({ reportId }) => reportId !== null),
    ({ reportId }) => reportId,
  )
  return reports.map((report) => {
    const lines = (made.get(report.id) ?? []).map((promise) => ({
      id: idOf(seed, 'entry', `promise/${promise.key}`),
      kind: 'promised' as const,
      at: promise.madeAt,
      byAccountId: promise.madeById,
      byName: promise.ownerName,
      byReporter: false,
      words: promise.what,
      detail: { promise: promise.id },
      isPublic: promise.isPublic,
    }))
    return lines.length ? { ...report, entries: [...report.entries, ...lines].sort((a, b) => a.at.getTime() - b.at.getTime()) } : report
  })
}
