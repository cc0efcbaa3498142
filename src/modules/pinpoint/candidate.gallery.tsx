import type { GalleryExample } from '#ui/gallery.ts'
import { EXAMPLE_GROUND } from '#ui/ground.gallery.tsx'
import type { View } from '#ui/view.ts'
import { CandidatePage } from './candidate.pages.tsx'
import type { Candidate } from './candidate.ts'
import { CandidatesPage } from './candidate-list.pages.tsx'
import type { CandidateCard, ScanView } from './candidate-view.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const officer = (view: View): View => ({ ...view, viewer: { accountId: id(1), name: 'Amara Diallo', roles: ['officer'] } })
const partner = (view: View): View => ({ ...view, viewer: { accountId: id(2), name: 'Hollis Renner', roles: ['partner'] } })

const WEEKS = Array.from({ length: 52 }, (_, week) => ({ count: week < 44 ? Number(week % 9 === 0) : week - 43, usual: 0.2 }))

const PARCELS: Candidate = {
  ...{ id: id(10), kind: 'emerging', source: 'incidents', topic: 'theft', label: 'Theft of a parcel', place: null },
  ...{ neighborhoodId: id(20), area: { lat: 41.7051, lng: -93.4072, radiusM: 420 }, fromOn: '2026-11-08', untilOn: '2026-11-21' },
  ...{ observed: 15, usual: 0.3, p: 1e-9, q: 1e-7, stability: null, reach: null, elevatedUntilDay: null, startedWeeksAgo: 6, weeks: WEEKS },
  ...{ eventIds: [id(31), id(32)], events: 15, voices: 4, state: 'new', isCurrent: true },
  ...{ firstSeenAt: new Date('2026-11-10T08:13:00Z'), lastSeenAt: new Date('2026-11-22T08:13:00Z') },
  ...{ decidedAt: null, dismissedReason: null, decidedWords: null, decidedObserved: null, problemSlug: null },
}
const card = (change: Partial<Candidate> = {}, categoryNames?: CandidateCard['categoryNames']): CandidateCard => ({
  candidate: { ...PARCELS, ...change },
  neighborhood: { slug: 'linden-park', name: 'Linden Park' },
  categoryNames,
})
const CARDS: readonly CandidateCard[] = [
  card({ id: id(11), source: 'reports', topic: 'noise', label: null, p: 3e-4, observed: 9, usual: 2.6 }, { en: 'Noise', es: 'Ruido' }),
  card({
    id: id(12),
    kind: 'near-repeat',
    topic: 'burglary',
    label: null,
    reach: { radiusM: 200, days: 14 },
    elevatedUntilDay: 20_789,
    observed: 9,
    usual: 3.2,
    p: 0.0004,
  }),
  card({ id: id(13), kind: 'hot-spot', topic: 'disorder', label: null, stability: 0.97, observed: 124, usual: 1.2, startedWeeksAgo: null }),
  card({
    id: id(14),
    kind: 'repeat-place',
    topic: 'drugs',
    label: null,
    place: 'MILL LANE, NUMBERS 10 TO 19',
    observed: 48,
    usual: 0.5,
    startedWeeksAgo: null,
  }),
  card(),
]
const DONE: ScanView = {
  latest: undefined,
  done: {
    ...{ id: id(9), state: 'done', doneShare: 1, askedAt: new Date('2026-11-22T08:13:00Z'), finishedAt: new Date('2026-11-22T08:13:20Z') },
    looked: {
      sources: [
        { source: 'reports', events: 1794, untilOn: '2026-11-21' },
        { source: 'incidents', events: 16_418, untilOn: '2026-11-21' },
      ],
      ...{ looks: 184_637, families: 76 },
    },
    ...{ found: 5, isNew: 1 },
  },
  isUnderWay: false,
}
const NONE = { new: 0, watched: 0, dismissed: 0, problem: 0 }
const list = { state: 'new', cards: CARDS, counts: { ...NONE, new: 5, watched: 2 }, scan: DONE, mayScan: true } as const
const looking: ScanView = { ...DONE, latest: { ...DONE.done!, state: 'looking', doneShare: 0.4 }, isUnderWay: true }
const failed: ScanView = { ...DONE, latest: { ...DONE.done!, state: 'failed' } }

/** The circle lies in the middle of the example's ground. */
const [WEST, SOUTH, EAST, NORTH] = EXAMPLE_GROUND.bounds
const BACKGROUND = {
  streets: (EXAMPLE_GROUND.streets ?? []).map(({ line, main }) => ({ line, main: main ?? false })),
  parks: EXAMPLE_GROUND.parks ?? [],
  water: [],
  rivers: EXAMPLE_GROUND.rivers ?? [],
}
const RING = Array.from({ length: 24 }, (_, i) => {
  const turn = (2 * Math.PI * i) / 24
  return [(WEST + EAST) / 2 + (Math.sin(turn) * (EAST - WEST)) / 6, (SOUTH + NORTH) / 2 + (Math.cos(turn) * (NORTH - SOUTH)) / 5] as const
})
const page = {
  card: card(),
  neighborhoods: [{ id: id(20), name: 'Linden Park' }],
  may: { decide: true, open: true },
  background: BACKGROUND,
  circle: { ring: RING, bounds: EXAMPLE_GROUND.bounds },
  events: [
    { id: id(31), on: '2026-11-20', what: 'Theft of a parcel', place: 'Sage Drive, numbers 70 to 79', reference: null },
    { id: id(32), on: '2026-11-19', what: 'Theft of a parcel', place: null, reference: 'K4M-7RW' },
  ],
}

export const gallery: GalleryExample[] = [
  { name: 'what stands out', render: (view) => <CandidatesPage view={officer(view)} {...list} /> },
  { name: 'nothing stands out', render: (view) => <CandidatesPage view={officer(view)} {...list} cards={[]} counts={NONE} /> },
  { name: 'a look under way', render: (view) => <CandidatesPage view={officer(view)} {...list} scan={looking} /> },
  { name: 'a look that failed', render: (view) => <CandidatesPage view={partner(view)} {...list} scan={failed} mayScan={false} /> },
  { name: 'one that rises', render: (view) => <CandidatePage view={officer(view)} {...page} /> },
  {
    name: 'dismissed refused without a reason',
    render: (view) => (
      <CandidatePage
        view={officer(view)}
        {...page}
        refused={{ form: 'dismiss', errors: { reason: view.words.pinpoint.refusals['no-reason'] }, typed: { words: 'A fair was there.' } }}
      />
    ),
  },
  {
    name: 'dismissed, to a partner, no longer found',
    render: (view) => (
      <CandidatePage
        view={partner(view)}
        {...page}
        card={card({
          state: 'dismissed',
          dismissedReason: 'known-cause',
          decidedWords: 'A fair was there.',
          decidedAt: PARCELS.lastSeenAt,
          isCurrent: false,
        })}
        may={{ decide: false, open: false }}
        events={undefined}
      />
    ),
  },
  {
    name: 'became a problem',
    render: (view) => (
      <CandidatePage view={officer(view)} {...page} card={card({ state: 'problem', problemSlug: 'parcels-in-linden-park' })} events={[]} />
    ),
  },
]
