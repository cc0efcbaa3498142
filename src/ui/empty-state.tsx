import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type EmptyProps = {
  icon?: IconName | undefined
  title: string
  acts?: Child
  /** 2 where no heading stands above it but the page's own. */
  level?: 2 | 3 | undefined
  children?: Child
}

/** Says what will be here, and gives the first act. */
export const EmptyState = ({ icon, title, acts, level = 3, children }: EmptyProps) => (
  <div class="empty">
    {icon && <Icon name={icon} />}
    {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
    {children && <p>{children}</p>}
    {acts && <div class="cluster">{acts}</div>}
  </div>
)
