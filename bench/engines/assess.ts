/** What assessing a response costs, beside R's glm with dummies and MASS's glm.nb on the same counts, and how often a verdict claims too much. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WeeklyCounts } from '#engines/assess/difference.ts'
import { interruptedSeries } from '#engines/assess/interrupted-series.ts'
import { judgeResponse } from '#engines/assess/judge-response.ts'
import { panelDifference } from '#engines/assess/panel-difference.ts'
import { syntheticControl } from '#engines/assess/synthetic-control.ts'
import { randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { askR, cpuSecondsOf, milliseconds } from './measure/processor.ts'
import type { Row } from './measure/row.ts'

const ORACLES = join(import.meta.dirname, '../../test/oracles')
const csv = (file: string) =>
  readFileSync(join(ORACLES, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map(Number))

function unrefused<T>(found: T): Exclude<T, string> {
  if (typeof found === 'string') throw new Error(found)
  return found as Exclude<T, string>
}

/** R's answer beside ours: seconds there over seconds here, and whether both say the same. */
function beside(what: string, ours: { seconds: number; value: number }, lines: string[] | undefined): { isSame: boolean; text: string } {
  if (!lines) return { isSame: true, text: `${what} is not on this machine` }
  const [seconds, value] = lines.at(-1)!.split(' ').map(Number)
  const isSame = Math.abs(value! - ours.value) < 1e-5
  return {
    isSame,
    text: `${what} in this run: ${milliseconds(seconds!)}, ${Math.round(seconds! / ours.seconds)} times; the estimate ${isSame ? 'is the same' : 'DIFFERS'}`,
  }
}

function panel(): Row {
  const random = seededRandom(1)
  const counts = Array.from({ length: 200 }, () => Array.from({ length: 60 }, () => randomPoisson(random, 5)))
  const input = { counts, isTreated: counts.map((_, area) => area < 50), startsAt: 40 }
  const seconds = cpuSecondsOf(() => panelDifference(input))
  const script = `P <- input(); P$d <- as.integer(P$area <= 50 & P$month > 40)
took <- cpu(m <- glm(count ~ factor(area) + factor(month) + d, poisson, P)); cat(took, sprintf("%.12f", coef(m)["d"]))`
  const columns = {
    area: counts.flatMap((row, area) => row.map(() => area + 1)),
    month: counts.flatMap((row) => row.map((_, month) => month + 1)),
    count: counts.flat(),
  }
  const value = unrefused(panelDifference(input)).logRatio
  const { isSame, text } = beside('glm with 260 dummies', { seconds, value }, askR(script, columns))
  return {
    what: 'difference-in-differences, 200 areas x 60 months, errors by area',
    bar: '50 ms',
    seen: milliseconds(seconds),
    met: seconds <= 0.05 && isSame,
    beside: text,
  }
}

function series(): Row {
  const rows = csv('interrupted-series/monthly72.csv')
  const [t, days, post, since, s, c, count] = [0, 1, 2, 3, 4, 5, 6].map((column) => rows.map((row) => row[column]!))
  const input = { counts: count!, exposure: days!, startsAt: 48, season: { perYear: 12, pairs: 1 } }
  const seconds = cpuSecondsOf(() => interruptedSeries(input), 25, 25)
  const script = `suppressMessages(library(MASS)); D <- input()
took <- cpu(for (i in 1:20) m <- glm.nb(count ~ t + post + since + s + c + offset(log(days)), D)) / 20
cat(took, sprintf("%.12f", coef(m)["post"]))`
  const value = unrefused(interruptedSeries(input)).terms.find(({ name }) => name === 'level')!.coefficient
  const lines = askR(script, { t: t!, days: days!, post: post!, since: since!, s: s!, c: c!, count: count! })
  const { isSame, text } = beside('MASS::glm.nb, the fit alone,', { seconds, value }, lines)
  return {
    what: 'interrupted series, negative binomial, 72 months x 6 terms, with path and effect',
    bar: '5 ms',
    seen: milliseconds(seconds),
    met: seconds <= 0.005 && isSame,
    beside: text,
  }
}

function mixture(): Row {
  const [target, ...comparisons] = csv('synthetic-control/units21x48.csv').map((row) => row.slice(1)) as [number[], ...number[][]]
  const seconds = cpuSecondsOf(() => syntheticControl({ target, comparisons, periodsBefore: 36 }), 15, 10)
  const oracle = JSON.parse(readFileSync(join(ORACLES, 'synthetic-control/expected.json'), 'utf8')) as { timing: [{ sec: number }] }
  return {
    what: 'synthetic control of 20 areas with 20 placebos',
    bar: '20 ms',
    seen: milliseconds(seconds),
    met: seconds <= 0.02,
    beside: `quadprog elsewhere: ${milliseconds(oracle.timing[0].sec)} (test/oracles/synthetic-control)`,
  }
}

const weekly = (random: () => number, mean: number, ratio = 1): WeeklyCounts => ({
  before: Array.from({ length: 104 }, () => randomPoisson(random, mean)),
  after: Array.from({ length: 52 }, () => randomPoisson(random, mean * ratio)),
})

function judging(): Row {
  const random = seededRandom(3)
  const counts = {
    target: weekly(random, 2, 0.6),
    buffer: weekly(random, 4),
    comparisons: Array.from({ length: 20 }, () => weekly(random, 3)),
  }
  const seconds = cpuSecondsOf(() => judgeResponse(counts))
  return {
    what: 'a whole judgement, 156 weeks, 20 comparison areas',
    bar: '50 ms',
    seen: milliseconds(seconds),
    met: seconds <= 0.05,
  }
}

function claims(): Row {
  const random = seededRandom(4)
  const trials = 1000
  let claimed = 0
  for (let trial = 0; trial < trials; trial++) {
    const { verdict } = unrefused(
      judgeResponse({ target: weekly(random, 1.5), buffer: weekly(random, 3), comparisons: [weekly(random, 10)] }),
    )
    if (verdict === 'worked' || verdict === 'moved') claimed++
  }
  return {
    what: 'responses that changed nothing and are called worked or moved',
    bar: 'at most 5 %, three standard errors allowed',
    seen: `${((100 * claimed) / trials).toFixed(1)} % of ${trials}`,
    met: claimed / trials <= 0.05 + 3 * Math.sqrt((0.05 * 0.95) / trials),
    beside: 'the displacement quotient alone declares success in 50 % (test/oracles/displacement)',
  }
}

export const rows = async (): Promise<readonly Row[]> => [panel(), series(), mixture(), judging(), claims()]
