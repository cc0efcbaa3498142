import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Tag } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import type { BookEntry, Freshness } from './book-entry.ts'
import type { Ground } from './book-view.ts'
import { freshnessAt, rhythmInWords, sourceInWords } from './book-wording.pages.tsx'

type Around = Pick<Ground, 'beat' | 'places' | 'neighborhoods'>

/** Where an entry is: its place, else its neighborhood; undefined for the whole beat. */
export const whereOf = ({ places, neighborhoods }: Omit<Around, 'beat'>, entry: BookEntry): string | undefined =>
  places.find(({ id }) => id === entry.placeId)?.name ?? neighborhoods.find(({ id }) => id === entry.neighborhoodId)?.name

const TONE: Readonly<Record<Freshness, 'warm' | 'plain'>> = { fresh: 'plain', lasting: 'plain', due: 'warm', stale: 'warm' }
const ICON = { fresh: 'circle-check', lasting: 'circle-check', due: 'clock', stale: 'triangle-alert' } as const

/** How fresh, in a word with a shape; what is fresh needs no word in a list. */
export const FreshnessTag = ({ view, freshness, always }: { view: View; freshness: Freshness; always?: boolean }) =>
  always || freshness === 'due' || freshness === 'stale' ? (
    <Tag tone={TONE[freshness]} icon={ICON[freshness]}>
      {view.words.beatBook.freshness[freshness]}
    </Tag>
  ) : null

/** One entry in a list: what, where, since when known. */
export const EntryRow = ({ view, ground, entry, extra }: { view: View; ground: Around; entry: BookEntry; extra?: string | undefined }) => {
  const where = whereOf(ground, entry)
  return (
    <li>
      <div>
        <h3>
          <a href={paths.bookEntry(ground.beat.slug, entry.id)}>{entry.title}</a>
        </h3>
        {entry.kind === 'rhythm' && (
          <p>
            <strong>{rhythmInWords(view, entry)}</strong>
          </p>
        )}
        <p>{entry.words}</p>
        <p class="small muted">{[where, extra, sourceInWords(view, entry)].filter(Boolean).join(' · ')}</p>
      </div>
      <FreshnessTag view={view} freshness={freshnessAt(view, entry)} />
    </li>
  )
}

/** One entry with three answers, for the page of the book and any start page. `left`: how many wait to be looked at, this one too. */
export const StillTrueCard = ({ view, ground, entry, left }: { view: View; ground: Around; entry: BookEntry; left: number }) => {
  const words = view.words.beatBook.confirm
  const where = whereOf(ground, entry)
  const slug = ground.beat.slug
  return (
    <Card eyebrow={`${words.title} · ${words.left(left)}`} title={entry.title} level={2} tone="warm-edge">
      {entry.kind === 'rhythm' && (
        <p>
          <strong>{rhythmInWords(view, entry)}</strong>
        </p>
      )}
      <p>{entry.words}</p>
      <p class="small muted">{[where, sourceInWords(view, entry)].filter(Boolean).join(' · ')}</p>
      <Answers view={view} beat={slug} entry={entry} />
    </Card>
  )
}

/** Yes in one tap; the other two open the page where they are told. */
export const Answers = ({ view, beat, entry }: { view: View; beat: string; entry: BookEntry }) => {
  const words = view.words.beatBook.confirm
  return (
    <div class="cluster acts">
      <Form view={view} action={paths.bookEntryConfirmations(beat, entry.id)} layout="plain">
        <Button icon="check" label={words.yesOf(entry.title)}>
          {words.yes}
        </Button>
      </Form>
      <ButtonLink href={paths.bookEntryEdit(beat, entry.id)} kind="quiet">
        {words.changed}
      </ButtonLink>
      <ButtonLink href={paths.bookEntryEnd(beat, entry.id)} kind="quiet">
        {words.no}
      </ButtonLink>
    </div>
  )
}
