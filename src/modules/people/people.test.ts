import { describe, expect } from 'vitest'
import { secretFor } from '#http/secrets.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { SECRET } from '#test/kit/town-seed.ts'
import { inviteFirstAdministrator } from './invitation.actions.ts'
import { officerOfNeighborhood, officersOfBeat } from './on-duty.store.ts'
import { tidyPeople } from './people.jobs.ts'
import { findInvitation } from './set-up.actions.ts'
import { totpCode } from './totp.actions.ts'

const PASSWORD = 'bakery opens at five'
const keys = { secretFor: secretFor(SECRET) }
const cookieIn = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''
const withCookie = (...cookies: string[]) => ({ headers: { cookie: cookies.join('; ') } })
const as = (role: 'administrator' | 'overseer' | 'officer' | 'chief' | 'resident' | 'partner' | 'sergeant') => ({ as: role }) as const

const lastMail = async (town: TestTown, kind: string) => {
  const query = town.connection.kysely.selectFrom('message').select(['to_address as to', 'subject', 'body']).where('kind', '=', kind)
  const mail = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()
  return { ...mail, path: /https?:\/\/[^/\s]+(\/\S+)/.exec(mail.body ?? '')?.[1] ?? '' }
}
const eventsAbout = (town: TestTown, id: string) =>
  town.connection.kysely
    .selectFrom('event')
    .select(['kind', 'detail', 'by_account as by'])
    .where('about_id', '=', id)
    .orderBy('seq')
    .execute()

async function invite(town: TestTown, email: string, roles: string[]) {
  const answer = await town.post('/people/new', { name: 'Inez Marsh', email, roles }, as('administrator'))
  expect(answer.status).toBe(303)
  const { path } = await lastMail(town, 'invitation')
  return { id: answer.headers.get('location')?.split('/').at(-1) ?? '', secret: path.split('/').at(-1) ?? '' }
}

async function accept(town: TestTown, secret: string) {
  const open = await findInvitation(town.data, keys, secret, town.now)
  return town.post(`/invitation/${secret}`, { password: PASSWORD, code: totpCode(open?.totpSecret ?? '', town.now) })
}

describe('an invitation', () => {
  test('by mail, to a password with an app, and ten recovery codes shown once', async ({ town }) => {
    const { id, secret } = await invite(town, 'inez@example.org', ['analyst'])
    const page = await (await town.get(`/invitation/${secret}`)).text()
    expect(page).toContain('Inez Marsh, choose how you will sign in')
    expect(page).toMatch(/<svg[^>]*class="square-code"/)
    const done = await accept(town, secret)
    expect([done.status, done.headers.get('location')]).toEqual([303, '/account/recovery-codes'])
    const session = cookieIn(done, 'cb_session')
    const codes = await town.get('/account/recovery-codes', withCookie(session, cookieIn(done, 'cb_codes')))
    expect((await codes.text()).match(/<code>[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}<\/code>/g)?.length).toBe(10)
    expect(codes.headers.getSetCookie().find((cookie) => cookie.startsWith('cb_codes='))).toMatch(/Max-Age=0/)
    expect(await town.text(await town.get('/account/recovery-codes', withCookie(session)))).toContain('10 codes are left')
    expect((await town.get(`/invitation/${secret}`)).status).toBe(410)
    expect((await eventsAbout(town, id)).map(({ kind }) => kind)).toEqual([
      'role-granted',
      'person-invited',
      'password-set',
      'authenticator-set',
      'invitation-accepted',
      'recovery-codes-made',
      'signed-in',
    ])
  })

  test('a weak password or a wrong code is said at its field, and nothing is saved', async ({ town }) => {
    const { id, secret } = await invite(town, 'weak@example.org', ['analyst'])
    const refused = await town.post(`/invitation/${secret}`, { password: 'InezMarsh2026', code: '000000' })
    const text = await town.text(refused)
    expect(refused.status).toBe(422)
    expect(text).toContain('It is mostly your name or ours')
    expect(text).toContain('These digits do not fit')
    const row = await town.connection.kysely
      .selectFrom('account')
      .select(['password_hash', 'totp_secret'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ password_hash: null, totp_secret: null })
  })

  test('is good for seven days, and a new one ends the old one', async ({ town }) => {
    const { id, secret } = await invite(town, 'slow@example.org', ['analyst'])
    const before = town.now
    town.now = new Date(before.getTime() + 7 * 24 * 3_600_000 + 1)
    expect((await town.get(`/invitation/${secret}`)).status).toBe(410)
    town.now = before
    expect((await town.post(`/people/${id}/invitations`, {}, as('administrator'))).status).toBe(303)
    expect((await town.get(`/invitation/${secret}`)).status).toBe(410)
    expect((await town.get((await lastMail(town, 'invitation')).path)).status).toBe(200)
  })

  test('the authenticator’s secret is stored sealed', async ({ town }) => {
    const { id, secret } = await invite(town, 'sealed@example.org', ['analyst'])
    const open = await findInvitation(town.data, keys, secret, town.now)
    await accept(town, secret)
    const row = await town.connection.kysely.selectFrom('account').select('totp_secret').where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.totp_secret).not.toBeNull()
    expect(row.totp_secret).not.toContain(open?.totpSecret)
  })

  test('the first administrator has none, once somebody administers', async ({ town }) => {
    const { secret } = await invite(town, 'second-admin@example.org', ['administrator'])
    await accept(town, secret)
    expect(await inviteFirstAdministrator(town.data, town.now)).toBeUndefined()
  })

  test('of a partner needs one press', async ({ town }) => {
    const { secret } = await invite(town, 'club@example.org', ['partner'])
    const done = await town.post(`/invitation/${secret}`, {})
    expect([done.status, done.headers.get('location')]).toEqual([303, '/account'])
    const { secret: staff } = await invite(town, 'not-a-partner@example.org', ['analyst'])
    expect((await town.post(`/invitation/${staff}`, {})).status).toBe(422)
  })
})

