import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import { type Finding, MOST_EVENTS, type WeekCount } from './finding.ts'
import type { EventColumns } from './scan-event.ts'

/** Looks of one sort that were made together: places of one kind, neighborhoods of one source. */
export type Family = {
  /** The smallest q of its looks, corrected for all of them; 1 where none is worth naming. */
  readonly leastQ: number
  readonly looks: number
  /** What is named when looks up to this q are. */
  readonly findings: (threshold: number) => Finding[]
}

const SMALLEST_M = 60
const LARGEST_M = 1500
const SHARE_INSIDE = 0.9

/** The circle around the middle of these events that holds nine in ten of them; from 60 to 1,500 m. */
export function circleOf(columns: Pick<EventColumns, 'lat' | 'lng'>, positions: readonly number[]): LatLng & { radiusM: number } {
  const mean = (values: Float64Array) => positions.reduce((sum, at) => sum + values[at]!, 0) / positions.length
  const middle = { lat: mean(columns.lat), lng: mean(columns.lng) }
  const far = positions.map((at) => distanceM(middle, { lat: columns.lat[at]!, lng: columns.lng[at]! })).sort((a, b) => a - b)
  const reach = far[Math.min(far.length - 1, Math.ceil(far.length * SHARE_INSIDE) - 1)] ?? 0
  return { ...middle, radiusM: Math.ceil(Math.min(LARGEST_M, Math.max(SMALLEST_M, reach + 10))) }
}

const WEEKS_SHOWN = 52

/** The last 52 whole weeks up to `untilDay` of these events, oldest first. */
export function weeksOf(
  { day }: Pick<EventColumns, 'day'>,
  positions: readonly number[],
  untilDay: number,
  usual: number | null,
): WeekCount[] {
  const counts = new Array<number>(WEEKS_SHOWN).fill(0)
  for (const at of positions) {
    const ago = Math.floor((untilDay - day[at]!) / 7)
    if (ago >= 0 && ago < WEEKS_SHOWN) counts[WEEKS_SHOWN - 1 - ago]!++
  }
  return counts.map((count) => ({ count, usual }))
}

/** The newest events' ids, at most 200. */
export const newestIds = ({ day, ids }: Pick<EventColumns, 'day' | 'ids'>, positions: readonly number[]): string[] =>
  [...positions]
    .sort((a, b) => day[b]! - day[a]!)
    .slice(0, MOST_EVENTS)
    .map((at) => ids[at]!)

/** The neighborhood where most of these events are; null where most are in none. */
export function neighborhoodOf(
  { neighborhood }: Pick<EventColumns, 'neighborhood'>,
  positions: readonly number[],
  ids: readonly string[],
): string | null {
  const counts = new Map<number, number>()
  for (const at of positions) counts.set(neighborhood[at]!, (counts.get(neighborhood[at]!) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return (most && ids[most[0]]) ?? null
}

/** A seed that is the same for the same scan of the same data: FNV-1a of the words. */
export function seedOf(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const letter of words.join('/')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

/** Positions by what `keyOf` says of each; those it answers with a number below 0 are left out. */
export function grouped(positions: readonly number[], keyOf: (at: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const at of positions) {
    const key = keyOf(at)
    if (key < 0) continue
    const group = groups.get(key)
    if (group) group.push(at)
    else groups.set(key, [at])
  }
  return groups
}
