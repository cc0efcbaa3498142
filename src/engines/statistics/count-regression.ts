import { choleskyFactor, invertFactored, solveFactored } from './linear.ts'

export type CountModel = {
  /** One column per coefficient, as long as `counts`; the intercept is a column of ones that the caller includes. */
  readonly columns: readonly Float64Array[]
  /** Whole numbers or weighted counts, never below zero. */
  readonly counts: Float64Array
  /** Added to the linear predictor: the logarithm of days, people or kilometres that a row stands for. */
  readonly offset?: Float64Array
  /** How much each row counts, never below zero; rows of weight 0 are left out but get a fitted value. */
  readonly weights?: Float64Array
  /** `size`: variance mean + mean^2 / size, for a size that is known (`fitNegativeBinomial` finds it). */
  readonly family: 'poisson' | { readonly size: number }
  /** Means above zero near the fitted ones, where a similar fit is known: saves some rounds, changes no result. */
  readonly start?: Float64Array
}

export type CountFit = {
  /** On the log scale: exp of one is a rate ratio. */
  readonly coefficients: Float64Array
  /** Inverse information, row-major. Poisson standard errors as it stands; times `dispersion` it is the quasi-Poisson covariance. */
  readonly covariance: Float64Array
  readonly fitted: Float64Array
  /** Pearson's chi-square over `freedom`; below 1 is less spread than chance. 1 where `freedom` is 0 and nothing can be estimated. */
  readonly dispersion: number
  readonly deviance: number
  /** Rows of weight above zero less coefficients. */
  readonly freedom: number
  readonly iterations: number
}

/**
 * `singular`: a column repeats the others, or there are more columns than rows. `no-events`: every count is zero. `not-counts`: a count or a
 * weight is negative, or some number is not finite. `did-not-converge`: some coefficient has no finite estimate, as when a group has no events.
 */
export type CountRefusal = 'singular' | 'no-events' | 'not-counts' | 'did-not-converge'

const MOST_ITERATIONS = 50

/**
 * Log-linear regression of counts by maximum likelihood: coefficients, their covariance, the fitted means and how much more the counts vary
 * around them than the family has it. Matches R's `glm` to 1e-8 when the columns are not nearly collinear.
 *
 * Iteratively reweighted least squares on the normal equations until no linear predictor moves (by 1e-6, after which the next step would be 1e-12), halving steps that go uphill; where
 * an estimate is infinite the predictors keep moving, so that this is told apart (`did-not-converge`). Center a column of years or weeks.
 * Time rows times columns^2, five or six times over: fine to some 100,000 numbers; hundreds of dummies are better concentrated out.
 * Source: Nelder & Wedderburn 1972; McCullagh & Nelder 1989, sections 2.5 and 6.2; quasi-likelihood dispersion by Pearson's statistic.
 */
export function fitCounts(model: CountModel): CountFit | CountRefusal {
  const { columns, counts } = model
  if (columns.some((column) => column.length !== counts.length)) throw new RangeError('a column is not as long as the counts')
  const objection = objectionTo(model)
  if (objection) return objection
  return iterate(workFor(model))
}

function objectionTo({ columns, counts, offset, weights }: CountModel): CountRefusal | undefined {
  if (!isAbove(counts, 0) || (weights && !isAbove(weights, 0))) return 'not-counts'
  for (const column of columns) if (!isAbove(column, -Infinity)) return 'not-counts'
  if (offset && !isAbove(offset, -Infinity)) return 'not-counts'
  if (!counts.some((count, i) => count > 0 && (weights?.[i] ?? 1) > 0)) return 'no-events'
  return columns.length === 0 || columns.length > counts.length ? 'singular' : undefined
}

/** Whether all are finite and not below `least`; a plain loop, because it is gone through for every fit. */
function isAbove(values: Float64Array, least: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!(value >= least && value < Infinity && value > -Infinity)) return false
  }
  return true
}

/** What the steps write into, so that a step allocates little. */
type Work = {
  readonly model: CountModel
  readonly size: number
  readonly weights: Float64Array
  readonly predictor: Float64Array
  readonly means: Float64Array
  readonly information: Float64Array
  readonly target: Float64Array
  readonly weighted: Float64Array
  readonly working: Float64Array
  /** Half the deviance's part that no step changes. */
  readonly saturated: number
}

const saturatedPart = (count: number): number => (count === 0 ? 0 : count * (Math.log(count) - 1))

/** Of the usual, small counts, so that a logarithm a row is saved. */
const SATURATED = Float64Array.from({ length: 128 }, (_, count) => saturatedPart(count))

