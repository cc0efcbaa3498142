import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { BackingPage } from './backing.pages.tsx'
import type { BackingRequest } from './backing.ts'
import { BackingAnswerPage, BackingOverPage } from './backing-answer.pages.tsx'
import { BackingListPage } from './backing-list.pages.tsx'
import { NewBackingPage } from './backing-new.pages.tsx'
import { BackingTimesPage } from './backing-times.pages.tsx'
import type { UnitTimes } from './backing-times.ts'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const as = (view: View, role: 'officer' | 'sergeant' | 'chief'): View => ({
  ...view,
  viewer: { accountId: id(70), name: 'Amara Diallo', roles: [role] },
})

const lamp: BackingRequest = {
  id: id(1),
  unitId: id(90),
  unitName: 'City lighting',
  unitKind: 'city',
  unitEmail: 'lights@example.org',
  askedAt: new Date('2026-11-20T15:10:00Z'),
  askedBy: id(70),
  askerName: 'Amara Diallo',
  beatId: id(60),
  neighborhoodId: id(80),
  neighborhoodName: 'Elm Square',
  reportId: id(50),
  reportReference: 'K7M-4QX',
  problemSlug: null,
  promiseId: null,
  what: 'Mend the two lamps above the station steps',
  why: 'They have been dark for two weeks. Seven people told us, and somebody fell on Tuesday.',
  dueOn: '2026-12-04',
  answerDays: 3,
  answerDueAt: new Date('2026-11-23T15:10:00Z'),
  firstRank: 'officer',
  rank: 'officer',
  deskDueAt: new Date('2026-11-23T15:10:00Z'),
  state: 'asked',
  answeredAt: null,
  answeredBy: null,
  acceptedOn: null,
  acceptedName: null,
  madePromiseId: null,
  declineReason: null,
  answerWords: null,
  endedAt: null,
  endedWords: null,
}
const onChief: BackingRequest = {
  ...lamp,
  id: id(2),
  unitName: 'Traffic engineering',
  what: 'Measure the speed on Bridge Street for a week, at the school and at the bend behind it',
  askedAt: new Date('2026-11-09T14:00:00Z'),
  answerDueAt: new Date('2026-11-12T14:00:00Z'),
  rank: 'chief',
  deskDueAt: null,
  reportReference: null,
  problemSlug: 'racing-on-bridge-street',
}
const police: BackingRequest = {
  ...lamp,
  id: id(3),
  unitName: 'Traffic unit',
  unitKind: 'police',
  askedBy: id(71),
  askerName: 'Joel Whitcomb',
  what: 'Stand at the crossing for two mornings',
}
const accepted: BackingRequest = {
  ...lamp,
  id: id(4),
  state: 'accepted',
  answeredAt: new Date('2026-11-21T09:00:00Z'),
  answeredBy: 'link',
  acceptedOn: '2026-11-30',
  acceptedName: 'Diego, night crew',
  madePromiseId: id(40),
  deskDueAt: null,
}
const pastItsDay: BackingRequest = {
  ...accepted,
  id: id(5),
  acceptedOn: '2026-11-18',
  what: 'Cut the hedge that hides the path',
  unitName: 'Parks and trees',
}
const declined: BackingRequest = {
  ...lamp,
  id: id(6),
  state: 'declined',
  unitName: 'Code enforcement',
  what: 'Write to the owner of the empty house on Mill Lane',
  answeredAt: new Date('2026-11-22T10:00:00Z'),
  answeredBy: 'link',
  declineReason: 'no-people',
  answerWords: 'We have one inspector until January. The county can do it sooner: ask for the vacant property desk.',
  endedAt: new Date('2026-11-22T10:00:00Z'),
  deskDueAt: null,
}
const done: BackingRequest = {
  ...accepted,
  id: id(7),
  state: 'done',
  unitName: 'Sanitation',
  what: 'Empty the bins by the park on Sundays too',
  endedAt: new Date('2026-11-14T18:00:00Z'),
}
const forgotten: BackingRequest = {
  ...done,
  id: id(8),
  what: null,
  why: null,
  acceptedName: null,
  endedAt: new Date('2024-05-14T18:00:00Z'),
}

