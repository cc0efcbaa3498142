import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { CellRange } from '#engines/geometry/cell.ts'
import { cellsWithin } from '#engines/geometry/cell-cover.ts'
import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import type { IncidentKind } from './kind.ts'
import { type Periods, periodOf } from './period.ts'

/** Which incidents are counted: what is left out does not narrow. `until` does not belong to the time. */
export type CountFilter = {
  readonly neighborhoodId?: string | undefined
  readonly cellRanges?: readonly CellRange[] | undefined
  readonly kinds?: readonly IncidentKind[] | undefined
  readonly from: Date
  readonly until: Date
}

const narrowed = (at: ReadAt, filter: CountFilter) =>
  at.db
    .selectFrom('incident')
    .where('agency_id', '=', at.agencyId)
    .where('occurred_at', '>=', filter.from)
    .where('occurred_at', '<', filter.until)
    .$if(filter.neighborhoodId !== undefined, (query) => query.where('neighborhood_id', '=', filter.neighborhoodId ?? ''))
    .$if(filter.kinds !== undefined, (query) => query.where('kind', 'in', [...(filter.kinds ?? []), '']))
    .$if(filter.cellRanges !== undefined, (query) =>
      query.where((where) =>
        where.or((filter.cellRanges ?? []).map(({ from, to }) => where.and([where('cell', '>=', from), where('cell', '<=', to)]))),
      ),
    )

const sumOfCounts = sql<number>`sum(count)::int`.as('sum')

/** How many in each period: the sum of counts, so that a reversal takes one back. Some milliseconds for two years of a neighborhood. */
export async function countByPeriod(at: ReadAt, filter: Omit<CountFilter, 'from' | 'until'>, periods: Periods): Promise<number[]> {
  const starts = `{${periods.starts.map((start) => `"${start.toISOString()}"`).join(',')}}`
  const period = sql<number>`width_bucket(occurred_at, ${starts}::timestamptz[])`
  const rows = await narrowed(at, { ...filter, from: periods.starts[0] ?? periods.until, until: periods.until })
    .select([period.as('period'), sumOfCounts])
    .groupBy('period')
    .execute()
  const sums = new Map(rows.map(({ period, sum }) => [Number(period), Number(sum)]))
  return periods.starts.map((_, i) => sums.get(i + 1) ?? 0)
}

/** How many of each kind, the most frequent first. */
export async function countByKind(at: ReadAt, filter: CountFilter): Promise<{ kind: IncidentKind; count: number }[]> {
  const rows = await narrowed(at, filter).select(['kind', sumOfCounts]).groupBy('kind').execute()
  return rows
    .map(({ kind, sum }) => ({ kind: kind as IncidentKind, count: Number(sum) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
}

/** How many in each neighborhood by its id; null: in none, or without a place. */
export async function countByNeighborhood(at: ReadAt, filter: CountFilter): Promise<Map<string | null, number>> {
  const rows = await narrowed(at, filter).select(['neighborhood_id', sumOfCounts]).groupBy('neighborhood_id').execute()
  return new Map(rows.map(({ neighborhood_id, sum }) => [neighborhood_id, Number(sum)]))
}

/** The moment of the latest incident there is, since files come months late; undefined where there is none. One look-up of an index. */
export async function latestIncidentAt(at: ReadAt): Promise<Date | undefined> {
  const latest = await at.db
    .selectFrom('incident')
    .select('occurred_at')
    .where('agency_id', '=', at.agencyId)
    .orderBy('occurred_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.occurred_at
}

export type Circle = LatLng & { readonly radiusM: number }

/**
 * How many lie within a circle in each period, by their distance. For circles of a neighborhood's size: every row of its cells is read, some
 * 10 ms per 10,000.
 */
export async function countInCircle(at: ReadAt, circle: Circle, filter: Pick<CountFilter, 'kinds'>, periods: Periods): Promise<number[]> {
  const [from, until] = [periods.starts[0] ?? periods.until, periods.until]
  const rows = await narrowed(at, { ...filter, cellRanges: cellsWithin(circle.lat, circle.lng, circle.radiusM), from, until })
    .select(['occurred_at as at', 'lat', 'lng', 'count'])
    .execute()
  const counts = periods.starts.map(() => 0)
  for (const { at, lat, lng, count } of rows) {
    if (lat === null || lng === null || distanceM(circle, { lat, lng }) > circle.radiusM) continue
    const period = periodOf(periods, at)
    if (period !== undefined) counts[period] = (counts[period] ?? 0) + count
  }
  return counts
}
