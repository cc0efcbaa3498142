import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '#paths.ts'
import { type ServedTown, serveTown } from '#test/kit/server.ts'
import { open, openIdentity, toBase64 } from '../../src/modules/tips/tip-seal.browser.ts'

const WORDS = 'The white van behind the bakery is loaded on Fridays at four.'
const PLACE = 'Behind the bakery on Quay Street'
const REPLY = 'Thank you. Which color is the van?'
const MORE = 'It is white with a dent on the left.'
const PASSPHRASE = 'lantern over quiet water'
/** Opening a key takes seconds on a busy machine. */
const SLOW = { timeout: 60_000 }

let served: ServedTown
const folder = mkdtempSync(path.join(tmpdir(), 'commonbeat-tip-'))
beforeAll(async () => {
  served = await serveTown()
})
afterAll(async () => {
  await served?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every row of every table as text. */
async function dump(): Promise<string> {
  const { kysely } = served.town.connection
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(kysely)
  const texts: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(kysely)
    texts.push(...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}
const lastSignedIn = () =>
  served.town.connection.kysely
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select('account.name')
    .orderBy('session.id', 'desc')
    .executeTakeFirstOrThrow()
/** As the database writes bytes. */
const hex = (words: string) => Buffer.from(words).toString('hex')

/** Everything a page asked for, and what it sent. */
function watch(page: Page) {
  const asked: { url: string; body: string; cookie: string | undefined }[] = []
  page.on('request', (request) => asked.push({ url: request.url(), body: request.postData() ?? '', cookie: request.headers().cookie }))
  return asked
}

async function makeKey(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto(paths.tipKeys())
  await page.getByLabel('A passphrase').fill(PASSPHRASE)
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make a key' }).click()
  await page.getByText('In use').waitFor(SLOW)
  await page.close()
}

async function openTip(page: Page): Promise<void> {
  await page.getByLabel('Your passphrase').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open the tip' }).click()
  await page.getByText(WORDS).waitFor(SLOW)
}

/** The reader's secret half, opened outside of the browser. */
async function identityOfReader(): Promise<string> {
  const { sealed_identity } = await served.town.connection.kysely
    .selectFrom('tip_reader')
    .select('sealed_identity')
    .executeTakeFirstOrThrow()
  return (await openIdentity(sealed_identity, PASSPHRASE))!
}

/** By the `age` program where the machine has it, else by the library; says which. */
async function openFile(bytes: Uint8Array): Promise<{ by: 'age program' | 'library alone'; text: string }> {
  const identity = await identityOfReader()
  const program = ['/usr/bin/age', '/usr/local/bin/age', '/opt/homebrew/bin/age'].find((file) => existsSync(file))
  if (!program) return { by: 'library alone', text: (await open(toBase64(bytes), [identity])) ?? '' }
  const [key, file] = [path.join(folder, 'key.txt'), path.join(folder, 'tip.age')]
  writeFileSync(key, `${identity}\n`, { mode: 0o600 })
  writeFileSync(file, bytes)
  return { by: 'age program', text: execFileSync(program, ['-d', '-i', key, file], { encoding: 'utf8' }).trimEnd() }
}

test('a tip from a browser to a reader and back; the server never holds a word of it', { timeout: 240_000 }, async () => {
  const reader = await served.browse({ as: 'officer' })
  const officer = await lastSignedIn()
  const chief = await served.browse({ as: 'chief' })
  const naming = await chief.newPage()
  await naming.goto(paths.tipReaders())
  await naming.getByRole('button', { name: `Name as reader: ${officer.name}` }).click()
  await naming.getByText('Named, has no key yet').waitFor()

  await makeKey(reader)

  const giver = await served.browse()
  const form = await giver.newPage()
  const asked = watch(form)
  await form.goto(paths.newTip())
  await form.getByLabel('What should we know?').fill(WORDS)
  await form.getByLabel('Where').fill(PLACE)
  await form.getByRole('button', { name: 'Lock it and send it' }).click()
  await form.getByText('Write these six words down now').waitFor(SLOW)
  const code = (await form.locator('.tip-code').textContent())!
  expect(code).toMatch(/^[a-z-]+( [a-z-]+){5}$/)
  await form.screenshot({ path: 'shots/tip-code.png', fullPage: true })
  expect(await giver.cookies()).toEqual([])
  expect(asked.filter(({ url }) => !url.startsWith(served.url))).toEqual([])
  expect(asked.filter(({ body, cookie, url }) => [WORDS, PLACE, code].some((one) => `${body}${url}`.includes(one)) || cookie)).toEqual([])

  const list = await reader.newPage()
  await list.goto(paths.tips())
  await list.getByRole('link', { name: /^Tip / }).click()
  await openTip(list)
  await list.getByText(PLACE).waitFor()
  await list.screenshot({ path: 'shots/tip-opened.png', fullPage: true })
  const [download] = await Promise.all([list.waitForEvent('download'), list.getByRole('link', { name: 'Message 1' }).click()])
  await download.saveAs(path.join(folder, 'taken.age'))
  const [row] = await served.town.connection.kysely.selectFrom('tip_message').select('sealed').execute()
  const opened = await openFile(readFileSync(path.join(folder, 'taken.age')))
  console.info(`an exported tip was opened by: ${opened.by}`)
  expect(opened.text).toBe(`Where: ${PLACE}\n\n${WORDS}`)

  await list.getByLabel('Answer').fill(REPLY)
  const sent = list.waitForResponse((response) => response.url().endsWith('/replies'))
  await list.getByRole('button', { name: 'Lock it and send it' }).click()
  expect((await sent).status()).toBe(200)

  const back = await giver.newPage()
  const askedBack = watch(back)
  await back.goto(paths.tipBack())
  await back.getByLabel('Your six words').fill('one two three four five six')
  await back.getByRole('button', { name: 'Look for answers' }).click()
  await back.getByText('These words lead nowhere').waitFor(SLOW)
  await back.getByLabel('Your six words').fill(code.toUpperCase())
  await back.getByRole('button', { name: 'Look for answers' }).click()
  await back.getByText(REPLY).waitFor(SLOW)
  await back.getByLabel('Add something').fill(MORE)
  await back.getByRole('button', { name: 'Lock it and send it' }).click()
  await back.getByText('Sent.').waitFor(SLOW)
  await back.screenshot({ path: 'shots/tip-back.png', fullPage: true })

  const held = await dump()
  expect(held).toContain(served.town.town.agency.name)
  expect(held).toContain(Buffer.from(row!.sealed).toString('hex'))
  for (const words of [WORDS, PLACE, REPLY, MORE, code, PASSPHRASE, await identityOfReader()])
    expect([words, held.includes(words), held.includes(hex(words))]).toEqual([words, false, false])

  await list.reload()
  await openTip(list)
  await list.getByText(MORE).waitFor()
  await list.getByText('Lock it again').first().click()
  const resent = list.waitForResponse((response) => response.url().endsWith('/reseals'))
  await list.getByRole('button', { name: 'Lock it again' }).click()
  expect((await resent).status()).toBe(200)

  await back.getByText('Delete everything').click()
  await back.getByRole('button', { name: 'Delete it for good' }).click()
  await back.getByText('It is deleted').waitFor(SLOW)
  expect(await dump()).not.toContain(Buffer.from(row!.sealed).toString('hex'))
  for (const table of ['tip', 'tip_message'] as const)
    expect(await served.town.connection.kysely.selectFrom(table).select('id').execute()).toEqual([])
  expect(askedBack.filter(({ body, url }) => [MORE, code, code.toUpperCase(), REPLY].some((one) => `${body}${url}`.includes(one)))).toEqual(
    [],
  )
  expect(await giver.cookies()).toEqual([])
})

test('without JavaScript the page explains, and has nothing to send', async () => {
  const context = await served.browse({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(paths.newTip())
  await page.getByText('This form needs JavaScript').waitFor()
  expect(await page.locator('textarea:visible').count()).toBe(0)
  await page.getByRole('heading', { name: 'Other ways' }).waitFor()
  expect(await page.locator('main form:visible').count()).toBe(0)
})
