/** Days on which an officer is not there, both counted. Why is nobody's business: there is no reason to type. */
export type Leave = { readonly id: string; readonly officerId: string; readonly fromOn: string; readonly untilOn: string }

export const LONGEST_LEAVE_DAYS = 400
export type RefusalOfLeave = 'no-day' | 'ends-before-it-starts' | 'too-long' | 'already-on-leave' | 'long-over'

const DAY_MS = 86_400_000

/** Why these days may not be written beside the officer's other leave; undefined when they may. Days that are over stay as they were: they are counted. */
export function refusalOfLeave(
  wanted: Pick<Leave, 'fromOn' | 'untilOn'>,
  others: readonly Pick<Leave, 'fromOn' | 'untilOn'>[],
  today: string,
): RefusalOfLeave | undefined {
  const days = (Date.parse(wanted.untilOn) - Date.parse(wanted.fromOn)) / DAY_MS
  if (Number.isNaN(days)) return 'no-day'
  if (days < 0) return 'ends-before-it-starts'
  if (days > LONGEST_LEAVE_DAYS) return 'too-long'
  if (Date.parse(today) - Date.parse(wanted.fromOn) > 31 * DAY_MS) return 'long-over'
  return others.some(({ fromOn, untilOn }) => fromOn <= wanted.untilOn && wanted.fromOn <= untilOn) ? 'already-on-leave' : undefined
}

/** What taking leave back leaves of it: what has not begun goes, what has begun ends yesterday, what is over stays. */
export function takenBack(
  { fromOn, untilOn }: Pick<Leave, 'fromOn' | 'untilOn'>,
  today: string,
  yesterday: string,
): 'gone' | 'stays' | { untilOn: string } {
  if (untilOn < today) return 'stays'
  return fromOn >= today ? 'gone' : { untilOn: yesterday }
}
