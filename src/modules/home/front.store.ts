import type { ReadAt } from '#data/scope.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import { listOfficersOnDuty } from '#modules/people/index.ts'
import { countOpenProblems, listProblemsOf } from '#modules/problems/index.ts'
import { countPromises, keptOf, listPromisesOf } from '#modules/promises/index.ts'
import type { FrontContent } from './front-view.ts'
import { countReportsSince, shareInTime } from './home.store.ts'
import type { Day } from './neighborhood.store.ts'

const MONTH_MS = 30 * 86_400_000

export type NeighborhoodLine = {
  readonly slug: string
  readonly name: string
  readonly population: number | null
  readonly officer: string | undefined
}

/** Every neighborhood with the officer it has today. Two questions, whatever their number. */
export async function listNeighborhoodLines(at: ReadAt, today: string): Promise<NeighborhoodLine[]> {
  const onDuty = Map.groupBy(await listOfficersOnDuty(at, today), ({ beatId }) => beatId)
  const all = await listNeighborhoods(at)
  return all.map(({ slug, name, population, beatId }) => ({
    slug,
    name,
    population,
    officer: beatId === null ? undefined : onDuty.get(beatId)?.[0]?.name,
  }))
}

/** Everything the front page tells. */
export async function gatherFront(at: ReadAt, { now, today }: Day): Promise<FrontContent> {
  const reports = await countReportsSince(at, { since: new Date(now.getTime() - MONTH_MS), now })
  const kept = keptOf(await countPromises(at, { sinceOn: `${today.slice(0, 4)}-01-01`, today }))
  return {
    neighborhoods: await listNeighborhoodLines(at, today),
    chiefPromises: await listPromisesOf(at, { ownerKind: 'chief', limit: 4 }),
    problems: await listProblemsOf(at, { limit: 3 }),
    reports: reports.filed,
    inTime: shareInTime(reports),
    kept: { kept: kept.kept, due: kept.of },
    openProblems: await countOpenProblems(at),
  }
}
