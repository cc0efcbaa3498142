import type { GalleryExample } from '#ui/gallery.ts'
import { EXAMPLE_GROUND } from '#ui/ground.gallery.tsx'
import type { View } from '#ui/view.ts'
import { TemplatesPage } from './answer-template.pages.tsx'
import { InboxPage } from './inbox.pages.tsx'
import { type InboxMay, InboxReportPage, type InboxReportProps } from './inbox-report.pages.tsx'
import { EXAMPLE_ENTRIES, EXAMPLE_REPORT } from './report.gallery.tsx'
import type { InboxLine } from './report-view.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const officer = (view: View): View => ({ ...view, viewer: { accountId: id(1), name: 'Amara Diallo', roles: ['officer'] } })
const analyst = (view: View): View => ({ ...view, viewer: { accountId: id(2), name: 'Tomas Reyes', roles: ['analyst'] } })

const WAITING: InboxLine = {
  ...EXAMPLE_REPORT,
  allWords: EXAMPLE_REPORT.words,
  wordsArePublic: true,
  place: 'School path, by the gate',
  truePoint: { lat: 41.7051, lng: -93.4072 },
  photosOffered: false,
  language: 'en',
  beatId: id(3),
  unitId: id(4),
  officerId: id(5),
}
const LATE: InboxLine = {
  ...WAITING,
  reference: 'Q4H-7RW',
  answerDueAt: new Date('2026-11-20T16:20:00Z'),
  reopenedAt: new Date('2026-11-18T16:20:00Z'),
  words: null,
  wordsWait: true,
  wordsArePublic: false,
  allWords: 'My neighbor John Smith plays music after midnight. Call me at 555-123-4567.',
}
const BEATS = [
  { slug: 'north', name: 'North of the brook' },
  { slug: 'south', name: 'South of the brook' },
]
const UNITS = [{ slug: 'city-lighting', name: 'City lighting' }]
const inbox = {
  news: [],
  overdue: 0,
  beats: BEATS,
  units: UNITS,
  chosen: { beat: 'yours', unit: '', state: 'waiting' },
  mayRead: true,
  mayGather: true,
} as const

const all: InboxMay = { readWords: true, answer: true, assign: true, move: true, decide: true, note: true, moderate: true, hide: true }
const none: InboxMay = {
  readWords: false,
  answer: false,
  assign: false,
  move: false,
  decide: false,
  note: false,
  moderate: false,
  hide: false,
}
const TEMPLATES = [
  { id: id(20), categoryId: null, title: 'On the list', words: { en: 'It is on the list of ...', es: 'Está en la lista de ...' } },
]
const page: Omit<InboxReportProps, 'view'> = {
  report: WAITING,
  followers: 3,
  entries: [
    {
      id: id(30),
      kind: 'reply',
      at: new Date('2026-11-22T12:00:00Z'),
      byName: null,
      byReporter: true,
      words: 'The gate is open on Fridays.',
      detail: {},
      isPublic: false,
    },
    ...EXAMPLE_ENTRIES,
  ],
  photos: [],
  may: all,
  similar: [{ report: { ...EXAMPLE_REPORT, reference: 'A3C-9DE' }, distanceM: 120, likelihood: 0.7 }],
  map: EXAMPLE_GROUND,
  templates: TEMPLATES,
  begun: '',
  officers: [{ id: id(5), name: 'Officer Amara Diallo' }],
  units: [
    { id: id(4), name: 'City lighting' },
    { id: id(6), name: 'Parks' },
  ],
}

export const gallery: GalleryExample[] = [
  {
    name: 'what waits, two of it late',
    render: (view) => (
      <InboxPage view={officer(view)} {...inbox} reports={[LATE, WAITING]} news={[WAITING]} overdue={2} older="/inbox?before=1" />
    ),
  },
  { name: 'nothing waits', render: (view) => <InboxPage view={officer(view)} {...inbox} reports={[]} /> },
  {
    name: 'what waits, to an analyst',
    render: (view) => <InboxPage view={analyst(view)} {...inbox} reports={[LATE]} mayRead={false} mayGather={false} />,
  },
  { name: 'a report to answer', render: (view) => <InboxReportPage view={officer(view)} {...page} /> },
  {
    name: 'a report whose words wait to be read',
    render: (view) => <InboxReportPage view={officer(view)} {...page} report={LATE} begun="It is on the list of ..." />,
  },
  {
    name: 'a report to answer, refused',
    render: (view) => (
      <InboxReportPage
        view={officer(view)}
        {...page}
        refused={{
          form: 'outcome',
          why: view.words.reports.inbox.refusals['no-reason'],
          typed: { outcome: 'not-fixed', ending: 'Nobody could mend it.' },
        }}
      />
    ),
  },
  { name: 'a report, to an analyst', render: (view) => <InboxReportPage view={analyst(view)} {...page} may={none} /> },
  { name: 'ready answers', render: (view) => <TemplatesPage view={officer(view)} templates={TEMPLATES} categories={[]} /> },
  {
    name: 'no ready answers, refused',
    render: (view) => (
      <TemplatesPage
        view={officer(view)}
        templates={[]}
        categories={[]}
        refused={{ id: 'new', why: 'no-title', typed: { categoryId: null, title: '', words: { en: 'It is on the list.' } } }}
      />
    ),
  },
]
