import type { Child } from 'hono/jsx'
import type { View } from './view.ts'

/**
 * One named example of a page or piece: "a report that waits", "refused: no place given".
 * `render` gives a whole page (`<Page>`). `viewer` is set by the example itself: `render: (view) => <X view={{ ...view, viewer }} />`.
 */
export type GalleryExample = { readonly name: string; readonly render: (view: View) => Child }
