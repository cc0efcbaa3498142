import { choleskyFactor, solveFactored } from '#engines/statistics/linear.ts'
import { areCodes, FEWEST_ANSWERS, isAtLeast, isFiniteAll } from './answers.ts'
import { addCross, addTo, type MarginDesign, marginDesign, predictorAt } from './margin-design.ts'
import type { Margin } from './raking.ts'

export type SurveyDesign = {
  /** How many people each answer stands for, above zero. */
  readonly weights: ArrayLike<number>
  /** Those that the weights were raked to: what they tell is no longer chance. None where the weights were not raked. */
  readonly margins?: readonly Margin[]
  /** Parts of the population that were sampled on their own, from 0. */
  readonly strata?: ArrayLike<number>
  /** Who was drawn together (a household, a block), from 0, numbered through all strata. */
  readonly clusters?: ArrayLike<number>
}

export type SurveyEstimate = {
  /** Of all people that the answers stand for; a share where answers are 0 and 1. */
  readonly mean: number
  /** Standard error. */
  readonly error: number
  readonly answers: number
  /** How many times as large the variance is as that of a simple random sample of as many answers. */
  readonly designEffect: number
  /** Units drawn less strata: what the error itself can be trusted for. */
  readonly freedom: number
}

/**
 * `too-few-answers`: below ten. `all-alike`: everybody said the same, so that nothing tells how sure that is. `lonely-stratum`: a stratum with
 * one unit drawn. `not-numbers`: an answer, weight or code that is none. `no-fit`: two margins say the same of these answers.
 */
export type EstimateRefusal = 'too-few-answers' | 'all-alike' | 'lonely-stratum' | 'not-numbers' | 'no-fit'

/** A design that many items and areas are estimated with. */
type Prepared = {
  readonly design: SurveyDesign
  readonly margins: number
  readonly columns: MarginDesign
  readonly factor: Float64Array | undefined
  /** The unit of each answer and the stratum of each unit. */
  readonly unitOf: ArrayLike<number> | undefined
  readonly stratumOf: Int32Array | undefined
}

/**
 * The weighted mean of an answer with its standard error, everything that the sampling and the raking did to it included.
 *
 * `values`: one for each answer (0 and 1 for a share). Linearized: each answer's say in the mean, less what its margins foretell of it, varies
 * between the units drawn within strata, as if drawn with replacement (no finite population correction); it leaves out that the margins
 * were themselves estimated. People who chose to answer by themselves are no sample: their error says less than it seems to.
 * Time answers x groups. Matches R's survey::svymean on a raked design; where raked, the variant is R's, whose residuals are unweighted.
 * Source: Deville & Sarndal 1992; Lumley 2010, Complex Surveys, chapter 7; design effect after Kish 1965, with a simple random sample of the
 * same size from a population as large as the weights' sum.
 */
export function surveyMean(values: ArrayLike<number>, design: SurveyDesign): SurveyEstimate | EstimateRefusal {
  const prepared = prepare(values, design)
  return typeof prepared === 'string' ? prepared : estimate(values, prepared)
}

/**
 * The same in each area, in the order of their numbers: the answers from elsewhere still steady the margins. An area with fewer than ten
 * answers, or where all said the same, gets its refusal in its place. `areaOf`: from 0 to `areas` - 1. Time areas x answers x margins.
 * Source: Lumley 2010, section 2.3, on domains; matches R's survey::svyby.
 */
export function surveyMeanByArea(
  values: ArrayLike<number>,
  design: SurveyDesign,
  { areaOf, areas }: { readonly areaOf: ArrayLike<number>; readonly areas: number },
): readonly (SurveyEstimate | EstimateRefusal)[] | EstimateRefusal {
  if (areaOf.length !== values.length || !areCodes(areaOf, areas)) return 'not-numbers'
  const prepared = prepare(values, design)
  if (typeof prepared === 'string') return prepared
  return Array.from({ length: areas }, (_, area) => estimate(values, prepared, (i) => areaOf[i] === area))
}

function prepare(values: ArrayLike<number>, design: SurveyDesign): Prepared | EstimateRefusal {
  const { weights, margins = [], strata, clusters } = design
  const answers = values.length
  if (answers < FEWEST_ANSWERS) return 'too-few-answers'
  if (weights.length !== answers || !isAtLeast(weights, Number.MIN_VALUE) || !isFiniteAll(values)) return 'not-numbers'
  for (const codes of [strata, clusters]) if (codes && !(codes.length === answers && areCodes(codes, answers))) return 'not-numbers'
  if (margins.some(({ of, targets }) => of.length !== answers || !areCodes(of, targets.length))) return 'not-numbers'
  const columns = marginDesign(
    margins,
    margins.map(({ targets }) => targets),
  )
  const units = unitsOf(answers, strata, clusters)
  if (typeof units === 'string') return units
  const prepared = { design, margins: margins.length, columns, factor: undefined, ...units }
  if (margins.length === 0) return prepared
  const information = new Float64Array(columns.width ** 2)
  for (let i = 0; i < answers; i++) addCross(columns, information, i, margins.length, 1)
  const factor = choleskyFactor(information, columns.width)
  return factor === 'singular' ? 'no-fit' : { ...prepared, factor }
}

