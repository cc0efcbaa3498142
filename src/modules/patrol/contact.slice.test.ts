import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { secretFor } from '#http/secrets.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { SECRET } from '#test/kit/town-seed.ts'
import { logContacts } from './contact.actions.ts'
import { blockOf } from './contact.ts'
import { lastContacts, listContactsOfNeighborhoods } from './contact-list.store.ts'
import { type SentContact, sentContactIn } from './contact-log.ts'
import { forgetOldContacts } from './contact-retention.actions.ts'

const told = (town: TestTown, changed: Record<string, unknown> = {}): SentContact =>
  sentContactIn(
    { id: newId(), kind: 'chat', happenedAt: town.now.toISOString(), people: 2, themes: ['noise'], language: 'en', ...changed },
    'en',
  )
const officer = (town: TestTown, slug = 'amara-diallo') => town.town.officers.find((one) => one.slug === slug)!
async function log(town: TestTown, contacts: readonly SentContact[], slug?: string) {
  const { id: officerId, name: officerName, accountId } = officer(town, slug)
  const agency = await town.data.read(findAgency)
  const sender = { agency, origin: 'http://localhost', secretFor: secretFor(SECRET) }
  return town.data.write(accountId, (at) => logContacts(at, { sender, officerId, officerName }, contacts))
}
const row = (town: TestTown, id: string) =>
  town.connection.kysely.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const eventsOf = (town: TestTown, id: string) =>
  town.connection.kysely.selectFrom('event').select(['kind', 'detail']).where('about_id', '=', id).orderBy('seq').execute()

