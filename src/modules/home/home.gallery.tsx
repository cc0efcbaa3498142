import type { GalleryExample } from '#ui/gallery.ts'
import { AboutPage, AccessibilityPage, GetStartedPage, HowItWorksPage, PrivacyPage } from './about.pages.tsx'
import { FindPage, NeighborhoodsPage } from './find.pages.tsx'
import { FrontPage } from './front.pages.tsx'
import type { FrontContent } from './front-view.ts'
import { FailedJobsPage, OutboxPage } from './house-keeping.pages.tsx'
import { NeighborhoodPage } from './neighborhood.pages.tsx'
import type { NeighborhoodContent, ProblemCard, ReportLine } from './neighborhood-view.ts'

const ago = (days: number) => new Date(Date.UTC(2026, 10, 22 - days, 15))
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

const problem: ProblemCard = {
  slug: 'night-noise',
  title: 'Night noise and broken glass behind the two bars',
  statement: 'Both bars close at 2 am and empty into the same lane.',
  stage: 'response',
  openedAt: ago(150),
  reports: 14,
}

const promise = (
  n: number,
  what: string,
  state: 'open' | 'kept' | 'kept-late' | 'broken',
  dueOn: string,
): NeighborhoodContent['promises'][number] => ({
  id: id(n),
  what,
  ownerKind: 'officer',
  ownerName: 'Officer Diallo',
  toKind: 'residents',
  toName: 'the residents of Mill Lane',
  dueOn,
  state,
  madeAt: ago(60),
  settledAt: state === 'open' ? null : ago(5),
  settledWords: state === 'kept' ? 'Every Friday since October.' : null,
  reportId: null,
  problemSlug: null,
  neighborhoodName: 'Elm Square',
})

const promises = [
  promise(1, 'Walk the lane every Friday and Saturday at closing time until January', 'open', '2027-01-01'),
  promise(2, 'Tell the parents about the lamps', 'kept', '2026-11-20'),
  promise(3, 'Put two bottle bins in the lane', 'kept-late', '2026-11-10'),
  promise(4, 'Publish the stop-and-search numbers for the square', 'broken', '2026-10-31'),
]

const report = (n: number, change: Partial<ReportLine>): ReportLine => ({
  reference: `K7M-4Q${n}`,
  categoryNames: { en: 'Street light out', es: 'Farola apagada' },
  categorySlug: 'street-light',
  filedAt: ago(n),
  state: 'waiting',
  stateReason: null,
  answers: 'Diego, city lighting',
  answerDueAt: ago(n - 3),
  closedAt: null,
  point: { lat: 41 + n / 4000, lng: -40 + n / 3000 },
  ...change,
})

const square = [[-40.002, 40.999], [-39.996, 40.999], [-39.996, 41.004], [-40.002, 41.004], [-40.002, 40.999]] as const // biome-ignore format: a ring

const full: NeighborhoodContent = {
  name: 'Elm Square',
  slug: 'elm-square',
  about: 'The old middle of town.',
  population: 3412,
  rings: [square],
  background: { streets: [{ line: [[-40.003, 41.001], [-39.995, 41.001]], main: true }], parks: [], water: [], rivers: [] }, // biome-ignore format: a line
  officer: {
    id: id(90),
    accountId: null,
    slug: 'amara-diallo',
    name: 'Amara Diallo',
    rank: 'Neighborhood officer',
    ownWords: 'If you see me with a coffee, I have time. That is what the coffee is for.',
    speaks: 'English, French, some Spanish',
    face: { skin: 'chestnut', hair: 'black', hairStyle: 'bun', clothes: 'slate' },
    publicEmail: 'amara.diallo@marlow-bridge.example',
    publicPhone: '555-0140',
    sinceOn: '2023-03-01',
    endedAt: null,
    duty: 'neighborhood-officer',
    beatId: id(91),
    fromOn: '2023-03-01',
    assignmentId: id(92),
  },
  problems: [problem, { ...problem, slug: 'bikes', title: 'Bikes stolen at the station racks', stage: 'assessment', reports: 1 }],
  promises,
  promiseSum: { kept: 41, due: 47, all: 63 },
  reports: [report(1, {}), report(2, { state: 'in-problem' }), report(4, { state: 'answered' })],
  changed: [
    report(6, { state: 'fixed', closedAt: ago(1) }),
    report(7, { state: 'not-ours', stateReason: 'the railway', closedAt: ago(2) }),
  ],
  inTime: 0.91,
  beatSlug: 'center',
  coming: {
    ...{
      id: id(93),
      officerId: id(90),
      kind: 'walk',
      title: 'Walk and talk',
      startsAt: ago(-3),
      endsAt: ago(-3.05),
      place: 'Elm Square fountain',
    },
    ...{ lat: null, lng: null, neighborhoodId: id(94), isPublic: true },
  },
}

