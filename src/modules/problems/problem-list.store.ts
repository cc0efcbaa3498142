import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { ProblemState, Stage } from './problem.ts'

/** A problem as lists show it. */
export type ListedProblem = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly statement: string
  readonly stage: Stage
  readonly state: ProblemState
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly neighborhoodName: string | null
  readonly reports: number
}

export type ProblemFilter = {
  readonly neighborhoodId?: string | undefined
  /** Not empty. */
  readonly neighborhoodIds?: readonly string[] | undefined
  readonly stage?: Stage | undefined
  /** Open ones alone when left out. */
  readonly states?: readonly ProblemState[] | undefined
  /** Also those that the public does not see. */
  readonly withHidden?: boolean | undefined
  readonly limit: number
  /** The last one of the page before. */
  readonly after?: { readonly openedAt: Date; readonly id: string } | undefined
}

/** Problems, the newest first. */
export const listProblemsOf = (at: ReadAt, filter: ProblemFilter): Promise<ListedProblem[]> =>
  at.db
    .selectFrom('problem')
    .leftJoin('neighborhood', (join) =>
      join.on('neighborhood.agency_id', '=', at.agencyId).onRef('neighborhood.id', '=', 'problem.neighborhood_id'),
    )
    .select(['problem.id', 'problem.slug', 'problem.title', 'problem.statement', 'problem.stage', 'problem.state'])
    .select(['problem.opened_at as openedAt', 'problem.closed_at as closedAt', 'neighborhood.name as neighborhoodName'])
    .select(
      sql<number>`(select count(*)::int from problem_report where problem_report.agency_id = ${at.agencyId} and problem_report.problem_id = problem.id)`.as(
        'reports',
      ),
    )
    .where('problem.agency_id', '=', at.agencyId)
    .$if(!filter.withHidden, (query) => query.where('problem.is_public', '=', true))
    .$if(filter.neighborhoodId !== undefined, (query) => query.where('problem.neighborhood_id', '=', filter.neighborhoodId ?? ''))
    .$if(filter.neighborhoodIds !== undefined, (query) => query.where('problem.neighborhood_id', 'in', [...(filter.neighborhoodIds ?? [])]))
    .$if(filter.stage !== undefined, (query) => query.where('problem.stage', '=', filter.stage ?? 'scanning'))
    .where('problem.state', 'in', [...(filter.states ?? ['open' as const])])
    .$if(filter.after !== undefined, (query) =>
      query.where(sql<boolean>`(problem.opened_at, problem.id) < (${filter.after?.openedAt}::timestamptz, ${filter.after?.id}::uuid)`),
    )
    .orderBy('problem.opened_at', 'desc')
    .orderBy('problem.id', 'desc')
    .limit(filter.limit)
    .execute()

/** How many problems are worked on now that everybody may see. */
export async function countOpenProblems(at: ReadAt): Promise<number> {
  const counted = await at.db
    .selectFrom('problem')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('state', '=', 'open')
    .where('is_public', '=', true)
    .executeTakeFirst()
  return counted?.count ?? 0
}
