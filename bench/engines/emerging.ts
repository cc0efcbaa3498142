/**
 * What a scan for emerging change costs beside surveillance::farringtonFlexible on the same series, how often it calls quiet ones, and how soon
 * it finds a rise beside Farrington's flexible method at equal false alarms: on series drawn anew, not those that it was made with.
 */
import { discoveriesAmong, type EmergingChange, scanDesign, scanSeries } from '#engines/pinpoint/emerging-scan.ts'
import { decomposeSeason } from '#engines/pinpoint/season-decomposition.ts'
import { FLEXIBLE, farrington } from '#engines/pinpoint/surveillance-farrington.ts'
import { randomNegativeBinomial, seededRandom } from '#engines/statistics/random.ts'
import { askR, cpuSecondsOf, milliseconds } from './measure/processor.ts'
import type { Row } from './measure/row.ts'

/** Series of each kind; the published comparison had 120. `RUNS=600 node bench/engines.ts emerging` for finer shares in some minutes. */
const SERIES = Number(process.env.RUNS ?? 120)

type Kind = { readonly weeks: number; readonly mean: number; readonly size: number; readonly isRising?: boolean }

/** A yearly wave of 30 % either way at a phase of its own, a slow trend; when rising, 1.25, 1.5, 1.75, then twice as much from week 397. */
function seriesOf(random: () => number, { weeks, mean, size, isRising = false }: Kind): Int32Array {
  const phase = random() * 2 * Math.PI
  return Int32Array.from({ length: weeks }, (_, i) => {
    const rise = isRising && i >= 396 ? ([1.25, 1.5, 1.75][i - 396] ?? 2) : 1
    return randomNegativeBinomial(
      random,
      mean * rise * Math.exp(0.0004 * (i + 1) + 0.3 * Math.sin((2 * Math.PI * (i + 1)) / 52 + phase)),
      size,
    )
  })
}

const many = (seed: number, n: number, kind: Kind) => {
  const random = seededRandom(seed, kind.weeks, Math.round(kind.mean * 100))
  return Array.from({ length: n }, () => seriesOf(random, kind))
}

const pOf = (counts: Int32Array, design = scanDesign(counts.length, 0)): number => {
  const found = scanSeries({ counts, firstWeekOfYear: 0 }, design)
  return typeof found === 'string' ? 1 : (found as EmergingChange).p
}

/** 1,000 series as an agency has them: areas by kinds, most with few events, two to eight years long. */
function speed(): Row[] {
  const secondsFor = (lengths: readonly number[]) => {
    const each = 200 / lengths.length
    const mixed = lengths.flatMap((weeks) => [0.2, 0.5, 1.5, 4, 10].flatMap((mean) => many(weeks, each, { weeks, mean, size: 6 })))
    const designs = new Map(lengths.map((weeks) => [weeks, scanDesign(weeks, 0)]))
    return cpuSecondsOf(() => mixed.map((counts) => pOf(counts, designs.get(counts.length))), 5, 2)
  }
  const seconds = secondsFor([104, 156, 208, 312, 416])
  return [
    {
      what: 'scan of 1,000 series of 104 to 416 weeks, 0.2 to 10 events a week, season and trend',
      bar: '1 s on one core',
      seen: `${seconds.toFixed(2)} s`,
      met: seconds <= 1,
      beside: `all of 104 weeks: ${secondsFor([104]).toFixed(2)} s; all of 416: ${secondsFor([416]).toFixed(2)} s`,
    },
    besideFarrington(),
  ]
}

