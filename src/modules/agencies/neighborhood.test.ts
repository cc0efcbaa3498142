import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#data/id.ts'
import type { AgencyData } from '#data/scope.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { changeBeat, endBeat, makeBeat, makeBeatPerNeighborhood } from './beat.actions.ts'
import { listBeats } from './beat.store.ts'
import { acceptBoundaries, chooseInDraft, uploadBoundaries } from './boundary.actions.ts'
import { findDraft } from './boundary.store.ts'
import { describeNeighborhood, drawNeighborhood, endNeighborhood } from './neighborhood.actions.ts'
import { findNeighborhood, groundIndex, listNeighborhoods } from './neighborhood.store.ts'

let database: TestDatabase
let town: AgencyData
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.truncateAll()
  town = await database.addAgency()
})
afterAll(() => database.close())

/** A square of about 1 km, `east` squares from the first. */
const square = (east: number, size = 0.01) => {
  const [west, south] = [-90.2 + east * 0.01, 38.6]
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
  return { type: 'Polygon' as const, coordinates: [ring] }
}
const file = (...areas: [string, number, string?][]) => ({
  name: 'town.geojson',
  text: JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map(([NAME, east, KIND = 'home']) => ({ type: 'Feature', properties: { NAME, KIND }, geometry: square(east) })),
  }),
})
const bring = (data: AgencyData, ...areas: [string, number, string?][]) =>
  data.write(null, async (at) => {
    expect(await uploadBoundaries(at, file(...areas))).toBeUndefined()
    return acceptBoundaries(at, { endMissing: false })
  })
const kinds = async () =>
  (await database.connection.kysely.selectFrom('event').select('kind').orderBy('seq').execute()).map(({ kind }) => kind)
const names = async (data = town) => (await data.read(listNeighborhoods)).map(({ name }) => name)

describe('boundaries from a file', () => {
  test('are kept aside until somebody accepts them', async () => {
    await town.write(null, (at) => uploadBoundaries(at, file(['Oak Hill', 0])))
    expect(await names()).toEqual([])
    expect((await town.read(findDraft))?.fileName).toBe('town.geojson')
    await town.write(null, (at) => acceptBoundaries(at, { endMissing: false }))
    expect(await names()).toEqual(['Oak Hill'])
    expect(await town.read(findDraft)).toBeUndefined()
    expect(await kinds()).toEqual(['boundaries-uploaded', 'boundaries-changed'])
  })
  test('redraw what is there by name, keep what the file does not have, and end it only when asked', async () => {
    await bring(town, ['Oak Hill', 0], ['Riverside', 1])
    const before = await town.read((at) => findNeighborhood(at, 'oak-hill'))
    await bring(town, ['OAK HILL', 3], ['Mill End', 4])
    const after = await town.read((at) => findNeighborhood(at, 'oak-hill'))
    expect(after?.id).toBe(before?.id)
    expect(after?.boundary).not.toEqual(before?.boundary)
    expect(await names()).toEqual(['Mill End', 'Oak Hill', 'Riverside'])
    await town.write(null, async (at) => {
      await uploadBoundaries(at, file(['Oak Hill', 0]))
      return acceptBoundaries(at, { endMissing: true })
    })
    expect(await names()).toEqual(['Oak Hill'])
  })
  test('a filter takes only some areas', async () => {
    await town.write(null, async (at) => {
      await uploadBoundaries(at, file(['Oak Hill', 0], ['Great Park', 1, 'park'], ['Riverside', 2]))
      const wish = { nameProperty: 'NAME', property: 'KIND', values: ['home'], from: '', to: '' }
      await chooseInDraft(at, wish)
      expect((await findDraft(at))?.filterValues).toEqual(['home', 'park'])
      await chooseInDraft(at, wish)
      return acceptBoundaries(at, { endMissing: false })
    })
    expect(await names()).toEqual(['Oak Hill', 'Riverside'])
  })
  test('a file that is no GeoJSON, or in a grid, is refused and changes nothing', async () => {
    const grid = {
      ...square(0),
      coordinates: [
        [
          [879000, 1020000],
          [880000, 1020000],
          [880000, 1030000],
          [879000, 1020000],
        ],
      ],
    }
    const upload = (text: string) => town.write(null, (at) => uploadBoundaries(at, { name: 'x', text }))
    expect(await upload('hello')).toBe('not-json')
    expect(await upload('{"type":"FeatureCollection","features":[]}')).toBe('no-areas')
    expect(await upload(JSON.stringify({ type: 'Feature', properties: { name: 'A' }, geometry: grid }))).toBe('projected')
    expect(await town.write(null, (at) => acceptBoundaries(at, { endMissing: false }))).toBe('no-draft')
    expect(await kinds()).toEqual([])
  })
  test('an area that crosses itself is left out', async () => {
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0.01, 0.01],
          [0.01, 0],
          [0, 0.01],
          [0, 0],
        ],
      ],
    }
    expect(await town.write(null, (at) => drawNeighborhood(at, { name: 'Bow', shape: JSON.stringify(bow) }))).toEqual({
      refusal: 'crosses-itself',
    })
    expect(await town.write(null, (at) => drawNeighborhood(at, { name: 'Bow', shape: 'nothing' }))).toEqual({ refusal: 'not-drawn' })
    expect(await town.write(null, (at) => drawNeighborhood(at, { name: 'Square', shape: JSON.stringify(square(0)) }))).toEqual({
      slug: 'square',
    })
  })
})

