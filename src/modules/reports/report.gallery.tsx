import { DEFAULT_SETTINGS } from '#modules/agencies/index.ts'
import type { GalleryExample } from '#ui/gallery.ts'
import { EXAMPLE_GROUND } from '#ui/ground.gallery.tsx'
import type { Position } from '#ui/map-data.ts'
import { CheckPage, type CheckProps } from './report-check.pages.tsx'
import { DonePage } from './report-done.pages.tsx'
import type { Entry } from './report-entry.ts'
import type { Draft } from './report-filing.ts'
import { FollowPage } from './report-follow.pages.tsx'
import { TellPage, WhatPage } from './report-form.pages.tsx'
import { ModerationPage, ReportsPage } from './report-list.pages.tsx'
import { ReportPage } from './report-page.pages.tsx'
import type { CategoryCard, PublicReport } from './report-view.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const day = (text: string) => new Date(`${text}T16:20:00Z`)

const kind = (slug: string, en: string, es: string, icon: string, isSensitive = false): CategoryCard => ({
  slug,
  names: { en, es },
  icon,
  isSensitive,
})
const LIGHT = kind('street-light', 'Street light out', 'Luz de la calle apagada', 'lightbulb-off')
const CATEGORIES: readonly CategoryCard[] = [
  LIGHT,
  kind('noise', 'Noise', 'Ruido', 'volume-2'),
  kind('dumping', 'Dumped things', 'Basura tirada', 'trash-2'),
  kind('paint', 'Paint on walls', 'Pintas en paredes', 'spray-can'),
  kind('vehicle', 'Abandoned car', 'Carro abandonado', 'car'),
  kind('road', 'Road or sidewalk', 'Calle o banqueta', 'construction'),
  kind('animals', 'Animals', 'Animales', 'dog'),
  kind('speeding', 'Speeding', 'Exceso de velocidad', 'traffic-cone'),
  kind('glass', 'Broken glass', 'Vidrios rotos', 'triangle-alert'),
  kind('harm-at-home', 'Harm at home', 'Violencia en casa', 'house', true),
]
const NEIGHBORHOODS = [
  { slug: 'elm-square', name: 'Elm Square' },
  { slug: 'school-hill', name: 'School Hill' },
]

export const EXAMPLE_REPORT: PublicReport = {
  id: id(1),
  reference: 'K7M-4QX',
  category: LIGHT,
  standing: { state: 'waiting' },
  words: 'Four lamps on the school path are out. The children walk home in the dark.',
  wordsWait: false,
  point: { lat: 41.7051, lng: -93.4072 },
  pointKind: 'addresses',
  neighborhood: NEIGHBORHOODS[0] ?? null,
  unitName: 'City lighting',
  officer: { name: 'Officer Amara Diallo', slug: 'amara-diallo' },
  filedAt: day('2026-11-20'),
  answerDueAt: day('2026-11-24'),
  answeredAt: null,
  closedAt: null,
  reopenedAt: null,
  hiddenAt: null,
  neighbors: 4,
}

const entry = (n: number, on: string, changes: Partial<Entry>): Entry => ({
  id: id(100 + n),
  kind: 'answer',
  at: day(on),
  byName: null,
  byReporter: false,
  words: null,
  detail: {},
  isPublic: true,
  ...changes,
}) // prettier-ignore
export const EXAMPLE_ENTRIES: readonly Entry[] = [
  entry(1, '2026-11-22', { kind: 'still-there', detail: { teller: 'neighbor' } }),
  entry(2, '2026-11-21', {
    byName: 'Officer Amara Diallo',
    words: 'I walked the path last night and counted five lamps. City lighting has them on its list for Friday.',
  }),
  entry(3, '2026-11-20', {
    kind: 'moved',
    byName: 'Officer Amara Diallo',
    words: 'The lamps are theirs to mend.',
    detail: { to: 'City lighting' },
  }),
]
const fixed: PublicReport = {
  ...EXAMPLE_REPORT,
  reference: 'A3C-9DE',
  standing: { state: 'fixed' },
  closedAt: day('2026-11-18'),
  answeredAt: day('2026-11-16'),
  filedAt: day('2026-11-15'),
  neighbors: 1,
}
const late: PublicReport = {
  ...EXAMPLE_REPORT,
  reference: 'Q4H-7RW',
  category: CATEGORIES[1] ?? LIGHT,
  words: 'Loud music after midnight, three nights in a row.',
  answerDueAt: day('2026-11-21'),
  unitName: null,
  neighbors: 0,
}
const sensitive: PublicReport = {
  ...EXAMPLE_REPORT,
  reference: 'N9P-3TY',
  category: CATEGORIES[9] ?? LIGHT,
  words: null,
  wordsWait: true,
  point: null,
  pointKind: 'sensitive',
  neighbors: 0,
  unitName: null,
}

