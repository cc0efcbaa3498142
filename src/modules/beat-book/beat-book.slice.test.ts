import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { ROLES } from '#modules/people/index.ts'
import { checkWords } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { listEntries, searchEntries } from './book-entry.store.ts'
import { tendBook } from './book-retention.actions.ts'
import { refusalsOf } from './book-words.ts'
import { closeHandover } from './handover.actions.ts'
import { listHandovers } from './handover.store.ts'
import { listQuotes } from './heard.store.ts'
import { introductionsOf, nextToConfirm } from './index.ts'
import { listContacts } from './organization.store.ts'

const TODAY = '2026-11-22'
const beatId = (town: TestTown, slug: string) => town.town.ids.beat(slug)
const entriesOf = (town: TestTown, slug: string) => town.data.read((at) => listEntries(at, [beatId(town, slug)]))
const entryNamed = async (town: TestTown, slug: string, title: string) => (await entriesOf(town, slug)).find((one) => one.title === title)
const eventsOf = async (town: TestTown, id: string) =>
  (await town.connection.kysely.selectFrom('event').select('kind').where('about_id', '=', id).orderBy('seq').execute()).map(
    ({ kind }) => kind,
  )
const NEW = { source: 'seen', observedOn: TODAY }

describe('the book of a beat', () => {
  test('tells what is known of it, with source and freshness, and what residents said, was tried and promised', async ({ town }) => {
    const page = await town.text(await town.get(paths.book('center'), { as: 'officer' }))
    expect(page).toContain('Cellar hatch behind the Copper Lantern')
    expect(page).toContain('Seen by an officer, seen 3 weeks ago')
    expect(page).toContain('Thursday, 2:00 PM to 7:00 PM')
    expect(page).toContain('Still true?')
    expect(page).toContain('from a report:')
    expect(page).toContain('who reported it say it is solved')
    expect(page).not.toContain('Slope behind the temple')
  })

  test('every entry of the town would be taken as it is, and no quote names anybody', async ({ town }) => {
    for (const beat of town.town.beats)
      for (const entry of await entriesOf(town, beat.slug)) expect([entry.title, refusalsOf(entry, TODAY)]).toEqual([entry.title, []])
    const { quotes } = await town.data.read(async (at) => ({
      quotes: await listQuotes(
        at,
        town.town.neighborhoods.map(({ id }) => id),
        new Date(0),
        500,
      ),
    }))
    expect(quotes.length).toBeGreaterThan(20)
    expect(quotes.filter(({ words }) => checkWords(words).some(({ kind }) => kind !== 'crime'))).toEqual([])
  })

  test('is shut to everybody who does not work the beat', async ({ town }) => {
    const entry = await entryNamed(town, 'center', 'Market')
    for (const path of [paths.book('center'), paths.bookSearch('center'), paths.bookEntry('center', entry!.id)])
      for (const as of ROLES) {
        const open = as === 'officer' || as === 'sergeant' || as === 'chief'
        expect([path, as, (await town.get(path, { as })).status]).toEqual([path, as, open ? 200 : 403])
      }
    expect((await town.get(paths.book('center'))).status).toBe(303)
    expect((await town.get(paths.book('west'), { as: 'officer' })).status).toBe(403)
    expect((await town.get(paths.bookContacts('center'), { as: 'chief' })).status).toBe(403)
    expect((await town.get(paths.newBookEntry('center'), { as: 'chief' })).status).toBe(403)
    expect((await town.get(paths.bookEntry('west', entry!.id), { as: 'sergeant' })).status).toBe(404)
  })

  test('another agency sees nothing of it, whatever it knows', async ({ town }) => {
    const other = town.connection.agency(newId())
    const known = (await entriesOf(town, 'center'))[0]!
    const organizations = (await entriesOf(town, 'center')).flatMap(({ organizationId }) => organizationId ?? [])
    const seen = await other.read(async (at) => [
      ...(await listEntries(at, [known.beatId])),
      ...(await searchEntries(at, known.beatId, ['market'])),
      ...(await listContacts(at, organizations, TODAY)),
      ...(await listHandovers(at, beatId(town, 'north'))),
    ])
    expect(seen).toEqual([])
  })

  test('one with one beat goes straight to its book; a sergeant chooses', async ({ town }) => {
    expect((await town.get(paths.books(), { as: 'officer' })).headers.get('location')).toBe(paths.book('center'))
    expect(await town.text(await town.get(paths.books(), { as: 'sergeant' }))).toContain('Choose the beat.')
    expect((await town.get(paths.books(), { as: 'analyst' })).status).toBe(403)
  })
})

