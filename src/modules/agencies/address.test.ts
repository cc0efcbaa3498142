import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#data/id.ts'
import type { AgencyData } from '#data/scope.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { addAddresses, importAddresses } from './address.actions.ts'
import { addressesNear, lookUpPlace } from './address.store.ts'
import { reassignNeighborhoods, recordBoundariesChanged } from './boundary.actions.ts'
import { endNeighborhood } from './neighborhood.actions.ts'
import { listNeighborhoods, saveNeighborhoods } from './neighborhood.store.ts'
import { slugOf } from './slug.ts'

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
const square = (east: number) => {
  const [west, south] = [-90.2 + east * 0.01, 38.6]
  const ring = [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ]
  return { type: 'Polygon' as const, coordinates: [ring] }
}
const bring = (data: AgencyData, ...areas: [string, number][]) =>
  data.write(null, async (at) => {
    const rest = { about: null, population: null, areaM2: 960_000, beatId: null }
    await saveNeighborhoods(
      at,
      areas.map(([name, east]) => ({ id: newId(), slug: slugOf(name), name, boundary: square(east), ...rest })),
    )
    await recordBoundariesChanged(at, areas.length)
    await reassignNeighborhoods(at)
  })

describe('typed places', () => {
  const csv = [
    'Address,Latitude,Longitude',
    '412 North Elm Street,38.605,-90.195',
    '410 North Elm Street,38.6052,-90.195',
    '412 Elm Avenue,38.605,-90.185',
    '"Elm Street & Main Street",38.604,-90.194',
    'Elmwood Library,38.606,-90.186',
    ',38.6,-90.1',
    '9 Far Road,48.605,-90.195',
  ].join('\n')
  const find = async (text: string, data = town) => (await data.read((at) => lookUpPlace(at, text))).map(({ label }) => label)

  test('a file is added once, its faulty lines are named, each address knows its neighborhood', async () => {
    await bring(town, ['Oak Hill', 0], ['Riverside', 1])
    const first = await town.write(null, (at) => importAddresses(at, csv))
    expect(first).toEqual({
      added: 5,
      known: 0,
      refused: [
        { line: 7, reason: 'label-missing' },
        { line: 8, reason: 'far-from-here' },
      ],
    })
    expect(await town.write(null, (at) => importAddresses(at, csv))).toMatchObject({ added: 0, known: 5 })
    const [oak, river] = await town.read(listNeighborhoods)
    const found = await town.read((at) => lookUpPlace(at, '412'))
    expect(found.map(({ label, neighborhoodId }) => [label, neighborhoodId])).toEqual([
      ['412 Elm Avenue', river!.id],
      ['412 North Elm Street', oak!.id],
    ])
  })
  test('are found by any way of writing them, a beginning, a crossing, a name and a neighborhood', async () => {
    await bring(town, ['Elm Square', 0])
    await town.write(null, (at) => importAddresses(at, csv))
    expect((await find('412 n elm st'))[0]).toBe('412 North Elm Street')
    expect(await find('412 El')).toEqual(['412 Elm Avenue', '412 North Elm Street'])
    expect((await find('elm and main'))[0]).toBe('Elm Street & Main Street')
    expect(await find('libr')).toEqual(['Elmwood Library'])
    expect((await find('elm sq'))[0]).toBe('Elm Square')
    expect((await find('411 Elm Street')).slice(0, 2)).toEqual(['410 North Elm Street', '412 North Elm Street'])
    expect((await find('409 elm'))[0]).toBe('410 North Elm Street')
    expect(await find('Nowhere')).toEqual([])
    expect(await find('99999999999999999999 Elm')).toEqual([])
    expect(await find("'; drop table address --")).toEqual([])
  })
  test('another agency finds none of them', async () => {
    await town.write(null, (at) => importAddresses(at, csv))
    const other = await database.addAgency('riverton')
    expect(await find('elm', other)).toEqual([])
    expect(await other.read((at) => addressesNear(at, { lat: 38.605, lng: -90.195, radiusM: 500 }))).toEqual([])
  })
  test('are found by place, nearest first', async () => {
    await town.write(null, (at) => importAddresses(at, csv))
    const near = await town.read((at) => addressesNear(at, { lat: 38.605, lng: -90.195, radiusM: 150 }))
    expect(near.map(({ label, distanceM }) => [label, Math.round(distanceM)])).toEqual([
      ['412 North Elm Street', 0],
      ['410 North Elm Street', 22],
      ['Elm Street & Main Street', 141],
    ])
  })
  test('move with the boundaries', async () => {
    await addOne()
    expect((await town.read((at) => lookUpPlace(at, '1 Oak')))[0]?.neighborhoodId).toBeNull()
    await bring(town, ['Oak Hill', 0])
    const [oak] = await town.read(listNeighborhoods)
    expect((await town.read((at) => lookUpPlace(at, '1 Oak')))[0]?.neighborhoodId).toBe(oak!.id)
    await town.write(null, (at) => endNeighborhood(at, 'oak-hill'))
    expect((await town.read((at) => lookUpPlace(at, '1 Oak')))[0]?.neighborhoodId).toBeNull()
  })
  const addOne = () => town.write(null, (at) => addAddresses(at, [{ label: '1 Oak Street', lat: 38.605, lng: -90.195, kind: 'address' }]))
})
