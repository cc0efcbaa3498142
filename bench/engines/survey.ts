/** What weighing a survey and estimating its areas costs, beside survey, metafor and lme4: in the same run where they are installed, else on record. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomNormal, seededRandom } from '#engines/statistics/random.ts'
import { fitMultilevel, type MultilevelInput } from '#engines/survey/multilevel-logit.ts'
import { type RakingInput, rake } from '#engines/survey/raking.ts'
import { smallAreas } from '#engines/survey/small-areas.ts'
import { suppressTable } from '#engines/survey/table-suppression.ts'
import { surveyMean } from '#engines/survey/weighted-mean.ts'
import { askR, cpuSecondsOf, milliseconds } from './measure/processor.ts'
import type { Row } from './measure/row.ts'

const RECORD = JSON.parse(readFileSync(join(import.meta.dirname, '../../test/oracles/survey/peer-timings.json'), 'utf8')) as Record<
  'rake' | 'rma' | 'glmer',
  { readonly cpuSeconds: number; readonly of: string }
>

function found<T>(answer: T): Exclude<T, string> {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
  return answer as Exclude<T, string>
}

/** The last line that R printed as numbers, or what is on record. */
function beside(name: keyof typeof RECORD, lines: string[] | undefined, seconds: number, isSame: (told: readonly number[]) => boolean) {
  const told = lines?.at(-1)?.split(' ').map(Number)
  const theirs = told?.[0] ?? RECORD[name].cpuSeconds
  const where = told ? `same input, same run, ${isSame(told.slice(1)) ? 'same' : 'OTHER'} answer` : `on record: ${RECORD[name].of}`
  return {
    text: `${milliseconds(theirs)}, ${Math.round(theirs / seconds)} times as long (${where})`,
    isSame: !told || isSame(told.slice(1)),
  }
}

function drawn(answers: number, shares: readonly number[], random: () => number): Int32Array {
  const until = shares.map((_, group) => shares.slice(0, group + 1).reduce((sum, share) => sum + share, 0))
  return Int32Array.from({ length: answers }, () => {
    const at = random()
    return Math.min(shares.length - 1, until.filter((edge) => edge <= at).length)
  })
}

function rakingRows(): Row[] {
  const random = seededRandom(2)
  const n = 100_000
  const of = [drawn(n, [0.12, 0.22, 0.36, 0.3], random), drawn(n, [0.58, 0.42], random), drawn(n, [0.8, 0.13, 0.07], random)]
  const targets = [
    [9600, 10_800, 11_600, 8000],
    [20_400, 19_600],
    [28_000, 7600, 4400],
  ] // prettier-ignore
  const input: RakingInput = {
    margins: of.map((groups, m) => ({ of: groups, targets: targets[m]! })),
    baseWeights: Float64Array.from({ length: n }, () => 40 + 50 * random()),
  }
  const seconds = cpuSecondsOf(() => rake(input))
  const { weights } = found(rake(input))
  const script = `suppressMessages(library(survey)); d <- input(); m <- function(v, f) setNames(data.frame(0:(length(f) - 1), f), c(v, "Freq"))
des <- svydesign(ids = ~1, weights = ~base, data = d)
took <- cpu(r <- rake(des, list(~a, ~b, ~c), list(m("a", c(${targets[0]})), m("b", c(${targets[1]})), m("c", c(${targets[2]}))),
  control = list(maxit = 200, epsilon = 1e-6)))
cat(took, weights(r)[c(1, 5000, 100000)])`
  const lines = askR(script, { a: of[0]!, b: of[1]!, c: of[2]!, base: input.baseWeights! })
  const same = (told: readonly number[]) => [0, 4999, n - 1].every((i, k) => Math.abs(told[k]! / weights[i]! - 1) < 1e-7)
  const peer = beside('rake', lines, seconds, same)
  const values = Float64Array.from({ length: n }, () => (random() < 0.6 ? 1 : 0))
  const estimating = cpuSecondsOf(() => surveyMean(values, { weights, margins: input.margins }))
  const seen = milliseconds(seconds)
  return [
    {
      what: 'raking of 100,000 answers to 3 margins',
      bar: '60 ms',
      seen,
      met: seconds <= 0.06 && peer.isSame,
      beside: `survey::rake ${peer.text}`,
    },
    { what: 'a mean of them with its linearized error', bar: '100 ms', seen: milliseconds(estimating), met: estimating <= 0.1 },
  ]
}

