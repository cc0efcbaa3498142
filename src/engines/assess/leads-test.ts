import { chiSquareUpperTail } from '#engines/statistics/chi-square.ts'
import { choleskyFactor, solveFactored } from '#engines/statistics/linear.ts'
import { finiteExp } from './count.ts'
import {
  clusteredCovariance,
  fitPanel,
  objectionToPanel,
  type PanelDifferenceRefusal,
  type ResponsePanel,
  smallSampleFactor,
} from './panel-difference.ts'

/** One stretch of periods relative to the last one before the response, which is 1 by definition and not listed. */
export type EventStretch = {
  /** -2 is the stretch but one before the response, 0 the first with it. */
  readonly stretch: number
  readonly ratio: number
  readonly logRatio: number
  readonly logError: number
}

export type LeadsTest = {
  readonly stretches: readonly EventStretch[]
  /** Wald statistic that all stretches before are 1. */
  readonly chiSquare: number
  readonly freedom: number
  /** Small: the areas did not go alike before the response, the difference after it is not to be believed. Large proves nothing. */
  readonly p: number
}

/** `too-few-areas` also where the areas with a response do not outnumber the stretches before, which their errors need. */
export type LeadsRefusal = PanelDifferenceRefusal

/**
 * Event study: how the areas with a response differed from the others, stretch by stretch, and whether they did so already before it.
 *
 * `periodsPerStretch`: months (or weeks) that are taken together, 3 for months is usual; the first stretch may be shorter. A stretch without
 * any event in the areas with a response is refused (`no-events`): take longer ones. Refuses by value. Cost as `fitFixedEffectsPoisson`
 * with a regressor for each stretch. Sources: Jacobson, LaLonde & Sullivan 1993 (leads and lags); errors clustered by area, HC1.
 */
export function leadsTest(panel: ResponsePanel, periodsPerStretch: number): LeadsTest | LeadsRefusal {
  const objection = objectionToPanel(panel)
  if (objection) return objection
  if (!(Number.isInteger(periodsPerStretch) && periodsPerStretch > 0)) return 'too-few-periods'
  const stretchOf = (period: number) => Math.floor((period - panel.startsAt) / periodsPerStretch)
  const [first, last] = [stretchOf(0), stretchOf((panel.counts[0]?.length ?? 0) - 1)]
  const listed = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((stretch) => stretch !== -1)
  const leads = listed.filter((stretch) => stretch < 0).length
  if (leads === 0) return 'too-few-periods'
  if (panel.isTreated.filter(Boolean).length <= leads) return 'too-few-areas'
  const fit = fitPanel(
    panel,
    listed.map((stretch) => (isTreated, period) => Number(isTreated && stretchOf(period) === stretch)),
  )
  if (typeof fit === 'string') return fit
  const n = listed.length
  const covariance = clusteredCovariance(fit, smallSampleFactor(fit))
  const chiSquare = waldOf(fit.coefficients, covariance, leads)
  if (chiSquare === undefined) return 'collinear'
  const stretches = listed.map((stretch, i) => {
    const logRatio = fit.coefficients[i]!
    return { stretch, ratio: finiteExp(logRatio), logRatio, logError: Math.sqrt(covariance[i * n + i]!) }
  })
  return { stretches, chiSquare, freedom: leads, p: chiSquareUpperTail(chiSquare, leads) }
}

/** The first `many` coefficients against their covariance. */
function waldOf(coefficients: Float64Array, covariance: Float64Array, many: number): number | undefined {
  const n = coefficients.length
  const part = Float64Array.from({ length: many * many }, (_, at) => covariance[Math.floor(at / many) * n + (at % many)]!)
  const factor = choleskyFactor(part, many)
  if (factor === 'singular') return undefined
  const tested = coefficients.slice(0, many)
  return solveFactored(factor, tested).reduce((sum, value, i) => sum + value * tested[i]!, 0)
}