const promise = {
  id: id(40),
  what: 'Put new lamps above the station steps',
  ownerKind: 'unit',
  ownerName: 'City lighting',
  toKind: 'reporter',
  toName: '',
  dueOn: '2026-11-30',
  state: 'open',
  settledAt: null,
  settledWords: null,
} as const

const event = (kind: string, at: string, name?: string, to?: string) => ({ kind: `backing-${kind}`, at: new Date(at), name, to })
const asked = event('asked', '2026-11-20T15:10:00Z', 'Amara Diallo')
const none = { answer: false, end: false, withdraw: false }
const units = [
  { id: id(90), name: 'City lighting' },
  { id: id(91), name: 'Sanitation' },
]
const neighborhoods = [{ id: id(80), name: 'Elm Square' }]

const times = (unitName: string, numbers: Partial<UnitTimes>): UnitTimes => ({
  unitId: unitName,
  unitName,
  asked: 0,
  answered: 0,
  judged: 0,
  inTime: 0,
  medianHours: null,
  escalated: 0,
  toChief: 0,
  declined: 0,
  reasons: {},
  ...numbers,
})
const year: UnitTimes[] = [
  times('City lighting', {
    asked: 19,
    answered: 18,
    judged: 18,
    inTime: 15,
    medianHours: 26,
    escalated: 3,
    declined: 2,
    reasons: { 'no-people': 1, 'under-way': 1 },
  }),
  times('Code enforcement', {
    asked: 11,
    answered: 5,
    judged: 11,
    inTime: 3,
    escalated: 8,
    toChief: 4,
    declined: 2,
    reasons: { 'no-people': 2 },
  }),
  times('Parks and trees', { asked: 4, answered: 4, judged: 4, inTime: 4 }),
  times('Sanitation', {
    asked: 14,
    answered: 14,
    judged: 14,
    inTime: 12,
    medianHours: 41,
    escalated: 2,
    declined: 3,
    reasons: { 'not-ours': 2, 'no-money': 1 },
  }),
]

