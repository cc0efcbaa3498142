import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { AgencyData, ReadAt } from '#data/scope.ts'
import type { LatLng } from '#engines/geometry/distance.ts'
import { detourTravel } from '#engines/street-network/detour-travel.ts'
import { deserializeGraph } from '#engines/street-network/graph-bytes.ts'
import { shapeOf, snapPoints } from '#engines/street-network/snap.ts'
import { junctionsAround } from '#engines/street-network/street-facts.ts'
import type { StreetGraph } from '#engines/street-network/street-graph.ts'
import { walkingMatrix } from '#engines/street-network/walking-matrix.ts'
import { straightLeg, type WalkingLeg, walkingPath as walkingPathOver } from '#engines/street-network/walking-path.ts'
import { findStandingNetwork } from './street-network.store.ts'
import type { StreetSource } from './street-network.ts'
import { readGraphParts } from './street-part.store.ts'
import { walkInThread } from './street-thread.actions.ts'

/** What walking times stand on: the streets that were imported, or straight lines made longer. */
export type WalkingBasis = 'streets' | 'straight-line'

export type WalkingTimes = {
  /** `seconds[from * size + to]`. */
  readonly seconds: Float64Array
  readonly size: number
  readonly basis: WalkingBasis
  /** Places that no street is near, or that no street leads to from most others: their times are straight lines made longer. */
  readonly unreached: readonly number[]
  /** Whose streets: contributors of OpenStreetMap have to be named where their streets are used; null without streets. */
  readonly source: StreetSource | null
}

export type WalkingPath = { readonly legs: readonly WalkingLeg[]; readonly basis: WalkingBasis; readonly source: StreetSource | null }

const MOST_KEPT = 8
const graphs = new Map<string, Promise<StreetGraph | undefined>>()
const unpack = promisify(gunzip)

/** Undefined for streets that an older version kept in another way: until the file is imported again, there are none. */
async function loadGraph(at: ReadAt, networkId: string): Promise<StreetGraph | undefined> {
  const graph = deserializeGraph(await unpack(await readGraphParts(at, networkId)))
  return typeof graph === 'string' ? undefined : graph
}

/** The streets of an agency, from memory for as long as the same network stands; asked of the database each time, about a millisecond. */
async function streetsOf(at: ReadAt): Promise<{ graph: StreetGraph; source: StreetSource } | undefined> {
  const standing = await findStandingNetwork(at)
  if (!standing) return undefined
  const kept = graphs.get(standing.id) ?? loadGraph(at, standing.id)
  // Taken out and put in again: the one that was used longest ago stands first.
  graphs.delete(standing.id)
  graphs.set(standing.id, kept)
  const oldest = graphs.keys().next().value
  if (graphs.size > MOST_KEPT && oldest !== undefined) graphs.delete(oldest)
  kept.catch(() => graphs.delete(standing.id))
  const graph = await kept
  return graph && { graph, source: standing.source }
}

const streetsAt = (at: ReadAt | AgencyData) => ('read' in at ? at.read(streetsOf) : streetsOf(at))

/** Searches times junctions met that are done at once: some 60 ms. More than that is done in a thread, which takes 100 ms to begin. */
const AT_ONCE = 400_000

/**
 * Seconds of walking from every place to every other over the agency's streets; where there are none, the straight line made longer, and
 * `basis` says so: say it where the times are shown. Give `AgencyData` and not a transaction where there are many places: the embedded
 * database then answers others while a thread walks. 60 places of a town take some 15 ms.
 */
export async function walkingTimes(at: ReadAt | AgencyData, points: readonly LatLng[]): Promise<WalkingTimes> {
  const streets = await streetsAt(at)
  if (!streets) return { ...detourTravel(points), basis: 'straight-line', unreached: [], source: null }
  const { graph, source } = streets
  const snaps = snapPoints(graph, points)
  const isSoonDone = points.length * junctionsAround(graph, points) <= AT_ONCE
  const { seconds, size, unreached } = isSoonDone ? walkingMatrix(graph, snaps, points) : await walkInThread(graph, snaps, points)
  return { seconds, size, unreached, basis: 'streets', source }
}

/** Each stretch of the streets as a line to draw; undefined without streets, and where there are more than `most`. */
export async function streetLines(at: ReadAt, most: number): Promise<readonly (readonly LatLng[])[] | undefined> {
  const streets = await streetsOf(at)
  if (!streets || streets.graph.from.length > most) return undefined
  return Array.from(streets.graph.from, (_, edge) => shapeOf(streets.graph, edge))
}

/** The walk through all places in their order, leg by leg, with the line to draw and the seconds that `walkingTimes` gives. */
export async function walkingPath(at: ReadAt | AgencyData, points: readonly LatLng[]): Promise<WalkingPath> {
  const streets = await streetsAt(at)
  if (!streets) return { legs: points.slice(1).map((to, i) => straightLeg(points[i]!, to)), basis: 'straight-line', source: null }
  return { legs: walkingPathOver(streets.graph, points), basis: 'streets', source: streets.source }
}
