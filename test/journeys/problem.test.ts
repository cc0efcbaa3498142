import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

const DAY_MS = 86_400_000
const SLUG = 'bottles-on-the-steps-of-the-square'

let served: ServedTown
beforeAll(async () => {
  served = await serveTown()
})
afterAll(() => served?.close())

const db = () => served.town.connection.kysely
const dayIn = (days: number) => new Date(served.town.now.getTime() + days * DAY_MS).toISOString().slice(0, 10)

type Told = { readonly id: string; readonly reference: string; readonly email: string }

/** Three reports of one neighborhood that are in no problem, two of them waiting, each followed by one person alone, by mail. */
async function threeReports(): Promise<Told[]> {
  const rows = await db()
    .selectFrom('report')
    .innerJoin('report_follower', 'report_follower.report_id', 'report.id')
    .leftJoin('problem_report', 'problem_report.report_id', 'report.id')
    .select(['report.id', 'report.reference', 'report.state', 'report_follower.email', 'report.neighborhood_id'])
    .where('problem_report.report_id', 'is', null)
    .where('report.state', 'in', ['waiting', 'answered'])
    .where('report.public_lat', 'is not', null)
    .orderBy(({ eb }) => eb.case().when('report.state', '=', 'waiting').then(0).else(1).end())
    .orderBy('report.filed_at', 'desc')
    .orderBy('report.id')
    .execute()
  const alone = rows.filter((row) => row.email && rows.filter(({ id }) => id === row.id).length === 1)
  for (const { neighborhood_id } of alone) {
    const here = alone.filter((row) => row.neighborhood_id === neighborhood_id)
    if (here.length >= 3 && here[1]!.state === 'waiting')
      return here.slice(0, 3).map(({ id, reference, email }) => ({ id, reference, email: email! }))
  }
  throw new Error('no neighborhood of the town has three such reports')
}

async function officerAt(path: string): Promise<Page> {
  const page = await (await served.browse({ as: 'sergeant', width: 1280 })).newPage()
  await page.goto(path)
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const press = (page: Page, name: string) => button(page, name).click()
const refused = (page: Page, words: string) => page.getByRole('alert').getByText(words).first().waitFor()
const step = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).first().click()

/** Ticks the first two in the inbox; the third is put in later by its code, as one that is found afterwards would be. */
async function look(page: Page, told: readonly Told[]): Promise<void> {
  for (const { reference } of told.slice(0, 2)) await page.locator(`input[name=reports][value="${reference}"]`).check()
  await press(page, 'Make one problem of the ticked reports')
  await page.getByText('2 reports join it').waitFor()
  await page.getByLabel('A short name').fill('Bottles on the steps of the square')
  await page.getByLabel('What happens, to whom, and where').fill('Bottles are broken on the steps at night; children walk there.')
  await press(page, 'Start')
  await page.waitForURL(`**/problems/${SLUG}/scanning`)
  await page.getByLabel('Put a report in').fill(
    told
      .slice(2)
      .map(({ reference }) => reference)
      .join(', '),
  )
  await press(page, 'Put in')
  await page.getByText('Joined.').waitFor()

  await press(page, 'Go on: Understand')
  await page.waitForURL(`**/analysis`)
  await press(page, 'Go on: Act')
  await refused(page, 'Answer the six questions on the page "Look" first')
  await page.goto(`/problems/${SLUG}/scanning`)
  await page.getByLabel('How far around it, in meters').fill('300')
  await page.getByRole('checkbox', { name: 'Broken glass or litter' }).check()
  const answers: readonly [RegExp, string][] = [
    [/Who in the community is harmed/, 'Families on the way to school.'],
    [/What harm does it do/, 'Cuts, and people stay away.'],
    [/Who expects us to do something/, 'Three reports this month.'],
    [/What are the single events/, 'Bottles broken on one night.'],
    [/How often does it come back/, 'Every weekend since summer.'],
    [/What do the events have in common/, 'The steps, after closing time.'],
  ]
  for (const [question, answer] of answers) await page.getByLabel(question).fill(answer)
  await press(page, 'Save')
  await page.getByText('All six are answered').waitFor()
}

