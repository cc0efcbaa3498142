import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { beatTimeJobs } from './beat-time.jobs.ts'
import { beatMonths } from './beat-time.store.ts'
import { abstractedShare, deliveredMin } from './beat-time.ts'

const zone = 'America/New_York'
const count = async (town: TestTown, table: 'shift' | 'leave' | 'diary_entry' | 'abstraction' | 'beat_month') =>
  Number(
    (
      await town.connection.kysely
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
const counts = async (town: TestTown) => ({
  shift: await count(town, 'shift'),
  leave: await count(town, 'leave'),
  diary: await count(town, 'diary_entry'),
  abstraction: await count(town, 'abstraction'),
  months: await count(town, 'beat_month'),
})
const tonight = (town: TestTown) =>
  beatTimeJobs({ agencyData: () => town.data })[0]!.run({ id: 'night', agencyId: town.data.agencyId, payload: {}, attempt: 1 })
/** Twelve months up to October 2026, of every beat. */
const year = (town: TestTown) =>
  town.data.read(async (at) => {
    const sums = []
    for (const { id } of town.town.beats) sums.push(await beatMonths(at, id, '2026-10-01', { now: town.now, timeZone: zone }))
    return sums
  })

describe('what time takes from beat time', () => {
  test('first the sums are kept, then leave and diaries go, then the shifts; what the public reads stays the same', async ({ town }) => {
    const began = await counts(town)
    const read = await year(town)
    await tonight(town)
    const first = await counts(town)
    expect(first).toMatchObject({ shift: began.shift, leave: began.leave, abstraction: began.abstraction })
    expect(first.months).toBe(5)

    town.now = new Date('2027-11-20T13:00:00Z')
    await tonight(town)
    const later = await counts(town)
    expect(later).toMatchObject({ shift: began.shift, abstraction: began.abstraction })
    expect(later.leave).toBe(5)
    expect(later.diary).toBeLessThan(began.diary)
    expect(await year(town)).toEqual(read)

    town.now = new Date('2029-02-01T12:00:00Z')
    await tonight(town)
    expect(await counts(town)).toEqual({ shift: 0, leave: 0, diary: 0, abstraction: 0, months: later.months + 10 })
    const kept = await year(town)
    expect(kept).toEqual(read)
    expect(kept.flat().reduce((sum, month) => sum + deliveredMin(month), 0)).toBeGreaterThan(100_000)
    expect(kept.flat().some((month) => (abstractedShare(month) ?? 0) > 0)).toBe(true)
    await tonight(town)
    expect(await count(town, 'beat_month')).toBe(later.months + 10)
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })
})
