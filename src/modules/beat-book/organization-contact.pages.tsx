import { daysBetween } from '#modules/promises/index.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Flow, Grid, Section } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import type { BookEntry } from './book-entry.ts'
import type { ContactLine, Ground } from './book-view.ts'
import { dayWords, todayOf } from './book-wording.pages.tsx'
import { MOST_CONTACTS, ORGANIZATION_KINDS, type Organization } from './organization.ts'

type OfEntry = { view: View; beat: string; entryId: string }

/** When a consent is near its end, in days: time to ask again at the next meeting. */
const SOON_DAYS = 45

const ContactCard = ({ view, beat, entryId, contact, mayWrite }: OfEntry & { contact: ContactLine; mayWrite: boolean }) => {
  const words = view.words.beatBook.contacts
  const { name, role, channel, consentHow, consentOn, consentUntil, recordedByName } = contact
  const by = recordedByName ?? view.words.beatBook.entry.somebody
  return (
    <Card title={name} eyebrow={role}>
      <p>{channel}</p>
      <p class="small muted">{words.agreed(words.hows[consentHow], dayWords(view, consentOn), by)}</p>
      <p class="small">
        {words.until(dayWords(view, consentUntil))}{' '}
        {daysBetween(todayOf(view), consentUntil) <= SOON_DAYS && (
          <Tag tone="warm" icon="clock">
            {words.soon}
          </Tag>
        )}
      </p>
      {mayWrite && (
        <Form view={view} action={paths.bookEntryContactEnd(beat, entryId, contact.id)} layout="plain">
          <Button kind="quiet" label={words.withdrawOf(name)}>
            {words.withdraw}
          </Button>
        </Form>
      )}
    </Card>
  )
}

/** The people of one organization who agreed to be asked; undefined `contacts`: the viewer works another beat. */
export const ContactList = ({
  view,
  beat,
  entryId,
  contacts,
  mayWrite,
}: OfEntry & { contacts: readonly ContactLine[] | undefined; mayWrite: boolean }) => {
  const words = view.words.beatBook.contacts
  return (
    <Section title={words.one}>
      {!contacts && <p class="muted">{words.hidden}</p>}
      {contacts?.length === 0 && <p class="muted">{words.none}</p>}
      {contacts && contacts.length > 0 && (
        <Grid columns="two">
          {contacts.map((contact) => (
            <ContactCard view={view} beat={beat} entryId={entryId} contact={contact} mayWrite={mayWrite} />
          ))}
        </Grid>
      )}
      {mayWrite && contacts && contacts.length < MOST_CONTACTS && (
        <p>
          <ButtonLink href={paths.bookEntryContacts(beat, entryId)} kind="soft" icon="user-plus">
            {words.add}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

/** What kind of organization it is and what is spoken there. */
export const OrganizationForm = ({ view, beat, entryId, organization }: OfEntry & { organization: Organization }) => {
  const words = view.words.beatBook
  const choices = ORGANIZATION_KINDS.map((value) => ({ value, label: words.organizationKinds[value] }))
  return (
    <Details summary={words.organizationChange.title} bare>
      <Form view={view} action={paths.bookEntryOrganization(beat, entryId)}>
        <Select
          view={view}
          name="organizationKind"
          label={words.form.organizationKind}
          choices={choices}
          value={organization.kind}
          noBlank
        />
        <TextField
          view={view}
          name="languages"
          label={words.form.languages}
          hint={words.form.languagesHint}
          value={organization.languages.join(', ')}
          optional
        />
        <FormActs>
          <Button kind="quiet">{words.organizationChange.save}</Button>
        </FormActs>
      </Form>
    </Details>
  )
}

export type ContactsProps = {
  view: View
  ground: Pick<Ground, 'beat'>
  /** Organizations with at least one person, by name. */
  organizations: readonly { readonly entry: BookEntry; readonly contacts: readonly ContactLine[] }[]
}

/** Everybody of a beat's organizations who agreed to be asked. */
export const ContactsPage = ({ view, ground, organizations }: ContactsProps) => {
  const words = view.words.beatBook.contacts
  const { slug, name } = ground.beat
  const steps = [{ label: view.words.beatBook.title(name), href: paths.book(slug) }, { label: words.title }]
  return (
    <Page view={view} title={words.title} lede={words.lede} trail={<Trail view={view} steps={steps} />} indexed={false}>
      {organizations.length === 0 && (
        <EmptyState icon="users-round" title={words.noneAtAll} level={2}>
          {words.noneAtAllWords}
        </EmptyState>
      )}
      <Flow room="loose">
        {organizations.map(({ entry, contacts }) => (
          <section>
            <h2>
              <a href={paths.bookEntry(slug, entry.id)}>{entry.title}</a>
            </h2>
            <Grid columns="two">
              {contacts.map((contact) => (
                <ContactCard view={view} beat={slug} entryId={entry.id} contact={contact} mayWrite />
              ))}
            </Grid>
          </section>
        ))}
      </Flow>
    </Page>
  )
}
