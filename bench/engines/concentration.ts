/** What repeat places cost, and how likely the fitted baseline is beside that of MASS::fitdistr on the same counts. */
import { type Baseline, baselineOf } from '#engines/pinpoint/concentration-baseline.ts'
import { type EqualRiskNull, equalRiskNull } from '#engines/pinpoint/concentration-null.ts'
import { repeatPlaces } from '#engines/pinpoint/concentration-places.ts'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { askR, cpuSecondsOf, milliseconds } from './measure/processor.ts'
import type { Row } from './measure/row.ts'

const PLACES = 100_000

function placesOf() {
  const random = seededRandom(5)
  const exposures = Float64Array.from({ length: PLACES }, (_, i) => 1 + (i % 97) + random())
  const counts = exposures.map((exposure) => randomPoisson(random, exposure * -Math.log(1 - random()) * 0.04))
  return { counts, exposures }
}

const MASS = `suppressPackageStartupMessages(library(MASS))
x <- input()$x
cat(cpu(fit <- suppressWarnings(fitdistr(x, "negative binomial"))), format(as.numeric(fit$loglik), digits = 15))`

function baseline(counts: Float64Array): Row {
  const some = counts.slice(0, 5000)
  const seconds = cpuSecondsOf(() => baselineOf(some))
  const { logLikelihood } = baselineOf(some) as Baseline
  const [theirs, likelihood] = askR(MASS, { x: some })?.at(-1)?.split(' ').map(Number) ?? []
  return {
    what: 'Negative binomial baseline of 5,000 places',
    bar: 'no less likely than that of MASS',
    seen: `${milliseconds(seconds)}, log-likelihood ${logLikelihood.toFixed(4)}`,
    met: likelihood === undefined || logLikelihood >= likelihood - 1e-6,
    beside:
      likelihood === undefined ? 'MASS is not installed' : `MASS::fitdistr ${milliseconds(theirs!)}, ${likelihood.toFixed(4)}, same run`,
  }
}

export async function rows(): Promise<readonly Row[]> {
  const { counts, exposures } = placesOf()
  const seconds = cpuSecondsOf(() => repeatPlaces(counts, { exposures }), 3, 1)
  const nothing = cpuSecondsOf(() => equalRiskNull(counts, seededRandom(1)), 3, 1)
  const { repetitions } = equalRiskNull(counts, seededRandom(1)) as EqualRiskNull
  const events = counts.reduce((sum, count) => sum + count, 0).toLocaleString('en')
  return [
    baseline(counts),
    {
      what: 'Repeat places among 100,000 of different exposure, ranked',
      bar: '2 s',
      seen: milliseconds(seconds),
      met: seconds <= 2,
    },
    {
      what: `Concentration at equal risk, 100,000 places, ${events} events`,
      bar: '2 s',
      seen: `${milliseconds(nothing)}, ${repetitions} times`,
      met: nothing <= 2,
    },
  ]
}
