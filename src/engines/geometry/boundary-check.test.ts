import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkBoundaries } from './boundary-check.ts'
import { areaM2, ringAreaM2, ringsOf } from './polygon.ts'

const real = '../shared/data/stlouis/neighborhoods.geojson'

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const feature = (name: string | null, ...rings: number[][][]) => ({
  type: 'Feature',
  properties: { NAME: name },
  geometry: { type: 'Polygon', coordinates: rings },
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const kinds = (geojson: unknown) => checkBoundaries(geojson).findings.map(({ kind }) => kind)
const elm = feature('Elm', box(-90.3, 38.6, -90.29, 38.61))
const oak = feature('Oak', box(-90.29, 38.6, -90.28, 38.61))

describe('a file of boundaries', () => {
  test('that fit edge to edge has nothing to say', () => {
    const { areas, findings } = checkBoundaries(collection(elm, oak))
    expect(findings).toEqual([])
    expect(areas.map(({ name }) => name)).toEqual(['Elm', 'Oak'])
  })
  test('may be a collection, a feature or a bare polygon', () => {
    expect(checkBoundaries(elm).areas).toHaveLength(1)
    expect(kinds(elm.geometry)).toEqual(['missing-name'])
    expect(kinds(collection())).toEqual(['no-areas'])
    expect(kinds('hello')).toEqual(['not-geojson'])
    expect(kinds(collection({ type: 'Feature', properties: { name: 'A' }, geometry: { type: 'Point', coordinates: [1, 2] } }))).toEqual([
      'not-an-area',
    ])
    expect(kinds(collection({ type: 'Feature', properties: { name: 'A' }, geometry: null }))).toEqual(['not-an-area'])
  })
  test('in feet or metres of some grid is refused once, as projected', () => {
    const grid = collection(
      feature('Elm', box(890_000, 990_000, 891_000, 991_000)),
      feature('Oak', box(891_000, 990_000, 892_000, 991_000)),
    )
    expect(kinds(grid)).toEqual(['projected'])
    expect(kinds(feature('Elm', box(-90.3, 95, -90.2, 96)))).toEqual(['out-of-range'])
  })
  test('with names missing or given twice is refused for those', () => {
    expect(kinds(collection(elm, feature('  ', box(-90.2, 38.6, -90.1, 38.7))))).toEqual(['missing-name'])
    expect(kinds(collection(elm, feature('Elm', box(-90.2, 38.6, -90.1, 38.7))))).toEqual(['duplicate-name'])
  })
  test('that leaves a ring open is closed, and says so', () => {
    const { areas, findings } = checkBoundaries(feature('Elm', box(-90.3, 38.6, -90.29, 38.61).slice(0, 4)))
    expect(findings).toEqual([{ kind: 'closed-here', severity: 'noted', name: 'Elm' }])
    expect(ringsOf(areas[0]!.area)[0]).toHaveLength(5)
  })
  test('with a line instead of an outline, or one that crosses itself, is refused for it', () => {
    expect(
      kinds(
        feature('Elm', [
          [-90.3, 38.6],
          [-90.2, 38.6],
          [-90.3, 38.6],
        ]),
      ),
    ).toEqual(['too-few-corners'])
    const bowTie = checkBoundaries(
      feature('Elm', [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    )
    expect(bowTie.areas).toEqual([])
    expect(bowTie.findings[0]).toMatchObject({ kind: 'crosses-itself', name: 'Elm', at: [0.5, 0.5] })
    expect(
      kinds(
        feature('Elm', [
          [0, 0],
          [1, 0],
          [1, 1],
          [1, -0.5],
          [0, -0.5],
          [0, 0],
        ]),
      ),
    ).toEqual(['crosses-itself'])
  })
  test('may pinch at a corner', () => {
    expect(
      kinds(
        feature('Elm', [
          [0, 0],
          [0.01, 0.01],
          [0.02, 0],
          [0.02, 0.02],
          [0.01, 0.01],
          [0, 0.02],
          [0, 0],
        ]),
      ),
    ).toEqual([])
  })
  test('is turned counter-clockwise, its holes clockwise', () => {
    const [outline, hole] = ringsOf(
      checkBoundaries(feature('Elm', box(0, 0, 0.1, 0.1).reverse(), box(0.02, 0.02, 0.04, 0.04))).areas[0]!.area,
    )
    expect([ringAreaM2(outline!) > 0, ringAreaM2(hole!) > 0]).toEqual([true, false])
  })
  test('shows ground that two neighborhoods claim, and how much', () => {
    const { areas, findings } = checkBoundaries(collection(elm, feature('Ash', box(-90.291, 38.6, -90.28, 38.61))))
    expect(areas).toHaveLength(2)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ kind: 'overlap', severity: 'noted', names: ['Elm', 'Ash'] })
    const [overlap] = findings
    if (overlap?.kind !== 'overlap') throw new Error('an overlap was expected')
    expect(overlap.areaM2).toBeCloseTo(areaM2({ type: 'Polygon', coordinates: [box(-90.291, 38.6, -90.29, 38.61)] }), -1)
  })
  test('shows ground that is enclosed and belongs to none', () => {
    const ring = collection(
      feature('North', box(0, 0.02, 0.03, 0.03)),
      feature('South', box(0, 0, 0.03, 0.01)),
      feature('West', box(0, 0.01, 0.01, 0.02)),
      feature('East', box(0.02, 0.01, 0.03, 0.02)),
    )
    const { findings } = checkBoundaries(ring)
    expect(findings.map(({ kind }) => kind)).toEqual(['gap'])
    expect(findings[0]?.kind === 'gap' && Math.round(findings[0].areaM2 / 1000)).toBe(1236)
  })
})

describe.skipIf(!existsSync(real))(`the neighborhoods of St. Louis (${real}, skipped where it is absent)`, () => {
  test('are all 88 fit to use', () => {
    const geojson: unknown = JSON.parse(readFileSync(real, 'utf8'))
    const start = performance.now()
    const { areas, findings } = checkBoundaries(geojson, { nameProperty: 'NHD_NAME' })
    const tookMs = performance.now() - start
    expect(areas).toHaveLength(88)
    expect(findings.filter(({ severity }) => severity === 'refused')).toEqual([])
    expect(tookMs).toBeLessThan(15_000)
  })
})
