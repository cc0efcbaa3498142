import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { PromisePage } from './promise.pages.tsx'
import type { MadePromise } from './promise.ts'
import type { OwnerChoices } from './promise-draft.ts'
import { NewPromisePage } from './promise-form.pages.tsx'
import { LedgerPage } from './promise-ledger.pages.tsx'
import { PromisedToYouPage } from './promise-mine.pages.tsx'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

const lamps: MadePromise = {
  id: id(1),
  what: 'Repair the four lamps on the school path',
  ownerKind: 'unit',
  officerId: null,
  unitId: id(90),
  ownerAccount: null,
  ownerName: 'City lighting',
  toKind: 'residents',
  toAccount: null,
  toName: "the parents' group",
  dueOn: '2026-11-18',
  state: 'open',
  madeAt: new Date('2026-10-20T16:00:00Z'),
  madeBy: id(91),
  settledAt: null,
  settledWords: null,
  remindedAt: new Date('2026-11-15T15:00:00Z'),
  neighborhoodId: id(80),
  reportId: null,
  problemSlug: null,
  isPublic: true,
}
const walk: MadePromise = {
  ...lamps,
  id: id(2),
  what: 'Walk the lane every Friday and Saturday at closing time until January',
  ownerKind: 'officer',
  ownerName: 'Amara Diallo',
  toName: 'the residents of Mill Lane',
  dueOn: '2026-11-25',
}
const workshop: MadePromise = {
  ...lamps,
  id: id(3),
  what: 'Lend the workshop for the bike-marking day',
  ownerKind: 'partner',
  ownerName: 'Elm Square Repair Club',
  toKind: 'everybody',
  toName: '',
  dueOn: '2026-10-12',
  state: 'kept',
  settledAt: new Date('2026-10-10T18:00:00Z'),
  settledWords: 'Sixty-two bikes were marked.',
}
const numbers: MadePromise = {
  ...lamps,
  id: id(4),
  what: 'Publish the stop-and-search numbers for the square each quarter',
  ownerKind: 'chief',
  ownerName: 'Chief Okafor',
  toKind: 'everybody',
  toName: '',
  dueOn: '2026-10-31',
  state: 'broken',
  settledAt: new Date('2026-11-01T06:07:00Z'),
}
const glass: MadePromise = {
  ...lamps,
  id: id(5),
  what: 'Sweep the broken glass before school begins',
  ownerName: 'Street cleaning',
  toKind: 'reporter',
  toName: '',
  dueOn: '2026-09-01',
  state: 'kept-late',
  settledAt: new Date('2026-09-03T14:00:00Z'),
  settledWords: 'The sweeper was in repair. We came on Thursday.',
  problemSlug: 'broken-glass-behind-the-two-bars',
}
const bench: MadePromise = {
  ...glass,
  id: id(6),
  what: 'Put the bench back at the bus stop',
  state: 'released',
  settledWords: 'A neighbor gave one.',
  problemSlug: null,
}

const neighborhoods = [
  { id: id(80), slug: 'elm-square', name: 'Elm Square' },
  { id: id(81), slug: 'alder-court', name: 'Alder Court' },
]
const history = [
  { kind: 'promise-reminded', at: new Date('2026-11-15T15:00:00Z') },
  { kind: 'promise-made', at: new Date('2026-10-20T16:00:00Z') },
]
const owners: OwnerChoices = {
  me: { kind: 'officer', name: 'Amara Diallo' },
  asChief: false,
  officers: [],
  units: [{ id: id(90), name: 'City lighting' }],
  others: true,
}
const everything = { neighborhood: '', owner: '', state: '', text: '' }
const nothing = { kept: 0, keptLate: 0, broken: 0, open: 0, late: 0 }
const as = (view: View, role: 'officer' | 'chief'): View => ({
  ...view,
  viewer: { accountId: id(70), name: 'Amara Diallo', roles: [role] },
})
const cannot = { keep: false, release: false }

