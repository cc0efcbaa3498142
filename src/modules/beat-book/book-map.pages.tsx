import { paths } from '#paths.ts'
import { boundsAround, type MapData, type Position } from '#ui/map-data.ts'
import { type MapItem, MapWithList } from '#ui/map-with-list.tsx'
import type { View } from '#ui/view.ts'
import type { BookEntry } from './book-entry.ts'
import { whereOf } from './book-entry-piece.pages.tsx'
import type { Ground } from './book-view.ts'

type Pinned = { readonly entry: BookEntry; readonly at: Position }

/** Entries that stand at a place, hazards first: what the map can show. */
const pinnedOf = ({ places }: Ground, entries: readonly BookEntry[]): Pinned[] =>
  entries
    .flatMap((entry) => {
      const place = places.find(({ id }) => id === entry.placeId)
      return place ? [{ entry, at: [place.lng, place.lat] as const }] : []
    })
    .sort((a, b) => Number(b.entry.kind === 'hazard') - Number(a.entry.kind === 'hazard') || a.entry.title.localeCompare(b.entry.title))

const mapOf = (ground: Ground, pins: readonly Pinned[]): MapData | undefined => {
  const bounds = boundsAround(ground.boundaries.flat() as Position[])
  return (
    bounds && {
      bounds,
      ...ground.background,
      boundaries: ground.boundaries,
      pins: pins.map(({ entry, at }, i) => ({
        item: entry.id,
        at,
        mark: String(i + 1),
        tone: entry.kind === 'hazard' ? ('warm' as const) : undefined,
      })),
    }
  )
}

/** The beat with what the book knows of its places; nothing where no entry has one, or the beat has no boundary. */
export const BookMap = ({ view, ground, entries }: { view: View; ground: Ground; entries: readonly BookEntry[] }) => {
  const pins = pinnedOf(ground, entries)
  const data = mapOf(ground, pins)
  if (!data || pins.length === 0) return null
  const items = pins.map(
    ({ entry }, i): MapItem => ({
      item: entry.id,
      mark: String(i + 1),
      title: entry.title,
      href: paths.bookEntry(ground.beat.slug, entry.id),
      note: [whereOf(ground, entry), view.words.beatBook.kinds[entry.kind]].filter(Boolean).join(' · '),
      tone: entry.kind === 'hazard' ? 'warm' : undefined,
    }),
  )
  return <MapWithList view={view} label={view.words.beatBook.map(ground.beat.name)} data={data} items={items} note={false} />
}
