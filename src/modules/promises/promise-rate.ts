import { type Interval, wilsonInterval } from '#engines/statistics/interval.ts'
import { keptOf, type PromiseCount } from './promise-standing.ts'

/** Below this many settled promises a share would say more than it knows: the counts stand alone. */
export const LEAST_FOR_SHARE = 10

/** Promises of one owner kind, unit or neighborhood, and the share kept of all that came to an end; undefined below ten. */
export type PromiseRate = {
  readonly key: string
  readonly name: string
  readonly count: PromiseCount
  readonly kept: number
  readonly of: number
  readonly share: ({ readonly value: number } & Interval) | undefined
}

/** How many were kept, in time or late, of all that came to an end; the interval is Wilson's. */
export function rateOf(key: string, name: string, count: PromiseCount): PromiseRate {
  const { kept, of } = keptOf(count)
  return { key, name, count, kept, of, share: of < LEAST_FOR_SHARE ? undefined : { value: kept / of, ...wilsonInterval(kept, of) } }
}

/** The chief's own first, then who promised most: nobody is ranked by how well they did. */
export const byOwnFirst = (a: PromiseRate, b: PromiseRate): number =>
  Number(b.key === 'chief') - Number(a.key === 'chief') || b.of - a.of || a.name.localeCompare(b.name)
