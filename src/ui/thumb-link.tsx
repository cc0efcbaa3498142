import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** One act in the `ThumbBar`. */
export const ThumbLink = ({ href, icon, main, children }: { href: string; icon?: IconName; main?: boolean; children?: Child }) => (
  <a class={main ? 'button main' : 'button quiet'} href={href}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)
