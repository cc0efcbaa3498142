import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { TipPage } from './tip.pages.tsx'
import type { TipLine, TipMessage } from './tip.ts'
import { TipBackPage } from './tip-back.pages.tsx'
import { TipKeysPage } from './tip-keys.pages.tsx'
import { TipListPage } from './tip-list.pages.tsx'
import { TipNewPage } from './tip-new.pages.tsx'
import { TipNumbersPage } from './tip-numbers.pages.tsx'
import type { ReaderKey } from './tip-reader.ts'
import { TipReadersPage } from './tip-readers.pages.tsx'

const id = (n: number) => `7c1f${String(n).padStart(4, '0')}-3b1e-4c55-9f0a-${String(n).padStart(12, '0')}`
const recipient = (letter: string) => `age1${letter.repeat(58)}`
const as = (view: View, role: 'officer' | 'chief'): View => ({
  ...view,
  viewer: { accountId: id(70), name: 'Amara Diallo', roles: [role] },
})

const fresh: TipLine = {
  id: id(1),
  receivedOn: '2026-11-21',
  activeOn: '2026-11-22',
  recipient: recipient('g'),
  state: 'new',
  heldBy: null,
  messages: 3,
  sizeKiB: 6,
  lastSide: 'giver',
}
const useful: TipLine = { ...fresh, id: id(2), receivedOn: '2026-11-09', state: 'useful', messages: 1, sizeKiB: 1, lastSide: 'reader' }
const handed: TipLine = { ...fresh, id: id(3), receivedOn: '2026-10-30', state: 'not-useful', heldBy: id(71), messages: 2, sizeKiB: 80 }

const message = (n: number, side: 'giver' | 'reader', sizeKiB: 1 | 4): TipMessage => ({
  id: id(10 + n),
  position: n,
  side,
  writtenOn: '2026-11-21',
  sizeKiB,
  sealed: new Uint8Array([1, 2, 3]),
})
const messages = [message(1, 'giver', 4), message(2, 'reader', 1), message(3, 'giver', 1)]

const key: ReaderKey = {
  id: id(20),
  recipient: recipient('q'),
  sealedIdentity: 'QUJD',
  madeAt: new Date('2026-11-02T15:00:00Z'),
  retiredAt: null,
}
const old: ReaderKey = { ...key, id: id(21), recipient: recipient('z'), madeAt: new Date('2026-03-02T15:00:00Z'), retiredAt: key.madeAt }

const readers = [
  { accountId: id(70), name: 'Amara Diallo', isNamed: true, recipient: key.recipient },
  { accountId: id(71), name: 'Joel Whitcomb', isNamed: true, recipient: null },
  { accountId: id(72), name: 'Marisol Reyes-Villanueva de la Torre', isNamed: false, recipient: null },
]
const current = [{ accountId: id(70), name: 'Amara Diallo', recipient: key.recipient }]

const finding = {
  id: id(40),
  problemSlug: 'racing-on-bridge-street',
  problemTitle: 'Racing on Bridge Street',
  words: 'The races are agreed on Thursdays and begin at the car wash.',
  foundOn: '2026-11-18',
}
const lists = { findings: [finding], hasKey: true, namesReaders: false }
const publicly = { agencyId: id(90), publicPhone: '555-0100' }

const given: GalleryExample[] = [
  { name: 'new', render: (view) => <TipNewPage view={view} {...publicly} mayGive recipients={[recipient('q'), recipient('z')]} /> },
  { name: 'new: nobody reads yet', render: (view) => <TipNewPage view={view} {...publicly} mayGive recipients={[]} /> },
  { name: 'new: signed in', render: (view) => <TipNewPage view={as(view, 'officer')} {...publicly} mayGive={false} recipients={[]} /> },
  { name: 'back', render: (view) => <TipBackPage view={view} agencyId={id(90)} mayCome /> },
  { name: 'numbers: none', render: (view) => <TipNumbersPage view={view} quarters={[]} /> },
  {
    name: 'numbers',
    render: (view) => (
      <TipNumbersPage
        view={view}
        quarters={[
          { quarterOn: '2026-10-01', received: 8, useful: 3 },
          { quarterOn: '2026-07-01', received: 31, useful: 14 },
          { quarterOn: '2026-04-01', received: 24, useful: 6 },
        ]}
      />
    ),
  },
]

const read: GalleryExample[] = [
  { name: 'list', render: (view) => <TipListPage view={as(view, 'officer')} tips={[fresh, useful, handed]} {...lists} /> },
  {
    name: 'list: empty, no key',
    render: (view) => <TipListPage view={as(view, 'chief')} tips={[]} findings={[]} hasKey={false} namesReaders />,
  },
  {
    name: 'list: finding refused',
    render: (view) => (
      <TipListPage
        view={as(view, 'officer')}
        tips={[useful]}
        {...lists}
        refused={{ slug: 'racing', words: finding.words, refusal: 'no-problem' }}
      />
    ),
  },
  {
    name: 'tip',
    render: (view) => <TipPage view={as(view, 'officer')} tip={fresh} messages={messages} keys={[key]} readers={current} />,
  },
  {
    name: 'tip: no key',
    render: (view) => <TipPage view={as(view, 'officer')} tip={useful} messages={[messages[0]!]} keys={[]} readers={current} />,
  },
  { name: 'keys', render: (view) => <TipKeysPage view={as(view, 'officer')} keys={[key, old]} /> },
  { name: 'keys: refused', render: (view) => <TipKeysPage view={as(view, 'officer')} keys={[]} refusal="readable-key" /> },
  { name: 'readers', render: (view) => <TipReadersPage view={as(view, 'chief')} readers={readers} /> },
]

export const gallery: GalleryExample[] = [...given, ...read]
