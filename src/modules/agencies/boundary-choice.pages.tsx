import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { CheckBoxes, Select } from '#ui/choice-field.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { type BoundaryDraft, type FilterChoice, filterChoices, nameChoices } from './boundary-choice.ts'

/** Which property names the areas, and which areas of the file are taken. */
export const DraftChoices = ({ view, draft, nameProperty }: { view: View; draft: BoundaryDraft; nameProperty: string | undefined }) => {
  const words = view.words.agencies.boundaries
  const names = nameChoices(draft)
  const filters = filterChoices(draft)
  const chosen = filters.find(({ property }) => property === draft.filterProperty)
  if (names.length < 2 && filters.length === 0) return null
  return (
    <Details summary={words.choose} open={draft.filterProperty !== null}>
      <Form view={view} action={paths.setUpBoundaries()}>
        <Select
          view={view}
          name="nameProperty"
          label={words.nameProperty}
          noBlank
          value={nameProperty}
          choices={names.map((name) => ({ value: name, label: name }))}
        />
        {filters.length > 0 && (
          <Select
            view={view}
            name="filterProperty"
            label={words.filterProperty}
            hint={words.filterHint}
            noBlank
            value={draft.filterProperty ?? ''}
            choices={[{ value: '', label: words.everything }, ...filters.map(({ property }) => ({ value: property, label: property }))]}
          />
        )}
        {chosen && <FilterField view={view} draft={draft} choice={chosen} />}
        <FormActs>
          <Button kind="soft" name="act" value="choose">
            {words.apply}
          </Button>
        </FormActs>
      </Form>
    </Details>
  )
}

/** The values of the chosen property: kinds to tick, or a range of numbers. */
const FilterField = ({ view, draft, choice }: { view: View; draft: BoundaryDraft; choice: FilterChoice }) => {
  const words = view.words.agencies.boundaries
  if (choice.kind === 'values')
    return (
      <CheckBoxes
        view={view}
        name="values"
        label={choice.property}
        look="row"
        values={draft.filterValues}
        choices={choice.values.map(({ value, count }) => ({ value, label: words.valueCount(value, count) }))}
      />
    )
  const taken = draft.filterValues.map(Number)
  const [from, to] = taken.length === 0 ? [choice.least, choice.most] : [Math.min(...taken), Math.max(...taken)]
  return (
    <>
      <TextField view={view} name="from" label={words.rangeFrom(choice.property)} value={String(from)} inputmode="decimal" short />
      <TextField view={view} name="to" label={words.rangeTo(choice.property)} value={String(to)} inputmode="decimal" short />
    </>
  )
}
