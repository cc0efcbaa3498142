import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AskForm } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Grid, Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { BookEntry } from './book-entry.ts'
import { EntryRow } from './book-entry-piece.pages.tsx'
import type { Ground } from './book-view.ts'

type SearchProps = {
  view: View
  ground: Pick<Ground, 'beat' | 'places' | 'neighborhoods'>
  text: string
  /** Undefined: nothing was asked yet. */
  found: readonly BookEntry[] | undefined
}

/** Looking for a word in the book of a beat. */
export const BookSearchPage = ({ view, ground, text, found }: SearchProps) => {
  const words = view.words.beatBook
  const { slug, name } = ground.beat
  return (
    <Page
      view={view}
      title={words.search.title}
      eyebrow={name}
      trail={<Trail view={view} steps={[{ label: words.title(name), href: paths.book(slug) }, { label: words.search.title }]} />}
      shape="narrow"
      indexed={false}
    >
      <AskForm action={paths.bookSearch(slug)} label={words.search.title}>
        <TextField view={view} name="text" label={words.search.field} hint={words.search.hint} type="search" value={text} optional />
        <div>
          <Button icon="search">{words.search.act}</Button>
        </div>
      </AskForm>
      {found && found.length === 0 && (
        <EmptyState icon="search" title={words.search.none} level={2}>
          {words.search.noneWords}
        </EmptyState>
      )}
      {found && found.length > 0 && (
        <Section title={words.search.found(found.length)}>
          <ul class="rows">
            {found.map((entry) => (
              <EntryRow view={view} ground={ground} entry={entry} extra={words.kinds[entry.kind]} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

/** Which book: for those with several beats, and for the chief. */
export const BooksPage = ({
  view,
  beats,
}: {
  view: View
  beats: readonly { slug: string; name: string; neighborhoods: readonly string[] }[]
}) => {
  const words = view.words.beatBook.choose
  return (
    <Page view={view} title={words.title} lede={beats.length > 0 ? words.lede : undefined} indexed={false}>
      {beats.length === 0 && (
        <EmptyState icon="book-open" title={words.none} level={2}>
          {words.noneWords}
        </EmptyState>
      )}
      <Grid>
        {beats.map(({ slug, name, neighborhoods }) => (
          <Card title={name} level={2} href={paths.book(slug)} door>
            <p>{neighborhoods.join(', ')}</p>
          </Card>
        ))}
      </Grid>
    </Page>
  )
}
