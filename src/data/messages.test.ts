import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase, testNow } from '#test/kit/database.ts'
import { newId } from './id.ts'
import {
  forgetMessages,
  listDueMessages,
  listFailedMessages,
  MAX_ATTEMPTS,
  markFailed,
  markSent,
  queueMessage,
  retryMessage,
} from './messages.ts'
import type { AgencyData } from './scope.ts'

let database: TestDatabase
let data: AgencyData
const about = { kind: 'report', id: newId() }
const mail = {
  to: 'ana@example.org',
  subject: 'We heard you',
  text: 'Thank you.',
  html: '<p>Thank you.</p>',
  kind: 'report-filed',
  about,
  language: 'es',
}

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency()
})
afterAll(() => database.close())

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
const queue = () => data.write(null, (at) => queueMessage(at, mail))
const due = (now = testNow) => data.read((at) => listDueMessages(at, now))
const everything = () =>
  database.connection.kysely.selectFrom('message').select(['to_address', 'subject', 'body', 'html', 'failure']).execute()

describe('the outbox', () => {
  test('a queued mail is due at once, as it was written', async () => {
    const id = await queue()
    expect(await due()).toEqual([{ id, attempts: 0, ...mail }])
  })

  test('once sent, it is due no more and its address and words are gone', async () => {
    const id = await queue()
    await data.write(null, (at) => markSent(at, id))
    expect(await due(later(10_000))).toEqual([])
    expect(await everything()).toEqual([{ to_address: null, subject: null, body: null, html: null, failure: null }])
  })

  test('after a failure it waits one minute, then two, and the address is cut from the reason', async () => {
    const id = await queue()
    await data.write(null, (at) => markFailed(at, id, '550 <ana@example.org> is unknown'))
    expect(await due()).toEqual([])
    expect(await due(later(1))).toHaveLength(1)
    await data.write(null, (at) => markFailed(at, id, 'again'))
    expect(await due(later(1))).toEqual([])
    expect(await due(later(2))).toHaveLength(1)
    await data.write(null, (at) => markFailed(at, id, '550 <ana@example.org> is unknown'))
    expect(await data.read((at) => listFailedMessages(at))).toEqual([
      { id, kind: 'report-filed', about, failure: '550 (address) is unknown', failedAt: testNow, attempts: 3 },
    ])
  })

  test('it is given up after eight tries, until somebody has it tried again', async () => {
    const id = await queue()
    for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) await data.write(null, (at) => markFailed(at, id, 'no'))
    expect(await due(later(100_000))).toEqual([])
    await data.write(null, (at) => retryMessage(at, id))
    expect(await due()).toHaveLength(1)
  })

  test('forgetting removes address and words of everything about one thing, and stops what still waits', async () => {
    const id = await queue()
    await data.write(null, (at) => markFailed(at, id, 'no'))
    await data.write(null, (at) => queueMessage(at, { ...mail, about: { kind: 'report', id: newId() } }))
    expect(await data.write(null, (at) => forgetMessages(at, about))).toBe(1)
    expect(await everything()).toContainEqual({ to_address: null, subject: null, body: null, html: null, failure: null })
    expect(await due(later(100_000))).toHaveLength(1)
    expect(await data.read((at) => listFailedMessages(at))).toEqual([])
  })
})
