import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { sandwich } from '#engines/statistics/newey-west.ts'
import { normalCdf } from '#engines/statistics/normal.ts'
import { finiteExp, isCount, isShare } from './count.ts'
import { type FixedEffectsFit, fitFixedEffectsPoisson, type PanelRefusal } from './fixed-effects-poisson.ts'

export type ResponsePanel = {
  /** One row per area, one count per month (or week), all areas over the same periods. */
  readonly counts: readonly (readonly number[])[]
  /** Which areas had the response. */
  readonly isTreated: readonly boolean[]
  /** Index of the first period with the response, the same for all: areas that began at other times are assessed apart. */
  readonly startsAt: number
}

export type PanelDifference = {
  /** What is left of what the areas without a response lead to expect. */
  readonly ratio: number
  readonly ratioInterval: Interval
  readonly logRatio: number
  /** Cluster-robust by area with the small-sample factor of HC1; what the interval goes by. */
  readonly logError: number
  /** The same without that factor, and that of independent Poisson counts, which is nearly always too small. */
  readonly logErrorUncorrected: number
  readonly logErrorPoisson: number
  readonly dispersion: number
  readonly z: number
  readonly p: number
  readonly treatedAreas: number
  readonly controlAreas: number
  /** `randomisation`: fewer than ten areas on a side, where clustered errors are too small: go by `randomisationTest`. */
  readonly readBy: 'clustered' | 'randomisation'
}

/** `too-few-areas`: fewer than two with or without a response. `too-few-periods`: none before or none after. `unequal-periods`: rows differ. */
export type PanelDifferenceRefusal = PanelRefusal | 'too-few-areas' | 'too-few-periods' | 'unequal-periods'

/** Below this many areas on a side, errors clustered by area are known to be too small (Cameron & Miller 2015). */
const AREAS_FOR_CLUSTERING = 10

/**
 * Difference-in-differences of many areas: the ratio by which counts changed in the areas with a response beyond what happened in all,
 * from a Poisson regression with an effect for each area and each period. It presumes that without the response the areas would have gone
 * alike (`leadsTest` looks whether they did before) and that what is done in one does not reach another.
 *
 * Refuses by value. Cost as `fitFixedEffectsPoisson`. Source: Wooldridge 2023 for Poisson difference-in-differences with one start;
 * errors as sandwich's `vcovCL(type = "HC1", cadjust = TRUE)`: G / (G - 1) times (n - 1) / (n - k).
 */
export function panelDifference(panel: ResponsePanel, confidence: number = CONFIDENCE): PanelDifference | PanelDifferenceRefusal {
  const objection = isShare(confidence) ? objectionToPanel(panel) : 'not-counts'
  if (objection) return objection
  const fit = fitPanel(panel, [(treated, period) => Number(treated && period >= panel.startsAt)])
  if (typeof fit === 'string') return fit
  const logRatio = fit.coefficients[0]!
  const uncorrected = Math.sqrt(clusteredCovariance(fit, 1)[0]!)
  const logError = Math.sqrt(clusteredCovariance(fit, smallSampleFactor(fit))[0]!)
  if (!(logError > 0)) return 'collinear'
  const half = zOf(confidence) * logError
  const treatedAreas = panel.isTreated.filter(Boolean).length
  const controlAreas = panel.isTreated.length - treatedAreas
  return {
    ratio: finiteExp(logRatio),
    ratioInterval: { low: finiteExp(logRatio - half), high: finiteExp(logRatio + half) },
    logRatio,
    logError,
    logErrorUncorrected: uncorrected,
    logErrorPoisson: Math.sqrt(fit.covariance[0]!),
    dispersion: fit.dispersion,
    z: logRatio / logError,
    p: 2 * normalCdf(-Math.abs(logRatio / logError)),
    treatedAreas,
    controlAreas,
    readBy: Math.min(treatedAreas, controlAreas) < AREAS_FOR_CLUSTERING ? 'randomisation' : 'clustered',
  }
}

/** Why a panel cannot be read at all; undefined when it can. Shared by the tests beside it. */
export function objectionToPanel({ counts, isTreated, startsAt }: ResponsePanel): PanelDifferenceRefusal | undefined {
  const periods = counts[0]?.length ?? 0
  const treated = isTreated.filter(Boolean).length
  if (counts.length !== isTreated.length || counts.some((row) => row.length !== periods)) return 'unequal-periods'
  if (treated < 2 || counts.length - treated < 2) return 'too-few-areas'
  if (!(Number.isInteger(startsAt) && startsAt > 0 && startsAt < periods)) return 'too-few-periods'
  return counts.every((row) => row.every(isCount)) ? undefined : 'not-counts'
}

/** Fits the panel with one regressor for each of `marks`: what it is for an area with or without a response, in a period. */
export function fitPanel(
  { counts, isTreated }: ResponsePanel,
  marks: readonly ((isTreated: boolean, period: number) => number)[],
): FixedEffectsFit | PanelRefusal {
  const periods = counts[0]?.length ?? 0
  const regressors = marks.map((mark) =>
    Float64Array.from(counts.flatMap((row, area) => row.map((_, period) => mark(isTreated[area]!, period)))),
  )
  return fitFixedEffectsPoisson({ counts: Float64Array.from(counts.flat()), periods, regressors })
}

/** Covariance of the coefficients that holds when the periods of one area are alike, times `factor`; row-major. */
export function clusteredCovariance({ covariance, areaScores, coefficients }: FixedEffectsFit, factor: number): Float64Array {
  const n = coefficients.length
  const meat = new Float64Array(n * n)
  for (let at = 0; at < areaScores.length; at += n) {
    for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) meat[j * n + k]! += areaScores[at + j]! * areaScores[at + k]!
  }
  return sandwich(covariance, meat, factor)
}

/** HC1 with the factor for the number of clusters. */
export const smallSampleFactor = ({ areas, rows, columns }: FixedEffectsFit): number =>
  areas > 1 && rows > columns ? (areas / (areas - 1)) * ((rows - 1) / (rows - columns)) : 1
