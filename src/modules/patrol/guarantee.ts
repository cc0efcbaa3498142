import { type Interval, wilsonInterval, zOf } from '#engines/statistics/interval.ts'

/**
 * What the UK's Neighbourhood Policing Guarantee of 2025 measures, per beat. The thresholds are this program's and are said on the page: the
 * Guarantee names the measures and not the lines.
 */
export const MEASURES = ['named-officer', 'priorities', 'heard', 'foot-patrol', 'abstraction', 'reply'] as const
export type MeasureKind = (typeof MEASURES)[number]
export type Standing = 'met' | 'not-met' | 'cannot-tell'

export const WINDOW_DAYS = 91
export const REPLY_HOURS = 72
/** Of ten reports, nine. */
export const LEAST_SHARE = 0.9
/** Of ten hours that were there to be walked, at most one taken off. */
export const MOST_ABSTRACTED = 0.1
export const LEAST_COUNTED = 10

type Share = { readonly share: number; readonly interval: Interval; readonly n: number }

/** One measure of a beat. Where there is a number it carries what it was counted from and how far luck may move it. */
export type Measure =
  | {
      readonly kind: 'named-officer'
      readonly standing: Standing
      readonly name: string | null
      readonly hasChannel: boolean
      readonly officers: number
    }
  | {
      readonly kind: 'priorities'
      readonly standing: Standing
      readonly newest: Date | null
      readonly moved: number
      readonly open: number
    }
  | {
      readonly kind: 'heard'
      readonly standing: Standing
      readonly counted: Share | null
      readonly n: number
      readonly news: number
      readonly promises: number
    }
  | { readonly kind: 'foot-patrol'; readonly standing: 'cannot-tell'; readonly deliveredMin: number; readonly walks: number }
  | { readonly kind: 'abstraction'; readonly standing: Standing; readonly counted: Share | null; readonly n: number }
  | { readonly kind: 'reply'; readonly standing: Standing; readonly counted: Share | null; readonly n: number }

/** A neighborhood officer by name, reachable in writing or by phone, stands on the public pages today. */
export function namedOfficer(
  officers: readonly { readonly name: string; readonly publicEmail: string | null; readonly publicPhone: string | null }[],
): Measure {
  const reachable = officers.find(({ publicEmail, publicPhone }) => publicEmail !== null || publicPhone !== null)
  const shown = reachable ?? officers[0]
  const standing = reachable ? 'met' : 'not-met'
  return { kind: 'named-officer', standing, name: shown?.name ?? null, hasChannel: reachable !== undefined, officers: officers.length }
}

/** Whether any open problem of the beat was opened or moved since `since`; a beat that works on nothing in public has no priorities to update. */
export function priorities(changes: readonly Date[], since: Date): Measure {
  const newest = changes.reduce<Date | null>((latest, at) => (latest === null || at > latest ? at : latest), null)
  const moved = changes.filter((at) => at >= since).length
  return { kind: 'priorities', standing: moved > 0 ? 'met' : 'not-met', newest, moved, open: changes.length }
}

const shareOf = (hits: number, n: number): Share | null =>
  n < LEAST_COUNTED ? null : { share: hits / n, interval: wilsonInterval(hits, n), n }

const atLeast = (counted: Share | null): Standing => (counted === null ? 'cannot-tell' : counted.share >= LEAST_SHARE ? 'met' : 'not-met')

export type Heard = { readonly answered: number; readonly due: number; readonly news: number; readonly promises: number }

/** Reports whose answer everybody can read, of those that were owed one. */
export function heard({ answered, due, news, promises }: Heard): Measure {
  const counted = shareOf(answered, due)
  return { kind: 'heard', standing: atLeast(counted), counted, n: due, news, promises }
}

/** Whether people see officers on foot only people can say. What was walked stands beside it and answers another question. */
export const footPatrol = (deliveredMin: number, walks: number): Measure => ({
  kind: 'foot-patrol',
  standing: 'cannot-tell',
  deliveredMin,
  walks,
})

/** Reports that had an answer within 72 hours, of those that are older. */
export function reply(hits: number, n: number): Measure {
  const counted = shareOf(hits, n)
  return { kind: 'reply', standing: atLeast(counted), counted, n }
}

type Cut = { readonly thereMin: number; readonly abstractedMin: number }

/**
 * Minutes taken off of minutes there, with an interval: how far the share would move if other shifts like these had come (ratio of two sums
 * with shifts drawn at random; Cochran 1977, Sampling Techniques, section 6.4). Undefined below ten shifts. 0 to 1 at its ends.
 */
export function abstractedShareOf(shifts: readonly Cut[]): Share | null {
  const there = shifts.reduce((sum, { thereMin }) => sum + thereMin, 0)
  const n = shifts.length
  if (n < LEAST_COUNTED || there === 0) return null
  const share = shifts.reduce((sum, { abstractedMin }) => sum + abstractedMin, 0) / there
  const squares = shifts.reduce((sum, { thereMin, abstractedMin }) => sum + (abstractedMin - share * thereMin) ** 2, 0)
  const half = (zOf(0.95) * Math.sqrt((n / (n - 1)) * squares)) / there
  return { share, interval: { low: Math.max(0, share - half), high: Math.min(1, share + half) }, n }
}

export function abstraction(shifts: readonly Cut[]): Measure {
  const there = shifts.filter(({ thereMin }) => thereMin > 0)
  const counted = abstractedShareOf(there)
  const standing = counted === null ? 'cannot-tell' : counted.share <= MOST_ABSTRACTED ? 'met' : 'not-met'
  return { kind: 'abstraction', standing, counted, n: there.length }
}
