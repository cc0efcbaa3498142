import type { ReadAt } from '#data/scope.ts'
import { DAY_MS } from './report.ts'
import { listEntriesFor, listPublicEntries } from './report-entry.store.ts'
import type { ListKey } from './report-list.ts'
import { listPublicPhotos } from './report-photo.store.ts'
import { publicReportOf, publicRows } from './report-row.store.ts'
import type { PublicReport, PublicReportPage } from './report-view.ts'

export const LIST_PAGE = 50
export const LIST_DAYS = 90

export type ListQuery = {
  readonly now: Date
  readonly days?: number
  readonly neighborhoodSlug?: string | undefined
  readonly after?: ListKey | undefined
  readonly limit?: number
}

/** Public reports, newest first, of the last `days` (90): at most `limit` (50), and whether there are more. Reports taken from view are left out. */
export async function listPublicReports(
  at: ReadAt,
  { now, days = LIST_DAYS, neighborhoodSlug, after, limit = LIST_PAGE }: ListQuery,
): Promise<{ reports: PublicReport[]; next: ListKey | undefined }> {
  const rows = await publicRows(at)
    .where('r.hidden_at', 'is', null)
    .where('r.filed_at', '>', new Date(now.getTime() - days * DAY_MS))
    .$if(neighborhoodSlug !== undefined, (query) => query.where('n.slug', '=', neighborhoodSlug ?? ''))
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('r.filed_at', '<', after?.filedAt ?? now),
          where.and([where('r.filed_at', '=', after?.filedAt ?? now), where('r.id', '<', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute()
  const reports = rows.slice(0, limit).map(publicReportOf)
  const last = reports.at(-1)
  return { reports, next: rows.length > limit && last ? { filedAt: last.filedAt, id: last.id } : undefined }
}

/** One report as anybody may see it; undefined where there is none. One that was taken from view comes without words and photos, and says why. */
export async function findPublicReport(at: ReadAt, reference: string): Promise<PublicReportPage | undefined> {
  const row = await publicRows(at).where('r.reference', '=', reference).executeTakeFirst()
  if (!row) return undefined
  const report = publicReportOf(row)
  const entries = await listPublicEntries(at, report.id)
  if (report.hiddenAt)
    return { report: { ...report, words: null, point: null }, entries: entries.filter(({ kind }) => kind === 'withheld'), photos: [] }
  return { report, entries, photos: await listPublicPhotos(at, report.id) }
}

/** One report as one follower sees it: also the own replies and, for who filed it, the own words while the public may not read them. */
export async function findFollowedReport(
  at: ReadAt,
  follower: { id: string; reportId: string; isReporter: boolean },
): Promise<(PublicReportPage & { ownWords: string | null }) | undefined> {
  const row = await publicRows(at).where('r.id', '=', follower.reportId).executeTakeFirst()
  if (!row) return undefined
  const report = publicReportOf(row)
  const own = follower.isReporter
    ? await at.db.selectFrom('report').select('words').where('agency_id', '=', at.agencyId).where('id', '=', report.id).executeTakeFirst()
    : undefined
  const entries = await listEntriesFor(at, report.id, follower.id)
  return { report, entries, photos: await listPublicPhotos(at, report.id), ownWords: own?.words ?? report.words }
}

/** Public reports by id, for other modules' pages: newest first, without those taken from view. */
export async function listReportsById(at: ReadAt, ids: readonly string[]): Promise<PublicReport[]> {
  if (ids.length === 0) return []
  const rows = await publicRows(at)
    .where('r.id', 'in', [...ids])
    .where('r.hidden_at', 'is', null)
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  return rows.map(publicReportOf)
}
