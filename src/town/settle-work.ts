import { newSalt } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'
import type { Problem } from './town-work.ts'

async function settlePromises(at: WriteAt, town: Town): Promise<void> {
  const slugOf = new Map(town.problems.flatMap(({ slug, jointActions }) => jointActions.map(({ promiseId }) => [promiseId, slug] as const)))
  await insertAll(
    at,
    'promise',
    town.promises.map((promise) => ({
      id: promise.id,
      what: promise.what,
      owner_kind: promise.ownerKind,
      officer_id: promise.officerId,
      unit_id: promise.unitId,
      owner_name: promise.ownerName,
      to_kind: promise.toKind,
      to_name: promise.toName,
      due_on: promise.dueOn,
      state: promise.state,
      made_at: promise.madeAt,
      made_by: promise.madeById,
      settled_at: promise.settledAt,
      settled_words: promise.settledWords,
      reminded_at: null,
      neighborhood_id: promise.neighborhoodId,
      report_id: promise.reportId,
      is_public: promise.isPublic,
      problem_slug: slugOf.get(promise.id) ?? null,
    })),
  )
}

const problemRow = (problem: Problem) => ({
  id: problem.id,
  slug: problem.slug,
  title: problem.title,
  statement: problem.statement,
  stage: problem.stage,
  state: problem.state,
  neighborhood_id: problem.neighborhoodId,
  lead_officer_id: problem.leadOfficerId,
  lat: problem.area.lat,
  lng: problem.area.lng,
  radius_m: problem.area.radiusM,
  control_lat: problem.control?.lat ?? null,
  control_lng: problem.control?.lng ?? null,
  control_radius_m: problem.control?.radiusM ?? null,
  counted: JSON.stringify(problem.counted),
  cheers: JSON.stringify({ ...problem.cheers, harmful: problem.cheers.harm, harm: undefined }),
  triangle: JSON.stringify({
    offender: problem.triangle.behavior,
    handler: problem.triangle.handler,
    target: problem.triangle.target,
    guardian: problem.triangle.guardian,
    place: problem.triangle.place,
    manager: problem.triangle.placeManager,
  }),
  analysis: problem.analysis,
  analysis_at: problem.analysisAt,
  opened_at: problem.openedAt,
  opened_by: problem.openedById,
  response_from_on: problem.responseFromOn,
  verdict_asked_at: problem.verdictAskedAt,
  closed_at: problem.closedAt,
  closing_words: problem.closingWords,
  is_public: problem.isPublic,
})

async function settleStudy(at: WriteAt, problems: readonly Problem[]): Promise<void> {
  await insertAll(
    at,
    'hypothesis',
    problems.flatMap(({ id, hypotheses }) =>
      hypotheses.map((one) => ({
        id: one.id,
        problem_id: id,
        words: one.words,
        standing: one.standing,
        added_at: one.addedAt,
        added_by: one.addedById,
      })),
    ),
  )
  await insertAll(
    at,
    'evidence',
    problems.flatMap(({ hypotheses }) =>
      hypotheses.flatMap(({ id, evidence }) =>
        evidence.map((one) => ({
          id: one.id,
          hypothesis_id: id,
          speaks: one.speaks,
          words: one.words,
          source: one.source,
          added_at: one.addedAt,
          added_by: one.addedById,
        })),
      ),
    ),
  )
}

async function settleResponse(at: WriteAt, problems: readonly Problem[]): Promise<void> {
  await insertAll(
    at,
    'response',
    problems.flatMap(({ id, responses }) =>
      responses.map((one) => ({
        id: one.id,
        problem_id: id,
        technique: one.technique,
        words: one.words,
        is_enforcement: one.isEnforcement,
        added_at: one.addedAt,
        added_by: one.addedById,
      })),
    ),
  )
  await insertAll(
    at,
    'joint_action',
    problems.flatMap(({ id, jointActions }) =>
      jointActions.map((one) => ({
        id: one.id,
        problem_id: id,
        response_id: one.responseId,
        promise_id: one.promiseId,
        added_at: one.addedAt,
      })),
    ),
  )
}

async function settleAssessment(at: WriteAt, problems: readonly Problem[]): Promise<void> {
  await insertAll(
    at,
    'assessment',
    problems.flatMap(({ id, assessments }) =>
      assessments.map((one) => ({
        id: one.id,
        problem_id: id,
        before_from_on: one.beforeFromOn,
        before_until_on: one.beforeUntilOn,
        after_from_on: one.afterFromOn,
        after_until_on: one.afterUntilOn,
        before_count: one.beforeCount,
        after_count: one.afterCount,
        control_before_count: one.controlBeforeCount,
        control_after_count: one.controlAfterCount,
        result: JSON.stringify({}),
        finding: one.finding,
        words: one.words,
        made_at: one.madeAt,
        made_by: one.madeById,
      })),
    ),
  )
  await insertAll(
    at,
    'verdict',
    problems.flatMap(({ id, verdicts }) =>
      verdicts.map((one) => ({
        id: one.id,
        problem_id: id,
        follower_id: one.followerId,
        answer: one.answer,
        words: one.words,
        words_salt: one.words === null ? null : newSalt(),
        asked_at: one.askedAt,
        answered_at: one.answeredAt,
      })),
    ),
  )
}

/** What was promised, and the problems with everything written on them. */
export async function settleWork(at: WriteAt, town: Town): Promise<void> {
  await settlePromises(at, town)
  await insertAll(at, 'problem', town.problems.map(problemRow))
  await insertAll(
    at,
    'problem_report',
    town.problems.flatMap(({ id, reportIds, openedAt, openedById }) =>
      reportIds.map((reportId) => ({ problem_id: id, report_id: reportId, joined_at: openedAt, joined_by: openedById })),
    ),
  )
  await settleStudy(at, town.problems)
  await settleResponse(at, town.problems)
  await settleAssessment(at, town.problems)
}
