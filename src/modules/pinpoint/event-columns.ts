import { samePlace } from './finding.ts'
import type { EventColumns, Source } from './scan-event.ts'

/** An event as the store reads it. `place` null: no words for the place; its cell stands for it. */
export type EventRow = {
  readonly id: string
  readonly day: number
  readonly lat: number
  readonly lng: number
  readonly cell: number
  readonly topic: string
  readonly label: string | null
  readonly place: string | null
  readonly neighborhoodId: string | null
}

/** Different words in the order they first occur, each with its number; `keyOf` says which are the same. */
function numbering(keyOf: (word: string) => string = (word) => word) {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const of = (word: string | null): number => {
    if (word === null) return -1
    const known = numbers.get(keyOf(word))
    if (known !== undefined) return known
    numbers.set(keyOf(word), words.length)
    return words.push(word) - 1
  }
  return { of, words }
}

/** A place without words is known by its cell. */
const placeOf = ({ place, cell }: EventRow): string => place?.trim().replace(/\s+/g, ' ') || `cell ${cell}`

/** Rows as columns. A report's typed place differs from writer to writer, so that its cell counts instead. */
export function columnsOf(source: Source, rows: readonly EventRow[], neighborhoods: readonly string[]): EventColumns {
  const [topics, labels] = [numbering(), numbering()]
  const places = numbering(samePlace)
  const numberOf = new Map(neighborhoods.map((id, i) => [id, i]))
  return {
    source,
    ids: rows.map(({ id }) => id),
    day: Int32Array.from(rows, ({ day }) => day),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    lng: Float64Array.from(rows, ({ lng }) => lng),
    cell: Float64Array.from(rows, ({ cell }) => cell),
    topic: Int32Array.from(rows, ({ topic }) => topics.of(topic)),
    label: Int32Array.from(rows, ({ label }) => labels.of(label)),
    place: Int32Array.from(rows, (row) => places.of(source === 'reports' ? `cell ${row.cell}` : placeOf(row))),
    neighborhood: Int32Array.from(rows, ({ neighborhoodId }) => (neighborhoodId === null ? -1 : (numberOf.get(neighborhoodId) ?? -1))),
    topics: topics.words,
    labels: labels.words,
    places: places.words,
  }
}
