import { LANGUAGES } from '#locales/words.ts'
import { Button } from '#ui/button.tsx'
import { CheckBox, Choices, Select } from '#ui/choice-field.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { CATEGORY_ICONS } from './category-form.ts'
import type { Unit } from './unit.ts'

export type CategoryErrors = Readonly<Partial<Record<'name-en' | 'kind' | 'answerHours' | 'unitId', string>>>

export type CategoryFormProps = {
  view: View
  units: readonly Unit[]
  typed: {
    readonly names: Readonly<Record<string, string>>
    readonly kind: string
    readonly icon: string
    readonly answerHours: string
    readonly unitId: string
    readonly isSensitive: boolean
  }
  errors?: CategoryErrors | undefined
}

/** Names, kind, picture, deadline and receiver of one category. */
export const CategoryForm = ({
  view,
  units,
  typed,
  errors,
  action,
  act,
}: CategoryFormProps & { action: string; act: 'add' | 'change' }) => {
  const words = view.words.agencies.categories
  const languages = view.words.agencies.agency.languageNames
  return (
    <Form view={view} action={action}>
      {LANGUAGES.map((language) => (
        <TextField
          view={view}
          name={`name-${language}`}
          label={words.nameIn(languages[language])}
          value={typed.names[language] ?? ''}
          error={language === 'en' ? errors?.['name-en'] : undefined}
          maxLength={80}
          optional={language !== 'en'}
        />
      ))}
      <Choices
        view={view}
        name="kind"
        label={words.kind}
        error={errors?.kind}
        value={typed.kind}
        choices={(['neglect', 'disorder'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <Choices
        view={view}
        name="icon"
        label={words.icon}
        value={typed.icon}
        look="row"
        optional
        choices={CATEGORY_ICONS.map((icon) => ({ value: icon, label: words.iconNames[icon], icon }))}
      />
      <TextField
        view={view}
        name="answerHours"
        label={words.answerHours}
        hint={words.answerHint}
        value={typed.answerHours}
        error={errors?.answerHours}
        inputmode="numeric"
        short
      />
      <Select
        view={view}
        name="unitId"
        label={words.unit}
        error={errors?.unitId}
        noBlank
        value={typed.unitId}
        choices={[{ value: '', label: words.beatOfficer }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <CheckBox view={view} name="isSensitive" label={words.isSensitive} hint={words.sensitiveHint} checked={typed.isSensitive} />
      <FormActs>
        <Button name="act" value={act}>
          {act === 'add' ? words.add : view.words.shell.form.save}
        </Button>
      </FormActs>
    </Form>
  )
}
