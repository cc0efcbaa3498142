import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { DECLINE_REASONS } from './backing.ts'
import { LEAST_FOR_SHARE, type UnitTimes } from './backing-times.ts'

/** A year: long enough for ten requests to one unit, short enough that what was put right shows. */
export const TIMES_DAYS = 365
const DAY_MS = 86_400_000

const since = (now: Date) => new Date(now.getTime() - TIMES_DAYS * DAY_MS)

/** Answered, or its time for the first answer is over: taken back later than that counts as not answered. */
const judged = (now: Date) => sql<boolean>`(b.answered_at is not null or b.answer_due_at < coalesce(b.ended_at, ${now}::timestamptz))`
const count = (what: ReturnType<typeof sql<boolean>>) => sql<number>`(count(*) filter (where ${what}))::int`

/**
 * How the units answered what was asked of them in the year before `now`, by name; units that were asked nothing are left out.
 * Counts and medians per unit, never per officer. One pass over a year of one agency.
 */
export async function responseTimes(at: ReadAt, now: Date): Promise<UnitTimes[]> {
  const hours = sql`coalesce(extract(epoch from b.answered_at - b.asked_at) / 3600, 'Infinity'::float8)::float8`
  const reasonCount = (reason: string) => count(sql<boolean>`b.decline_reason = ${reason}`)
  const rows = await at.db
    .selectFrom('backing_request as b')
    .innerJoin('unit as u', (join) => join.onRef('u.agency_id', '=', 'b.agency_id').onRef('u.id', '=', 'b.unit_id'))
    .select(['b.unit_id as unitId', 'u.name as unitName', sql<number>`count(*)::int`.as('asked')])
    .select(count(sql<boolean>`b.answered_at is not null`).as('answered'))
    .select(count(judged(now)).as('judged'))
    .select(count(sql<boolean>`b.answered_at <= b.answer_due_at`).as('inTime'))
    .select(sql<number | null>`percentile_disc(0.5) within group (order by ${hours}) filter (where ${judged(now)})`.as('medianHours'))
    .select(count(sql<boolean>`b.rank <> b.first_rank`).as('escalated'))
    .select(count(sql<boolean>`b.rank <> b.first_rank and b.rank = 'chief'`).as('toChief'))
    .select(count(sql<boolean>`b.state = 'declined'`).as('declined'))
    .select(DECLINE_REASONS.map((reason) => reasonCount(reason).as(`reason:${reason}` as const)))
    .where('b.agency_id', '=', at.agencyId)
    .where('u.agency_id', '=', at.agencyId)
    .where('b.asked_at', '>=', since(now))
    .where('b.asked_at', '<=', now)
    .groupBy(['b.unit_id', 'u.name'])
    .limit(1000)
    .execute()
  const byName = new Intl.Collator('en')
  return rows
    .map(({ medianHours, ...row }) => ({
      unitId: row.unitId,
      unitName: row.unitName,
      asked: row.asked,
      answered: row.answered,
      judged: row.judged,
      inTime: row.inTime,
      medianHours: row.judged >= LEAST_FOR_SHARE && medianHours !== null && Number.isFinite(medianHours) ? medianHours : null,
      escalated: row.escalated,
      toChief: row.toChief,
      declined: row.declined,
      reasons: Object.fromEntries(
        DECLINE_REASONS.flatMap((reason) => (row[`reason:${reason}`] ? [[reason, row[`reason:${reason}`]]] : [])),
      ),
    }))
    .sort((a, b) => byName.compare(a.unitName, b.unitName))
}

/** What is open now, for the agency as a whole: without an answer, of these on the chief's desk after climbing, and accepted. */
export async function countBacking(at: ReadAt): Promise<{ waiting: number; onChief: number; accepted: number }> {
  const counted = await at.db
    .selectFrom('backing_request as b')
    .select(count(sql<boolean>`b.state = 'asked'`).as('waiting'))
    .select(count(sql<boolean>`b.state = 'asked' and b.rank = 'chief' and b.first_rank <> 'chief'`).as('onChief'))
    .select(count(sql<boolean>`b.state = 'accepted'`).as('accepted'))
    .where('b.agency_id', '=', at.agencyId)
    .where('b.ended_at', 'is', null)
    .executeTakeFirst()
  return counted ?? { waiting: 0, onChief: 0, accepted: 0 }
}
