import type { PgliteClient } from './pglite-client.ts'

const LOOK_MS = 10_000
const CHECKPOINT_MS = 60_000
const CHECKPOINT_BYTES = 64 * 1024 * 1024
const FIRST_VACUUM_MS = 5 * 60_000
const VACUUM_MS = 4 * 3_600_000

const QUIET = "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') order by 1"

/** Frees dead rows and renews the planner's figures, one table at a time so that nobody waits for the whole. */
export async function vacuum(client: PgliteClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(QUIET)
  for (const { name } of rows) {
    // A table may have gone since it was listed (jobs drop partitions).
    await client.exec(`vacuum (analyze) ${name}`).catch((error: { code?: string }) => {
      if (error.code !== '42P01') throw error
    })
  }
}

/**
 * What PostgreSQL's own background processes do elsewhere and the embedded one lacks: a checkpoint each minute when something was
 * written (sooner after much), a vacuum every few hours when something was. Returns the function that stops it.
 */
export function keepUp(client: PgliteClient, warn: (detail: object, message: string) => void): () => void {
  let written = ''
  let checkpointAt = performance.now()
  let vacuumAt = performance.now() + FIRST_VACUUM_MS
  let vacuumedTo = ''
  let busy = false

  const look = async () => {
    const { rows } = await client.query<{ lsn: string; bytes: number }>(
      "select pg_current_wal_insert_lsn()::text as lsn, (pg_current_wal_insert_lsn() - coalesce(nullif($1, ''), pg_current_wal_insert_lsn()::text)::pg_lsn)::float8 as bytes",
      [written],
    )
    const { lsn, bytes } = rows[0]!
    const now = performance.now()
    if (written === '') written = lsn
    if (bytes > CHECKPOINT_BYTES || (lsn !== written && now - checkpointAt > CHECKPOINT_MS)) {
      await client.exec('checkpoint')
      written = (await client.query<{ lsn: string }>('select pg_current_wal_insert_lsn()::text as lsn')).rows[0]!.lsn
      checkpointAt = now
    }
    if (now > vacuumAt) {
      vacuumAt = now + VACUUM_MS
      if (vacuumedTo !== lsn) await vacuum(client)
      vacuumedTo = lsn
    }
  }

  const timer = setInterval(() => {
    if (busy || client.closed) return
    busy = true
    look()
      .catch((error) => client.closed || warn({ error }, 'Upkeep of the embedded database failed'))
      .finally(() => {
        busy = false
      })
  }, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}
