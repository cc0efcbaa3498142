import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { DAY_MS, type State } from './report.ts'
import { listEntries } from './report-entry.store.ts'
import type { ListKey } from './report-list.ts'
import { listPhotos } from './report-photo.store.ts'
import { publicReportOf, publicRows } from './report-row.store.ts'
import type { InboxLine, InboxPageData } from './report-view.ts'

export const INBOX_PAGE = 30
/** A neighbor's line older than this is history, not news. */
const NEWS_DAYS = 30
const MOST_NEWS = 8

/** Somebody without beats sees none, and not all. */
const NO_BEAT = '00000000-0000-0000-0000-000000000000'

const withInside = (at: ReadAt) =>
  publicRows(at)
    .select(['r.words as all_words', 'r.words_are_public', 'r.place', 'r.lat', 'r.lng', 'r.photos_offered', 'r.language'])
    .select(['n.beat_id', 'r.unit_id', 'r.officer_id'])

type Row = Awaited<ReturnType<ReturnType<typeof withInside>['executeTakeFirstOrThrow']>>

const lineOf = (row: Row): InboxLine => ({
  ...publicReportOf(row),
  allWords: row.all_words,
  wordsArePublic: row.words_are_public,
  place: row.place,
  truePoint: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
  photosOffered: row.photos_offered,
  language: row.language,
  beatId: row.beat_id,
  unitId: row.unit_id,
  officerId: row.officer_id,
})

/** Which reports: of these beats, of one unit, in one state. `beatIds` undefined: of every beat; what lies in no beat is nobody's own. */
export type InboxFilter = { readonly beatIds?: readonly string[] | undefined; readonly unitId?: string | undefined; readonly state: State }

const filtered = (at: ReadAt, { beatIds, unitId }: Omit<InboxFilter, 'state'>) =>
  withInside(at)
    .$if(beatIds !== undefined, (query) => query.where('n.beat_id', 'in', beatIds?.length ? [...beatIds] : [NO_BEAT]))
    .$if(unitId !== undefined, (query) => query.where('r.unit_id', '=', unitId ?? null))

/** Waiting ones: longest owed first. Others: newest first. At most 30, and where the next page begins. */
export async function listInbox(
  at: ReadAt,
  filter: InboxFilter,
  after?: ListKey,
): Promise<{ reports: InboxLine[]; next: ListKey | undefined }> {
  const waits = filter.state === 'waiting'
  const by = waits ? 'r.answer_due_at' : 'r.filed_at'
  const direction = waits ? 'asc' : 'desc'
  const rows = await filtered(at, filter)
    .where('r.state', '=', filter.state)
    .$if(after !== undefined, (query) => {
      const key = after ?? { filedAt: new Date(0), id: '' }
      const beyond = waits ? '>' : '<'
      return query.where((where) =>
        where.or([where(by, beyond, key.filedAt), where.and([where(by, '=', key.filedAt), where('r.id', beyond, key.id)])]),
      )
    })
    .orderBy(by, direction)
    .orderBy('r.id', direction)
    .limit(INBOX_PAGE + 1)
    .execute()
  const reports = rows.slice(0, INBOX_PAGE).map(lineOf)
  const last = reports.at(-1)
  return { reports, next: rows.length > INBOX_PAGE && last ? { filedAt: waits ? last.answerDueAt : last.filedAt, id: last.id } : undefined }
}

/** Reports on which a neighbor or follower said something after the last word of those who answer, in the last days; newest report first, at most 8. */
export async function listWithNews(at: ReadAt, filter: Omit<InboxFilter, 'state'>, now: Date, days = NEWS_DAYS): Promise<InboxLine[]> {
  const since = new Date(now.getTime() - days * DAY_MS)
  const rows = await filtered(at, filter)
    .where('r.state', '!=', 'waiting')
    .where((where) =>
      where.exists(
        where
          .selectFrom('report_entry as e')
          .select('e.id')
          .where('e.agency_id', '=', at.agencyId)
          .whereRef('e.report_id', '=', 'r.id')
          .where('e.at', '>', since)
          .where((one) =>
            one.or([
              one('e.kind', 'in', ['reply', 'still-there']),
              // That it is fixed is news only while it is not closed.
              one.and([one('e.kind', '=', 'fixed'), one('r.state', 'in', ['answered', 'in-problem'])]),
            ]),
          )
          .where('e.by_name', 'is', null)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('report_entry as s')
                  .select('s.id')
                  .where('s.agency_id', '=', at.agencyId)
                  .whereRef('s.report_id', '=', 'r.id')
                  .where('s.by_name', 'is not', null)
                  .whereRef('s.at', '>', 'e.at'),
              ),
            ),
          ),
      ),
    )
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(MOST_NEWS)
    .execute()
  return rows.map(lineOf)
}

/** Reports that wait and were filed after `since`, the newest first. */
export const listFiledSince = async (at: ReadAt, filter: Omit<InboxFilter, 'state'>, since: Date, limit: number): Promise<InboxLine[]> =>
  (
    await filtered(at, filter)
      .where('r.state', '=', 'waiting')
      .where('r.filed_at', '>', since)
      .orderBy('r.filed_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(limit)
      .execute()
  ).map(lineOf)

/** One report with everything that those who answer may know. */
export async function findInboxReport(at: ReadAt, reference: string): Promise<InboxPageData | undefined> {
  const row = await withInside(at).where('r.reference', '=', reference).executeTakeFirst()
  if (!row) return undefined
  const report = lineOf(row)
  const { n } = await at.db
    .selectFrom('report_follower')
    .select(({ fn }) => sql<number>`${fn.countAll()}::int`.as('n'))
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', report.id)
    .where('email', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { report, followers: n, entries: await listEntries(at, report.id), photos: await listPhotos(at, report.id) }
}

/** How many wait for an answer on these beats or at one unit. */
export async function countWaiting(at: ReadAt, filter: Omit<InboxFilter, 'state'>): Promise<number> {
  const waiting = filtered(at, filter).where('r.state', '=', 'waiting').clearSelect()
  const { n } = await waiting.select(({ fn }) => sql<number>`${fn.countAll()}::int`.as('n')).executeTakeFirstOrThrow()
  return n
}

/** How many answers are late now, for these beats or unit. */
export async function countOverdue(at: ReadAt, { beatIds, unitId }: Omit<InboxFilter, 'state'>, now: Date): Promise<number> {
  const { n } = await at.db
    .selectFrom('report as r')
    .leftJoin('neighborhood as b', (join) => join.onRef('b.agency_id', '=', 'r.agency_id').onRef('b.id', '=', 'r.neighborhood_id'))
    .select(({ fn }) => sql<number>`${fn.countAll()}::int`.as('n'))
    .where('r.agency_id', '=', at.agencyId)
    .where('r.state', '=', 'waiting')
    .where('r.answered_at', 'is', null)
    .where('r.answer_due_at', '<', now)
    .$if(beatIds !== undefined, (query) => query.where('b.beat_id', 'in', beatIds?.length ? [...beatIds] : [NO_BEAT]))
    .$if(unitId !== undefined, (query) => query.where('r.unit_id', '=', unitId ?? null))
    .executeTakeFirstOrThrow()
  return n
}
