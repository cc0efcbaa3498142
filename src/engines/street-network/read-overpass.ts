import type { StreetSink } from './street-lines.ts'

type Element = {
  readonly type?: unknown
  readonly id?: unknown
  readonly lat?: unknown
  readonly lon?: unknown
  readonly nodes?: unknown
  readonly geometry?: unknown
  readonly tags?: unknown
}
type Corner = { readonly lat: number; readonly lon: number }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const tagsOf = (tags: unknown): Record<string, string | undefined> => (isObject(tags) ? (tags as Record<string, string>) : {})

/**
 * Tells `sink` the ways and nodes of an answer of the Overpass API (`out body` with nodes recursed, or `out geom`), already parsed.
 * Refused: 'not-overpass' where there are no elements. Elements that are neither ways nor nodes, or are damaged, are passed over.
 * The answer is in memory as a whole: fine to some 50 MB, a city; larger ground comes as .osm.pbf.
 */
export function readOverpass(answer: unknown, sink: StreetSink): 'not-overpass' | undefined {
  const elements = isObject(answer) ? answer.elements : undefined
  if (!Array.isArray(elements)) return 'not-overpass'
  const ways = (elements as Element[]).filter(
    (element): element is Element & { nodes: number[] } => element?.type === 'way' && Array.isArray(element.nodes),
  )
  for (const { nodes, tags } of ways) sink.way(nodes, tagsOf(tags))
  sink.nodesFollow()
  for (const { type, id, lat, lon } of elements as Element[])
    if (type === 'node' && typeof id === 'number' && typeof lat === 'number' && typeof lon === 'number') sink.node(id, lat, lon)
  for (const { nodes, geometry } of ways)
    if (Array.isArray(geometry))
      for (const [i, corner] of (geometry as (Corner | null)[]).entries()) if (corner) sink.node(nodes[i]!, corner.lat, corner.lon)
  return undefined
}
