import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Cheers, Counted, Triangle } from './problem.tables.ts'
import type { Circle, Problem, ProblemState, Stage } from './problem.ts'

const columns = [
  'problem.id',
  'problem.slug',
  'problem.title',
  'problem.statement',
  'problem.stage',
  'problem.state',
  'problem.neighborhood_id as neighborhoodId',
  'problem.lead_officer_id as leadOfficerId',
  'problem.lat',
  'problem.lng',
  'problem.radius_m as radiusM',
  'problem.control_lat as controlLat',
  'problem.control_lng as controlLng',
  'problem.control_radius_m as controlRadiusM',
  'problem.counted',
  'problem.cheers',
  'problem.triangle',
  'problem.analysis',
  'problem.analysis_at as analysisAt',
  'problem.opened_at as openedAt',
  'problem.opened_by as openedBy',
  'problem.response_from_on as responseFromOn',
  'problem.verdict_asked_at as verdictAskedAt',
  'problem.closed_at as closedAt',
  'problem.closing_words as closingWords',
  'problem.is_public as isPublic',
] as const // prettier-ignore

const rows = (at: ReadAt) =>
  at.db
    .selectFrom('problem')
    .leftJoin('neighborhood', (join) =>
      join.on('neighborhood.agency_id', '=', at.agencyId).onRef('neighborhood.id', '=', 'problem.neighborhood_id'),
    )
    .select(columns)
    .select('neighborhood.beat_id as beatId')
    .where('problem.agency_id', '=', at.agencyId)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const circleOf = (lat: number | null, lng: number | null, radiusM: number | null): Circle | null =>
  lat === null || lng === null || radiusM === null ? null : { lat, lng, radiusM }

const problemOf = ({ lat, lng, radiusM, controlLat, controlLng, controlRadiusM, ...row }: Row): Problem => ({
  ...row,
  area: circleOf(lat, lng, radiusM),
  control: circleOf(controlLat, controlLng, controlRadiusM),
})

export async function findProblem(at: ReadAt, slug: string): Promise<Problem | undefined> {
  const row = await rows(at).where('problem.slug', '=', slug).executeTakeFirst()
  return row && problemOf(row)
}

/** Locks the row: two officers who move or close one problem queue instead of overwriting each other. */
export async function lockProblem(at: WriteAt, id: string): Promise<Problem | undefined> {
  const locked = await at.db
    .selectFrom('problem')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const row = locked && (await rows(at).where('problem.id', '=', id).executeTakeFirst())
  return row && problemOf(row)
}

/** Addresses in use that begin so, also those of closed problems: an address never comes to mean another problem. */
export async function listProblemSlugs(at: ReadAt, beginning: string): Promise<Set<string>> {
  const found = await at.db
    .selectFrom('problem')
    .select('slug')
    .where('agency_id', '=', at.agencyId)
    .where('slug', 'like', `${beginning}%`)
    .execute()
  return new Set(found.map(({ slug }) => slug))
}

export type NewProblem = Pick<
  Problem,
  'id' | 'slug' | 'title' | 'statement' | 'neighborhoodId' | 'leadOfficerId' | 'area' | 'counted' | 'cheers' | 'triangle' | 'isPublic'
>

export async function insertProblem(at: WriteAt, problem: NewProblem): Promise<void> {
  await at.db
    .insertInto('problem')
    .values({
      agency_id: at.agencyId,
      id: problem.id,
      slug: problem.slug,
      title: problem.title,
      statement: problem.statement,
      stage: 'scanning',
      state: 'open',
      neighborhood_id: problem.neighborhoodId,
      lead_officer_id: problem.leadOfficerId,
      lat: problem.area?.lat ?? null,
      lng: problem.area?.lng ?? null,
      radius_m: problem.area?.radiusM ?? null,
      counted: JSON.stringify(problem.counted),
      cheers: JSON.stringify(problem.cheers),
      triangle: JSON.stringify(problem.triangle),
      opened_at: at.now,
      opened_by: at.by,
      is_public: problem.isPublic,
    })
    .execute()
}

/** What of a problem may change; what is left out stays. */
export type ProblemChange = {
  readonly title?: string
  readonly statement?: string
  readonly stage?: Stage
  readonly state?: ProblemState
  readonly area?: Circle
  readonly control?: Circle
  readonly counted?: Counted
  readonly cheers?: Cheers
  readonly triangle?: Triangle
  readonly analysis?: string
  readonly analysisAt?: Date
  readonly responseFromOn?: string
  readonly verdictAskedAt?: Date
  readonly closedAt?: Date
  readonly closingWords?: string
}

function columnsOf({ area, control, counted, cheers, triangle, ...change }: ProblemChange) {
  return {
    title: change.title,
    statement: change.statement,
    stage: change.stage,
    state: change.state,
    analysis: change.analysis,
    analysis_at: change.analysisAt,
    response_from_on: change.responseFromOn,
    verdict_asked_at: change.verdictAskedAt,
    closed_at: change.closedAt,
    closing_words: change.closingWords,
    ...(area && { lat: area.lat, lng: area.lng, radius_m: area.radiusM }),
    ...(control && { control_lat: control.lat, control_lng: control.lng, control_radius_m: control.radiusM }),
    ...(counted && { counted: JSON.stringify(counted) }),
    ...(cheers && { cheers: JSON.stringify(cheers) }),
    ...(triangle && { triangle: JSON.stringify(triangle) }),
  }
}

export async function saveProblem(at: WriteAt, id: string, change: ProblemChange): Promise<void> {
  const set = Object.fromEntries(Object.entries(columnsOf(change)).filter(([, value]) => value !== undefined))
  await at.db.updateTable('problem').set(set).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
