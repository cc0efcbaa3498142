import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOf } from '#engines/contact-plan/check-plan.ts'
import { type PlanInput, planContacts } from '#engines/contact-plan/contact-plan.ts'

/** Published instances of the team orienteering problem with time windows (Solomon's and Cordeau's); not part of this project. */
const DATA = join(import.meta.dirname, '../../../../shared/data/toptw')

export type Known = {
  readonly instance: string
  readonly m: number
  readonly class: string
  /** The greatest value that is verified, and the best and mean of the hybrid iterated local search distributed with the instances. */
  readonly target: number
  readonly isProved: boolean
  readonly best: number
  readonly average: number
}

/** c1, c2, r1, rc1, pr01-10, ... */
const classOf = (instance: string) =>
  instance.startsWith('pr') ? (Number(instance.slice(2)) <= 10 ? 'pr01-10' : 'pr11-20') : instance.slice(0, -2)

/** What is known of every instance and number of routes; undefined where the published files are not on this machine. */
export function knownToptw(): Known[] | undefined {
  const file = join(DATA, 'results/bks.csv')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
  return lines
    .map((line) => line.split(','))
    .map(([instance, m, , proved, best, average, , , target]) => ({
      ...{ instance: instance!, m: Number(m), class: classOf(instance!), target: Number(target), isProved: proved !== '' },
      ...{ best: Number(best), average: Number(average) },
    }))
}

/** One instance as a plan's question: distances truncated to one decimal (Solomon) or two (Cordeau), m officers from depot to depot. */
function toptwQuestion(instance: string, m: number): PlanInput {
  const decimals = (JSON.parse(readFileSync(join(DATA, 'index.json'), 'utf8')) as Record<string, { decimals: number }>)[instance]!.decimals
  const rows = readFileSync(join(DATA, `normalized/${instance}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number) as [number, number, number, number, number, number, number])
  const unit = 10 ** decimals
  const way = ([, ax, ay]: (typeof rows)[0], [, bx, by]: (typeof rows)[0]) => Math.floor(unit * Math.hypot(ax - bx, ay - by) + 1e-9) / unit
  const endS = rows[0]![6]
  return {
    travel: { size: rows.length, seconds: Float64Array.from(rows.flatMap((a) => rows.map((b) => way(a, b)))) },
    stops: rows.slice(1).map(([, , , serviceS, profit, opensS, closesS], i) => ({
      ...{ location: i + 1, serviceS, opensS, closesS, value: new Array<number>(m).fill(profit) },
    })),
    gaps: Array.from({ length: m }, () => ({ startS: 0, endS, startLocation: 0, endLocation: 0 })),
  }
}

/** Seconds of processor time since it was called. */
export function processorClock(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
}

/** The value of a plan found in so many seconds of processor time, reading the question included in none. */
export function valueWithin(question: PlanInput, seconds: number, seed: number): number {
  const used = processorClock()
  const effort = { seed, iterations: 1e9, goOn: () => used() < seconds, spent: () => used() / seconds }
  const plan = planContacts(question, effort)
  if (typeof plan === 'string') throw new Error(plan)
  const faults = faultsOf(question, plan)
  if (faults.length > 0) throw new Error(faults.join())
  return plan.value
}

export const toptwValue = ({ instance, m }: Known, seconds: number, seed: number): number =>
  valueWithin(toptwQuestion(instance, m), seconds, seed)
