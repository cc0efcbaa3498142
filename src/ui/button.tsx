import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** `primary`: the one act of a page. `quiet`: beside it. `soft`: in rows. `grave`: cannot be undone. `text`: looks like a link. */
export type ButtonKind = 'primary' | 'quiet' | 'soft' | 'grave' | 'text'

type Looks = { kind?: ButtonKind | undefined; icon?: IconName | undefined; wide?: boolean | undefined; children?: Child }

const looksOf = ({ kind = 'primary', wide }: Looks) =>
  ['button', kind === 'primary' ? '' : kind, wide ? 'wide' : ''].filter(Boolean).join(' ')

type ButtonProps = Looks & {
  name?: string | undefined
  value?: string | undefined
  /** `button` is for islands alone; a form's button submits. */
  type?: 'submit' | 'button' | undefined
  disabled?: boolean | undefined
  /** The id of the form it belongs to, where it stands outside of it: in the bar at the thumb. */
  form?: string | undefined
  /** Says more than the visible words where several buttons read alike: "Answer the report about broken glass". Begins with the visible words. */
  label?: string | undefined
}

export const Button = (props: ButtonProps) => (
  <button
    class={looksOf(props)}
    type={props.type ?? 'submit'}
    name={props.name}
    value={props.value}
    disabled={props.disabled}
    form={props.form}
    aria-label={props.label}
  >
    {props.icon && <Icon name={props.icon} />}
    {props.children}
  </button>
)

type ButtonLinkProps = Looks & { href: string; label?: string | undefined }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = (props: ButtonLinkProps) => (
  <a class={looksOf(props)} href={props.href} aria-label={props.label}>
    {props.icon && <Icon name={props.icon} />}
    {props.children}
  </a>
)
