import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Language } from '#locales/words.ts'

/** Somebody who follows a report. `email` null: by the private link alone. `endedAt`: stopped, and the address is gone. */
export type Follower = {
  readonly id: string
  readonly reportId: string
  readonly isReporter: boolean
  readonly email: string | null
  readonly language: Language
  readonly endedAt: Date | null
}

const columns = ['id', 'report_id', 'is_reporter', 'email', 'language', 'ended_at'] as const
type Row = { id: string; report_id: string; is_reporter: boolean; email: string | null; language: string; ended_at: Date | null }

const followerOf = (row: Row): Follower => ({
  id: row.id,
  reportId: row.report_id,
  isReporter: row.is_reporter,
  email: row.email,
  language: row.language === 'es' ? 'es' : 'en',
  endedAt: row.ended_at,
})

/** Who holds the private link whose hash this is; also somebody who stopped following, who may still read. */
export async function findFollower(at: ReadAt | WriteAt, secretHash: string): Promise<Follower | undefined> {
  const row = await at.db
    .selectFrom('report_follower')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row && followerOf(row)
}

/** Those who want mail about a report. */
export async function listToWrite(at: WriteAt, reportId: string): Promise<(Follower & { readonly email: string })[]> {
  const rows = await at.db
    .selectFrom('report_follower')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .where('ended_at', 'is', null)
    .where('email', 'is not', null)
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => (row.email === null ? [] : [{ ...followerOf(row), email: row.email }]))
}

export type NewFollower = {
  readonly id: string
  readonly reportId: string
  readonly isReporter: boolean
  readonly email: string | null
  readonly language: string
  readonly secretHash: string
}

export async function insertFollower(at: WriteAt, follower: NewFollower): Promise<void> {
  await at.db
    .insertInto('report_follower')
    .values({
      agency_id: at.agencyId,
      id: follower.id,
      report_id: follower.reportId,
      is_reporter: follower.isReporter,
      email: follower.email,
      language: follower.language,
      secret_hash: follower.secretHash,
      account_id: at.by,
      started_at: at.now,
      ended_at: null,
    })
    .execute()
}

/** Ends it and erases the address. */
export async function endFollowing(at: WriteAt, id: string): Promise<void> {
  await at.db
    .updateTable('report_follower')
    .set({ ended_at: at.now, email: null, account_id: null })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveFollowerLanguage(at: WriteAt, id: string, language: Language): Promise<void> {
  await at.db.updateTable('report_follower').set({ language }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Erases every address on a report, for retention and for removals; the private links stay valid. */
export async function eraseAddresses(at: WriteAt, reportId: string): Promise<void> {
  await at.db
    .updateTable('report_follower')
    .set({ email: null, account_id: null })
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .execute()
}

/** Everybody who ever followed, for what must be erased with a report. */
export async function listFollowerIds(at: WriteAt, reportId: string): Promise<string[]> {
  const rows = await at.db
    .selectFrom('report_follower')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .execute()
  return rows.map(({ id }) => id)
}

/** The follower who filed it; undefined where a report came by import. */
export async function findReporterId(at: WriteAt, reportId: string): Promise<string | undefined> {
  const row = await at.db
    .selectFrom('report_follower')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .where('is_reporter', '=', true)
    .orderBy('started_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
