import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { IslandData } from '#ui/island.tsx'
import { Notice } from '#ui/notice.tsx'

/** A sign, a few words in bold, and a sentence. */
export const Point = ({ icon, title, children }: { icon: IconName; title: string; children?: Child }) => (
  <li>
    <Icon name={icon} />
    <span>
      <strong>{title}</strong>
      <br />
      {children}
    </span>
  </li>
)

/** The template of one message; the island fills it in. */
export const MessageTemplate = () => (
  <template data-part="message">
    <li>
      <p class="small muted">
        <strong data-slot="who"></strong> · <span data-slot="when"></span>
      </p>
      <p class="own-words tip-words" data-slot="words"></p>
    </li>
  </template>
)

type IslandProps = {
  tag: 'tip-new' | 'tip-back' | 'tip-key' | 'tip-read'
  data: unknown
  without: { title?: string; text: string }
  children?: Child
}

/**
 * An island whose inside lies in a template until its script runs in a browser that can seal: without it nothing is shown that could send
 * words readable, and a notice says why.
 */
export const SealingIsland = ({ tag: Tag, data, without, children }: IslandProps) => (
  <Tag>
    <div data-without>
      <Notice tone="warm" icon="lock" {...(without.title ? { title: without.title } : {})}>
        <p>{without.text}</p>
      </Notice>
    </div>
    <IslandData value={data} />
    <template>{children}</template>
  </Tag>
)

/** The line in which an island says what goes on; read out. */
export const Says = () => <p role="status" data-part="says"></p>
