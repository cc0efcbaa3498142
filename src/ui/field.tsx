import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import type { View } from './view.ts'

/** What every field of a form has. */
export type FieldProps = {
  view: View
  /** The name in the posted form; also the field's id, which the error summary links to. */
  name: string
  /** Where several forms of a page have a field of this name. */
  id?: string | undefined
  label: Child
  hint?: Child
  /** Why what was typed is refused; undefined when it is not. */
  error?: string | undefined
  /** Marks a field that may stay empty; all others are needed. */
  optional?: boolean | undefined
  /** Draws the label as the page's question, on screens that ask one thing. */
  question?: boolean | undefined
}

export const fieldId = ({ id, name }: Pick<FieldProps, 'id' | 'name'>): string => id ?? name

/** Whether there is anything to show. */
export const isGiven = (words: Child): boolean => words !== undefined && words !== null && words !== ''

export const hintId = (name: string) => `${name}-hint`
export const errorId = (name: string) => `${name}-error`

/** The ids of hint and error for `aria-describedby`; undefined when there is neither. */
export function describedBy({ id, name, hint, error }: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>): string | undefined {
  const own = fieldId({ id, name })
  const ids = [isGiven(hint) ? hintId(own) : '', error ? errorId(own) : ''].filter(Boolean).join(' ')
  return ids === '' ? undefined : ids
}

export const fieldClass = ({ error, question }: Pick<FieldProps, 'error' | 'question'>) =>
  ['field', error ? 'wrong' : '', question ? 'question' : ''].filter(Boolean).join(' ')

/** The label's words and, where it may stay empty, that it may. */
export const LabelWords = ({ view, label, optional }: Pick<FieldProps, 'view' | 'label' | 'optional'>) => (
  <>
    {label}
    {optional && <span class="optional"> {view.words.shell.form.optional}</span>}
  </>
)

export const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) =>
  isGiven(hint) ? (
    <p class="hint" id={hintId(name)}>
      {hint}
    </p>
  ) : null

export const FieldError = ({ view, name, error }: Pick<FieldProps, 'view' | 'name' | 'error'>) =>
  error ? (
    <p class="error" id={errorId(name)}>
      <Icon name="circle-alert" />
      <span>
        <span class="aside-text">{view.words.shell.form.error} </span>
        {error}
      </span>
    </p>
  ) : null

/** A field with one control: label above, hint below it, error, then the control. */
export const Field = (props: FieldProps & { children?: Child }) => (
  <div class={fieldClass(props)}>
    <label for={fieldId(props)}>
      <LabelWords view={props.view} label={props.label} optional={props.optional} />
    </label>
    <Hint name={fieldId(props)} hint={props.hint} />
    <FieldError view={props.view} name={fieldId(props)} error={props.error} />
    {props.children}
  </div>
)
