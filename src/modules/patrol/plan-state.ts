import type { LatLng } from '#engines/geometry/distance.ts'
import type { PlanGap, PlanState, PlanStop } from './plan.ts'
import { startDelayS } from './plan-chance.ts'
import type { Gap } from './plan-gap.ts'
import type { DraftStop } from './plan-stop.ts'
import { RANK } from './plan-value.ts'

/** So many stops are weighed against each other; more make the plan slower and hardly better. */
export const MOST_STOPS = 60
const MOST_PLACES = 22
const LEAST_OF_AREA = 4

/**
 * The stops that are weighed, from candidates in order of worth: all that are due, asked for or problems, the best places and blocks, and of
 * each neighborhood at least four so that fairness has something to choose from.
 */
export function shortlist(candidates: readonly DraftStop[]): DraftStop[] {
  const first = candidates.filter(({ rank, kind }) => rank > RANK.usual || kind === 'event' || kind === 'problem').slice(0, MOST_STOPS / 2)
  const rest = candidates.filter((stop) => !first.includes(stop))
  const areas = Map.groupBy(rest, ({ neighborhoodId }) => neighborhoodId)
  const fair = [...areas.values()].flatMap((stops) => stops.slice(0, LEAST_OF_AREA))
  const others = rest.filter((stop) => !fair.includes(stop))
  const places = others.filter(({ kind }) => kind === 'place').slice(0, MOST_PLACES)
  const all = [...first, ...fair, ...places, ...others.filter((stop) => !places.includes(stop))]
  return all.slice(0, MOST_STOPS)
}

export type StateAsked = {
  readonly beginsAt: Date
  readonly beatId: string
  readonly seed: number
  readonly gaps: readonly Gap[]
  readonly stops: readonly DraftStop[]
  readonly areas: PlanState['areas']
}

/** A plan's state but for the ways between its locations, which are measured from `locations`. */
export function stateOf({ beginsAt, beatId, seed, gaps, stops, areas }: StateAsked): Omit<PlanState, 'travelS'> {
  const locations: LatLng[] = []
  const known = new Map<string, number>()
  const indexOf = ({ lat, lng }: LatLng): number => {
    const name = `${lat.toFixed(5)} ${lng.toFixed(5)}`
    const index = known.get(name) ?? locations.push({ lat, lng }) - 1
    known.set(name, index)
    return index
  }
  const seconds = (moment: Date) => Math.round((moment.getTime() - beginsAt.getTime()) / 1000)
  const planGaps = gaps.map(({ startsAt, endsAt, start, end, before }, index): PlanGap => {
    const [startS, endS] = [seconds(startsAt), seconds(endsAt)]
    return {
      startS: startS + startDelayS(seed, index, endS - startS),
      endS,
      start: indexOf(start),
      end: end && indexOf(end),
      before,
    }
  })
  const planStops = stops.map(({ at, ...stop }): PlanStop => ({ ...stop, location: indexOf(at) }))
  return { beginsAt: beginsAt.toISOString(), beatId, seed, locations, gaps: planGaps, stops: planStops, areas, here: null }
}
