import { FEWEST_ANSWERS } from './answers.ts'

/** What may be shown of counted answers. */
export type SuppressionRules = {
  /** Of a row; below it nothing of the row is shown but how many there were. */
  readonly fewestAnswers: number
  /** A count from one up to below this is hidden. */
  readonly fewestInCell: number
}

export const USUAL_RULES: SuppressionRules = { fewestAnswers: FEWEST_ANSWERS, fewestInCell: 5 }

/** A count, or that it is not told. */
export type Told = number | 'hidden'

/** `too-few-answers`: below what is asked of a row. `not-counts`: a number that is no count. */
export type SuppressionRefusal = 'too-few-answers' | 'not-counts'

/** Whether a count tells too much of few people, or of everybody: none, few, or all of the row. */
export const isTelling = (count: number, total: number, { fewestInCell }: SuppressionRules): boolean =>
  count < fewestInCell || count === total

export const areCounts = (counts: readonly number[]): boolean => counts.every((count) => Number.isSafeInteger(count) && count >= 0)

/**
 * The counts of one area's answers as they may be shown beside their sum. Telling are counts below five, none at all and everybody (which would
 * tell what each person of the area said). Hidden are the answers that come first in `order`, up to the last telling one, and on until they are two
 * at least and add up to five or more: so nothing hidden can be found by subtraction, nor by knowing how it was chosen, since the order is known
 * to everybody and the same for all areas. For one row alone: where columns are summed up too, use `suppressTable`.
 *
 * `order`: the answers from the one least often given in the whole town to the most often; as they come when left out. Constant time for some
 * dozens of answers; refuses by value. Source: Hundepool et al. 2012, Statistical Disclosure Control, chapter 5; the limits of ten and five
 * are a choice, in line with what statistics offices do.
 */
export function suppressRow(
  counts: readonly number[],
  rules: SuppressionRules = USUAL_RULES,
  order: readonly number[] = counts.map((_, i) => i),
): readonly Told[] | SuppressionRefusal {
  if (!areCounts(counts)) return 'not-counts'
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total < rules.fewestAnswers) return 'too-few-answers'
  let first = order.findLastIndex((i) => isTelling(counts[i]!, total, rules)) + 1
  const hiddenSum = () => order.slice(0, first).reduce((sum, i) => sum + counts[i]!, 0)
  while (first > 0 && first < counts.length && (first < 2 || hiddenSum() < rules.fewestInCell)) first++
  const hidden = new Set(order.slice(0, first))
  return counts.map((count, i) => (hidden.has(i) ? 'hidden' : count))
}
