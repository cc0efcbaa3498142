import { describe, expect } from 'vitest'
import { secretFor } from '#http/secrets.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { SECRET } from '#test/kit/town-seed.ts'
import { saveRecoveryCodes, saveTotp } from './credential.store.ts'
import { inventedLinks } from './invented.actions.ts'
import { setPassword } from './password.actions.ts'
import { hashPassword } from './password-hash.actions.ts'
import { makeRecoveryCodes } from './recovery-code.actions.ts'
import { seal } from './seal.actions.ts'
import { sealKey } from './site-key.actions.ts'
import { totpCode } from './totp.actions.ts'

const PASSWORD = 'bakery opens at five'
const TOTP = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const keys = { secretFor: secretFor(SECRET) }
const MINUTE = 60_000

const cookieIn = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''
const withCookie = (cookie: string) => ({ headers: { cookie } })

/** Gives somebody of the town a password, an authenticator and recovery codes. */
async function withPassword(town: TestTown, key: string) {
  const account = town.town.accounts.find((each) => each.key === key || each.roles.includes(key as never))
  if (!account) throw new Error(`no ${key}`)
  const hash = await hashPassword(PASSWORD)
  const codes = await town.data.write(account.id, async (at) => {
    await at.db.deleteFrom('sign_in_try').where('agency_id', '=', at.agencyId).execute()
    await setPassword(at, account.id, hash)
    await saveTotp(at, account.id, { sealedSecret: seal(sealKey(keys), TOTP, new Uint8Array(12)), lastStep: 0 })
    return makeRecoveryCodes(at, keys, account.id)
  })
  return { ...account, codes }
}

const tryPassword = (town: TestTown, work: string, password = PASSWORD) => town.post('/sign-in/password', { work, password })

async function secondStep(town: TestTown, work: string) {
  const first = await tryPassword(town, work)
  expect([first.status, first.headers.get('location')]).toEqual([303, '/sign-in/code'])
  return cookieIn(first, 'cb_step')
}
const tryCode = (town: TestTown, step: string, code: string) => town.post('/sign-in/code', { code }, withCookie(step))

const lastLink = async (town: TestTown, kind: string) => {
  const query = town.connection.kysely.selectFrom('message').select(['to_address', 'body']).where('kind', '=', kind)
  const { to_address: to, body } = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return { to, path: /https?:\/\/[^/\s]+(\/\S+)/.exec(body ?? '')?.[1] ?? '' }
}

describe('signing in with a password and a code', () => {
  test('takes both; the cookie is for the server alone, and the old session is worthless', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    const step = await secondStep(town, officer.email)
    const done = await tryCode(town, step, totpCode(TOTP, town.now))
    expect([done.status, done.headers.get('location')]).toEqual([303, '/today'])
    const [header = ''] = done.headers.getSetCookie().filter((cookie) => cookie.startsWith('cb_session='))
    expect(header).toMatch(/HttpOnly/)
    expect(header).toMatch(/SameSite=Lax/)
    expect(header).not.toMatch(/Secure/)
    const session = cookieIn(done, 'cb_session')
    expect((await town.get('/account', withCookie(session))).status).toBe(200)
    expect((await town.post('/sign-out', {}, withCookie(session))).status).toBe(303)
    expect((await town.get('/account', withCookie(session))).headers.get('location')).toContain('/sign-in')
  })

  test('a code is good once', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    const code = totpCode(TOTP, town.now)
    const [one, two] = [await secondStep(town, officer.email), await secondStep(town, officer.email)]
    expect((await tryCode(town, one, code)).status).toBe(303)
    const again = await tryCode(town, two, code)
    expect([again.status, await town.text(again)]).toEqual([422, expect.stringContaining('That code is not right')])
  })

  test('a recovery code stands in for the app, once', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    const [code = ''] = officer.codes
    expect((await tryCode(town, await secondStep(town, officer.email), code.toLowerCase())).status).toBe(303)
    expect((await tryCode(town, await secondStep(town, officer.email), code)).status).toBe(422)
  })

  test('the second step waits ten minutes for its code', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    const before = town.now
    const step = await secondStep(town, officer.email)
    town.now = new Date(before.getTime() + 11 * MINUTE)
    const late = await tryCode(town, step, totpCode(TOTP, town.now))
    town.now = before
    expect([late.status, await town.text(late)]).toEqual([422, expect.stringContaining('That took longer than ten minutes')])
  })
})

