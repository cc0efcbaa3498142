import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { cellsWithin } from '#engines/geometry/cell-cover.ts'
import { EARTH_RADIUS_M } from '#engines/geometry/distance.ts'
import type { Counted } from './problem.tables.ts'
import type { Circle } from './problem.ts'
import type { MonthCount, Span } from './problem-case.ts'

/** Where, what and when is counted. */
export type Counting = { readonly circle: Circle; readonly counted: Counted; readonly span: Span; readonly timeZone: string }

const M_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180

/** Cells find what may lie within the circle, by index; the distance in a local plane, right to 1 part in 1,000, decides. */
export const within = ({ lat, lng, radiusM }: Circle) => {
  const ranges = cellsWithin(lat, lng, radiusM).map(({ from, to }) => sql`(cell between ${from}::bigint and ${to}::bigint)`)
  const perLng = M_PER_DEGREE * Math.cos((lat * Math.PI) / 180)
  return sql<boolean>`(${sql.join(ranges, sql` or `)}) and power((lat - ${lat}::float8) * ${M_PER_DEGREE}::float8, 2) + power((lng - ${lng}::float8) * ${perLng}::float8, 2) <= ${radiusM * radiusM}::float8`
}

/** Farther from the middle than the circle reaches, or without a place: what `within` is not, so that nothing is counted on both sides. */
export const beyond = (circle: Circle) => sql<boolean>`(lat is null or not (${within(circle)}))`

export const during = (instant: 'occurred_at' | 'filed_at', { span, timeZone }: Pick<Counting, 'span' | 'timeZone'>) =>
  sql<boolean>`${sql.ref(instant)} >= (${span.fromOn}::date)::timestamp at time zone ${timeZone}::text and ${sql.ref(instant)} < (${span.untilOn}::date + 1)::timestamp at time zone ${timeZone}::text`

/** Whole weeks since the span's first day. */
export const weekOf = (instant: 'occurred_at' | 'filed_at', { span, timeZone }: Pick<Counting, 'span' | 'timeZone'>) =>
  sql<number>`floor(((${sql.ref(instant)} at time zone ${timeZone}::text)::date - ${span.fromOn}::date) / 7)::int`
const monthOf = (instant: 'occurred_at' | 'filed_at', { timeZone }: Counting) =>
  sql<string>`to_char(${sql.ref(instant)} at time zone ${timeZone}::text, 'YYYY-MM')`

type Row<K> = { key: K; count: number }

/** Incidents of the counted kinds; a row that corrects another counts below zero. */
const incidents = <K>(at: ReadAt, counting: Counting, key: ReturnType<typeof sql<K>>): Promise<Row<K>[]> =>
  counting.counted.incidentKinds.length === 0
    ? Promise.resolve([])
    : at.db
        .selectFrom('incident')
        .select([key.as('key'), sql<number>`sum(count)::int`.as('count')])
        .where('agency_id', '=', at.agencyId)
        .where('kind', 'in', [...counting.counted.incidentKinds])
        .where(during('occurred_at', counting))
        .where(within(counting.circle))
        .groupBy(sql`1`)
        .execute()
        .then((found) => found as Row<K>[])

/** Reports of the counted categories by their true place; a duplicate tells of the same event and is left out. */
const reports = <K>(at: ReadAt, counting: Counting, key: ReturnType<typeof sql<K>>): Promise<Row<K>[]> =>
  counting.counted.categories.length === 0
    ? Promise.resolve([])
    : at.db
        .selectFrom('report')
        .select([key.as('key'), sql<number>`count(*)::int`.as('count')])
        .where('agency_id', '=', at.agencyId)
        .where('category_id', 'in', (where) =>
          where
            .selectFrom('category')
            .select('id')
            .where('agency_id', '=', at.agencyId)
            .where('slug', 'in', [...counting.counted.categories]),
        )
        .where('state', '!=', 'duplicate')
        .where(during('filed_at', counting))
        .where(within(counting.circle))
        .groupBy(sql`1`)
        .execute()
        .then((found) => found as Row<K>[])

/** Incidents and reports together per week from the span's first day; weeks without any are zeros, a week below zero by corrections is zero. */
export async function countWeekly(at: ReadAt, counting: Counting, weeks: number): Promise<number[]> {
  const counts = new Array<number>(weeks).fill(0)
  const found = [
    ...(await incidents(at, counting, weekOf('occurred_at', counting))),
    ...(await reports(at, counting, weekOf('filed_at', counting))),
  ]
  for (const { key, count } of found) if (key >= 0 && key < weeks) counts[key] = (counts[key] ?? 0) + count
  return counts.map((count) => Math.max(0, count))
}

/** Per month that has any, `2026-11`, in order. */
export async function countMonthly(at: ReadAt, counting: Counting): Promise<MonthCount[]> {
  const recorded = new Map((await incidents(at, counting, monthOf('occurred_at', counting))).map(({ key, count }) => [key, count]))
  const told = new Map((await reports(at, counting, monthOf('filed_at', counting))).map(({ key, count }) => [key, count]))
  const months = [...new Set([...recorded.keys(), ...told.keys()])].sort()
  return months.map((month) => ({ month, incidents: Math.max(0, recorded.get(month) ?? 0), reports: told.get(month) ?? 0 }))
}
