import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '#paths.ts'
import { tabTo, typeInto } from '#test/kit/keyboard.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

let served: ServedTown
let phone: BrowserContext
beforeAll(async () => {
  served = await serveTown()
  // The phone's clock is the machine's: the town's follows it, or what is logged here would lie far from its today.
  served.town.now = new Date()
}, 120_000)
afterAll(() => served?.close())
afterEach(() => phone?.close())

const contacts = (line: string) => served.town.connection.kysely.selectFrom('contact').selectAll().where('line', '=', line).execute()

/** The log on an officer's phone, once it has met its beat and put itself on the phone. */
async function openLog(): Promise<Page> {
  phone = await served.browse({ as: 'officer', width: 360 })
  phone.setDefaultTimeout(15_000)
  const page = await phone.newPage()
  await page.goto(paths.contactLog())
  await ready(page)
  return page
}
const ready = (page: Page) => page.locator('contact-log[data-ready]').waitFor({ state: 'attached' })

async function log(page: Page, line: string): Promise<void> {
  await page.getByLabel('At the door').check()
  await page.locator('[data-part="nearest"] input').first().check()
  await page.getByLabel('3 to 5').check()
  await page.getByLabel('Lighting').check()
  const more = page.getByText('Line, promise, report, photo')
  if (!(await page.getByLabel('A line for the next officer').isVisible())) await more.click()
  await page.getByLabel('A line for the next officer').fill(line)
  await page.getByRole('button', { name: 'Save' }).click()
}

describe('an officer logs a contact on foot', () => {
  test('with a signal it is sent at once', async () => {
    const page = await openLog()
    await log(page, 'Lamps out by the door.')
    await page.getByText('Sent and kept.').waitFor()
    await page.getByText('Everything is sent.').waitFor()
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/log.png`, fullPage: true })
    expect(await contacts('Lamps out by the door.')).toMatchObject([
      { kind: 'visit', people: 4, themes: ['lighting'], began_by: 'officer' },
    ])
  })

  test('from a cold start without signal; it is sent by itself when there is one, once', async () => {
    const page = await openLog()
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.close()
    await phone.setOffline(true)
    const cold = await phone.newPage()
    await cold.goto(paths.contactLog())
    await ready(cold)
    expect(await cold.locator('[data-part="nearest"] label').count()).toBe(6)
    await log(cold, 'Bins full at the corner.')
    await cold.getByText('One contact is on this phone and not sent yet.').waitFor()
    if (process.env.LOOK) await cold.screenshot({ path: `${process.env.LOOK}/unsent.png` })
    expect(await contacts('Bins full at the corner.')).toEqual([])
    await phone.setOffline(false)
    await cold.getByText('Everything is sent.').waitFor()
    expect(await contacts('Bins full at the corner.')).toHaveLength(1)
  })

  test('the phone is asked once where it is, and offers the nearest place first', async () => {
    const page = await openLog()
    const { lat, lng } = served.town.town.places.find(({ slug }) => slug === 'hollow-stores')!
    await phone.grantPermissions(['geolocation'])
    await phone.setGeolocation({ latitude: lat, longitude: lng })
    await page.getByRole('button', { name: 'Nearest to me' }).click()
    await page.locator('[data-part="nearest"]').getByText('Hollow Stores').waitFor()
    expect(await page.locator('[data-part="nearest"] input').first().isChecked()).toBe(true)
    expect(await page.locator('[data-part="nearest"] label').first().textContent()).toBe('Hollow Stores')
  })

  test('by keyboard alone; a name is stopped before anything is kept, and said aloud', async () => {
    const page = await openLog()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByText('Line, promise, report, photo'))
    await page.keyboard.press('Enter')
    await typeInto(page, page.getByLabel('A line for the next officer'), 'Talked with Rosalind about bins')
    await tabTo(page, page.getByRole('button', { name: 'Save' }))
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('a name, or a word that may be one').waitFor()
    expect(await page.getByText('Everything is sent.').isVisible()).toBe(true)
    await page.getByLabel('A line for the next officer').fill('Talked about bins')
    await tabTo(page, page.getByRole('button', { name: 'Save' }))
    await page.keyboard.press('Enter')
    await page.getByText('Sent and kept.').waitFor()
    expect(await contacts('Talked with Rosalind about bins')).toEqual([])
    expect(await contacts('Talked about bins')).toHaveLength(1)
  })
})
