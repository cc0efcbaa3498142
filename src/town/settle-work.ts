import { newSalt } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { estimateOver, foresee, insertDesign, judgeDesign, listDesigns, sumsOf, weeksPlanned, windowsOf } from '#modules/problems/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { columnsOf, insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'
import type { Problem } from './town-work.ts'

async function settlePromises(at: WriteAt, { problems, promises }: Town): Promise<void> {
  const slugOf = new Map(problems.flatMap(({ slug, jointActions }) => jointActions.map(({ promiseId }) => [promiseId, slug] as const)))
  await insertAll(
    at,
    'promise',
    promises.map(({ key, madeById, ...promise }) => ({
      ...columnsOf(promise),
      made_by: madeById,
      reminded_at: null,
      problem_slug: slugOf.get(promise.id) ?? null,
    })),
  )
}

/** The triangle's sides by the names of their columns. */
const triangleOf = ({ behavior, handler, target, guardian, place, placeManager }: Problem['triangle']) =>
  JSON.stringify({ offender: behavior, handler, target, guardian, place, manager: placeManager })

const cheersOf = ({ harm, ...others }: Problem['cheers']) => JSON.stringify({ ...others, harmful: harm })

function problemRow(problem: Problem) {
  const {
    area,
    control,
    counted,
    cheers,
    triangle,
    openedById,
    reportIds,
    hypotheses,
    responses,
    jointActions,
    designs,
    assessments,
    verdicts,
    ...row
  } = problem
  return {
    ...columnsOf(row),
    lat: area.lat,
    lng: area.lng,
    radius_m: area.radiusM,
    control_lat: control?.lat ?? null,
    control_lng: control?.lng ?? null,
    control_radius_m: control?.radiusM ?? null,
    counted: JSON.stringify(counted),
    cheers: cheersOf(cheers),
    triangle: triangleOf(triangle),
    opened_by: openedById,
  }
}

/** Each row of a problem's own tables names the problem, and who added it. */
const ofProblem = <T extends { readonly addedById: string }>(problem_id: string, { addedById, ...row }: T) => ({
  ...columnsOf(row),
  problem_id,
  added_by: addedById,
})

async function settleStudy(at: WriteAt, problems: readonly Problem[]): Promise<void> {
  const hypotheses = problems.flatMap(({ id, hypotheses }) => hypotheses.map(({ evidence, ...one }) => ofProblem(id, one)))
  await insertAll(at, 'hypothesis', hypotheses as never)
  const evidence = problems.flatMap((problem) =>
    problem.hypotheses.flatMap((one) =>
      one.evidence.map(({ addedById, ...row }) => ({ ...columnsOf(row), hypothesis_id: one.id, added_by: addedById })),
    ),
  )
  await insertAll(at, 'evidence', evidence)
}

async function settleResponse(at: WriteAt, problems: readonly Problem[]): Promise<void> {
  await insertAll(at, 'response', problems.flatMap(({ id, responses }) => responses.map((one) => ofProblem(id, one))) as never)
  const actions = problems.flatMap(({ id, jointActions }) => jointActions.map((one) => ({ ...columnsOf(one), problem_id: id })))
  await insertAll(at, 'joint_action', actions)
}

type Assessed = Problem['assessments'][number]

/** A design as it is settled, with what could be known of it on the day it was written down. */
async function designOf(at: WriteAt, { area, counted }: Problem, design: Problem['designs'][number], timeZone: string) {
  const draft = { ...design, area, counted }
  const today = dayIn(timeZone, design.recordedAt)
  return { ...draft, foreseen: await foresee(at, draft, { today, recordsFrom: undefined, timeZone }) }
}

async function settleDesigns(at: WriteAt, problems: readonly Problem[], timeZone: string): Promise<void> {
  for (const problem of problems)
    for (const design of problem.designs) await insertDesign(at, problem.id, await designOf(at, problem, design, timeZone))
}

/** As those who check a response do: by the design at its planned look. Undefined where there was none. */
async function judgedRow(at: WriteAt, problem: Problem, timeZone: string) {
  const [standing] = await listDesigns(at, problem.id)
  if (!standing) return undefined
  const weeks = { before: standing.weeksBefore, after: weeksPlanned(standing) }
  const judged = await judgeDesign(at, standing, weeks, timeZone)
  if (typeof judged === 'string') return undefined
  const { before, after } = windowsOf(standing.startsOn, weeks)
  const { result, ...sums } = sumsOf(judged)
  return {
    ...columnsOf(sums),
    result: JSON.stringify(result),
    finding: judged.verdict,
    design_id: standing.id,
    before_from_on: before.fromOn,
    before_until_on: before.untilOn,
    after_from_on: after.fromOn,
    after_until_on: after.untilOn,
  }
}

/** The numbers are counted from the town's own rows; the story's finding stands where nothing can be compared. */
async function assessmentRow(at: WriteAt, problem: Problem, { madeById, ...one }: Assessed, timeZone: string) {
  const row = { ...columnsOf(one), problem_id: problem.id, made_by: madeById, design_id: null, early_reason: null }
  const judged = await judgedRow(at, problem, timeZone)
  if (judged) return { ...row, ...judged }
  const windows = {
    before: { fromOn: one.beforeFromOn, untilOn: one.beforeUntilOn },
    after: { fromOn: one.afterFromOn, untilOn: one.afterUntilOn },
  }
  const estimate = await estimateOver(at, problem, windows, timeZone)
  return { ...row, result: JSON.stringify(estimate?.result ?? {}), finding: estimate?.finding ?? one.finding }
}

async function settleAssessment(at: WriteAt, problems: readonly Problem[], timeZone: string): Promise<void> {
  for (const problem of problems)
    for (const one of problem.assessments) await insertAll(at, 'assessment', [await assessmentRow(at, problem, one, timeZone)])
  const verdicts = problems.flatMap(({ id, verdicts }) =>
    verdicts.map((one) => ({ ...columnsOf(one), problem_id: id, words_salt: one.words === null ? null : newSalt() })),
  )
  await insertAll(at, 'verdict', verdicts)
}

/** What was promised, and the problems with everything written on them. */
export async function settleWork(at: WriteAt, town: Town): Promise<void> {
  await settlePromises(at, town)
  await insertAll(at, 'problem', town.problems.map(problemRow))
  const joined = town.problems.flatMap(({ id, reportIds, openedAt, openedById }) =>
    reportIds.map((reportId) => ({ problem_id: id, report_id: reportId, joined_at: openedAt, joined_by: openedById })),
  )
  await insertAll(at, 'problem_report', joined)
  await settleStudy(at, town.problems)
  await settleResponse(at, town.problems)
  await settleDesigns(at, town.problems, town.agency.timeZone)
  await settleAssessment(at, town.problems, town.agency.timeZone)
}
