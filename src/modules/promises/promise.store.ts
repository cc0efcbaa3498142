import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Draft, MadePromise, PromiseState } from './promise.ts'
import { dayAfter } from './promise-day.ts'
import { REMIND_DAYS } from './promise-standing.ts'

const columns = [
  'promise.id',
  'promise.what',
  'promise.owner_kind as ownerKind',
  'promise.officer_id as officerId',
  'promise.unit_id as unitId',
  'promise.owner_account as ownerAccount',
  'promise.owner_name as ownerName',
  'promise.to_kind as toKind',
  'promise.to_account as toAccount',
  'promise.to_name as toName',
  'promise.due_on as dueOn',
  'promise.state',
  'promise.made_at as madeAt',
  'promise.made_by as madeBy',
  'promise.settled_at as settledAt',
  'promise.settled_words as settledWords',
  'promise.reminded_at as remindedAt',
  'promise.neighborhood_id as neighborhoodId',
  'promise.report_id as reportId',
  'promise.problem_slug as problemSlug',
  'promise.is_public as isPublic',
] as const

export const findPromise = (at: ReadAt, id: string): Promise<MadePromise | undefined> =>
  at.db.selectFrom('promise').select(columns).where('promise.agency_id', '=', at.agencyId).where('promise.id', '=', id).executeTakeFirst()

/** Locks the row: an owner who settles it and the clock that breaks it queue instead of overwriting each other. */
export const lockPromise = (at: WriteAt, id: string): Promise<MadePromise | undefined> =>
  at.db
    .selectFrom('promise')
    .select(columns)
    .where('promise.agency_id', '=', at.agencyId)
    .where('promise.id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function savePromise(at: WriteAt, id: string, draft: Draft): Promise<void> {
  await at.db
    .insertInto('promise')
    .values({
      agency_id: at.agencyId,
      id,
      what: draft.what,
      owner_kind: draft.ownerKind,
      officer_id: draft.officerId,
      unit_id: draft.unitId,
      owner_account: draft.ownerAccount,
      owner_name: draft.ownerName,
      to_kind: draft.toKind,
      to_account: draft.toAccount,
      to_name: draft.toName,
      due_on: draft.dueOn,
      state: 'open',
      made_at: at.now,
      made_by: at.by,
      settled_at: null,
      settled_words: null,
      reminded_at: null,
      neighborhood_id: draft.neighborhoodId,
      report_id: draft.reportId,
      problem_slug: draft.problemSlug,
      is_public: draft.isPublic,
    })
    .execute()
}

/** `words` null keeps the words that are there: the clock breaks a promise without saying anything. */
export async function saveSettlement(at: WriteAt, id: string, state: PromiseState, words: string | null): Promise<void> {
  await at.db
    .updateTable('promise')
    .set({ state, settled_at: at.now, ...(words === null ? {} : { settled_words: words }) })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function saveReminded(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('promise').set({ reminded_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}

/** Open promises whose day is before `today`, locked, oldest first, at most `limit`. */
export const lockOverdue = (at: WriteAt, today: string, limit: number): Promise<MadePromise[]> =>
  at.db
    .selectFrom('promise')
    .select(columns)
    .where('promise.agency_id', '=', at.agencyId)
    .where('promise.state', '=', 'open')
    .where('promise.due_on', '<', today)
    .orderBy('promise.due_on')
    .limit(limit)
    .forUpdate()
    .execute()

/** Open promises due within `REMIND_DAYS` of `today` whose owners were not reminded yet, locked, at most `limit`. */
export const lockToRemind = (at: WriteAt, today: string, limit: number): Promise<MadePromise[]> =>
  at.db
    .selectFrom('promise')
    .select(columns)
    .where('promise.agency_id', '=', at.agencyId)
    .where('promise.state', '=', 'open')
    .where('promise.due_on', '>=', today)
    .where('promise.due_on', '<=', dayAfter(today, REMIND_DAYS))
    .where('promise.reminded_at', 'is', null)
    .orderBy('promise.due_on')
    .limit(limit)
    .forUpdate()
    .execute()

/** Where to write to the one who promised: their account's address, else their unit's. Undefined: nowhere is known. */
export async function findOwnerAddress(at: ReadAt, promise: MadePromise): Promise<{ email: string; language: string } | undefined> {
  const account = await at.db
    .selectFrom('account')
    .leftJoin('officer', (join) => join.onRef('officer.agency_id', '=', 'account.agency_id').onRef('officer.account_id', '=', 'account.id'))
    .select(['account.email', 'account.language'])
    .where('account.agency_id', '=', at.agencyId)
    .where('account.ended_at', 'is', null)
    .where('account.email', 'is not', null)
    .where((where) =>
      promise.ownerKind === 'officer' && promise.officerId
        ? where('officer.id', '=', promise.officerId)
        : where('account.id', '=', promise.ownerAccount ?? promise.madeBy ?? at.agencyId),
    )
    .executeTakeFirst()
  const unit = promise.unitId ? await findUnitEmail(at, promise.unitId) : undefined
  if (unit) return { email: unit, language: account?.language ?? 'en' }
  return account?.email ? { email: account.email, language: account.language } : undefined
}

async function findUnitEmail(at: ReadAt, id: string): Promise<string | undefined> {
  const unit = await at.db.selectFrom('unit').select('email').where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()
  return unit?.email ?? undefined
}

export type HistoryLine = { readonly kind: string; readonly at: Date }

/** What happened to a promise, newest first. */
export const listPromiseHistory = (at: ReadAt, id: string): Promise<HistoryLine[]> =>
  at.db
    .selectFrom('event')
    .select(['kind', sql<Date>`event.at`.as('at')])
    .where('agency_id', '=', at.agencyId)
    .where('about_kind', '=', 'promise')
    .where('about_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(50)
    .execute()

/** The reference of a report that everybody may see; undefined where it was taken from view. */
export async function findPublicReference(at: ReadAt, reportId: string): Promise<string | undefined> {
  const report = await at.db
    .selectFrom('report')
    .select('reference')
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', reportId)
    .where('hidden_at', 'is', null)
    .executeTakeFirst()
  return report?.reference
}

export type AnsweredReport = {
  readonly id: string
  readonly reference: string
  readonly neighborhoodId: string | null
  readonly isSensitive: boolean
}

/** The report that a promise is about to answer; undefined where there is none of this reference. */
export const findAnsweredReport = (at: ReadAt, reference: string): Promise<AnsweredReport | undefined> =>
  at.db
    .selectFrom('report')
    .innerJoin('category', (join) =>
      join.onRef('category.agency_id', '=', 'report.agency_id').onRef('category.id', '=', 'report.category_id'),
    )
    .select(['report.id', 'report.reference', 'report.neighborhood_id as neighborhoodId', 'category.is_sensitive as isSensitive'])
    .where('report.agency_id', '=', at.agencyId)
    .where('category.agency_id', '=', at.agencyId)
    .where('report.reference', '=', reference)
    .executeTakeFirst()