function smallAreaRow(): Row {
  const random = seededRandom(1)
  const n = 500
  const column = Float64Array.from({ length: n }, () => randomNormal(random))
  const variances = column.map(() => 0.004 + 0.03 * random())
  const estimates = column.map((x, i) => 0.5 + 0.05 * x + 0.1 * randomNormal(random) + Math.sqrt(variances[i]!) * randomNormal(random))
  const known = { estimates, variances, columns: [new Float64Array(n).fill(1), column] }
  const times = 200
  const seconds = cpuSecondsOf(() => Array.from({ length: times }, () => smallAreas(known))) / times
  const { between } = found(smallAreas(known)).fit
  const script = `suppressMessages(library(metafor)); d <- input(); k <- list(threshold = 1e-12, maxiter = 500)
took <- cpu({ r <- rma(y, v, mods = ~x, data = d, method = "REML", control = k); b <- blup(r) }); cat(took, r$tau2)`
  const lines = askR(script, { y: estimates, v: variances, x: column })
  const peer = beside('rma', lines, seconds, ([theirs]) => Math.abs(theirs! / between - 1) < 1e-6)
  const seen = `${(seconds * 1000).toFixed(2)} ms`
  return {
    what: 'Fay-Herriot, 500 areas, errors and all',
    bar: '1 ms',
    seen,
    met: seconds < 0.001 && peer.isSame,
    beside: `metafor::rma ${peer.text}`,
  }
}

function multilevelRows(): Row[] {
  const random = seededRandom(3)
  const n = 20_000
  const of = [4, 3, 500].map((levels) => Int32Array.from({ length: n }, () => Math.floor(levels * random())))
  const sex = Int32Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0))
  const areas = Array.from({ length: 500 }, () => 0.3 * randomNormal(random))
  const yes = sex.map((_, i) => (random() < 1 / (1 + Math.exp(-areas[of[2]![i]!]! - (of[0]![i] === 3 ? 0.4 : 0))) ? 1 : 0))
  const flat = sex.map((_, i) => (random() < 0.5 + (of[0]![i] === 3 ? 0.1 : 0) ? 1 : 0))
  const input: MultilevelInput = {
    yes,
    columns: [new Float64Array(n).fill(1), sex],
    groups: of.map((level, g) => ({ levels: [4, 3, 500][g]!, of: level })),
  }
  const seconds = cpuSecondsOf(() => fitMultilevel(input), 5, 2)
  const boundary = cpuSecondsOf(() => fitMultilevel({ ...input, yes: flat }), 3, 1)
  const { deviance } = found(fitMultilevel(input, { allowsZero: true }))
  const script = `suppressMessages(library(lme4)); d <- input()
took <- cpu(m <- glmer(y ~ s + (1 | a) + (1 | e) + (1 | r), data = d, family = binomial)); cat(took, sprintf("%.8f", -2 * as.numeric(logLik(m))))`
  const lines = askR(script, { y: yes, s: sex, a: of[0]!, e: of[1]!, r: of[2]! })
  const peer = beside('glmer', lines, seconds, ([theirs]) => Math.abs(theirs! - deviance) < 1e-2)
  const what = 'multilevel regression, 20,000 answers, 500 areas'
  return [
    { what, bar: '500 ms', seen: milliseconds(seconds), met: seconds <= 0.5 && peer.isSame, beside: `lme4::glmer ${peer.text}` },
    { what: `${what}, kept from zero`, bar: '500 ms', seen: milliseconds(boundary), met: boundary <= 0.5 },
  ]
}

function suppressionRow(): Row {
  const random = seededRandom(4)
  const counts = Array.from({ length: 60 }, () => Array.from({ length: 8 }, () => Math.floor(30 * random() ** 2)))
  const seconds = cpuSecondsOf(() => suppressTable(counts))
  return { what: 'hiding small counts, 60 areas by 8 answers', bar: '50 ms', seen: milliseconds(seconds), met: seconds <= 0.05 }
}

export const rows = async (): Promise<readonly Row[]> => [...rakingRows(), smallAreaRow(), ...multilevelRows(), suppressionRow()]