function besideFarrington(): Row {
  const series = many(9, 200, { weeks: 416, mean: 6, size: 5 })
  const ours = cpuSecondsOf(() => series.map((counts) => pOf(counts, scanDesign(416, 0))), 3, 1) / series.length
  const own = cpuSecondsOf(() => series.map((counts) => farringtonP(counts, 415)), 3, 1) / series.length
  const script = `suppressMessages(library(surveillance)); Y <- as.matrix(input()); s <- sts(observed = Y, epoch = as.Date("2015-01-05") + 7 * (0:415),
epochAsDate = TRUE, frequency = 52, start = c(2015, 2)); k <- list(range = 416, b = 5, w = 3, noPeriods = 10, reweight = TRUE, weightsThreshold = 2.58,
trend = TRUE, pThresholdTrend = 1, alpha = .005, limit54 = c(0, 4), thresholdMethod = "nbPlugin", pastWeeksNotIncluded = 26, glmWarnings = FALSE)
took <- cpu(r <- farringtonFlexible(s, k)); cat(took / ncol(Y), sum(r@control$pvalue < 0.5))`
  const lines = askR(script, Object.fromEntries(series.map((counts, i) => [`s${i}`, counts])))
  const there = lines ? Number(lines.at(-1)!.split(' ')[0]) : 0.008
  return {
    what: 'one series of 416 weeks, 6 events a week: scan of the newest six weeks',
    bar: "8 times as fast as R's farringtonFlexible for one week",
    seen: milliseconds(ours),
    met: there / ours >= 8,
    beside: `farringtonFlexible ${lines ? 'in this run' : 'elsewhere (test/oracles/surveillance)'}: ${milliseconds(there)}, ${(there / ours).toFixed(1)} times; Farrington's method here: ${milliseconds(own)}, ${(there / own).toFixed(1)} times`,
  }
}

/** The share of quiet series that are called at a p-value of 0.01 and 0.05. */
function honesty(): Row[] {
  return (
    [
      { weeks: 40, mean: 0.2, size: 6 },
      { weeks: 80, mean: 1.5, size: 6 },
      { weeks: 156, mean: 4, size: 6 },
      { weeks: 416, mean: 0.2, size: 0.5 },
      { weeks: 416, mean: 10, size: 6 },
    ] as const
  ).map((kind) => {
    // Too short for a season, they are drawn without one.
    const random = seededRandom(77, kind.weeks)
    const even = () => Int32Array.from({ length: kind.weeks }, () => randomNegativeBinomial(random, kind.mean, kind.size))
    const ps = Array.from({ length: 10 * SERIES }, () => pOf(kind.weeks < 130 ? even() : seriesOf(random, kind)))
    const share = (limit: number) => ps.filter((p) => p <= limit).length / ps.length
    return {
      what: `${ps.length} quiet series of ${kind.weeks} weeks, ${kind.mean} a week, size ${kind.size}: called at p 0.01`,
      bar: 'at most 2 %',
      seen: `${(100 * share(0.01)).toFixed(1)} %`,
      met: share(0.01) <= 0.02,
      beside: `at p 0.05: ${(100 * share(0.05)).toFixed(1)} %; at p 0.001: ${(100 * share(0.001)).toFixed(2)} %`,
    }
  })
}

/** Scans of 1,000 series, 40 of which rise to 2.5 times over eight weeks: how many of those named did not rise, and how many of the 40 are named. 9.6 % is what the method promises. */
function falseDiscoveries(): Row {
  const random = seededRandom(303)
  const design = scanDesign(208, 0)
  let [named, wrong] = [0, 0]
  const scans = 20
  for (let scan = 0; scan < scans; scan++) {
    const ps = Array.from({ length: 1000 }, (_, at) => {
      const counts = seriesOf(random, { weeks: 208, mean: [0.3, 1, 3, 8][at % 4]!, size: 6 })
      const raised = counts.map((count, week) =>
        at < 40 && week >= 200 ? count + randomNegativeBinomial(random, 1.5 * (1 + count), Infinity) : count,
      )
      return pOf(raised, design)
    })
    const found = discoveriesAmong(ps, 0.1)
    named += found.length
    wrong += found.filter((at) => at >= 40).length
  }
  return {
    what: `${scans} scans of 1,000 series, 40 of them risen for eight weeks: falsely named, of those named at share 0.1`,
    bar: 'at most 12.5 %',
    seen: `${((100 * wrong) / Math.max(1, named)).toFixed(1)} %`,
    met: wrong <= 0.125 * named,
    beside: `${((named - wrong) / scans).toFixed(1)} of the 40 named, on average`,
  }
}

