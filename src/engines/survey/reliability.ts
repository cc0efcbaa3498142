import { FEWEST_ANSWERS, isFiniteAll } from './answers.ts'

/** `too-few-answers`: below ten, or fewer than two items. `no-variance`: all sums are alike. `not-numbers`: an answer that is none. */
export type ReliabilityRefusal = 'too-few-answers' | 'no-variance' | 'not-numbers'

/**
 * How well the items of a scale hang together (Cronbach's alpha): 1 when they all say the same of people, 0 when nothing in common; below 0
 * when some item should have been turned round. From 0.7 a sum of them is fit to compare groups. A long list of items has a high one by length.
 *
 * `items`: for each item the answers of the same people in the same order, without gaps. Linear. Refuses by value.
 * Source: Cronbach 1951, Psychometrika 16:297.
 */
export function reliability(items: readonly ArrayLike<number>[]): number | ReliabilityRefusal {
  const people = items[0]?.length ?? 0
  if (items.length < 2 || people < FEWEST_ANSWERS) return 'too-few-answers'
  if (items.some((item) => item.length !== people) || !items.every(isFiniteAll)) return 'not-numbers'
  const sums = new Float64Array(people)
  for (const item of items) for (let i = 0; i < people; i++) sums[i]! += item[i]!
  const whole = varianceOf(sums)
  if (!(whole > 0)) return 'no-variance'
  const parts = items.reduce((sum, item) => sum + varianceOf(item), 0)
  return (items.length / (items.length - 1)) * (1 - parts / whole)
}

function varianceOf(values: ArrayLike<number>): number {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < values.length; i++) sum += values[i]!
  for (let i = 0; i < values.length; i++) squares += (values[i]! - sum / values.length) ** 2
  return squares / (values.length - 1)
}
