import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** More for who wants it. `bare`: without the lines above and below. */
export const Details = ({ summary, open, bare, children }: { summary: Child; open?: boolean; bare?: boolean; children?: Child }) => (
  <details class={bare ? 'more bare' : 'more'} open={open}>
    <summary>
      <Icon name="chevron-down" />
      {summary}
    </summary>
    <div>{children}</div>
  </details>
)

export type Fact = { readonly term: Child; readonly value: Child }

/** What and its value, below each other; `wide` lays short ones side by side. */
export const DefinitionList = ({ facts, wide }: { facts: readonly Fact[]; wide?: boolean }) => (
  <dl class={wide ? 'facts wide' : 'facts'}>
    {facts.map(({ term, value }) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
