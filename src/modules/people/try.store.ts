import type { WriteAt } from '#data/scope.ts'
import { TRIES_FORGOTTEN_HOURS } from './try.ts'

const HOUR_MS = 3_600_000

/**
 * Counts one try under a key before it is judged, so that many at once gain nothing: each waits for the row and finds the count of the one before.
 * Answers with the moment to wait for, when this try comes too early and was not counted; otherwise with how many there were, this one included.
 */
export async function countTry(
  at: WriteAt,
  keyHash: string,
  waitAfter: (tries: number, now: Date) => Date | null,
): Promise<{ refusedUntil: Date } | { waitUntil: Date | null }> {
  await at.db
    .insertInto('sign_in_try')
    .values({ agency_id: at.agencyId, key_hash: keyHash, tries: 0, tried_at: at.now, wait_until: null })
    .onConflict((conflict) => conflict.columns(['agency_id', 'key_hash']).doNothing())
    .execute()
  const before = await at.db
    .selectFrom('sign_in_try')
    .select(['tries', 'tried_at as triedAt', 'wait_until as waitUntil'])
    .where('agency_id', '=', at.agencyId)
    .where('key_hash', '=', keyHash)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (before.waitUntil && before.waitUntil > at.now) return { refusedUntil: before.waitUntil }
  const forgotten = at.now.getTime() - before.triedAt.getTime() > TRIES_FORGOTTEN_HOURS * HOUR_MS
  const tries = (forgotten ? 0 : before.tries) + 1
  const waitUntil = waitAfter(tries, at.now)
  await at.db
    .updateTable('sign_in_try')
    .set({ tries, tried_at: at.now, wait_until: waitUntil })
    .where('agency_id', '=', at.agencyId)
    .where('key_hash', '=', keyHash)
    .execute()
  return { waitUntil }
}

/** Forgets the tries under a key: the right person came. */
export async function forgetTries(at: WriteAt, keyHash: string): Promise<void> {
  await at.db.deleteFrom('sign_in_try').where('agency_id', '=', at.agencyId).where('key_hash', '=', keyHash).execute()
}

export async function removeOldTries(at: WriteAt, before: Date): Promise<number> {
  const done = await at.db.deleteFrom('sign_in_try').where('agency_id', '=', at.agencyId).where('tried_at', '<', before).executeTakeFirst()
  return Number(done.numDeletedRows)
}
