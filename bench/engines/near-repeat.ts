/** What a Knox test costs, beside surveillance::knox on the same events, and the published tables of the Near Repeat Calculator. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KnoxQuestion, type KnoxTable, knoxTable } from '#engines/pinpoint/knox.ts'
import { nearRepeatChains } from '#engines/pinpoint/near-repeat-chains.ts'
import { seededRandom } from '#engines/statistics/random.ts'

type Row = { readonly what: string; readonly bar: string; readonly seen: string; readonly met: boolean; readonly beside?: string }

const ORACLES = join(import.meta.dirname, '../../test/oracles/knox')
/** Published events; not part of this project. */
const DATA = join(import.meta.dirname, '../../../shared/data/evaluation/near-repeat')

/** A city of twelve by twelve kilometers over three years, half of it in clumps, with a pattern of near repeats in it. */
function eventsOf(n: number) {
  const random = seededRandom(n)
  const [xM, yM, day] = [new Float64Array(n), new Float64Array(n), new Int32Array(n)]
  for (let i = 0; i < n; i++) {
    const source = i > 0 && random() < 0.1 ? Math.floor(random() * i) : -1
    xM[i] = Math.round((source < 0 ? random() * 12_000 : xM[source]! + (random() - 0.5) * 400) * 10) / 10
    yM[i] = Math.round((source < 0 ? random() * 12_000 : yM[source]! + (random() - 0.5) * 400) * 10) / 10
    day[i] = source < 0 ? Math.floor(random() * 1095) : day[source]! + Math.floor(random() * 14)
  }
  return { xM, yM, day }
}

const known = { metric: 'euclidean', closure: 'inclusive', layout: 'bands' } as const

function tableOf(question: KnoxQuestion): KnoxTable {
  const table = knoxTable(question)
  if ('refused' in table) throw new Error(table.refused)
  return table
}

/** Seconds of processor time, the middle of some runs after some to warm up. */
function cpuOf(work: () => unknown, runs: number, warm: number): number {
  const seconds: number[] = []
  for (let run = 0; run < warm + runs; run++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    if (run >= warm) seconds.push((user + system) / 1e6)
  }
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}

function largeCity(): Row {
  const question = { ...eventsOf(20_000), ...known, edgesM: [0, 100, 200, 300, 400], edgesDays: [0, 7, 14, 21, 28], permutations: 999 }
  const near = tableOf({ ...question, permutations: 0, random: seededRandom(1) }).meters.reduce((sum, { pairs }) => sum + pairs, 0)
  const seconds = cpuOf(() => tableOf({ ...question, random: seededRandom(1) }), 3, 0)
  return {
    what: `Knox table, 20,000 events, 4 x 4 bands, ${near.toLocaleString('en')} near pairs, 999 shuffles`,
    bar: '5 s on one core',
    seen: `${seconds.toFixed(2)} s`,
    met: seconds <= 5,
  }
}

const R_SCRIPT = `suppressMessages(library(surveillance))
events <- read.csv(commandArgs(TRUE)[1])
set.seed(1)
took <- system.time(invisible(capture.output(test <- knox(dt = dist(events$day), ds = dist(events[, c("x", "y")]), eps.t = 14, eps.s = 400,
  simulate.p.value = TRUE, B = 99))))
cat(sum(took[c("user.self", "sys.self", "user.child", "sys.child")], na.rm = TRUE), test$statistic, test$null.value)`

