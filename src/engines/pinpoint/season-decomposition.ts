import { localFit, movingMeans, type Smoothing, smoothSeries } from './season-loess.ts'

export type Decomposition = {
  /** The three add up to the values. */
  readonly seasonal: Float64Array
  readonly trend: Float64Array
  readonly remainder: Float64Array
  /** 0 to 1: how far each value was trusted in the end; all 1 when not robust. */
  readonly weights: Float64Array
  /** Strength of season, 0 to 1: the share of what is not trend that the season explains. Wang, Smith & Hyndman 2006. */
  readonly strength: number
}

export type DecompositionRefusal = 'too-short' | 'not-finite'

export type DecompositionOptions = {
  /** Values per cycle, 2 or more: 12 for months, 7 for days of the week. */
  readonly period: number
  /** `periodic`: the same season every cycle. A number (odd, 7 or more): how many cycles it may be learned from, so that it may change. */
  readonly seasonSpan: 'periodic' | number
  /** Rounds in which outlying values are recognized and trusted less: 0 for none, 15 are usual and take eight times as long. */
  readonly robustRounds: number
}

/**
 * Splits a series into trend, season and remainder by repeated local smoothing (STL). For showing what a series looks like; whether there is
 * a season is for `seasonalWave` to say, for STL finds some season in noise too (`strength` is then some 0.1 to 0.3, not 0).
 *
 * `values`: evenly spaced, at least two cycles (`too-short`), finite; for counts take log(count + 0.5). Time: values times some hundred;
 * 96 months robust in about a millisecond. Matches R's `stl` with its defaults for the spans not named here to
 * 1e-8, but where R's takes a wrong median of the remainders (it asks its partial sort for two places in falling order): 1e-5 then.
 * Source: Cleveland, Cleveland, McRae & Terpenning 1990, Journal of Official Statistics 6:3 (inner loop 2, or 1 with 15 outer when robust).
 */
export function decomposeSeason(values: Float64Array, options: DecompositionOptions): Decomposition | DecompositionRefusal {
  const { period, robustRounds } = options
  if (!values.every(Number.isFinite)) return 'not-finite'
  if (!(period >= 2) || values.length <= 2 * period) return 'too-short'
  const spans = spansOf(values.length, options)
  const weights = new Float64Array(values.length).fill(1)
  let [seasonal, trend]: Float64Array[] = [new Float64Array(values.length), new Float64Array(values.length)]
  for (let outer = 0; outer <= robustRounds; outer++) {
    const trust = outer === 0 ? undefined : weights
    for (let inner = 0; inner < (robustRounds > 0 ? 1 : 2); inner++) [seasonal, trend] = pass(values, trend!, period, spans, trust)
    if (outer < robustRounds) setTrust(weights, values, seasonal!, trend!)
  }
  if (options.seasonSpan === 'periodic') seasonal = cycleMeans(seasonal!, period)
  const remainder = values.map((value, i) => value - seasonal![i]! - trend![i]!)
  const detrended = remainder.map((value, i) => value + seasonal![i]!)
  const rest = varianceOf(detrended)
  const strength = rest > 0 ? Math.max(0, 1 - varianceOf(remainder) / rest) : 0
  return { seasonal: seasonal!, trend: trend!, remainder, weights, strength }
}

type Spans = { readonly season: Smoothing; readonly trend: Smoothing; readonly low: Smoothing }

const nextOdd = (x: number): number => 2 * Math.floor(Math.round(x) / 2) + 1

function spansOf(n: number, { period, seasonSpan }: DecompositionOptions): Spans {
  const season = seasonSpan === 'periodic' ? 10 * n + 1 : nextOdd(Math.max(3, seasonSpan))
  const trend = nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / season)))
  const low = nextOdd(period)
  const smoothing = (span: number, degree: 0 | 1) => ({ span, degree, jump: Math.ceil(span / 10) })
  return { season: smoothing(season, 0), trend: smoothing(trend, 1), low: smoothing(low, 1) }
}

/** One round: the season of what is above the trend, less its own slow part; then the trend of what is left. */
function pass(values: Float64Array, trend: Float64Array, period: number, spans: Spans, trust: Float64Array | undefined) {
  const cycle = smoothCycles(
    values.map((value, i) => value - trend[i]!),
    period,
    spans.season,
    trust,
  )
  const slow = smoothSeries(movingMeans(movingMeans(movingMeans(cycle, period), period), 3), spans.low)
  const seasonal = slow.map((value, i) => cycle[i + period]! - value)
  const adjusted = values.map((value, i) => value - seasonal[i]!)
  return [seasonal, smoothSeries(adjusted, spans.trend, trust)]
}

/** Smooths all Januaries, all Februaries and so on, each carried one cycle further at both ends. */
function smoothCycles(values: Float64Array, period: number, smoothing: Smoothing, trust: Float64Array | undefined): Float64Array {
  const cycle = new Float64Array(values.length + 2 * period)
  for (let phase = 0; phase < period; phase++) {
    const n = Math.ceil((values.length - phase) / period)
    const every = (of: Float64Array) => Float64Array.from({ length: n }, (_, i) => of[i * period + phase]!)
    const [mine, myTrust] = [every(values), trust && every(trust)]
    const smooth = smoothSeries(mine, smoothing, myTrust)
    const reach = Math.min(smoothing.span, n)
    const before = localFit(mine, -1, smoothing, myTrust, [0, reach - 1]) ?? smooth[0]!
    const after = localFit(mine, n, smoothing, myTrust, [n - reach, n - 1]) ?? smooth[n - 1]!
    for (const [i, value] of [before, ...smooth, after].entries()) cycle[i * period + phase] = value
  }
  return cycle
}

/** Bisquare weights by the remainder over six times its median. */
function setTrust(weights: Float64Array, values: Float64Array, seasonal: Float64Array, trend: Float64Array): void {
  const rest = values.map((value, i) => Math.abs(value - seasonal[i]! - trend[i]!))
  const sorted = rest.slice().sort()
  const middle = Math.floor(rest.length / 2)
  const bound = 3 * (sorted[middle]! + sorted[rest.length - 1 - middle]!)
  for (let i = 0; i < weights.length; i++) {
    const r = rest[i]!
    weights[i] = r <= 0.001 * bound ? 1 : r <= 0.999 * bound ? (1 - (r / bound) ** 2) ** 2 : 0
  }
}

function cycleMeans(seasonal: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period)
  const counts = new Float64Array(period)
  for (const [i, value] of seasonal.entries()) {
    sums[i % period]! += value
    counts[i % period]! += 1
  }
  return seasonal.map((_, i) => sums[i % period]! / counts[i % period]!)
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
