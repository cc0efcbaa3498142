import type { ReadAt } from '#data/scope.ts'
import { type Weeks, windowsOf } from './assessment.ts'
import type { Circle, Problem } from './problem.ts'
import type { Weekly } from './problem-case.ts'
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