describe('people', () => {
  test('are listed for the administrator, counted for the overseer, and hidden from everybody else', async ({ town }) => {
    const list = await town.text(await town.get('/people', as('administrator')))
    const somebody = town.town.accounts.find(({ roles }) => roles.includes('sergeant'))
    expect(list).toContain(somebody?.name)
    const counts = await town.text(await town.get('/people', as('overseer')))
    expect(counts).toContain('Neighborhood officer')
    for (const { name, roles } of town.town.accounts) if (!roles.includes('overseer')) expect(counts).not.toContain(name)
    for (const role of ['officer', 'sergeant', 'chief', 'resident'] as const) expect((await town.get('/people', as(role))).status).toBe(403)
    expect((await town.get('/people')).headers.get('location')).toBe('/sign-in?next=%2Fpeople')
  })

  test('an overseer gets no second role, and the last administrator stays one', async ({ town }) => {
    const refused = await town.post(
      '/people/new',
      { name: 'Odd One', email: 'odd@example.org', roles: ['overseer', 'chief'] },
      as('administrator'),
    )
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Oversight is civilian')])
    const again = await town.post('/people/new', { name: 'Twice', email: 'twice@example.org', roles: ['analyst'] }, as('administrator'))
    expect(again.status).toBe(303)
    const twice = await town.post('/people/new', { name: 'Twice', email: 'twice@example.org', roles: ['chief'] }, as('administrator'))
    expect([twice.status, await town.text(twice)]).toEqual([422, expect.stringContaining('works here already')])
  })

  test('a changed role is an event by who changed it', async ({ town }) => {
    const { id } = await invite(town, 'mover@example.org', ['analyst'])
    expect((await town.post(`/people/${id}/roles`, { roles: ['officer', 'sergeant'] }, as('administrator'))).status).toBe(303)
    const administrator = town.town.accounts.find(({ roles }) => roles.includes('administrator'))?.id
    const changes = (await eventsAbout(town, id)).filter(({ kind }) => kind.startsWith('role-')).slice(1)
    expect(changes).toEqual([
      { kind: 'role-granted', detail: { role: 'officer' }, by: administrator },
      { kind: 'role-granted', detail: { role: 'sergeant' }, by: administrator },
      { kind: 'role-removed', detail: { role: 'analyst' }, by: administrator },
    ])
    expect((await town.post(`/people/${id}/roles`, { roles: ['chief'] }, as('chief'))).status).toBe(403)
  })

  test('an ended account is signed out at once and its address is free again', async ({ town }) => {
    const { id, secret } = await invite(town, 'leaver@example.org', ['analyst'])
    const session = cookieIn(await accept(town, secret), 'cb_session')
    expect((await town.get('/account', withCookie(session))).status).toBe(200)
    expect((await town.post(`/people/${id}/end`, {}, as('administrator'))).status).toBe(303)
    expect((await town.get('/account', withCookie(session))).status).toBe(303)
    const row = await town.connection.kysely
      .selectFrom('account')
      .select(['name', 'email', 'password_hash', 'totp_secret'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ name: 'Inez Marsh', email: null, password_hash: null, totp_secret: null })
    expect(await town.text(await town.get(`/people/${id}`, as('administrator')))).toContain('This account ended')
  })
})

