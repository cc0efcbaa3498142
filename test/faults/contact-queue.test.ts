import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startSession } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { openBrowser } from '#test/kit/browser.ts'
import { type FaultyWay, openFaultyWay } from '#test/kit/faulty-way.ts'
import { newPhone } from '#test/kit/phone.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

const PATIENCE_MS = 60_000
/** Enough for the page with its files and some words, not for three photos. */
const ROOM_BYTES = 2_000_000
let served: ServedTown
let road: FaultyWay
let browser: Browser
beforeAll(async () => {
  served = await serveTown()
  served.town.now = new Date()
  road = await openFaultyWay(served.url)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await road?.close()
  await served?.close()
})
beforeEach(() => {
  road.way = 'open'
  road.arrived.length = 0
})

const kysely = () => served.town.connection.kysely
const contacts = (like: string) =>
  kysely().selectFrom('contact').select(['id', 'line', 'officer_id as officerId']).where('line', 'like', like).execute()

async function signIn(context: BrowserContext, name = 'Amara Diallo'): Promise<void> {
  context.setDefaultTimeout(PATIENCE_MS)
  const { data, town } = served.town
  const { id, roles } = town.accounts.find((one) => one.name === name)!
  const { secret } = await data.write(id, (at) => startSession(at, { accountId: id, roles, device: 'phone', how: 'invented-link' }))
  await context.addCookies([{ name: 'cb_session', value: secret, url: road.url }])
}

