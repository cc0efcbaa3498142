import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { dayIn } from '#modules/promises/index.ts'
import { insertAssessment } from './assessment.store.ts'
import { windowsOf } from './assessment.ts'
import { listDesigns } from './design.store.ts'
import { recordsReach } from './design-count.store.ts'
import { judgeDesign, sumsOf } from './design-judging.store.ts'
import { isEarly, type RefusalToLook, refusalToLook, weeksOf } from './look.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'

/**
 * Judges the response by the design that stands and keeps what was found, with our own words to it. At or after the planned day the planned
 * weeks are counted; before it only with a reason, and the planned look is still to come.
 */
export async function assessProblem(
  at: WriteAt,
  timeZone: string,
  problemId: string,
  made: { readonly words: string; readonly earlyReason: string },
): Promise<RefusalToLook | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const today = dayIn(timeZone, at.now)
  const [design] = await listDesigns(at, problemId)
  const reach = design ? await recordsReach(at, design.counted, timeZone) : { from: undefined, until: undefined }
  const refusal = refusalToLook(problem, design, { today, earlyReason: made.earlyReason, reach })
  if (refusal || !design) return refusal ?? 'no-design'
  const weeks = weeksOf(design, today)
  const judged = await judgeDesign(at, design, weeks, timeZone)
  if (typeof judged === 'string') return 'too-few-weeks'
  const earlyReason = isEarly(design, today) ? made.earlyReason.trim() : null
  const id = newId(at.now)
  const counts = { finding: judged.verdict, words: made.words.trim(), earlyReason, designId: design.id }
  await insertAssessment(at, problemId, { id, ...windowsOf(design.startsOn, weeks), ...sumsOf(judged), ...counts })
  await recordProblemEvent(at, problem, 'assessment-made', { assessmentId: id, finding: judged.verdict, isEarly: earlyReason !== null })
  return undefined
}
