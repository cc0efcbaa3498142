import { REASONS, type Reason, type Stretch } from './abstraction.ts'

/** A reason, or that nobody has named one yet. */
export type Named = Reason | 'not-named'
export const NAMED: readonly Named[] = [...REASONS, 'not-named']
export type MinutesByReason = Readonly<Partial<Record<Named, number>>>

const MINUTE_MS = 60_000

/** A shift with what became of it: leave as stretches of whole local days, abstractions as noted. */
export type LivedShift = Stretch & {
  readonly leave: readonly Stretch[]
  readonly abstractions: readonly (Stretch & { readonly reason: Reason | null })[]
}

/** Minutes of beat time. `abstractedMin` is the sum of `byReason`; what is left of the planned ones was delivered. */
export type BeatTime = {
  readonly shifts: number
  readonly plannedMin: number
  readonly leaveMin: number
  readonly abstractedMin: number
  readonly byReason: MinutesByReason
}

export const NO_BEAT_TIME: BeatTime = { shifts: 0, plannedMin: 0, leaveMin: 0, abstractedMin: 0, byReason: {} }

const minutes = ({ from, until }: Stretch): number => Math.round((until.getTime() - from.getTime()) / MINUTE_MS)

/** The part of a stretch inside another; undefined where they do not meet. */
function within(inner: Stretch, outer: Stretch): Stretch | undefined {
  const from = inner.from > outer.from ? inner.from : outer.from
  const until = inner.until < outer.until ? inner.until : outer.until
  return from < until ? { from, until } : undefined
}

/** What is left of a stretch without the others. */
const without = (stretch: Stretch, others: readonly Stretch[]): Stretch[] =>
  others.reduce<Stretch[]>(
    (pieces, other) =>
      pieces.flatMap((piece) => {
        const hole = within(other, piece)
        if (!hole) return [piece]
        return [
          { from: piece.from, until: hole.from },
          { from: hole.until, until: piece.until },
        ].filter(({ from, until }) => from < until)
      }),
    [stretch],
  )

/**
 * One shift in minutes. Nothing counts twice: leave goes first, and an abstraction takes only what leave and earlier abstractions left.
 * What lies outside the shift does not count. A shift over the change of the clock has the minutes that really pass.
 */
export function beatTimeOfShift({ from, until, leave, abstractions }: LivedShift): BeatTime {
  const shift = { from, until }
  let left = without(shift, leave)
  const plannedMin = minutes(shift)
  const sumOf = (pieces: readonly Stretch[]) => pieces.reduce((sum, piece) => sum + minutes(piece), 0)
  const leaveMin = plannedMin - sumOf(left)
  const byReason: Partial<Record<Named, number>> = {}
  for (const taken of abstractions) {
    const after = left.flatMap((piece) => without(piece, [taken]))
    const lost = sumOf(left) - sumOf(after)
    const named: Named = taken.reason ?? 'not-named'
    if (lost > 0) byReason[named] = (byReason[named] ?? 0) + lost
    left = after
  }
  return { shifts: 1, plannedMin, leaveMin, abstractedMin: plannedMin - leaveMin - sumOf(left), byReason }
}

/** Two beat times as one. */
export function plus(a: BeatTime, b: BeatTime): BeatTime {
  const byReason: Partial<Record<Named, number>> = {}
  for (const named of NAMED) {
    const sum = (a.byReason[named] ?? 0) + (b.byReason[named] ?? 0)
    if (sum > 0) byReason[named] = sum
  }
  return {
    shifts: a.shifts + b.shifts,
    plannedMin: a.plannedMin + b.plannedMin,
    leaveMin: a.leaveMin + b.leaveMin,
    abstractedMin: a.abstractedMin + b.abstractedMin,
    byReason,
  }
}

export const deliveredMin = ({ plannedMin, leaveMin, abstractedMin }: BeatTime): number => plannedMin - leaveMin - abstractedMin

/** Fewer shifts than this, and a share says nothing. */
export const SHIFTS_AT_LEAST = 10

/** Delivered of planned, 0 to 1; undefined where nothing was planned. */
export const deliveredShare = (time: BeatTime): number | undefined =>
  time.plannedMin === 0 ? undefined : deliveredMin(time) / time.plannedMin

/** Taken off of what was there to be taken, planned without leave: 0 to 1; undefined where there was nothing. */
export function abstractedShare({ plannedMin, leaveMin, abstractedMin }: BeatTime): number | undefined {
  const there = plannedMin - leaveMin
  return there === 0 ? undefined : abstractedMin / there
}

/** Reasons with their share of the time taken off, the largest first, what nobody named last; empty where nothing was taken off. */
export const reasonShares = ({
  abstractedMin,
  byReason,
}: BeatTime): { readonly named: Named; readonly share: number; readonly min: number }[] =>
  NAMED.flatMap((named) => {
    const min = byReason[named] ?? 0
    return min > 0 ? [{ named, min, share: min / abstractedMin }] : []
  }).sort((a, b) => Number(a.named === 'not-named') - Number(b.named === 'not-named') || b.min - a.min)
