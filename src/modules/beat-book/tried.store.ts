import type { ReadAt } from '#data/scope.ts'
import type { Tried } from './tried.ts'

const MOST = 30

const responsesOf = (at: ReadAt, ids: readonly string[]) =>
  at.db
    .selectFrom('response')
    .select(['problem_id as problemId', 'words'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', 'in', [...ids])
    .orderBy('added_at')
    .orderBy('id')
    .execute()

const looksAt = (at: ReadAt, ids: readonly string[]) =>
  at.db
    .selectFrom('assessment')
    .select(['problem_id as problemId', 'finding', 'words'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', 'in', [...ids])
    .orderBy('made_at', 'desc')
    .execute()

const verdictsOf = (at: ReadAt, ids: readonly string[]) =>
  at.db
    .selectFrom('verdict')
    .select(['problem_id as problemId', 'answer'])
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', 'in', [...ids])
    .groupBy(['problem_id', 'answer'])
    .execute()

/** What was tried in some neighborhoods and what it did: problems with at least one response, the newest first, at most 30. */
export async function listTried(at: ReadAt, neighborhoodIds: readonly string[]): Promise<Tried[]> {
  if (neighborhoodIds.length === 0) return []
  const problems = await at.db
    .selectFrom('problem')
    .select(['id', 'slug', 'title', 'state', 'opened_at as openedAt'])
    .where('agency_id', '=', at.agencyId)
    .where('neighborhood_id', 'in', [...neighborhoodIds])
    .orderBy('opened_at', 'desc')
    .limit(MOST)
    .execute()
  if (problems.length === 0) return []
  const ids = problems.map(({ id }) => id)
  const [responses, looks, verdicts] = [await responsesOf(at, ids), await looksAt(at, ids), await verdictsOf(at, ids)]
  const count = (id: string, answer: string) => Number(verdicts.find((one) => one.problemId === id && one.answer === answer)?.count ?? 0)
  return problems
    .map(({ id, ...problem }) => {
      const look = looks.find((one) => one.problemId === id)
      return {
        ...problem,
        responses: responses.filter((one) => one.problemId === id).map(({ words }) => words),
        finding: look?.finding,
        findingWords: look?.words,
        agreed: count(id, 'agree'),
        disagreed: count(id, 'disagree'),
      }
    })
    .filter((one) => one.responses.length > 0)
}