export const gallery: GalleryExample[] = [
  {
    name: 'promises: the ledger',
    render: (view) => (
      <LedgerPage
        view={view}
        chosen={everything}
        neighborhoods={neighborhoods}
        count={{ kept: 38, keptLate: 3, broken: 5, open: 9, late: 1 }}
        open={[lamps, walk]}
        settled={[numbers, workshop, glass, bench]}
        older="/promises?before=x"
        isFirst
        mayMake={false}
      />
    ),
  },
  {
    name: 'promises: none yet',
    render: (view) => (
      <LedgerPage
        view={view}
        chosen={everything}
        neighborhoods={neighborhoods}
        count={nothing}
        open={[]}
        settled={[]}
        isFirst
        mayMake={false}
      />
    ),
  },
  {
    name: 'promises: none fits what was chosen',
    render: (view) => (
      <LedgerPage
        view={as(view, 'officer')}
        chosen={{ neighborhood: 'elm-square', owner: 'chief', state: 'released', text: '' }}
        neighborhoods={neighborhoods}
        count={nothing}
        open={[]}
        settled={[]}
        isFirst
        mayMake
      />
    ),
  },
  {
    name: 'promise: late, seen by everybody',
    render: (view) => <PromisePage view={view} promise={lamps} neighborhoodName="Elm Square" history={history} may={cannot} />,
  },
  {
    name: 'promise: its owner says that it is done',
    render: (view) => (
      <PromisePage
        view={as(view, 'officer')}
        promise={walk}
        neighborhoodName="Elm Square"
        history={history}
        may={{ keep: true, release: false }}
      />
    ),
  },
  {
    name: 'promise: refused, late without words',
    render: (view) => (
      <PromisePage
        view={as(view, 'officer')}
        promise={lamps}
        neighborhoodName="Elm Square"
        history={history}
        may={{ keep: true, release: false }}
        refusal={{ keep: 'no-words' }}
        typed={{ words: '' }}
      />
    ),
  },
  {
    name: 'promise: kept late, part of a problem, in answer to a report',
    render: (view) => (
      <PromisePage
        view={view}
        promise={glass}
        neighborhoodName="Elm Square"
        reportReference="MB-7K4P2"
        history={[
          { kind: 'promise-kept-late', at: new Date('2026-09-03T14:00:00Z') },
          { kind: 'promise-broken', at: new Date('2026-09-02T05:07:00Z') },
          ...history,
        ]}
        may={cannot}
      />
    ),
  },
  {
    name: 'promise: the one it was made to may give it back',
    render: (view) => <PromisePage view={as(view, 'officer')} promise={walk} history={history} may={{ keep: false, release: true }} />,
  },
  {
    name: 'promise: writing one down',
    render: (view) => <NewPromisePage view={as(view, 'officer')} owners={owners} neighborhoods={neighborhoods} />,
  },
  {
    name: 'promise: refused, in answer to a report',
    render: (view) => (
      <NewPromisePage
        view={as(view, 'officer')}
        owners={owners}
        neighborhoods={neighborhoods}
        report={{ reference: 'MB-7K4P2', neighborhoodId: id(80) }}
        typed={{ what: 'Repair the lamps', owner: 'me', to: 'reporter', dueOn: '2026-11-01' }}
        refusal="day-has-passed"
      />
    ),
  },
  {
    name: 'promises to you, behind the private link',
    render: (view) => (
      <PromisedToYouPage
        view={view}
        secret={'s'.repeat(32)}
        promises={[{ ...glass, state: 'open', dueOn: '2026-11-30', settledAt: null, settledWords: null }, bench]}
        mayRelease
      />
    ),
  },
  {
    name: 'promises to you: none yet',
    render: (view) => <PromisedToYouPage view={view} secret={'s'.repeat(32)} promises={[]} mayRelease />,
  },
]
