import { type Random, seededRandom } from '#engines/statistics/random.ts'
import type { Effort } from './contact-plan.ts'
import { emptyTally, objectiveOf, type Tally } from './plan-objective.ts'
import type { PlanProblem } from './plan-problem.ts'
import { type Recreation, recreate, recreationOf } from './plan-recreate.ts'
import { copyRoutes, emptyRoutes, fitsAfter, insertAfter, type Routes } from './plan-routes.ts'
import { neighborsOf, ruin } from './plan-ruin.ts'

/** Fitted on published instances of 48 to 288 stops: temperatures are shares of the mean value of a stop. */
const HOT_SHARE = 0.5
const COLD_SHARE = 0.01
/** It cools down so many times, so that one unlucky descent does not decide; but not for fewer iterations than this each. */
const DESCENTS = 4
const LEAST_DESCENT = 1000
const ASK_EVERY = 16

type Search = {
  readonly problem: PlanProblem
  readonly current: Routes
  readonly trial: Routes
  readonly best: Routes
  readonly work: Recreation
  readonly isChanged: Uint8Array
  readonly wasTaken: Uint8Array
  readonly tally: Tally
  readonly random: Random
  /** What the current and the best routes are worth. */
  now: number
  top: number
}

/** Begins with these routes, as far as they are in time, and fills them up. */
function begin(problem: PlanProblem, seed: number, initial: readonly (readonly number[])[]): Search {
  const random = seededRandom(seed, 0x636f6e74)
  const [isChanged, wasTaken] = [new Uint8Array(problem.gaps).fill(1), new Uint8Array(problem.stops).fill(1)]
  const [current, tally, work] = [emptyRoutes(problem), emptyTally(problem), recreationOf(problem)]
  for (const [k, order] of initial.entries()) {
    let last = problem.stops + 2 * k
    for (const stop of order) {
      if (!fitsAfter(problem, current, stop, last)) continue
      insertAfter(problem, current, stop, last)
      last = stop
    }
  }
  recreate(problem, current, work, isChanged, wasTaken, random)
  const [trial, best] = [emptyRoutes(problem), emptyRoutes(problem)]
  copyRoutes(current, trial)
  copyRoutes(current, best)
  const now = objectiveOf(problem, current.gapOf, tally)
  return { problem, current, trial, best, work, isChanged, wasTaken, tally, random, now, top: now }
}

/** Accepts the trial with Metropolis' chance, else returns to the current routes. */
function decide(run: Search, temperature: number): void {
  const next = objectiveOf(run.problem, run.trial.gapOf, run.tally)
  if (next > run.now + temperature * Math.log(run.random())) {
    copyRoutes(run.trial, run.current)
    run.now = next
    if (next > run.top) {
      run.top = next
      copyRoutes(run.trial, run.best)
    }
  } else copyRoutes(run.current, run.trial)
}

/**
 * The best routes found: takes strings of neighboring stops out, fills up again by noisy worth for cost, and keeps the result by simulated
 * annealing, which cools down up to four times over the effort. Never worse than the routes it begins with. Deterministic for a seed and a number of iterations
 * when the effort has no clock. An iteration costs some 20 to 60 microseconds at 100 to 300 stops.
 */
export function search(problem: PlanProblem, effort: Effort, initial: readonly (readonly number[])[] = []): Routes {
  const run = begin(problem, effort.seed, initial)
  if (problem.stops === 0) return run.best
  const typical = typicalValue(problem)
  const neighbors = neighborsOf(problem)
  const descents = Math.max(1, Math.min(DESCENTS, Math.floor(effort.iterations / LEAST_DESCENT)))
  let temperature = 0
  for (let round = 0; round < effort.iterations; round++) {
    if (round % ASK_EVERY === 0) {
      if (effort.goOn && !effort.goOn()) break
      const share = effort.spent ? Math.min(0.9999, effort.spent()) : round / effort.iterations
      temperature = HOT_SHARE * typical * (COLD_SHARE / HOT_SHARE) ** ((share * descents) % 1)
    }
    ruin(problem, run.trial, neighbors, run.isChanged, run.wasTaken, run.random)
    recreate(problem, run.trial, run.work, run.isChanged, run.wasTaken, run.random)
    decide(run, temperature)
  }
  return run.best
}

/** The mean of what stops are worth at most, without ranks. */
function typicalValue({ stops, gaps, value }: PlanProblem): number {
  let sum = 0
  for (let i = 0; i < stops; i++) {
    let most = 0
    for (let k = 0; k < gaps; k++) most = Math.max(most, value[k * stops + i]!)
    sum += most
  }
  return sum / stops
}
