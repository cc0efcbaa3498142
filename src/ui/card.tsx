import type { Child } from 'hono/jsx'

type CardProps = {
  eyebrow?: Child
  title?: Child
  /** Makes the title a link. */
  href?: string | undefined
  /** With `href`: the whole card is the link's target. Give it no other links then. */
  door?: boolean | undefined
  /** The title's level in the document's outline. */
  level?: 2 | 3 | undefined
  tone?: 'plain' | 'sunk' | 'warm-edge' | undefined
  /** No inner space: for maps and tables that reach the edge. */
  flush?: boolean | undefined
  children?: Child
}

const CardTitle = ({ title, href, level }: CardProps) => {
  const words = href ? (
    <a class="way" href={href}>
      {title}
    </a>
  ) : (
    title
  )
  return level === 2 ? <h2>{words}</h2> : <h3>{words}</h3>
}

/** A sheet on the notice board. */
export const Card = (props: CardProps) => {
  const looks = [
    'card',
    props.tone && props.tone !== 'plain' ? props.tone : '',
    props.flush ? 'flush' : '',
    props.door && props.href ? 'door' : '',
  ]
  return (
    <div class={looks.filter(Boolean).join(' ')}>
      {props.eyebrow && <p class="eyebrow">{props.eyebrow}</p>}
      {props.title && CardTitle(props)}
      {props.children}
    </div>
  )
}
