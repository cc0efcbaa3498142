import { finiteExp, sumOf } from './count.ts'
import type { WeeklyCounts } from './difference.ts'

export type ExpectedWeek = {
  readonly observed: number
  /** What the control leads to expect of the target had nothing been done, a mean. */
  readonly expected: number
  /** Band of that mean; single weeks vary more. */
  readonly low: number
  readonly high: number
}

/** Weeks of the control that are averaged, so that its own luck of a week is not shown as the target's expectation. */
const WINDOW_WEEKS = 9

/**
 * The path that the target would have taken had it gone as its control did: the control's weekly counts, averaged over nine weeks around
 * each, brought to the target's size before the response. Weeks before first, then after; the expected counts of the weeks before sum to the
 * target's, those of after to (target before / control before) times the control's after.
 *
 * `dispersion` at least 1, `z` standard errors for the band. The band holds the noise of the target's level and of the control within the
 * window. The caller sees to it that target and control had events before and the control after. Time weeks times the window.
 * Source: the expectation of the relative incidence rate ratio (Wilson 2022), week by week; moving average and band are our own.
 */
export function counterfactualPath(
  target: WeeklyCounts,
  control: WeeklyCounts,
  { dispersion, z }: { readonly dispersion: number; readonly z: number },
): readonly ExpectedWeek[] {
  const weeks = [...control.before, ...control.after]
  const windows = weeks.map((_, week) => weeks.slice(Math.max(0, week - (WINDOW_WEEKS >> 1)), week + (WINDOW_WEEKS >> 1) + 1))
  const smooth = windows.map((window) => sumOf(window) / window.length)
  const begins = control.before.length
  const [beforeScale, afterScale] = [
    scaleTo(sumOf(control.before), smooth.slice(0, begins)),
    scaleTo(sumOf(control.after), smooth.slice(begins)),
  ]
  const size = sumOf(target.before) / sumOf(control.before)
  const levelVariance = 1 / sumOf(target.before) + 1 / sumOf(control.before)
  return [...target.before, ...target.after].map((observed, week) => {
    const expected = size * (week < begins ? beforeScale : afterScale) * smooth[week]!
    // A window without any event has the noise of one.
    const half = z * Math.sqrt(dispersion * (levelVariance + 1 / Math.max(1, sumOf(windows[week]!))))
    return { observed, expected, low: expected * finiteExp(-half), high: Math.min(expected * finiteExp(half), 1e300) }
  })
}

const scaleTo = (total: number, parts: readonly number[]): number => (sumOf(parts) > 0 ? total / sumOf(parts) : 0)
