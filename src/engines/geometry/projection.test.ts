import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { boundaryIndex } from './boundary-index.ts'
import { distanceM } from './distance.ts'
import type { Area } from './polygon.ts'
import { converterToWgs84, projectionOf, toWgs84 } from './projection.ts'

const real = '../shared/data/stlouis'

describe('coordinates of a city file', () => {
  test('in the British grid come out in London', () => {
    // The Ordnance Survey's worked example for Greenwich Observatory's neighborhood is 538890, 177320.
    expect(distanceM(toWgs84('EPSG:27700', 538890, 177320)!, { lat: 51.4779, lng: -0.0015 })).toBeLessThan(60)
  })
  test('in UTM, web maps and state planes come out where they should', () => {
    expect(distanceM(toWgs84('EPSG:32630', 699_316, 5_710_164)!, toWgs84('EPSG:27700', 530_000, 180_000)!)).toBeLessThan(2000)
    expect(toWgs84('EPSG:3857', -10_018_754.17, 4_865_942.28)!.lng).toBeCloseTo(-90, 4)
    expect(toWgs84('EPSG:32733', 500_000, 6_000_000)!.lat).toBeLessThan(-36)
    expect(distanceM(toWgs84('EPSG:26971', 357_000, 573_000)!, { lat: 41.82, lng: -87.65 })).toBeLessThan(15_000)
  })
  test('of an unknown system, or of no place on Earth, are none', () => {
    expect(toWgs84('EPSG:99999', 1, 1)).toBeUndefined()
    expect(projectionOf('EPSG:32661')).toBeUndefined()
    expect(toWgs84('EPSG:4326', 200, 10)).toBeUndefined()
    expect(toWgs84('EPSG:27700', Number.NaN, 1)).toBeUndefined()
  })
})

describe.skipIf(!existsSync(real))(`St. Louis incidents of one month (${real}, skipped where it is absent)`, () => {
  test('fall into their stated neighborhood as often as in a geographic information system', () => {
    const { features } = JSON.parse(readFileSync(`${real}/neighborhoods.geojson`, 'utf8')) as {
      features: { properties: { NHD_NUM: number; NHD_NAME: string }; geometry: Area }[]
    }
    const index = boundaryIndex(
      features.map(({ properties, geometry }) => ({ id: String(properties.NHD_NUM), name: properties.NHD_NAME, area: geometry })),
    )
    const convert = converterToWgs84('ESRI:102696')!
    let [points, stated, some] = [0, 0, 0]
    for (const line of readFileSync(`${real}/incidents/2018/january2018.csv`, 'latin1').split('\r\n').slice(1)) {
      const [, x, y] = /,([\d.]+),([\d.]+)$/.exec(line) ?? []
      const neighborhood = /,(\d+)(?:,(?:"[^"]*"|[^,]*)){6}$/.exec(line)?.[1]
      if (!x || !y || Number(x) === 0) continue
      const { lat, lng } = convert(Number(x), Number(y))!
      const found = index.neighborhoodAt(lat, lng)
      points++
      if (found) some++
      if (found && Number(found.id) === Number(neighborhood)) stated++
    }
    expect(points).toBeGreaterThan(3000)
    expect(some / points).toBeCloseTo(0.998, 3)
    expect(stated / points).toBeCloseTo(0.931, 2)
  })
})
