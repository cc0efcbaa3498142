import { listEventsAbout } from '#data/events.ts'
import type { ReadAt } from '#data/scope.ts'
import { groundFeaturesIn, listCategories, listNeighborhoods, mapBackground } from '#modules/agencies/index.ts'
import { listOfficers } from '#modules/people/index.ts'
import { listPromisesOf } from '#modules/promises/index.ts'
import { listReportsById } from '#modules/reports/index.ts'
import { listAssessments } from './assessment.store.ts'
import { listDesigns } from './design.store.ts'
import type { Problem } from './problem.ts'
import type { Case, HistoryLine } from './problem-case.ts'
import { boxAround } from './problem-map.ts'
import { countTellers, listReportIds } from './problem-report.store.ts'
import { listHypotheses, listResponses } from './problem-work.store.ts'
import { countVerdicts } from './verdict.store.ts'

const MOST_FEATURES = 600
const MOST_ACTIONS = 100

/** What lies behind the problem's map; undefined while its area is not drawn. */
async function backgroundOf(at: ReadAt, { area, control }: Problem): Promise<Case['background']> {
  if (!area) return undefined
  return mapBackground(await groundFeaturesIn(at, boxAround(control ? [area, control] : [area]), MOST_FEATURES))
}

/** What happened to a problem, newest first, with the officers' names; whoever is no officer stays without one. */
async function historyOf(
  at: ReadAt,
  problemId: string,
  officers: readonly { accountId: string | null; name: string }[],
): Promise<HistoryLine[]> {
  const names = new Map(officers.map(({ accountId, name }) => [accountId, name]))
  const events = await listEventsAbout(at, 'problem', problemId)
  return events.reverse().map(({ kind, at: moment, by, detail }) => ({
    kind,
    at: moment,
    by: by === null ? undefined : names.get(by),
    to: typeof detail.to === 'string' ? detail.to : undefined,
  }))
}

/** Everything the pages of one problem show, each by an index of its own. Reports of a sensitive kind are counted and not listed. */
export async function loadCase(at: ReadAt, problem: Problem): Promise<Case> {
  const officers = await listOfficers(at)
  const lead = officers.find(({ id }) => id === problem.leadOfficerId)
  const neighborhood = (await listNeighborhoods(at)).find(({ id }) => id === problem.neighborhoodId)
  const reports = await listReportsById(at, await listReportIds(at, problem.id))
  return {
    problem,
    neighborhood,
    lead,
    hypotheses: await listHypotheses(at, problem.id),
    responses: await listResponses(at, problem.id),
    actions: await listPromisesOf(at, { problemSlug: problem.slug, withHidden: !problem.isPublic, limit: MOST_ACTIONS }),
    designs: await listDesigns(at, problem.id),
    categories: await listCategories(at),
    assessments: await listAssessments(at, problem.id),
    verdicts: await countVerdicts(at, problem.id),
    reports: reports.filter(({ category }) => !category.isSensitive),
    tellers: await countTellers(at, problem.id),
    history: await historyOf(at, problem.id, officers),
    background: await backgroundOf(at, problem),
  }
}
