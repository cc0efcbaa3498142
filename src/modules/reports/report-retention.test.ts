import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { test } from '#test/kit/town.ts'
import { forgetOldReports } from './report-retention.actions.ts'

describe('when a report has been closed for the agreed time', () => {
  test('its words, addresses and true place are gone, and the history still verifies', async ({ town }) => {
    const before = new Date(town.now.getTime() - 730 * 86_400_000)
    const old = town.town.reports.find(({ closedAt, words }) => closedAt && closedAt < before && words)
    expect(old).toBeDefined()
    const forgotten = await town.data.write(null, (at) => forgetOldReports(at, 730))
    expect(forgotten).toBeGreaterThan(0)
    while ((await town.data.write(null, (at) => forgetOldReports(at, 730))) > 0);

    const kept = await town.data.read(({ db, agencyId }) =>
      db
        .selectFrom('report')
        .select(['words', 'place', 'words_salt', 'lat', 'public_lat', 'state'])
        .where('agency_id', '=', agencyId)
        .where('id', '=', old!.id)
        .executeTakeFirstOrThrow(),
    )
    expect(kept).toMatchObject({ words: null, place: null, words_salt: null, state: old!.state })
    expect(kept.lat).toBe(kept.public_lat)
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })

  test('a report that was closed later keeps everything', async ({ town }) => {
    const recent = town.town.reports.find(({ closedAt }) => closedAt && closedAt.getTime() > town.now.getTime() - 30 * 86_400_000)
    const { words } = await town.data.read(({ db, agencyId }) =>
      db.selectFrom('report').select('words').where('agency_id', '=', agencyId).where('id', '=', recent!.id).executeTakeFirstOrThrow(),
    )
    expect(words).toBe(recent!.words)
  })
})
