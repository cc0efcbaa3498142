import type { ReadAt } from '#data/scope.ts'
import { differenceBetween } from '#engines/assess/difference.ts'
import { dayAfter, daysBetween } from '#modules/promises/index.ts'
import { type Estimate, estimateOf, type Finding, type Weeks, windowsOf } from './assessment.ts'
import type { Circle, Problem } from './problem.ts'
import type { Assessment, Weekly } from './problem-case.ts'
import { countWeekly } from './problem-count.store.ts'

type Measured = Pick<Problem, 'area' | 'control' | 'counted' | 'responseFromOn'>

/** The weekly counts of both areas; undefined while an area or the first day is missing. Four look-ups of an index each. */
export async function weeklyCounts(at: ReadAt, problem: Measured, weeks: Weeks, timeZone: string): Promise<Weekly | undefined> {
  const { area, control, counted, responseFromOn } = problem
  if (!area || !control || !responseFromOn) return undefined
  const windows = windowsOf(responseFromOn, weeks)
  const within = async (circle: Circle) => ({
    before: await countWeekly(at, { circle, counted, timeZone, span: windows.before }, weeks.before),
    after: await countWeekly(at, { circle, counted, timeZone, span: windows.after }, weeks.after),
  })
  return { response: await within(area), control: await within(control) }
}

type Windows = Pick<Assessment, 'before' | 'after'>

/** Weekly counts over the windows of an assessment, whole weeks only, as they are today: what was imported since counts too. */
export function weeklyOver(at: ReadAt, problem: Measured, { before, after }: Windows, timeZone: string): Promise<Weekly | undefined> {
  const weeksOf = ({ fromOn, untilOn }: Windows['before']) => Math.max(1, Math.floor(daysBetween(fromOn, dayAfter(untilOn, 1)) / 7))
  return weeklyCounts(at, { ...problem, responseFromOn: after.fromOn }, { before: weeksOf(before), after: weeksOf(after) }, timeZone)
}

/** What the counts over these windows say; undefined while an area is missing. For assessments that come from elsewhere without an estimate. */
export async function estimateOver(
  at: ReadAt,
  problem: Measured,
  windows: Windows,
  timeZone: string,
): Promise<{ readonly result: Estimate; readonly finding: Finding } | undefined> {
  const weekly = await weeklyOver(at, problem, windows, timeZone)
  if (!weekly) return undefined
  const difference = differenceBetween(weekly)
  return { result: estimateOf(difference), finding: difference.verdict }
}