describe('the own account', () => {
  async function resident(town: TestTown, email: string) {
    await town.post('/sign-in/link', { email })
    const opened = await town.post((await lastMail(town, 'sign-in-link')).path, { name: 'Rosa Lind' })
    return withCookie(cookieIn(opened, 'cb_session'))
  }

  test('takes its data along, without secrets', async ({ town }) => {
    const rosa = await resident(town, 'rosa-export@example.org')
    const all = JSON.parse(await (await town.get('/account/export', rosa)).text())
    expect(all.account).toMatchObject({ name: 'Rosa Lind', email: 'rosa-export@example.org', roles: ['resident'] })
    expect(all.recordedAboutYou.map(({ kind }: { kind: string }) => kind)).toEqual(['account-opened', 'signed-in'])
    expect(JSON.stringify(all)).not.toMatch(/hash|secret/i)
  })

  test('is removed for good: rows, mail, sessions; the events keep an id that leads to nobody', async ({ town }) => {
    const rosa = await resident(town, 'rosa-leaves@example.org')
    const { id } = JSON.parse(await (await town.get('/account/export', rosa)).text()).account
    const unsure = await town.post('/account/erase', {}, rosa)
    expect([unsure.status, await town.text(unsure)]).toEqual([422, expect.stringContaining('Tick the box')])
    expect((await town.post('/account/erase', { sure: 'yes' }, rosa)).status).toBe(303)
    expect((await town.get('/account', rosa)).status).toBe(303)
    for (const table of ['account', 'account_role', 'session'] as const) {
      const column = table === 'account' ? 'id' : 'account_id'
      const rows = await town.connection.kysely
        .selectFrom(table)
        .select('agency_id')
        .where(column as never, '=', id as never)
        .execute()
      expect([table, rows]).toEqual([table, []])
    }
    expect(JSON.stringify(await eventsAbout(town, id))).not.toContain('osa')
    expect((await town.post('/account/erase', { sure: 'yes' }, as('officer'))).status).toBe(403)
  })

  test('signs out elsewhere, and a change of password does too', async ({ town }) => {
    const { secret } = await invite(town, 'careful@example.org', ['analyst'])
    const here = withCookie(cookieIn(await accept(town, secret), 'cb_session'))
    const wrong = await town.post('/account/password', { current: 'not it', password: 'the library has a cat' }, here)
    expect([wrong.status, await town.text(wrong)]).toEqual([422, expect.stringContaining('not your password now')])
    expect((await town.post('/account/password', { current: PASSWORD, password: 'the library has a cat' }, here)).status).toBe(303)
    expect((await lastMail(town, 'account-changed')).body).toContain('The password of your account was set or changed')
    const account = await town.text(await town.get('/account', here))
    expect(account).toContain('This device')
    expect((await town.post('/account/sessions/end', {}, here)).status).toBe(303)
  })

  test('nobody ends somebody else’s session', async ({ town }) => {
    const { secret } = await invite(town, 'other@example.org', ['analyst'])
    const other = cookieIn(await accept(town, secret), 'cb_session')
    const [row] = await town.connection.kysely
      .selectFrom('session')
      .select('id')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
    expect((await town.post(`/account/sessions/${row?.id}/end`, {}, as('resident'))).status).toBe(404)
    expect((await town.post('/account/sessions/not-an-id/end', {}, as('resident'))).status).toBe(404)
    expect((await town.get('/account', withCookie(other))).status).toBe(200)
  })
})

