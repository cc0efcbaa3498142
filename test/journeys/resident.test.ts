import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '#locales/language.ts'
import { tabTo, typeInto } from '#test/kit/keyboard.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

let served: ServedTown
beforeAll(async () => {
  served = await serveTown()
})
afterAll(() => served?.close())

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const db = () => served.town.connection.kysely

/** What is written down about a report, oldest first. */
async function writtenDown(reference: string) {
  const report = await db().selectFrom('report').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow()
  const events = await db().selectFrom('event').select('kind').where('about_id', '=', report.id).orderBy('seq').execute()
  const followers = await db().selectFrom('report_follower').select(['email', 'language']).where('report_id', '=', report.id).execute()
  return { report, events: events.map(({ kind }) => kind), followers }
}

/** A street light that neighbors told of these days, at a house whose address is known. */
function toldLately() {
  const { reports, categories, addresses } = served.town.town
  const light = categories.find(({ slug }) => slug === 'street-light')!
  const houses = new Map(addresses.filter(({ kind }) => kind === 'address').map((address) => [address.id, address.label]))
  const told = reports.filter((one) => one.categoryId === light.id && one.state !== 'duplicate' && houses.has(one.addressId ?? ''))
  const newest = told.sort((a, b) => b.filedAt.getTime() - a.filedAt.getTime())[0]!
  return { ...newest, address: houses.get(newest.addressId ?? '')!, place: { lat: newest.lat!, lng: newest.lng! } }
}

/** Where on the drawing a place lies, in points from its upper left corner. */
async function onTheMap(page: Page, place: { lat: number; lng: number }) {
  const map = page.locator('place-picker .map')
  const { edges } = JSON.parse((await page.locator('place-picker script[type="application/json"]').textContent()) ?? '')
  const [west, south, east, north] = edges as [number, number, number, number]
  const box = (await map.boundingBox())!
  return {
    map,
    position: {
      x: ((place.lng - west) / (east - west)) * box.width,
      y: ((north - place.lat) / (north - south)) * box.height,
    },
  }
}

