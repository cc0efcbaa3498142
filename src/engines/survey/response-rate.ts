import { CONFIDENCE, type Interval, wilsonInterval } from '#engines/statistics/interval.ts'

/** What became of those invited, in people. */
export type Dispositions = {
  readonly completed: number
  /** Answered some questions, and too few to count as completed. */
  readonly partly: number
  readonly refused: number
  /** Known to be asked rightly, and never answered. */
  readonly notReached: number
  /** It is not known whether they should have been asked: wrong address, empty home. */
  readonly unknown: number
  /** Should not have been asked: moved away, too young. They count nowhere. */
  readonly notEligible: number
}

export type ResponseRate = {
  /** Completed among all who may have been eligible: the lowest rate that can be meant, and the one to show. */
  readonly rate: number
  /** What chance alone would make of it. It says nothing of who answered. */
  readonly interval: Interval
  /** Completed among those known to be eligible: the highest. */
  readonly highest: number
  readonly completed: number
  readonly eligible: number
}

/** `not-counts`: a number that is no count. `too-few-invited`: fewer than ten may have been eligible. */
export type ResponseRateRefusal = 'not-counts' | 'too-few-invited'

const FEWEST_INVITED = 10

/**
 * The share of those invited who answered. For a drawn sample alone: of an open survey nobody was invited, so that it has no response rate.
 * A low rate is no proof of bias, nor a high one of none: see `responsePropensity`. Constant time; refuses by value.
 * Source: American Association for Public Opinion Research, Standard Definitions: response rate 1, and 5 as the highest; Wilson 1927.
 */
export function responseRate(dispositions: Dispositions, confidence: number = CONFIDENCE): ResponseRate | ResponseRateRefusal {
  const { completed, partly, refused, notReached, unknown, notEligible } = dispositions
  if (![completed, partly, refused, notReached, unknown, notEligible].every((count) => Number.isSafeInteger(count) && count >= 0))
    return 'not-counts'
  const known = completed + partly + refused + notReached
  const eligible = known + unknown
  if (eligible < FEWEST_INVITED) return 'too-few-invited'
  const rate = completed / eligible
  return {
    rate,
    interval: wilsonInterval(completed, eligible, confidence),
    highest: known === 0 ? 0 : completed / known,
    completed,
    eligible,
  }
}