async function understand(page: Page): Promise<void> {
  await page.goto(`/problems/${SLUG}/analysis`)
  await press(page, 'Go on: Act')
  await refused(page, 'Write down what we understand before choosing what to do.')
  await page.getByLabel('A cause you think of').fill('Both bars sell bottles to take away until they close.')
  await press(page, 'Add the cause')
  await page.getByText('Add evidence').first().click()
  await page.getByLabel('What you saw or counted').fill('Nine of ten bottles carry their labels.')
  await page.getByLabel('How you know').fill('Picked up on two Sundays')
  await press(page, 'Add evidence')
  await page.getByText('Nine of ten bottles carry their labels.').waitFor()
  await page.getByLabel('What we understand now').fill('Bottles are sold to take away, and the steps are the first place to sit.')
  await button(page, 'Save').last().click()
  await page.getByText('Saved.').waitFor()
  await press(page, 'Go on: Act')
}

async function act(page: Page): Promise<void> {
  const choose = async (way: string, words: string, isEnforcement: boolean) => {
    await page.getByLabel('Which way').selectOption({ label: way })
    await page.getByLabel('What we do here').fill(words)
    await page.getByLabel('This is enforcement').setChecked(isEnforcement)
    await press(page, 'Add it')
    await page.getByText('Added.').waitFor()
  }
  await page.goto(`/problems/${SLUG}/response`)
  await press(page, 'Go on: Check')
  await refused(page, 'Choose at least one thing to try first.')
  await choose('10. More formal watching', 'Two officers on foot at closing time', true)
  await press(page, 'Go on: Check')
  await refused(page, 'At least one thing we try must be more than enforcement.')
  await choose('5. Keep the tools away', 'No bottles to take away after ten', false)
  await press(page, 'Go on: Check')
  await refused(page, 'Write down at least one joint action')
  await page.getByText('Add a joint action').click()
  await page.getByLabel('I will ...').fill('Sell no bottles to take away after ten')
  await page.getByLabel('Who promises').selectOption({ label: 'A partner' })
  await page.getByLabel('Name of the partner or group').fill('The two bars')
  await page.getByRole('radio', { name: 'Everybody' }).check()
  await page.getByLabel('By when').fill(dayIn(100))
  await press(page, 'Promise it')
  await page.getByText('Promised. It is on the list').waitFor()
  await press(page, 'Go on: Check')
  await refused(page, 'Set the first day of the response')
  await page.getByLabel('First day of the response').fill(dayIn(0))
  await press(page, 'Save the day')
  await press(page, 'Go on: Check')
  await refused(page, 'Plan how it is judged first')
  await plan(page)
  await press(page, 'Go on: Check')
}

/** How it will be judged, before it begins: eight weeks on, against a place of their own instead of those proposed. */
async function plan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Plan how it is judged' }).click()
  await page.waitForURL('**/design')
  await page.getByLabel('The day we look').fill(dayIn(14))
  for (const proposed of await page.locator('input[name=controls]').all()) await proposed.setChecked(false)
  await page.getByText('Add a place of your own').click()
  await page.getByLabel('Middle of the place').fill(await farAddress())
  await page.getByLabel(/^How far around it, in meters/).fill('300')
  await press(page, 'Record the plan')
  await refused(page, 'Look at least 4 weeks after the first day.')
  await page.getByLabel('The day we look').fill(dayIn(56))
  await page.getByRole('radio', { name: 'Do not watch for it' }).check()
  await press(page, 'Show how it fits')
  await page
    .getByText(/^(With these numbers|In these weeks nothing was counted)/)
    .first()
    .waitFor()
  await press(page, 'Record the plan')
  await page.getByText(/^Recorded on .+, before the response began\./).waitFor()
}

/** An address far enough from the problem's area to compare with. */
async function farAddress(): Promise<string> {
  const area = await db().selectFrom('problem').select(['lat', 'lng']).where('slug', '=', SLUG).executeTakeFirstOrThrow()
  const away = served.town.town.addresses.filter(({ kind, lat }) => kind === 'address' && Math.abs(lat - area.lat!) > 0.008)
  return away[0]!.label
}

