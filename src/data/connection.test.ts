import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { newId } from './id.ts'
import { queueMessage } from './messages.ts'
import type { AgencyData } from './scope.ts'

let database: TestDatabase
let data: AgencyData
const mail = { to: 'a@example.org', subject: 's', text: 't', kind: 'k', about: { kind: 'report', id: newId() }, language: 'en' }

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency()
})
afterAll(() => database.close())

const countMail = async () =>
  (await data.read((at) => at.db.selectFrom('message').select('id').where('agency_id', '=', at.agencyId).execute())).length

describe('a write is one transaction', () => {
  test('what is thrown undoes everything', async () => {
    const broken = data.write(null, async (at) => {
      await queueMessage(at, mail)
      throw new Error('changed my mind')
    })
    await expect(broken).rejects.toThrow('changed my mind')
    expect(await countMail()).toBe(0)
  })

  test('a failed statement that was caught still undoes everything', async () => {
    const hidden = data.write(null, async (at) => {
      await queueMessage(at, mail)
      await sql`select 1 / 0`.execute(at.db).catch(() => undefined)
    })
    await expect(hidden).rejects.toThrow()
    expect(await countMail()).toBe(0)
  })

  test('it knows its moment and its person', async () => {
    const by = newId()
    database.now = new Date('2026-05-05T05:05:05Z')
    expect(await data.write(by, async (at) => [at.now, at.by])).toEqual([new Date('2026-05-05T05:05:05Z'), by])
  })

  test('many at once queue up and none is lost', async () => {
    await Promise.all(Array.from({ length: 25 }, () => data.write(null, (at) => queueMessage(at, mail))))
    expect(await countMail()).toBe(25)
  })
})

describe('a transaction within a transaction is refused at once instead of waiting for ever', () => {
  test.each(['read', 'write'] as const)('%s within a write', async (inner) => {
    const nested = data.write(null, () => (inner === 'read' ? data.read(async () => 1) : data.write(null, async () => 1)))
    await expect(nested).rejects.toThrow('would wait for that same transaction')
    expect(await countMail()).toBe(0)
  })

  test('work started inside that goes on afterwards may ask again', async () => {
    const late: Promise<number>[] = []
    await data.write(null, async () => {
      late.push(new Promise((done) => setTimeout(() => done(countMail()), 20)))
    })
    expect(await late[0]).toBe(0)
  })
})

describe('values are the same on both engines', () => {
  test('counts, days, moments, arrays, JSON and bytes', async () => {
    const { rows } = await sql`
      select count(*) as n, 9007199254740991::bigint as big, array[1, 2]::bigint[] as bigs, '2026-03-01'::date as day,
        array['2026-03-01']::date[] as days, '2026-03-01T12:00:00Z'::timestamptz as moment, '{"a":[1,null]}'::jsonb as json,
        1.5::float8 as share, 1.50::numeric as exact, true as yes, null::text as nothing, '\\x00ff'::bytea as bytes`.execute(
      database.connection.kysely,
    )
    const { bytes, ...row } = rows[0] as Record<string, unknown>
    expect(row).toEqual({
      n: 1,
      big: 9007199254740991,
      bigs: [1, 2],
      day: '2026-03-01',
      days: ['2026-03-01'],
      moment: new Date('2026-03-01T12:00:00Z'),
      json: { a: [1, null] },
      share: 1.5,
      exact: '1.50',
      yes: true,
      nothing: null,
    })
    expect([...(bytes as Uint8Array)]).toEqual([0, 255])
  })

  test('parameters: moments, arrays, bytes and JSON go in as they come out', async () => {
    const moment = new Date('2026-03-01T12:00:00.123Z')
    const { rows } = await sql<Record<string, unknown>>`
      select ${moment}::timestamptz as moment, ${[5, 6]}::bigint[] as bigs, ${['a', 'b"c,']}::text[] as texts,
        ${new Uint8Array([0, 255])}::bytea as bytes, ${JSON.stringify(['x', { y: 1 }])}::jsonb as json, 7 = any(${[7, 8]}::bigint[]) as among`.execute(
      database.connection.kysely,
    )
    const { bytes, ...row } = rows[0]!
    expect(row).toEqual({ moment, bigs: [5, 6], texts: ['a', 'b"c,'], json: ['x', { y: 1 }], among: true })
    expect([...(bytes as Uint8Array)]).toEqual([0, 255])
  })

  test('a broken rule of the schema names its SQLSTATE and constraint', async () => {
    await expect(database.addAgency('cedarbrook')).rejects.toMatchObject({ code: '23505', constraint: 'agency_slug_key' })
  })
})

test('an id that is no UUID never reaches the database', () => {
  expect(() => database.connection.agency("x'; drop table event; --")).toThrow('Not the id of an agency')
})
