import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgencyData } from '#data/scope.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { saveAccount, saveRole } from './account.store.ts'
import { saveAssignment } from './assignment.store.ts'
import { deviceOf } from './device.ts'
import { saveOfficer } from './officer.store.ts'
import type { Role } from './role.ts'
import { endSession, findViewer, startSession } from './session.actions.ts'
import { isAlive, isWorthNoting, type SignInWay, sessionEnd } from './session.ts'

const HOUR = 3_600_000
const noon = new Date('2026-03-02T18:00:00Z')
const hence = (hours: number) => new Date(noon.getTime() + hours * HOUR)

describe('how long a session lasts', () => {
  const session = (seen: number, how: SignInWay = 'passkey') => ({
    how,
    createdAt: noon,
    seenAt: hence(seen),
    expiresAt: hence(24 * 30),
    endedAt: null,
  })

  test('staff: twelve hours at most, and one without a request', () => {
    expect(isAlive(session(0), ['officer'], hence(0.99))).toBe(true)
    expect(isAlive(session(0), ['officer'], hence(1))).toBe(false)
    expect(isAlive(session(11.5), ['chief'], hence(11.9))).toBe(true)
    expect(isAlive(session(11.9), ['chief'], hence(12))).toBe(false)
  })
  test('residents and partners: a month, however long they were away', () => {
    expect(isAlive(session(0), ['resident'], hence(24 * 29))).toBe(true)
    expect(isAlive(session(0), ['partner'], hence(24 * 30))).toBe(false)
    expect(sessionEnd(['partner'], noon)).toEqual(hence(24 * 30))
  })
  test('a resident who joins the staff is held to the hours of staff at once, and a mailed link no longer does', () => {
    expect(isAlive(session(0), ['resident', 'analyst'], hence(2))).toBe(false)
    expect(isAlive(session(0, 'email-link'), ['resident', 'analyst'], hence(0.1))).toBe(false)
  })
  test('the last sign of life is written down every five minutes, not with every page', () => {
    expect(isWorthNoting(noon, new Date(noon.getTime() + 4 * 60_000))).toBe(false)
    expect(isWorthNoting(noon, new Date(noon.getTime() + 5 * 60_000))).toBe(true)
  })
})

test('a device is named as its owner would name it', () => {
  expect(deviceOf('Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36')).toBe('Chrome/Android')
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604.1')).toBe(
    'Safari/iPhone',
  )
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) Chrome/126 Safari/537.36 Edg/126')).toBe('Edge/Windows')
  expect(deviceOf('')).toBe('/')
})

describe('who is behind a secret', () => {
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
  async function signIn(role: Role, how: SignInWay = 'passkey') {
    return data.write(null, async (at) => {
      await saveAccount(at, { id: id(1), name: 'Amara Diallo', email: 'amara@example.org', language: 'en' })
      await saveRole(at, id(1), role)
      return startSession(at, { accountId: id(1), roles: [role], device: 'Chrome/Android', how })
    })
  }

  test('a signed-in officer, with the beats of today', async () => {
    const { secret, sessionId } = await signIn('officer')
    await database.connection.kysely
      .insertInto('beat')
      .values([2, 3].map((n) => ({ agency_id: data.agencyId, id: id(n), slug: `b${n}`, name: `Beat ${n}`, ended_at: null })))
      .execute()
    await data.write(null, async (at) => {
      const said = { ownWords: null, speaks: null, face: null, publicEmail: null, publicPhone: null, sinceOn: null, endedAt: null }
      await saveOfficer(at, { id: id(9), accountId: id(1), slug: 'amara-diallo', name: 'Amara Diallo', rank: 'Officer', ...said })
      await saveAssignment(at, {
        id: id(10),
        beatId: id(2),
        officerId: id(9),
        duty: 'neighborhood-officer',
        fromOn: '2020-01-01',
        untilOn: null,
      })
      await saveAssignment(at, {
        id: id(11),
        beatId: id(3),
        officerId: id(9),
        duty: 'stand-in',
        fromOn: '2020-01-01',
        untilOn: '2020-12-31',
      })
    })
    expect(await findViewer(data, secret, database.now)).toEqual({
      accountId: id(1),
      name: 'Amara Diallo',
      roles: ['officer'],
      officerId: id(9),
      beatIds: [id(2)],
      sessionId,
    })
  })
  test('nobody, once it was ended, ran out, or belongs to another agency', async () => {
    const { secret, sessionId } = await signIn('resident')
    const other = await database.addAgency('elsewhere')
    expect(await findViewer(other, secret, database.now)).toBeUndefined()
    expect(await findViewer(data, 'something else', database.now)).toBeUndefined()
    expect(await findViewer(data, secret, new Date(database.now.getTime() + 31 * 24 * HOUR))).toBeUndefined()
    expect(await endSession(data, id(1), sessionId)).toBe(true)
    expect(await endSession(data, id(1), sessionId)).toBe(false)
    expect(await findViewer(data, secret, database.now)).toBeUndefined()
  })
  test('the secret itself is stored nowhere', async () => {
    const { secret } = await signIn('resident')
    const rows = await database.connection.kysely.selectFrom('session').select(['secret_hash', 'device', 'how']).execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})
