import { type Bordered, type BorderedFactor, emptyBordered, factorBordered, solveBordered } from './bordered.ts'

/** Cells of answers, with one group of many levels (the areas) and some of few, numbered through. */
export type Multilevel = {
  readonly yes: Float64Array
  readonly asked: Float64Array
  readonly columns: readonly Float64Array[]
  readonly longOf: Int32Array
  readonly longLevels: number
  /** For each of the other groups the number of each cell's level among all levels of them. */
  readonly shortOf: readonly Int32Array[]
  readonly shortLevels: number
  /** Of each short level, which group it belongs to, from 0. */
  readonly groupOf: Int32Array
}

/** What a fit has at one set of coefficients and deviations: the most likely levels there, and the matrix around them. */
export type Mode = {
  /** Levels in standard deviations. */
  readonly long: Float64Array
  readonly short: Float64Array
  readonly predictor: Float64Array
  readonly chances: Float64Array
  readonly factor: BorderedFactor
  /** Laplace's approximation to minus twice the log likelihood. */
  readonly deviance: number
}

const MOST_STEPS = 60

/**
 * The most likely levels for these coefficients and deviations (penalized iteratively reweighted least squares, started at `from`), or
 * undefined where that runs off. `deviations`: of the long group first, then of the short ones; signs do not matter.
 * Source: Bates, Machler, Bolker & Walker 2015, Journal of Statistical Software 67, and lme4's theory of PIRLS.
 */
export function modeAt(
  model: Multilevel,
  coefficients: Float64Array,
  deviations: Float64Array,
  from: Pick<Mode, 'long' | 'short'>,
): Mode | undefined {
  const work = workFor(model, coefficients, deviations)
  let long: Float64Array = from.long.slice()
  let short: Float64Array = from.short.slice()
  let height = predict(model, work, long, short)
  for (let step = 0; step < MOST_STEPS; step++) {
    const matrix = accumulate(model, work)
    const factor = factorBordered(matrix)
    if (factor === 'singular') return undefined
    const [scoreLong, scoreShort] = [work.scoreLong, work.scoreShort]
    for (let a = 0; a < long.length; a++) scoreLong[a] = work.longDeviation * scoreLong[a]! - long[a]!
    for (let s = 0; s < short.length; s++) scoreShort[s] = work.shortDeviations[s]! * scoreShort[s]! - short[s]!
    const [moveLong, moveShort] = [scoreLong.slice(), scoreShort.slice()]
    solveBordered(factor, moveLong, moveShort)
    const gain = dot(scoreLong, moveLong) + dot(scoreShort, moveShort)
    if (gain < 1e-14) {
      return { long, short, predictor: work.predictor, chances: work.chances, factor, deviance: height + factor.logDeterminant }
    }
    let [nextLong, nextShort] = [plus(long, moveLong, 1), plus(short, moveShort, 1)]
    let next = predict(model, work, nextLong, nextShort)
    for (let share = 0.5; !(next <= height + 1e-9 * Math.abs(height)) && share > 1e-4; share /= 2) {
      ;[nextLong, nextShort] = [plus(long, moveLong, share), plus(short, moveShort, share)]
      next = predict(model, work, nextLong, nextShort)
    }
    if (!Number.isFinite(next)) return undefined
    ;[long, short, height] = [nextLong, nextShort, next]
  }
  return undefined
}

type Work = {
  readonly fixed: Float64Array
  readonly longDeviation: number
  /** For each short level. */
  readonly shortDeviations: Float64Array
  readonly predictor: Float64Array
  readonly chances: Float64Array
  readonly scoreLong: Float64Array
  readonly scoreShort: Float64Array
  readonly matrix: Bordered
}

function workFor(
  { yes, columns, longLevels, shortLevels, groupOf }: Multilevel,
  coefficients: Float64Array,
  deviations: Float64Array,
): Work {
  const fixed = new Float64Array(yes.length)
  for (const [j, column] of columns.entries()) {
    const coefficient = coefficients[j]!
    for (let i = 0; i < fixed.length; i++) fixed[i]! += coefficient * column[i]!
  }
  const shortDeviations = new Float64Array(shortLevels)
  for (let s = 0; s < shortLevels; s++) shortDeviations[s] = deviations[1 + groupOf[s]!]!
  return {
    fixed,
    longDeviation: deviations[0]!,
    shortDeviations,
    predictor: new Float64Array(yes.length),
    chances: new Float64Array(yes.length),
    scoreLong: new Float64Array(longLevels),
    scoreShort: new Float64Array(shortLevels),
    matrix: emptyBordered(longLevels, shortLevels),
  }
}

/** Writes predictors and chances, and returns the penalized deviance without its determinant. */
function predict({ yes, asked, longOf, shortOf }: Multilevel, work: Work, long: Float64Array, short: Float64Array): number {
  const { fixed, predictor, chances, longDeviation, shortDeviations } = work
  const [longAdds, shortAdds] = [long.map((u) => u * longDeviation), short.map((u, s) => u * shortDeviations[s]!)]
  let height = dot(long, long) + dot(short, short)
  for (let i = 0; i < fixed.length; i++) {
    let logit = fixed[i]! + longAdds[longOf[i]!]!
    for (let g = 0; g < shortOf.length; g++) logit += shortAdds[shortOf[g]![i]!]!
    predictor[i] = logit
    // One exponential serves the chance and the likelihood.
    const small = Math.exp(-Math.abs(logit))
    chances[i] = (logit > 0 ? 1 : small) / (1 + small)
    height += 2 * (asked[i]! * (Math.max(logit, 0) + Math.log(1 + small)) - yes[i]! * logit)
  }
  return height
}

/** Fills the scores (unscaled) and the penalized information (scaled). */
function accumulate({ yes, asked, longOf, shortOf, longLevels, shortLevels }: Multilevel, work: Work): Bordered {
  const { chances, scoreLong, scoreShort, matrix, longDeviation, shortDeviations } = work
  const { diagonal, border, dense } = matrix
  for (const part of [scoreLong, scoreShort, diagonal, border, dense]) part.fill(0)
  for (let i = 0; i < yes.length; i++) {
    const chance = chances[i]!
    const left = yes[i]! - asked[i]! * chance
    const weight = asked[i]! * chance * (1 - chance)
    const a = longOf[i]!
    scoreLong[a]! += left
    diagonal[a]! += weight
    for (let g = 0; g < shortOf.length; g++) {
      const s = shortOf[g]![i]!
      scoreShort[s]! += left
      border[a * shortLevels + s]! += weight
      for (let h = 0; h <= g; h++) dense[s * shortLevels + shortOf[h]![i]!]! += weight
    }
  }
  for (let a = 0; a < longLevels; a++) {
    diagonal[a] = diagonal[a]! * longDeviation ** 2 + 1
    for (let s = 0; s < shortLevels; s++) border[a * shortLevels + s]! *= longDeviation * shortDeviations[s]!
  }
  for (let s = 0; s < shortLevels; s++) {
    for (let t = 0; t <= s; t++) {
      const value = dense[s * shortLevels + t]! * shortDeviations[s]! * shortDeviations[t]! + (s === t ? 1 : 0)
      dense[s * shortLevels + t] = value
      dense[t * shortLevels + s] = value
    }
  }
  return matrix
}

const plus = (from: Float64Array, move: Float64Array, share: number): Float64Array => from.map((value, i) => value + share * move[i]!)

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
