import { Select } from '#ui/choice-field.tsx'
import type { FormErrors } from '#ui/error-summary.tsx'
import { Grid } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { type ChoiceRefusal, PLACE_MORE, ROLE_GROUPS, type RoleGroup } from './column-form.ts'
import { columnsOf } from './column-matching.ts'
import type { FilePreview } from './file-reading.ts'
import type { ImportRun } from './import-run.ts'

export type Refusal = ChoiceRefusal | 'not-waiting'

export type ColumnsProps = {
  view: View
  run: ImportRun
  preview: FilePreview
  typed: Readonly<Record<string, string>>
  /** Sources that have brought rows before, to be chosen again. */
  sources: readonly string[]
  refusal?: Refusal | undefined
}

export type RoleProps = ColumnsProps & { errors: FormErrors }

/** The first value that the chosen column has in the file, so that one sees what was chosen. */
function exampleOf({ preview, typed }: ColumnsProps, name: string): string | undefined {
  const [at] = columnsOf(preview.header, { key: [typed[name] ?? ''] }).get('key') ?? []
  return at === undefined || !typed[name] ? undefined : preview.rows.map((row) => (row[at] ?? '').trim()).find((value) => value !== '')
}

/** A kind may come as a code instead. */
const NEEDED = ['date', 'label']

const ColumnField = ({ props, name, label }: { props: RoleProps; name: string; label: string }) => {
  const { view, preview, typed, errors } = props
  const words = view.words.incidents.match
  const example = exampleOf(props, name)
  const headings = [...new Set(preview.header.filter((heading) => heading.trim() !== ''))]
  return (
    <Select
      view={view}
      name={name}
      label={label}
      hint={example === undefined ? undefined : words.example(example.slice(0, 60))}
      error={errors[name]}
      value={typed[name] ?? ''}
      optional={!NEEDED.includes(name)}
      noBlank
      choices={[{ value: '', label: words.notInFile }, ...headings.map((heading) => ({ value: heading, label: heading }))]}
    />
  )
}

/** One choice of a column for each role of a group. */
export const Roles = ({ props, group }: { props: RoleProps; group: RoleGroup }) => {
  const { roles, placeMore } = props.view.words.incidents.match
  return (
    <Grid columns="two">
      {ROLE_GROUPS[group].map((role) => (
        <ColumnField props={props} name={role} label={roles[role]} />
      ))}
      {group === 'where' && <ColumnField props={props} name={PLACE_MORE} label={placeMore} />}
    </Grid>
  )
}
