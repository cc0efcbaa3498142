import type { LatLng } from '#engines/geometry/distance.ts'
import { serializeGraph } from '#engines/street-network/graph-bytes.ts'
import { readOsmPbf } from '#engines/street-network/read-osm-pbf.ts'
import { readOsmXml } from '#engines/street-network/read-osm-xml.ts'
import { readOverpass } from '#engines/street-network/read-overpass.ts'
import { type StreetFacts, streetFacts, withoutStreets } from '#engines/street-network/street-facts.ts'
import { type StreetGraph, streetGraph } from '#engines/street-network/street-graph.ts'
import { type StreetBox, type StreetSink, streetSink } from '#engines/street-network/street-lines.ts'
import { formatOf, type StreetFailure } from './street-network.ts'

/** A file to read, and the ground it is read for. */
export type StreetInput = {
  readonly bytes: Uint8Array
  readonly box: StreetBox | undefined
  /** A place inside each neighborhood. */
  readonly middles: readonly LatLng[]
}

/** Unpacking, which only the server can. */
export type StreetTools = { readonly inflate: (bytes: Uint8Array) => Uint8Array; readonly gunzip: (bytes: Uint8Array) => Uint8Array }

export type StreetsRead =
  | { readonly failure: StreetFailure }
  | { readonly graph: Uint8Array; readonly facts: StreetFacts; readonly neighborhoodsWithout: number }

/** What is kept of a graph that was made: the bytes that stand, and what to say of it. */
export const keptOf = (graph: StreetGraph, middles: readonly LatLng[]) => ({
  graph: serializeGraph(graph),
  facts: streetFacts(graph),
  neighborhoodsWithout: withoutStreets(graph, middles),
})

/**
 * The streets of a file in any of the three formats, packed by gzip or not, kept where they lie near the agency's ground. `onShare` hears how
 * far it is. Takes seconds for a county: to be called in a thread of its own.
 */
export function readStreets({ bytes, box, middles }: StreetInput, tools: StreetTools, onShare: (share: number) => void): StreetsRead {
  const sink = streetSink(box)
  const failure = readInto(sink, bytes, tools, (share) => onShare(share * 0.85))
  if (failure) return { failure }
  const graph = streetGraph(sink.lines())
  if (graph === 'no-streets') return { failure: sink.seen().walkable > 0 ? 'elsewhere' : 'no-streets' }
  onShare(0.95)
  return keptOf(graph, middles)
}

function readInto(sink: StreetSink, bytes: Uint8Array, tools: StreetTools, onShare: (share: number) => void): StreetFailure | undefined {
  switch (formatOf(bytes)) {
    case 'gzip':
      return unpackInto(sink, bytes, tools, onShare)
    case 'bzip2':
      return 'packed-otherwise'
    case 'pbf':
      return readOsmPbf(bytes, tools.inflate, sink, onShare)
    case 'xml':
      return readOsmXml(() => textOf(bytes), sink)
    case 'json':
      return readJson(sink, bytes)
    default:
      return 'unknown-file'
  }
}

function unpackInto(sink: StreetSink, bytes: Uint8Array, tools: StreetTools, onShare: (share: number) => void): StreetFailure | undefined {
  let unpacked: Uint8Array
  try {
    unpacked = tools.gunzip(bytes)
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken-file'
  }
  return formatOf(unpacked) === 'gzip' ? 'unknown-file' : readInto(sink, unpacked, tools, onShare)
}

const PIECE_BYTES = 256 * 1024

function* textOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true })
}

function readJson(sink: StreetSink, bytes: Uint8Array): StreetFailure | undefined {
  try {
    return readOverpass(JSON.parse(new TextDecoder().decode(bytes)), sink)
  } catch (error) {
    return error instanceof SyntaxError ? 'broken-file' : 'too-large'
  }
}