describe('writing into it', () => {
  test('a hazard of a place is kept; one of a person comes back with what was typed and the advice', async ({ town }) => {
    const path = paths.newBookEntry('center', { kind: 'hazard' })
    const refused = await town.post(path, { ...NEW, title: 'Yard', words: 'Violent tenant behind the gate.' }, { as: 'officer' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('A hazard is about a place, never about who is there.')
    expect(page).toContain('Violent tenant behind the gate.')
    const kept = await town.post(path, { ...NEW, title: 'Yard gate', words: 'Loose dog behind the gate.' }, { as: 'officer' })
    expect(kept.status).toBe(303)
    const entry = await entryNamed(town, 'center', 'Yard gate')
    expect(await eventsOf(town, entry!.id)).toEqual(['book-entry-written'])
  })

  test('still true in one tap; changed keeps how it read; no longer ends it with a reason', async ({ town }) => {
    const entry = (await town.data.read((at) => nextToConfirm(at, [beatId(town, 'center')], TODAY)))!
    const { id } = entry
    expect((await town.post(paths.bookEntryConfirmations('center', id), {}, { as: 'officer' })).status).toBe(303)
    const next = await town.data.read((at) => nextToConfirm(at, [beatId(town, 'center')], TODAY))
    expect(next?.id).not.toBe(id)
    const changed = { ...NEW, title: entry.title, words: 'It is otherwise now.', weekdays: ['4'], fromClock: '14:00' }
    expect((await town.post(paths.bookEntryEdit('center', id), changed, { as: 'officer' })).status).toBe(303)
    const page = await town.text(await town.get(paths.bookEntry('center', id), { as: 'officer' }))
    expect(page).toContain('It is otherwise now.')
    expect(page).toContain(`Before: ${entry.title}`)
    expect(page).toContain('Amara Diallo said it is still true')
    expect((await town.post(paths.bookEntryEnd('center', id), {}, { as: 'officer' })).status).toBe(422)
    expect((await town.post(paths.bookEntryEnd('center', id), { reason: 'gone' }, { as: 'officer' })).status).toBe(303)
    expect((await town.post(paths.bookEntryConfirmations('center', id), {}, { as: 'officer' })).status).toBe(404)
    expect((await entriesOf(town, 'center')).map((one) => one.id)).not.toContain(id)
    expect((await eventsOf(town, id)).slice(-3)).toEqual(['book-entry-confirmed', 'book-entry-changed', 'book-entry-ended'])
  })

  test('a search finds beginnings of words, names of places and words with accents', async ({ town }) => {
    const found = async (text: string) => town.text(await town.get(paths.bookSearch('center', text), { as: 'officer' }))
    expect(await found('KITCH')).toContain('Hot meal')
    expect(await found('brendan meal')).toContain('Hot meal')
    expect(await found('libráry')).toContain('Library side door')
    expect(await found('%')).not.toContain('Library side door')
    expect(await found('nothingofthekind')).toContain('Nothing fits')
  })
})

describe('people of organizations who agreed to be asked', () => {
  const GIVEN = {
    name: 'Perpetua Lund',
    role: 'Treasurer',
    channel: '555-0177',
    how: 'in-person',
    consentOn: TODAY,
    consentUntil: '2027-05-01',
  }

  test('are kept with their consent, shown to the beat alone, and taken out as they ask', async ({ town }) => {
    const entry = (await entryNamed(town, 'center', 'Wharf Makers'))!
    const path = paths.bookEntryContacts('center', entry.id)
    const refused = await town.post(path, GIVEN, { as: 'officer' })
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Please ask them first')])
    expect((await town.post(path, { ...GIVEN, asked: 'yes', consentUntil: '2029-01-01' }, { as: 'officer' })).status).toBe(422)
    expect((await town.post(path, { ...GIVEN, asked: 'yes' }, { as: 'officer' })).status).toBe(303)
    expect(await town.text(await town.get(paths.bookContacts('center'), { as: 'officer' }))).toContain('Perpetua Lund')
    expect(await town.text(await town.get(paths.bookEntry('center', entry.id), { as: 'chief' }))).not.toContain('Perpetua Lund')
    const rows = () => town.connection.kysely.selectFrom('organization_contact').select('id').where('name', '=', GIVEN.name).execute()
    const [contact] = await rows()
    expect((await town.post(paths.bookEntryContactEnd('center', entry.id, contact!.id), {}, { as: 'chief' })).status).toBe(403)
    expect((await town.post(paths.bookEntryContactEnd('center', entry.id, contact!.id), {}, { as: 'officer' })).status).toBe(303)
    expect(await rows()).toEqual([])
    expect(await eventsOf(town, entry.organizationId!)).toEqual(['organization-contact-kept', 'organization-contact-removed'])
  })

  test('no event, no version and no entry holds a name', async ({ town }) => {
    const told = await town.connection.kysely.selectFrom('event').select('detail').where('kind', 'like', 'organization-%').execute()
    expect(JSON.stringify(told)).not.toMatch(/Perpetua|555-0177/)
  })

  test('go by themselves when the consent runs out, with everything else whose time is over', async ({ town }) => {
    const count = async (table: 'organization_contact' | 'book_entry_version' | 'book_entry') =>
      Number(
        (
          await town.connection.kysely
            .selectFrom(table)
            .select((one) => one.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      )
    const [people, entries, now] = [await count('organization_contact'), await count('book_entry'), town.now]
    expect(people).toBe(8)
    await tendBook(town.data)
    expect(await count('organization_contact')).toBe(8)
    expect(await count('book_entry_version')).toBeGreaterThan(0)
    town.now = new Date(now.getTime() + 60 * 86_400_000)
    await tendBook(town.data)
    expect(await count('organization_contact')).toBe(7)
    town.now = new Date(now.getTime() + 3 * 365 * 86_400_000)
    await tendBook(town.data)
    await tendBook(town.data)
    expect([await count('organization_contact'), await count('book_entry_version')]).toEqual([0, 0])
    expect(await count('book_entry')).toBeLessThan(entries)
    town.now = now
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })
})

describe('handing a beat over', () => {
  const open = async (town: TestTown) =>
    town.connection.kysely
      .selectFrom('handover')
      .select(['id', 'checklist'])
      .where('beat_id', '=', beatId(town, 'north'))
      .executeTakeFirstOrThrow()
  const asTobias = { as: { account: 'tobias-merrin' } }
  const asDarnell = { as: { account: 'darnell-pruitt' } }

  test('the pack tells in a quarter of an hour what matters, promises first, to those whom it concerns', async ({ town }) => {
    const { id } = await open(town)
    const page = await town.text(await town.get(paths.handover('north', id), asDarnell))
    expect(page).toMatch(/Handover pack · (\d|1[0-5]|one) minutes? to read/)
    expect(page).toContain('From Tobias Merrin to Darnell Pruitt')
    const order = [
      'What was promised and is open',
      'People who wait',
      'Hazards of places',
      'Organizations',
      'What was tried',
      'The first two weeks',
    ]
    const places = order.map((heading) => page.indexOf(heading))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(page).toContain('Be introduced at Quarry Hill Mosque')
    for (const as of ['partner', 'resident', 'analyst', 'overseer', 'administrator', 'officer'] as const)
      expect([as, (await town.get(paths.handover('north', id), { as })).status]).toEqual([as, 403])
    for (const as of ['sergeant', 'chief'] as const) expect((await town.get(paths.handover('north', id), { as })).status).toBe(200)
    expect((await town.get(paths.book('north'), asDarnell)).status).toBe(200)
  })

  test('as a PDF with its pages, in both languages', async ({ town }) => {
    const { id } = await open(town)
    for (const language of ['en', 'es']) {
      const response = await town.get(paths.handoverPaper('north', id), { ...asTobias, headers: { 'accept-language': language } })
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      const bytes = Buffer.from(await response.arrayBuffer())
      const text = bytes.toString('latin1')
      expect(text.slice(0, 5)).toBe('%PDF-')
      const pages = Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(text)?.[1])
      expect(pages).toBeGreaterThan(1)
      expect(pages).toBeLessThan(25)
      expect(text).toContain('/StructTreeRoot')
      expect(text).toContain(language === 'en' ? '(en-US)' : '(es-US)')
    }
    expect((await town.get(paths.handoverPaper('north', id), { as: 'analyst' })).status).toBe(403)
  })

  test('each ticks for themselves, promises are agreed one by one, and it ends when the overlap is over', async ({ town }) => {
    const { id } = await open(town)
    const ticks = paths.handoverTicks('north', id)
    expect((await town.post(ticks, { item: 'keys', done: 'yes' }, { as: 'sergeant' })).status).toBe(403)
    expect((await town.post(ticks, { item: 'made-up', done: 'yes' }, asTobias)).status).toBe(404)
    for (const item of ['read', 'walk', 'hazards', 'introductions', 'keys', 'promises', 'residents-told', 'diary'])
      for (const who of [asTobias, asDarnell]) expect((await town.post(ticks, { item, done: 'yes' }, who)).status).toBe(303)
    const page = await town.text(await town.get(paths.handover('north', id), asTobias))
    expect(page).toContain('8 of 8 done by both')
    const promise = await town.connection.kysely
      .selectFrom('promise')
      .innerJoin('neighborhood', 'neighborhood.id', 'promise.neighborhood_id')
      .select('promise.id')
      .where('neighborhood.beat_id', '=', beatId(town, 'north'))
      .where('promise.state', '=', 'open')
      .executeTakeFirst()
    if (promise) {
      const agreed = await town.post(paths.handoverPromises('north', id), { promise: promise.id, choice: 'taken-over' }, asDarnell)
      expect(agreed.status).toBe(303)
      expect((await open(town)).checklist.promises).toEqual({ [promise.id]: 'taken-over' })
    }
    expect((await town.post(paths.handoverClosings('north', id), {}, asDarnell)).status).toBe(422)
    expect((await town.post(paths.handoverClosings('north', id), {}, asTobias)).status).toBe(403)
    const after = { today: '2026-12-22', isSergeant: false }
    const close = () =>
      town.data.write(town.town.ids.account('darnell-pruitt'), (at) => closeHandover(at, beatId(town, 'north'), id, after))
    expect(await close()).toBe('done')
    expect(await close()).toBe('closed-before')
    expect((await eventsOf(town, id)).at(-1)).toBe('handover-closed')
  })

  test('a pack is made by the button where somebody leaves; where nobody does, the page says what to do', async ({ town }) => {
    const answer = await town.post(paths.handovers('east'), {}, { as: 'sergeant' })
    expect([answer.status, await town.text(answer)]).toEqual([422, expect.stringContaining('Give it a last day first')])
    expect((await town.post(paths.handovers('east'), {}, { as: 'partner' })).status).toBe(403)
  })

  test('the new officer is introduced where he has never been', async ({ town }) => {
    const of = (officer: string) =>
      town.data.read((at) => introductionsOf(at, beatId(town, 'north'), town.now, town.town.ids.officer(officer)))
    const [forNew, forOld] = [await of('darnell-pruitt'), await of('lena-strand')]
    expect(forNew.filter(({ kind }) => kind === 'organization').map(({ name }) => name)).toContain('Quarry Hill Mosque')
    expect(forNew.filter(({ kind }) => kind === 'place').length).toBeGreaterThanOrEqual(
      forOld.filter(({ kind }) => kind === 'place').length,
    )
  })
})