/** surveillance::knox on these events: seconds, observed, expected; undefined where R or the package is not installed. */
function surveillance({ xM, yM, day }: ReturnType<typeof eventsOf>) {
  const folder = mkdtempSync(join(tmpdir(), 'commonbeat-knox-'))
  try {
    const file = join(folder, 'events.csv')
    writeFileSync(file, `x,y,day\n${Array.from(xM, (x, i) => `${x},${yM[i]},${day[i]}`).join('\n')}\n`)
    const { status, stdout } = spawnSync('Rscript', ['-e', R_SCRIPT, file], { encoding: 'utf8' })
    if (status !== 0) return undefined
    const [seconds, observed, expected] = stdout.trim().split(' ').slice(-3).map(Number)
    return { seconds: seconds!, observed: observed!, expected: expected! }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function besideR(): Row[] {
  const events = eventsOf(2000)
  const single = { ...events, ...known, edgesM: [0, 400], edgesDays: [0, 14], permutations: 99 }
  const table = { ...single, closure: 'half-open' as const, edgesM: [0, 0.001, 100, 200, 300, 400, 500], edgesDays: [0, 8, 15, 22, 29] }
  const [ours, oursTable] = [single, table].map((ask) => cpuOf(() => tableOf({ ...ask, random: seededRandom(1) }), 15, 10))
  const [cell] = tableOf({ ...single, random: seededRandom(1) }).cells[0]!
  const run = surveillance(events)
  const isSame = !run || (run.observed === cell!.observed && Math.abs(run.expected / cell!.expected - 1) < 1e-6)
  const [surveillanceOnRecord, nearRepeatOnRecord] = JSON.parse(readFileSync(join(ORACLES, 'peer-timings.json'), 'utf8')).peers
  const row = (what: string, seconds: number, theirs: number, beside: string): Row => ({
    what: `${what}, 2,000 events, 99 shuffles`,
    bar: '500 times as fast',
    seen: `${(seconds * 1000).toFixed(1)} ms, ${Math.round(theirs / seconds)} times as fast`,
    met: theirs / seconds >= 500 && isSame,
    beside,
  })
  const theirs = run?.seconds ?? surveillanceOnRecord.cpuSec
  return [
    row(
      'Knox test of one cell',
      ours!,
      theirs,
      `surveillance::knox ${theirs} s, ${run ? `same events, same run, ${isSame ? 'same' : 'OTHER'} observed and expected count` : 'on record'}`,
    ),
    row(
      'Knox table, 6 x 4 bands',
      oursTable!,
      nearRepeatOnRecord.cpuSec,
      `NearRepeat ${nearRepeatOnRecord.cpuSec} s, on record: other events, another hour`,
    ),
  ]
}

/** The observed table that a file of the Near Repeat Calculator prints, and its ratios. */
function publishedTable(text: string) {
  const block = (title: string) =>
    text
      .slice(text.indexOf(title))
      .split(/\r?\n/)
      .slice(3, 8)
      .map((line) => line.split(',').slice(2, 6).map(Number))
  return { observed: block('Observed frequencies distribution'), ratio: block('Observed over mean expected frequencies') }
}

/** The program's same-location band ends at a millimeter, and it keeps coordinates in single precision, which moves pairs at an edge. */
function published(kind: string, name: string, output: string, edgesM: number[], edgesDays: number[], iterations: number): Row {
  const events = readFileSync(join(DATA, name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const table = tableOf({
    ...{ xM: Float32Array.from(events, ([x]) => Number(x)), yM: Float32Array.from(events, ([, y]) => Number(y)) },
    day: Int32Array.from(events, ([, , day]) => Date.parse(day!) / 86_400_000),
    ...{ edgesM, edgesDays, metric: 'manhattan', closure: 'half-open', layout: 'bands', permutations: 999, random: seededRandom(1) },
  })
  const theirs = publishedTable(readFileSync(join(DATA, output), 'utf8'))
  const cells = table.cells.flatMap((row, r) =>
    row.map((cell, c) => ({ ...cell, their: theirs.observed[r]![c]!, ratio: theirs.ratio[r]![c]! })),
  )
  const same = cells.filter(({ observed, their }) => observed === their).length
  // Their expected count is the mean of few shuffles: it may lie four of its standard errors from the exact one.
  const compared = cells.filter(({ their, ratio }) => their > 0 && ratio > 0)
  const near = compared.filter(
    ({ their, ratio, expected, variance }) =>
      Math.abs(their / ratio - expected) < 4 * Math.sqrt(variance! / iterations) + (0.0005 * their) / ratio ** 2,
  ).length
  return {
    what: `Published table of the Near Repeat Calculator 1.3: ${events.length} ${kind} in Chicago`,
    bar: 'every observed count; every expected count within its shuffles',
    seen: `${same} of ${cells.length} counts the same, ${near} of ${compared.length} expected counts within 4 standard errors`,
    met: same === cells.length && near === compared.length,
  }
}

const PUBLISHED = [
  ['burglaries', 'nrc_chicago_be_month1.csv', 'nrc_chicago_be_month1_NRverbose_2019-09-23_143005.csv', [100, 200, 300], [7, 14, 21], 19],
  ['arsons', 'nrc_chicago_arson.csv', 'nrc_chicago_arson_NRverbose_2019-09-23_145637.csv', [200, 400, 600], [1, 2, 3], 99],
] as const

function liveScan(): Row {
  const events = eventsOf(5000)
  const ask = { ...events, day: events.day.map((day) => Math.min(day, 1094)), untilDay: 1094, windowDays: 28, radiusM: 200, withinDays: 14 }
  const seconds = cpuOf(() => nearRepeatChains({ ...ask, random: seededRandom(1) }), 5, 3)
  return {
    what: 'Scan for chains of the last 28 days, 5,000 events, 999 shuffles',
    bar: '0.5 s',
    seen: `${(seconds * 1000).toFixed(0)} ms`,
    met: seconds <= 0.5,
  }
}

export const rows = async (): Promise<readonly Row[]> => [
  largeCity(),
  ...besideR(),
  liveScan(),
  ...(existsSync(DATA)
    ? PUBLISHED.map(([kind, name, output, meters, days, iterations]) =>
        published(kind, name, output, [0, 0.001, ...meters, Infinity], [0, ...days, Infinity], iterations),
      )
    : []),
]
