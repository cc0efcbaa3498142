import { type CountFit, type CountModel, type CountRefusal, fitCounts } from '#engines/statistics/count-regression.ts'
import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { quadraticForm } from '#engines/statistics/linear.ts'
import { fitNegativeBinomial } from '#engines/statistics/negative-binomial-regression.ts'
import { neweyWestCovariance } from '#engines/statistics/newey-west.ts'
import { finiteExp, isCount, isShare, isSize } from './count.ts'

export type InterruptedInput = {
  /** One count per period, evenly spaced, before first. */
  readonly counts: readonly number[]
  /** Index of the first period with the response. */
  readonly startsAt: number
  /** What each count stands for: days of the month, or what a control area leads to expect. Above zero; 1 each where left out. */
  readonly exposure?: readonly number[]
  /** Sine and cosine pairs with `perYear` periods a year: one pair is one wave a year. None where left out. */
  readonly season?: { readonly perYear: number; readonly pairs: number }
  /** Whether the response may bend the trend as well as shift the level. */
  readonly bendsTrend?: boolean
  /**
   * `negative-binomial`: by likelihood. `quasi-poisson`: Poisson with errors times the square root of the dispersion, at least 1.
   * `lag`: Poisson with Newey & West's errors that allow for periods up to so many apart being alike.
   */
  readonly errors?: 'negative-binomial' | 'quasi-poisson' | { readonly lag: number }
  readonly confidence?: number
}

export type InterruptedPeriod = {
  readonly observed: number
  readonly fitted: number
  /** What the series leads to expect had nothing been done; before the response it is the fit. */
  readonly expected: number
  /** Band of `expected` as a mean; single counts vary more. */
  readonly low: number
  readonly high: number
}

export type InterruptedSeries = {
  readonly terms: readonly { readonly name: string; readonly coefficient: number; readonly error: number }[]
  /** Size of the negative binomial; undefined for the other two, and where the counts hardly vary more than Poisson counts. */
  readonly theta: number | undefined
  readonly dispersion: number
  /** Fitted over expected, summed over the periods after: 0.77 is 23 percent fewer. */
  readonly ratio: number
  readonly ratioInterval: Interval
  readonly logRatio: number
  readonly logError: number
  readonly observedAfter: number
  readonly expectedAfter: number
  /** observedAfter - expectedAfter: below zero is fewer. */
  readonly events: number
  readonly path: readonly InterruptedPeriod[]
}

/** `too-few-periods`: fewer than eight before or after, or fewer than two a coefficient. `no-events`: none at all before or after. */
export type InterruptedRefusal = CountRefusal | 'too-few-periods'

const FEWEST_PERIODS = 8

/**
 * Interrupted time series: carries trend and season of the periods before forward, and says how the level (and trend) after departs from
 * them. It presumes that nothing else changed on that day; with a control's expectation as `exposure` it is a controlled series.
 *
 * log mean = log exposure + a + b t (+ season) + c after (+ d periods since). The ratio sums fitted and expected means over all periods
 * after, its interval by the delta method on the log scale, the band from the variance of the linear predictor. Where a negative binomial
 * has nothing to explain beyond chance the quasi-Poisson fit stands. Refuses by value; `singular` where season, trend and level cannot be told
 * apart. Time some milliseconds for hundreds of periods.
 * Sources: Bernal, Cummins & Gasparrini 2017, International Journal of Epidemiology 46:348; Wagner et al. 2002; Newey & West 1987.
 */
export function interruptedSeries(input: InterruptedInput): InterruptedSeries | InterruptedRefusal {
  const columns = columnsOf(input)
  const objection = objectionTo(input, columns.length)
  if (objection) return objection
  const counts = Float64Array.from(input.counts)
  const offset = counts.map((_, i) => Math.log(input.exposure?.[i] ?? 1))
  const model = { columns: columns.map(({ values }) => values), counts, offset }
  const found = regress(model, input.errors ?? 'negative-binomial')
  if (typeof found === 'string') return found
  const z = zOf(input.confidence ?? CONFIDENCE)
  const p = columns.length
  const terms = columns.map(({ name }, j) => ({
    name,
    coefficient: found.coefficients[j]!,
    error: Math.sqrt(found.covariance[j * p + j]!),
  }))
  const path = pathOf(input, { columns, offset, found, z })
  const effect = effectOf(input, { columns, path, found, z })
  return { terms, theta: found.theta, dispersion: found.dispersion, ...effect, path }
}

type Column = { readonly name: string; readonly values: Float64Array; readonly isOfResponse: boolean }