const draft: Draft = {
  category: 'street-light',
  place: '214 Mill Lane',
  match: '',
  lat: '',
  lng: '',
  neighborhood: '',
  email: '',
  photosOffered: false,
  draft: `${id(9)}.signature`,
  words: 'The lamp at the corner has been out since Monday.',
} // prettier-ignore
const empty: Draft = { ...draft, place: '', words: '', draft: '' }
const at: Position = [-93.4072, 41.7051]

const check: Omit<CheckProps, 'view'> = {
  category: LIGHT,
  draft,
  refusals: {},
  place: {
    where: { words: '214 Mill Lane', lat: at[1], lng: at[0], neighborhoodId: id(5) },
    neighborhood: { id: id(5), slug: 'elm-square', name: 'Elm Square' },
    how: 'matched',
    matches: [
      { id: id(6), kind: 'address', label: '214 Mill Lane', lat: at[1], lng: at[0], neighborhoodId: id(5) },
      { id: id(7), kind: 'address', label: '214 Mill Road', lat: at[1], lng: at[0], neighborhoodId: null },
    ],
    match: id(6),
    isOutside: false,
  },
  neighborhoods: NEIGHBORHOODS,
  similar: [],
  publicPoint: { lat: at[1], lng: at[0] },
  publicPointKind: 'addresses',
  masking: DEFAULT_SETTINGS.masking,
  map: EXAMPLE_GROUND,
  numbers: { crime: '555-0100' },
}
const revealing = 'My neighbor John Smith breaks the lamps. His plate is 7ABC123, and call me at 555-123-4567.'
const follower = { isReporter: true, email: 'ana@example.org', language: 'en', endedAt: null } as const
const follow = { secret: 'x'.repeat(32), follower, ownWords: EXAMPLE_REPORT.words, photos: [], map: EXAMPLE_GROUND } as const
const long = 'Behind the old mill, where the path bends, '.repeat(30)

