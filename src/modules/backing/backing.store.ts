import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { AnsweredBy, BackingRequest, BackingState, DeclineReason, Rank } from './backing.ts'

/** Requests with what they name; filters and order are the caller's. The name of the asker is the officer's own, else the account's. */
export const backingRows = (at: ReadAt) =>
  at.db
    .selectFrom('backing_request as b')
    .innerJoin('unit as u', (join) => join.onRef('u.agency_id', '=', 'b.agency_id').onRef('u.id', '=', 'b.unit_id'))
    .leftJoin('neighborhood as n', (join) => join.onRef('n.agency_id', '=', 'b.agency_id').onRef('n.id', '=', 'b.neighborhood_id'))
    .leftJoin('report as r', (join) => join.onRef('r.agency_id', '=', 'b.agency_id').onRef('r.id', '=', 'b.report_id'))
    .leftJoin('officer as o', (join) => join.onRef('o.agency_id', '=', 'b.agency_id').onRef('o.id', '=', 'b.officer_id'))
    .leftJoin('account as a', (join) => join.onRef('a.agency_id', '=', 'b.agency_id').onRef('a.id', '=', 'b.asked_by'))
    .select(['b.id', 'b.unit_id as unitId', 'u.name as unitName', 'u.kind as unitKind', 'u.email as unitEmail'])
    .select(['b.asked_at as askedAt', 'b.asked_by as askedBy', sql<string>`coalesce(o.name, a.name, '')`.as('askerName')])
    .select(['b.beat_id as beatId', 'b.neighborhood_id as neighborhoodId', 'n.name as neighborhoodName'])
    .select(['b.report_id as reportId', 'r.reference as reportReference', 'b.problem_slug as problemSlug', 'b.promise_id as promiseId'])
    .select(['b.what', 'b.why', 'b.due_on as dueOn', 'b.answer_days as answerDays', 'b.answer_due_at as answerDueAt'])
    .select(['b.first_rank as firstRank', 'b.rank', 'b.desk_due_at as deskDueAt', 'b.state'])
    .select([
      'b.answered_at as answeredAt',
      'b.answered_by as answeredBy',
      'b.accepted_on as acceptedOn',
      'b.accepted_name as acceptedName',
    ])
    .select(['b.made_promise_id as madePromiseId', 'b.decline_reason as declineReason', 'b.answer_words as answerWords'])
    .select(['b.ended_at as endedAt', 'b.ended_words as endedWords'])
    .where('b.agency_id', '=', at.agencyId)
    .where('u.agency_id', '=', at.agencyId)

export const findBacking = (at: ReadAt, id: string): Promise<BackingRequest | undefined> =>
  backingRows(at).where('b.id', '=', id).executeTakeFirst()

/** What a link opens: the request behind a secret's hash, also one that has ended; `until` is when the link runs out. */
export async function findBackingByLink(at: ReadAt, secretHash: string): Promise<{ request: BackingRequest; until: Date } | undefined> {
  const row = await backingRows(at).select('b.secret_until as until').where('b.secret_hash', '=', secretHash).executeTakeFirst()
  if (!row?.until) return undefined
  const { until, ...request } = row
  return { request, until }
}

/** Locks the row: a unit that answers, an officer who takes it back and the clock that sends it up queue instead of overwriting each other. */
export async function lockBacking(at: WriteAt, id: string): Promise<BackingRequest | undefined> {
  const locked = await at.db
    .selectFrom('backing_request')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && findBacking(at, locked.id)
}

/** Requests whose desk's time is over at `now`, the longest over first; locked, at most `limit`. */
export async function lockToEscalate(at: WriteAt, now: Date, limit: number): Promise<BackingRequest[]> {
  const locked = await at.db
    .selectFrom('backing_request')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('desk_due_at', '<=', now)
    .where('state', '=', 'asked')
    .orderBy('desk_due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute()
  if (locked.length === 0) return []
  const ids = locked.map(({ id }) => id)
  return backingRows(at).where('b.id', 'in', ids).orderBy('b.desk_due_at').orderBy('b.id').execute()
}

export type NewBacking = {
  readonly id: string
  readonly unitId: string
  readonly askedBy: string
  readonly officerId: string | null
  readonly beatId: string | null
  readonly neighborhoodId: string | null
  readonly reportId: string | null
  readonly problemSlug: string | null
  readonly promiseId: string | null
  readonly what: string
  readonly why: string
  readonly dueOn: string
  readonly answerDays: number
  readonly answerDueAt: Date
  readonly rank: Rank
  readonly secretHash: string | null
  readonly secretUntil: Date | null
}

/** False where a request with this id is there already: the same form was sent twice. */
export async function insertBacking(at: WriteAt, asked: NewBacking): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await at.db
    .insertInto('backing_request')
    .values({
      agency_id: at.agencyId,
      id: asked.id,
      unit_id: asked.unitId,
      asked_at: at.now,
      asked_by: asked.askedBy,
      officer_id: asked.officerId,
      beat_id: asked.beatId,
      neighborhood_id: asked.neighborhoodId,
      report_id: asked.reportId,
      problem_slug: asked.problemSlug,
      promise_id: asked.promiseId,
      what: asked.what,
      why: asked.why,
      due_on: asked.dueOn,
      answer_days: asked.answerDays,
      answer_due_at: asked.answerDueAt,
      first_rank: asked.rank,
      rank: asked.rank,
      desk_due_at: asked.rank === 'chief' ? null : asked.answerDueAt,
      state: 'asked',
      secret_hash: asked.secretHash,
      secret_until: asked.secretUntil,
    })
    .onConflict((on) => on.columns(['agency_id', 'id']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}

/** What of a request may change; what is left out stays. */
export type BackingChange = {
  readonly state?: BackingState
  readonly rank?: Rank
  readonly deskDueAt?: Date | null
  readonly answeredAt?: Date
  readonly answeredBy?: AnsweredBy
  readonly acceptedOn?: string
  readonly acceptedName?: string
  readonly madePromiseId?: string
  readonly declineReason?: DeclineReason
  readonly answerWords?: string
  readonly endedAt?: Date
  readonly endedWords?: string | null
  readonly secretUntil?: Date
}

const COLUMN: Record<keyof BackingChange, string> = {
  state: 'state',
  rank: 'rank',
  deskDueAt: 'desk_due_at',
  answeredAt: 'answered_at',
  answeredBy: 'answered_by',
  acceptedOn: 'accepted_on',
  acceptedName: 'accepted_name',
  madePromiseId: 'made_promise_id',
  declineReason: 'decline_reason',
  answerWords: 'answer_words',
  endedAt: 'ended_at',
  endedWords: 'ended_words',
  secretUntil: 'secret_until',
}

export async function saveBacking(at: WriteAt, id: string, change: BackingChange): Promise<void> {
  const set = Object.fromEntries(Object.entries(change).map(([name, value]) => [COLUMN[name as keyof BackingChange], value]))
  await at.db.updateTable('backing_request').set(set).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
