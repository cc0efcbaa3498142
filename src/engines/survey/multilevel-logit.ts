import { invertSymmetric } from '#engines/statistics/linear.ts'
import { answerCells } from './answer-cells.ts'
import { areCodes, FEWEST_ANSWERS, isAtLeast, isFiniteAll, sumOf } from './answers.ts'
import { type BorderedFactor, invertBordered } from './bordered.ts'
import { jointPrecision } from './multilevel-joint.ts'
import type { Mode, Multilevel } from './multilevel-model.ts'
import { awayFromZero, deviationsIn, type Minimum, minimize, startOf } from './multilevel-search.ts'
import type { Valley } from './quasi-newton.ts'

/** A group of levels drawn from one distribution, such as areas or ages. */
export type Group = { readonly levels: number; readonly of: ArrayLike<number> }

export type MultilevelInput = {
  /** How many of each row said yes (0 and 1 for single answers), of how many that `asked` says: 1 each where left out. */
  readonly yes: ArrayLike<number>
  readonly asked?: ArrayLike<number>
  /** One per coefficient; the caller includes the intercept. */
  readonly columns: readonly ArrayLike<number>[]
  /** The one with the most levels may have thousands, the others some dozens together. Levels without answers are fine. */
  readonly groups: readonly Group[]
}

export type MultilevelFit = {
  readonly coefficients: Float64Array
  /** Standard errors of the coefficients, the doubt about the deviations included. */
  readonly errors: Float64Array
  /** Standard deviation of each group's levels on the logit scale. */
  readonly deviations: readonly number[]
  /** Of each group, what each level adds to the logit, and its variance given the coefficients and deviations. */
  readonly effects: readonly Float64Array[]
  readonly effectVariances: readonly Float64Array[]
  /** Minus twice the log likelihood by Laplace's approximation; as for single answers. */
  readonly deviance: number
  /** Whether a deviation came out as zero and was kept from it: then the deviance is not the least. */
  readonly isKeptFromZero: boolean
  /** For `poststratify`. */
  readonly inner: {
    readonly model: Multilevel
    readonly joint: BorderedFactor
    /** Which group is the long one. */
    readonly longGroup: number
    /** Deviations as they were fitted, of the long group first; their signs go with those of the levels. */
    readonly signed: Float64Array
    /** The first level of each short group among all of them. */
    readonly offsets: readonly number[]
  }
}

/**
 * `too-few-answers`: below ten. `all-alike`: everybody said yes, or nobody. `not-numbers`: an answer, column or code that is none. `no-fit`: columns
 * that repeat each other, or a coefficient without a finite estimate.
 */
export type MultilevelRefusal = 'too-few-answers' | 'all-alike' | 'not-numbers' | 'no-fit'

/** Below this a deviation counts as zero: its levels would differ by less than half a percentage point. */
const ZERO_DEVIATION = 0.02

/**
 * Logistic regression with levels that are drawn together towards each other: areas with few answers lean on what the columns and the other
 * areas say, areas with many stand for themselves. The model of "multilevel regression and poststratification" (`poststratify`).
 *
 * Coefficients and deviations together minimize Laplace's deviance; alike answers are counted together first. A deviation that comes out as
 * zero (which says only "no more than chance would make", and would make every area the same with no doubt) is kept from it by a penalty of
 * minus twice its logarithm, unless `allowsZero`. Answers are unweighted: put what the weights are made of into the columns and groups.
 * Refuses by value. Time cells x groups^2 a step: 20,000 answers in 500 areas take some tenths of a second.
 * Source: Gelman & Little 1997; Bates et al. 2015 (R's lme4::glmer, Laplace, nAGQ = 1), gradient by hand; Chung et al. 2013, Psychometrika
 * 78:685 (the penalty: a gamma prior of shape 2).
 */
export function fitMultilevel(input: MultilevelInput, { allowsZero = false } = {}): MultilevelFit | MultilevelRefusal {
  const objection = objectionTo(input)
  if (objection) return objection
  const longGroup = input.groups.reduce((best, { levels }, g) => (levels > input.groups[best]!.levels ? g : best), 0)
  const model = modelOf(input, longGroup)
  const start = startOf(model)
  if (!start) return 'no-fit'
  let found = minimize(model, start, 0)
  const isAtZero = found && deviationsIn(model, found.valley.point).some((deviation) => Math.abs(deviation) < ZERO_DEVIATION)
  const isKeptFromZero = !allowsZero && isAtZero === true
  if (found && isKeptFromZero) found = minimize(model, awayFromZero(model, found.valley.point), 2)
  return found ? fitFrom(model, found, { longGroup, isKeptFromZero }) : 'no-fit'
}

