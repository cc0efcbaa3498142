import { promiseLine } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { MAP_ISLANDS } from '#ui/map-with-list.tsx'
import { Notice } from '#ui/notice.tsx'
import { PromiseList } from '#ui/promise-card.tsx'
import { Flow, Section, Split } from '#ui/section.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type EntryKind, inWeekOrder, toConfirm } from './book-entry.ts'
import { EntryRow, StillTrueCard } from './book-entry-piece.pages.tsx'
import { Languages, Quotes, TriedList } from './book-heard.pages.tsx'
import { BookMap } from './book-map.pages.tsx'
import { type Book, entriesOf, type Ground } from './book-view.ts'
import { dayWords, todayOf } from './book-wording.pages.tsx'

export type BookProps = {
  view: View
  ground: Ground
  book: Book
  /** Names of the two officers of a handover under way. */
  handoverNames: { readonly from: string; readonly to: string | undefined } | undefined
  may: { write: boolean; contacts: boolean; startHandover: boolean }
  /** Nobody leaves: said after the button was pressed. */
  refused?: boolean | undefined
}

const ORDER = ['hazard', 'place-note', 'rhythm', 'organization', 'language', 'concern', 'tried', 'promises', 'custom'] as const
type Part = (typeof ORDER)[number]

const HandoverCard = ({ view, ground, handoverNames, may, refused }: BookProps) => {
  const words = view.words.beatBook.handover.card
  const { handover, beat } = ground
  if (handover && handoverNames) {
    const day = dayWords(view, handover.leavesOn)
    const { from, to } = handoverNames
    return (
      <Card title={words.title} level={2}>
        <p>{to ? words.words(from, to, day) : words.wordsNobody(from, day)}</p>
        <ButtonLink href={paths.handover(beat.slug, handover.id)} kind="soft" icon="book-open">
          {words.open}
        </ButtonLink>
      </Card>
    )
  }
  if (!may.startHandover) return null
  return (
    <Card title={words.none} level={2} tone="sunk">
      {refused ? <Notice tone="warm">{words.refused}</Notice> : <p>{words.noneWords}</p>}
      <Form view={view} action={paths.handovers(beat.slug)} layout="plain">
        <Button kind="quiet">{words.start}</Button>
      </Form>
    </Card>
  )
}

/** What stands in a part beside its written entries. */
const Beside = ({ view, book, part }: { view: View; book: Book; part: Part }) => {
  if (part === 'language') return <Languages view={view} languages={book.languages} />
  if (part === 'concern') return <Quotes view={view} quotes={book.quotes} />
  if (part === 'tried') return <TriedList view={view} tried={book.tried} />
  return part === 'promises' ? <PromiseList view={view} promises={book.promises.map((promise) => promiseLine(view, promise))} /> : null
}

const besides = (book: Book, part: Part): number =>
  part === 'concern' ? book.quotes.length : part === 'tried' ? book.tried.length : part === 'promises' ? book.promises.length : 0

const rowsOf = (book: Book, part: Part) => {
  if (part === 'promises') return []
  const entries = entriesOf(book, part)
  return part === 'rhythm' ? inWeekOrder(entries) : entries
}

const Chapter = ({ view, ground, book, may, part }: BookProps & { part: Part }) => {
  const words = view.words.beatBook
  const rows = rowsOf(book, part)
  const isEmpty = rows.length + besides(book, part) === 0
  if (isEmpty && part === 'custom') return null
  const kind: EntryKind | undefined = part === 'promises' ? undefined : part
  const extra = (organizationId: string | null) => {
    const organization = book.organizations.find(({ id }) => id === organizationId)
    return organization && [words.organizationKinds[organization.kind], organization.languages.join(', ')].filter(Boolean).join(' · ')
  }
  const aside = may.write && kind && (
    <a class="screen-only" href={paths.newBookEntry(ground.beat.slug, { kind })} aria-label={`${words.addHere.more}: ${words.kinds[kind]}`}>
      {words.addHere.more}
    </a>
  )
  return (
    <Section title={words.sections[part]} id={part} aside={aside}>
      {isEmpty && part !== 'language' && <p class="muted">{words.emptySections[part]}</p>}
      {rows.length > 0 && (
        <ul class="rows">
          {rows.map((entry) => (
            <EntryRow view={view} ground={ground} entry={entry} extra={extra(entry.organizationId)} />
          ))}
        </ul>
      )}
      <Beside view={view} book={book} part={part} />
    </Section>
  )
}

const Contents = ({ view, book }: BookProps) => {
  const words = view.words.beatBook
  const parts = ORDER.filter((part) => part !== 'custom' || entriesOf(book, 'custom').length > 0)
  return (
    <nav class="screen-only" aria-label={words.contents}>
      <ul class="cluster links">
        {parts.map((part) => (
          <li>
            <a href={`#${part}`}>{words.sections[part]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Acts = ({ view, ground, may }: BookProps) => {
  const words = view.words.beatBook.acts
  const { slug } = ground.beat
  return (
    <>
      {may.write && <ButtonLink href={paths.newBookEntry(slug)}>{words.add}</ButtonLink>}
      <ButtonLink href={paths.bookSearch(slug)} kind="quiet">
        {words.search}
      </ButtonLink>
      {may.contacts && (
        <ButtonLink href={paths.bookContacts(slug)} kind="quiet">
          {words.people}
        </ButtonLink>
      )}
    </>
  )
}

/** The book of a beat: one thing to look at again, the map, and everything known in the order of a first walk. */
export const BookPage = (props: BookProps) => {
  const { view, ground, book, may } = props
  const words = view.words.beatBook
  const due = toConfirm(book.entries, todayOf(view))
  const [first] = due
  const trail = <Trail view={view} steps={[{ label: words.choose.title, href: paths.books() }, { label: ground.beat.name }]} />
  return (
    <Page
      view={view}
      title={words.title(ground.beat.name)}
      lede={words.lede(book.entries.length, due.length)}
      acts={Acts(props)}
      trail={trail}
      islands={MAP_ISLANDS}
      indexed={false}
    >
      <Flow room="loose">
        <p class="muted small">{words.staffOnly}</p>
        <Split even>
          {first && may.write && <StillTrueCard view={view} ground={ground} entry={first} left={due.length} />}
          <HandoverCard {...props} />
        </Split>
        {book.entries.length === 0 && (
          <EmptyState
            icon="book-open"
            title={words.none.title}
            level={2}
            acts={may.write && <ButtonLink href={paths.newBookEntry(ground.beat.slug)}>{words.none.act}</ButtonLink>}
          >
            {words.none.words}
          </EmptyState>
        )}
        <BookMap view={view} ground={ground} entries={book.entries} />
        <Contents {...props} />
      </Flow>
      {ORDER.map((part) => (
        <Chapter {...props} part={part} />
      ))}
    </Page>
  )
}