function columnsOf({ counts, startsAt, season, bendsTrend = true }: InterruptedInput): Column[] {
  const column = (name: string, value: (t: number) => number, isOfResponse = false) => ({
    name,
    values: Float64Array.from(counts, (_, i) => value(i + 1)),
    isOfResponse,
  })
  const wave = (k: number, t: number) => (2 * Math.PI * k * t) / (season?.perYear ?? 1)
  return [
    column('intercept', () => 1),
    column('trend', (t) => t),
    column('level', (t) => Number(t > startsAt), true),
    ...(bendsTrend ? [column('bend', (t) => Math.max(0, t - startsAt), true)] : []),
    ...Array.from({ length: season?.pairs ?? 0 }, (_, k) => [
      column(`sine-${k + 1}`, (t) => Math.sin(wave(k + 1, t))),
      column(`cosine-${k + 1}`, (t) => Math.cos(wave(k + 1, t))),
    ]).flat(),
  ]
}

function objectionTo({ counts, startsAt, exposure, errors, confidence = CONFIDENCE }: InterruptedInput, columns: number) {
  if (!counts.every(isCount) || !isShare(confidence)) return 'not-counts'
  if (exposure && (exposure.length !== counts.length || !exposure.every(isSize))) return 'not-counts'
  if (typeof errors === 'object' && !(Number.isInteger(errors.lag) && errors.lag >= 0)) return 'not-counts'
  const after = counts.length - startsAt
  if (!(Number.isInteger(startsAt) && startsAt >= FEWEST_PERIODS && after >= FEWEST_PERIODS)) return 'too-few-periods'
  if (counts.length < 2 * columns) return 'too-few-periods'
  const hasEvents = (part: readonly number[]) => part.some((count) => count > 0)
  return hasEvents(counts.slice(0, startsAt)) && hasEvents(counts.slice(startsAt)) ? undefined : 'no-events'
}

type Found = Pick<CountFit, 'coefficients' | 'covariance' | 'fitted' | 'dispersion'> & { readonly theta: number | undefined }

function regress(model: Omit<CountModel, 'family'>, errors: NonNullable<InterruptedInput['errors']>): Found | CountRefusal {
  if (errors === 'negative-binomial') {
    const found = fitNegativeBinomial(model)
    // Near chance the size runs off to infinity, found out or not; the Poisson fit below says whether anything else is wrong.
    if (found !== 'no-overdispersion' && found !== 'did-not-converge') return found
  }
  const poisson: CountModel = { ...model, family: 'poisson' }
  const found = fitCounts(poisson)
  if (typeof found === 'string') return found
  if (typeof errors === 'object') return { ...found, theta: undefined, covariance: neweyWestCovariance(poisson, found, errors.lag) }
  const factor = Math.max(1, found.dispersion)
  return { ...found, theta: undefined, covariance: found.covariance.map((value) => value * factor) }
}

type Fitted = { readonly columns: readonly Column[]; readonly found: Found; readonly z: number }

/** The row of the design of period `i` had nothing been done. */
const rowWithout = (columns: readonly Column[], i: number) =>
  Float64Array.from(columns, ({ values, isOfResponse }) => (isOfResponse ? 0 : values[i]!))

function pathOf({ counts }: InterruptedInput, { columns, offset, found, z }: Fitted & { offset: Float64Array }): InterruptedPeriod[] {
  return counts.map((observed, i) => {
    const row = rowWithout(columns, i)
    const log = offset[i]! + row.reduce((sum, value, j) => sum + value * found.coefficients[j]!, 0)
    const half = z * Math.sqrt(Math.max(0, quadraticForm(found.covariance, row)))
    return { observed, fitted: found.fitted[i]!, expected: finiteExp(log), low: finiteExp(log - half), high: finiteExp(log + half) }
  })
}

function effectOf({ startsAt }: InterruptedInput, { columns, path, found, z }: Fitted & { path: readonly InterruptedPeriod[] }) {
  const after = path.slice(startsAt)
  const total = (of: 'observed' | 'fitted' | 'expected') => after.reduce((sum, period) => sum + period[of], 0)
  const [fitted, expectedAfter, observedAfter] = [total('fitted'), total('expected'), total('observed')]
  const gradient = Float64Array.from(columns, ({ values, isOfResponse }) =>
    after.reduce((sum, period, i) => {
      const value = values[startsAt + i]!
      return sum + (value * period.fitted) / fitted - (isOfResponse ? 0 : (value * period.expected) / expectedAfter)
    }, 0),
  )
  const logRatio = Math.log(fitted / expectedAfter)
  const logError = Math.sqrt(Math.max(0, quadraticForm(found.covariance, gradient)))
  const ratioInterval = { low: finiteExp(logRatio - z * logError), high: finiteExp(logRatio + z * logError) }
  return {
    ratio: finiteExp(logRatio),
    ratioInterval,
    logRatio,
    logError,
    observedAfter,
    expectedAfter,
    events: observedAfter - expectedAfter,
  }
}
