import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { Moment } from './moment.tsx'
import type { View } from './view.ts'

export type TimelineEntry = {
  readonly at: Date
  /** `said`: somebody's words. `did`: somebody's act. `system`: what the program noted by itself, drawn smaller. */
  readonly kind: 'said' | 'did' | 'system'
  /** Who; leave out for the system. */
  readonly by?: string | undefined
  /** What, as a short clause: "answered", "moved it to city lighting". */
  readonly what: Child
  /** Their own words, or more about it. */
  readonly words?: Child
  readonly icon?: IconName | undefined
}

const ICON: Record<TimelineEntry['kind'], IconName> = { said: 'message-circle', did: 'check', system: 'circle' }

/** At the same moment people stand before the program. */
const newestFirst = (a: TimelineEntry, b: TimelineEntry) =>
  b.at.getTime() - a.at.getTime() || Number(a.kind === 'system') - Number(b.kind === 'system')

/** What happened, newest first; the same everywhere. An empty one says so. */
export const Timeline = ({ view, entries }: { view: View; entries: readonly TimelineEntry[] }) => {
  if (entries.length === 0) return <p class="muted">{view.words.shell.timeline.empty}</p>
  return (
    <ol class="timeline" aria-label={view.words.shell.timeline.label}>
      {entries.toSorted(newestFirst).map(({ at, kind, by, what, words, icon }) => (
        <li class={kind}>
          <span class="bead">
            <Icon name={icon ?? ICON[kind]} />
          </span>
          <div>
            <p class="head">
              <span>
                {by && <strong>{by}</strong>} {what}
              </span>
              <span class="muted small">
                <Moment view={view} at={at} />
              </span>
            </p>
            {words && <div class="words">{words}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
