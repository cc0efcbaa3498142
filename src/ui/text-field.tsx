import type { Child } from 'hono/jsx'
import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'

type TextFieldProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'date' | 'time' | 'datetime-local' | 'number' | undefined
  /** What the browser may fill in: 'email', 'name', 'street-address', 'current-password', 'one-time-code' ... */
  autocomplete?: string | undefined
  /** The keyboard a phone shows. */
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined
  maxLength?: number | undefined
  /** Half the width, for codes, dates and counts. */
  short?: boolean | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
  /** The language of what is typed, where it is not the page's. */
  spellcheck?: boolean | undefined
  /** Names of suggestions (`<datalist>` id) that the page offers. */
  list?: string | undefined
}

const SHORT = new Set(['date', 'time', 'number'])

/** One line to type, of any kind. */
export const TextField = (props: TextFieldProps) => (
  <Field {...props}>
    <input
      class={props.short || SHORT.has(props.type ?? '') ? 'input short' : 'input'}
      id={fieldId(props)}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.value}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxLength}
      min={props.min}
      max={props.max}
      step={props.step}
      list={props.list}
      spellcheck={props.spellcheck}
      required={!props.optional}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </Field>
)

type TextAreaProps = FieldProps & { value?: string | undefined; maxLength?: number | undefined; rows?: number | undefined }

function withCounter({ view, hint, maxLength }: TextAreaProps): Child {
  if (maxLength === undefined) return hint
  return [hint, hint === undefined ? '' : ' ', view.words.shell.form.counter(maxLength)]
}

/** Several lines to type; the hint says how long it may be. */
export const TextArea = (props: TextAreaProps) => {
  const hint = withCounter(props)
  return (
    <Field {...props} hint={hint}>
      <textarea
        class="input"
        id={fieldId(props)}
        name={props.name}
        rows={props.rows ?? 5}
        maxlength={props.maxLength}
        required={!props.optional}
        aria-describedby={describedBy({ ...props, hint })}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.value}
      </textarea>
    </Field>
  )
}

type FileFieldProps = FieldProps & { accept?: string | undefined; maxMegabytes?: number | undefined; multiple?: boolean | undefined }

/** A file, by default a photo; where `maxMegabytes` is given and no hint, the hint says what happens to its hidden data. */
export const FileField = (props: FileFieldProps) => {
  const hint = props.hint ?? (props.maxMegabytes === undefined ? undefined : props.view.words.shell.form.fileHint(props.maxMegabytes))
  return (
    <Field {...props} hint={hint}>
      <input
        class="input"
        id={fieldId(props)}
        name={props.name}
        type="file"
        accept={props.accept ?? 'image/*'}
        multiple={props.multiple}
        required={!props.optional}
        aria-describedby={describedBy({ ...props, hint })}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  )
}
