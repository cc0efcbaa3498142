import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listEventsAbout, verifyChain } from '#data/events.ts'
import type { AgencyData } from '#data/scope.ts'
import { distanceM } from '#engines/geometry/distance.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { IN_ELM_SQUARE, SMALL, settleSmallGround, smallSender } from '#test/kit/small-ground.ts'
import { answerReport, assignReport, moveReport, setOutcome } from './report-answering.actions.ts'
import { fileReport, joinReport } from './report-filing.actions.ts'
import type { Filing } from './report-filing.ts'
import { findFollower } from './report-follower.store.ts'
import { reopenReport, reply, sayFixed, sayStillThere, stopFollowing } from './report-following.actions.ts'
import { hideReport, publishWords, removeWords } from './report-moderation.actions.ts'
import { addPromised, markInProblem } from './report-problem.actions.ts'
import { findPublicReport, listPublicReports } from './report-public.store.ts'
import { hashOfFollowSecret } from './report-secret.actions.ts'
import { findSimilar } from './similar-reports.store.ts'

let database: TestDatabase
let data: AgencyData
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency()
  await settleSmallGround(data)
})

const filing = (changes: Partial<Filing> = {}): Filing => ({
  categoryId: SMALL.light,
  where: { words: null, ...IN_ELM_SQUARE, neighborhoodId: null },
  words: 'The lamp at the corner is out.',
  email: null,
  language: 'en',
  photosOffered: false,
  channel: 'web',
  ...changes,
})
const file = (changes: Partial<Filing> = {}) => data.write(null, (at) => fileReport(at, smallSender(data), filing(changes)))
const seen = async (reference: string) => {
  const found = await data.read((at) => findPublicReport(at, reference))
  if (!found) throw new Error('no such report')
  return found
}
const letters = () =>
  database.connection.kysely
    .selectFrom('message')
    .select(['to_address', 'subject', 'body', 'language', 'kind'])
    .where('agency_id', '=', data.agencyId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
const amara = { publicName: 'Officer Amara Diallo' }
const sender = () => smallSender(data)
const follower = async (secret: string) => {
  const found = await data.read((at) => findFollower(at, hashOfFollowSecret(secret)))
  if (!found) throw new Error('no such follower')
  return found
}
const later = (hours: number) => {
  database.now = new Date(database.now.getTime() + hours * 3_600_000)
}

describe('filing a report', () => {
  test('says who answers and by when, and gives a code and a private link', async () => {
    const filed = await file()
    expect(filed.reference).toMatch(/^\w{3}-\w{3}$/)
    expect(filed.secret).toMatch(/^[\w-]{32}$/)
    expect(filed.answerDueAt).toEqual(new Date(database.now.getTime() + 48 * 3_600_000))
    const { report } = await seen(filed.reference)
    expect([report.unitName, report.officer?.name, report.neighborhood?.name]).toEqual([
      'City Lighting',
      'Officer Amara Diallo',
      'Elm Square',
    ])
    expect((await follower(filed.secret)).isReporter).toBe(true)
  })
  test('a typed place that nobody knows, or a neighborhood alone, is enough', async () => {
    const typed = await file({ where: { words: 'behind the old mill', lat: null, lng: null, neighborhoodId: null } })
    expect((await seen(typed.reference)).report).toMatchObject({ neighborhood: null, point: null, pointKind: 'none', officer: null })
    const chosen = await file({ where: { words: null, lat: null, lng: null, neighborhoodId: SMALL.school } })
    expect((await seen(chosen.reference)).report.neighborhood?.slug).toBe('school-hill')
  })
  test('the public point is masked, inside the neighborhood, and made once', async () => {
    const { reference } = await file()
    const { report } = await seen(reference)
    expect(report.pointKind).toBe('distance')
    const meters = distanceM(IN_ELM_SQUARE, report.point!)
    expect(meters).toBeGreaterThan(60)
    expect(meters).toBeLessThan(150)
    expect((await seen(reference)).report.point).toEqual(report.point)
  })
  test('a sensitive kind gets no point, and an officer reads its words first', async () => {
    const { reference } = await file({ categoryId: SMALL.violence })
    expect((await seen(reference)).report).toMatchObject({ point: null, pointKind: 'sensitive', words: null, wordsWait: true })
  })
  test('words in which the check found something wait for an officer', async () => {
    const { reference } = await file({ words: 'Ask my neighbor John Smith about the lamp.' })
    expect((await seen(reference)).report).toMatchObject({ words: null, wordsWait: true })
    await data.write(SMALL.amaraAccount, (at) => publishWords(at, amara, reference))
    expect((await seen(reference)).report.words).toContain('John Smith')
  })
  test('the event holds a hash of the words and never the words', async () => {
    const { id } = await file({ email: 'ana@example.org' })
    const events = await data.read((at) => listEventsAbout(at, 'report', id))
    expect(events.map(({ kind }) => kind)).toEqual(['report-filed'])
    expect(JSON.stringify(events)).not.toMatch(/lamp|ana@/)
    expect((await data.read(verifyChain)).ok).toBe(true)
  })
  test('the letter is in the language of the one who reported and holds the link', async () => {
    const { secret } = await file({ email: 'ana@example.org', language: 'es' })
    const [letter] = await letters()
    expect(letter).toMatchObject({ to_address: 'ana@example.org', language: 'es', kind: 'report-filed' })
    expect(letter?.subject).toContain('Recibimos su reporte')
    expect(letter?.body).toContain(`https://beat.example.org/follow/${secret}`)
  })
})

describe('"this is mine too"', () => {
  test('counts a neighbor and gives a link of one’s own', async () => {
    const { reference, secret } = await file()
    const joined = await data.write(null, (at) => joinReport(at, sender(), { reference, email: 'ben@example.org', language: 'en' }))
    expect(joined?.secret).not.toBe(secret)
    expect((await seen(reference)).report.neighbors).toBe(1)
    expect((await follower(joined!.secret)).isReporter).toBe(false)
  })
  test('is not offered for a sensitive kind', async () => {
    const { reference } = await file({ categoryId: SMALL.violence })
    expect(await data.write(null, (at) => joinReport(at, sender(), { reference, email: null, language: 'en' }))).toBeUndefined()
  })
  test('similar reports nearby are suggested, closed ones too, sensitive ones never', async () => {
    const near = await file()
    await file({ categoryId: SMALL.violence })
    const far = await file({ where: { words: null, lat: 41.7005, lng: -93.4115, neighborhoodId: null } })
    await data.write(SMALL.amaraAccount, (at) =>
      setOutcome(at, sender(), amara, { reference: near.reference, decision: { outcome: 'fixed', words: 'New bulb.' } }),
    )
    later(24)
    const told = { categorySlug: 'street-light', words: 'lamp is out', point: { ...IN_ELM_SQUARE }, now: database.now }
    const similar = await data.read((at) => findSimilar(at, told))
    expect(similar.map(({ report }) => report.reference)).toEqual([near.reference])
    expect(similar[0]?.report.standing.state).toBe('fixed')
    expect(similar.map(({ report }) => report.reference)).not.toContain(far.reference)
  })
})

describe('answering', () => {
  test('the answer stands in public with the officer’s name, and everybody who follows hears it in the own language', async () => {
    const { reference } = await file({ email: 'ana@example.org' })
    await data.write(null, (at) => joinReport(at, sender(), { reference, email: 'luz@example.org', language: 'es' }))
    await database.connection.kysely.deleteFrom('message').where('agency_id', '=', data.agencyId).execute()
    later(1)
    await data.write(SMALL.amaraAccount, (at) => answerReport(at, sender(), amara, { reference, words: 'A new bulb comes on Friday.' }))
    const { report, entries } = await seen(reference)
    expect(report.standing.state).toBe('answered')
    expect(entries.map(({ kind, byName, words }) => [kind, byName, words])).toEqual([
      ['answer', 'Officer Amara Diallo', 'A new bulb comes on Friday.'],
    ])
    expect((await letters()).map(({ to_address, subject }) => [to_address, subject])).toEqual([
      ['ana@example.org', `An answer to report ${reference}`],
      ['luz@example.org', `Una respuesta al reporte ${reference}`],
    ])
  })
  test('an empty answer is refused and nothing is written', async () => {
    const { reference } = await file()
    expect(await data.write(SMALL.amaraAccount, (at) => answerReport(at, sender(), amara, { reference, words: '  ' }))).toBe('no-words')
    expect((await seen(reference)).entries).toEqual([])
  })
  test('a report that goes to another unit keeps its history and its deadline', async () => {
    const { reference, answerDueAt } = await file({ categoryId: SMALL.noise })
    await data.write(SMALL.amaraAccount, (at) =>
      moveReport(at, sender(), amara, { reference, unitId: SMALL.lighting, words: 'The lamp hums.' }),
    )
    const { report, entries } = await seen(reference)
    expect([report.unitName, report.answerDueAt, entries[0]?.kind, entries[0]?.detail['to']]).toEqual([
      'City Lighting',
      answerDueAt,
      'moved',
      'City Lighting',
    ])
  })
  test('a report may be given to nobody by name', async () => {
    const { reference } = await file({ categoryId: SMALL.noise })
    await data.write(SMALL.amaraAccount, (at) => assignReport(at, amara, { reference, officerId: null }))
    expect((await seen(reference)).report.officer).toBeNull()
    expect(await data.write(SMALL.amaraAccount, (at) => assignReport(at, amara, { reference, officerId: SMALL.school }))).toBe(
      'no-such-officer',
    )
  })
  test('a repeat leads to the report where it goes on', async () => {
    const first = await file()
    const second = await file()
    const decide = (of: string) =>
      data.write(SMALL.amaraAccount, (at) =>
        setOutcome(at, sender(), amara, { reference: second.reference, decision: { outcome: 'duplicate', of, words: '' } }),
      )
    expect(await decide('AAA-AAA')).toBe('no-such-report')
    expect(await decide(second.reference)).toBe('of-itself')
    expect(await decide(first.reference)).toBeUndefined()
    expect((await seen(second.reference)).report.standing).toEqual({ state: 'duplicate', of: first.reference })
  })
})

describe('a way back in', () => {
  const close = (reference: string) =>
    data.write(SMALL.amaraAccount, (at) => setOutcome(at, sender(), amara, { reference, decision: { outcome: 'fixed', words: 'Done.' } }))

  test('anybody who says "still there" opens a closed report again, and a new answer is owed', async () => {
    const { reference } = await file()
    await close(reference)
    later(10)
    expect(await data.write(null, (at) => sayStillThere(at, sender(), { reference }))).toBe('reopened')
    const { report } = await seen(reference)
    expect([report.standing.state, report.answeredAt, report.answerDueAt]).toEqual([
      'waiting',
      null,
      new Date(database.now.getTime() + 48 * 3_600_000),
    ])
  })
  test('on an open report neighbors count once a day', async () => {
    const { reference } = await file()
    const say = () => data.write(null, (at) => sayStillThere(at, sender(), { reference }))
    expect([await say(), await say()]).toEqual(['noted', 'said-today'])
    later(25)
    expect(await say()).toBe('noted')
  })
  test('"fixed" closes only when the one who filed it says so', async () => {
    const { reference, secret } = await file()
    expect(await data.write(null, (at) => sayFixed(at, sender(), { reference }))).toBe('noted')
    expect((await seen(reference)).report.standing.state).toBe('waiting')
    const mine = await follower(secret)
    expect(await data.write(null, (at) => sayFixed(at, sender(), { reference, follower: mine }))).toBe('closed')
    expect((await seen(reference)).report.standing.state).toBe('fixed')
  })
  test('words of a follower go to those who answer and never to the public', async () => {
    const { reference, secret } = await file()
    const mine = await follower(secret)
    await data.write(null, (at) => reply(at, { reference, follower: mine, words: 'I am home on Friday.' }))
    await close(reference)
    await data.write(null, (at) => reopenReport(at, sender(), { reference, follower: mine, words: 'Still dark.' }))
    const { entries } = await seen(reference)
    expect(JSON.stringify(entries)).not.toMatch(/home on Friday|Still dark/)
    expect(entries.map(({ kind }) => kind)).toEqual(['reopened', 'fixed'])
  })
  test('who stops following leaves no address behind, in no letter either', async () => {
    const { reference, secret } = await file({ email: 'ana@example.org' })
    const mine = await follower(secret)
    await data.write(null, (at) => stopFollowing(at, mine))
    await data.write(SMALL.amaraAccount, (at) => answerReport(at, sender(), amara, { reference, words: 'Done.' }))
    expect(JSON.stringify(await letters())).not.toContain('ana@')
    expect((await follower(secret)).email).toBeNull()
  })
})

describe('what is removed is gone', () => {
  const moderation = (reference: string) => ({ reference, rule: 'personal-data', reason: 'A name was in it.' }) as const

  test('words leave the report, the letters and the salt, and the public reads rule and reason', async () => {
    const { reference, id } = await file({ words: 'Ask Mr. Okonkwo.', email: 'ana@example.org' })
    await data.write(SMALL.amaraAccount, (at) => publishWords(at, amara, reference))
    await data.write(SMALL.amaraAccount, (at) => removeWords(at, sender(), amara, moderation(reference)))
    const dump = await Promise.all(
      (['report', 'report_entry', 'message', 'event'] as const).map((table) =>
        database.connection.kysely.selectFrom(table).selectAll().where('agency_id', '=', data.agencyId).execute(),
      ),
    )
    expect(JSON.stringify(dump)).not.toContain('Okonkwo')
    const row = await database.connection.kysely
      .selectFrom('report')
      .select(['words', 'words_salt', 'place'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ words: null, words_salt: null, place: null })
    const [entry] = (await seen(reference)).entries
    expect(entry).toMatchObject({ kind: 'removed-words', words: 'A name was in it.', detail: { what: 'words', rule: 'personal-data' } })
    expect((await data.read(verifyChain)).ok).toBe(true)
  })
  test('a hidden report leaves the list; its page says by which rule and why', async () => {
    const { reference } = await file()
    await data.write(SMALL.amaraAccount, (at) => hideReport(at, sender(), amara, moderation(reference)))
    expect((await data.read((at) => listPublicReports(at, { now: database.now }))).reports).toEqual([])
    const { report, entries } = await seen(reference)
    expect([report.words, report.point, entries.map(({ kind }) => kind)]).toEqual([null, null, ['withheld']])
  })
})

describe('what other modules tell a report', () => {
  test('a report that joins a problem counts as answered and tells its followers', async () => {
    const { reference, id } = await file({ email: 'ana@example.org' })
    const problem = { id: SMALL.school, slug: 'dark-path', title: 'The dark school path', isPublic: true }
    await data.write(SMALL.amaraAccount, (at) => markInProblem(at, sender(), id, problem))
    await data.write(SMALL.amaraAccount, (at) =>
      addPromised(at, sender(), id, { promiseId: SMALL.beat, words: 'New lamps by May 1.', byName: 'City Lighting', isPublic: true }),
    )
    const { report, entries } = await seen(reference)
    expect([report.standing.state, report.answeredAt]).toEqual(['in-problem', database.now])
    expect(entries.map(({ kind }) => kind)).toEqual(['promised', 'joined-problem'])
    expect((await letters()).map(({ kind }) => kind)).toEqual(['report-filed', 'report-joined-problem', 'report-promised'])
  })
})

test('the list goes on by its last entry, and keeps to its window', async () => {
  for (let i = 0; i < 3; i++) {
    await file()
    later(1)
  }
  const first = await data.read((at) => listPublicReports(at, { now: database.now, limit: 2 }))
  const second = await data.read((at) => listPublicReports(at, { now: database.now, limit: 2, after: first.next }))
  expect([first.reports.length, second.reports.length, second.next]).toEqual([2, 1, undefined])
  later(24 * 91)
  expect((await data.read((at) => listPublicReports(at, { now: database.now }))).reports).toEqual([])
  const elsewhere = await data.read((at) => listPublicReports(at, { now: database.now, days: 365, neighborhoodSlug: 'school-hill' }))
  expect(elsewhere.reports).toEqual([])
})
