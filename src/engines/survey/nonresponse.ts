import { FEWEST_ANSWERS, isAtLeast, isFiniteAll } from './answers.ts'
import { fitLogistic, type LogisticFit } from './logistic.ts'

export type Invited = {
  /** 1 for each who answered, 0 for each invited who did not. */
  readonly responded: ArrayLike<number>
  /** What is known of everybody invited, one per coefficient; the caller includes the intercept. */
  readonly columns: readonly ArrayLike<number>[]
}

export type ResponsePropensity = {
  /** Each one's fitted chance to answer. */
  readonly chances: Float64Array
  readonly fit: LogisticFit
  /** 1 when all are equally likely to answer; 0 when the chances differ as much as they can (the R-indicator). */
  readonly representativity: number
  /** The largest bias a mean may have from what the columns tell, in standard deviations of the answer. */
  readonly largestBias: number
  /** For those who answered, in their order: one over the chance. */
  readonly inverseWeights: Float64Array
  /** The same with each fifth of all invited taken together, likeliest apart from least likely: steadier. */
  readonly classWeights: Float64Array
}

/**
 * `too-few-answers`: fewer than ten answered, or than twice the columns. `nobody-missing`: everybody answered. `not-numbers`: something that is
 * none. `no-fit`: columns that repeat each other or tell exactly who answered. `weights-run-away`: a fifth in which nobody answered.
 */
export type NonresponseRefusal = 'too-few-answers' | 'nobody-missing' | 'not-numbers' | 'no-fit' | 'weights-run-away'

const CLASSES = 5

/**
 * Who answered and who did not, by what is known of everybody invited; how unlike they are; and weights that make up for it. What the columns do
 * not know (such as trust itself) stays unmended: a high representativity shows only that these columns found nothing.
 *
 * Time invited x columns^2. Refuses by value. Source: Rosenbaum & Rubin 1983 and Little 1986 (response propensity, classes by fifths, type-7
 * quantiles); Schouten, Cobben & Bethlehem 2009, Survey Methodology 35:101 (R-indicator 1 - 2 S, S with n - 1, and the bias bound S / mean).
 */
export function responsePropensity({ responded, columns }: Invited): ResponsePropensity | NonresponseRefusal {
  const invited = responded.length
  if (columns.length === 0 || columns.some(({ length }) => length !== invited) || !columns.every(isFiniteAll)) return 'not-numbers'
  if (!isAtLeast(responded, 0)) return 'not-numbers'
  let answered = 0
  for (let i = 0; i < invited; i++) {
    if (responded[i] !== 0 && responded[i] !== 1) return 'not-numbers'
    answered += responded[i]!
  }
  if (answered < Math.max(FEWEST_ANSWERS, 2 * columns.length)) return 'too-few-answers'
  if (answered === invited) return 'nobody-missing'
  const fit = fitLogistic({ columns, yes: responded })
  if (typeof fit === 'string') return 'no-fit'
  const { chances } = fit
  const classWeights = byClasses(chances, responded)
  if (!classWeights) return 'weights-run-away'
  const mean = chances.reduce((sum, chance) => sum + chance, 0) / invited
  const spread = Math.sqrt(chances.reduce((sum, chance) => sum + (chance - mean) ** 2, 0) / (invited - 1))
  return {
    ...{ chances, fit, classWeights },
    representativity: 1 - 2 * spread,
    largestBias: spread / mean,
    inverseWeights: chances.filter((_, i) => responded[i] === 1).map((chance) => 1 / chance),
  }
}

/** One over the share that answered in the fifth of each who did; undefined where that is nobody of some fifth. */
function byClasses(chances: Float64Array, responded: ArrayLike<number>): Float64Array | undefined {
  const sorted = chances.slice().sort()
  const edges = Array.from({ length: CLASSES - 1 }, (_, k) => quantileOf(sorted, (k + 1) / CLASSES))
  const classOf = chances.map((chance) => edges.filter((edge) => chance > edge).length)
  const [all, answered] = [new Float64Array(CLASSES), new Float64Array(CLASSES)]
  for (let i = 0; i < chances.length; i++) {
    all[classOf[i]!]!++
    answered[classOf[i]!]! += responded[i]!
  }
  if (all.some((count, k) => count > 0 && answered[k] === 0)) return undefined
  return classOf.filter((_, i) => responded[i] === 1).map((k) => all[k]! / answered[k]!)
}

/** Between neighbors in proportion, as R's default. */
function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return below + (at - Math.floor(at)) * (above - below)
}
