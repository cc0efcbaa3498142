import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { CheckBox, Choices } from '#ui/choice-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { BookEntry } from './book-entry.ts'
import type { Ground } from './book-view.ts'
import { inAYear, todayOf } from './book-wording.pages.tsx'
import { CONSENT_HOW } from './organization.ts'

type ContactFormProps = {
  view: View
  ground: Pick<Ground, 'beat'>
  entry: BookEntry
  typed?: Readonly<Record<string, string>> | undefined
  errors?: Readonly<Record<string, string | undefined>> | undefined
}

const ConsentFields = ({ view, typed = {}, errors = {} }: Pick<ContactFormProps, 'view' | 'typed' | 'errors'>) => {
  const words = view.words.beatBook.contacts
  const hows = CONSENT_HOW.map((value) => ({ value, label: words.hows[value] }))
  return (
    <>
      <Choices view={view} name="how" label={words.how} choices={hows} value={typed.how} look="row" error={errors.how} />
      <TextField
        view={view}
        name="consentOn"
        label={words.consentOn}
        type="date"
        value={typed.consentOn ?? todayOf(view)}
        error={errors.consentOn}
      />
      <TextField
        view={view}
        name="consentUntil"
        label={words.consentUntil}
        hint={words.untilHint}
        type="date"
        value={typed.consentUntil ?? inAYear(view)}
        error={errors.consentUntil}
      />
      <CheckBox view={view} name="asked" label={words.asked} checked={typed.asked === 'yes'} error={errors.asked} />
    </>
  )
}

/** Writing down a person who agreed: the only place in the book for a name. */
export const ContactFormPage = ({ view, ground, entry, typed = {}, errors = {} }: ContactFormProps) => {
  const words = view.words.beatBook.contacts
  const { slug, name } = ground.beat
  const href = paths.bookEntry(slug, entry.id)
  const steps = [{ label: view.words.beatBook.title(name), href: paths.book(slug) }, { label: entry.title, href }, { label: words.add }]
  return (
    <Page
      view={view}
      title={words.add}
      eyebrow={entry.title}
      lede={words.lede}
      trail={<Trail view={view} steps={steps} />}
      shape="narrow"
      indexed={false}
    >
      <ErrorSummary view={view} errors={errors} />
      <Form view={view} action={paths.bookEntryContacts(slug, entry.id)}>
        <TextField view={view} name="name" label={words.name} value={typed.name} error={errors.name} autocomplete="off" />
        <TextField
          view={view}
          name="role"
          label={words.role}
          hint={words.roleHint}
          value={typed.role}
          error={errors.role}
          autocomplete="off"
        />
        <TextField
          view={view}
          name="channel"
          label={words.channel}
          hint={words.channelHint}
          value={typed.channel}
          error={errors.channel}
          autocomplete="off"
        />
        <ConsentFields view={view} typed={typed} errors={errors} />
        <FormActs>
          <Button>{words.save}</Button>
          <ButtonLink href={href} kind="text">
            {view.words.beatBook.form.back}
          </ButtonLink>
        </FormActs>
      </Form>
    </Page>
  )
}
