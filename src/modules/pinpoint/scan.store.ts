import type { ReadAt, WriteAt } from '#data/scope.ts'
import { type Looked, NOTHING_LOOKED, type Scan } from './scan.ts'

const columns = ['id', 'state', 'done_share', 'asked_at', 'finished_at', 'looked', 'found_count', 'new_count'] as const

/** The latest scan that was asked for; with `done`, that ended well. */
export async function findLatestScan(at: ReadAt, { done = false }: { done?: boolean } = {}): Promise<Scan | undefined> {
  const row = await at.db
    .selectFrom('scan')
    .select(columns)
    .where('agency_id', '=', at.agencyId)
    .$if(done, (query) => query.where('state', '=', 'done'))
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, state, looked } = row
  return {
    ...{ id, state, looked, doneShare: row.done_share, askedAt: row.asked_at, finishedAt: row.finished_at },
    ...{ found: row.found_count, isNew: row.new_count },
  }
}

export async function insertScan(at: WriteAt, id: string): Promise<void> {
  await at.db
    .insertInto('scan')
    .values({ agency_id: at.agencyId, id, state: 'waiting', asked_at: at.now, asked_by: at.by, looked: JSON.stringify(NOTHING_LOOKED) })
    .execute()
}

type Change = {
  readonly state?: Scan['state']
  readonly doneShare?: number
  readonly looked?: Looked
  readonly found?: number
  readonly isNew?: number
  readonly failure?: string
}

/** Writes how far a scan is; a state that begins or ends it carries its moment. */
export async function saveScan(at: WriteAt, id: string, { state, doneShare, looked, found, isNew, failure }: Change): Promise<void> {
  await at.db
    .updateTable('scan')
    .set({
      ...(state && { state }),
      ...(state === 'looking' && { started_at: at.now }),
      ...((state === 'done' || state === 'failed') && { finished_at: at.now }),
      ...(doneShare !== undefined && { done_share: doneShare }),
      ...(looked && { looked: JSON.stringify(looked) }),
      ...(found !== undefined && { found_count: found }),
      ...(isNew !== undefined && { new_count: isNew }),
      ...(failure !== undefined && { failure }),
    })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}