function unitsOf(
  answers: number,
  strata: ArrayLike<number> | undefined,
  clusters: ArrayLike<number> | undefined,
): Pick<Prepared, 'unitOf' | 'stratumOf'> | EstimateRefusal {
  if (!strata && !clusters) return { unitOf: undefined, stratumOf: undefined }
  const stratumOf = new Int32Array(answers).fill(-1)
  for (let i = 0; i < answers; i++) {
    const [unit, stratum] = [clusters ? clusters[i]! : i, strata ? strata[i]! : 0]
    if (stratumOf[unit] !== -1 && stratumOf[unit] !== stratum) return 'not-numbers'
    stratumOf[unit] = stratum
  }
  const units = new Int32Array(answers)
  for (const stratum of stratumOf) if (stratum >= 0) units[stratum]!++
  if (units.includes(1)) return 'lonely-stratum'
  return { unitOf: clusters ?? Int32Array.from({ length: answers }, (_, i) => i), stratumOf }
}

function estimate(
  values: ArrayLike<number>,
  prepared: Prepared,
  isIn: (i: number) => boolean = () => true,
): SurveyEstimate | EstimateRefusal {
  const { weights } = prepared.design
  let [answers, total, sum, low, high] = [0, 0, 0, Infinity, -Infinity]
  for (let i = 0; i < values.length; i++) {
    if (!isIn(i)) continue
    const [value, weight] = [values[i]!, weights[i]!]
    answers++
    total += weight
    sum += weight * value
    if (value < low) low = value
    if (value > high) high = value
  }
  if (answers < FEWEST_ANSWERS) return 'too-few-answers'
  if (low === high) return 'all-alike'
  const mean = sum / total
  const say = new Float64Array(values.length)
  let spread = 0
  for (let i = 0; i < values.length; i++) {
    if (!isIn(i)) continue
    say[i] = (values[i]! - mean) / total
    spread += weights[i]! * (values[i]! - mean) ** 2
  }
  const { variance, freedom } = varianceOf(withoutForetold(say, prepared), prepared)
  if (!(variance > 0)) return 'all-alike'
  const simple = ((spread / total / (answers - 1)) * (total - answers)) / total
  return { mean, error: Math.sqrt(variance), answers, designEffect: simple > 0 ? variance / simple : 1, freedom }
}

/** What each answer adds to the error: its say less what the groups of its margins say on average, times its weight. */
function withoutForetold(say: Float64Array, { design, margins, columns, factor }: Prepared): Float64Array {
  if (!factor) return say.map((one, i) => one * design.weights[i]!)
  const right = new Float64Array(columns.width)
  for (let i = 0; i < say.length; i++) addTo(columns, right, i, margins, say[i]!)
  const coefficients = solveFactored(factor, right)
  return say.map((one, i) => (one - predictorAt(columns, coefficients, i, margins)) * design.weights[i]!)
}

/** Between the units drawn, within strata. */
function varianceOf(scores: Float64Array, { unitOf, stratumOf }: Prepared): { variance: number; freedom: number } {
  if (!unitOf || !stratumOf) return { variance: spreadOf(scores), freedom: scores.length - 1 }
  const sums = new Float64Array(scores.length)
  for (let i = 0; i < scores.length; i++) sums[unitOf[i]!]! += scores[i]!
  const inStratum = new Map<number, number[]>()
  stratumOf.forEach((stratum, unit) => {
    if (stratum < 0) return
    const units = inStratum.get(stratum)
    if (units) units.push(sums[unit]!)
    else inStratum.set(stratum, [sums[unit]!])
  })
  let [variance, freedom] = [0, 0]
  for (const units of inStratum.values()) {
    variance += spreadOf(units)
    freedom += units.length - 1
  }
  return { variance, freedom }
}

/** n times the sample variance: the variance of a sum of n independent numbers. */
function spreadOf(numbers: ArrayLike<number>): number {
  const n = numbers.length
  let [sum, squares] = [0, 0]
  for (let i = 0; i < n; i++) sum += numbers[i]!
  for (let i = 0; i < n; i++) squares += (numbers[i]! - sum / n) ** 2
  return (n / (n - 1)) * squares
}
