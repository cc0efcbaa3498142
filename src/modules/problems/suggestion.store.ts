import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { addressesNear, listNeighborhoods } from '#modules/agencies/index.ts'
import { windowsOf } from './assessment.ts'
import type { DesignDraft } from './design.ts'
import { type ControlArea, keyOf, type NamedCircle } from './design-area.ts'
import { countAreaWeekly, countNeighborhoodsWeekly } from './design-count.store.ts'
import type { Circle } from './problem.ts'
import { beyond, during } from './problem-count.store.ts'
import { busiest, type Candidate, circlesAround, ranked, type Spot, type Suggestion, suggestionOf } from './suggestion.ts'

const SEARCH_M = 5000
const MOST_SPOTS = 50_000
const NAMED_WITHIN_M = 400

type Asked = Pick<DesignDraft, 'area' | 'buffer' | 'counted' | 'startsOn' | 'weeksBefore'> & {
  readonly timeZone: string
  readonly neighborhoodId: string | null
}

/** Where something is done, or may arrive. */
const treatedOf = ({ area, buffer }: Pick<DesignDraft, 'area' | 'buffer'>): Circle[] => [area, ...(buffer ? [buffer] : [])]

const boxAround = ({ lat, lng }: Circle) => {
  const [dLat, dLng] = [SEARCH_M / 111_195, SEARCH_M / (111_195 * Math.cos((lat * Math.PI) / 180))]
  return sql<boolean>`lat between ${lat - dLat}::float8 and ${lat + dLat}::float8 and lng between ${lng - dLng}::float8 and ${lng + dLng}::float8`
}

/** Everything counted within 5 km in the weeks before, away from what is treated. One pass over the index of the time window, each
 * source; of more than 50,000 the newest. */
async function listSpots(at: ReadAt, asked: Asked, span: { fromOn: string; untilOn: string }): Promise<Spot[]> {
  const { counted, timeZone } = asked
  const week = (instant: string) =>
    sql<number>`floor(((${sql.ref(instant)} at time zone ${timeZone}::text)::date - ${span.fromOn}::date) / 7)::int`.as('week')
  const apart = treatedOf(asked).map(beyond)
  const around = sql<boolean>`${sql.join([boxAround(asked.area), ...apart], sql` and `)}`
  const incidents = at.db
    .selectFrom('incident')
    .select(['lat', 'lng', 'count', week('occurred_at')])
    .where('agency_id', '=', at.agencyId)
    .where('kind', 'in', [...counted.incidentKinds] as never)
    .where(during('occurred_at', { span, timeZone }))
    .where(around)
    .orderBy('occurred_at', 'desc')
    .limit(MOST_SPOTS)
  const reports = at.db
    .selectFrom('report')
    .innerJoin('category', (join) => join.on('category.agency_id', '=', at.agencyId).onRef('category.id', '=', 'report.category_id'))
    .select(['report.lat', 'report.lng', sql<number>`1`.as('count'), week('report.filed_at')])
    .where('report.agency_id', '=', at.agencyId)
    .where('category.slug', 'in', [...counted.categories])
    .where('report.state', '!=', 'duplicate')
    .where(during('filed_at', { span, timeZone }))
    .where(around)
    .orderBy('report.filed_at', 'desc')
    .limit(MOST_SPOTS)
  const rows = [
    ...(counted.incidentKinds.length > 0 ? await incidents.execute() : []),
    ...(counted.categories.length > 0 ? await reports.execute() : []),
  ]
  return rows.flatMap(({ lat, lng, week, count }) => (lat === null || lng === null ? [] : [{ lat, lng, week, count: Number(count) }]))
}

/** The name people know a spot by: a place or crossing near it, else its street; without one, its coordinates to some hundred meters. */
export async function nameOfSpot(at: ReadAt, { lat, lng }: { lat: number; lng: number }): Promise<string> {
  const near = await addressesNear(at, { lat, lng, radiusM: NAMED_WITHIN_M, limit: 30 })
  const known = near.find(({ kind }) => kind !== 'address') ?? near[0]
  // A house number would point at the people who live there.
  return known?.label.replace(/^\d+\w*\s+/, '') ?? `${lat.toFixed(3)}, ${lng.toFixed(3)}`
}

const named = async (at: ReadAt, circle: NamedCircle): Promise<NamedCircle> => ({ ...circle, name: await nameOfSpot(at, circle) })

/** The other neighborhoods with their counts, whatever lies in a treated circle left out. */
async function neighborhoodsBeside(at: ReadAt, asked: Asked): Promise<Candidate[]> {
  const { counted, timeZone, startsOn, weeksBefore, neighborhoodId } = asked
  const span = windowsOf(startsOn, { before: weeksBefore, after: 0 }).before
  const counts = await countNeighborhoodsWeekly(at, { without: treatedOf(asked), counted, timeZone, span }, weeksBefore)
  return (await listNeighborhoods(at))
    .filter(({ id }) => id !== neighborhoodId)
    .map(({ id, name }) => ({ area: { kind: 'neighborhood', id, name }, weekly: counts.get(id) ?? new Array<number>(weeksBefore).fill(0) }))
}

async function candidateOf(at: ReadAt, asked: Asked, area: ControlArea): Promise<Candidate> {
  const { counted, timeZone, startsOn, weeksBefore } = asked
  const span = windowsOf(startsOn, { before: weeksBefore, after: 0 }).before
  return { area, weekly: await countAreaWeekly(at, { area, without: treatedOf(asked), counted, timeZone, span }, weeksBefore) }
}

/** Areas to compare with, best first, by the weeks before alone; then those of `chosen` that are not among them. */
export async function listSuggestions(
  at: ReadAt,
  asked: Asked,
  chosen: readonly ControlArea[],
): Promise<{ target: number[]; suggestions: Suggestion[] }> {
  const { area, weeksBefore, startsOn } = asked
  const span = windowsOf(startsOn, { before: weeksBefore, after: 0 }).before
  const { counted, timeZone } = asked
  const target = await countAreaWeekly(
    at,
    { area: { kind: 'circle', name: '', ...area }, without: [], counted, timeZone, span },
    weeksBefore,
  )
  const spots = await listSpots(at, asked, span)
  const least = Math.max(1, target.reduce((sum, count) => sum + count, 0) / 2)
  const circles = circlesAround(busiest(spots, area.radiusM * 1.5), {
    area,
    treated: treatedOf(asked),
    spots,
    weeks: weeksBefore,
    least,
  })
  const found = ranked(target, [...circles, ...(await neighborhoodsBeside(at, asked))])
  const suggestions: Suggestion[] = []
  for (const one of found)
    suggestions.push(one.area.kind === 'circle' ? { ...one, area: { kind: 'circle', ...(await named(at, one.area)) } } : one)
  for (const one of chosen)
    if (!suggestions.some(({ area: known }) => keyOf(known) === keyOf(one)))
      suggestions.push(suggestionOf(target, await candidateOf(at, asked, one)))
  return { target, suggestions }
}
