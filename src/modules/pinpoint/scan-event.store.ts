import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { EventRow } from './event-columns.ts'
import type { Source } from './scan-event.ts'

type Asked = { readonly timeZone: string; readonly from: Date; readonly until: Date }
type Instant = 'report.filed_at' | 'opened_at' | 'occurred_at'

/** The day at the agency's place, as the number of days since 1970. */
const dayOf = (instant: Instant, timeZone: string) =>
  sql<number>`((${sql.ref(instant)} at time zone ${timeZone}::text)::date - date '1970-01-01')::int`

/** What residents told: every telling but those that repeat an earlier one, without sensitive kinds and what was taken from view. */
async function listReported(at: ReadAt, { timeZone, from, until }: Asked): Promise<EventRow[]> {
  const rows = await at.db
    .selectFrom('report')
    .innerJoin('category', (join) =>
      join.onRef('category.agency_id', '=', 'report.agency_id').onRef('category.id', '=', 'report.category_id'),
    )
    .select(['report.id', 'report.lat', 'report.lng', 'report.cell', 'category.slug as topic', 'report.neighborhood_id'])
    .select(dayOf('report.filed_at', timeZone).as('day'))
    .where('report.agency_id', '=', at.agencyId)
    .where('category.agency_id', '=', at.agencyId)
    .where('category.is_sensitive', '=', false)
    .where('report.filed_at', '>=', from)
    .where('report.filed_at', '<', until)
    .where('report.cell', 'is not', null)
    .where('report.state', '!=', 'duplicate')
    .where('report.hidden_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...located(row), topic: row.topic, label: null, place: null }))
}

async function listRequested(at: ReadAt, { timeZone, from, until }: Asked): Promise<EventRow[]> {
  const rows = await at.db
    .selectFrom('service_request')
    .select(['id', 'lat', 'lng', 'cell', 'kind', 'label', 'place', 'neighborhood_id'])
    .select(dayOf('opened_at', timeZone).as('day'))
    .where('agency_id', '=', at.agencyId)
    .where('opened_at', '>=', from)
    .where('opened_at', '<', until)
    .where('cell', 'is not', null)
    .execute()
  return rows.map((row) => ({ ...located(row), topic: row.kind, label: row.label, place: row.place }))
}

/** What the police recorded: no sensitive kinds, no reversals, nothing known by its month alone. */
async function listRecorded(at: ReadAt, { timeZone, from, until }: Asked): Promise<EventRow[]> {
  const rows = await at.db
    .selectFrom('incident')
    .select(['id', 'lat', 'lng', 'cell', 'kind', 'label', 'place', 'neighborhood_id'])
    .select(dayOf('occurred_at', timeZone).as('day'))
    .where('agency_id', '=', at.agencyId)
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', until)
    .where('cell', 'is not', null)
    .where('is_sensitive', '=', false)
    .where('count', '>', 0)
    .where('precise_to', '!=', 'month')
    .execute()
  return rows.map((row) => ({ ...located(row), topic: row.kind, label: row.label, place: row.place }))
}

type Row = {
  readonly id: string
  readonly day: number
  readonly lat: number | null
  readonly lng: number | null
  readonly cell: number | null
  readonly neighborhood_id: string | null
}
const located = ({ id, day, lat, lng, cell, neighborhood_id }: Row) => ({
  ...{ id, day: Number(day), lat: lat ?? 0, lng: lng ?? 0, cell: cell ?? 0, neighborhoodId: neighborhood_id },
})

/** The moments of the newest records and reports; null where there is none. Three look-ups of an index. */
export async function newestEventAt(at: ReadAt): Promise<Date | null> {
  const newest = [
    await at.db
      .selectFrom('incident')
      .select('occurred_at as at')
      .where('agency_id', '=', at.agencyId)
      .orderBy('occurred_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    await at.db
      .selectFrom('service_request')
      .select('opened_at as at')
      .where('agency_id', '=', at.agencyId)
      .orderBy('opened_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    await at.db
      .selectFrom('report')
      .select('filed_at as at')
      .where('agency_id', '=', at.agencyId)
      .orderBy('filed_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ].flatMap((row) => (row ? [row.at.getTime()] : []))
  return newest.length > 0 ? new Date(Math.max(...newest)) : null
}

const LIST = { reports: listReported, 'service-requests': listRequested, incidents: listRecorded } as const

/** One source's events from `from` to before `until`; about 10 microseconds a row, so ask for some months at a time. */
export const listScanEvents = (at: ReadAt, source: Source, asked: Asked): Promise<EventRow[]> => LIST[source](at, asked)
