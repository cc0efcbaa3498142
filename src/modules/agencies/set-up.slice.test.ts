import { describe, expect } from 'vitest'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'

const ADMINISTRATOR = { as: 'administrator' } as const
const kindsSince = async (town: TestTown, act: () => Promise<unknown>) => {
  const all = () =>
    town.data.read((at) => at.db.selectFrom('event').select(['kind', 'seq']).where('agency_id', '=', at.agencyId).orderBy('seq').execute())
  const before = (await all()).length
  await act()
  return (await all()).slice(before).map(({ kind }) => kind)
}
const file = (text: string, name: string) => new File([text], name)
const square = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 12],
      [west + 0.01, 12],
      [west + 0.01, 12.01],
      [west, 12.01],
      [west, 12],
    ],
  ],
}) // prettier-ignore
const collection = (...areas: [string, number][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map(([name, west]) => ({ type: 'Feature', properties: { name }, geometry: square(west) })),
  })

const PAGES = [
  paths.setUp(),
  paths.setUpAgency(),
  paths.setUpNeighborhoods(),
  paths.setUpBoundaries(),
  paths.setUpDrawing(),
  paths.setUpBeats(),
  paths.setUpUnits(),
  paths.setUpCategories(),
  paths.setUpMasking(),
  paths.setUpAddresses(),
  paths.setUpStreets(),
]

describe('the set-up', () => {
  test('is for the administrator alone', async ({ town }) => {
    for (const page of PAGES) {
      expect([(await town.get(page, ADMINISTRATOR)).status, page]).toEqual([200, page])
      expect([(await town.get(page, { as: 'chief' })).status, page]).toEqual([403, page])
      const visitor = await town.get(page)
      expect([visitor.status, visitor.headers.get('location')]).toEqual([303, paths.signIn(page)])
      expect((await town.post(page, { act: 'start' }, { as: 'officer' })).status).toBe(403)
    }
  })
  test('the overseer may look at masking and change nothing', async ({ town }) => {
    const page = await town.get(paths.setUpMasking(), { as: 'overseer' })
    expect(await town.text(page)).toContain('The administrator changes them')
    expect((await town.post(paths.setUpMasking(), { minimumM: '90' }, { as: 'overseer' })).status).toBe(403)
  })
  test('says what it was not given and keeps what was typed', async ({ town }) => {
    const response = await town.post(
      paths.setUpAgency(),
      { act: 'describe', name: '', timeZone: 'Mars', emergencyNumber: '911', publicEmail: 'nonsense' },
      ADMINISTRATOR,
    )
    const html = await response.clone().text()
    expect(response.status).toBe(422)
    expect(await town.text(response)).toContain('Write the name of your agency')
    expect(html).toContain('value="nonsense"')
    expect(html).toContain('href="#timeZone"')
  })
  test('masking is refused below the least, and a change is written down', async ({ town }) => {
    const refused = await town.post(paths.setUpMasking(), { minimumM: '10', maximumM: '150', addressesAtLeast: '8' }, ADMINISTRATOR)
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Write meters between 60 and 500')])
    const change = () => town.post(paths.setUpMasking(), { minimumM: '70', maximumM: '160', addressesAtLeast: '9' }, ADMINISTRATOR)
    expect(await kindsSince(town, change)).toEqual(['masking-changed'])
  })
})

