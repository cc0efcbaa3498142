import { choleskyFactor, invertFactored, solveFactored } from '#engines/statistics/linear.ts'
import { areCodes, FEWEST_ANSWERS, isFiniteAll } from './answers.ts'

export type OrderedInput = {
  /** Each answer's step on the scale, from 0 (such as "strongly disagree") to `steps` - 1. */
  readonly answers: ArrayLike<number>
  readonly steps: number
  /** What may move answers up the scale; no intercept. */
  readonly columns: readonly ArrayLike<number>[]
}

export type OrderedFit = {
  /** Above zero: answers further up the scale. exp of one is the ratio of odds of every "at least this far up". */
  readonly coefficients: Float64Array
  /** Between neighboring steps, on the logit scale, rising. */
  readonly thresholds: Float64Array
  /** Standard errors of the coefficients and then the thresholds. */
  readonly errors: Float64Array
  readonly deviance: number
}

/**
 * `too-few-answers`: below ten. `all-alike`: everybody chose the same step. `empty-step`: a step between two chosen ones that nobody chose, or one
 * at an end: join it with its neighbor. `not-numbers`: an answer or column that is none. `no-fit`: columns that repeat each other, or a
 * coefficient without a finite estimate.
 */
export type OrderedRefusal = 'too-few-answers' | 'all-alike' | 'empty-step' | 'not-numbers' | 'no-fit'

const MOST_STEPS = 60

/**
 * How far columns (such as the wave, or an area) move answers on an ordered scale, without pretending that its steps are equally far apart.
 * One shift for all steps is presumed (proportional odds): where a column pulls answers to both ends, it sees nothing.
 *
 * Newton's steps on the exact curvature, halved where they lead astray. Time answers x (columns + steps)^2 a step, some six of them.
 * Refuses by value. Source: McCullagh 1980, Regression models for ordinal data, Journal of the Royal Statistical Society B 42:109;
 * R's MASS::polr and ordinal::clm, whose thresholds and signs these are.
 */
export function fitOrdered(input: OrderedInput): OrderedFit | OrderedRefusal {
  const objection = objectionTo(input)
  if (objection) return objection
  const { answers, steps, columns } = input
  let point = startOf(input)
  let here = lookAt(input, point)
  for (let round = 0; round < MOST_STEPS; round++) {
    const factor = choleskyFactor(here.information, point.length)
    if (factor === 'singular') return 'no-fit'
    const move = solveFactored(factor, here.score)
    const gain = move.reduce((sum, value, j) => sum + value * here.score[j]!, 0)
    if (gain < 1e-16 * answers.length) return fitFrom(point, invertFactored(factor, point.length), columns.length, here.deviance)
    let share = 1
    let next = point.map((value, j) => value + move[j]!)
    let there = lookAt(input, next)
    while (!(there.deviance <= here.deviance + 1e-9) && share > 1e-6) {
      share /= 2
      next = point.map((value, j) => value + share * move[j]!)
      there = lookAt(input, next)
    }
    ;[point, here] = [next, there]
    if (!(Math.max(...point.subarray(0, steps - 1).map(Math.abs)) < 40)) return 'no-fit'
  }
  return 'no-fit'
}

function fitFrom(point: Float64Array, covariance: Float64Array, columns: number, deviance: number): OrderedFit {
  const [n, cuts] = [point.length, point.length - columns]
  const errors = Float64Array.from(point, (_, j) => Math.sqrt(covariance[j * (n + 1)]!))
  return {
    coefficients: point.slice(cuts),
    thresholds: point.slice(0, cuts),
    errors: Float64Array.of(...errors.subarray(cuts), ...errors.subarray(0, cuts)),
    deviance,
  }
}

/** The share of people at each step for one set of columns: what a fit says in numbers that can be drawn. They sum to one. */
export function stepShares({ coefficients, thresholds }: OrderedFit, row: ArrayLike<number>): Float64Array {
  const shift = coefficients.reduce((sum, coefficient, j) => sum + coefficient * row[j]!, 0)
  const below = Array.from(thresholds, (threshold) => chanceOf(threshold - shift))
  return Float64Array.from([...below, 1], (until, k) => until - (below[k - 1] ?? 0))
}

