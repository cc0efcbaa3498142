import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '#locales/language.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

const MINUTE_MS = 60_000
const words = wordsOf('en').plan
let served: ServedTown
let page: Page

const db = () => served.town.connection.kysely
const later = (minutes: number) => new Date(served.town.now.getTime() + minutes * MINUTE_MS)

/** The officer's own day, whatever the town had for it: a shift of four hours with a meeting in it. */
async function setDay(): Promise<void> {
  const { officers, assignments, places } = served.town.town
  const { accountId: signedIn } = await db()
    .selectFrom('session')
    .select('account_id as accountId')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const officer = officers.find(({ accountId }) => accountId === signedIn)!
  const beat = assignments.find(({ officerId, untilOn }) => officerId === officer.id && untilOn === null)!
  for (const table of ['abstraction', 'shift', 'diary_entry', 'leave'] as const) await db().deleteFrom(table).execute()
  const own = { agency_id: served.town.data.agencyId, officer_id: officer.id, ended_at: null }
  const shift = {
    id: crypto.randomUUID(),
    beat_id: beat.beatId,
    starts_at: later(-30),
    ends_at: later(240),
    start_lat: null,
    start_lng: null,
  }
  await db()
    .insertInto('shift')
    .values({ ...own, ...shift, planned_at: later(-60), planned_by: null })
    .execute()
  const { lat, lng, neighborhoodId } = places.find(({ kind }) => kind === 'library') ?? places[0]!
  const meeting = { id: crypto.randomUUID(), kind: 'meeting', title: 'Coffee at the library', place: null, is_public: false } as const
  const when = { starts_at: later(100), ends_at: later(150), written_at: later(-60), written_by: null }
  await db()
    .insertInto('diary_entry')
    .values({ ...own, ...meeting, ...when, lat, lng, neighborhood_id: neighborhoodId })
    .execute()
}

beforeAll(async () => {
  served = await serveTown()
  page = await (await served.browse({ as: 'officer' })).newPage()
  await setDay()
})
afterAll(() => served?.close())

const stops = () => page.locator('.map-items > li')
const nameOf = async (index: number) => (await stops().nth(index).locator('strong').innerText()).trim()
const tap = async (label: RegExp | string) => {
  await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.url().endsWith('/plan')),
    page.getByRole('button', { name: label }).first().click(),
  ])
  await page.waitForLoadState()
}
const openStops = () =>
  db()
    .selectFrom('plan_stop')
    .select(['stop', 'standing', 'starts_at as startsAt'])
    .where('standing', 'in', ['planned', 'kept'])
    .orderBy('starts_at')
    .execute()

describe('an officer on foot, called away and back', () => {
  test('sees the stops before the meeting, with why, on a phone', async () => {
    await page.goto('/plan')
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
    await page.getByText(words.before('Coffee at the library')).waitFor()
    expect(await stops().count()).toBeGreaterThan(3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    for (const button of await page.locator('.stop-acts .button').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  })

  test('keeps one, is called away for twenty minutes, and finds the rest planned again from where he is', async () => {
    const last = (await openStops()).at(-1)!
    const kept = await nameOf((await stops().count()) - 1)
    await tap(words.acts.of(words.acts.keep, kept))
    const before = await openStops()
    served.town.now = later(5)
    await tap(words.thumb.away)
    await page.getByText(words.ledeAway).waitFor()
    expect(await stops().count()).toBe(0)

    served.town.now = later(20)
    const back = page.getByLabel(words.away.where)
    await back.selectOption({ index: 1 })
    await tap(words.away.back)
    await page.getByText(words.title, { exact: true }).first().waitFor()
    const after = await openStops()
    expect(after.length).toBeGreaterThan(0)
    for (const { startsAt } of after) expect(startsAt.getTime()).toBeGreaterThanOrEqual(served.town.now.getTime())
    expect(after.find(({ stop }) => stop === last.stop)?.standing).toBe('kept')
    expect(after[0]!.startsAt.getTime()).toBeGreaterThan(before[0]!.startsAt.getTime())
    await page.getByText(words.kept, { exact: true }).first().waitFor()
  })

  test('drops one, asks for something else, and ticks one off, which is a contact', async () => {
    const first = await nameOf(0)
    await tap(words.acts.of(words.acts.drop, first))
    const second = await nameOf(0)
    expect(second).not.toBe(first)
    await tap(words.acts.of(words.acts.replace, second))
    const third = await nameOf(0)
    await tap(words.acts.of(words.acts.done, third))
    await page.getByText(wordsOf('en').house.notices.ticked).waitFor()
    await page.getByRole('heading', { name: words.doneToday }).waitFor()
    const contacts = await db().selectFrom('contact').select('id').where('happened_at', '=', served.town.now).execute()
    expect(contacts).toHaveLength(1)
  })

  test('all of it without JavaScript', async () => {
    const plain = await (await served.browse({ as: 'officer', javaScriptEnabled: false })).newPage()
    await plain.goto('/plan')
    await plain.getByRole('button', { name: words.thumb.away }).click()
    await plain.getByText(words.ledeAway).waitFor()
    await plain.getByRole('button', { name: words.away.back }).click()
    await plain.getByText(wordsOf('en').house.notices.planned).waitFor()
    await plain.context().close()
  })
})
