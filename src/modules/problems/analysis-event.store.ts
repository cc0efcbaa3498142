import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { EARTH_RADIUS_M } from '#engines/geometry/distance.ts'
import { type Happening, type LocalMoment, lastWeeks, type Telling } from './analysis-event.ts'
import { type Dated, MOST_DATED } from './analysis-follow.ts'
import type { Circle } from './problem.ts'
import type { Span } from './problem-case.ts'
import { during, within } from './problem-count.store.ts'

/** What is asked of one area over one span, by the agency's own clock. */
export type EventQuery = {
  readonly area: Circle
  readonly around: Circle
  readonly incidentKinds: readonly string[]
  readonly categories: readonly string[]
  readonly span: Span
  readonly timeZone: string
}

/** Pictures of more would need rollups; whoever counts more draws a smaller area, or the span begins later. */
export const MOST_HAPPENINGS = 12_000

type Instant = 'occurred_at' | 'occurred_until' | 'filed_at'
const local = (instant: Instant, timeZone: string) => sql`(${sql.ref(instant)} at time zone ${timeZone}::text)`
const dayOf = (instant: Instant, timeZone: string) => sql<number>`(${local(instant, timeZone)}::date - date '1970-01-01')::int`
const minuteOf = (instant: Instant, timeZone: string) =>
  sql<number>`(extract(hour from ${local(instant, timeZone)}) * 60 + extract(minute from ${local(instant, timeZone)}))::int`

const untilOf = (day: number | null, minute: number | null): LocalMoment | null =>
  day === null || minute === null ? null : { day, minute }

/** The same plane as the counts of a problem: what is in the area here is in it there. */
function isWithin({ lat, lng, radiusM }: Circle) {
  const perDegree = (EARTH_RADIUS_M * Math.PI) / 180
  const perLng = perDegree * Math.cos((lat * Math.PI) / 180)
  return (point: { lat: number | null; lng: number | null }) =>
    ((point.lat ?? 90) - lat) ** 2 * perDegree ** 2 + ((point.lng ?? 0) - lng) ** 2 * perLng ** 2 <= radiusM ** 2
}

/** Incidents of the counted kinds in the area and around it, the latest first, at most 12,000. One look-up of an index. */
export async function listHappenings(
  at: ReadAt,
  { area, around, incidentKinds, span, timeZone }: EventQuery,
): Promise<{ readonly happenings: readonly Happening[]; readonly hasMore: boolean }> {
  if (incidentKinds.length === 0) return { happenings: [], hasMore: false }
  const rows = await at.db
    .selectFrom('incident')
    .select(['kind', 'label', 'is_sensitive as isSensitive', 'count', 'precise_to as preciseTo', 'place', 'cell', 'lat', 'lng'])
    .select([dayOf('occurred_at', timeZone).as('day'), minuteOf('occurred_at', timeZone).as('minute')])
    .select([
      sql<number | null>`${dayOf('occurred_until', timeZone)}`.as('untilDay'),
      sql<number | null>`${minuteOf('occurred_until', timeZone)}`.as('untilMinute'),
    ])
    .where('agency_id', '=', at.agencyId)
    .where('kind', 'in', [...incidentKinds])
    .where(during('occurred_at', { span, timeZone }))
    .where(within(around))
    .orderBy('occurred_at', 'desc')
    .limit(MOST_HAPPENINGS + 1)
    .execute()
  const isHere = isWithin(area)
  const happenings = rows.slice(0, MOST_HAPPENINGS).map(({ lat, lng, untilDay, untilMinute, cell, ...row }) => {
    return { ...row, cell: cell ?? 0, until: untilOf(untilDay, untilMinute), isHere: isHere({ lat, lng }) }
  })
  return { happenings, hasMore: rows.length > MOST_HAPPENINGS }
}

/**
 * Reports of the counted categories in the area by their true place, each with the cell of its public point alone. A duplicate tells of the same
 * event and is left out.
 */
export async function listTellings(at: ReadAt, { area, categories, span, timeZone }: EventQuery): Promise<(Telling & PublicPoint)[]> {
  if (categories.length === 0) return []
  return at.db
    .selectFrom('report')
    .innerJoin('category', (join) => join.on('category.agency_id', '=', at.agencyId).onRef('category.id', '=', 'report.category_id'))
    .select(['category.slug as category', 'category.names', 'category.is_sensitive as isSensitive'])
    .select([dayOf('filed_at', timeZone).as('day'), sql<null>`null`.as('cell')])
    .select(({ eb }) => [
      eb.case().when('report.hidden_at', 'is', null).then(eb.ref('report.public_lat')).else(null).end().as('publicLat'),
      eb.case().when('report.hidden_at', 'is', null).then(eb.ref('report.public_lng')).else(null).end().as('publicLng'),
    ])
    .where('report.agency_id', '=', at.agencyId)
    .where('category.slug', 'in', [...categories])
    .where('report.state', '!=', 'duplicate')
    .where(during('filed_at', { span, timeZone }))
    .where(within(area))
    .execute()
}
export type PublicPoint = { readonly publicLat: number | null; readonly publicLng: number | null }

/** How much of a year back following is looked for. */
const FOLLOWING_WEEKS = 52

/** The latest incidents of the counted kinds in a neighborhood over the last year of the span, with the days between which each happened. */
export async function listDated(
  at: ReadAt,
  neighborhoodId: string,
  { incidentKinds, span, timeZone }: Pick<EventQuery, 'incidentKinds' | 'span' | 'timeZone'>,
): Promise<{ readonly events: Dated[]; readonly hasMore: boolean; readonly span: Span }> {
  const year = lastWeeks(span, FOLLOWING_WEEKS)
  if (incidentKinds.length === 0) return { events: [], hasMore: false, span: year }
  const rows = await at.db
    .selectFrom('incident')
    .select(['lat', 'lng', dayOf('occurred_at', timeZone).as('day')])
    .select(sql<number | null>`${dayOf('occurred_until', timeZone)}`.as('untilDay'))
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', '=', neighborhoodId)
    .where('kind', 'in', [...incidentKinds])
    .where('count', '>', 0)
    .where('precise_to', '!=', 'month')
    .where('lat', 'is not', null)
    .where(during('occurred_at', { span: year, timeZone }))
    .orderBy('occurred_at', 'desc')
    .limit(MOST_DATED + 1)
    .execute()
  const events = rows.slice(0, MOST_DATED).map(({ lat, lng, day, untilDay }) => {
    return { lat: lat ?? 0, lng: lng ?? 0, day, untilDay: Math.max(day, untilDay ?? day) }
  })
  return { events, hasMore: rows.length > MOST_DATED, span: year }
}

/** The first and the last day of which the agency has incidents; undefined while it has none. Two look-ups of an index. */
export async function daysRecorded(at: ReadAt, timeZone: string): Promise<Span | undefined> {
  const end = (direction: 'asc' | 'desc') =>
    at.db
      .selectFrom('incident')
      .select(sql<string>`(${local('occurred_at', timeZone)}::date)::text`.as('day'))
      .where('agency_id', '=', at.agencyId)
      .orderBy('occurred_at', direction)
      .limit(1)
      .executeTakeFirst()
  const [first, last] = [await end('asc'), await end('desc')]
  return first && last && { fromOn: first.day, untilOn: last.day }
}
