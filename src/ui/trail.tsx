import type { View } from './view.ts'

/** The way from the front page to here; the last entry is this page and is no link. */
export const Trail = ({
  view,
  steps,
}: {
  view: View
  steps: readonly { readonly label: string; readonly href?: string | undefined }[]
}) => (
  <nav class="trail" aria-label={view.words.shell.trail}>
    <ol class="links">
      {steps.map(({ label, href }, index) => (
        <li>{href && index < steps.length - 1 ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
      ))}
    </ol>
  </nav>
)

export type Tab = {
  readonly label: string
  readonly href: string
  readonly current?: boolean | undefined
  readonly count?: number | undefined
}

/** Parts of one subject, each an address of its own. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label}>
    <ul class="tabs">
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && <span class="count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
