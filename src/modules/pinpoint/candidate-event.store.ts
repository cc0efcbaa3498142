import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { Candidate } from './candidate.ts'
import type { CandidateEvent } from './candidate-view.ts'

const onDay = (instant: string, timeZone: string) =>
  sql<string>`to_char((${sql.ref(instant)} at time zone ${timeZone}::text), 'YYYY-MM-DD')`

async function reports(at: ReadAt, ids: readonly string[], timeZone: string, language: string): Promise<CandidateEvent[]> {
  const rows = await at.db
    .selectFrom('report')
    .innerJoin('category', (join) =>
      join.onRef('category.agency_id', '=', 'report.agency_id').onRef('category.id', '=', 'report.category_id'),
    )
    .select(['report.id', 'report.reference', 'report.place', 'category.names'])
    .select(onDay('report.filed_at', timeZone).as('on'))
    .where('report.agency_id', '=', at.agencyId)
    .where('category.agency_id', '=', at.agencyId)
    .where('report.id', 'in', [...ids])
    .execute()
  return rows.map(({ id, reference, place, names, on }) => ({ id, on, what: names[language] ?? names.en ?? '', place, reference }))
}

async function requests(at: ReadAt, ids: readonly string[], timeZone: string): Promise<CandidateEvent[]> {
  const rows = await at.db
    .selectFrom('service_request')
    .select(['id', 'label', 'place'])
    .select(onDay('opened_at', timeZone).as('on'))
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id, label, place, on }) => ({ id, on, what: label, place, reference: null }))
}

async function incidents(at: ReadAt, ids: readonly string[], timeZone: string): Promise<CandidateEvent[]> {
  const rows = await at.db
    .selectFrom('incident')
    .select(['id', 'label', 'place'])
    .select(onDay('occurred_at', timeZone).as('on'))
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(({ id, label, place, on }) => ({ id, on, what: label, place, reference: null }))
}

type Asked = { readonly timeZone: string; readonly language: string; readonly limit: number }

/** The newest records behind a candidate that are still kept, newest first. */
export async function listEventsBehind(
  at: ReadAt,
  { source, eventIds }: Pick<Candidate, 'source' | 'eventIds'>,
  { timeZone, language, limit }: Asked,
): Promise<CandidateEvent[]> {
  const ids = eventIds.slice(0, limit)
  if (ids.length === 0) return []
  const found =
    source === 'reports'
      ? await reports(at, ids, timeZone, language)
      : source === 'incidents'
        ? await incidents(at, ids, timeZone)
        : await requests(at, ids, timeZone)
  return found.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1))
}

/** References of those of these reports that are part of no problem yet. */
export async function listFreeReferences(at: ReadAt, reportIds: readonly string[]): Promise<string[]> {
  if (reportIds.length === 0) return []
  const rows = await at.db
    .selectFrom('report')
    .leftJoin('problem_report', (join) =>
      join.on('problem_report.agency_id', '=', at.agencyId).onRef('problem_report.report_id', '=', 'report.id'),
    )
    .select('report.reference')
    .where('report.agency_id', '=', at.agencyId)
    .where('report.id', 'in', [...reportIds])
    .where('problem_report.report_id', 'is', null)
    .orderBy('report.filed_at')
    .execute()
  return rows.map(({ reference }) => reference)
}
