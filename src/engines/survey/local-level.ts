import { isAtLeast, isFiniteAll } from './answers.ts'

export type LocalLevel = {
  /** What each wave is taken to be once all the others are looked at, and its standard error. */
  readonly levels: Float64Array
  readonly errors: Float64Array
  /** How much the true level wanders from wave to wave: a variance. */
  readonly wander: number
  readonly logLikelihood: number
}

/** `too-few-waves`: below three. `not-numbers`: something that is no number, or an error of zero. */
export type LocalLevelRefusal = 'too-few-waves' | 'not-numbers'

/** The variance of the level before the first wave: as good as nothing known, for shares and for scales of 0 to 100. */
const DIFFUSE = 1e6
const [LEAST, MOST] = [-25, 5]

/**
 * Waves of a survey smoothed: each lies between its own result and its neighbors', nearer to its own the surer that is and the more the
 * true level is seen to wander. For a line in a chart beside the dots; a sudden change is smoothed too, so it judges nothing.
 *
 * `estimates`, `errors`: in order, evenly spaced. The wander is the likeliest, found on a grid and then by golden sections. Refuses by value.
 * Source: Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, section 2.3: the local level with known errors, a
 * diffuse start (variance 10^6) and the first wave left out of the likelihood.
 */
export function smoothWaves(estimates: ArrayLike<number>, errors: ArrayLike<number>): LocalLevel | LocalLevelRefusal {
  if (estimates.length < 3) return 'too-few-waves'
  if (errors.length !== estimates.length || !isFiniteAll(estimates) || !isAtLeast(errors, 1e-150)) return 'not-numbers'
  const wander = Math.exp(likeliest((log) => filterWaves(estimates, errors, Math.exp(log)).logLikelihood))
  const { logLikelihood, foretold, foretoldVariance, filtered, filteredVariance } = filterWaves(estimates, errors, wander)
  const [levels, variances] = [filtered.slice(), filteredVariance.slice()]
  for (let i = levels.length - 2; i >= 0; i--) {
    const back = filteredVariance[i]! / foretoldVariance[i + 1]!
    levels[i]! += back * (levels[i + 1]! - foretold[i + 1]!)
    variances[i]! += back ** 2 * (variances[i + 1]! - foretoldVariance[i + 1]!)
  }
  return { levels, errors: variances.map(Math.sqrt), wander, logLikelihood }
}

function filterWaves(estimates: ArrayLike<number>, errors: ArrayLike<number>, wander: number) {
  const n = estimates.length
  const make = () => new Float64Array(n)
  const [foretold, foretoldVariance, filtered, filteredVariance] = [make(), make(), make(), make()]
  let logLikelihood = 0
  for (let i = 0; i < n; i++) {
    foretold[i] = i === 0 ? estimates[0]! : filtered[i - 1]!
    foretoldVariance[i] = i === 0 ? DIFFUSE : filteredVariance[i - 1]! + wander
    const variance = foretoldVariance[i]! + errors[i]! ** 2
    const surprise = estimates[i]! - foretold[i]!
    if (i > 0) logLikelihood -= (Math.log(2 * Math.PI * variance) + surprise ** 2 / variance) / 2
    const gain = foretoldVariance[i]! / variance
    filtered[i] = foretold[i]! + gain * surprise
    filteredVariance[i] = foretoldVariance[i]! * (1 - gain)
  }
  return { logLikelihood, foretold, foretoldVariance, filtered, filteredVariance }
}

/** The logarithm of the wander at which the likelihood is highest. */
function likeliest(likelihood: (log: number) => number): number {
  const grid = Array.from({ length: MOST - LEAST + 1 }, (_, i) => LEAST + i)
  const best = grid.reduce((top, log) => (likelihood(log) > likelihood(top) ? log : top))
  let [low, high] = [Math.max(LEAST, best - 1), Math.min(MOST, best + 1)]
  const golden = (Math.sqrt(5) - 1) / 2
  for (let step = 0; step < 60; step++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)]
    if (likelihood(a) > likelihood(b)) high = b
    else low = a
  }
  return (low + high) / 2
}
