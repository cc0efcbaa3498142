import { CONFIDENCE, type Interval, zOf } from '../statistics/interval.ts'

export type Breadth = {
  /** 1: all groups were met equally often; 0: one alone was met. */
  readonly breadth: number
  readonly interval: Interval
  /** Contacts counted. */
  readonly n: number
  readonly groups: number
  /** Groups without any contact. */
  readonly unmet: number
}

const LEAST = 10

/**
 * How evenly contacts are spread over the groups (blocks, kinds of places) of a neighborhood: the entropy of their shares over its largest
 * possible value, H / ln G.
 *
 * `counts`: contacts of each group, whole numbers, the unmet as 0. Says nothing of whether groups should be met equally: larger ones have more to
 * say. The interval is by the delta method (variance of H: (sum p ln^2 p - H^2) / n), cut to 0 and 1; the estimate is a little low for few
 * contacts (Miller 1955), which is left as it is. Refuses `'too-few-groups'` below two and `'too-few-contacts'` below ten contacts. Linear.
 *
 * Source: Shannon 1948; Pielou 1966 (evenness); Hutcheson 1970 for the variance.
 */
export function breadthOf(counts: readonly number[]): Breadth | 'too-few-groups' | 'too-few-contacts' {
  if (counts.length < 2) return 'too-few-groups'
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n < LEAST) return 'too-few-contacts'
  const shares = counts.filter((count) => count > 0).map((count) => count / n)
  const entropy = -shares.reduce((sum, share) => sum + share * Math.log(share), 0)
  const variance = Math.max(0, shares.reduce((sum, share) => sum + share * Math.log(share) ** 2, 0) - entropy ** 2) / n
  const most = Math.log(counts.length)
  const half = (zOf(CONFIDENCE) * Math.sqrt(variance)) / most
  const breadth = Math.min(1, Math.max(0, entropy / most))
  return {
    breadth,
    interval: { low: Math.max(0, breadth - half), high: Math.min(1, breadth + half) },
    n,
    groups: counts.length,
    unmet: counts.filter((count) => count === 0).length,
  }
}