function objectionTo({ answers, steps, columns }: OrderedInput): OrderedRefusal | undefined {
  if (answers.length < FEWEST_ANSWERS) return 'too-few-answers'
  if (!(steps >= 2) || !areCodes(answers, steps) || columns.some((column) => column.length !== answers.length)) return 'not-numbers'
  if (!columns.every(isFiniteAll)) return 'not-numbers'
  const chosen = new Set(Array.from(answers))
  if (chosen.size === 1) return 'all-alike'
  return chosen.size < steps ? 'empty-step' : undefined
}

/** Thresholds of the shares as they are, and no effects. */
function startOf({ answers, steps, columns }: OrderedInput): Float64Array {
  const point = new Float64Array(steps - 1 + columns.length)
  for (let k = 0; k < steps - 1; k++) {
    let below = 0
    for (let i = 0; i < answers.length; i++) if (answers[i]! <= k) below++
    point[k] = Math.log(below / (answers.length - below))
  }
  return point
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** Deviance, score and information (minus the second derivatives) at thresholds followed by coefficients. */
function lookAt({ answers, steps, columns }: OrderedInput, point: Float64Array) {
  const n = point.length
  const [score, information] = [new Float64Array(n), new Float64Array(n * n)]
  const row = new Float64Array(n)
  let deviance = 0
  for (let i = 0; i < answers.length; i++) {
    let shift = 0
    for (let j = 0; j < columns.length; j++) shift += columns[j]![i]! * point[steps - 1 + j]!
    const step = answers[i]!
    const [high, low] = [step < steps - 1 ? chanceOf(point[step]! - shift) : 1, step > 0 ? chanceOf(point[step - 1]! - shift) : 0]
    const share = high - low
    if (!(share > 0)) return { deviance: Infinity, score, information }
    deviance -= 2 * Math.log(share)
    // Slopes of log share in its upper and lower logit; the curvature follows from them alone.
    const [up, down] = [(high * (1 - high)) / share, (low * (1 - low)) / share]
    const [bendUp, bendDown, across] = [up * (1 - 2 * high) - up * up, -down * (1 - 2 * low) - down * down, up * down]
    const entries = [
      ...(step < steps - 1 ? [{ at: step, slope: up, bend: bendUp, other: across }] : []),
      ...(step > 0 ? [{ at: step - 1, slope: -down, bend: bendDown, other: across }] : []),
    ]
    for (let j = 0; j < columns.length; j++) row[steps - 1 + j] = -columns[j]![i]!
    add(score, information, { entries, row, columns: columns.length, total: up - down, bend: bendUp + bendDown + 2 * across })
  }
  return { deviance, score, information }
}

type Entry = { readonly at: number; readonly slope: number; readonly bend: number; readonly other: number }

/** One answer's part: of its one or two thresholds (`entries`) and of the columns (`row`, negative), which move both. */
function add(
  score: Float64Array,
  information: Float64Array,
  {
    entries,
    row,
    columns,
    total,
    bend,
  }: {
    readonly entries: readonly Entry[]
    readonly row: Float64Array
    readonly columns: number
    readonly total: number
    readonly bend: number
  },
): void {
  const n = score.length
  const first = n - columns
  for (const entry of entries) {
    score[entry.at]! += entry.slope
    information[entry.at * n + entry.at]! -= entry.bend
    for (let j = first; j < n; j++) information[j * n + entry.at]! -= (entry.bend + entry.other * (entries.length - 1)) * row[j]!
  }
  const [upper, lower] = entries
  if (upper && lower) information[upper.at * n + lower.at]! -= upper.other
  for (let j = first; j < n; j++) {
    score[j]! += total * row[j]!
    for (let k = first; k <= j; k++) information[j * n + k]! -= bend * row[j]! * row[k]!
  }
}
