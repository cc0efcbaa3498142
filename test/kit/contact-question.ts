import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanInput } from '#engines/contact-plan/contact-plan.ts'
import { contactValue } from '#engines/contact-plan/contact-value.ts'

const ORACLES = join(import.meta.dirname, '../oracles')

/** One case of test/oracles/contact-schedule: minutes, a plane of its own, groups by letter. */
type Case = {
  readonly candidates: readonly {
    readonly x: number
    readonly y: number
    readonly open: number
    readonly close: number
    readonly service: number
    readonly baseValue: number
    readonly daysSince: number
    readonly tau: number
    readonly group: string
    readonly need: number
  }[]
  readonly gaps: readonly { officer: number; start: number; end: number; sx: number; sy: number; ex: number; ey: number }[]
  readonly familiarity: readonly (readonly number[])[]
  readonly minutesPerUnit: number
  readonly gamma: number
  readonly beta: number
  readonly groupFloorContacts: number
  readonly optimum: { readonly objective: number | null }
}

const hundredths = (minutes: number) => Math.round(minutes * 100) / 100

/** Its floor is at most the number of the group's stops; ours is as it stands. */
function fairnessOf({ candidates, beta, groupFloorContacts }: Case) {
  const names = [...new Set(candidates.map(({ group }) => group))].sort()
  const floors = names.map((name) => Math.min(groupFloorContacts, candidates.filter(({ group }) => group === name).length))
  return { names, fairness: { groups: names.length, floors, leastCoverageWeight: beta } }
}

function questionOf(one: Case): PlanInput {
  const { candidates, gaps, familiarity, minutesPerUnit, gamma } = one
  const points = [
    ...candidates,
    ...gaps.flatMap(({ sx, sy, ex, ey }) => [
      { x: sx, y: sy },
      { x: ex, y: ey },
    ]),
  ]
  const ways = points.flatMap((a) => points.map((b) => 60 * hundredths(minutesPerUnit * Math.hypot(a.x - b.x, a.y - b.y))))
  const { names, fairness } = fairnessOf(one)
  const worth = (i: number, officer: number) => {
    const { baseValue, daysSince, tau } = candidates[i]!
    const known = { familiarity: familiarity[i]![officer]!, familiarityWeight: gamma }
    return contactValue({ ...known, baseValue, daysSinceContact: daysSince, recoveryDays: tau, callsPerHour: 0, hoursNeeded: 0 }) as number
  }
  return {
    travel: { size: points.length, seconds: Float64Array.from(ways) },
    stops: candidates.map(({ open, close, service, group, need }, i) => ({
      ...{ location: i, serviceS: 60 * service, opensS: 60 * open, closesS: 60 * close, groups: [names.indexOf(group)], need },
      value: gaps.map(({ officer }) => worth(i, officer)),
    })),
    gaps: gaps.map(({ start, end }, k) => ({
      ...{ startS: 60 * start, endS: 60 * end, startLocation: candidates.length + 2 * k, endLocation: candidates.length + 2 * k + 1 },
    })),
    fairness,
  }
}

/** Sixteen contact schedules with the objective that an exact solver proved; null: that no plan meets the floor. */
export function provedSchedules(): { name: string; question: PlanInput; objective: number | null }[] {
  const { cases } = JSON.parse(readFileSync(join(ORACLES, 'contact-schedule/expected.json'), 'utf8')) as { cases: Case[] }
  return cases.map((one) => ({
    name: `${one.candidates.length} stops, familiarity ${one.gamma}, least coverage ${one.beta}, floor ${one.groupFloorContacts}`,
    question: questionOf(one),
    objective: one.optimum.objective,
  }))
}

export type PatrolJobs = {
  readonly horizon: number
  readonly dist: readonly (readonly number[])[]
  readonly jobs: readonly {
    readonly id: number
    readonly service: number
    readonly tw: readonly [number, number]
    readonly prize: number
  }[]
}

/** One officer, one shift that starts and ends at location 0. */
export function patrolQuestion({ horizon, dist, jobs }: PatrolJobs): PlanInput {
  return {
    travel: { size: dist.length, seconds: Float64Array.from(dist.flat()) },
    stops: jobs.map(({ id, service, tw, prize }) => ({ location: id, serviceS: service, opensS: tw[0], closesS: tw[1], value: [prize] })),
    gaps: [{ startS: 0, endS: horizon, startLocation: 0, endLocation: 0 }],
  }
}

/** What VROOM and PyVRP collected, by instance; PyVRP was not asked everywhere. */
export function patrolPeers(): Map<
  string,
  { vroom: number; vroomCpuMs: number; pyvrp: number | undefined; pyvrpCpuMs: number | undefined }
> {
  const lines = readFileSync(join(ORACLES, 'patrol-jobs/best.csv'), 'utf8').trim().split('\n').slice(1)
  const numberOf = (text: string | undefined) => (text ? Number(text) : undefined)
  return new Map(
    lines.map((line) => {
      const [name, , vroom, vroomCpuMs, pyvrp, pyvrpCpuMs] = line.split(',')
      return [name!, { vroom: Number(vroom), vroomCpuMs: Number(vroomCpuMs), pyvrp: numberOf(pyvrp), pyvrpCpuMs: numberOf(pyvrpCpuMs) }]
    }),
  )
}

export const patrolJobs = (name: string): PatrolJobs => JSON.parse(readFileSync(join(ORACLES, `patrol-jobs/${name}.json`), 'utf8'))