export const gallery: GalleryExample[] = [
  {
    name: 'backing: the list of an officer',
    render: (view) => (
      <BackingListPage
        view={as(view, 'officer')}
        desk={[
          { kind: 'was-it-done', request: pastItsDay },
          { kind: 'waiting', request: lamp },
        ]}
        open={[onChief, accepted]}
        ended={[declined, done, forgotten]}
        older="/backing?before=x"
        isFirst
      />
    ),
  },
  {
    name: 'backing: the desk of a sergeant',
    render: (view) => (
      <BackingListPage
        view={as(view, 'sergeant')}
        desk={[
          { kind: 'to-answer', request: police },
          { kind: 'waiting', request: { ...onChief, askedBy: id(71), rank: 'sergeant', deskDueAt: new Date('2026-11-23T14:00:00Z') } },
        ]}
        open={[]}
        ended={[]}
        isFirst
      />
    ),
  },
  { name: 'backing: none yet', render: (view) => <BackingListPage view={as(view, 'officer')} desk={[]} open={[]} ended={[]} isFirst /> },
  {
    name: 'backing: asking, from a report',
    render: (view) => (
      <NewBackingPage
        view={as(view, 'officer')}
        draftId={id(9)}
        about={{ kind: 'report', reference: 'K7M-4QX' }}
        units={units}
        neighborhoods={neighborhoods}
      />
    ),
  },
  {
    name: 'backing: asking, refused and advised',
    render: (view) => (
      <NewBackingPage
        view={as(view, 'officer')}
        draftId={id(9)}
        about={undefined}
        units={units}
        neighborhoods={neighborhoods}
        refused={{
          errors: { asItIs: view.words.backing.refusals.advice, dueOn: view.words.backing.refusals.ask['day-has-passed'] },
          typed: { unit: id(90), what: 'Mend the lamp', why: 'Call 555-123-4567', dueOn: '2026-11-01', answerDays: '1' },
          advice: ['phone', 'person'],
        }}
      />
    ),
  },
  {
    name: 'backing: asking, without a unit',
    render: (view) => (
      <NewBackingPage view={as(view, 'officer')} draftId={id(9)} about={undefined} units={[]} neighborhoods={neighborhoods} />
    ),
  },
  {
    name: 'backing request: waiting, on the own desk',
    render: (view) => (
      <BackingPage
        view={as(view, 'officer')}
        request={lamp}
        events={[asked]}
        deskNames={[]}
        promise={undefined}
        may={{ ...none, withdraw: true }}
      />
    ),
  },
  {
    name: 'backing request: on the desk of the chief',
    render: (view) => (
      <BackingPage
        view={as(view, 'chief')}
        request={onChief}
        events={[
          event('asked', '2026-11-09T14:00:00Z', 'Amara Diallo'),
          event('escalated', '2026-11-12T14:27:00Z', undefined, 'sergeant'),
          event('escalated', '2026-11-15T14:27:00Z', undefined, 'chief'),
        ]}
        deskNames={['Benedict Okafor']}
        promise={undefined}
        may={none}
      />
    ),
  },
  {
    name: 'backing request: a sergeant answers for a police unit, refused',
    render: (view) => (
      <BackingPage
        view={as(view, 'sergeant')}
        request={police}
        events={[asked]}
        deskNames={[]}
        promise={undefined}
        may={{ ...none, answer: true }}
        refused={{ act: 'decline', errors: { words: view.words.backing.refusals.decline['no-words'] }, typed: { reason: 'no-people' } }}
      />
    ),
  },
  {
    name: 'backing request: promised',
    render: (view) => (
      <BackingPage
        view={as(view, 'officer')}
        request={accepted}
        events={[asked, event('accepted', '2026-11-21T09:00:00Z')]}
        deskNames={[]}
        promise={promise}
        may={{ ...none, end: true }}
      />
    ),
  },
  {
    name: 'backing request: declined with a reason',
    render: (view) => (
      <BackingPage
        view={as(view, 'officer')}
        request={declined}
        events={[asked, event('declined', '2026-11-22T10:00:00Z')]}
        deskNames={[]}
        promise={undefined}
        may={none}
      />
    ),
  },
  {
    name: 'backing request: its words were removed',
    render: (view) => (
      <BackingPage
        view={as(view, 'officer')}
        request={forgotten}
        events={[asked, event('done', '2024-05-14T18:00:00Z'), event('forgotten', '2026-05-15T03:21:00Z')]}
        deskNames={[]}
        promise={undefined}
        may={none}
      />
    ),
  },
  {
    name: 'backing answer: behind the link of a unit',
    render: (view) => <BackingAnswerPage view={view} secret={'s'.repeat(32)} request={lamp} />,
  },
  {
    name: 'backing answer: refused',
    render: (view) => (
      <BackingAnswerPage
        view={view}
        secret={'s'.repeat(32)}
        request={lamp}
        refused={{
          act: 'accept',
          errors: { name: view.words.backing.refusals.accept['no-name'] },
          typed: { promise: 'Put new lamps above the station steps', dueOn: '2026-11-30', name: '' },
        }}
      />
    ),
  },
  {
    name: 'backing answer: is it done',
    render: (view) => <BackingAnswerPage view={view} secret={'s'.repeat(32)} request={accepted} />,
  },
  { name: 'backing answer: the link has ended', render: (view) => <BackingOverPage view={view} /> },
  {
    name: 'backing times: a year of units',
    render: (view) => <BackingTimesPage view={view} units={year} now={{ waiting: 7, onChief: 2 }} />,
  },
  {
    name: 'backing times: too few to say',
    render: (view) => (
      <BackingTimesPage
        view={view}
        units={[times('Parks and trees', { asked: 4, answered: 4, judged: 4, inTime: 4 })]}
        now={{ waiting: 0, onChief: 0 }}
      />
    ),
  },
  {
    name: 'backing times: nothing asked yet',
    render: (view) => <BackingTimesPage view={view} units={[]} now={{ waiting: 0, onChief: 0 }} />,
  },
]
