import type { GalleryExample } from '#ui/gallery.ts'
import { EXAMPLE_GROUND } from '#ui/ground.gallery.tsx'
import type { View } from '#ui/view.ts'
import { BookPage } from './book.pages.tsx'
import { EndPage, EntryPage, type EntryProps } from './book-entry.pages.tsx'
import { type BookEntry, NO_RHYTHM } from './book-entry.ts'
import { EntryFormPage, KindPage } from './book-form.pages.tsx'
import { BookSearchPage, BooksPage } from './book-search.pages.tsx'
import type { Book, ContactLine, Ground } from './book-view.ts'
import { HandoverPage, type HandoverProps } from './handover.pages.tsx'
import { type Handover, NOTHING_TICKED } from './handover.ts'
import type { Organization } from './organization.ts'
import { ContactsPage } from './organization-contact.pages.tsx'
import { ContactFormPage } from './organization-contact-form.pages.tsx'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const officer = (view: View): View => ({ ...view, viewer: { accountId: id(1), name: 'Amara Diallo', roles: ['officer'] } })
const chief = (view: View): View => ({ ...view, viewer: { accountId: id(2), name: 'Benedict Okafor', roles: ['chief'] } })

const [WEST, SOUTH, EAST, NORTH] = EXAMPLE_GROUND.bounds
const at = (x: number, y: number) => ({ lng: WEST + (EAST - WEST) * x, lat: SOUTH + (NORTH - SOUTH) * y })
const place = (n: number, name: string, x: number, y: number) => ({
  ...{ id: id(n), slug: `p${n}`, name, kind: 'other' as const, neighborhoodId: id(50) },
  ...at(x, y),
})
const GROUND: Ground = {
  beat: { id: id(40), slug: 'center', name: 'Center' },
  neighborhoods: [{ id: id(50), slug: 'elm-square', name: 'Elm Square', population: 3412, beatId: id(40) }],
  places: [place(60, 'The Copper Lantern', 0.6, 0.4), place(61, 'Elm Square Market', 0.5, 0.55), place(62, 'Alder School', 0.3, 0.6)],
  handover: undefined,
  background: {
    streets: (EXAMPLE_GROUND.streets ?? []).map(({ line, main }) => ({ line, main: main ?? false })),
    parks: EXAMPLE_GROUND.parks ?? [],
    water: [],
    rivers: EXAMPLE_GROUND.rivers ?? [],
  },
  boundaries: EXAMPLE_GROUND.boundaries?.map((ring) => ring) ?? [],
}

