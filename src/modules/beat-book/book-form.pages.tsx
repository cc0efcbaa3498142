import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Grid } from '#ui/section.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { ENTRY_KINDS } from './book-entry.ts'
import { type EntryFormProps, OrganizationFields, PlaceFields, RhythmFields, SourceFields } from './book-form-field.pages.tsx'
import { LONGEST_TITLE, LONGEST_WORDS } from './book-words.ts'

type Around = EntryFormProps['ground']

const trailTo = (view: View, { beat }: Around, label: string) => (
  <Trail view={view} steps={[{ label: view.words.beatBook.title(beat.name), href: paths.book(beat.slug) }, { label }]} />
)

/** Choosing what is known, before the form of that kind. */
export const KindPage = ({ view, ground }: { view: View; ground: Around }) => {
  const words = view.words.beatBook
  return (
    <Page
      view={view}
      title={words.form.kindTitle}
      eyebrow={words.title(ground.beat.name)}
      trail={trailTo(view, ground, words.form.newTitle)}
      indexed={false}
    >
      <Grid columns="two">
        {ENTRY_KINDS.map((kind) => (
          <Card title={words.kinds[kind]} level={2} href={paths.newBookEntry(ground.beat.slug, { kind })} door>
            <p>{words.kindHints[kind]}</p>
          </Card>
        ))}
      </Grid>
    </Page>
  )
}

/** The form of one kind of entry, new or changed, with everything that was typed and why it is not kept yet. */
export const EntryFormPage = (props: EntryFormProps) => {
  const { view, ground, kind, typed, errors, entryId } = props
  const words = view.words.beatBook
  const isOrganization = kind === 'organization'
  const { slug } = ground.beat
  const action = entryId ? paths.bookEntryEdit(slug, entryId) : paths.newBookEntry(slug, { kind })
  const title = entryId ? words.form.editTitle : words.form.newOf(words.kinds[kind])
  return (
    <Page view={view} title={title} lede={words.kindHints[kind]} trail={trailTo(view, ground, title)} shape="narrow" indexed={false}>
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={action}>
        <TextField
          view={view}
          name="title"
          label={isOrganization ? words.form.organizationName : words.form.title}
          hint={isOrganization ? undefined : words.form.titleHint}
          value={typed.text.title}
          maxLength={LONGEST_TITLE}
          error={errors.title}
        />
        <TextArea
          view={view}
          name="words"
          label={isOrganization ? words.form.organizationDoes : words.form.words}
          hint={words.form.noNames}
          value={typed.text.words}
          maxLength={LONGEST_WORDS}
          rows={4}
          error={errors.words}
        />
        {kind === 'rhythm' && <RhythmFields {...props} />}
        {isOrganization && !entryId && <OrganizationFields {...props} />}
        <PlaceFields {...props} />
        <SourceFields {...props} />
        <FormActs>
          <Button>{words.form.save}</Button>
          <ButtonLink href={entryId ? paths.bookEntry(slug, entryId) : paths.book(slug)} kind="text">
            {words.form.back}
          </ButtonLink>
        </FormActs>
      </Form>
    </Page>
  )
}
