import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** Says what will be here, and gives the first act. */
export const EmptyState = ({ icon, title, acts, children }: { icon?: IconName; title: string; acts?: Child; children?: Child }) => (
  <div class="empty">
    {icon && <Icon name={icon} />}
    <h3>{title}</h3>
    {children && <p>{children}</p>}
    {acts && <div class="cluster">{acts}</div>}
  </div>
)
