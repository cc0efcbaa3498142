import type { Child } from 'hono/jsx'

export type StackItem = {
  /** What stands before: a time, a face, a number. */
  readonly lead?: Child
  readonly title: Child
  readonly href?: string | undefined
  readonly note?: Child
  /** At the end of the row: one button, a state, a small form. */
  readonly act?: Child
  /** Under the row, as wide as it: a form that opens. */
  readonly below?: Child
}

/** Things to do or to look at, one a row, each with its act at the end of the row. */
export const StackList = ({ items, label }: { items: readonly StackItem[]; label?: string | undefined }) => (
  <ul class={items.some(({ lead }) => lead) ? 'stack led' : 'stack'} aria-label={label}>
    {items.map(({ lead, title, href, note, act, below }) => (
      <li>
        {lead && <div class="lead">{lead}</div>}
        <div>
          {href ? <a href={href}>{title}</a> : title}
          {note && <span class="small">{note}</span>}
        </div>
        {act}
        {below && <div class="below">{below}</div>}
      </li>
    ))}
  </ul>
)
