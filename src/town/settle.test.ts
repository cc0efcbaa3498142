import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { test } from '#test/kit/town.ts'

describe('the invented town in the database', () => {
  test('everything that was invented is there', async ({ town }) => {
    const counted = await town.data.read(async ({ db, agencyId }) => {
      const count = async (table: 'incident' | 'report' | 'promise' | 'problem' | 'address') =>
        (await db.selectFrom(table).select(sql<number>`count(*)::int`.as('n')).where('agency_id', '=', agencyId).executeTakeFirstOrThrow())
          .n
      return [await count('incident'), await count('report'), await count('promise'), await count('problem'), await count('address')]
    })
    const { incidents, reports, promises, problems, addresses } = town.town
    expect(counted).toEqual([incidents, reports, promises, problems, addresses].map((all) => all.length))
  })

  test('its past is one unbroken chain of events', async ({ town }) => {
    const check = await town.data.read(verifyChain)
    expect(check).toMatchObject({ ok: true })
    expect(check.ok && check.count).toBeGreaterThan(3000)
  })

  test('no public point stands on the true place, nor nearer than its mask', async ({ town }) => {
    const { min } = await town.data.read(({ db, agencyId }) =>
      db
        .selectFrom('report')
        .select(
          sql<number>`min(sqrt(power((lat - public_lat) * 111195, 2) + power((lng - public_lng) * 111195 * cos(radians(lat)), 2)))`.as(
            'min',
          ),
        )
        .where('agency_id', '=', agencyId)
        .executeTakeFirstOrThrow(),
    )
    expect(min).toBeGreaterThan(59.5)
  })
})
