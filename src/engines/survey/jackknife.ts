import { type RakingInput, rakeFreely } from './raking.ts'

/**
 * The standard error of a weighted mean by leaving out each answer in turn, weights as they are: needs no linearization, and knows nothing of
 * raking, so that it is a little too large where the margins tell much of the answer.
 *
 * `values`, `weights`: one for each answer, two at least. Linear. Source: the delete-one jackknife (JK1), deviations from the mean of the
 * replicates; R's survey::svymean on as.svrepdesign(type = "JK1"), which does not rake the replicates either.
 */
export function jackknifeError(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let [sum, total] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]! * values[i]!
    total += weights[i]!
  }
  return errorFrom(Array.from(values, (value, i) => (sum - weights[i]! * value) / (total - weights[i]!)))
}

/**
 * The same with every replicate raked anew: what raking takes off the error and what it adds, without a formula. The slow check of
 * `surveyMean`. undefined where leaving one out empties a group of a margin or cannot be raked. Rakes once for each answer: for hundreds.
 * Source: Rao, Wu & Yue 1992, Some recent work on resampling methods for complex surveys, Survey Methodology 18:209.
 */
export function rakedJackknifeError(values: ArrayLike<number>, input: RakingInput): number | undefined {
  const n = values.length
  const means: number[] = []
  for (let left = 0; left < n; left++) {
    const keep = <T>(all: ArrayLike<T>): T[] => Array.from({ length: n - 1 }, (_, i) => all[i < left ? i : i + 1]!)
    const found = rakeFreely({
      margins: input.margins.map(({ of, targets }) => ({ of: keep(of), targets })),
      ...(input.baseWeights ? { baseWeights: keep(input.baseWeights) } : {}),
    })
    if (typeof found === 'string') return undefined
    let [sum, total] = [0, 0]
    for (const [i, weight] of found.weights.entries()) {
      total += weight
      sum += weight * values[i < left ? i : i + 1]!
    }
    means.push(sum / total)
  }
  return errorFrom(means)
}

function errorFrom(means: readonly number[]): number {
  const n = means.length
  const middle = means.reduce((sum, mean) => sum + mean, 0) / n
  return Math.sqrt(((n - 1) / n) * means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0))
}
