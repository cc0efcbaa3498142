import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { type Difference, differenceBetween } from '#engines/assess/difference.ts'
import { dayIn } from '#modules/promises/index.ts'
import { insertAssessment } from './assessment.store.ts'
import {
  estimateOf,
  type RefusalToAssess,
  type RefusalToCompare,
  refusalToAssess,
  refusalToCompare,
  type Weeks,
  windowsOf,
} from './assessment.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'
import { saveProblem } from './problem.store.ts'
import type { Circle } from './problem.ts'
import { weeklyCounts } from './problem-weekly.store.ts'

/** Chooses the place to compare with. */
export async function chooseControl(at: WriteAt, problemId: string, control: Circle): Promise<RefusalToCompare | 'is-closed' | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const refusal = refusalToCompare(problem.area, control)
  if (refusal) return refusal
  await saveProblem(at, problemId, { control })
  await recordProblemEvent(at, problem, 'control-chosen', { radiusM: Math.round(control.radiusM) })
  return undefined
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** Counts before and after, compares with the other place, and keeps what was found with our own words to it. */
export async function assessProblem(
  at: WriteAt,
  timeZone: string,
  problemId: string,
  made: { weeks: Weeks; words: string },
): Promise<RefusalToAssess | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const refusal = refusalToAssess(problem, made.weeks, dayIn(timeZone, at.now))
  if (refusal) return refusal
  const weekly = await weeklyCounts(at, problem, made.weeks, timeZone)
  if (!weekly || !problem.responseFromOn) return 'no-control'
  const difference: Difference = differenceBetween(weekly)
  const id = newId(at.now)
  await insertAssessment(at, problemId, {
    id,
    ...windowsOf(problem.responseFromOn, made.weeks),
    beforeCount: sum(weekly.response.before),
    afterCount: sum(weekly.response.after),
    controlBeforeCount: sum(weekly.control.before),
    controlAfterCount: sum(weekly.control.after),
    result: estimateOf(difference),
    finding: difference.verdict,
    words: made.words.trim(),
  })
  await recordProblemEvent(at, problem, 'assessment-made', { assessmentId: id, finding: difference.verdict })
  return undefined
}
