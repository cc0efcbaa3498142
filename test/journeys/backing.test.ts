import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretFor } from '#http/secrets.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'
import { SECRET } from '#test/kit/town-seed.ts'
import { backingJobs } from '../../src/modules/backing/backing.jobs.ts'

const DAY_MS = 86_400_000
const LIGHTING = 'city-lighting@marlowbridge.example'
const WHAT = 'Mend the lamp above the steps of the square'

let served: ServedTown
beforeAll(async () => {
  served = await serveTown()
})
afterAll(() => served?.close())

const dayIn = (days: number) => new Date(served.town.now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
const read = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

/** The hour passes in which requests climb, as the job does it. */
async function hourPasses(): Promise<void> {
  const { connection, data } = served.town
  const senderOf = (agency: never) => ({ agency, origin: served.url, secretFor: secretFor(SECRET) })
  const job = backingJobs({ agencyData: (id) => connection.agency(id), senderOf: senderOf as never })[0]!
  await job.run({ id: '', agencyId: data.agencyId, payload: {}, attempt: 1 })
  await served.sendMail()
}

/** A report of the officer's beat that nobody has answered, with no personal words. */
async function waitingReport(): Promise<string> {
  const { town } = served.town
  const row = await served.town.connection.kysely
    .selectFrom('report')
    .innerJoin('category', 'category.id', 'report.category_id')
    .innerJoin('report_follower', 'report_follower.report_id', 'report.id')
    .select('report.reference')
    .where('report.state', '=', 'waiting')
    .where('category.is_sensitive', '=', false)
    .where('report.neighborhood_id', '=', town.ids.neighborhood('elm-square'))
    .orderBy('report.filed_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.reference
}

async function addressOfAsker(id: string): Promise<string> {
  const row = await served.town.connection.kysely
    .selectFrom('backing_request')
    .innerJoin('account', 'account.id', 'backing_request.asked_by')
    .select('account.email')
    .where('backing_request.id', '=', id)
    .executeTakeFirstOrThrow()
  return row.email!
}

async function ask(page: Page, reference: string): Promise<void> {
  await page.goto(`/inbox/${reference}`)
  await page.getByRole('link', { name: 'Ask for backing' }).click()
  await read(page, `About report ${reference}`)
  await page.getByLabel('Whom do you ask?').selectOption({ label: 'City lighting' })
  await page.getByLabel('What do you need?').fill(WHAT)
  await page.getByLabel('Why is it needed?').fill('Call 555-123-4567: it has been dark for two weeks.')
  await page.getByLabel('Wanted by').fill(dayIn(14))
  await page.getByRole('button', { name: 'Send the request' }).click()
  await read(page, 'Please look at your words once more')
  await page.getByLabel('Why is it needed?').fill('It has been dark for two weeks, and children walk there.')
  await page.getByRole('button', { name: 'Send the request' }).click()
  await page.getByRole('heading', { level: 1, name: WHAT }).waitFor()
  await read(page, /On the desk of .*, who asked/)
  await read(page, /Answer due .*: in 3 days/)
}

/** Somebody of this role signs in anew, since a session does not outlive the days that pass here, and looks at what is on the desk. */
async function deskOf(role: 'sergeant' | 'chief', words: string): Promise<void> {
  const page = await (await served.browse({ as: role })).newPage()
  await page.goto('/backing')
  const row = page.getByRole('list', { name: 'On your desk' }).getByRole('listitem').filter({ hasText: WHAT })
  await row.getByText('Without an answer').waitFor()
  await row.getByRole('link').click()
  await read(page, words)
  await page.context().close()
}

test('an officer asks from a report; silence climbs to the sergeant and the chief; the department answers by its mailed link', async () => {
  const reference = await waitingReport()
  const officer = await (await served.browse({ as: 'officer', width: 360 })).newPage()
  await ask(officer, reference)
  const address = new URL(officer.url()).pathname
  const asker = await addressOfAsker(address.split('/').at(-1)!)
  await served.sendMail()
  const link = /http\S+\/backing\/answer\/\S+/.exec(served.mailbox.to(LIGHTING).at(-1) ?? '')?.[0]
  expect(link).toBeDefined()

  const asked = served.town.now
  served.town.now = new Date(asked.getTime() + 3 * DAY_MS + 60_000)
  await hourPasses()
  await deskOf('sergeant', 'On the desk of the sergeant: Marisol Reyes')
  served.town.now = new Date(asked.getTime() + 6 * DAY_MS + 120_000)
  await hourPasses()
  await deskOf('chief', 'On the desk of the chief: Benedict Okafor')
  const told = (to: string, begins: string) => served.mailbox.to(to).filter((mail) => mail.startsWith(begins) && mail.includes(WHAT))
  expect(told(LIGHTING, 'City lighting: your answer is late')).toHaveLength(2)
  expect(told(asker, 'No answer from City lighting')).toHaveLength(2)

  // Somebody at the department, without an account and without JavaScript, on a phone in Spanish and then in English.
  const spanish = await (await served.browse({ locale: 'es-US', javaScriptEnabled: false, width: 360 })).newPage()
  await spanish.goto(link!)
  await spanish.getByRole('heading', { name: 'Una solicitud de ayuda para ustedes' }).waitFor()
  const unit = await (await served.browse({ javaScriptEnabled: false, width: 360 })).newPage()
  await unit.goto(link!)
  await read(unit, 'It has been dark for two weeks')
  await unit.getByLabel('What will you do?').fill('Put a new lamp above the steps')
  await unit.getByLabel('By when?').fill(dayIn(9))
  await unit.getByRole('button', { name: 'Say yes' }).click()
  await read(unit, 'Say who has it.')
  expect(await unit.getByLabel('What will you do?').inputValue()).toBe('Put a new lamp above the steps')
  await unit.getByLabel('Who has it?').fill('The night crew')
  await unit.getByRole('button', { name: 'Say yes' }).click()
  await unit.getByRole('heading', { name: 'Is it done?' }).waitFor()

  // The promise stands where everybody can read it: in the ledger, on the report; and who asked was told.
  const anybody = await (await served.browse()).newPage()
  await anybody.goto('/promises?owner=unit&neighborhood=elm-square')
  await read(anybody, 'Put a new lamp above the steps')
  await anybody.goto(`/reports/${reference}`)
  await read(anybody, 'Put a new lamp above the steps')
  await served.sendMail()
  expect(told(asker, 'City lighting said yes')).toHaveLength(1)

  await unit.getByRole('button', { name: 'It is done' }).click()
  await unit.getByRole('heading', { level: 1, name: 'How soon units answer' }).waitFor()
  await unit.goto(link!)
  await read(unit, 'This link has ended')
  const again = await (await served.browse({ as: 'chief' })).newPage()
  await again.goto(address)
  await read(again, 'The night crew, City lighting')
  await read(again, 'said it is done')
}, 180_000)