const YEARS_BACK = [52, 104, 157, 209, 261]

function farringtonP(counts: Int32Array, week: number): number {
  const found = farrington(counts, week, { ...FLEXIBLE, alpha: 0.01, referenceWeeks: YEARS_BACK.map((back) => week - back) })
  return typeof found === 'string' ? 1 : found.p
}

type Detector = (counts: Int32Array, week: number) => number

/** Where 2 % of the quiet weeks of a year are below, and in which week of the rise each rising series first is; 21 for never in 20 weeks. */
function firstWeeks(detector: Detector, quiet: readonly Int32Array[], rising: readonly Int32Array[]): number[] {
  const ps = quiet.flatMap((counts) => Array.from({ length: 52 }, (_, i) => detector(counts, 364 + i))).sort((a, b) => a - b)
  const limit = ps[Math.floor(ps.length * 0.02)]!
  return rising.map((counts) => {
    const week = Array.from({ length: 20 }, (_, i) => i).find((i) => detector(counts, 396 + i) < limit)
    return week === undefined ? 21 : week + 1
  })
}

/** At equal false alarms: 2 % of quiet weeks for each detector and mean, limits from series of the same kind. */
function power(): Row[] {
  const designs = Array.from({ length: 417 }, (_, weeks) => (weeks > 364 ? scanDesign(weeks, 0) : undefined))
  const scan: Detector = (counts, week) => pOf(counts.subarray(0, week + 1), designs[week + 1])
  return [1.5, 4, 10].flatMap((mean) => {
    const kind = { weeks: 416, mean, size: 6 }
    const [quiet, rising] = [many(2027, SERIES, kind), many(2028, SERIES, { ...kind, isRising: true })]
    const [ours, theirs] = [scan, farringtonP].map((detector) => firstWeeks(detector, quiet, rising)) as [number[], number[]]
    return [4, 8].map((weeks): Row => {
      const share = (first: readonly number[]) => first.filter((week) => week <= weeks).length / first.length
      const differ = rising.reduce((sum, _, i) => sum + ((ours[i]! <= weeks ? 1 : 0) - (theirs[i]! <= weeks ? 1 : 0)) ** 2, 0)
      // The same series for both: only those that one found and the other did not tell them apart (McNemar). The limits' own error comes on top.
      const error = Math.sqrt(differ) / SERIES
      const lead = share(ours) - share(theirs)
      return {
        what: `a rise to twice ${mean} a week, found within ${weeks} weeks (${SERIES} fresh series, 2 % false alarms)`,
        bar: "not less than Farrington's, less two standard errors",
        seen: share(ours).toFixed(3),
        met: lead >= -2 * error,
        beside: `Farrington's flexible method, same series: ${share(theirs).toFixed(3)}; difference ${lead >= 0 ? '+' : ''}${lead.toFixed(3)} (standard error ${error.toFixed(3)})`,
      }
    })
  })
}

function decomposition(): Row {
  const values = Float64Array.from(many(5, 1, { weeks: 96, mean: 20, size: 30 })[0]!, (count) => Math.log(count + 0.5))
  const work = () => {
    for (let i = 0; i < 50; i++) decomposeSeason(values, { period: 12, seasonSpan: 13, robustRounds: 15 })
  }
  const seconds = cpuSecondsOf(work, 5, 3) / 50
  const lines = askR('x <- ts(input()$x, frequency = 12); cat(cpu(for (i in 1:500) stl(x, s.window = 13, robust = TRUE)) / 500)', {
    x: values,
  })
  const there = Number(lines?.at(-1))
  return {
    what: 'season, trend and remainder of 96 months, 15 robust rounds',
    bar: '2 ms',
    seen: milliseconds(seconds),
    met: seconds <= 0.002,
    beside: lines
      ? `R's stl, in Fortran, in this run: ${(there * 1000).toFixed(2)} ms, ${(seconds / there).toFixed(1)} times as fast`
      : 'R is not on this machine',
  }
}

export const rows = async (): Promise<readonly Row[]> => [...speed(), decomposition(), ...honesty(), falseDiscoveries(), ...power()]
