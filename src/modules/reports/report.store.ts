import type { ReadAt, WriteAt } from '#data/scope.ts'
import { type Report, type Standing, standingOf } from './report.ts'
import type { Point, PointKind } from './report-view.ts'

type Key = { readonly id: string } | { readonly reference: string }

const rows = (at: ReadAt | WriteAt, key: Key) =>
  at.db
    .selectFrom('report as r')
    .innerJoin('category as c', (join) => join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.id', '=', 'r.category_id'))
    .leftJoin('neighborhood as n', (join) => join.onRef('n.agency_id', '=', 'r.agency_id').onRef('n.id', '=', 'r.neighborhood_id'))
    .leftJoin('report as d', (join) => join.onRef('d.agency_id', '=', 'r.agency_id').onRef('d.id', '=', 'r.duplicate_of'))
    .select(['r.id', 'r.reference', 'r.category_id', 'c.is_sensitive', 'r.state', 'r.state_reason', 'd.reference as duplicate_reference'])
    .select(['r.neighborhood_id', 'n.beat_id', 'r.unit_id', 'r.officer_id', 'r.language'])
    .select(['r.filed_at', 'r.answer_due_at', 'r.answered_at', 'r.closed_at', 'r.reopened_at', 'r.hidden_at'])
    .where('r.agency_id', '=', at.agencyId)
    .where('c.agency_id', '=', at.agencyId)
    .where('id' in key ? 'r.id' : 'r.reference', '=', 'id' in key ? key.id : key.reference)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const reportOf = (row: Row): Report => ({
  id: row.id,
  reference: row.reference,
  categoryId: row.category_id,
  isSensitive: row.is_sensitive,
  standing: standingOf(row),
  neighborhoodId: row.neighborhood_id,
  beatId: row.beat_id,
  unitId: row.unit_id,
  officerId: row.officer_id,
  language: row.language,
  filedAt: row.filed_at,
  answerDueAt: row.answer_due_at,
  answeredAt: row.answered_at,
  closedAt: row.closed_at,
  reopenedAt: row.reopened_at,
  hiddenAt: row.hidden_at,
})

/** What rules decide on; undefined where there is no such report. */
export async function findReport(at: ReadAt | WriteAt, key: Key): Promise<Report | undefined> {
  const row = await rows(at, key).executeTakeFirst()
  return row && reportOf(row)
}

/** Locks the row: two who answer at once queue instead of overwriting each other. */
export async function lockReport(at: WriteAt, key: Key): Promise<Report | undefined> {
  const locked = await at.db
    .selectFrom('report')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('id' in key ? 'id' : 'reference', '=', 'id' in key ? key.id : key.reference)
    .forUpdate()
    .executeTakeFirst()
  return locked && findReport(at, { id: locked.id })
}

export type NewReport = {
  readonly id: string
  readonly reference: string
  readonly categoryId: string
  readonly words: string | null
  readonly wordsSalt: string | null
  readonly wordsArePublic: boolean
  readonly photosOffered: boolean
  readonly place: string | null
  readonly point: (Point & { readonly cell: number }) | null
  readonly publicPoint: Point | null
  readonly publicPointKind: PointKind
  readonly neighborhoodId: string | null
  readonly unitId: string | null
  readonly officerId: string | null
  readonly language: string
  readonly channel: 'web' | 'staff' | 'import'
  readonly filedAt: Date
  readonly answerDueAt: Date
}

export async function insertReport(at: WriteAt, report: NewReport): Promise<void> {
  await at.db
    .insertInto('report')
    .values({
      agency_id: at.agencyId,
      id: report.id,
      reference: report.reference,
      category_id: report.categoryId,
      words: report.words,
      words_salt: report.wordsSalt,
      words_are_public: report.wordsArePublic,
      photos_offered: report.photosOffered,
      place: report.place,
      lat: report.point?.lat ?? null,
      lng: report.point?.lng ?? null,
      cell: report.point?.cell ?? null,
      public_lat: report.publicPoint?.lat ?? null,
      public_lng: report.publicPoint?.lng ?? null,
      public_point_kind: report.publicPointKind,
      neighborhood_id: report.neighborhoodId,
      unit_id: report.unitId,
      officer_id: report.officerId,
      language: report.language,
      channel: report.channel,
      state: 'waiting',
      state_reason: null,
      duplicate_of: null,
      filed_at: report.filedAt,
      answer_due_at: report.answerDueAt,
      answered_at: null,
      closed_at: null,
      reopened_at: null,
      hidden_at: null,
    })
    .execute()
}

/** True when the code is in use in this agency. */
export const isReferenceTaken = async (at: WriteAt, reference: string): Promise<boolean> =>
  (await at.db
    .selectFrom('report')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('reference', '=', reference)
    .executeTakeFirst()) !== undefined

type Change = Partial<{
  standing: Standing
  duplicateOf: string
  answeredAt: Date | null
  answerDueAt: Date
  closedAt: Date | null
  reopenedAt: Date
  hiddenAt: Date | null
  officerId: string | null
  unitId: string | null
  wordsArePublic: boolean
}>

const reasonOf = (standing: Standing): string | null =>
  standing.state === 'not-fixed' ? standing.reason : standing.state === 'not-ours' ? standing.whose : null

/** Changes what is given and leaves the rest. A new standing always replaces its reason and the report it repeats. */
export async function saveReport(at: WriteAt, id: string, change: Change): Promise<void> {
  const { standing } = change
  await at.db
    .updateTable('report')
    .set({
      ...(standing && { state: standing.state, state_reason: reasonOf(standing), duplicate_of: change.duplicateOf ?? null }),
      ...(change.answeredAt !== undefined && { answered_at: change.answeredAt }),
      ...(change.answerDueAt && { answer_due_at: change.answerDueAt }),
      ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
      ...(change.reopenedAt && { reopened_at: change.reopenedAt }),
      ...(change.hiddenAt !== undefined && { hidden_at: change.hiddenAt }),
      ...(change.officerId !== undefined && { officer_id: change.officerId }),
      ...(change.unitId !== undefined && { unit_id: change.unitId }),
      ...(change.wordsArePublic !== undefined && { words_are_public: change.wordsArePublic }),
    })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Erases the words and the salt that would prove them: afterwards nobody can show what they were. */
export async function eraseWords(at: WriteAt, id: string): Promise<void> {
  await at.db
    .updateTable('report')
    .set({ words: null, words_salt: null, words_are_public: false, place: null })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}
