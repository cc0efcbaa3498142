/** What a map of hot spots costs, beside spdep::localG_perm on the same cells in the same run. */
import { hotSpots } from '#engines/pinpoint/hot-spot.ts'
import { neighborsOfGrid } from '#engines/pinpoint/hot-spot-neighbors.ts'
import { permutationChances } from '#engines/pinpoint/hot-spot-permutation.ts'
import { hotSpotScores } from '#engines/pinpoint/hot-spot-score.ts'
import { hotSpotStability } from '#engines/pinpoint/hot-spot-stability.ts'
import { randomBelow, randomPoisson, seededRandom } from '#engines/statistics/random.ts'
import { askR, cpuSecondsOf, milliseconds } from './measure/processor.ts'
import type { Row } from './measure/row.ts'

const SIDE = 100
const lists = neighborsOfGrid(SIDE, SIDE)

/** Poisson counts of mean 2, and three places of more. */
const counts = Float64Array.from(
  { length: SIDE * SIDE },
  ((random) => (_: unknown, i: number) => {
    const near = [20, 50, 80].some((at) => Math.hypot((i % SIDE) - at, Math.floor(i / SIDE) - at) < 3)
    return randomPoisson(random, near ? 6 : 2)
  })(seededRandom(11)),
)

const SPDEP = `suppressPackageStartupMessages(library(spdep))
x <- input()$x
cells <- as.matrix(expand.grid(1:${SIDE}, 1:${SIDE}))
lists <- nb2listw(include.self(dnearneigh(cells, 0, 1.5)), style = "B")
cat(cpu(localG_perm(x, lists, nsim = 999, iseed = 1L)), "\\n")
cat(format(as.numeric(localG(x, lists)), digits = 15), sep = "\\n")`

/** Processor seconds of spdep 1.2-7 for 10,000 cells and 999 permutations on the machine where the reference values were made. */
const ON_RECORD = 6.271

function besideSpdep(): Row[] {
  const seconds = cpuSecondsOf(() => permutationChances(counts, lists, seededRandom(1), { permutations: 999 }), 15, 5)
  const answer = askR(SPDEP, { x: counts })?.map(Number)
  const theirs = answer?.[0] ?? ON_RECORD
  const beside = `spdep::localG_perm ${theirs.toFixed(2)} s, ${answer ? 'same cells, same run' : 'on record'}`
  const speed: Row = {
    what: 'Conditional permutation, 10,000 cells, 999 times',
    bar: '10 times as fast',
    seen: `${milliseconds(seconds)}, ${Math.round(theirs / seconds)} times as fast`,
    met: theirs / seconds >= 10,
    beside,
  }
  if (!answer) return [speed]
  const scores = hotSpotScores(counts, lists) as Float64Array
  const apart = scores.reduce((most, score, i) => Math.max(most, Math.abs(score - answer[i + 1]!)), 0)
  return [
    speed,
    {
      what: 'Gi* of the same 10,000 cells',
      bar: 'within 1e-9 of spdep',
      seen: apart.toExponential(1),
      met: apart < 1e-9,
      beside: 'spdep::localG, same run',
    },
  ]
}

function wholeMap(): Row {
  const seconds = cpuSecondsOf(() => hotSpots(counts, lists, seededRandom(1)))
  return {
    what: 'Map of hot spots, 10,000 cells, 9,999 permutations, false discoveries',
    bar: '0.25 s',
    seen: milliseconds(seconds),
    met: seconds <= 0.25,
  }
}

function stability(): Row {
  const random = seededRandom(2)
  const small = neighborsOfGrid(40, 50)
  const cells = Int32Array.from({ length: 6000 }, () => randomBelow(random, 2000))
  const weeks = cells.map(() => randomBelow(random, 52))
  const seconds = cpuSecondsOf(() => hotSpotStability({ cells, weeks, weekCount: 52 }, small, seededRandom(1)), 3, 1)
  return {
    what: 'Stability of hot spots, 2,000 cells, 6,000 events, 99 resampled years',
    bar: '2 s',
    seen: milliseconds(seconds),
    met: seconds <= 2,
  }
}

export const rows = async (): Promise<readonly Row[]> => [...besideSpdep(), wholeMap(), stability()]