async function check(page: Page): Promise<void> {
  await page.getByText('Check whether it helped, at the planned look. None is closed without it.').waitFor()
  await page.getByText('The planned day has come.').waitFor()
  await press(page, 'Look whether it worked')
  await page
    .getByText(/^(It worked|It moved|It did not work|We cannot tell)$/)
    .first()
    .waitFor()
  await page.getByText('Ask everybody who reported. None is closed without asking them.').waitFor()
  await press(page, 'Ask them')
  await page.getByText('We asked everybody who reported.').waitFor()
  await page.getByText('Some have not answered and two weeks have not passed. Wait for them.').waitFor()
}

async function agree(link: string): Promise<void> {
  const context = await served.browse()
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('input[value=agree]').check()
  await page.locator('main form').getByRole('button').last().click()
  await page.getByRole('status').first().waitFor()
  await context.close()
}

const mailsTo = (email: string) => served.mailbox.to(email)

test('three reports become one problem and everybody who reported hears how it ended', async () => {
  const told = await threeReports()
  const page = await officerAt('/inbox?beat=all&state=waiting')
  await look(page, told)
  await served.sendMail()
  for (const { email } of told) expect([email, mailsTo(email).some((mail) => mail.includes('Bottles on the steps'))]).toEqual([email, true])
  await understand(page)
  await act(page)
  await page.context().close()

  served.town.now = new Date(served.town.now.getTime() + 9 * 7 * DAY_MS)
  const later = await officerAt(`/problems/${SLUG}/assessment`)
  await check(later)
  await served.sendMail()
  for (const { email } of told) {
    const link = mailsTo(email)
      .map((mail) => /http\S+\/follow\/[\w-]+\/verdict/.exec(mail)?.[0])
      .find(Boolean)
    expect([email, link]).toEqual([email, expect.stringContaining('/follow/')])
    await agree(link!)
  }
  await later.reload()
  await later.getByText('3 say it is better, 0 say it is not').waitFor()
  await later.getByRole('radio', { name: /^With agreement/ }).check()
  await later.getByLabel('What everybody reads').fill('No bottles are sold to take away after ten. The steps stay clean.')
  await press(later, 'Close the problem')
  await later.getByText('Closed. Everybody who reported was told.').waitFor()
  await later.context().close()

  await served.sendMail()
  for (const { email } of told)
    expect([email, mailsTo(email).some((mail) => mail.includes('The steps stay clean.'))]).toEqual([email, true])
  const reports = await db()
    .selectFrom('report')
    .select('state')
    .where(
      'id',
      'in',
      told.map(({ id }) => id),
    )
    .execute()
  expect(reports.map(({ state }) => state)).toEqual(['fixed', 'fixed', 'fixed'])
  const { id } = await db().selectFrom('problem').select('id').where('slug', '=', SLUG).executeTakeFirstOrThrow()
  const events = await db().selectFrom('event').select('kind').where('about_id', '=', id).orderBy('seq').execute()
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining([
      'problem-opened',
      'problem-analyzed',
      'action-added',
      'design-recorded',
      'assessment-made',
      'verdict-asked',
      'verdict-given',
      'problem-closed',
    ]),
  )

  const visitor = await (await served.browse()).newPage()
  await visitor.goto(`/problems/${SLUG}`)
  await visitor.getByText('Closed, with agreement').first().waitFor()
  const steps = await visitor.getByRole('list', { name: 'How far it is' }).getByRole('listitem').allInnerTexts()
  expect(steps.map((one) => one.replaceAll(/\s+/g, ' '))).toEqual(
    ['Look', 'Understand', 'Act', 'Check'].map((name) => expect.stringContaining(name)),
  )
  expect(steps.join(' ')).not.toMatch(/not yet|now/)
  await step(visitor, 'What we work on')
  await visitor.getByRole('link', { name: 'Bottles on the steps of the square' }).first().waitFor()
  await visitor.context().close()
})
