import type { ReadAt } from '#data/scope.ts'
import type { LatLng } from '#engines/geometry/distance.ts'
import { groundFeaturesIn, groundIndex, mapBackground, ringsOfArea, walkingPath } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { findPlan, listPlanStops } from './plan.store.ts'
import { type ContactPlan, momentAfter, type PlannedStop, type PlanState } from './plan.ts'
import type { PlanContent, PlanLine, PlanSummary, Walk, WalkMap } from './plan-view.ts'
import { nameEntries, nameStops, type StopNames } from './plan-words.store.ts'

type Position = readonly [lng: number, lat: number]

/** Enough streets to know one's way, few enough for a slow phone. */
const FEATURES = 140
const MARGIN_SHARE = 0.14
const LEAST_DEGREES = 0.003
const DIGITS = 1e5

const positionOf = ({ lat, lng }: LatLng): Position => [lng, lat]
const round = ([lng, lat]: Position): Position => [Math.round(lng * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS]
const lighter = (line: readonly Position[]) => line.map(round)

/** The box around a walk, never so small that a block fills the map. */
function boundsOf(line: readonly Position[]): WalkMap['bounds'] {
  const [lngs, lats] = [line.map(([lng]) => lng), line.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)]
  const grow = Math.max(east - west, north - south, LEAST_DEGREES) * MARGIN_SHARE + LEAST_DEGREES / 4
  return [west - grow, south - grow, east + grow, north + grow]
}

async function mapOf(at: ReadAt, line: readonly Position[], areas: PlanState['areas']): Promise<WalkMap | null> {
  if (line.length < 2) return null
  const bounds = boundsOf(line)
  const [west, south, east, north] = bounds
  const { streets, parks, water, rivers } = mapBackground(await groundFeaturesIn(at, { west, south, east, north }, FEATURES))
  const ground = await groundIndex(at)
  const own = areas.flatMap(({ id }) => ground.byId.get(id) ?? [])
  return {
    bounds,
    streets: streets.map((street) => ({ ...street, line: lighter(street.line) })),
    ...{ parks: parks.map(lighter), water: water.map(lighter), rivers: rivers.map(lighter) },
    boundaries: own.flatMap(({ area }) => ringsOfArea(area).map(lighter)),
  }
}

function linesOf(state: PlanState, rows: readonly PlannedStop[], names: StopNames): PlanLine[] {
  const stops = new Map(state.stops.map((stop) => [stop.key, stop]))
  return rows.flatMap((row) => {
    const of = stops.get(row.stop)
    const named = names.get(row.stop)
    return of ? [{ ...row, of, name: named?.name ?? null, placeKind: named?.placeKind ?? null }] : []
  })
}

const isOpen = ({ standing }: PlannedStop) => standing === 'planned' || standing === 'kept'

/** The places of a walk in order: where the officer is or the gap begins, its stops, where it must end. */
function placesOf({ locations, gaps, here }: PlanState, gap: number, lines: readonly PlanLine[]): LatLng[] {
  const { start, end, startS, endS } = gaps[gap]!
  const from = here && here.atS >= startS && here.atS <= endS ? here.location : start
  return [from, ...lines.map(({ of }) => of.location), ...(end === null ? [] : [end])].map((index) => locations[index]!)
}

async function walksOf(at: ReadAt, { state }: ContactPlan, lines: readonly PlanLine[], now: Date): Promise<Walk[]> {
  const open = Map.groupBy(lines.filter(isOpen), ({ gap }) => gap)
  const entries = await nameEntries(
    at,
    state.gaps.flatMap(({ before }) => before ?? []),
  )
  const walks: Walk[] = []
  for (const [gap, { startS, endS, before }] of state.gaps.entries()) {
    const own = open.get(gap)
    const [from, until] = [momentAfter(state, startS), momentAfter(state, endS)]
    if (!own || until <= now) continue
    const { legs } = await walkingPath(at, placesOf(state, gap, own))
    const line = lighter(legs.flatMap((leg) => leg.line.map(positionOf)))
    const spots = own.map(({ of }) => round(positionOf(state.locations[of.location]!)))
    const name = before === null ? null : (entries.get(before) ?? null)
    const shown = { gap, from: from > now ? from : now, until, before: name, lines: own, line, spots }
    walks.push({ ...shown, map: await mapOf(at, [...line, ...spots], state.areas) })
  }
  return walks
}

/** The own plan of a day as its page shows it; undefined until it was made. */
export async function viewPlan(at: ReadAt, officerId: string, day: string, now: Date): Promise<PlanContent | undefined> {
  const plan = await findPlan(at, officerId, day)
  if (!plan) return undefined
  const rows = await listPlanStops(at, plan.id)
  const names = await nameStops(at, plan.state.stops)
  const lines = linesOf(plan.state, rows, names)
  const here = plan.state.stops.flatMap(({ key, kind, location }) => {
    const name = kind === 'place' ? names.get(key)?.name : undefined
    return name ? [{ location, name }] : []
  })
  return {
    walks: await walksOf(at, plan, lines, now),
    done: lines.filter(({ standing }) => standing === 'done'),
    basis: plan.basis,
    awaySince: plan.awaySince,
    here: here.sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** The next stops of today for the officer's start page; undefined until a plan was made, or where nothing more is planned. */
export async function planToday(at: ReadAt, officerId: string, now: Date, timeZone: string): Promise<PlanSummary | undefined> {
  const plan = await findPlan(at, officerId, dayIn(timeZone, now))
  if (!plan) return undefined
  const rows = (await listPlanStops(at, plan.id)).filter((row) => isOpen(row) && row.leavesAt > now)
  const [first] = rows
  const gap = first && plan.state.gaps[first.gap]
  if (!first || !gap) return undefined
  const chosen = rows.filter((row) => row.gap === first.gap)
  const stops = plan.state.stops.filter(({ key }) => chosen.some((row) => row.stop === key))
  const until = momentAfter(plan.state, gap.endS)
  const from = Math.max(now.getTime(), momentAfter(plan.state, gap.startS).getTime())
  return {
    until,
    minutes: Math.round((until.getTime() - from) / 60_000),
    awaySince: plan.awaySince,
    stops: linesOf(plan.state, chosen, await nameStops(at, stops)),
  }
}