describe('the neighborhood of a place', () => {
  test('follows every change of the ground at once, also one made through another door', async () => {
    const here = (at: Parameters<typeof groundIndex>[0]) => groundIndex(at).then((ground) => ground.neighborhoodAt(38.605, -90.195)?.name)
    expect(await town.read(here)).toBeUndefined()
    await bring(town, ['Oak Hill', 0])
    expect(await town.read(here)).toBe('Oak Hill')
    await town.write(null, (at) => describeNeighborhood(at, 'oak-hill', { name: 'Oak Heights', about: '', population: '1200' }))
    expect(await town.read(here)).toBe('Oak Heights')
    await town.write(null, (at) => endNeighborhood(at, 'oak-hill'))
    expect(await town.read(here)).toBeUndefined()
  })
  test('is answered from memory while nothing changes', async () => {
    await bring(town, ['Oak Hill', 0])
    const [one, two] = [await town.read(groundIndex), await town.read(groundIndex)]
    expect(two).toBe(one)
    expect(one.distanceToBoundaryM(38.605, -90.1999)).toBeCloseTo(8.7, 0)
    expect(one.distanceToBoundaryM(0, 0)).toBeUndefined()
  })
  test('a change that is rolled back leaves the boundaries of before', async () => {
    await bring(town, ['Oak Hill', 0])
    await expect(
      town.write(null, async (at) => {
        await endNeighborhood(at, 'oak-hill')
        expect((await groundIndex(at)).neighborhoods).toHaveLength(0)
        throw new Error('power cut')
      }),
    ).rejects.toThrow('power cut')
    expect((await town.read(groundIndex)).neighborhoods).toHaveLength(1)
  })
  test('another agency sees none of it', async () => {
    const other = await database.addAgency('riverton')
    await bring(town, ['Oak Hill', 0])
    expect(await names(other)).toEqual([])
    expect((await other.read(groundIndex)).neighborhoods).toEqual([])
    expect(await other.read((at) => findNeighborhood(at, 'oak-hill'))).toBeUndefined()
    await bring(other, ['Oak Hill', 7])
    expect((await town.read(groundIndex)).neighborhoodAt(38.605, -90.125)).toBeUndefined()
  })
})

describe('changing a neighborhood', () => {
  test('a name that another has is refused, its own is not', async () => {
    await bring(town, ['Oak Hill', 0], ['Riverside', 1])
    const describe_ = (name: string, population = '') =>
      town.write(null, (at) => describeNeighborhood(at, 'oak-hill', { name, about: '', population }))
    expect(await describe_('riverside')).toEqual({ name: 'name-taken' })
    expect(await describe_('', 'many')).toEqual({ name: 'name-missing', population: 'population-not-a-number' })
    expect(await describe_('Oak Hill')).toBeUndefined()
    expect(await town.write(null, (at) => describeNeighborhood(at, 'nowhere', { name: 'A', about: '', population: '' }))).toBe('not-found')
  })
})

describe('beats', () => {
  test('one beat for each neighborhood that has none', async () => {
    await bring(town, ['Oak Hill', 0], ['Riverside', 1], ['Mill End', 2])
    const oak = (await town.read(listNeighborhoods)).find(({ name }) => name === 'Oak Hill')!
    expect(await town.write(null, (at) => makeBeat(at, { name: 'North', neighborhoodIds: [oak.id] }))).toBeUndefined()
    expect(await town.write(null, makeBeatPerNeighborhood)).toBe(2)
    expect((await town.read(listBeats)).map(({ name }) => name)).toEqual(['Mill End', 'North', 'Riverside'])
    expect((await town.read(listNeighborhoods)).every(({ beatId }) => beatId !== null)).toBe(true)
    expect(await town.write(null, makeBeatPerNeighborhood)).toBe(0)
  })
  test('a beat needs a name of its own and a neighborhood of this agency', async () => {
    await bring(town, ['Oak Hill', 0], ['Riverside', 1])
    const [oak, river] = await town.read(listNeighborhoods)
    const make = (name: string, ...neighborhoodIds: string[]) => town.write(null, (at) => makeBeat(at, { name, neighborhoodIds }))
    expect(await make('', newId())).toEqual({ name: 'name-missing', neighborhoods: 'no-neighborhoods' })
    expect(await make('North', oak!.id, river!.id)).toBeUndefined()
    expect(await make('north', oak!.id)).toEqual({ name: 'name-taken' })
  })
  test('a neighborhood that a beat loses has none, and an ended beat leaves all of its', async () => {
    await bring(town, ['Oak Hill', 0], ['Riverside', 1])
    const [oak, river] = await town.read(listNeighborhoods)
    await town.write(null, (at) => makeBeat(at, { name: 'North', neighborhoodIds: [oak!.id, river!.id] }))
    const [beat] = await town.read(listBeats)
    await town.write(null, (at) => changeBeat(at, beat!.id, { name: 'East', neighborhoodIds: [river!.id] }))
    expect((await town.read(listNeighborhoods)).map(({ beatId }) => beatId)).toEqual([null, beat!.id])
    await town.write(null, (at) => endBeat(at, beat!.id))
    expect((await town.read(listNeighborhoods)).map(({ beatId }) => beatId)).toEqual([null, null])
    expect(await town.read(listBeats)).toEqual([])
    expect(await town.write(null, (at) => endBeat(at, beat!.id))).toBe('not-found')
  })
})