describe('officers', () => {
  test('have a public page with what they chose to say, and alone may change it', async ({ town }) => {
    const officer = town.town.officers.find(({ serves }) => serves === 'beat')!
    const key = { as: { account: officer.accountId } } as const
    expect(await town.text(await town.get('/officers'))).toContain(officer.name)
    expect(await town.text(await town.get(`/officers/${officer.slug}`))).toContain(officer.ownWords)
    expect((await town.get(`/officers/${officer.slug}/words`, as('chief'))).status).toBe(403)
    const strange = await town.post(`/officers/${officer.slug}/words`, { ownWords: 'Hello.', publicEmail: 'me' }, key)
    expect([strange.status, await town.text(strange)]).toEqual([422, expect.stringContaining('does not look like an email')])
    const words = 'I walk the market on Saturdays.'
    expect((await town.post(`/officers/${officer.slug}/words`, { ownWords: words }, key)).status).toBe(303)
    const page = await town.text(await town.get(`/officers/${officer.slug}`))
    expect(page).toContain(words)
    expect(page).not.toContain(officer.publicPhone)
    expect((await town.get('/officers/nobody-at-all')).status).toBe(404)
  })

  test('one neighborhood has one of them, with the name of who is in the way of another', async ({ town }) => {
    const assignment = town.town.assignments.find(({ duty, untilOn }) => duty === 'neighborhood-officer' && untilOn === null)!
    const has = town.town.officers.find(({ id }) => id === assignment.officerId)!
    const other = town.town.officers.find(({ id }) => id !== has.id)!
    const form = { beat: assignment.beatId, officer: other.id, duty: 'neighborhood-officer', from: '2026-12-01', until: '' }
    const refused = await town.post('/set-up/assignments', form, as('chief'))
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining(`${has.name} has this beat`)])
    expect((await town.post('/set-up/assignments', { ...form, duty: 'stand-in' }, as('officer'))).status).toBe(403)

    expect(
      (await town.post(`/set-up/assignments/${assignment.id}`, { from: assignment.fromOn, until: '2026-11-30' }, as('chief'))).status,
    ).toBe(303)
    expect((await town.post('/set-up/assignments', form, as('chief'))).status).toBe(303)
    const first = async (day: string) => (await town.data.read((at) => officersOfBeat(at, assignment.beatId, day)))[0]?.name
    expect([await first('2026-11-30'), await first('2026-12-01')]).toEqual([has.name, other.name])
    const neighborhood = town.town.neighborhoods.find(({ beatId }) => beatId === assignment.beatId)!
    expect((await town.data.read((at) => officerOfNeighborhood(at, neighborhood.id, '2026-12-01')))?.name).toBe(other.name)
    expect(await town.data.read((at) => officerOfNeighborhood(at, neighborhood.id, '1990-01-01'))).toBeUndefined()
  })

  test('are kept by the administrator, tied to an account by its address', async ({ town }) => {
    const typed = { name: 'Noor Haddad', rank: 'Officer', sinceOn: '2024-02-29', email: 'nobody-has-this@example.org' }
    const refused = await town.post('/set-up/officers', typed, as('administrator'))
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Nobody has an account with this address')])
    expect((await town.post('/set-up/officers', { ...typed, email: '' }, as('administrator'))).status).toBe(303)
    expect(await town.text(await town.get('/officers/noor-haddad'))).toContain('since 2024')
    expect((await town.post('/set-up/officers/noor-haddad', { left: 'yes' }, as('administrator'))).status).toBe(303)
    expect(await town.text(await town.get('/officers/noor-haddad'))).toContain('Has left this agency')
    expect(await town.text(await town.get('/officers'))).not.toContain('Noor Haddad')
    expect((await town.get('/set-up/officers', as('chief'))).status).toBe(403)
  })
})

test('what is of no use any more goes by itself', async ({ town }) => {
  await town.post('/sign-in/link', { email: 'never-came@example.org' })
  const before = town.now
  town.now = new Date(before.getTime() + 3 * 24 * 3_600_000)
  expect(await tidyPeople(town.data)).toBeGreaterThan(0)
  town.now = before
  const steps = await town.connection.kysely.selectFrom('sign_in_step').select('detail').where('kind', '=', 'email-link').execute()
  expect(JSON.stringify(steps)).not.toContain('never-came')
})
