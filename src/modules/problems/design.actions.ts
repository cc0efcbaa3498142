import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { dayIn } from '#modules/promises/index.ts'
import { insertDesign, listDesigns } from './design.store.ts'
import { type DesignDraft, isLate, type RefusalToDesign, refusalToDesign } from './design.ts'
import { recordsReach } from './design-count.store.ts'
import { foresee } from './design-judging.store.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'
import { saveProblem } from './problem.store.ts'

/**
 * Records how a response will be judged, for good: a change is added beside what it takes the place of, with its reason. The first day of the
 * response is the design's.
 */
export async function recordDesign(
  at: WriteAt,
  timeZone: string,
  problemId: string,
  { draft, reason }: { draft: DesignDraft; reason: string },
): Promise<RefusalToDesign | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const today = dayIn(timeZone, at.now)
  const [standing] = await listDesigns(at, problemId)
  const reach = await recordsReach(at, draft.counted, timeZone)
  const refusal = refusalToDesign(draft, { today, recordsFrom: reach.from, standing, reason })
  if (refusal) return refusal
  const id = newId(at.now)
  const change = standing ? { supersedes: standing.id, reason: reason.trim() } : { supersedes: null, reason: null }
  const foreseen = await foresee(at, draft, { today, recordsFrom: reach.from, timeZone })
  await insertDesign(at, problemId, { ...draft, ...change, id, foreseen, recordedAt: at.now, recordedBy: at.by })
  if (problem.responseFromOn !== draft.startsOn) await saveProblem(at, problemId, { responseFromOn: draft.startsOn })
  const isAfterStart = isLate({ recordedOn: today, startsOn: draft.startsOn, before: standing })
  const detail = { designId: id, startsOn: draft.startsOn, lookOn: draft.lookOn, isAfterStart }
  await recordProblemEvent(at, problem, standing ? 'design-changed' : 'design-recorded', detail)
  return undefined
}
