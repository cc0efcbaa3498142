import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedTown, serveTown } from '#test/kit/server.ts'

let served: ServedTown
beforeAll(async () => {
  served = await serveTown()
})
afterAll(() => served?.close())

/** A phone with a fingerprint reader that says yes, or no. */
async function withFingerprint(
  page: Page,
): Promise<{ client: CDPSession; authenticatorId: string; verifies(yes: boolean): Promise<void> }> {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const verifies = async (yes: boolean) => {
    await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: yes })
  }
  return { client, authenticatorId, verifies }
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** The secret link in the last mail to an address. */
async function lastInvitation(email: string): Promise<string> {
  const query = served.town.connection.kysely.selectFrom('message').select('body').where('to_address', '=', email)
  const { body } = await query.orderBy('created_at', 'desc').executeTakeFirstOrThrow()
  return /(\/invitation\/\S+)/.exec(body ?? '')?.[1] ?? ''
}

async function invite(email: string): Promise<string> {
  const answer = await served.town.post('/people/new', { name: 'Inez Marsh', email, roles: ['analyst'] }, { as: 'administrator' })
  expect(answer.status).toBe(303)
  return lastInvitation(email)
}

async function leave(context: BrowserContext): Promise<void> {
  await context.clearCookies()
}

describe('an invited analyst with a fingerprint reader', () => {
  test('makes a passkey, keeps the recovery codes, and comes back by touching the reader', async () => {
    const context = await served.browse()
    const page = await context.newPage()
    const { client, authenticatorId } = await withFingerprint(page)
    await page.goto(await invite('inez@example.org'))
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.waitForURL('**/account/recovery-codes')
    expect(await page.locator('.code-list code').count()).toBe(10)
    const { credentials } = await client.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }])

    await leave(context)
    await page.goto('/account')
    expect(await heading(page)).toBe('Sign in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL('**/account')
    expect(await heading(page)).toBe('Your account')
    expect(await page.locator('#sessions').innerText()).toContain('with a passkey')
    await context.close()
  })

  test('a reader that does not know the finger opens nothing, and the page says what to do', async () => {
    const context = await served.browse()
    const page = await context.newPage()
    const fingerprint = await withFingerprint(page)
    await page.goto(await invite('thumb@example.org'))
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.waitForURL('**/account/recovery-codes')
    await leave(context)
    await fingerprint.verifies(false)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('Nothing was chosen.').waitFor()
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('cb_session')
    await context.close()
  })

  test('an answer sent twice signs in once; a passkey that was removed signs in no more', async () => {
    const context = await served.browse()
    const page = await context.newPage()
    await withFingerprint(page)
    await page.goto(await invite('twice@example.org'))
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.waitForURL('**/account/recovery-codes')
    await leave(context)
    await page.goto('/sign-in')
    const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/sign-in/passkey'))
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    const body = (await posted).postData() ?? ''
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

    await leave(context)
    const answer = Object.fromEntries(new URLSearchParams(body))
    const again = await served.town.post('/sign-in/passkey', { step: answer.step ?? '', credential: answer.credential ?? '' })
    expect([again.status, await served.town.text(again)]).toEqual([422, expect.stringContaining('That passkey did not work here')])

    await served.town.connection.kysely.deleteFrom('passkey').execute()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('That passkey did not work here').first().waitFor()
    await context.close()
  })
})

test('a resident adds a passkey to the account a mailed link opened', async () => {
  const context = await served.browse({ as: 'resident' })
  const page = await context.newPage()
  await withFingerprint(page)
  await page.goto('/account')
  await page.getByRole('button', { name: 'Add a passkey on this device' }).click()
  await page.getByText('Added.').waitFor()
  expect(await page.locator('#passkeys').innerText()).toContain('Chrome on Linux')
  await context.close()
})

test('without script the other ways are there, and a sentence says why this one is not', async () => {
  const context = await served.browse({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/sign-in')
  expect(await page.getByText('A passkey needs a newer browser with JavaScript.').isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Use a passkey' }).isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Send me a link' }).isVisible()).toBe(true)
  await context.close()
})
