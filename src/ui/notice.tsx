import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import type { View } from './view.ts'

export type NoticeTone = 'plain' | 'good' | 'warm' | 'bad'

const ICON: Record<NoticeTone, IconName> = { plain: 'info', good: 'circle-check', warm: 'triangle-alert', bad: 'octagon-x' }

/** A few words set apart from the page. `title` is a heading in bold, not in the document's outline. */
export const Notice = ({
  tone = 'plain',
  title,
  icon,
  children,
}: {
  tone?: NoticeTone
  title?: string
  icon?: IconName
  children?: Child
}) => (
  <div class={tone === 'plain' ? 'notice' : `notice ${tone}`}>
    <Icon name={icon ?? ICON[tone]} />
    <div>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
    </div>
  </div>
)

/** "Danger right now? Call 911." The short line stands under a button, the notice at the top of every form that takes a report. */
export const DangerLine = ({ view }: { view: View }) => <p class="small muted">{view.words.shell.danger(view.agency.emergencyNumber)}</p>

export const DangerNotice = ({ view }: { view: View }) => (
  <Notice tone="warm" icon="phone" title={view.words.shell.danger(view.agency.emergencyNumber)}>
    <p>{view.words.shell.dangerLong}</p>
  </Notice>
)
