import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { dayAt } from '#ui/calendar.ts'
import { Choices, Select } from '#ui/choice-field.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { MOST_WORDS, type RefusalToMake, TO_KINDS } from './promise.ts'
import type { OwnerChoices } from './promise-draft.ts'

export type MakeRefusal = RefusalToMake | 'not-yours-to-make'

export type PromiseFormProps = {
  view: View
  owners: OwnerChoices
  neighborhoods: readonly { readonly id: string; readonly name: string }[]
  /** Set when it answers a report: then it can be promised to its reporter, and counts in its neighborhood. */
  report?: { readonly reference: string; readonly neighborhoodId: string | null } | undefined
  typed?: Readonly<Record<string, string>> | undefined
  refusal?: MakeRefusal | undefined
  /** Where it posts to when it is part of another module's page; the place is then that page's own. */
  action?: string | undefined
  /** Fields of that page, before the button. */
  children?: Child
}

/** Which field a refusal belongs to. */
const FIELD: Record<MakeRefusal, string> = {
  'no-words': 'what',
  'too-many-words': 'what',
  'no-owner': 'ownerName',
  'not-yours-to-make': 'owner',
  'no-receiver': 'toName',
  'no-day': 'dueOn',
  'day-has-passed': 'dueOn',
  'day-too-far': 'dueOn',
}

/** The refusal at its field, for the page's error summary. */
export const promiseErrors = ({ view, refusal }: Pick<PromiseFormProps, 'view' | 'refusal'>): FormErrors =>
  refusal ? { [FIELD[refusal]]: view.words.promises.refusals.make[refusal] } : {}

function ownerChoices({ view, owners }: PromiseFormProps) {
  const { form } = view.words.promises
  return [
    ...(owners.me ? [{ value: 'me', label: form.me(owners.me.name) }] : []),
    ...(owners.asChief ? [{ value: 'chief', label: form.chief }] : []),
    ...owners.officers.map(({ id, name }) => ({ value: `officer:${id}`, label: form.forOfficer(name) })),
    ...owners.units.map(({ id, name }) => ({ value: `unit:${id}`, label: form.forUnit(name) })),
    ...(owners.others
      ? [
          { value: 'partner', label: form.forPartner },
          { value: 'resident', label: form.forResident },
        ]
      : []),
  ]
}

function toChoices({ view, report }: PromiseFormProps) {
  const { form } = view.words.promises
  const labels = { reporter: form.toReporter, residents: form.toResidents, partner: form.toPartner, everybody: form.toEverybody }
  return TO_KINDS.filter((kind) => kind !== 'reporter' || report).map((kind) => ({ value: kind, label: labels[kind] }))
}

const WhoFields = (props: PromiseFormProps & { errors: FormErrors }) => {
  const { view, owners, typed, errors } = props
  const { form } = view.words.promises
  const choices = ownerChoices(props)
  return (
    <>
      <Select
        view={view}
        name="owner"
        label={form.who}
        value={typed?.owner ?? choices[0]?.value}
        noBlank
        error={errors.owner}
        choices={choices}
      />
      {owners.others && (
        <TextField
          view={view}
          name="ownerName"
          label={form.ownerName}
          hint={form.ownerNameHint}
          optional
          maxLength={120}
          value={typed?.ownerName}
          error={errors.ownerName}
        />
      )}
    </>
  )
}

const ToFields = (props: PromiseFormProps & { errors: FormErrors }) => {
  const { view, typed, errors, report } = props
  const { form } = view.words.promises
  return (
    <>
      <Choices
        view={view}
        name="to"
        label={form.to}
        value={typed?.to ?? (report ? 'reporter' : 'residents')}
        choices={toChoices(props)}
        error={errors.to}
      />
      <TextField
        view={view}
        name="toName"
        label={form.toName}
        hint={form.toNameHint}
        optional
        maxLength={120}
        value={typed?.toName}
        error={errors.toName}
      />
    </>
  )
}

/**
 * The form by itself, for pages of other modules too (below the answer to a report). It posts to the page that `NewPromisePage` is, so that
 * a refusal is shown there with everything typed.
 */
export const PromiseForm = (props: PromiseFormProps) => {
  const { view, report, typed, neighborhoods, action, children } = props
  const { form, wholeTown } = view.words.promises
  const errors = promiseErrors(props)
  const places = [{ value: '', label: wholeTown }, ...neighborhoods.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Form view={view} action={action ?? paths.newPromise({ report: report?.reference })}>
      <TextArea
        view={view}
        name="what"
        label={form.what}
        hint={form.whatHint}
        maxLength={MOST_WORDS}
        rows={3}
        value={typed?.what}
        error={errors.what}
      />
      <WhoFields {...props} errors={errors} />
      <ToFields {...props} errors={errors} />
      <TextField
        view={view}
        name="dueOn"
        type="date"
        label={form.due}
        hint={form.dueHint}
        min={dayAt(view, view.now)}
        value={typed?.dueOn}
        error={errors.dueOn}
      />
      {!report && !action && (
        <Select
          view={view}
          name="neighborhood"
          label={form.neighborhood}
          value={typed?.neighborhood ?? ''}
          optional
          noBlank
          choices={places}
        />
      )}
      {children}
      <FormActs>
        <Button icon="handshake">{form.act}</Button>
      </FormActs>
    </Form>
  )
}

/** The form as a page. */
export const NewPromisePage = (props: PromiseFormProps) => {
  const { view, report } = props
  const words = view.words.promises
  const lede = report ? words.form.ledeReport(report.reference) : words.form.lede
  const trail = [{ label: words.title, href: paths.promises() }, { label: words.form.title }]
  return (
    <Page view={view} title={words.form.title} lede={lede} shape="narrow" trail={<Trail view={view} steps={trail} />}>
      <ErrorSummary view={view} errors={promiseErrors(props)} />
      <PromiseForm {...props} />
    </Page>
  )
}
