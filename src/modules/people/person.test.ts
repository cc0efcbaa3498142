import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgencyData } from '#data/scope.ts'
import { secretFor } from '#http/secrets.ts'
import { DEFAULT_SETTINGS } from '#modules/agencies/index.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { findAccount, saveAccount, saveRole } from './account.store.ts'
import { inventedLinks } from './invented.actions.ts'
import { inviteFirstAdministrator } from './invitation.actions.ts'
import { changeRoles, endAccount } from './person.actions.ts'
import type { Role } from './role.ts'
import { findViewer, startSession } from './session.actions.ts'
import { acceptByPassword, findInvitation } from './set-up.actions.ts'
import type { Site } from './site.ts'
import { totpCode } from './totp.actions.ts'

let database: TestDatabase
let data: AgencyData
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency()
})

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const add = (n: number, ...roles: Role[]) =>
  data.write(null, async (at) => {
    await saveAccount(at, { id: id(n), name: `Person ${n}`, email: `person${n}@example.org`, language: 'en' })
    for (const role of roles) await saveRole(at, id(n), role)
  })
const rolesOf = async (n: number) => (await data.read((at) => findAccount(at, id(n))))?.roles
const site = (): Site => ({
  agency: { id: data.agencyId, name: 'Cedarbrook Police', settings: DEFAULT_SETTINGS },
  origin: 'https://beat.example.org',
  secretFor: secretFor('a secret for tests that is long enough'),
})

describe('the last administrator', () => {
  test('keeps the role and the account, until there is another', async () => {
    await add(1, 'administrator')
    await add(2, 'analyst')
    expect(await changeRoles(data, id(1), id(1), ['chief'])).toBe('last-administrator')
    expect(await endAccount(data, id(2), id(1))).toBe('last-administrator')
    expect(await endAccount(data, id(1), id(1))).toBe('not-yourself')
    expect(await changeRoles(data, id(1), id(2), ['administrator'])).toBeUndefined()
    expect(await changeRoles(data, id(2), id(1), ['chief'])).toBeUndefined()
    expect([await rolesOf(1), await rolesOf(2)]).toEqual([['chief'], ['administrator']])
  })
  test('of two who take each other’s role at once, one remains', async () => {
    await add(1, 'administrator')
    await add(2, 'administrator')
    const refusals = await Promise.all([changeRoles(data, id(1), id(2), ['chief']), changeRoles(data, id(2), id(1), ['chief'])])
    expect(refusals.filter((refusal) => refusal === 'last-administrator').length).toBe(1)
  })
})

test('a resident who joins the staff is signed out everywhere, to come back with a second step', async () => {
  await add(1, 'resident')
  const { secret } = await data.write(null, (at) =>
    startSession(at, { accountId: id(1), roles: ['resident'], device: '/', how: 'passkey' }),
  )
  expect(await findViewer(data, secret, database.now)).toBeDefined()
  await changeRoles(data, id(9), id(1), ['officer'])
  expect(await rolesOf(1)).toEqual(['officer', 'resident'])
  expect(await findViewer(data, secret, database.now)).toBeUndefined()
})

describe('the first administrator of a blank installation', () => {
  const typed = { name: 'Sam Whitlock', email: 'Sam@Example.org', password: 'the library has a cat' }

  test('says who it is, and then the invitation is spent', async () => {
    const before = await inviteFirstAdministrator(data, database.now)
    const secret = (await inviteFirstAdministrator(data, database.now)) ?? ''
    expect(await findInvitation(data, site(), before ?? '', database.now)).toBeUndefined()
    const open = await findInvitation(data, site(), secret, database.now)
    expect(open).toMatchObject({ asksWho: true, isStaff: true })
    const code = totpCode(open?.totpSecret ?? '', database.now)
    const nameless = await acceptByPassword(data, site(), secret, { ...typed, name: '', email: 'sam', code }, '/', database.now)
    expect(nameless).toEqual({ faults: { name: 'name-missing', email: 'email-strange' } })
    const done = await acceptByPassword(data, site(), secret, { ...typed, code }, 'Firefox/Linux', database.now)
    if (!('secret' in done)) throw new Error('refused')
    expect(await findViewer(data, done.secret, database.now)).toMatchObject({ name: 'Sam Whitlock', roles: ['administrator'] })
    expect(await inviteFirstAdministrator(data, database.now)).toBeUndefined()
  })
})

test('a real agency has no invented links', async () => {
  await add(1, 'administrator')
  expect(await inventedLinks(data, database.now)).toEqual([])
})
