import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBox, Select } from '#ui/choice-field.tsx'
import { ErrorSummary, type FormErrors } from '#ui/error-summary.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Page } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { Trail } from '#ui/trail.tsx'
import type { View } from '#ui/view.ts'
import { LONGEST_STATEMENT, LONGEST_TITLE, type RefusalToOpen } from './problem.ts'

type NewProps = {
  view: View
  neighborhoods: readonly { readonly id: string; readonly name: string }[]
  /** References of the reports that will join, of those that already belong to another problem, and of those nobody knows. */
  references: { readonly joining: readonly string[]; readonly taken: readonly string[]; readonly missing: readonly string[] }
  typed: Readonly<Record<string, string>>
  refusal?: RefusalToOpen | undefined
}

const FIELD: Record<RefusalToOpen, string> = {
  'no-title': 'title',
  'title-too-long': 'title',
  'no-statement': 'statement',
  'statement-too-long': 'statement',
  'no-neighborhood': 'neighborhood',
  'report-in-another-problem': 'form',
}

const Joining = ({ view, references }: Pick<NewProps, 'view' | 'references'>) => {
  const { newProblem } = view.words.problems
  const { joining, taken, missing } = references
  return (
    <Notice icon="inbox" title={joining.length === 0 ? newProblem.noReports : newProblem.reports(joining.length)}>
      {joining.length > 0 && <p>{joining.join(', ')}</p>}
      {taken.length > 0 && <p>{newProblem.taken(taken.join(', '))}</p>}
      {missing.length > 0 && <p>{newProblem.missing(missing.join(', '))}</p>}
    </Notice>
  )
}

/** Starting on a problem, from reports or from what an officer saw. */
export const NewProblemPage = ({ view, neighborhoods, references, typed, refusal }: NewProps) => {
  const words = view.words.problems
  const { newProblem } = words
  const errors: FormErrors = refusal ? { [FIELD[refusal]]: words.refusals.open[refusal] } : {}
  const trail = [{ label: words.title, href: paths.problems() }, { label: newProblem.title }]
  const places = neighborhoods.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Page view={view} title={newProblem.title} lede={newProblem.lede} shape="narrow" trail={<Trail view={view} steps={trail} />}>
      <ErrorSummary view={view} errors={errors} />
      <Joining view={view} references={references} />
      <Form view={view} action={paths.newProblem()}>
        <input type="hidden" name="reports" value={references.joining.join(',')} />
        <TextField
          view={view}
          name="title"
          label={newProblem.heading}
          hint={newProblem.headingHint}
          maxLength={LONGEST_TITLE}
          value={typed.title}
          error={errors.title}
        />
        <TextArea
          view={view}
          name="statement"
          label={newProblem.statement}
          hint={newProblem.statementHint}
          maxLength={LONGEST_STATEMENT}
          rows={4}
          value={typed.statement}
          error={errors.statement}
        />
        <Select
          view={view}
          name="neighborhood"
          label={newProblem.neighborhood}
          choices={places}
          value={typed.neighborhood}
          error={errors.neighborhood}
        />
        <CheckBox
          view={view}
          name="isPublic"
          label={newProblem.isPublic}
          hint={newProblem.isPublicHint}
          checked={typed.isPublic === 'yes'}
        />
        <FormActs>
          <Button>{newProblem.act}</Button>
        </FormActs>
      </Form>
    </Page>
  )
}