describe('a resident without an account', () => {
  test('reports a broken street light with the map and follows it', async () => {
    const page = await (await served.browse()).newPage()
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Report a problem' }).first().click()
    await page.getByRole('link', { name: 'Street light out' }).click()
    expect(await heading(page)).toBe('Street light out')

    await page.getByText('Or show it on the map').click()
    const told = toldLately()
    const { map, position } = await onTheMap(page, told.place)
    await map.click({ position })
    await page.getByText('Place chosen').waitFor()
    await page.getByLabel('What do you see there, and when?').fill('The lamp by the school gate is dark from six in the evening.')
    await page.getByRole('button', { name: 'Continue' }).click()

    expect(await heading(page)).toBe('Check and send')
    await page.getByText(/The place you chose on the map, in \w+/).waitFor()
    expect(await page.getByRole('heading', { name: /^Is it (this one|one of these)\?/ }).count()).toBe(1)
    expect(await page.getByRole('button', { name: `report ${told.reference}` }).count()).toBe(1)
    await page.getByRole('heading', { name: 'What everybody will see' }).waitFor()
    await page.getByText('Not the exact place, but a point that stands for at least').waitFor()
    await page.getByLabel('Email, to hear back').fill('ada@mail.example')
    await page.getByRole('button', { name: 'Send the report' }).click()

    expect(await heading(page)).toBe('Thank you. We have it.')
    const reference = await page.locator('.said-aloud').innerText()
    expect(reference).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/)
    const link = (await page.getByRole('link', { name: /\/follow\// }).getAttribute('href'))!
    await page
      .getByText(/will answer by/)
      .first()
      .waitFor()
    const filed = await writtenDown(reference)
    expect(filed.followers).toEqual([{ email: 'ada@mail.example', language: 'en' }])
    expect(filed.events).toContain('report-filed')
    expect([filed.report.lat, filed.report.public_lat]).not.toEqual([filed.report.public_lat, filed.report.public_lat])

    await page.getByRole('link', { name: 'See the report' }).click()
    await page.getByText('The lamp by the school gate is dark').waitFor()
    const shown = await page.content()
    expect(shown).not.toContain('ada@mail.example')
    expect(shown).not.toContain(String(filed.report.lat))

    await served.sendMail()
    const [mail] = served.mailbox.to('ada@mail.example')
    expect(mail).toContain(`We have your report ${reference}`)
    expect(mail).toContain(link)

    await page.goto(link)
    await page.getByRole('button', { name: 'It is still there' }).click()
    await page.getByText('Thank you. We wrote it down.').waitFor()
    await page.getByText('Hear no more').click()
    await page.getByRole('button', { name: 'Stop, and remove my address' }).click()
    await page.getByText('You stopped following. We have no address of yours any more.').waitFor()
    const after = await writtenDown(reference)
    expect(after.followers).toEqual([{ email: null, language: 'en' }])
    expect(after.events.length).toBeGreaterThan(filed.events.length)
    const kept = await db().selectFrom('message').select('to_address').where('to_address', '=', 'ada@mail.example').execute()
    expect(kept).toEqual([])
    await page.context().close()
  })

  test('finds that it is known already and joins with one tap', async () => {
    const page = await (await served.browse()).newPage()
    await page.goto('/report?category=street-light')
    await page.getByLabel('Type the place').fill(toldLately().address)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('Email, to hear back').fill('bo@mail.example')
    const known = page.getByRole('button', { name: /This is mine too: Street light out/ }).first()
    const reference = /report ([A-Z0-9]{3}-[A-Z0-9]{3})/.exec((await known.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    const before = await writtenDown(reference)
    await known.click()
    expect(await heading(page)).toBe('Thank you. We counted you in.')
    const after = await writtenDown(reference)
    expect(after.followers.length).toBe(before.followers.length + 1)
    expect(after.followers.map(({ email }) => email)).toContain('bo@mail.example')
    await served.sendMail()
    expect(served.mailbox.to('bo@mail.example')[0]).toContain(`You follow report ${reference}`)
    await page.context().close()
  })
})

test('una vecina avisa en español sin JavaScript', async () => {
  const { filing, page: words } = wordsOf('es').reports
  const page = await (await served.browse({ locale: 'es-US', javaScriptEnabled: false })).newPage()
  await page.goto('/report')
  expect([await page.locator('html').getAttribute('lang'), await heading(page)]).toEqual(['es-US', filing.title])
  // The first screen by keyboard alone: the skip link, then the picture and word of what is wrong.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/report#content')
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab')
    if ((await page.locator('a.choice:focus').filter({ hasText: 'Ruido de noche' }).count()) > 0) break
    const more = page.locator('summary:focus')
    if (await more.count()) await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL('**/report?category=noise')
  expect(await heading(page)).toBe('Ruido de noche')

  // Nothing said about the place: sent back, with everything typed.
  await page.getByLabel(filing.words).fill('Fiestas con música muy alta todos los viernes.')
  await page.getByRole('button', { name: filing.next }).click()
  await page.getByRole('alert').getByText(filing.refusals['no-place']).waitFor()
  expect(await page.getByLabel(filing.words).inputValue()).toContain('todos los viernes')
  await page.getByLabel(filing.place).fill('14 Ropewalk')
  await page.getByRole('button', { name: filing.next }).click()

  expect(await heading(page)).toBe(filing.check)
  expect(
    await page
      .getByRole('radio', { name: /14 Ropewalk/ })
      .first()
      .isChecked(),
  ).toBe(true)
  await page.getByRole('textbox', { name: filing.email }).fill('rosa@mail.example')
  await page.getByRole('button', { name: filing.send }).click()
  expect(await heading(page)).toBe(filing.done.title)
  const reference = await page.locator('.said-aloud').innerText()
  const { report, followers } = await writtenDown(reference)
  expect([report.language, report.place, report.lat !== null]).toEqual(['es', '14 Ropewalk', true])
  expect(followers).toEqual([{ email: 'rosa@mail.example', language: 'es' }])
  await served.sendMail()
  expect(served.mailbox.to('rosa@mail.example')[0]).toContain(wordsOf('es').reports.mail.subject.filed(reference))
  await page.getByRole('link', { name: filing.done.see }).click()
  await page.getByText('Fiestas con música').waitFor()
  await page.getByRole('heading', { name: words.say }).waitFor()
  await page.context().close()
})

test('anybody asks a list for less and gets it', async () => {
  const page = await (await served.browse()).newPage()
  for (const path of ['/reports', '/promises', '/problems', '/incidents']) {
    await page.goto(path)
    const folded = page.locator('main details:not([open]):has(search) > summary')
    if (await folded.count()) await folded.click()
    await page.getByRole('main').getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/\?/)
    expect([path, await page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1])
  }
  await page.context().close()
})

describe('by keyboard alone', () => {
  test('the whole report is told, with a mistake on the way, and the focus is always seen', async () => {
    const page = await (await served.browse({ width: 1280 })).newPage()
    await page.goto('/report')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'content')
    await tabTo(page, page.getByRole('link', { name: 'Graffiti' }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**category=graffiti')

    await tabTo(page, page.getByRole('button', { name: 'Continue' }))
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert')
    await summary.waitFor()
    expect(await summary.innerText()).toContain('Please tell us where it is')
    await tabTo(page, summary.getByRole('link').first())
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'place')
    await page.keyboard.type('14 Ropewalk')
    await typeInto(page, page.getByLabel('What do you see there, and when?'), 'Painted over the whole wall.')
    await tabTo(page, page.getByRole('button', { name: 'Continue' }))
    await page.keyboard.press('Space')

    await page.getByRole('heading', { name: 'Check and send' }).waitFor()
    await tabTo(page, page.getByLabel('Everybody may see my photos'))
    await page.keyboard.press('Space')
    await typeInto(page, page.getByLabel('Email, to hear back'), 'kim@mail.example')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor()
    const { report, followers } = await writtenDown(await page.locator('.said-aloud').innerText())
    expect([report.words, report.photos_offered, followers]).toEqual([
      'Painted over the whole wall.',
      true,
      [{ email: 'kim@mail.example', language: 'en' }],
    ])
    await page.context().close()
  })
})
