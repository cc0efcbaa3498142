import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { EventQuery } from './analysis-event.store.ts'
import type { TellerCounts } from './analysis-tellers.ts'
import { during, within } from './problem-count.store.ts'

type Asked = Pick<EventQuery, 'area' | 'categories' | 'span' | 'timeZone'>

const openedOn = (timeZone: string) => sql<string>`(opened_at at time zone ${timeZone}::text)::date`

/** Of the counted categories in the area, duplicates too: each is somebody who told. */
const reportsIn = (at: ReadAt, { area, categories, span, timeZone }: Asked) =>
  at.db
    .selectFrom('report')
    .where('report.agency_id', '=', at.agencyId)
    .where('report.category_id', 'in', (where) =>
      where
        .selectFrom('category')
        .select('id')
        .where('agency_id', '=', at.agencyId)
        .where('slug', 'in', [...categories]),
    )
    .where(during('filed_at', { span, timeZone }))
    .where(within(area))

/** The same person is known by an account or an address; the address itself does not leave the database. */
const perPerson = (at: ReadAt, asked: Asked) =>
  reportsIn(at, asked)
    .innerJoin('report_follower', (join) =>
      join.on('report_follower.agency_id', '=', at.agencyId).onRef('report_follower.report_id', '=', 'report.id'),
    )
    .select(sql<number>`count(distinct report.id)::int`.as('reports'))
    .where('report_follower.is_reporter', '=', true)
    .where((where) => where.or([where('report_follower.email', 'is not', null), where('report_follower.account_id', 'is not', null)]))
    .groupBy(sql`coalesce(lower(report_follower.email), report_follower.account_id::text)`)

/** What the city was asked for in the area, by kind, the most frequent first. */
const requestsIn = (at: ReadAt, { area, span, timeZone }: Asked) =>
  at.db
    .selectFrom('service_request')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('agency_id', '=', at.agencyId)
    .where(openedOn(timeZone), '>=', sql<string>`${span.fromOn}::date`)
    .where(openedOn(timeZone), '<=', sql<string>`${span.untilOn}::date`)
    .where(within(area))
    .groupBy('kind')
    .orderBy(sql`2`, 'desc')
    .orderBy('kind')
    .limit(6)
    .execute()

/** How many told, how often, in which languages, and what the city was asked for at the same place: counts alone, never who. */
export async function countTellings(at: ReadAt, asked: Asked): Promise<TellerCounts> {
  const requests = await requestsIn(at, asked)
  if (asked.categories.length === 0) return { reports: 0, addressed: 0, people: 0, most: 0, languages: [], requests }
  const languages = await reportsIn(at, asked)
    .select(['report.language', sql<number>`count(*)::int`.as('reports')])
    .groupBy('report.language')
    .orderBy(sql`2`, 'desc')
    .execute()
  const people = await perPerson(at, asked).execute()
  const addressed = people.reduce((sum, { reports }) => sum + reports, 0)
  const reports = languages.reduce((sum, one) => sum + one.reports, 0)
  return { reports, addressed, people: people.length, most: Math.max(0, ...people.map((one) => one.reports)), languages, requests }
}
