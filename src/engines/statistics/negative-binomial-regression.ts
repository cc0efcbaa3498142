import { type CountFit, type CountModel, type CountRefusal, fitCounts } from './count-regression.ts'
import { digamma, trigamma } from './digamma.ts'
import { logGamma } from './gamma.ts'

export type NegativeBinomialFit = CountFit & {
  /** Variance is mean + mean^2 / theta: the smaller, the more the counts vary. */
  readonly theta: number
  readonly thetaError: number
  /** Twice the log-likelihood, for comparing models: Akaike's criterion is 2 (coefficients + 1) less this. */
  readonly twiceLogLikelihood: number
}

/** `no-overdispersion`: the counts vary no more than Poisson counts would, theta is infinite; take `fitCounts` with 'poisson'. */
export type NegativeBinomialRefusal = CountRefusal | 'no-overdispersion'

const MOST_ROUNDS = 100

/**
 * Negative binomial regression with a log link, size (theta) and coefficients by maximum likelihood in turn, as MASS's `glm.nb` does it:
 * coefficients match to 1e-6, theta to 1e-4. `covariance` needs no factor (`dispersion` only says how well the family fits) and takes
 * theta as known; `thetaError` is from the observed information. Inputs, edges and cost as `fitCounts`, some ten times over.
 * Source: Lawless 1987; Venables & Ripley 2002, section 7.4; variant NB2 (variance mean + mean^2 / theta).
 */
export function fitNegativeBinomial(model: Omit<CountModel, 'family'>): NegativeBinomialFit | NegativeBinomialRefusal {
  let fit = fitCounts({ ...model, family: 'poisson' })
  if (typeof fit === 'string') return fit
  let iterations = fit.iterations
  let theta = Infinity
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = thetaOf(model, fit.fitted, theta)
    if (typeof next === 'string') return next
    const settled = Math.abs(next - theta) <= 1e-9 * next
    theta = next
    const again = fitCounts({ ...model, family: { size: theta }, start: fit.fitted })
    if (typeof again === 'string') return again
    iterations += again.iterations
    fit = again
    if (settled) return { ...fit, iterations, theta, ...likelihoodOf(model, fit.fitted, theta) }
  }
  return 'did-not-converge'
}

/** Newton's method on log theta, which keeps it above zero and the steps of a size. */
function thetaOf(
  model: Omit<CountModel, 'family'>,
  fitted: Float64Array,
  start: number,
): number | 'no-overdispersion' | 'did-not-converge' {
  const guess = momentTheta(model, fitted)
  if (guess === undefined) return 'no-overdispersion'
  let log = Math.log(start === Infinity ? guess : start)
  for (let step = 0; step < 200; step++) {
    const theta = Math.exp(log)
    const { score, information } = thetaDerivatives(model, fitted, theta)
    // On the log scale the curvature is theta^2 times the one in theta, less theta times the score.
    const curvature = theta * theta * information - theta * score
    const change = curvature > 0 ? (theta * score) / curvature : Math.sign(score)
    log += Math.max(-2, Math.min(2, change))
    if (Math.abs(change) < 1e-11) return Math.exp(log)
    if (log > Math.log(1e9)) return 'no-overdispersion'
  }
  return 'did-not-converge'
}

/** From the moments; undefined when the likelihood rises toward Poisson: the counts' spread does not exceed their sum (Cameron & Trivedi 1998). */
function momentTheta({ counts, weights }: Omit<CountModel, 'family'>, fitted: Float64Array): number | undefined {
  let [excess, squares] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    const [count, mean, weight] = [counts[i]!, fitted[i]!, weights?.[i] ?? 1]
    excess += weight * ((count - mean) ** 2 - count)
    squares += weight * mean ** 2
  }
  return excess > 0 ? squares / excess : undefined
}

function thetaDerivatives({ counts, weights }: Omit<CountModel, 'family'>, fitted: Float64Array, theta: number) {
  const [psi, psi1] = [digamma(theta), trigamma(theta)]
  let [score, information] = [0, 0]
  for (let i = 0; i < counts.length; i++) {
    const [count, mean, weight] = [counts[i]!, fitted[i]!, weights?.[i] ?? 1]
    if (weight === 0) continue
    const sum = theta + mean
    score += weight * ((count === 0 ? 0 : digamma(theta + count) - psi) - Math.log1p(mean / theta) + (mean - count) / sum)
    information += weight * ((count === 0 ? 0 : psi1 - trigamma(theta + count)) - 1 / theta + 2 / sum - (count + theta) / (sum * sum))
  }
  return { score, information }
}

function likelihoodOf(model: Omit<CountModel, 'family'>, fitted: Float64Array, theta: number) {
  let total = 0
  for (let i = 0; i < fitted.length; i++) {
    const [count, mean, weight] = [model.counts[i]!, fitted[i]!, model.weights?.[i] ?? 1]
    const rising = logGamma(theta + count) - logGamma(theta) - logGamma(count + 1)
    const log = count === 0 ? 0 : count * Math.log(mean / (theta + mean))
    total += weight * (rising + log - theta * Math.log1p(mean / theta))
  }
  const { information } = thetaDerivatives(model, fitted, theta)
  return { twiceLogLikelihood: 2 * total, thetaError: information > 0 ? 1 / Math.sqrt(information) : theta }
}
