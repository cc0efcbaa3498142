import { choleskyFactor, invertFactored, solveFactored } from '#engines/statistics/linear.ts'

export type LogisticInput = {
  /** One per coefficient, the intercept among them; as long as `yes`. */
  readonly columns: readonly ArrayLike<number>[]
  /** How many of each row said yes (0 and 1 for single answers), of how many that `asked` says: 1 each where left out. */
  readonly yes: ArrayLike<number>
  readonly asked?: ArrayLike<number>
}

export type LogisticFit = {
  /** On the logit scale: exp of one is a ratio of odds. */
  readonly coefficients: Float64Array
  /** Row-major. */
  readonly covariance: Float64Array
  /** The fitted chance of each row. */
  readonly chances: Float64Array
  readonly deviance: number
}

/** `singular`: a column repeats the others. `did-not-converge`: some coefficient has no finite estimate, as when a group all said yes. */
export type LogisticRefusal = 'singular' | 'did-not-converge'

const MOST_STEPS = 40

/**
 * Logistic regression by maximum likelihood: Newton's steps until no linear predictor moves by 1e-9. Inputs are checked by the caller.
 * Deviance without the constant of how answers fall into rows, as for single answers. Time rows x columns^2, five or six times over.
 * Source: McCullagh & Nelder 1989, chapter 4; R's glm(family = binomial).
 */
export function fitLogistic({ columns, yes, asked }: LogisticInput): LogisticFit | LogisticRefusal {
  const [rows, p] = [yes.length, columns.length]
  const chances = new Float64Array(rows).fill(0.5)
  const predictor = new Float64Array(rows)
  const coefficients = new Float64Array(p)
  const [information, score] = [new Float64Array(p * p), new Float64Array(p)]
  for (let step = 0; step < MOST_STEPS; step++) {
    information.fill(0)
    score.fill(0)
    for (let i = 0; i < rows; i++) {
      const n = asked ? asked[i]! : 1
      const left = yes[i]! - n * chances[i]!
      const weight = n * chances[i]! * (1 - chances[i]!)
      for (let j = 0; j < p; j++) {
        const value = columns[j]![i]!
        score[j]! += value * left
        for (let k = 0; k <= j; k++) information[j * p + k]! += value * weight * columns[k]![i]!
      }
    }
    const factor = choleskyFactor(information, p)
    if (factor === 'singular') return step === 0 ? 'singular' : 'did-not-converge'
    const change = solveFactored(factor, score)
    for (let j = 0; j < p; j++) coefficients[j]! += change[j]!
    const moved = predict(columns, coefficients, predictor, chances)
    if (moved < 1e-9) return { coefficients, covariance: invertFactored(factor, p), chances, deviance: devianceOf(predictor, yes, asked) }
    // A logit of 30 is a chance of one in 10^13: it goes on for ever.
    if (!(moved < 30)) return 'did-not-converge'
  }
  return 'did-not-converge'
}

function predict(
  columns: readonly ArrayLike<number>[],
  coefficients: Float64Array,
  predictor: Float64Array,
  chances: Float64Array,
): number {
  let moved = 0
  for (let i = 0; i < predictor.length; i++) {
    let logit = 0
    for (let j = 0; j < coefficients.length; j++) logit += columns[j]![i]! * coefficients[j]!
    moved = Math.max(moved, Math.abs(logit - predictor[i]!))
    predictor[i] = logit
    chances[i] = 1 / (1 + Math.exp(-logit))
  }
  return moved
}

/** log(1 + exp(x)) without overflow. */
export const softPlus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))

function devianceOf(predictor: Float64Array, yes: ArrayLike<number>, asked: ArrayLike<number> | undefined): number {
  let deviance = 0
  for (let i = 0; i < predictor.length; i++) deviance += 2 * ((asked ? asked[i]! : 1) * softPlus(predictor[i]!) - yes[i]! * predictor[i]!)
  return deviance
}
