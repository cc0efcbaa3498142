import type { Child } from 'hono/jsx'
import { describedBy, Field, FieldError, type FieldProps, fieldClass, fieldId, Hint, isGiven, LabelWords } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'

export type Choice = { readonly value: string; readonly label: Child; readonly hint?: Child; readonly icon?: IconName | undefined }

type SelectProps = FieldProps & {
  value?: string | undefined
  choices: readonly { readonly value: string; readonly label: string }[]
  /** Without a value the list begins with "Choose one", unless `noBlank`. */
  noBlank?: boolean | undefined
}

/** One of a long list. For eight or fewer, `Choices` is kinder. */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select
      class="input"
      id={fieldId(props)}
      name={props.name}
      required={!props.optional && !props.noBlank}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {!props.noBlank && <option value="">{props.view.words.shell.form.choose}</option>}
      {props.choices.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)

/** `tiles`: a picture and a word each. `row`: short words side by side. `list`: one below the other. */
export type ChoiceLook = 'list' | 'tiles' | 'row'

type ChoiceBoxProps = {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  choice: Choice
  checked: boolean
  required?: boolean | undefined
}

const ChoiceBox = ({ id, name, type, choice, checked, required }: ChoiceBoxProps) => (
  <label class="choice">
    <input
      type={type}
      id={id}
      name={name}
      value={choice.value}
      checked={checked}
      required={required}
      aria-describedby={isGiven(choice.hint) ? `${id}-says` : undefined}
    />
    {choice.icon && <Icon name={choice.icon} />}
    <span>
      {choice.label}
      {choice.hint && (
        <span class="hint" id={`${id}-says`}>
          {choice.hint}
        </span>
      )}
    </span>
  </label>
)

type GroupProps = FieldProps & { choices: readonly Choice[]; look?: ChoiceLook | undefined }

/** The first choice carries the field's own id, so that the error summary's link lands on it. */
const idOf = (name: string, index: number) => (index === 0 ? name : `${name}-${index}`)

const Group = (props: GroupProps & { children?: Child }) => (
  <fieldset class={fieldClass(props)} aria-describedby={describedBy(props)}>
    <legend>
      <LabelWords view={props.view} label={props.label} optional={props.optional} />
    </legend>
    <Hint name={props.name} hint={props.hint} />
    <FieldError view={props.view} name={props.name} error={props.error} />
    <div class={props.look && props.look !== 'list' ? `choices ${props.look}` : 'choices'}>{props.children}</div>
  </fieldset>
)

/** One of a few (radio buttons). */
export const Choices = (props: GroupProps & { value?: string | undefined }) => (
  <Group {...props}>
    {props.choices.map((choice, index) => (
      <ChoiceBox
        id={idOf(props.name, index)}
        name={props.name}
        type="radio"
        choice={choice}
        checked={choice.value === props.value}
        required={!props.optional}
      />
    ))}
  </Group>
)

/** Any of a few (checkboxes): each chosen value is posted under the same name. */
export const CheckBoxes = (props: GroupProps & { values?: readonly string[] | undefined }) => (
  <Group {...props}>
    {props.choices.map((choice, index) => (
      <ChoiceBox
        id={idOf(props.name, index)}
        name={props.name}
        type="checkbox"
        choice={choice}
        checked={props.values?.includes(choice.value) ?? false}
      />
    ))}
  </Group>
)

type CheckBoxProps = Pick<FieldProps, 'view' | 'name' | 'error'> & {
  label: Child
  hint?: Child
  checked?: boolean | undefined
  value?: string
}

/** One yes or no, posted as `value` ('yes') or not at all. */
export const CheckBox = ({ view, name, error, label, hint, checked = false, value = 'yes' }: CheckBoxProps) => (
  <div class={fieldClass({ error, question: false })}>
    <FieldError view={view} name={name} error={error} />
    <ChoiceBox id={name} name={name} type="checkbox" choice={{ value, label, hint }} checked={checked} />
  </div>
)

/** One box of a list of things, all under one name; `label` is read out, and the row beside it says it to the eye. */
export const Tick = ({ name, value, label }: { name: string; value: string; label: string }) => (
  <label class="tick">
    <input type="checkbox" name={name} value={value} aria-label={label} />
  </label>
)
