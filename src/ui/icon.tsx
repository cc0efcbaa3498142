import { raw } from 'hono/html'
import { ICON_SOURCES } from './icon-shapes.ts'

export type IconName = keyof typeof ICON_SOURCES

/** Icons that point along the line of reading and so turn round where text runs from right to left. */
const TURNING = new Set<IconName>(['arrow-left', 'arrow-right', 'arrow-up-right', 'log-in', 'log-out', 'undo-2', 'send'])

const drawn = new Map<IconName, ReturnType<typeof raw>>()

function shapesOf(name: IconName) {
  let shapes = drawn.get(name)
  if (!shapes) {
    const source = ICON_SOURCES[name]
    shapes = raw(
      source
        .slice(source.indexOf('>', source.indexOf('<svg')) + 1, source.lastIndexOf('</svg>'))
        .replace(/\s+/g, ' ')
        .trim(),
    )
    drawn.set(name, shapes)
  }
  return shapes
}

/** One line icon. It stands beside a word and is silent to screen readers; alone it must be given `label`. */
export const Icon = ({ name, label }: { name: IconName; label?: string | undefined }) => (
  <svg
    class={TURNING.has(name) ? 'icon turns' : 'icon'}
    viewBox="0 0 24 24"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : 'true'}
  >
    {shapesOf(name)}
  </svg>
)
