import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secretFor } from '#http/secrets.ts'
import { wordsOf } from '#locales/language.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { promiseJobs } from '#modules/promises/promise.jobs.ts'
import { tabTo, typeInto } from '#test/kit/keyboard.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'
import { SECRET } from '#test/kit/town-seed.ts'

const DAY_MS = 86_400_000
let served: ServedTown
beforeAll(async () => {
  served = await serveTown()
})
afterAll(() => served?.close())

const db = () => served.town.connection.kysely
const dayIn = (days: number) => new Date(served.town.now.getTime() + days * DAY_MS).toISOString().slice(0, 10)

/** Reports that wait for a first answer and are followed in a language by one person, by mail; the longest owed first. */
const waitingIn = (language: 'en' | 'es') =>
  db()
    .selectFrom('report')
    .innerJoin('report_follower', 'report_follower.report_id', 'report.id')
    .innerJoin('category', 'category.id', 'report.category_id')
    .innerJoin('neighborhood', 'neighborhood.id', 'report.neighborhood_id')
    .select(['report.id', 'report.reference', 'report_follower.email', 'neighborhood.slug as neighborhood'])
    .where('report.state', '=', 'waiting')
    .where('report_follower.language', '=', language)
    .where('report_follower.email', 'is not', null)
    .where('category.is_sensitive', '=', false)
    .orderBy('report.answer_due_at')
    .execute()

const eventsOf = async (id: string) =>
  (await db().selectFrom('event').select('kind').where('about_id', '=', id).orderBy('seq').execute()).map(({ kind }) => kind)

async function inbox(): Promise<Page> {
  const page = await (await served.browse({ as: 'officer' })).newPage()
  await page.goto('/inbox')
  await page.getByLabel('Beat').selectOption({ label: 'All' })
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/beat=all/)
  return page
}

/** Opens a report from the list, turning pages where it is on a later one. */
async function openFromInbox(page: Page, reference: string): Promise<void> {
  const link = page.locator(`main a[href="/inbox/${reference}"]`).first()
  while ((await link.count()) === 0) await page.getByRole('link', { name: 'Older' }).click()
  await link.click()
  await page.waitForURL(`**/inbox/${reference}`)
}

const es = wordsOf('es')
const PROMISED = 'Hablar con los dueños del bar sobre la música'

describe('an officer answers with a promise', () => {
  test('the one who told it reads both in her language, and everybody can hold him to it', async () => {
    const [told] = await waitingIn('es')
    const page = await inbox()
    await openFromInbox(page, told!.reference)
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByRole('alert').getByText('Please write something.').first().waitFor()
    await page.getByLabel('Your answer').fill('Pasé anoche y lo escuché. Hablo esta semana con los dueños.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByText('Your answer was sent to everybody who follows this report.').waitFor()

    await page.getByText(wordsOf('en').home.inbox.promise).click()
    await page.getByLabel('I will ...').fill(PROMISED)
    await page.getByLabel('By when').fill(dayIn(5))
    await page.getByRole('button', { name: 'Promise it' }).click()
    await page.getByRole('heading', { level: 1, name: PROMISED }).waitFor()
    const promise = await db().selectFrom('promise').selectAll().where('what', '=', PROMISED).executeTakeFirstOrThrow()
    expect(promise).toMatchObject({ report_id: told!.id, state: 'open', to_kind: 'reporter', due_on: dayIn(5) })
    expect(await eventsOf(told!.id)).toContain('report-answered')
    expect(await eventsOf(promise.id)).toEqual(['promise-made'])
    await page.context().close()

    await served.sendMail()
    const mails = served.mailbox.to(told!.email!)
    expect(mails.find((mail) => mail.startsWith(es.reports.mail.subject.answered(told!.reference)))).toContain('Pasé anoche y lo escuché.')
    expect(mails.find((mail) => mail.startsWith(es.reports.mail.subject.promised(told!.reference)))).toContain(PROMISED)

    const visitor = await (await served.browse()).newPage()
    for (const path of ['/promises', `/neighborhoods/${told!.neighborhood}`, `/reports/${told!.reference}`]) {
      await visitor.goto(path)
      await visitor.getByText(PROMISED).first().waitFor()
    }
    await visitor.context().close()
  })

  test('an overdue promise breaks by itself, and the one who waited is told', async () => {
    const { id, report_id } = await db()
      .selectFrom('promise')
      .select(['id', 'report_id'])
      .where('what', '=', PROMISED)
      .executeTakeFirstOrThrow()
    const { email } = await db()
      .selectFrom('report_follower')
      .select('email')
      .where('report_id', '=', report_id)
      .where('is_reporter', '=', true)
      .executeTakeFirstOrThrow()
    const { data } = served.town
    const jobs = promiseJobs({
      agencyData: served.town.connection.agency,
      senderOf: (agency) => ({ agency, origin: served.url, secretFor: secretFor(SECRET) }),
    })
    const hour = async () => {
      for (const job of jobs) await job.run({ id: '', agencyId: data.agencyId, payload: {}, attempt: 1 })
    }
    const begun = served.town.now
    const state = async () => (await db().selectFrom('promise').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
    await hour()
    expect(await state()).toBe('open')
    served.town.now = new Date(begun.getTime() + 6.5 * DAY_MS)
    await hour()
    await hour()
    expect(await state()).toBe('broken')
    expect((await eventsOf(id)).filter((kind) => kind === 'promise-broken')).toHaveLength(1)

    await served.sendMail()
    const { name } = await data.read(findAgency)
    const said = served.mailbox.to(email!).filter((mail) => mail.startsWith(es.promises.mail.broken.subject(name)))
    expect(said).toEqual([expect.stringContaining(PROMISED)])
    const visitor = await (await served.browse()).newPage()
    await visitor.goto(`/promises/${id}`)
    await visitor
      .getByText(/Broken: /)
      .first()
      .waitFor()
    await visitor.context().close()
    served.town.now = begun
  })
})

test('an officer answers by keyboard alone, and a mistake is announced', async () => {
  const told = (await waitingIn('en')).at(-1)!
  const page = await inbox()
  await page.goto(`/inbox/${told.reference}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'content')
  await tabTo(page, page.getByRole('button', { name: 'Send the answer' }))
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Please write something.').first().waitFor()
  await typeInto(page, page.getByLabel('Your answer'), 'I looked this morning. City Lighting comes on Friday.')
  await tabTo(page, page.getByRole('button', { name: 'Send the answer' }))
  await page.keyboard.press('Space')
  await page.getByText('Your answer was sent to everybody who follows this report.').waitFor()
  expect(await eventsOf(told.id)).toContain('report-answered')
  await page.context().close()
})
