import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { listEventsAbout, listEventsAfter, newSalt, recordEvent, recordEvents, saltedHash, verifyChain } from './events.ts'
import { newId } from './id.ts'
import type { AgencyData } from './scope.ts'

let database: TestDatabase
let data: AgencyData
const report = { kind: 'report', id: newId() }

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency()
})
afterAll(() => database.close())

const record = (kind: string, detail = {}) => data.write(null, (at) => recordEvent(at, { kind, about: report, detail }))
/** As somebody with the database's own password could. */
const tamper = (statement: string) => sql.raw(statement).execute(database.connection.kysely)
const verify = () => data.read(verifyChain)

describe('the chain of events', () => {
  test('an agency without events has a whole history', async () => {
    expect(await verify()).toEqual({ ok: true, count: 0 })
  })

  test('what was recorded is read back, oldest first', async () => {
    const by = newId()
    await record('report-filed', { category: 'street-light', count: 2, share: 0.25, isPublic: true, old: null })
    await data.write(by, (at) => recordEvent(at, { kind: 'report-answered', about: report, neighborhoodId: report.id }))
    await data.write(by, (at) => recordEvent(at, { kind: 'promise-made', about: { kind: 'promise', id: newId() } }))
    const events = await data.read((at) => listEventsAbout(at, 'report', report.id))
    expect(events.map(({ seq, kind, by, neighborhoodId, detail }) => ({ seq, kind, by, neighborhoodId, detail }))).toEqual([
      {
        seq: 1,
        kind: 'report-filed',
        by: null,
        neighborhoodId: null,
        detail: { category: 'street-light', count: 2, share: 0.25, isPublic: true, old: null },
      },
      { seq: 2, kind: 'report-answered', by, neighborhoodId: report.id, detail: {} },
    ])
    expect((await data.read((at) => listEventsAfter(at, 1, 10))).map(({ kind }) => kind)).toEqual(['report-answered', 'promise-made'])
    expect(await verify()).toEqual({ ok: true, count: 3 })
  })

  test('an event is undone with the change that it tells of', async () => {
    const undone = data.write(null, async (at) => {
      await recordEvent(at, { kind: 'report-filed', about: report })
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    await record('report-filed')
    expect(await verify()).toEqual({ ok: true, count: 1 })
  })

  test('writers at the same time stand in one line', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => record('report-filed', { n })))
    expect(await verify()).toEqual({ ok: true, count: 20 })
  })

  test('each agency has its own', async () => {
    const other = await database.addAgency('millford')
    await record('report-filed')
    await other.write(null, (at) => recordEvent(at, { kind: 'report-filed', about: report }))
    expect(await other.read(verifyChain)).toEqual({ ok: true, count: 1 })
    expect(await other.read((at) => listEventsAbout(at, 'report', report.id))).toHaveLength(1)
  })

  test('a history from elsewhere keeps its own moments and persons; more than one page is checked', async () => {
    const by = newId()
    const at = new Date('2024-06-01T12:00:00Z')
    const history = Array.from({ length: 2_003 }, (_, n) => ({ kind: 'report-filed', about: report, detail: { n }, at, by }))
    await data.write(null, (write) => recordEvents(write, history))
    await record('report-answered')
    expect(await verify()).toEqual({ ok: true, count: 2_004 })
    const events = await data.read((read) => listEventsAfter(read, 2_002, 10))
    expect(events.map(({ kind, at, by }) => ({ kind, at, by }))).toEqual([
      { kind: 'report-filed', at, by },
      { kind: 'report-answered', at: database.now, by: null },
    ])
  })
})

describe('a rewritten history is noticed', () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3, 4]) await record('report-filed', { n })
  })

  test.each([
    ['the detail of one', `update event set detail = '{"n": 9}' where seq = 2`, { seq: 2, why: 'changed' }],
    ['its moment', `update event set at = at - interval '1 day' where seq = 3`, { seq: 3, why: 'changed' }],
    ['its person', `update event set by_account = '${newId()}' where seq = 1`, { seq: 1, why: 'changed' }],
    ['one taken out', 'delete from event where seq = 2', { seq: 3, why: 'gap' }],
    [
      'one taken out and the rest moved up',
      'delete from event where seq = 2; update event set seq = seq - 1 where seq > 2',
      { seq: 2, why: 'broken-link' },
    ],
    ['the last one taken away', 'delete from event where seq = 4', { seq: 4, why: 'end-missing' }],
    ['all taken away', 'delete from event', { seq: 1, why: 'end-missing' }],
  ])('%s', async (_name, statements, fault) => {
    for (const statement of statements.split('; ')) await tamper(statement)
    expect(await verify()).toEqual({ ok: false, ...fault })
  })
})

describe('no personal text enters the chain', () => {
  test.each(['my neighbor at number 4', 'a@example.org', 'Main St, 4'])('"%s" is refused', async (words) => {
    await expect(record('report-filed', { words })).rejects.toThrow('record an id, a kind or a salted hash')
  })

  test('a salted hash proves words that may be forgotten, and differs by salt', () => {
    const salt = newSalt()
    expect(saltedHash('The light is out.', salt)).toBe(saltedHash('The light is out.', salt))
    expect(saltedHash('The light is out.', salt)).not.toBe(saltedHash('The light is out.', newSalt()))
    expect(saltedHash('x', salt)).toMatch(/^[0-9a-f]{64}$/)
  })
})
