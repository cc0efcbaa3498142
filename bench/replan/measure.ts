/**
 * How long an officer waits when the day changes: one tap on a plan of the invented town, from the locked row to the rows of the rest of the
 * day, beside the search alone, on the embedded database.
 */
import { performance } from 'node:perf_hooks'
import { secretFor } from '#http/secrets.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { makePlan } from '../../src/modules/patrol/plan.actions.ts'
import { findPlan, listPlanStops } from '../../src/modules/patrol/plan.store.ts'
import { actOnStop, leaveForCall, returnFromCall } from '../../src/modules/patrol/plan-act.actions.ts'
import { planFrom } from '../../src/modules/patrol/plan-solve.ts'
import { testDatabase } from '../../test/kit/database.ts'
import { invented, SECRET, TOWN_NOW, townSeed } from '../../test/kit/town-seed.ts'

const TIMES = 25
const BAR_MS = 200
const SPARE_MIN = 240

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const slowest = (values: readonly number[]): number => Math.max(...values)

async function timed(times: number, act: () => Promise<unknown> | unknown): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < times; round++) {
    const from = performance.now()
    await act()
    took.push(performance.now() - from)
  }
  return took
}

const database = await testDatabase(townSeed)
database.now = TOWN_NOW
const town = invented()
const data = database.connection.agency(town.agency.id)
const agency = await data.read(findAgency)
const { officerId } = town.assignments.find(({ duty, untilOn }) => duty === 'neighborhood-officer' && untilOn === null)!
const officer = town.officers.find(({ id }) => id === officerId)!
const secrets = secretFor(SECRET)
const asked = { agency, officerId, now: TOWN_NOW, secret: secrets('contact-plan'), spareMin: SPARE_MIN }
const by = { sender: { agency, origin: 'http://localhost', secretFor: secrets }, officerId, officerName: officer.name }
const own = { officerId, day: '2026-11-22' }

const first = await timed(1, () => makePlan(data, officer.accountId, asked))
const made = await timed(5, () => makePlan(data, officer.accountId, asked))
const plan = (await data.read((at) => findPlan(at, officerId, own.day)))!
const search = await timed(TIMES, () => planFrom(plan.state, 1200, { gone: new Set(), done: new Set(), kept: new Map() }))
const returned = await timed(TIMES, async () => {
  await data.write(officer.accountId, (at) => leaveForCall(at, own))
  await data.write(officer.accountId, (at) => returnFromCall(at, own, undefined))
})
const replaced: number[] = []
for (let round = 0; round < TIMES; round++) {
  const open = (await data.read((at) => listPlanStops(at, plan.id))).filter(({ standing }) => standing === 'planned')
  const stop = open[0]
  if (!stop) break
  replaced.push(...(await timed(1, () => data.write(officer.accountId, (at) => actOnStop(at, by, own, stop.id, 'replace')))))
}
await database.close()

const { stops, gaps, locations } = plan.state
console.log(`${stops.length} stops, ${gaps.length} gaps, ${locations.length} places`)
const line = (what: string, took: readonly number[]) =>
  console.log(
    `${what}: median ${median(took).toFixed(0)} ms, slowest ${slowest(took).toFixed(0)} ms, ${(median(took) / median(search)).toFixed(2)} times the search alone`,
  )
line('the search alone', search)
line('something else in one place', replaced)
line('back from a call (two taps)', returned)
line('the first plan of the day, all looked up', made)
console.log(`the very first, streets read into memory: ${first[0]!.toFixed(0)} ms`)
const isFast = median(replaced) < BAR_MS && median(returned) < BAR_MS
console.log(isFast ? `below ${BAR_MS} ms` : `not below ${BAR_MS} ms`)
process.exit(isFast ? 0 : 1)
