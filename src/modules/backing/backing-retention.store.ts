import type { WriteAt } from '#data/scope.ts'

/** Links of requests that ended before `before`, and links that ran out: their hashes go. */
export async function eraseEndedLinks(at: WriteAt, before: Date): Promise<void> {
  await at.db
    .updateTable('backing_request')
    .set({ secret_hash: null })
    .where('agency_id', '=', at.agencyId)
    .where('secret_hash', 'is not', null)
    .where((where) => where.or([where('ended_at', '<', before), where('secret_until', '<', before)]))
    .execute()
}

/**
 * Requests that still hold words although their time is over: ended before `before`, or wanted by a day before `beforeOn` and never ended.
 * Locked, at most `limit`.
 */
export async function lockToForget(at: WriteAt, before: Date, beforeOn: string, limit: number): Promise<string[]> {
  const rows = await at.db
    .selectFrom('backing_request')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('forgotten_at', 'is', null)
    .where((where) =>
      where.or([where('ended_at', '<', before), where.and([where('ended_at', 'is', null), where('due_on', '<', beforeOn)])]),
    )
    .orderBy('asked_at')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Removes what was said and who at the unit said it; what was asked of whom, when, and how it ended stays. */
export async function eraseBackingWords(at: WriteAt, ids: readonly string[]): Promise<void> {
  await at.db
    .updateTable('backing_request')
    .set({
      what: null,
      why: null,
      answer_words: null,
      ended_words: null,
      accepted_name: null,
      secret_hash: null,
      secret_until: null,
      forgotten_at: at.now,
    })
    .where('agency_id', '=', at.agencyId)
    .where('id', 'in', [...ids])
    .execute()
}
