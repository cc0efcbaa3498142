export type ChartStep = {
  /** What has gathered up to this step. */
  readonly value: number
  /** An alarm is above this. */
  readonly limit: number
  readonly isAlarm: boolean
}

/** What is wrong with the arguments: `no-mean` where the mean to compare with is not above zero, `no-rise` where the risen one is not above it. */
export type ChartRefusal = 'no-mean' | 'no-rise'

/**
 * Poisson CUSUM: sums what each count has above a reference between the usual mean and the risen one, and starts over from zero whenever
 * that is negative. Finds a lasting rise of about the size that it was made for sooner than any single week shows it.
 *
 * `usualMean` and `risenMean` > usualMean: events per step; `limit`: alarm from there on, chosen for how often false alarms may come (by
 * simulation). One mean for all steps: no season, no trend. It does not start over after an alarm. Time: one addition a step.
 * Source: Lucas 1985, Technometrics 27:129: reference (risen - usual) / log(risen / usual).
 */
export function poissonCusum(
  counts: ArrayLike<number>,
  { usualMean, risenMean, limit }: { readonly usualMean: number; readonly risenMean: number; readonly limit: number },
): ChartStep[] | ChartRefusal {
  if (!(usualMean > 0)) return 'no-mean'
  if (!(risenMean > usualMean)) return 'no-rise'
  const reference = (risenMean - usualMean) / Math.log(risenMean / usualMean)
  return gather(counts, limit, (count) => count - reference)
}

/**
 * The same for counts brought near the normal distribution, (y - 3 m + 2 root(m y)) / (2 root(m)), so that one reference (1.04) and one limit
 * (2.26) do for all means; below a mean of about one event it does not come near. Alarm from `limit` on.
 * Source: Rossi, Lampugnani & Marchi 1999, Statistics in Medicine 18:2111; equals surveillance 1.20.3 (`algo.cusum`, trans = "rossi").
 */
export function rossiCusum(
  counts: ArrayLike<number>,
  { usualMean, reference, limit }: { readonly usualMean: number; readonly reference: number; readonly limit: number },
): ChartStep[] | 'no-mean' {
  if (!(usualMean > 0)) return 'no-mean'
  const score = (count: number) => (count - 3 * usualMean + 2 * Math.sqrt(count * usualMean)) / (2 * Math.sqrt(usualMean))
  return gather(counts, limit, (count) => score(count) - reference)
}

function gather(counts: ArrayLike<number>, limit: number, gain: (count: number) => number): ChartStep[] {
  let value = 0
  return Array.from(counts, (count) => {
    value = Math.max(0, value + gain(count))
    return { value, limit, isAlarm: value >= limit }
  })
}

/**
 * Poisson EWMA: an average of the counts in which each earlier step weighs `1 - weight` times as much, with a limit that is narrow at first.
 * Smooths over a few weeks; a slow rise shows sooner than in single counts.
 *
 * `usualMean`: events per step, where the average starts; `weight` 0 to 1 (0.2 is usual); `width`: standard errors of the limit (2.7).
 * One mean for all steps: no season, no trend. Source: Borror, Champ & Rigdon 1998, Journal of Quality Technology 30:352.
 */
export function poissonEwma(
  counts: ArrayLike<number>,
  { usualMean, weight, width }: { readonly usualMean: number; readonly weight: number; readonly width: number },
): ChartStep[] | 'no-mean' {
  if (!(usualMean > 0)) return 'no-mean'
  let value = usualMean
  return Array.from(counts, (count, i) => {
    value = weight * count + (1 - weight) * value
    const variance = ((weight * usualMean) / (2 - weight)) * (1 - (1 - weight) ** (2 * (i + 1)))
    const limit = usualMean + width * Math.sqrt(variance)
    return { value, limit, isAlarm: value > limit }
  })
}
