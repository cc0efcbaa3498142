import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { officersOfBeat } from '#modules/people/index.ts'
import { type BeatShift, type Day, listLivedShifts } from './beat-time.store.ts'
import { beatTimeOfShift, deliveredMin, NO_BEAT_TIME, plus } from './beat-time.ts'
import { countPublicWalks } from './diary-writing.store.ts'
import {
  abstraction,
  footPatrol,
  type Heard,
  heard,
  LEAST_COUNTED,
  type Measure,
  namedOfficer,
  priorities,
  REPLY_HOURS,
  reply,
  WINDOW_DAYS,
} from './guarantee.ts'
import { wallAt } from './wall-clock.ts'

const HOUR_MS = 3_600_000

/** What moves a problem on, in the words of its history. */
const WORK = [
  'problem-opened',
  'problem-moved',
  'problem-analyzed',
  'hypothesis-judged',
  'response-added',
  'response-started',
  'assessment-made',
]

type Window = { readonly since: Date; readonly now: Date }

/** When each open public problem of some neighborhoods was last opened, moved on or worked on. */
async function listChanges(at: ReadAt, neighborhoodIds: readonly string[]): Promise<Date[]> {
  const rows = await at.db
    .selectFrom('problem as p')
    .leftJoin('event as e', (join) =>
      join
        .onRef('e.agency_id', '=', 'p.agency_id')
        .on('e.about_kind', '=', 'problem')
        .onRef('e.about_id', '=', 'p.id')
        .on('e.kind', 'in', WORK),
    )
    .select(['p.opened_at as openedAt', 'p.analysis_at as analyzedAt', (eb) => eb.fn.max('e.at').as('movedAt')])
    .where('p.agency_id', '=', at.agencyId)
    .where('p.state', '=', 'open')
    .where('p.is_public', '=', true)
    .where('p.neighborhood_id', 'in', neighborhoodIds)
    .groupBy(['p.id', 'p.opened_at', 'p.analysis_at'])
    .execute()
  return rows.map(({ openedAt, analyzedAt, movedAt }) =>
    [openedAt, analyzedAt, movedAt].reduce<Date>((latest, moment) => (moment && moment > latest ? moment : latest), openedAt),
  )
}

