import type { Child } from 'hono/jsx'
import { IslandData } from './island.tsx'
import type { MapData } from './map-data.ts'
import { MapDrawing } from './static-map.tsx'
import type { View } from './view.ts'

/** One entry of the list; `item` and `mark` are those of its pin. */
export type MapItem = {
  readonly item: string
  readonly mark: string
  readonly title: Child
  readonly href?: string | undefined
  readonly note?: Child
  /** Forms and buttons below the note, which holds words alone. */
  readonly acts?: Child
  readonly tone?: 'warm' | undefined
}

type MapWithListProps = {
  view: View
  /** What the map shows, for "Map of ...". */
  label: string
  data: MapData
  items: readonly MapItem[]
  /** Below the list; by default that points are approximate. False for none. */
  note?: Child
  /** Offers the moving map by a button ('asked'), opens it when seen ('seen'), or never. Needs the page's islands `MAP_ISLANDS`. */
  moving?: 'asked' | 'seen' | 'never' | undefined
}

/** The islands of a page that holds a `MapWithList`. */
export const MAP_ISLANDS = ['linked-list', 'quiet-map'] as const

/** The words a map island says by itself. */
export const mapWords = (view: View) => {
  const { open, loading, failed, zoomIn, zoomOut } = view.words.shell.map
  return { open, loading, failed, zoomIn, zoomOut }
}

const Entry = ({ entry }: { entry: MapItem }) => (
  <li data-item={entry.item}>
    <span class={entry.tone ? 'spot warm-pin' : 'spot'}>{entry.mark}</span>
    <div>
      {entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title}
      {entry.note && <p class="small">{entry.note}</p>}
      {entry.acts}
    </div>
  </li>
)

/** A list and the map of the same things: the list first, the map beside it on wide screens; looking at one lights up the other. */
export const MapWithList = ({ view, label, data, items, note, moving = 'asked' }: MapWithListProps) => {
  const drawing = MapDrawing({ view, label, data })
  return (
    <linked-list>
      <div class="map-list">
        <div class="beside">
          <ol class="map-items">
            {items.map((entry) => (
              <Entry entry={entry} />
            ))}
          </ol>
          {note !== false && <p class="small muted map-note">{note ?? view.words.shell.map.approximate}</p>}
        </div>
        {moving === 'never' ? (
          <div class="map" dir="ltr">
            {drawing}
          </div>
        ) : (
          <quiet-map class="map" dir="ltr" when={moving}>
            {drawing}
            <IslandData value={{ map: data, words: mapWords(view) }} />
          </quiet-map>
        )}
      </div>
    </linked-list>
  )
}