const empty: NeighborhoodContent = {
  ...full, about: null, population: null, officer: undefined, problems: [], promises: [], promiseSum: { kept: 0, due: 0, all: 0 }, reports: [], changed: [], inTime: undefined, coming: undefined, beatSlug: undefined,
} // biome-ignore format: what an empty page lacks

const front: FrontContent = {
  neighborhoods: [
    { slug: 'elm-square', name: 'Elm Square', officer: 'Amara Diallo' },
    { slug: 'quarry-hill', name: 'Quarry Hill', officer: undefined },
  ],
  chiefPromises: promises,
  problems: [problem],
  reports: 211,
  inTime: 0.87,
  kept: { kept: 66, due: 78 },
  openProblems: 9,
}
const nothing: FrontContent = {
  neighborhoods: [],
  chiefPromises: [],
  problems: [],
  reports: 0,
  inTime: undefined,
  kept: { kept: 0, due: 0 },
  openProblems: 0,
}
const neighborhoods = [{ slug: 'elm-square', name: 'Elm Square', population: 3412, officer: 'Amara Diallo' }]
const place = { kind: 'address', id: id(7), label: '14 Alder Court', lat: 41, lng: -40, neighborhoodId: id(8) } as never

const mail = {
  id: id(20),
  kind: 'report-filed',
  to: 'rosa@example.org',
  subject: 'We have your report K7M-4QX',
  body: 'Follow it here: https://beat.example.org/follow/abc',
  createdAt: ago(0),
  sentAt: null,
  failedAt: null,
  failure: null,
}

export const gallery: GalleryExample[] = [
  { name: 'front', render: (view) => <FrontPage view={view} content={front} /> },
  { name: 'front-empty', render: (view) => <FrontPage view={view} content={nothing} /> },
  { name: 'neighborhood', render: (view) => <NeighborhoodPage view={view} content={full} /> },
  { name: 'neighborhood-empty', render: (view) => <NeighborhoodPage view={view} content={empty} /> },
  { name: 'neighborhoods', render: (view) => <NeighborhoodsPage view={view} neighborhoods={neighborhoods} map={undefined} /> },
  { name: 'find-nothing', render: (view) => <FindPage view={view} text="Nowhere Street" places={[]} neighborhoods={neighborhoods} /> },
  {
    name: 'find-several',
    render: (view) => (
      <FindPage
        view={view}
        text="alder"
        places={[
          { place, neighborhood: { slug: 'elm-square', name: 'Elm Square' } },
          { place, neighborhood: undefined },
        ]}
        neighborhoods={neighborhoods}
      />
    ),
  },
  { name: 'about', render: (view) => <AboutPage view={view} /> },
  { name: 'how-it-works', render: (view) => <HowItWorksPage view={view} /> },
  { name: 'privacy', render: (view) => <PrivacyPage view={view} retentionDays={730} /> },
  { name: 'accessibility', render: (view) => <AccessibilityPage view={view} email="station@marlow-bridge.example" /> },
  { name: 'get-started', render: (view) => <GetStartedPage view={view} /> },
  {
    name: 'outbox',
    render: (view) => (
      <OutboxPage view={view} mails={[mail, { ...mail, id: id(21), to: null, subject: null, body: null, sentAt: ago(1) }]} />
    ),
  },
  { name: 'outbox-empty', render: (view) => <OutboxPage view={view} mails={[]} /> },
  {
    name: 'failed-work',
    render: (view) => (
      <FailedJobsPage view={view} jobs={[{ id: id(30), name: 'send-mail', failedAt: ago(1), why: 'connect ECONNREFUSED' }]} />
    ),
  },
  { name: 'failed-work-none', render: (view) => <FailedJobsPage view={view} jobs={[]} /> },
]