describe('wrong tries', () => {
  test('nobody learns from the answer whether an address has an account', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    const answers = async (work: string) => {
      const seen: [number, string][] = []
      for (let n = 0; n < 7; n++) {
        const response = await tryPassword(town, work, `wrong password ${n}`)
        seen.push([response.status, (await town.text(response)).replaceAll(work, '')])
      }
      return seen
    }
    const known = await answers(officer.email)
    const unknown = await answers('nobody@nowhere.example')
    expect(known).toEqual(unknown)
    expect(known[0]?.[1]).toContain('do not fit together')
    expect(known[4]?.[1]).toContain('Wait one minute')
    expect(known[6]?.[1]).toContain('Wait one minute')
  })

  test('after five, even the right password waits, longer each time; then it opens', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    const before = town.now
    for (let n = 0; n < 5; n++) await tryPassword(town, officer.email, 'wrong')
    expect((await tryPassword(town, officer.email)).status).toBe(422)
    town.now = new Date(before.getTime() + 1.1 * MINUTE)
    const sixth = await tryPassword(town, officer.email, 'wrong')
    expect(await town.text(sixth)).toContain('Wait 2 minutes')
    town.now = new Date(before.getTime() + 4 * MINUTE)
    expect((await tryPassword(town, officer.email)).status).toBe(303)
    town.now = before
  })

  test('wrong codes are counted by the account, whichever first step they follow', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    for (let n = 0; n < 4; n++)
      expect(await town.text(await tryCode(town, await secondStep(town, officer.email), '000000'))).toContain('not right')
    expect(await town.text(await tryCode(town, await secondStep(town, officer.email), '000000'))).toContain('Wait one minute')
    expect(await town.text(await tryCode(town, await secondStep(town, officer.email), totpCode(TOTP, town.now)))).toContain(
      'Wait one minute',
    )
  })

  test('become events with the account alone: no address, no password, no place', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    await tryPassword(town, officer.email, 'wrong password here')
    await tryPassword(town, 'nobody@nowhere.example', 'wrong password here')
    const rows = await town.connection.kysely
      .selectFrom('event')
      .select(['about_id', 'detail'])
      .where('kind', '=', 'sign-in-failed')
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    expect(rows).toEqual([
      { about_id: town.data.agencyId, detail: { how: 'password' } },
      { about_id: officer.id, detail: { how: 'password' } },
    ])
  })

  test('many at once gain nothing', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => tryPassword(town, officer.email, `guess ${n}`)))
    const texts = await Promise.all(answers.map((answer) => town.text(answer)))
    expect(texts.filter((text) => text.includes('do not fit')).length).toBe(4)
    expect(texts.filter((text) => text.includes('Wait one minute')).length).toBe(8)
  })
})

describe('a link by mail', () => {
  test('opens an account for whoever is new: looking at it uses nothing up, the button does, once', async ({ town }) => {
    const sent = await town.post('/sign-in/link', { email: 'Rosa@Example.org', next: '/reports' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/sign-in/link'])
    const { to, path } = await lastLink(town, 'sign-in-link')
    expect(to).toBe('rosa@example.org')
    for (let n = 0; n < 3; n++) expect(await town.text(await town.get(path))).toContain('You are new here')
    const opened = await town.post(path, { name: 'Rosa' })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/reports'])
    expect(await town.text(await town.get('/account', withCookie(cookieIn(opened, 'cb_session'))))).toContain('Resident')
    expect((await town.post(path, {})).status).toBe(410)
    expect((await town.get(path)).status).toBe(410)
  })

  test('lasts twenty minutes, and is worth nothing at another agency', async ({ town }) => {
    await town.post('/sign-in/link', { email: 'late@example.org' })
    const { path } = await lastLink(town, 'sign-in-link')
    const before = town.now
    town.now = new Date(before.getTime() + 21 * MINUTE)
    expect((await town.post(path, {})).status).toBe(410)
    town.now = before
  })

  test('asks staff for their second step', async ({ town }) => {
    const officer = await withPassword(town, 'officer')
    await town.post('/sign-in/link', { email: officer.email })
    const { path } = await lastLink(town, 'sign-in-link')
    const first = await town.post(path, {})
    expect([first.headers.get('location'), cookieIn(first, 'cb_session')]).toEqual(['/sign-in/code', ''])
    expect((await tryCode(town, cookieIn(first, 'cb_step'), totpCode(TOTP, town.now))).headers.get('location')).toBe('/today')
  })

  test('is not sent to one address again and again; the answer does not change', async ({ town }) => {
    const count = async () =>
      Number(
        (
          await town.connection.kysely
            .selectFrom('message')
            .select((eb) => eb.fn.countAll().as('n'))
            .where('to_address', '=', 'often@example.org')
            .executeTakeFirstOrThrow()
        ).n,
      )
    for (let n = 0; n < 8; n++)
      expect((await town.post('/sign-in/link', { email: 'often@example.org' })).headers.get('location')).toBe('/sign-in/link')
    expect(await count()).toBe(5)
  })

  test('an address that is none is said at the field, with what was typed', async ({ town }) => {
    const refused = await town.post('/sign-in/link', { email: 'rosa at home' })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('This does not look like an email address')
    expect(html).toContain('value="rosa at home"')
  })
})

describe('links of the invented town', () => {
  test('one for each role, which work from the machine that the town runs on and from no other', async ({ town }) => {
    const links = await inventedLinks(town.data, town.now)
    expect(links.map(({ role }) => role)).toEqual([
      'resident',
      'partner',
      'officer',
      'sergeant',
      'chief',
      'analyst',
      'overseer',
      'administrator',
    ])
    const [first] = links
    expect((await town.get(`/sign-in/invented/${first?.secret}`)).status).toBe(200)
    const refused = await town.get(`/sign-in/invented/${first?.secret}`, { from: '203.0.113.4' })
    expect([refused.status, await town.text(refused)]).toEqual([403, expect.stringContaining('does not work here')])
  })
})

test('only the hash of a recovery code is stored, and it is worthless without the key', async ({ town }) => {
  const officer = await withPassword(town, 'officer')
  const rows = await town.connection.kysely.selectFrom('recovery_code').select('code_hash').where('account_id', '=', officer.id).execute()
  expect(rows.length).toBe(10)
  for (const code of officer.codes) expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
  await town.data.write(null, (at) => saveRecoveryCodes(at, officer.id, [{ id: officer.id, codeHash: 'x' }]))
})
