import { normalCdf } from '#engines/statistics/normal.ts'
import { isFiniteAll } from './answers.ts'

export type MonotoneTrend = {
  /** Pairs of waves that rose less pairs that fell. */
  readonly score: number
  readonly scoreVariance: number
  /** In standard deviations, moved towards zero by one step of the score. */
  readonly z: number
  readonly p: number
  /** The middle one of all changes between two waves, for one unit of time. */
  readonly slope: number
}

/** `too-few-waves`: below four, or than can show anything. `no-variance`: all alike. `not-numbers`: something that is no number, or times not rising. */
export type MonotoneRefusal = 'too-few-waves' | 'no-variance' | 'not-numbers'

/**
 * Whether numbers went up or down all in all, without asking for a straight line or for errors, and how steeply: one odd wave moves it little.
 * It knows nothing of how sure each wave is; with fewer than eight waves only a very steady course is told from luck. Quadratic; some hundreds.
 * Source: Mann 1945, Econometrica 13:245; Kendall 1975 (ties, one step of continuity); Sen 1968, Journal of the American Statistical
 * Association 63:1379. Refuses by value.
 */
export function monotoneTrend(times: ArrayLike<number>, values: ArrayLike<number>): MonotoneTrend | MonotoneRefusal {
  const n = values.length
  if (n < 4) return 'too-few-waves'
  if (times.length !== n || !isFiniteAll(times) || !isFiniteAll(values)) return 'not-numbers'
  for (let i = 1; i < n; i++) if (!(times[i]! > times[i - 1]!)) return 'not-numbers'
  const ties = new Map<number, number>()
  const slopes: number[] = []
  let score = 0
  for (let i = 0; i < n; i++) {
    ties.set(values[i]!, (ties.get(values[i]!) ?? 0) + 1)
    for (let j = i + 1; j < n; j++) {
      score += Math.sign(values[j]! - values[i]!)
      slopes.push((values[j]! - values[i]!) / (times[j]! - times[i]!))
    }
  }
  if (ties.size === 1) return 'no-variance'
  const part = (count: number) => (count * (count - 1) * (2 * count + 5)) / 18
  const scoreVariance = [...ties.values()].reduce((sum, count) => sum - part(count), part(n))
  const z = (score - Math.sign(score)) / Math.sqrt(scoreVariance)
  return { score, scoreVariance, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))), slope: medianOf(slopes) }
}

function medianOf(values: number[]): number {
  values.sort((a, b) => a - b)
  const middle = values.length >> 1
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2
}