function workFor(model: CountModel): Work {
  const { columns, counts, family, weights, start } = model
  const rows = counts.length
  let saturated = 0
  for (let i = 0; i < rows; i++) saturated += (weights ? weights[i]! : 1) * (SATURATED[counts[i]!] ?? saturatedPart(counts[i]!))
  return {
    model,
    saturated,
    size: family === 'poisson' ? Infinity : family.size,
    weights: weights ?? new Float64Array(rows).fill(1),
    predictor: start ? start.map(Math.log) : counts.map((count) => Math.log(count + 0.1)),
    means: start?.slice() ?? counts.map((count) => count + 0.1),
    information: new Float64Array(columns.length ** 2),
    target: new Float64Array(columns.length),
    weighted: new Float64Array(rows),
    working: new Float64Array(rows),
  }
}

function iterate(work: Work): CountFit | CountRefusal {
  const { columns, family } = work.model
  // Newton's steps square the error each time; Fisher's for a known size only shrink it.
  const settled = family === 'poisson' ? 1e-6 : 1e-8
  let coefficients: Float64Array | undefined
  let deviance = Infinity
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
    accumulate(work)
    const factor = choleskyFactor(work.information, columns.length)
    if (factor === 'singular') return coefficients ? 'did-not-converge' : 'singular'
    let next = solveFactored(factor, work.target)
    let moved = predict(work, next)
    let spread = devianceOf(work)
    for (let halvings = 0; coefficients && !(spread <= deviance + 1e-7 * (deviance + 1)) && halvings < 20; halvings++) {
      next = next.map((value, j) => (value + coefficients![j]!) / 2)
      moved = Math.max(moved / 2, predict(work, next))
      spread = devianceOf(work)
    }
    if (!Number.isFinite(spread)) return 'did-not-converge'
    coefficients = next
    deviance = spread
    if (moved < settled) return finish(work, { coefficients, deviance, iterations })
  }
  return 'did-not-converge'
}

/** Fills X'WX (lower triangle) and X'Wz of one weighted least-squares step around the predictor. */
function accumulate({ model, size, weights, predictor, means, information, target, weighted, working }: Work): void {
  const { columns, counts, offset } = model
  const p = columns.length
  for (let i = 0; i < counts.length; i++) {
    const mean = means[i]!
    const weight = (weights[i]! * mean) / (1 + mean / size)
    weighted[i] = weight
    // A mean that underflowed to zero has no say, rather than 0 / 0.
    working[i] = weight === 0 ? 0 : weight * (predictor[i]! - (offset ? offset[i]! : 0) + (counts[i]! - mean) / mean)
  }
  for (let j = 0; j < p; j++) {
    target[j] = dot(columns[j]!, working)
    for (let k = 0; k <= j; k++) information[j * p + k] = dotWeighted(columns[j]!, columns[k]!, weighted)
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function dotWeighted(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]! * weights[i]!
  return sum
}

/** Writes the linear predictor and the means, and returns the furthest that one of the predictor's rows moved. */
function predict({ model, predictor, means, working }: Work, coefficients: Float64Array): number {
  const { columns, offset } = model
  if (offset) working.set(offset)
  else working.fill(0)
  for (let j = 0; j < columns.length; j++) {
    const [column, coefficient] = [columns[j]!, coefficients[j]!]
    for (let i = 0; i < working.length; i++) working[i]! += column[i]! * coefficient
  }
  let moved = 0
  for (let i = 0; i < predictor.length; i++) {
    const step = Math.abs(working[i]! - predictor[i]!)
    // So written, a step that is no number counts as the furthest of all.
    if (!(step <= moved)) moved = step
    predictor[i] = working[i]!
    means[i] = Math.exp(working[i]!)
  }
  return moved
}

function devianceOf({ model: { counts }, size, weights, predictor, means, saturated }: Work): number {
  let total = saturated
  for (let i = 0; i < counts.length; i++) {
    const [count, mean] = [counts[i]!, means[i]!]
    // (count + size) log((mean + size) / (count + size)) tends to mean - count as size grows: the Poisson case.
    const rest = size === Infinity ? mean : count + (count + size) * Math.log1p((mean - count) / (count + size))
    total += weights[i]! * (rest - count * predictor[i]!)
  }
  return Math.max(0, 2 * total)
}

function finish(work: Work, found: Pick<CountFit, 'coefficients' | 'deviance' | 'iterations'>): CountFit | CountRefusal {
  const { model, size, weights, means, information } = work
  accumulate(work)
  const factor = choleskyFactor(information, model.columns.length)
  if (factor === 'singular') return factor
  let [pearson, rows] = [0, 0]
  for (let i = 0; i < means.length; i++) {
    const [mean, weight] = [means[i]!, weights[i]!]
    if (weight > 0) rows++
    if (weight > 0 && mean > 0) pearson += (weight * (model.counts[i]! - mean) ** 2) / (mean + mean ** 2 / size)
  }
  const freedom = rows - model.columns.length
  return {
    ...found,
    covariance: invertFactored(factor, model.columns.length),
    fitted: means,
    dispersion: freedom > 0 ? pearson / freedom : 1,
    freedom,
  }
}
