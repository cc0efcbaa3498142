import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import type { Sender } from '#modules/reports/index.ts'
import { NO_CHEERS } from './cheers.ts'
import { listDesigns } from './design.store.ts'
import { insertProblem, listProblemSlugs, lockProblem, saveProblem } from './problem.store.ts'
import type { Cheers, Counted } from './problem.tables.ts'
import {
  type Circle,
  type Problem,
  type RefusalToMove,
  type RefusalToOpen,
  refusalToMove,
  refusalToOpen,
  type Stage,
  slugOf,
} from './problem.ts'
import { joinOne } from './problem-report.actions.ts'
import { type Joinable, listJoinable } from './problem-report.store.ts'
import { listJointActions, listResponses } from './problem-work.store.ts'
import { NO_TRIANGLE } from './triangle.ts'

/** What a problem begins with. `references`: of the reports that join it. */
export type Opening = {
  readonly title: string
  readonly statement: string
  readonly neighborhoodId: string | null
  readonly leadOfficerId: string | null
  readonly references: readonly string[]
  readonly isPublic: boolean
}

const FIRST_RADIUS_M = 250

/** A first circle around the public points of its reports, so that the area tells no more than the map does. Null: none of them has one. */
function firstArea(reports: readonly Joinable[]): Circle | null {
  const points = reports.flatMap(({ publicLat, publicLng }) =>
    publicLat === null || publicLng === null ? [] : [{ lat: publicLat, lng: publicLng }],
  )
  if (points.length === 0) return null
  const mean = (key: 'lat' | 'lng') => points.reduce((sum, point) => sum + point[key], 0) / points.length
  return { lat: mean('lat'), lng: mean('lng'), radiusM: FIRST_RADIUS_M }
}

/** Opens a problem, puts its reports in, and tells everybody who follows them. Its address, or why not. */
export async function openProblem(
  at: WriteAt,
  sender: Sender,
  opening: Opening,
): Promise<{ readonly slug: string } | { readonly refusal: RefusalToOpen }> {
  const reports = await listJoinable(at, opening.references)
  const refusal = refusalToOpen(opening, reports.filter(({ problemId }) => problemId !== null).length)
  if (refusal) return { refusal }
  const slug = slugOf(opening.title, await listProblemSlugs(at, slugOf(opening.title, new Set())))
  const problem = { id: newId(at.now), slug, title: opening.title.trim(), isPublic: opening.isPublic }
  await insertProblem(at, {
    ...problem,
    statement: opening.statement.trim(),
    neighborhoodId: opening.neighborhoodId,
    leadOfficerId: opening.leadOfficerId,
    area: firstArea(reports),
    counted: { incidentKinds: [], categories: [...new Set(reports.map(({ categorySlug }) => categorySlug))] },
    cheers: NO_CHEERS,
    triangle: NO_TRIANGLE,
  })
  await recordProblemEvent(at, { id: problem.id, neighborhoodId: opening.neighborhoodId }, 'problem-opened', { reports: reports.length })
  for (const report of reports) await joinOne(at, sender, problem, report.id)
  return { slug }
}

/** One line of the problem's history, in the same transaction as what it tells of. */
export const recordProblemEvent = (
  at: WriteAt,
  { id, neighborhoodId }: Pick<Problem, 'id' | 'neighborhoodId'>,
  kind: string,
  detail: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<string> => recordEvent(at, { kind, about: { kind: 'problem', id }, detail, neighborhoodId })

/** The problem, locked, while it is open; undefined where it is closed or not there. */
export async function lockOpen(at: WriteAt, id: string): Promise<Problem | undefined> {
  const problem = await lockProblem(at, id)
  return problem?.state === 'open' ? problem : undefined
}

/** Moves a problem to another step and records it, or does neither and says why. */
export async function moveProblem(at: WriteAt, id: string, next: Stage): Promise<RefusalToMove | undefined> {
  const problem = await lockOpen(at, id)
  if (!problem) return 'is-closed'
  const work = {
    responses: await listResponses(at, id),
    actions: (await listJointActions(at, id)).length,
    isDesigned: (await listDesigns(at, id)).length > 0,
  }
  const refusal = refusalToMove(problem, next, work)
  if (refusal) return refusal
  await saveProblem(at, id, { stage: next })
  await recordProblemEvent(at, problem, 'problem-moved', { to: next })
  return undefined
}

export type Scanning = {
  readonly title: string
  readonly statement: string
  readonly area: Circle | null
  readonly counted: Counted
  readonly cheers: Cheers
}

/** Saves what happens, where, what counts, and the six questions. The neighborhood stays. */
export async function scanProblem(
  at: WriteAt,
  id: string,
  { area, ...scanned }: Scanning,
): Promise<RefusalToOpen | 'is-closed' | undefined> {
  const problem = await lockOpen(at, id)
  if (!problem) return 'is-closed'
  const refusal = refusalToOpen({ ...scanned, neighborhoodId: problem.neighborhoodId ?? problem.id }, 0)
  if (refusal) return refusal
  await saveProblem(at, id, { ...scanned, ...(area && { area }) })
  await recordProblemEvent(at, problem, 'problem-scanned', { hasArea: (area ?? problem.area) !== null })
  return undefined
}
