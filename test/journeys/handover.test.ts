import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '#locales/language.ts'
import { beatBookJobs } from '#modules/beat-book/beat-book.jobs.ts'
import { listAssignments, saveAssignment, startSession } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

const DAY_MS = 86_400_000
const SHOTS = 'shots/journeys'
const { handover: words } = wordsOf('en').beatBook
let served: ServedTown
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  served = await serveTown()
})
afterAll(() => served?.close())

const dayIn = (days: number) => new Date(served.town.now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
const account = (slug: string) => served.town.town.ids.account(slug)

/** A phone of one officer, by name: two officers stand in this story. */
async function phoneOf(slug: string): Promise<Page> {
  const { secret } = await served.town.data.write(account(slug), (at) =>
    startSession(at, { accountId: account(slug), roles: ['officer'], device: 'test', how: 'invented-link' }),
  )
  const context = await served.browse({ width: 360 })
  await context.addCookies([{ name: 'cb_session', value: secret, url: served.url }])
  return context.newPage()
}

/** The officer of Center gets a last day, and the officer of East the beat from the day after. */
async function amaraLeaves(): Promise<void> {
  const { ids } = served.town.town
  await served.town.data.write(null, async (at) => {
    const turn = (await listAssignments(at, { officerId: ids.officer('amara-diallo') })).find(({ untilOn }) => untilOn === null)!
    await saveAssignment(at, { ...turn, untilOn: dayIn(3) })
    const next = { beatId: turn.beatId, officerId: ids.officer('priya-raman'), duty: 'neighborhood-officer', untilOn: null } as const
    await saveAssignment(at, { ...next, id: ids.officer('turn/priya-raman/center/next'), fromOn: dayIn(4) })
  })
}

const nightly = async () => {
  for (const job of beatBookJobs({ agencyData: served.town.connection.agency }))
    await job.run({ id: '', agencyId: served.town.data.agencyId, payload: {}, attempt: 1 })
}

/** Ticks everything of the list by hand, as often as there is a button for it. */
async function tickAll(page: Page): Promise<void> {
  for (const item of Object.values(words.checklist.items)) {
    await page.getByRole('button', { name: words.checklist.tickOf(item), exact: true }).click()
    await page.getByRole('button', { name: words.checklist.untickOf(item), exact: true }).waitFor()
  }
}

test('a beat changes hands: the pack makes itself, both tick, the overlap ends, and the new officer has the book', async () => {
  await amaraLeaves()
  await nightly()

  const leaving = await phoneOf('amara-diallo')
  await leaving.goto(paths.book('center'))
  await leaving.getByRole('heading', { name: words.card.title }).waitFor()
  await leaving.getByRole('link', { name: words.card.open }).click()
  await leaving.getByRole('heading', { level: 1, name: words.title('Center') }).waitFor()
  await leaving.getByText(words.lede('Amara Diallo', 'Priya Raman')).waitFor()
  await leaving.screenshot({ path: `${SHOTS}/handover-leaving.png`, fullPage: true })
  await tickAll(leaving)

  const coming = await phoneOf('priya-raman')
  await coming.goto(leaving.url())
  const first = await coming.locator('main h2').first().textContent()
  expect(first).toBe(words.sections.promises)
  expect(await coming.getByText(words.steps.walk).count()).toBe(1)
  const minutes = /· (one|\d+) minutes? to read/.exec((await coming.locator('.eyebrow').first().textContent()) ?? '')?.[1]
  expect(minutes === 'one' ? 1 : Number(minutes)).toBeLessThanOrEqual(15)
  await tickAll(coming)
  await coming.getByText(words.checklist.done(8, 8)).waitFor()
  await coming.getByRole('button', { name: words.closing.act }).click()
  await coming.getByText(words.closing.refusals['overlap-not-over']).waitFor()
  const id = new URL(coming.url()).pathname.split('/')[4]!
  const paper = await coming.request.get(paths.handoverPaper('center', id))
  expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await coming.context().close()

  served.town.now = new Date(served.town.now.getTime() + 30 * DAY_MS)
  await nightly()
  const later = await phoneOf('priya-raman')
  await later.goto(paths.handover('center', id))
  await later.getByRole('button', { name: words.closing.act }).click()
  await later.waitForURL(`**${paths.book('center')}`)
  await later.getByRole('heading', { level: 1, name: wordsOf('en').beatBook.title('Center') }).waitFor()
  await later.screenshot({ path: `${SHOTS}/handover-book.png`, fullPage: true })

  const gone = await phoneOf('amara-diallo')
  const refused = await gone.goto(paths.handover('center', id))
  expect(refused?.status()).toBe(403)
})
