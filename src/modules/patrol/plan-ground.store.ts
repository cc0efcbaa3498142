import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { parentShift } from '#engines/geometry/cell.ts'
import { BLOCK_RESOLUTION } from './contact.ts'
import type { ContactCount, GroundBlock, GroundFollowUp, GroundProblem, GroundPromise, ReportCount } from './plan-ground.ts'

const SHIFT = parentShift(BLOCK_RESOLUTION)
const blockOfCell = (column: string) => sql<number>`${sql.ref(column)} >> ${sql.lit(SHIFT)}`

/** Blocks of these neighborhoods that have addresses. */
export const listBlockCells = (at: ReadAt, neighborhoodIds: readonly string[]): Promise<GroundBlock[]> =>
  at.db
    .selectFrom('address')
    .select([blockOfCell('cell').as('cell'), sql<string>`min(neighborhood_id::text)`.as('neighborhoodId')])
    .select(sql<number>`count(*)::int`.as('addresses'))
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', 'in', [...neighborhoodIds])
    .where('kind', '=', 'address')
    .groupBy(blockOfCell('cell'))
    .execute()

/** Contacts of everybody in these neighborhoods since a moment, by place and block; `own` counts those of one officer, who asks for the own plan. */
export const countContactsHere = (
  at: ReadAt,
  neighborhoodIds: readonly string[],
  officerId: string,
  since: Date,
): Promise<ContactCount[]> =>
  at.db
    .selectFrom('contact')
    .select(['place_id as placeId', 'neighborhood_id as neighborhoodId', blockOfCell('block').$castTo<number | null>().as('cell')])
    .select([sql<Date>`max(happened_at)`.as('lastAt'), sql<number>`count(*) filter (where officer_id = ${officerId}::uuid)::int`.as('own')])
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', 'in', [...neighborhoodIds])
    .where('happened_at', '>=', since)
    .groupBy(['place_id', 'neighborhood_id', blockOfCell('block')])
    .execute()

/** Reports that are not settled, by block. Sensitive ones and hidden ones send nobody anywhere. */
export const countReportsByBlock = (at: ReadAt, neighborhoodIds: readonly string[]): Promise<ReportCount[]> =>
  at.db
    .selectFrom('report')
    .innerJoin('category', (join) => join.on('category.agency_id', '=', at.agencyId).onRef('category.id', '=', 'report.category_id'))
    .select(blockOfCell('report.cell').as('cell'))
    .select([
      sql<number>`count(*) filter (where report.state = 'waiting')::int`.as('waiting'),
      sql<number>`count(*) filter (where report.state <> 'waiting')::int`.as('open'),
    ])
    .where('report.agency_id', '=', at.agencyId)
    .where('report.neighborhood_id', 'in', [...neighborhoodIds])
    .where('report.state', 'in', ['waiting', 'answered', 'in-problem', 'not-fixed'])
    .where('report.closed_at', 'is', null)
    .where('report.hidden_at', 'is', null)
    .where('report.cell', 'is not', null)
    .where('category.is_sensitive', '=', false)
    .groupBy(blockOfCell('report.cell'))
    .execute()

type PromiseRow = { id: string; dueOn: string; neighborhoodId: string | null; lat: number | null; lng: number | null }

/** What this officer has promised in these neighborhoods until a day, and where the report or the problem is that it answers. */
export async function listPromisesToPlan(
  at: ReadAt,
  neighborhoodIds: readonly string[],
  officerId: string,
  untilOn: string,
): Promise<GroundPromise[]> {
  const rows: PromiseRow[] = await at.db
    .selectFrom('promise')
    .leftJoin('report', (join) => join.on('report.agency_id', '=', at.agencyId).onRef('report.id', '=', 'promise.report_id'))
    .leftJoin('category', (join) => join.on('category.agency_id', '=', at.agencyId).onRef('category.id', '=', 'report.category_id'))
    .leftJoin('problem', (join) => join.on('problem.agency_id', '=', at.agencyId).onRef('problem.slug', '=', 'promise.problem_slug'))
    .select(['promise.id', 'promise.due_on as dueOn', 'promise.neighborhood_id as neighborhoodId'])
    .select([sql<number | null>`case when category.is_sensitive then null else coalesce(report.lat, problem.lat) end`.as('lat')])
    .select([sql<number | null>`case when category.is_sensitive then null else coalesce(report.lng, problem.lng) end`.as('lng')])
    .where('promise.agency_id', '=', at.agencyId)
    .where('promise.officer_id', '=', officerId)
    .where('promise.owner_kind', '=', 'officer')
    .where('promise.state', '=', 'open')
    .where('promise.due_on', '<=', untilOn)
    .where('promise.neighborhood_id', 'in', [...neighborhoodIds])
    .orderBy('promise.due_on')
    .orderBy('promise.id')
    .limit(20)
    .execute()
  return rows.map(({ lat, lng, neighborhoodId, ...row }) => ({
    ...row,
    neighborhoodId: neighborhoodId ?? '',
    at: lat === null || lng === null ? null : { lat, lng },
  }))
}

/** Open problems of these neighborhoods that have a circle. */
export const listProblemCircles = (at: ReadAt, neighborhoodIds: readonly string[]): Promise<GroundProblem[]> =>
  at.db
    .selectFrom('problem')
    .select(['slug', 'neighborhood_id as neighborhoodId'])
    .select([sql<number>`lat`.as('lat'), sql<number>`lng`.as('lng'), sql<number>`coalesce(radius_m, 100)`.as('radiusM')])
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', 'in', [...neighborhoodIds])
    .where('state', '=', 'open')
    .where('lat', 'is not', null)
    .where('lng', 'is not', null)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(20)
    .execute()

/** Visits that this officer agreed to and has not made, due until a day, in these neighborhoods. */
export const listFollowUpsToPlan = (
  at: ReadAt,
  neighborhoodIds: readonly string[],
  officerId: string,
  untilOn: string,
): Promise<GroundFollowUp[]> =>
  at.db
    .selectFrom('follow_up')
    .select(['id', 'block', 'block_name as blockName', 'neighborhood_id as neighborhoodId', 'due_on as dueOn', 'reference'])
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', '=', officerId)
    .where('neighborhood_id', 'in', [...neighborhoodIds])
    .where('done_at', 'is', null)
    .where('due_on', '<=', untilOn)
    .orderBy('due_on')
    .orderBy('id')
    .limit(20)
    .execute()