describe('boundaries', () => {
  test('a file is looked at with its faults drawn, then accepted', async ({ town }) => {
    const overlapping = collection(['Westend', 50], ['Eastend', 50.005])
    const uploaded = await town.post(paths.setUpBoundaries(), { act: 'upload', file: file(overlapping, 'town.geojson') }, ADMINISTRATOR)
    expect([uploaded.status, uploaded.headers.get('location')]).toEqual([303, paths.setUpBoundaries()])
    const review = await town.get(paths.setUpBoundaries(), ADMINISTRATOR)
    const html = await review.clone().text()
    expect(await town.text(review)).toContain('Westend and Eastend overlap on')
    expect(html).toContain('data-item="fault-1"')
    const accept = () => town.post(paths.setUpBoundaries(), { act: 'accept' }, ADMINISTRATOR)
    expect(await kindsSince(town, accept)).toEqual(['boundaries-changed'])
    expect(await town.text(await town.get(paths.setUpNeighborhoods(), ADMINISTRATOR))).toContain('Westend')
    for (const slug of ['westend', 'eastend'])
      expect((await town.post(paths.setUpNeighborhood(slug), { act: 'end' }, ADMINISTRATOR)).status).toBe(303)
  })
  test('a file that is none is refused on the same page', async ({ town }) => {
    const refused = await town.post(paths.setUpBoundaries(), { act: 'upload', file: file('PK', 'shape.zip') }, ADMINISTRATOR)
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('This file is not GeoJSON')])
    expect((await town.post(paths.setUpBoundaries(), { act: 'upload' }, ADMINISTRATOR)).status).toBe(422)
    expect((await town.post(paths.setUpBoundaries(), { act: 'accept' }, ADMINISTRATOR)).status).toBe(422)
  })
  test('one is drawn, renamed and ended', async ({ town }) => {
    const draw = (shape: string) => town.post(paths.setUpDrawing(), { name: 'New Field', shape }, ADMINISTRATOR)
    const refused = await draw('{}')
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Draw the outline first')])
    expect((await draw(JSON.stringify(square(70)))).status).toBe(303)
    const rename = await town.post(
      paths.setUpNeighborhood('new-field'),
      { act: 'describe', name: 'Old Field', about: '', population: 'x' },
      ADMINISTRATOR,
    )
    expect(rename.status).toBe(422)
    expect(
      (
        await town.post(
          paths.setUpNeighborhood('new-field'),
          { act: 'describe', name: 'Old Field', about: '', population: '1,200' },
          ADMINISTRATOR,
        )
      ).status,
    ).toBe(303)
    expect(await town.text(await town.get(paths.setUpNeighborhoods(), ADMINISTRATOR))).toContain('1,200 residents')
    expect((await town.post(paths.setUpNeighborhood('new-field'), { act: 'end' }, ADMINISTRATOR)).status).toBe(303)
    expect((await town.get(paths.setUpNeighborhood('new-field'), ADMINISTRATOR)).status).toBe(404)
  })
  test('are public as GeoJSON', async ({ town }) => {
    const response = await town.get(paths.boundaries())
    expect(response.headers.get('content-type')).toContain('application/geo+json')
    const { type, features } = (await response.json()) as { type: string; features: { properties: object; geometry: { type: string } }[] }
    expect([type, features.length]).toEqual(['FeatureCollection', town.town.neighborhoods.length])
    expect(Object.keys(features[0]!.properties).sort()).toEqual(['areaM2', 'name', 'population', 'slug'])
  })
})

describe('places by what is typed', () => {
  test('are small and hold no ids', async ({ town }) => {
    const { name } = town.town.neighborhoods[0]!
    const { places } = (await (await town.get(paths.places(name))).json()) as { places: Record<string, unknown>[] }
    expect(places[0]).toMatchObject({ kind: 'neighborhood', label: name })
    expect(Object.keys(places[0]!).sort()).toEqual(['kind', 'label', 'lat', 'lng'])
    expect(await (await town.get(paths.places('x'))).json()).toEqual({ places: [] })
  })
  test('are added from a file, and the lines that were not taken are named', async ({ town }) => {
    const csv = 'label,lat,lng\n9999 Nowhere Lane,12.1,50\nBroken,here,there\n'
    const added = await town.post(paths.setUpAddresses(), { file: file(csv, 'a.csv') }, ADMINISTRATOR)
    expect(added.status).toBe(303)
    const shown = await town.text(await town.get(added.headers.get('location')!, ADMINISTRATOR))
    expect(shown).toMatch(/Line \d: latitude or longitude is not a number/)
    expect((await town.post(paths.setUpAddresses(), {}, ADMINISTRATOR)).status).toBe(422)
  })
})

describe('beats, units and kinds of reports', () => {
  test('a beat needs a name and a neighborhood', async ({ town }) => {
    const refused = await town.post(paths.setUpBeats(), { act: 'make', name: '' }, ADMINISTRATOR)
    expect([refused.status, await town.text(refused)]).toEqual([422, expect.stringContaining('Tick at least one neighborhood')])
  })
  test('a unit is added, changed and ended', async ({ town }) => {
    const unit = { name: 'Night Shift', kind: 'police', contactName: '', email: '' }
    const acts = async () => {
      expect((await town.post(paths.setUpUnits(), { act: 'add', ...unit }, ADMINISTRATOR)).status).toBe(303)
      expect((await town.post(paths.setUpUnit('night-shift'), { act: 'change', ...unit, email: 'x' }, ADMINISTRATOR)).status).toBe(422)
      expect((await town.post(paths.setUpUnit('night-shift'), { act: 'end' }, ADMINISTRATOR)).status).toBe(303)
      expect((await town.get(paths.setUpUnit('night-shift'), ADMINISTRATOR)).status).toBe(404)
    }
    expect(await kindsSince(town, acts)).toEqual(['unit-added', 'unit-ended'])
  })
  test('a kind of report is added and ended', async ({ town }) => {
    const kind = {
      'name-en': 'Loose manhole',
      'name-es': 'Alcantarilla suelta',
      kind: 'neglect',
      icon: 'wrench',
      answerHours: '24',
      unitId: '',
    }
    const refused = await town.post(paths.setUpCategories(), { act: 'add', ...kind, answerHours: '' }, ADMINISTRATOR)
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('value="Alcantarilla suelta"')])
    expect((await town.post(paths.setUpCategories(), { act: 'add', ...kind }, ADMINISTRATOR)).status).toBe(303)
    expect(await town.text(await town.get(paths.setUpCategories(), ADMINISTRATOR))).toContain('Loose manhole')
    expect((await town.post(paths.setUpCategory('loose-manhole'), { act: 'end' }, ADMINISTRATOR)).status).toBe(303)
  })
})