/** Reports of a time that were owed an answer, and those whose answer everybody can read. Sensitive kinds have no public page and do not count. */
async function countHeard(at: ReadAt, neighborhoodIds: readonly string[], { since, now }: Window): Promise<Heard> {
  const answered = sql<boolean>`exists (select from report_entry e where e.agency_id = r.agency_id and e.report_id = r.id
    and e.kind in ('answer', 'not-ours', 'duplicate', 'not-fixed', 'fixed') and not e.by_reporter and e.is_public)`
  const reports = await at.db
    .selectFrom('report as r')
    .innerJoin('category as c', (join) => join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.id', '=', 'r.category_id'))
    .select([sql<number>`count(*)::int`.as('due'), sql<number>`count(*) filter (where ${answered})::int`.as('answered')])
    .where('r.agency_id', '=', at.agencyId)
    .where('c.agency_id', '=', at.agencyId)
    .where('c.is_sensitive', '=', false)
    .where('r.hidden_at', 'is', null)
    .where('r.neighborhood_id', 'in', neighborhoodIds)
    .where('r.filed_at', '>=', since)
    .where((eb) => eb.or([eb('r.answered_at', 'is not', null), eb('r.answer_due_at', '<', now)]))
    .executeTakeFirstOrThrow()
  return { ...reports, ...(await countTold(at, neighborhoodIds, since)) }
}

/** News of problems and public promises that were kept, or were not, since a moment. */
async function countTold(at: ReadAt, neighborhoodIds: readonly string[], since: Date): Promise<{ news: number; promises: number }> {
  const news = await at.db
    .selectFrom('report_entry as e')
    .innerJoin('report as r', (join) => join.onRef('r.agency_id', '=', 'e.agency_id').onRef('r.id', '=', 'e.report_id'))
    .select(sql<number>`count(*)::int`.as('count'))
    .where('e.agency_id', '=', at.agencyId)
    .where('r.agency_id', '=', at.agencyId)
    .where('e.kind', '=', 'problem-news')
    .where('e.is_public', '=', true)
    .where('e.at', '>=', since)
    .where('r.neighborhood_id', 'in', neighborhoodIds)
    .executeTakeFirstOrThrow()
  const promises = await at.db
    .selectFrom('promise')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('is_public', '=', true)
    .where('neighborhood_id', 'in', neighborhoodIds)
    .where('state', 'in', ['kept', 'kept-late', 'broken'])
    .where('settled_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { news: news.count, promises: promises.count }
}

/** Reports of a time that are older than 72 hours, and those answered within them; answers by name or in confidence count alike. */
async function countReplies(at: ReadAt, neighborhoodIds: readonly string[], { since, now }: Window): Promise<{ hits: number; n: number }> {
  return at.db
    .selectFrom('report')
    .select([
      sql<number>`count(*)::int`.as('n'),
      sql<number>`count(*) filter (where answered_at <= filed_at + make_interval(hours => ${REPLY_HOURS}::int))::int`.as('hits'),
    ])
    .where('agency_id', '=', at.agencyId)
    .where('hidden_at', 'is', null)
    .where('neighborhood_id', 'in', neighborhoodIds)
    .where('filed_at', '>=', since)
    .where('filed_at', '<', new Date(now.getTime() - REPLY_HOURS * HOUR_MS))
    .executeTakeFirstOrThrow()
}

/** Measures that need reports, promises and problems; for a beat without neighborhoods nobody can have told or heard anything. */
async function ofNeighborhoods(
  at: ReadAt,
  neighborhoodIds: readonly string[],
  window: Window,
): Promise<Record<'priorities' | 'heard' | 'reply', Measure>> {
  if (neighborhoodIds.length === 0)
    return { priorities: priorities([], window.since), heard: heard({ answered: 0, due: 0, news: 0, promises: 0 }), reply: reply(0, 0) }
  const { hits, n } = await countReplies(at, neighborhoodIds, window)
  return {
    priorities: priorities(await listChanges(at, neighborhoodIds), window.since),
    heard: heard(await countHeard(at, neighborhoodIds, window)),
    reply: reply(hits, n),
  }
}

const cutOf = (shift: BeatShift) => {
  const { plannedMin, leaveMin, abstractedMin } = beatTimeOfShift(shift)
  return { thereMin: plannedMin - leaveMin, abstractedMin }
}

/** All measures of one beat over the last thirteen weeks, in their order. Some nine questions, each an index range. */
export async function guaranteeOf(at: ReadAt, beatId: string, { now, timeZone }: Day): Promise<Measure[]> {
  const since = new Date(now.getTime() - WINDOW_DAYS * 24 * HOUR_MS)
  const ids = (await listNeighborhoods(at)).filter((one) => one.beatId === beatId).map(({ id }) => id)
  const officers = (await officersOfBeat(at, beatId, wallAt(now, timeZone).day)).filter(({ duty }) => duty === 'neighborhood-officer')
  const shifts = await listLivedShifts(at, [beatId], { from: since, until: now }, { now, timeZone })
  const time = shifts.reduce((sum, shift) => plus(sum, beatTimeOfShift(shift)), NO_BEAT_TIME)
  const told = await ofNeighborhoods(at, ids, { since, now })
  return [
    namedOfficer(officers),
    told.priorities,
    told.heard,
    footPatrol(time.shifts < LEAST_COUNTED ? 0 : deliveredMin(time), await countPublicWalks(at, ids, since, now)),
    abstraction(shifts.map(cutOf)),
    told.reply,
  ]
}