describe('the schema holds no person', () => {
  test('these columns and no others, of these types', async ({ town }) => {
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name || ' ' || data_type as column from information_schema.columns
      where table_name in ('contact', 'contact_photo') and table_schema = 'public' order by 1`.execute(town.connection.kysely)
    expect(rows.map(({ column }) => column)).toEqual([
      'contact.agency_id uuid',
      'contact.began_by text',
      'contact.block bigint',
      'contact.block_name text',
      'contact.fingerprint text',
      'contact.forgotten_at timestamp with time zone',
      'contact.happened_at timestamp with time zone',
      'contact.id uuid',
      'contact.kind text',
      'contact.language text',
      'contact.line text',
      'contact.neighborhood_id uuid',
      'contact.officer_id uuid',
      'contact.people integer',
      'contact.place_id uuid',
      'contact.promise_id uuid',
      'contact.received_at timestamp with time zone',
      'contact.report_id uuid',
      'contact.salt text',
      'contact.themes jsonb',
      'contact_photo.added_at timestamp with time zone',
      'contact_photo.agency_id uuid',
      'contact_photo.contact_id uuid',
      'contact_photo.height integer',
      'contact_photo.id uuid',
      'contact_photo.image bytea',
      'contact_photo.sha256 text',
      'contact_photo.thumbnail bytea',
      'contact_photo.width integer',
    ])
  })
})

describe('logging', () => {
  test('a point becomes a block with a name; the point itself is nowhere', async ({ town }) => {
    const door = town.town.addresses.find(({ label }) => /^2\d\d /.test(label))!
    const sent = told(town, { lat: door.lat, lng: door.lng, line: 'Lamps are out.' })
    expect(await log(town, [sent])).toEqual([{ id: sent.id, outcome: 'kept' }])
    const kept = await row(town, sent.id)
    expect(kept).toMatchObject({ block: blockOf(door.lat, door.lng), line: 'Lamps are out.', officer_id: officer(town).id })
    expect(kept.block_name).toMatch(/^(\d+ block of )?\p{Lu}/u)
    expect(kept.neighborhood_id).not.toBeNull()
    const everything = JSON.stringify([kept, await eventsOf(town, sent.id)])
    expect(everything).not.toContain(String(door.lat))
    expect(everything.match(/Lamps are out/g)).toHaveLength(1)
    const [event] = await eventsOf(town, sent.id)
    expect(event).toMatchObject({ kind: 'contact-logged', detail: { kind: 'chat', people: 2 } })
  })

  test('sent again it is kept again and stands once; other words under its id are refused and the first stay', async ({ town }) => {
    const sent = told(town, { line: 'Bins are full.' })
    await log(town, [sent])
    expect(await log(town, [sent, sent])).toEqual([
      { id: sent.id, outcome: 'kept' },
      { id: sent.id, outcome: 'kept' },
    ])
    const other = { ...sent, line: 'Bins are empty.' }
    expect(await log(town, [other])).toEqual([{ id: sent.id, outcome: 'refused', refusal: 'changed' }])
    expect((await row(town, sent.id)).line).toBe('Bins are full.')
    expect(await log(town, [sent], 'mateo-villasenor')).toEqual([{ id: sent.id, outcome: 'refused', refusal: 'not-yours' }])
    expect((await eventsOf(town, sent.id)).map(({ kind }) => kind)).toEqual(['contact-logged'])
  })

  test('two versions under one id in one request: the first is kept, the second waits for the officer', async ({ town }) => {
    const sent = told(town, { line: 'One.' })
    expect(await log(town, [sent, { ...sent, line: 'Two.' }])).toEqual([
      { id: sent.id, outcome: 'kept' },
      { id: sent.id, outcome: 'refused', refusal: 'changed' },
    ])
  })

  test('many at once: good ones are kept, each refused one says why, in a handful of statements', async ({ town }) => {
    const good = Array.from({ length: 23 }, (_, i) => told(town, { block: blockOf(41 + i / 2000, -40), line: `Line ${i}` }))
    const named = told(town, { line: 'Talked with Maria Lopez' })
    const early = told(town, { happenedAt: '2020-01-01T00:00:00Z' })
    town.sent.length = 0
    const outcomes = await log(town, [...good, named, early])
    expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(23)
    expect(outcomes.slice(23)).toEqual([
      { id: named.id, outcome: 'refused', refusal: 'words-ask', found: ['person'] },
      { id: early.id, outcome: 'refused', refusal: 'too-old' },
    ])
    expect(town.sent.filter((statement) => /^(insert|update)/.test(statement)).length).toBeLessThanOrEqual(3)
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })

  test('a tick that nobody is named is recorded without the words', async ({ town }) => {
    const sent = told(town, { line: 'Yard behind Oswald’s again', namesNobody: true })
    expect(await log(town, [sent])).toEqual([{ id: sent.id, outcome: 'kept' }])
    const events = await eventsOf(town, sent.id)
    expect(events.map(({ kind }) => kind)).toEqual(['contact-logged', 'contact-words-confirmed'])
    expect(JSON.stringify(events)).not.toContain('Oswald')
  })

  test('a promise and a report come with it, once however often it is sent', async ({ town }) => {
    const place = town.town.places.find(({ slug }) => slug === 'mill-street-bakery')!
    const category = town.town.categories.find(({ isSensitive }) => !isSensitive)!
    const sent = told(town, {
      placeId: place.id,
      promise: { what: 'Ask about the lamp behind the bakery', dueOn: '2026-11-26' },
      report: { category: category.slug, words: 'The lamp behind the bakery is dark.' },
    })
    await log(town, [sent])
    await log(town, [sent])
    const kept = await row(town, sent.id)
    const promises = await town.connection.kysely.selectFrom('promise').selectAll().where('id', '=', kept.promise_id!).execute()
    expect(promises).toMatchObject([
      {
        what: 'Ask about the lamp behind the bakery',
        to_kind: 'reporter',
        report_id: kept.report_id,
        officer_id: officer(town).id,
        is_public: true,
      },
    ])
    const reports = await town.connection.kysely
      .selectFrom('report')
      .selectAll()
      .where('words', '=', 'The lamp behind the bakery is dark.')
      .execute()
    expect(reports).toMatchObject([
      { id: kept.report_id, channel: 'staff', place: 'Mill Street Bakery', neighborhood_id: kept.neighborhood_id },
    ])
  })

  test('a promise that arrives after its day was still promised when it was said', async ({ town }) => {
    const happenedAt = new Date(town.now.getTime() - 5 * 86_400_000)
    const sent = told(town, { happenedAt: happenedAt.toISOString(), promise: { what: 'Bring the leaflet', dueOn: '2026-11-18' } })
    expect(await log(town, [sent])).toEqual([{ id: sent.id, outcome: 'kept' }])
    const { promise_id } = await row(town, sent.id)
    const promise = await town.connection.kysely.selectFrom('promise').selectAll().where('id', '=', promise_id!).executeTakeFirstOrThrow()
    expect(promise).toMatchObject({ due_on: '2026-11-18', state: 'open', made_at: happenedAt, to_kind: 'everybody' })
  })
})

describe('what others read at the door', () => {
  test('contacts of neighborhoods, and the last one of each place and block', async ({ town }) => {
    const elm = town.town.neighborhoods.find(({ slug }) => slug === 'elm-square')!
    const since = new Date(town.now.getTime() - 90 * 86_400_000)
    const lately = await town.data.read((at) => listContactsOfNeighborhoods(at, [elm.id], since))
    expect(lately.length).toBeGreaterThan(40)
    expect(lately.every(({ neighborhoodId, happenedAt }) => neighborhoodId === elm.id && happenedAt >= since)).toBe(true)
    const last = await town.data.read((at) => lastContacts(at, [elm.id]))
    const keys = last.map(({ placeId, block }) => `${placeId}/${block}`)
    expect(new Set(keys).size).toBe(keys.length)
    const bakery = town.town.places.find(({ slug }) => slug === 'mill-street-bakery')!
    const there = lately.filter(({ placeId }) => placeId === bakery.id)
    expect(last.find(({ placeId }) => placeId === bakery.id)?.happenedAt).toEqual(there[0]?.happenedAt)
  })
})

describe('what goes away', () => {
  test('line, salt and fingerprint after the agency’s days; that there was a contact stays', async ({ town }) => {
    const sent = told(town, { line: 'Bench wanted.' })
    await log(town, [sent])
    const begun = town.now
    town.now = new Date(begun.getTime() + 731 * 86_400_000)
    while ((await town.data.write(null, (at) => forgetOldContacts(at, 730))) > 0);
    expect(await row(town, sent.id)).toMatchObject({ line: null, salt: null, fingerprint: null, people: 2, forgotten_at: town.now })
    expect((await eventsOf(town, sent.id)).map(({ kind }) => kind)).toEqual(['contact-logged', 'contact-forgotten'])
    town.now = begun
    expect(await log(town, [sent])).toEqual([{ id: sent.id, outcome: 'kept' }])
    expect((await row(town, sent.id)).line).toBeNull()
  })
})
