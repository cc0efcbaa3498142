import { preFit } from '#engines/assess/pre-fit.ts'
import { distanceM } from '#engines/geometry/distance.ts'
import type { Foreseen } from './design.ts'
import type { ControlArea, NamedCircle } from './design-area.ts'
import type { Circle } from './problem.ts'

/** An area that might serve to compare with, and its counts per week before. */
export type Candidate = { readonly area: ControlArea; readonly weekly: readonly number[] }
export type Suggestion = Candidate & { readonly events: number; readonly fit: Foreseen['fit'] }

const MOST_OF_EACH = 4
/** An area with less than half of the events adds more noise than knowledge; one with far more is another kind of place. */
const LEAST_SHARE = 0.5
const MOST_TIMES = 8
const ORDER: Record<Foreseen['fit'], number> = { good: 0, fair: 1, 'too-few': 2, poor: 3 }

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

function fitOf(target: readonly number[], weekly: readonly number[]): { readonly fit: Foreseen['fit']; readonly deviation: number } {
  const found = preFit(target, weekly)
  return typeof found === 'string' ? { fit: 'too-few', deviation: Number.MAX_VALUE } : { fit: found.class, deviation: found.deviation }
}

/** `one` as it is shown, without a judgement of its size. */
export const suggestionOf = (target: readonly number[], one: Candidate): Suggestion => ({
  ...one,
  events: sum(one.weekly),
  fit: fitOf(target, one.weekly).fit,
})

const areApart = (a: ControlArea, b: ControlArea) => a.kind !== 'circle' || b.kind !== 'circle' || distanceM(a, b) >= a.radiusM + b.radiusM

/**
 * The candidates worth proposing, best first, by the weeks before alone: of like counts, not apart from the target before, and by how little
 * they ever left their usual relation to it. Circles that overlap a better one are left out; at most four circles and four neighborhoods.
 */
export function ranked(target: readonly number[], candidates: readonly Candidate[]): Suggestion[] {
  const events = sum(target)
  const judged = candidates
    .map((one) => ({ ...suggestionOf(target, one), ...fitOf(target, one.weekly) }))
    .filter((one) => one.events >= events * LEAST_SHARE && one.events <= Math.max(events, 1) * MOST_TIMES && one.fit !== 'poor')
    .sort((a, b) => ORDER[a.fit] - ORDER[b.fit] || a.deviation - b.deviation)
  const taken: Suggestion[] = []
  for (const { deviation: _, ...one } of judged) {
    const ofKind = taken.filter(({ area }) => area.kind === one.area.kind)
    if (ofKind.length < MOST_OF_EACH && taken.every(({ area }) => areApart(area, one.area))) taken.push(one)
  }
  return taken
}

/** One event on the ground, in which week of the time before. */
export type Spot = { readonly lat: number; readonly lng: number; readonly week: number; readonly count: number }

const SIZES = [1, 1.5, 2, 3]
const MOST_MIDDLES = 40
const LARGEST_RADIUS_M = 2000

/**
 * Circles around the busiest spots that keep clear of `treated`: each as large as `area` or, where that holds too little, up to three times as
 * wide. `middles`: the busiest first. Cost: middles times sizes times spots; fine for 40 and 50,000.
 */
export function circlesAround(
  middles: readonly { lat: number; lng: number }[],
  {
    area,
    treated,
    spots,
    weeks,
    least,
  }: { area: Circle; treated: readonly Circle[]; spots: readonly Spot[]; weeks: number; least: number },
): (Candidate & { readonly area: { readonly kind: 'circle' } & NamedCircle })[] {
  return middles.slice(0, MOST_MIDDLES).flatMap((middle) => {
    for (const size of SIZES) {
      const circle = {
        kind: 'circle' as const,
        name: '',
        lat: middle.lat,
        lng: middle.lng,
        radiusM: Math.min(LARGEST_RADIUS_M, Math.round(area.radiusM * size)),
      }
      if (!treated.every((one) => distanceM(one, circle) >= one.radiusM + circle.radiusM)) return []
      const weekly = weeklyWithin(circle, spots, weeks)
      if (sum(weekly) >= least) return [{ area: circle, weekly }]
    }
    return []
  })
}

function weeklyWithin(circle: Circle, spots: readonly Spot[], weeks: number): number[] {
  const counts = new Array<number>(weeks).fill(0)
  const [perLat, perLng] = [111_195, 111_195 * Math.cos((circle.lat * Math.PI) / 180)]
  for (const { lat, lng, week, count } of spots) {
    const [y, x] = [(lat - circle.lat) * perLat, (lng - circle.lng) * perLng]
    if (x * x + y * y <= circle.radiusM ** 2 && week >= 0 && week < weeks) counts[week]! += count
  }
  return counts.map((count) => Math.max(0, count))
}

/** The middles of the busiest spots, busiest first: events taken together by a grid of `stepM`. */
export function busiest(spots: readonly Spot[], stepM: number): { lat: number; lng: number }[] {
  const cells = new Map<string, { lat: number; lng: number; n: number }>()
  for (const { lat, lng } of spots) {
    const step = stepM / 111_195
    const key = `${Math.floor(lat / step)} ${Math.floor((lng * Math.cos((lat * Math.PI) / 180)) / step)}`
    const cell = cells.get(key) ?? { lat: 0, lng: 0, n: 0 }
    cells.set(key, { lat: cell.lat + lat, lng: cell.lng + lng, n: cell.n + 1 })
  }
  return [...cells.values()].sort((a, b) => b.n - a.n).map(({ lat, lng, n }) => ({ lat: lat / n, lng: lng / n }))
}
