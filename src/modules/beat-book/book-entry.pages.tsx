import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Choices } from '#ui/choice-field.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/section.tsx'
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { type BookEntry, END_REASONS, freshUntil, lastSeenOn } from './book-entry.ts'
import { Answers, FreshnessTag, whereOf } from './book-entry-piece.pages.tsx'
import type { EntryEvent, EntryVersion } from './book-history.ts'
import type { ContactLine, Ground } from './book-view.ts'
import { dayWords, freshnessAt, rhythmInWords, sourceInWords } from './book-wording.pages.tsx'
import type { Organization } from './organization.ts'
import { ContactList, OrganizationForm } from './organization-contact.pages.tsx'

type Around = Pick<Ground, 'beat' | 'places' | 'neighborhoods'>

export type EntryProps = {
  view: View
  ground: Around
  entry: BookEntry
  /** What happened to it, and how it read before. */
  events: readonly EntryEvent[]
  versions: readonly EntryVersion[]
  /** Of an entry of the kind `organization`; contacts undefined for those who may not see them. */
  organization: Organization | undefined
  contacts: readonly ContactLine[] | undefined
  may: { write: boolean }
}

const trailTo = (view: View, { beat }: Around, label: string) => (
  <Trail view={view} steps={[{ label: view.words.beatBook.title(beat.name), href: paths.book(beat.slug) }, { label }]} />
)

const Facts = ({ view, ground, entry }: EntryProps) => {
  const words = view.words.beatBook.entry
  const until = freshUntil(entry.kind, lastSeenOn(entry))
  const facts = [
    { term: words.where, value: whereOf(ground, entry) ?? words.wholeBeat },
    ...(entry.kind === 'rhythm' ? [{ term: words.when, value: rhythmInWords(view, entry) }] : []),
    { term: words.source, value: sourceInWords(view, entry) },
    { term: words.lastSeen, value: dayWords(view, lastSeenOn(entry)) },
  ]
  return (
    <>
      <p>
        <FreshnessTag view={view} freshness={freshnessAt(view, entry)} always />
      </p>
      <DefinitionList facts={facts} wide />
      {until && <p class="small muted">{view.words.beatBook.freshUntil(dayWords(view, until))}</p>}
    </>
  )
}

/** Its history: who wrote, confirmed, changed or ended it; a change shows how it read before while that is kept. */
const History = ({ view, events, versions }: EntryProps) => {
  const words = view.words.beatBook.entry
  const entries = events.map((event): TimelineEntry => {
    const version = event.what === 'changed' ? versions.find(({ replacedAt }) => replacedAt.getTime() === event.at.getTime()) : undefined
    return {
      at: event.at,
      kind: 'did',
      by: event.byName ?? words.somebody,
      what: words[event.what],
      words: version && [<strong>{words.was(version.title)}</strong>, ' ', version.words],
    }
  })
  return (
    <Section title={words.history}>
      <Timeline view={view} entries={entries} />
      {versions.length > 0 && <p class="small muted">{words.versions}</p>}
    </Section>
  )
}

/** One entry: what is known, where from, how fresh, and everything that happened to it. */
export const EntryPage = (props: EntryProps) => {
  const { view, ground, entry, organization, contacts, may } = props
  const words = view.words.beatBook
  return (
    <Page
      view={view}
      title={entry.title}
      eyebrow={organization ? words.organizationKinds[organization.kind] : words.kinds[entry.kind]}
      trail={trailTo(view, ground, entry.title)}
      shape="narrow"
      indexed={false}
    >
      {entry.endReason && <Notice tone="warm">{words.entry.gone(words.endReasons[entry.endReason])}</Notice>}
      <p class="lede">{entry.words}</p>
      {organization && organization.languages.length > 0 && (
        <p>
          {words.form.languages}: {organization.languages.join(', ')}
        </p>
      )}
      {Facts(props)}
      {may.write && !entry.endedAt && (
        <Section title={words.confirm.title}>
          <Answers view={view} beat={ground.beat.slug} entry={entry} />
        </Section>
      )}
      {organization && !entry.endedAt && (
        <ContactList view={view} beat={ground.beat.slug} entryId={entry.id} contacts={contacts} mayWrite={may.write} />
      )}
      {organization && may.write && !entry.endedAt && (
        <OrganizationForm view={view} beat={ground.beat.slug} entryId={entry.id} organization={organization} />
      )}
      <History {...props} />
    </Page>
  )
}

/** Why an entry is no longer true; the page behind the third answer. */
export const EndPage = ({ view, ground, entry, error }: Pick<EntryProps, 'view' | 'ground' | 'entry'> & { error?: string | undefined }) => {
  const words = view.words.beatBook
  const choices = END_REASONS.map((value) => ({ value, label: words.endReasons[value] }))
  return (
    <Page
      view={view}
      title={words.endTitle}
      eyebrow={entry.title}
      trail={trailTo(view, ground, entry.title)}
      shape="narrow"
      indexed={false}
    >
      <p>{entry.words}</p>
      <ErrorSummary view={view} errors={{ reason: error }} />
      <Form view={view} action={paths.bookEntryEnd(ground.beat.slug, entry.id)}>
        <Choices view={view} name="reason" label={words.endTitle} choices={choices} error={error} />
        <FormActs>
          <Button>{words.endAct}</Button>
          <ButtonLink href={paths.bookEntry(ground.beat.slug, entry.id)} kind="text">
            {words.form.back}
          </ButtonLink>
        </FormActs>
      </Form>
    </Page>
  )
}