async function openLog(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${road.url}${paths.contactLog()}`)
  await page.locator('contact-log[data-ready]').waitFor({ state: 'attached' })
  return page
}
/** Until the worker holds everything the log needs. */
const kept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready))

async function type(page: Page, line: string): Promise<void> {
  await page.locator('form details').evaluate((details) => details.setAttribute('open', ''))
  await page.locator('[data-part="nearest"] input').first().check()
  await page.getByLabel('A line for the next officer').fill(line)
}
async function log(page: Page, line: string): Promise<void> {
  await type(page, line)
  await page.getByRole('button', { name: 'Save' }).click()
}
const isSent = (page: Page) => page.getByText('Everything is sent.').waitFor()

describe('a phone that dies', () => {
  test('between the tap and the sending: after a new start the contact is there, and is sent once; so is what was being typed', async () => {
    const phone = newPhone()
    try {
      const first = await phone.start()
      await signIn(first)
      const page = await openLog(first)
      await kept(page)
      road.way = 'cut'
      await log(page, 'Swing hangs by one chain.')
      await page.getByText('One contact is on this phone and not sent yet.').waitFor()
      await type(page, 'Half a thought')
      // As long as a finger takes to reach the next key.
      await page.waitForTimeout(300)
      await phone.die()

      const second = await phone.start()
      // A browser writes its cookies down now and then: this one may have forgotten who is signed in, never what was logged.
      await signIn(second)
      const cold = await openLog(second)
      await cold.getByText('One contact is on this phone and not sent yet.').waitFor()
      expect(await cold.getByLabel('A line for the next officer').inputValue()).toBe('Half a thought')
      expect(await contacts('Swing hangs%')).toEqual([])
      road.way = 'open'
      await cold.getByRole('button', { name: 'Send now' }).click()
      await isSent(cold)
      expect(await contacts('Swing hangs%')).toHaveLength(1)
    } finally {
      await phone.throwAway()
    }
  })
})

describe('a server that dies between its commit and its answer', () => {
  test('the phone sends again, and there is one contact', async () => {
    const context = await browser.newContext()
    await signIn(context)
    const page = await openLog(context)
    road.way = 'answer-lost'
    await log(page, 'Gate of the yard bangs.')
    await expect.poll(() => contacts('Gate of the yard%'), { timeout: PATIENCE_MS }).toHaveLength(1)
    await page.getByText('One contact is on this phone and not sent yet.').waitFor()
    road.way = 'open'
    await page.getByRole('button', { name: 'Send now' }).click()
    await isSent(page)
    expect(road.arrived.filter((one) => one === 'POST /contacts/sync').length).toBeGreaterThanOrEqual(2)
    expect(await contacts('Gate of the yard%')).toHaveLength(1)
    await context.close()
  })
})

describe('two tabs', () => {
  test('that save without signal and find it back in the same moment send each contact once', async () => {
    const context = await browser.newContext()
    await signIn(context)
    const [one, two] = [await openLog(context), await openLog(context)]
    road.way = 'cut'
    await log(one, 'Tab one: puddle.')
    await log(two, 'Tab two: puddle.')
    road.way = 'open'
    await Promise.all([one.reload(), two.reload()])
    await Promise.all([isSent(one), isSent(two)])
    expect((await contacts('Tab %')).map(({ line }) => line).sort()).toEqual(['Tab one: puddle.', 'Tab two: puddle.'])
    await context.close()
  })
})

describe('a session that ended', () => {
  test('everything stays; another officer neither sees nor sends it; its own officer does', async () => {
    const context = await browser.newContext()
    await signIn(context)
    const page = await openLog(context)
    await kept(page)
    await context.clearCookies()
    await log(page, 'Needs a bench.')
    await page.getByText('Sign in to send one contact.').waitFor()
    expect(await contacts('Needs a bench.')).toEqual([])

    await signIn(context, 'Mateo Villaseñor')
    await page.reload()
    await isSent(page)
    await log(page, 'Needs a lamp.')
    await expect.poll(() => contacts('Needs a lamp.'), { timeout: PATIENCE_MS }).toHaveLength(1)
    await isSent(page)
    expect(await contacts('Needs a bench.')).toEqual([])

    await signIn(context)
    await page.reload()
    await expect.poll(() => contacts('Needs a bench.'), { timeout: PATIENCE_MS }).toHaveLength(1)
    const officer = (name: string) => served.town.town.officers.find((one) => one.name === name)!.id
    expect(await contacts('Needs a %')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ line: 'Needs a bench.', officerId: officer('Amara Diallo') }),
        expect.objectContaining({ line: 'Needs a lamp.', officerId: officer('Mateo Villaseñor') }),
      ]),
    )
    await context.close()
  })
})

describe('two versions of one contact', () => {
  test('what was changed after the server had it is kept beside, until the officer decides', async () => {
    const context = await browser.newContext()
    await signIn(context)
    const page = await openLog(context)
    road.way = 'answer-lost'
    await log(page, 'Version one.')
    await expect.poll(() => contacts('Version%'), { timeout: PATIENCE_MS }).toHaveLength(1)
    road.way = 'cut'
    await page.getByText('See each').click()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('A line for the next officer').fill('Version two.')
    await page.getByRole('button', { name: 'Save' }).click()
    road.way = 'open'
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('An earlier version of this contact was already kept.').waitFor()
    expect((await contacts('Version%')).map(({ line }) => line)).toEqual(['Version one.'])
    await page.getByRole('button', { name: 'Send as a new contact' }).click()
    await isSent(page)
    expect((await contacts('Version%')).map(({ line }) => line).sort()).toEqual(['Version one.', 'Version two.'])
    await context.close()
  })
})

/** Puts contacts on the phone as a page did that knew fewer fields than today's. */
const putQueue = (page: Page, count: number, like: string, withPhotos: boolean) =>
  page.evaluate(
    async ({ count, like, withPhotos }) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('commonbeat-contacts')
        opening.onsuccess = () => done(opening.result)
      })
      const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done) => (request.onsuccess = () => done(request.result)))
      const { officer } = (await asked(db.transaction('known').objectStore('known').get('now'))) as { officer: { id: string } }
      const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 })
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'))
      const tx = db.transaction('contact', 'readwrite')
      for (let i = 0; i < count; i++) {
        const id = crypto.randomUUID()
        const contact = { id, kind: 'chat', happenedAt: new Date(Date.now() - i * 60_000).toISOString(), people: 1, line: `${like} ${i}` }
        const photos = withPhotos ? [{ id: crypto.randomUUID(), blob }] : []
        tx.objectStore('contact').put({ id, officerId: officer.id, contact, photos, where: '', state: 'waiting', revision: 1 })
      }
      await new Promise((done) => (tx.oncomplete = done))
      db.close()
    },
    { count, like, withPhotos },
  )

describe('a page of another day', () => {
  test('goes on working: contacts with fewer fields are taken, and the newer page comes at the next start', async () => {
    const context = await browser.newContext()
    await signIn(context)
    const page = await openLog(context)
    await kept(page)
    await putQueue(page, 3, 'Old page', false)
    await page.evaluate(async () => {
      const cache = await caches.open('commonbeat-contact-log-1')
      const shell = await (await cache.match('/patrol/log'))!.text()
      await cache.put('/patrol/log', new Response(shell.replace('<h1>', '<h1>Yesterday: '), { headers: { 'content-type': 'text/html' } }))
    })
    await page.reload()
    await page.getByRole('heading', { name: 'Yesterday: Contact log' }).waitFor()
    await isSent(page)
    expect(await contacts('Old page%')).toHaveLength(3)
    const isYesterdays = async () => {
      await page.reload()
      return page.getByRole('heading', { name: 'Yesterday' }).count()
    }
    await expect.poll(isYesterdays, { timeout: PATIENCE_MS }).toBe(0)
    await context.close()
  })
})

describe('a full queue', () => {
  test('500 contacts, each with a photo, are all sent, none twice', { timeout: 900_000 }, async () => {
    const context = await browser.newContext()
    await signIn(context)
    const page = await openLog(context)
    await putQueue(page, 500, 'Full queue', true)
    await page.reload()
    await page.getByText('Everything is sent.').waitFor({ timeout: 880_000 })
    const sent = await contacts('Full queue%')
    expect(new Set(sent.map(({ line }) => line)).size).toBe(500)
    expect(sent).toHaveLength(500)
    const { count } = await kysely()
      .selectFrom('contact_photo')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where(
        'contact_id',
        'in',
        sent.map(({ id }) => id),
      )
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(500)
    await context.close()
  })

  test('a phone without room says so, and keeps what it had and what is typed', async () => {
    const context = await browser.newContext()
    await signIn(context)
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: road.url, quotaSize: ROOM_BYTES })
    await page.goto(`${road.url}${paths.contactLog()}`)
    await page.locator('contact-log[data-ready]').waitFor({ state: 'attached' })
    road.way = 'cut'
    await log(page, 'Kept before.')
    await page.getByText('One contact is on this phone and not sent yet.').waitFor()
    await type(page, 'No room for this.')
    const noise = await sharp({
      create: { width: 1500, height: 1500, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .jpeg({ quality: 95 })
      .toBuffer()
    await page
      .getByLabel('Photos of the place')
      .setInputFiles(Array.from({ length: 3 }, (_, i) => ({ name: `${i}.jpg`, mimeType: 'image/jpeg', buffer: noise })))
    await page.getByText('This phone has no room left.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This phone has no room left.').waitFor()
    expect(await page.getByLabel('A line for the next officer').inputValue()).toBe('No room for this.')
    // Somebody makes room.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: road.url })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('2 contacts are on this phone and not sent yet.').waitFor()
    road.way = 'open'
    await page.getByRole('button', { name: 'Send now' }).click()
    await isSent(page)
    expect((await contacts('Kept before.')).length + (await contacts('No room for this.')).length).toBe(2)
    await context.close()
  })
}) // prettier-ignore