function objectionTo({ yes, asked, columns, groups }: MultilevelInput): MultilevelRefusal | undefined {
  const rows = yes.length
  if (rows === 0) return 'too-few-answers'
  if (columns.length === 0 || groups.length === 0 || !isAtLeast(yes, 0) || !columns.every(isFiniteAll)) return 'not-numbers'
  if ([...columns, ...groups.map(({ of }) => of), ...(asked ? [asked] : [])].some(({ length }) => length !== rows)) return 'not-numbers'
  if (asked && !isAtLeast(asked, 0)) return 'not-numbers'
  for (let i = 0; i < rows; i++) if (yes[i]! > (asked ? asked[i]! : 1)) return 'not-numbers'
  if (!groups.every(({ of, levels }) => areCodes(of, levels))) return 'not-numbers'
  const [said, all] = [sumOf(yes), asked ? sumOf(asked) : rows]
  if (all < FEWEST_ANSWERS) return 'too-few-answers'
  return said === 0 || said === all ? 'all-alike' : undefined
}

function modelOf({ yes, asked, columns, groups }: MultilevelInput, longGroup: number): Multilevel {
  const cells = answerCells(yes, asked, [...columns, ...groups.map(({ of }) => of)])
  const others = groups.filter((_, g) => g !== longGroup)
  const offsets = others.map((_, g) => others.slice(0, g).reduce((sum, { levels }) => sum + levels, 0))
  return {
    ...{ yes: cells.yes, asked: cells.asked },
    columns: columns.map((column) => Float64Array.from(cells.first, (i) => column[i]!)),
    longOf: Int32Array.from(cells.first, (i) => groups[longGroup]!.of[i]!),
    longLevels: groups[longGroup]!.levels,
    shortOf: others.map(({ of }, g) => Int32Array.from(cells.first, (i) => offsets[g]! + of[i]!)),
    shortLevels: others.reduce((sum, { levels }) => sum + levels, 0),
    groupOf: Int32Array.from(others.flatMap(({ levels }, g) => new Array<number>(levels).fill(g))),
  }
}

function fitFrom(
  model: Multilevel,
  { valley, mode }: Minimum,
  { longGroup, isKeptFromZero }: { readonly longGroup: number; readonly isKeptFromZero: boolean },
): MultilevelFit | MultilevelRefusal {
  const fixed = model.columns.length
  const signed = deviationsIn(model, valley.point)
  const joint = jointPrecision(model, signed, mode)
  const errors = errorsFrom(valley, fixed)
  if (joint === 'singular' || !errors) return 'no-fit'
  const inOrder = <T>(all: readonly T[]): T[] => all.slice(1).toSpliced(longGroup, 0, all[0]!)
  const levels = inOrder(levelsFrom(model, signed, mode))
  return {
    coefficients: valley.point.slice(0, fixed),
    errors,
    deviations: inOrder(Array.from(signed, Math.abs)),
    effects: levels.map(({ effects }) => effects),
    effectVariances: levels.map(({ variances }) => variances),
    deviance: mode.deviance,
    isKeptFromZero,
    inner: { model, joint, longGroup, signed, offsets: model.shortOf.map((_, g) => model.groupOf.indexOf(g)) },
  }
}

/** From the curvature of the deviance, which is twice that of the log likelihood. */
function errorsFrom({ point, curvature }: Valley, fixed: number): Float64Array | undefined {
  const covariance = invertSymmetric(curvature, point.length)
  if (covariance === 'singular') return undefined
  return Float64Array.from({ length: fixed }, (_, j) => Math.sqrt(2 * covariance[j * (point.length + 1)]!))
}

/** Levels from standard deviations to logits, the long group first. */
function levelsFrom({ shortOf, groupOf }: Multilevel, signed: Float64Array, mode: Mode) {
  const inverse = invertBordered(mode.factor)
  const scaled = (levels: Float64Array, spread: Float64Array, deviation: number) => ({
    effects: levels.map((level) => level * deviation),
    variances: spread.map((variance) => variance * deviation ** 2),
  })
  const spread = mode.short.map((_, s) => inverse.dense[s * (mode.short.length + 1)]!)
  const inGroup = (values: Float64Array, group: number) => values.filter((_, s) => groupOf[s] === group)
  return [
    scaled(mode.long, inverse.diagonal, signed[0]!),
    ...shortOf.map((_, g) => scaled(inGroup(mode.short, g), inGroup(spread, g), signed[1 + g]!)),
  ]
}
