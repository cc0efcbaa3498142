import { describe, expect } from 'vitest'
import { newId } from '#data/id.ts'
import { distanceM } from '#engines/geometry/distance.ts'
import { paths } from '#paths.ts'
import { asOsmPbf, asOsmXml, asOverpass, smallStreets } from '#test/kit/small-streets.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { createAgency, findStreets, walkingPath, walkingTimes } from './index.ts'
import { beginStreets, importStreets } from './street-network.actions.ts'

const ADMINISTRATOR = { as: 'administrator' } as const
const PAGE = paths.setUpStreets()

/** A village where the town lies, so that its streets are not elsewhere. */
const villageIn = (town: TestTown) => {
  const { lat, lng } = town.town.agency.center
  return smallStreets({ lat, lng })
}
const upload = (town: TestTown, content: string | Uint8Array, name: string) =>
  town.post(PAGE, { file: new File([content as BlobPart], name) }, ADMINISTRATOR)
const waitingId = async (town: TestTown) => (await town.data.read(findStreets)).file?.id ?? ''
const eventsOf = (town: TestTown) =>
  town.data.read((at) =>
    at.db
      .selectFrom('event')
      .select(['kind'])
      .where('agency_id', '=', at.agencyId)
      .where('about_kind', '=', 'streets')
      .orderBy('seq')
      .execute(),
  )
const partsOf = (town: TestTown) =>
  town.data.read((at) =>
    at.db.selectFrom('street_network_part').select(['holds', 'network_id']).where('agency_id', '=', at.agencyId).execute(),
  )

describe('the streets of the invented town', () => {
  test('stand from the beginning, joined to each other, and are nobody else’s', async ({ town }) => {
    const { standing } = await town.data.read(findStreets)
    expect(standing).toMatchObject({ source: 'drawn', neighborhoodsWithout: 0 })
    expect(standing?.facts.mainShare).toBeGreaterThan(0.99)
    const page = await town.text(await town.get(PAGE, ADMINISTRATOR))
    expect(page).toContain('as drawn on the agency’s own map')
  })
  test('are walked: around the river and not through it, the same from both sides', async ({ town }) => {
    const places = town.town.places.slice(0, 12)
    const { seconds, size, basis, unreached, source } = await walkingTimes(town.data, places)
    expect([basis, unreached, source, size]).toEqual(['streets', [], 'drawn', 12])
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        expect(seconds[i * size + j]).toBe(seconds[j * size + i])
        expect(seconds[i * size + j]! * 1.34).toBeGreaterThanOrEqual(distanceM(places[i]!, places[j]!) * 0.999)
      }
    const { legs } = await walkingPath(town.data, places)
    expect(legs.map((leg) => Math.round(leg.seconds * 1000))).toEqual(
      places.slice(1).map((_, i) => Math.round(seconds[i * size + i + 1]! * 1000)),
    )
    expect(legs.some(({ line }) => line.length > 4)).toBe(true)
  })
  test('are walked in a thread where there are many places, with the same times', async ({ town }) => {
    const places = town.town.addresses.slice(0, 400)
    const many = await walkingTimes(town.data, places)
    const few = await walkingTimes(town.data, places.slice(0, 20))
    expect(many.size).toBe(400)
    for (let i = 0; i < 20; i++) for (let j = 0; j < 20; j++) expect(many.seconds[i * 400 + j]).toBeCloseTo(few.seconds[i * 20 + j]!, 9)
  })
})

