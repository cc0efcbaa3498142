/** Events of one kind: places in meters on a flat system, whole local days, and the last day that is known in full. */
export type DatedPlaces = {
  readonly xM: ArrayLike<number>
  readonly yM: ArrayLike<number>
  readonly day: ArrayLike<number>
  readonly untilDay: number
}

export type EventsRefusal = {
  readonly refused:
    | 'lengths-differ'
    | 'not-a-place'
    | 'not-a-whole-day'
    | 'after-until-day'
    | 'too-few-events'
    | 'all-at-one-point'
    | 'one-day-only'
  /** How many events the refusal is about. */
  readonly events: number
}

/** Fewer events than this have no "usual". */
export const FEWEST_EVENTS = 10

/** What is wrong with the events; undefined where nothing is. An event after `untilDay` is the caller's to sort out. */
export function eventsFault({ xM, yM, day, untilDay }: DatedPlaces): EventsRefusal | undefined {
  const events = xM.length
  if (yM.length !== events || day.length !== events) return { refused: 'lengths-differ', events }
  if (!Number.isSafeInteger(untilDay)) return { refused: 'not-a-whole-day', events: 0 }
  const all = Array.from({ length: events }, (_, i) => i)
  const wrong = [
    ['not-a-place', (i: number) => !Number.isFinite(xM[i]) || !Number.isFinite(yM[i])],
    ['not-a-whole-day', (i: number) => !Number.isSafeInteger(day[i])],
    ['after-until-day', (i: number) => day[i]! > untilDay],
  ] as const
  for (const [refused, isWrong] of wrong) {
    const count = all.filter(isWrong).length
    if (count > 0) return { refused, events: count }
  }
  if (events < FEWEST_EVENTS) return { refused: 'too-few-events', events }
  if (all.every((i) => xM[i] === xM[0] && yM[i] === yM[0])) return { refused: 'all-at-one-point', events }
  return all.every((i) => day[i] === day[0]) ? { refused: 'one-day-only', events } : undefined
}