const entry = (n: number, change: Partial<BookEntry>): BookEntry => ({
  ...NO_RHYTHM,
  ...{
    id: id(n),
    beatId: id(40),
    kind: 'place-note',
    title: 'Library side door',
    placeId: null,
    neighborhoodId: id(50),
    organizationId: null,
  },
  words: 'The meeting room for sixty has its own door on the garden side; staff lend the key for an evening against a signature.',
  ...{ sourceKind: 'seen', sourceWords: null, observedOn: '2026-10-20', confirmedOn: null },
  ...{ writtenAt: new Date('2026-10-20T16:00:00Z'), writtenBy: id(1), endedAt: null, endReason: null },
  ...change,
})
const HATCH = entry(100, {
  kind: 'hazard',
  title: 'Cellar hatch behind the Copper Lantern',
  words: 'The hatch in the yard stands open on delivery mornings and is not lit. Walk on the wall side.',
  placeId: id(60),
  observedOn: '2026-07-01',
})
const MARKET = entry(101, {
  kind: 'rhythm',
  title: 'Market',
  words: 'Stalls go up from noon. Vans block Mill Street until half past one; afterward people stay and talk.',
  ...{ placeId: id(61), weekdays: [4], fromClock: '14:00', untilClock: '19:00', confirmedOn: '2026-11-10' },
})
const CLUB = entry(102, {
  ...{ kind: 'organization', title: 'Elm Square Repair Club', organizationId: id(80), sourceKind: 'told' },
  words: 'Mends bikes and toasters on Wednesdays; lends its workshop. Ask here first when a room is needed.',
})
const ENTRIES = [
  HATCH,
  entry(103, { placeId: id(62), observedOn: '2026-01-05' }),
  MARKET,
  CLUB,
  entry(104, { kind: 'language', title: 'Spanish behind the square', words: 'Along Mill Lane many prefer Spanish.', sourceKind: 'told' }),
  entry(105, {
    kind: 'concern',
    title: 'Walking home from the late train',
    words: 'The path beside the tracks is dark.',
    sourceWords: 'coffee morning',
  }),
  entry(106, {
    kind: 'tried',
    title: 'Talking with the bars',
    words: 'It held for five months, then the staff changed.',
    sourceKind: 'record',
  }),
]
const ORGANIZATION: Organization = {
  ...{ id: id(80), slug: 'repair-club', name: 'Elm Square Repair Club', kind: 'mutual-aid', does: CLUB.words },
  ...{ languages: ['English', 'Spanish'], neighborhoodId: id(50) },
}
const CONTACTS: readonly ContactLine[] = [
  {
    ...{
      id: id(90),
      organizationId: id(80),
      name: 'Wilhelmina Tate',
      role: 'Runs the workshop',
      channel: 'repair-club@marlow-bridge.example',
    },
    ...{ consentHow: 'in-person', consentOn: '2026-06-25', consentUntil: '2026-12-20', recordedBy: id(1), recordedByName: 'Amara Diallo' },
  },
]
const PROMISES: Book['promises'] = [
  {
    ...{
      id: id(110),
      what: 'Ask the railway for a lamp at the lowest steps',
      ownerKind: 'officer',
      ownerName: 'Amara Diallo',
      toKind: 'residents',
    },
    ...{ toName: 'the coffee morning', dueOn: '2026-11-27', state: 'open', madeAt: new Date('2026-11-05T12:00:00Z'), settledAt: null },
    ...{ settledWords: null, reportId: null, problemSlug: null, neighborhoodName: 'Elm Square' },
  },
]
const BOOK: Book = {
  entries: ENTRIES,
  organizations: [ORGANIZATION],
  quotes: [
    {
      ...{
        from: 'report',
        words: 'The lamp over the bike racks has been out since the storm and I walk my bike through the dark.',
        reference: 'K4M-7RW',
      },
      ...{ at: new Date('2026-11-12T18:00:00Z'), names: { en: 'Street light', es: 'Alumbrado' } },
    },
    {
      from: 'contact',
      words: 'Glad somebody asked; two parents said the crossing was calmer this week.',
      at: new Date('2026-11-18T08:00:00Z'),
      place: 'Alder School',
    },
  ],
  languages: [
    { language: 'en', contacts: 61 },
    { language: 'es', contacts: 19 },
  ],
  tried: [
    {
      ...{ slug: 'bikes-at-the-station', title: 'Bikes at the station', state: 'closed', openedAt: new Date('2026-02-01T12:00:00Z') },
      ...{ responses: ['Racks moved under the lamp.', 'Repair Club engraves on Wednesdays.'], finding: 'worked', agreed: 12, disagreed: 2 },
      findingWords: 'Half as many as before, and none more nearby.',
    },
  ],
  promises: PROMISES,
}
const EMPTY: Book = { entries: [], organizations: [], quotes: [], languages: [], tried: [], promises: [] }
const MAY = { write: true, contacts: true, startHandover: true }
const HANDOVER: Handover = {
  ...{ id: id(120), beatId: id(40), fromOfficerId: id(3), toOfficerId: id(4), fromAssignmentId: id(5), toAssignmentId: id(6) },
  ...{
    leavesOn: '2026-12-01',
    opensOn: '2026-11-18',
    overlapUntil: '2026-12-15',
    openedAt: new Date('2026-11-18T09:00:00Z'),
    closedAt: null,
  },
  checklist: {
    ticks: { read: { from: '2026-11-19T10:00:00Z', to: '2026-11-20T10:00:00Z' }, walk: { from: '2026-11-20T10:00:00Z' } },
    promises: {},
  },
}
const PACK: Omit<HandoverProps, 'view'> = {
  ground: GROUND,
  facts: {
    handover: HANDOVER,
    names: { from: 'Tobias Merrin', to: 'Darnell Pruitt' },
    book: BOOK,
    waiting: [
      {
        ...{ reference: 'W7C-3KP', names: { en: 'Noise', es: 'Ruido' }, place: 'Mill Lane' },
        ...{ filedAt: new Date('2026-11-15T12:00:00Z'), answerDueAt: new Date('2026-11-18T12:00:00Z') },
      },
    ],
    blindSpots: { blocks: 62, without: [{ block: 1, name: 'Sage Drive', addresses: 41, ...at(0.2, 0.2) }] },
    introductions: [
      { kind: 'organization', id: id(80), name: 'Elm Square Repair Club', contacts: 0, hasContactPerson: true },
      { kind: 'place', id: id(62), name: 'Alder School', contacts: 23, hasContactPerson: false },
    ],
  },
  side: 'to',
  may: { tick: true, close: true },
}
const EVENTS: EntryProps['events'] = [
  { at: new Date('2026-07-01T16:00:00Z'), what: 'written', byName: 'Amara Diallo' },
  { at: new Date('2026-09-02T16:00:00Z'), what: 'changed', byName: 'Joel Whitcomb' },
]
const VERSIONS: EntryProps['versions'] = [
  {
    ...{ id: id(130), title: 'Hatch', words: 'The hatch stands open in the mornings.', sourceKind: 'seen', observedOn: '2026-07-01' },
    ...{ replacedAt: new Date('2026-09-02T16:00:00Z'), replacedBy: id(1) },
  },
]
const one: Omit<EntryProps, 'view' | 'entry'> = {
  ground: GROUND,
  events: EVENTS,
  versions: VERSIONS,
  organization: undefined,
  contacts: undefined,
  may: { write: true },
}
const typed = { text: { title: 'Yard', words: 'Violent tenant behind the gate.', observedOn: '2026-11-22' }, weekdays: [], months: [] }
const changing = { ...GROUND, handover: HANDOVER }
const NAMES = { from: 'Tobias Merrin', to: 'Darnell Pruitt' }

