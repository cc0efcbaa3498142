import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { newId } from '#data/id.ts'
import { ROLES } from '#modules/people/index.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'

const contactsOf = (town: TestTown, line: string) =>
  town.connection.kysely.selectFrom('contact').selectAll().where('line', '=', line).execute()
const picture = async () =>
  new File(
    [
      (await sharp({ create: { width: 60, height: 40, channels: 3, background: '#4a7' } })
        .jpeg()
        .toBuffer()) as BlobPart,
    ],
    'a.jpg',
    {
      type: 'image/jpeg',
    },
  )
const tokenOf = async (town: TestTown, as: 'officer' | 'sergeant' = 'officer') =>
  ((await (await town.get(paths.contactSync(), { as })).json()) as { csrf: string }).csrf

/** Brings JSON as the phone does: the token in a header. */
async function bring(town: TestTown, body: unknown, as: 'officer' | 'sergeant' | 'resident' = 'officer') {
  const csrf = as === 'resident' ? 'none' : await tokenOf(town, as)
  return town.send(paths.contactSync(), JSON.stringify(body), { as, headers: { 'content-type': 'application/json', 'x-csrf': csrf } })
}

describe('logging by the form, without script', () => {
  const form = (changed: Record<string, string | string[]> = {}) => ({
    id: newId(),
    kind: 'chat',
    people: '3-5',
    themes: ['noise', 'lighting'],
    language: 'es',
    began: 'resident',
    ...changed,
  })

  test('is kept with its photo and leads back to the list, where it stands once', async ({ town }) => {
    const place = town.town.places.find(({ slug }) => slug === 'mill-street-bakery')!
    const sent = {
      ...form({ where: `place:${place.id}`, line: 'Yard gate bangs.', opened: town.now.toISOString() }),
      photos: await picture(),
    }
    const answer = await town.post(paths.newContact(), sent, { as: 'officer' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/contacts'])
    expect((await town.post(paths.newContact(), sent, { as: 'officer' })).status).toBe(303)
    const [kept, ...others] = await contactsOf(town, 'Yard gate bangs.')
    expect(others).toEqual([])
    expect(kept).toMatchObject({ people: 4, language: 'es', began_by: 'resident', place_id: place.id, themes: ['noise', 'lighting'] })
    const list = await town.text(await town.get(paths.contacts(), { as: 'officer' }))
    expect(list).toContain('Yard gate bangs.')
    const page = await (await town.get(paths.contact(kept!.id), { as: 'officer' })).text()
    const photos = [...page.matchAll(/\/contacts\/[\w-]+\/photos\/[\w-]+(?=")/g)].map(([href]) => href)
    expect(photos).toHaveLength(1)
    const photo = await town.get(photos[0]!, { as: 'officer' })
    expect([photo.status, photo.headers.get('content-type'), photo.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, no-store',
    ])
    for (const as of ['resident', 'partner', 'analyst', 'overseer', 'administrator'] as const)
      expect([as, (await town.get(photos[0]!, { as })).status]).toEqual([as, as === 'analyst' ? 404 : 403])
  })

  test('a name is refused with everything typed kept, and can stay by the tick', async ({ town }) => {
    const line = 'Talked with Rosalind about the yard'
    const refused = await town.post(paths.newContact(), form({ line, exactly: '7' }), { as: 'officer' })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('a name, or a word that may be one')
    expect(html).toContain(line)
    expect(html).toContain('value="7"')
    expect(html).toContain('name="namesNobody"')
    expect(await contactsOf(town, line)).toEqual([])
    expect((await town.post(paths.newContact(), form({ line, namesNobody: 'yes' }), { as: 'officer' })).status).toBe(303)
    expect(await contactsOf(town, line)).toHaveLength(1)
  })

  test('a crime is sent to the records system, and what a plate says is never kept', async ({ town }) => {
    const crime = await town.text(await town.post(paths.newContact(), form({ line: 'Somebody stole a bike' }), { as: 'officer' }))
    expect(crime).toContain('belongs in the records system')
    const plate = await town.post(paths.newContact(), form({ line: 'Van, plate KLM 4821', namesNobody: 'yes' }), { as: 'officer' })
    expect([plate.status, await town.text(plate)]).toEqual([422, expect.stringContaining('Take out the phone number')])
  })

  test('in Spanish', async ({ town }) => {
    const page = await town.text(await town.get(`${paths.newContact()}?lang=es`, { as: 'officer' }))
    expect(page).toContain('¿Cuántas personas?')
    expect(page).toMatch(/cuadra del \d+ de/)
  })
})

describe('what the phone asks and brings', () => {
  test('everything its page needs for the beat, and a token', async ({ town }) => {
    const answer = await town.get(paths.contactSync(), { as: 'officer' })
    const data = (await answer.json()) as Record<string, unknown[]> & { officer: { name: string }; csrf: string }
    expect(data.officer.name).toBe('Amara Diallo')
    expect(data.places!.length).toBeGreaterThan(10)
    expect(data.blocks!.length).toBeGreaterThan(20)
    expect(data.usual).toHaveLength(6)
    expect(data.languages![0]).toEqual({ value: 'en', label: 'English' })
    expect(data.csrf).toMatch(/\./)
    expect(JSON.stringify(data)).not.toContain('@')
  })

  test('each contact is answered for itself', async ({ town }) => {
    const [good, bad] = [newId(), newId()]
    const contact = { id: good, kind: 'chat', happenedAt: town.now.toISOString(), people: 1, themes: [], line: 'From the phone.' }
    const answer = await bring(town, { contacts: [contact, { ...contact, id: bad, kind: 'stop' }, { ...contact, mood: 'kept as well' }] })
    expect(await answer.json()).toEqual({
      contacts: [
        { id: good, outcome: 'kept' },
        { id: bad, outcome: 'refused', refusal: 'no-kind' },
        { id: good, outcome: 'kept' },
      ],
    })
    expect(await contactsOf(town, 'From the phone.')).toHaveLength(1)
    expect((await bring(town, { contacts: [] })).status).toBe(422)
    expect((await bring(town, { contacts: Array.from({ length: 26 }, () => contact) })).status).toBe(422)
    expect((await bring(town, 'nonsense')).status).toBe(422)
  })

  test('signed out it is told so, and asks with a token of nobody’s in vain', async ({ town }) => {
    expect((await town.get(paths.contactSync())).status).toBe(401)
    expect((await town.get(paths.contactSync(), { as: 'resident' })).status).toBe(403)
    expect((await bring(town, { contacts: [{}] }, 'resident')).status).toBe(403)
  })
})

describe('who reads what', () => {
  test('every role gets what the table says', async ({ town }) => {
    const list = Object.fromEntries(
      await Promise.all(
        [undefined, ...ROLES].map(async (as) => [as ?? 'nobody', (await town.get(paths.contacts(), { as })).status] as const),
      ),
    )
    expect(list).toEqual({
      nobody: 303,
      resident: 403,
      partner: 403,
      officer: 200,
      sergeant: 200,
      chief: 200,
      analyst: 200,
      overseer: 403,
      administrator: 403,
    })
    for (const as of ['analyst', 'resident', 'overseer'] as const) expect((await town.get(paths.newContact(), { as })).status).toBe(403)
  })

  test('others of the beat read the line but not whose it is; the analyst place and kind, not the line', async ({ town }) => {
    const [elm, other] = ['elm-square', 'bridgefoot'].map((slug) => town.town.neighborhoods.find((one) => one.slug === slug)!.id)
    const kept = await town.connection.kysely
      .selectFrom('contact')
      .selectAll()
      .where('neighborhood_id', '=', elm!)
      .where('line', 'is not', null)
      .executeTakeFirstOrThrow()
    const path = paths.contact(kept.id)
    const name = town.town.officers.find(({ id }) => id === kept.officer_id)!.name
    const asSergeant = await town.text(await town.get(path, { as: 'sergeant' }))
    expect(asSergeant).toContain(kept.line)
    expect(asSergeant).not.toContain(name)
    const asAnalyst = await town.text(await town.get(path, { as: 'analyst' }))
    expect(asAnalyst).not.toContain(kept.line)
    expect(asAnalyst).toContain('Elm Square')
    const away = await town.connection.kysely
      .selectFrom('contact')
      .selectAll()
      .where('neighborhood_id', '=', other!)
      .executeTakeFirstOrThrow()
    expect((await town.get(paths.contact(away.id), { as: 'officer' })).status).toBe(404)
    expect((await town.get(paths.contact(away.id), { as: 'chief' })).status).toBe(200)
  })
})

describe('what is kept on the phone', () => {
  test('the page is the same for everybody: no name, no token, no place', async ({ town }) => {
    const plain = (html: string) => html.replaceAll(/nonce="[^"]+"/g, '')
    const [nobody, officer] = await Promise.all([town.get(paths.contactLog()), town.get(paths.contactLog(), { as: 'officer' })])
    const html = await officer.text()
    expect(plain(html)).toBe(plain(await nobody.text()))
    expect(html).toContain('name="csrf" value=""')
    for (const secret of ['Diallo', 'Mill Street', 'place:', 'block:']) expect(html).not.toContain(secret)
  })
  test('worker and manifest are of this site, and officers alone are offered to install', async ({ town }) => {
    const worker = await town.get(paths.serviceWorker())
    expect([worker.headers.get('content-type'), worker.headers.get('cache-control'), await worker.text()]).toEqual([
      'text/javascript; charset=utf-8',
      'no-cache',
      'import "/assets/contact-offline"\n',
    ])
    const manifest = (await (await town.get(paths.webManifest())).json()) as { start_url: string; icons: unknown[] }
    expect([manifest.start_url, manifest.icons.length]).toEqual(['/patrol/log', 3])
    expect(await (await town.get('/about', { as: 'officer' })).text()).toContain('rel="manifest"')
    for (const as of [undefined, 'resident', 'analyst'] as const)
      expect(await (await town.get('/about', { as })).text()).not.toContain('rel="manifest"')
  })
})
