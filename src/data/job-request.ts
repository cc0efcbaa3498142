import { type Kysely, sql } from 'kysely'
import { fromKysely, type PgBoss } from 'pg-boss'
import type { Database } from './database.ts'
import { newId } from './id.ts'
import type { WriteAt } from './scope.ts'
import { afterCommit } from './transaction-context.ts'

/** Ids, kinds and numbers: a failed job is shown to administrators, so it holds no person's words. */
export type JobPayload = { readonly [name: string]: string | number | boolean | null }

/** What a handler gets; `attempt` is 1 the first time. */
export type Job = { readonly id: string; readonly agencyId: string; readonly payload: JobPayload; readonly attempt: number }

const wakers = new Set<() => void>()
const BATCH = 100

/**
 * Asks for work in the transaction of the change that needs it: done soon after the commit (or at `runAt`), at least once, and not at
 * all when the transaction is undone. Returns the id that the job will have.
 */
export async function enqueue(
  at: WriteAt,
  name: string,
  payload: JobPayload = {},
  { runAt = at.now }: { runAt?: Date } = {},
): Promise<string> {
  const id = newId()
  await at.db
    .insertInto('job_request')
    .values({ agency_id: at.agencyId, id, name, payload: JSON.stringify(payload), run_at: runAt })
    .execute()
  afterCommit(() => {
    for (const wake of wakers) wake()
  })
  return id
}

/** Calls `wake` after each commit of this process that asked for work, until the returned function is called. */
export function onRequest(wake: () => void): () => void {
  wakers.add(wake)
  return () => void wakers.delete(wake)
}

/** Hands what was asked for over to the job engine, once each, and returns the names; several servers share the work. */
export async function handOver(kysely: Kysely<Database>, boss: PgBoss, known: ReadonlySet<string>): Promise<string[]> {
  const waiting = await kysely
    .selectFrom('job_request')
    .select('agency_id')
    .distinct()
    .where('name', 'in', [...known])
    .execute()
  const names: string[] = []
  for (const { agency_id } of waiting) names.push(...(await handOverAgency(kysely, boss, known, agency_id)))
  return names
}

const handOverAgency = (kysely: Kysely<Database>, boss: PgBoss, known: ReadonlySet<string>, agencyId: string): Promise<string[]> =>
  kysely.transaction().execute(async (tx) => {
    const requests = await tx
      .selectFrom('job_request')
      .select(['id', 'name', 'payload', 'run_at'])
      .where('agency_id', '=', agencyId)
      .where('name', 'in', [...known])
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id, name, payload, run_at } of requests) {
      await boss.send(name, { agencyId, payload }, { id, startAfter: run_at, db: fromKysely(tx) })
    }
    const ids = requests.map(({ id }) => id)
    if (ids.length > 0) await tx.deleteFrom('job_request').where('agency_id', '=', agencyId).where('id', 'in', ids).execute()
    return requests.map(({ name }) => name)
  })

/** How many requests nobody has taken over yet: grows when no server runs jobs. */
export async function countRequests(kysely: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from job_request`.execute(kysely)
  return rows[0]?.count ?? 0
}
