import { categoryName } from '#modules/agencies/index.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBoxes } from '#ui/choice-field.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Section } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { CHEERS, missingCheers } from './cheers.ts'
import { LARGEST_RADIUS_M, LONGEST_STATEMENT, LONGEST_TITLE, SMALLEST_RADIUS_M } from './problem.ts'
import type { MonthCount } from './problem-case.ts'
import type { WorkProps } from './work-frame.pages.tsx'

type Category = { readonly slug: string; readonly names: Readonly<Record<string, string>> }

export type ScanningProps = WorkProps & {
  categories: readonly Category[]
  /** Per month, the oldest first, months without any too; undefined until the area is drawn and something counts. */
  months: readonly MonthCount[] | undefined
  /** What was ticked, after a refusal. */
  ticked?: { readonly kinds: readonly string[]; readonly categories: readonly string[] } | undefined
}

const Words = ({ view, found, refused }: ScanningProps) => {
  const { newProblem } = view.words.problems
  const { problem } = found
  const { errors, typed } = refused ?? {}
  return (
    <>
      <TextField
        view={view}
        name="title"
        label={newProblem.heading}
        hint={newProblem.headingHint}
        maxLength={LONGEST_TITLE}
        value={typed?.title ?? problem.title}
        error={errors?.title}
      />
      <TextArea
        view={view}
        name="statement"
        label={newProblem.statement}
        hint={newProblem.statementHint}
        maxLength={LONGEST_STATEMENT}
        rows={3}
        value={typed?.statement ?? problem.statement}
        error={errors?.statement}
      />
    </>
  )
}

const Area = ({ view, found, refused }: ScanningProps) => {
  const { scanning } = view.words.problems
  const { area } = found.problem
  const { errors, typed } = refused ?? {}
  const radius = typed?.radius ?? (area ? String(Math.round(area.radiusM)) : '')
  return (
    <>
      <TextField
        view={view}
        name="where"
        label={scanning.where}
        hint={scanning.areaHint}
        optional={area !== null}
        autocomplete="off"
        value={typed?.where}
        error={errors?.where}
      />
      <TextField
        view={view}
        name="radius"
        type="number"
        label={scanning.radius}
        hint={scanning.radiusHint}
        min={SMALLEST_RADIUS_M}
        max={LARGEST_RADIUS_M}
        step={10}
        value={radius}
        error={errors?.radius}
      />
    </>
  )
}

const Kinds = ({ view, found, categories, ticked }: ScanningProps) => {
  const { scanning, kinds } = view.words.problems
  const { counted } = found.problem
  const incidentKinds = Object.entries(kinds).map(([value, label]) => ({ value, label }))
  const told = categories.map((category) => ({ value: category.slug, label: categoryName(category, view.language) }))
  return (
    <>
      <CheckBoxes
        view={view}
        name="kinds"
        label={scanning.incidentKinds}
        hint={scanning.kindsHint}
        optional
        choices={incidentKinds}
        values={ticked?.kinds ?? counted.incidentKinds}
        look="row"
      />
      <CheckBoxes
        view={view}
        name="categories"
        label={scanning.categories}
        optional
        choices={told}
        values={ticked?.categories ?? counted.categories}
        look="row"
      />
    </>
  )
}

const Cheers = ({ view, found, refused }: ScanningProps) => {
  const { scanning, cheers } = view.words.problems
  const missing = missingCheers(found.problem.cheers).length
  return (
    <>
      <h3>{scanning.cheers}</h3>
      <p class="hint">{scanning.cheersHint}</p>
      <p>{missing > 0 ? <Tag tone="warm">{scanning.cheersMissing(missing)}</Tag> : <Tag tone="accent">{scanning.cheersDone}</Tag>}</p>
      {CHEERS.map((question) => (
        <TextArea
          view={view}
          name={`cheers-${question}`}
          label={cheers[question].question}
          hint={cheers[question].hint}
          optional
          rows={2}
          value={refused?.typed[`cheers-${question}`] ?? found.problem.cheers[question]}
        />
      ))}
    </>
  )
}

/** The form of the whole step. */
export const Scan = (props: ScanningProps) => {
  const { view, found } = props
  const { scanning } = view.words.problems
  return (
    <Section title={scanning.words}>
      <Form view={view} action={paths.problemStage(found.problem.slug, 'scanning')}>
        <Words {...props} />
        <Area {...props} />
        <Kinds {...props} />
        <Cheers {...props} />
        <FormActs>
          <Button>{scanning.save}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}
