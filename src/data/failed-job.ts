import { type Kysely, sql } from 'kysely'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { JobPayload } from './job-request.ts'

/** Work that failed as often as it may: it stays here for two weeks, to be read and tried again. */
export type FailedJob = {
  readonly id: string
  readonly name: string
  readonly payload: JobPayload
  readonly attempts: number
  readonly failedAt: Date
  /** The first line of the error, in the program's words. */
  readonly why: string
}

type Row = {
  id: string
  name: string
  data: { payload?: JobPayload }
  retry_count: number
  completed_on: Date
  output: { message?: string } | null
}

async function hasEngine(kysely: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('pgboss.job') is not null as found`.execute(kysely)
  return rows[0]?.found === true
}

/** The agency's failed work, newest first. Empty before jobs have ever run. */
export async function listFailedJobs({ kysely }: Connection, agencyId: string, limit = 100): Promise<FailedJob[]> {
  if (!(await hasEngine(kysely))) return []
  const { rows } = await sql<Row>`
    select id, name, data, retry_count, completed_on, output from pgboss.job
    where state = 'failed' and data ->> 'agencyId' = ${agencyId}
    order by completed_on desc limit ${limit}`.execute(kysely)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    payload: row.data.payload ?? {},
    attempts: row.retry_count + 1,
    failedAt: row.completed_on,
    why: (row.output?.message ?? '').split('\n')[0]!.slice(0, 300),
  }))
}

/** Has a failed job of this agency done once more, within half a minute; false when there is no such one. */
export async function retryJob({ kysely }: Connection, agencyId: string, id: string): Promise<boolean> {
  if (!(await hasEngine(kysely))) return false
  // The same change as the job engine's own retry; by SQL, so that a page needs no running engine.
  const { numAffectedRows } = await sql`
    update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, completed_on = null, start_after = now()
    where id = ${id} and state = 'failed' and data ->> 'agencyId' = ${agencyId}`.execute(kysely)
  return (numAffectedRows ?? 0n) > 0n
}

export async function countFailedJobs({ kysely }: Connection): Promise<number> {
  if (!(await hasEngine(kysely))) return 0
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pgboss.job where state = 'failed'`.execute(kysely)
  return rows[0]?.count ?? 0
}