export const gallery: GalleryExample[] = [
  { name: 'what is wrong', render: (view) => <WhatPage view={view} categories={CATEGORIES} numbers={{ crime: '555-0100' }} /> },
  {
    name: 'where it is, empty',
    render: (view) => (
      <TellPage view={view} category={LIGHT} draft={empty} refusals={{}} neighborhoods={NEIGHBORHOODS} map={EXAMPLE_GROUND} />
    ),
  },
  {
    name: 'where it is, refused',
    render: (view) => (
      <TellPage
        view={view}
        category={LIGHT}
        draft={{ ...empty, words: 'It is dark.' }}
        refusals={{ place: 'no-place' }}
        neighborhoods={NEIGHBORHOODS}
        map={EXAMPLE_GROUND}
      />
    ),
  },
  {
    name: 'check, with similar ones',
    render: (view) => (
      <CheckPage
        view={view}
        {...check}
        similar={[
          { report: EXAMPLE_REPORT, distanceM: 130, likelihood: 0.8 },
          { report: fixed, distanceM: 210, likelihood: 0.4 },
        ]}
      />
    ),
  },
  {
    name: 'check, words that name somebody, place unknown',
    render: (view) => (
      <CheckPage
        view={view}
        {...check}
        draft={{ ...draft, words: revealing }}
        place={{ ...check.place, how: 'words', matches: [], match: '', neighborhood: undefined }}
        publicPoint={null}
        publicPointKind="none"
        map={undefined}
      />
    ),
  },
  {
    name: 'check, refused',
    render: (view) => (
      <CheckPage
        view={view}
        {...check}
        draft={{ ...draft, email: 'ana@' }}
        refusals={{ email: 'email-wrong', photos: 'photo-too-large' }}
      />
    ),
  },
  {
    name: 'done',
    render: (view) => (
      <DonePage
        view={view}
        reference="K7M-4QX"
        link={`https://beat.example.org/follow/${follow.secret}`}
        answerDueAt={EXAMPLE_REPORT.answerDueAt}
        answers="Officer Amara Diallo"
        email="ana@example.org"
      />
    ),
  },
  {
    name: 'a report that waits',
    render: (view) => <ReportPage view={view} report={EXAMPLE_REPORT} entries={EXAMPLE_ENTRIES} photos={[]} map={EXAMPLE_GROUND} />,
  },
  {
    name: 'a report whose answer is late',
    render: (view) => <ReportPage view={view} report={late} entries={[]} photos={[]} map={EXAMPLE_GROUND} emailRefused emailTyped="ana@" />,
  },
  {
    name: 'a report of a sensitive kind',
    render: (view) => <ReportPage view={view} report={sensitive} entries={[]} photos={[]} map={undefined} />,
  },
  {
    name: 'a report, long and not ours',
    render: (view) => (
      <ReportPage
        view={view}
        report={{ ...fixed, words: long, standing: { state: 'not-ours', whose: 'the county highway department' } }}
        entries={EXAMPLE_ENTRIES}
        photos={[]}
        map={EXAMPLE_GROUND}
      />
    ),
  },
  {
    name: 'a report taken from view',
    render: (view) => (
      <ReportPage
        view={view}
        report={{ ...EXAMPLE_REPORT, hiddenAt: day('2026-11-21') }}
        entries={[
          entry(9, '2026-11-21', {
            kind: 'withheld',
            byName: 'Sergeant Ruth Halvorsen',
            words: 'It told where a family lives.',
            detail: { what: 'report', rule: 'personal-data' },
          }),
        ]}
        photos={[]}
        map={undefined}
      />
    ),
  },
  {
    name: 'the private page of who reported',
    render: (view) => <FollowPage view={view} {...follow} report={EXAMPLE_REPORT} entries={EXAMPLE_ENTRIES} />,
  },
  {
    name: 'the private page of a closed report, refused',
    render: (view) => <FollowPage view={view} {...follow} report={fixed} entries={EXAMPLE_ENTRIES} refusal="too-long" typed={long} />,
  },
  {
    name: 'reports',
    render: (view) => (
      <ReportsPage
        view={view}
        reports={[EXAMPLE_REPORT, late, fixed, sensitive]}
        neighborhoods={NEIGHBORHOODS}
        days={90}
        map={EXAMPLE_GROUND}
        older="/reports?before=1"
      />
    ),
  },
  {
    name: 'reports, none',
    render: (view) => (
      <ReportsPage view={view} reports={[]} neighborhoods={NEIGHBORHOODS} neighborhood={NEIGHBORHOODS[0]} days={30} map={undefined} />
    ),
  },
  {
    name: 'what was taken from view',
    render: (view) => (
      <ModerationPage
        view={view}
        lines={[
          {
            at: day('2026-11-21'),
            reference: 'K7M-4QX',
            what: 'words',
            done: 'removed',
            rule: 'personal-data',
            reason: 'A name was in it.',
          },
        ]}
      />
    ),
  },
  { name: 'nothing taken from view', render: (view) => <ModerationPage view={view} lines={[]} /> },
]