describe('bringing a file of streets', () => {
  test('each format is kept, read and made to stand; the file itself is forgotten', async ({ town }) => {
    const village = villageIn(town)
    const files: [string | Uint8Array, string][] = [
      [asOverpass(village), 'village.json'],
      [asOsmXml(village), 'village.osm'],
      [asOsmPbf(village), 'village.osm.pbf'],
    ]
    for (const [content, name] of files) {
      const answer = await upload(town, content, name)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, PAGE])
      expect(await town.text(await town.get(PAGE, ADMINISTRATOR))).toContain(`${name} waits to be read`)
      expect(await importStreets(town.data, await waitingId(town))).toBeUndefined()
      const { standing, file } = await town.data.read(findStreets)
      expect([standing?.fileName, standing?.source, standing?.facts.edges, file]).toEqual([name, 'openstreetmap', 5, undefined])
      expect((await partsOf(town)).map(({ holds, network_id }) => [holds, network_id])).toEqual([['graph', standing?.id]])
    }
    const page = await town.text(await town.get(PAGE, ADMINISTRATOR))
    expect(page).toContain('village.osm.pbf')
    expect(page).toContain('© OpenStreetMap contributors')
    expect(page).toContain('neighborhoods have no streets in this file')
    const kinds = (await eventsOf(town)).map(({ kind }) => kind)
    expect(kinds.slice(-2)).toEqual(['streets-uploaded', 'streets-imported'])
  })

  test('what stood goes on to stand while a file is read, and where it cannot be', async ({ town }) => {
    const before = (await town.data.read(findStreets)).standing?.id
    await upload(town, asOsmXml(villageIn(town)).slice(0, 900), 'cut.osm')
    expect((await town.data.read(findStreets)).standing?.id).toBe(before)
    expect(await importStreets(town.data, await waitingId(town))).toBe('broken-file')
    expect((await town.data.read(findStreets)).standing?.id).toBe(before)
    expect(await town.text(await town.get(PAGE, ADMINISTRATOR))).toContain('It breaks off or is damaged')
    expect((await partsOf(town)).filter(({ holds }) => holds === 'file')).toEqual([])
    expect((await eventsOf(town)).at(-1)?.kind).toBe('streets-failed')
  })

  test.for([
    ['another town', asOverpass(smallStreets({ lat: 10, lng: 10 })), 'elsewhere'],
    ['no streets', JSON.stringify({ elements: [{ type: 'way', id: 1, nodes: [1, 2], tags: { highway: 'motorway' } }] }), 'no-streets'],
    ['a message', '{"remark":"timeout"}', 'not-overpass'],
    ['half a JSON', '{"elements":[', 'broken-file'],
  ] as const)('%s fails and says so', async ([_what, content, failure], { town }) => {
    await upload(town, content, 'file.json')
    expect(await importStreets(town.data, await waitingId(town))).toBe(failure)
  })

  test('a file that is none, and one while another is read, are refused on the same page', async ({ town }) => {
    expect((await town.post(PAGE, {}, ADMINISTRATOR)).status).toBe(422)
    const refused = await upload(town, 'a picture of a street', 'street.txt')
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('This is not a street file')])
    await upload(town, asOverpass(villageIn(town)), 'village.json')
    await town.data.write(null, async (at) => {
      expect(await beginStreets(at, { fileName: 'b.json', bytes: new TextEncoder().encode('{}'), isUploaded: true })).toEqual({
        refusal: 'being-read',
      })
    })
    expect(await importStreets(town.data, await waitingId(town))).toBeUndefined()
  })

  test('a failure of the house is kept as interrupted and thrown on', async ({ town }) => {
    await upload(town, asOverpass(villageIn(town)), 'village.json')
    const id = await waitingId(town)
    const broken = () => Promise.reject(new Error('no memory'))
    await expect(importStreets(town.data, id, undefined, undefined, broken)).rejects.toThrow('no memory')
    expect((await town.data.read(findStreets)).file).toMatchObject({ state: 'failed', failure: 'interrupted' })
  })
})

describe('removing the streets', () => {
  test('is the administrator’s alone', async ({ town }) => {
    for (const as of ['chief', 'officer', 'overseer', 'resident'] as const)
      expect((await town.post(PAGE, { act: 'remove' }, { as })).status).toBe(403)
    expect((await town.data.read(findStreets)).standing).toBeDefined()
  })
  test('walks are straight lines again, and say so; it is written down', async ({ town }) => {
    const answer = await town.post(PAGE, { act: 'remove' }, ADMINISTRATOR)
    expect(answer.status).toBe(303)
    expect(await town.text(await town.get(PAGE, ADMINISTRATOR))).toContain('No streets yet')
    const [a, b] = town.town.places
    const { basis, seconds, source } = await walkingTimes(town.data, [a!, b!])
    expect([basis, source]).toEqual(['straight-line', null])
    expect(seconds[1]).toBeCloseTo((distanceM(a!, b!) * 1.3) / 1.34, 6)
    expect((await walkingPath(town.data, [a!, b!])).legs[0]?.line).toEqual([a, b])
    expect((await eventsOf(town)).at(-1)?.kind).toBe('streets-removed')
    expect(await partsOf(town)).toEqual([])
  })
  test('is not needed by another agency, which never saw them and walks straight lines', async ({ town }) => {
    const other = town.connection.agency(newId())
    await other.write(null, (at) => createAgency(at, { slug: 'cedarbrook', name: 'Cedarbrook Police', timeZone: 'America/Chicago' }))
    expect(await other.read(findStreets)).toEqual({ standing: undefined, file: undefined })
    expect((await walkingTimes(other, town.town.places.slice(0, 3))).basis).toBe('straight-line')
  })
})
