import type { Words } from '#locales/words.ts'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Portrait } from '#ui/person-card.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { NAME_MAX, type OfficerCard, type OfficerFault } from './officer.ts'

export type OfficerFields = { readonly name: string; readonly rank: string; readonly sinceOn: string; readonly email: string }
export type OfficerErrors = Partial<Record<keyof OfficerFields, OfficerFault | 'account-unknown' | 'account-taken'>>

const BLANK: OfficerFields = { name: '', rank: '', sinceOn: '', email: '' }

const worded = (words: Words, faults: OfficerErrors): Record<string, string> =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, words.officers.faults[fault]]))

type FormProps = { view: View; action: string; typed: OfficerFields; errors: Record<string, string>; act: string }

const OfficerForm = ({ view, action, typed, errors, act }: FormProps) => {
  const words = view.words.officers.setUp
  return (
    <Form view={view} action={action}>
      <TextField
        view={view}
        name="name"
        label={words.name}
        value={typed.name}
        error={errors.name}
        autocomplete="off"
        maxLength={NAME_MAX}
      />
      <TextField
        view={view}
        name="rank"
        label={words.rank}
        value={typed.rank}
        error={errors.rank}
        autocomplete="off"
        maxLength={NAME_MAX}
      />
      <TextField view={view} name="sinceOn" label={words.since} type="date" value={typed.sinceOn} error={errors.sinceOn} optional />
      <TextField
        view={view}
        name="email"
        label={words.account}
        hint={words.accountHint}
        type="email"
        value={typed.email}
        error={errors.email}
        autocomplete="off"
        optional
      />
      <FormActs>
        <Button>{act}</Button>
      </FormActs>
    </Form>
  )
}

type ListProps = { view: View; officers: readonly OfficerCard[]; typed?: OfficerFields | undefined; faults?: OfficerErrors | undefined }

/** The agency's officers, and a form for one more. */
export const SetUpOfficersPage = ({ view, officers, typed = BLANK, faults = {} }: ListProps) => {
  const words = view.words.officers.setUp
  const errors = worded(view.words, faults)
  const steps = [{ label: view.words.shell.navigation.settings, href: paths.setUp() }, { label: words.title }]
  const items = officers.map((officer) => ({
    lead: <Portrait view={view} name={officer.name} face={officer.face ?? undefined} small />,
    title: officer.name,
    href: paths.officer(officer.slug),
    note: [officer.rank, officer.accountId ? words.hasAccount : words.noAccount].join('. '),
    act: (
      <ButtonLink href={paths.setUpOfficer(officer.slug)} kind="soft" label={`${words.change}: ${officer.name}`}>
        {words.change}
      </ButtonLink>
    ),
  }))
  return (
    <Page
      view={view}
      title={words.title}
      lede={words.lede}
      indexed={false}
      trail={<Trail view={view} steps={steps} />}
      acts={
        <ButtonLink href={paths.setUpAssignments()} kind="quiet">
          {words.toAssignments}
        </ButtonLink>
      }
    >
      <ErrorSummary view={view} errors={errors} />
      {items.length > 0 ? (
        <StackList items={items} label={words.title} />
      ) : (
        <EmptyState icon="user-round" title={words.emptyTitle} level={2}>
          {words.empty}
        </EmptyState>
      )}
      <Section title={words.addTitle}>
        <OfficerForm view={view} action={paths.setUpOfficers()} typed={typed} errors={errors} act={words.add} />
      </Section>
    </Page>
  )
}

type OneProps = { view: View; officer: OfficerCard; typed: OfficerFields; faults?: OfficerErrors | undefined }

/** Name, rank and account of one officer; and whether they left. */
export const SetUpOfficerPage = ({ view, officer, typed, faults = {} }: OneProps) => {
  const words = view.words.officers.setUp
  const errors = worded(view.words, faults)
  const steps = [{ label: words.title, href: paths.setUpOfficers() }, { label: officer.name }]
  return (
    <Page view={view} title={words.changeTitle(officer.name)} shape="narrow" indexed={false} trail={<Trail view={view} steps={steps} />}>
      <ErrorSummary view={view} errors={errors} />
      <OfficerForm view={view} action={paths.setUpOfficer(officer.slug)} typed={typed} errors={errors} act={words.save} />
      <Section title={officer.endedAt ? words.comeBack : words.leave} lede={words.leaveHint}>
        <Form view={view} action={paths.setUpOfficer(officer.slug)} layout="plain">
          <input type="hidden" name="left" value={officer.endedAt ? 'no' : 'yes'} />
          <Button kind={officer.endedAt ? 'quiet' : 'grave'}>{officer.endedAt ? words.comeBack : words.leave}</Button>
        </Form>
      </Section>
    </Page>
  )
}