export const gallery: GalleryExample[] = [
  { name: 'a book', render: (view) => <BookPage view={officer(view)} ground={changing} book={BOOK} handoverNames={NAMES} may={MAY} /> },
  {
    name: 'an empty book',
    render: (view) => <BookPage view={officer(view)} ground={GROUND} book={EMPTY} handoverNames={undefined} may={MAY} />,
  },
  {
    name: 'a book to the chief, nobody leaves',
    render: (view) => (
      <BookPage
        view={chief(view)}
        ground={GROUND}
        book={BOOK}
        handoverNames={undefined}
        may={{ write: false, contacts: false, startHandover: true }}
        refused
      />
    ),
  },
  { name: 'an entry with its history', render: (view) => <EntryPage view={officer(view)} entry={HATCH} {...one} /> },
  {
    name: 'an organization with a contact person',
    render: (view) => (
      <EntryPage view={officer(view)} entry={CLUB} {...one} versions={[]} organization={ORGANIZATION} contacts={CONTACTS} />
    ),
  },
  { name: 'why it is no longer true', render: (view) => <EndPage view={officer(view)} ground={GROUND} entry={HATCH} /> },
  { name: 'what do you know', render: (view) => <KindPage view={officer(view)} ground={GROUND} /> },
  {
    name: 'a rhythm',
    render: (view) => (
      <EntryFormPage view={officer(view)} ground={GROUND} kind="rhythm" typed={{ text: {}, weekdays: ['4'], months: [] }} errors={{}} />
    ),
  },
  {
    name: 'a hazard refused',
    render: (view) => (
      <EntryFormPage
        view={officer(view)}
        ground={GROUND}
        kind="hazard"
        typed={typed}
        errors={{ words: view.words.beatBook.refusals['person-in-hazard'] }}
      />
    ),
  },
  { name: 'searched', render: (view) => <BookSearchPage view={officer(view)} ground={GROUND} text="mark" found={[MARKET]} /> },
  { name: 'searched in vain', render: (view) => <BookSearchPage view={officer(view)} ground={GROUND} text="zebra" found={[]} /> },
  {
    name: 'which book',
    render: (view) => (
      <BooksPage view={chief(view)} beats={[{ slug: 'center', name: 'Center', neighborhoods: ['Elm Square', 'Old Wharf'] }]} />
    ),
  },
  { name: 'no beat no book', render: (view) => <BooksPage view={officer(view)} beats={[]} /> },
  {
    name: 'whom to ask',
    render: (view) => <ContactsPage view={officer(view)} ground={GROUND} organizations={[{ entry: CLUB, contacts: CONTACTS }]} />,
  },
  { name: 'nobody to ask', render: (view) => <ContactsPage view={officer(view)} ground={GROUND} organizations={[]} /> },
  {
    name: 'a contact person refused',
    render: (view) => (
      <ContactFormPage
        view={officer(view)}
        ground={GROUND}
        entry={CLUB}
        typed={{ name: 'Wilhelmina Tate', role: 'Treasurer' }}
        errors={{ asked: view.words.beatBook.contacts.refusals['not-asked'], how: view.words.beatBook.contacts.refusals['no-how'] }}
      />
    ),
  },
  { name: 'a handover pack', render: (view) => <HandoverPage view={officer(view)} {...PACK} /> },
  {
    name: 'a handover pack ended too soon',
    render: (view) => <HandoverPage view={officer(view)} {...PACK} refusal="overlap-not-over" />,
  },
  {
    name: 'a handover pack of an empty beat, nobody follows',
    render: (view) => (
      <HandoverPage
        view={chief(view)}
        ground={GROUND}
        facts={{
          handover: { ...HANDOVER, toOfficerId: null, checklist: NOTHING_TICKED },
          ...{ names: { from: 'Tobias Merrin', to: undefined }, book: EMPTY, waiting: [], introductions: [] },
          blindSpots: { blocks: 0, without: [] },
        }}
        side={undefined}
        may={{ tick: false, close: false }}
      />
    ),
  },
]
