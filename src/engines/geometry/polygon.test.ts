import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaryIndex, edgeDistance } from './boundary-index.ts'
import { distanceM, localProjection } from './distance.ts'
import { insidePoint } from './inside-point.ts'
import { type Area, areaM2, boxOf, contains, type Ring, ringAreaM2, ringsOf } from './polygon.ts'
import { simplify } from './simplify.ts'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const square: Area = { type: 'Polygon', coordinates: [box(-90.3, 38.6, -90.2, 38.7)] }
const withHole: Area = { type: 'Polygon', coordinates: [box(-90.3, 38.6, -90.2, 38.7), box(-90.27, 38.63, -90.23, 38.67)] }

describe('distance', () => {
  test('from London to Paris is 344 km, and the same both ways', () => {
    const [london, paris] = [
      { lat: 51.5074, lng: -0.1278 },
      { lat: 48.8566, lng: 2.3522 },
    ]
    expect(distanceM(london, paris) / 1000).toBeCloseTo(343.6, 0)
    expect(distanceM(london, paris)).toBe(distanceM(paris, london))
    expect(distanceM(paris, paris)).toBe(0)
  })
  test('in the local plane agrees with the sphere to 1 in 1,000 within a town, also across the date line', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -65, max: 65, noNaN: true }),
        fc.constantFrom(-90, 0, 179.99),
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        (lat, lng, dLat, dLng) => {
          const plane = localProjection({ lat, lng })
          const there = { lat: lat + dLat, lng: lng + dLng > 180 ? lng + dLng - 360 : lng + dLng }
          const { x, y } = plane.toLocal(there.lat, there.lng)
          const meters = distanceM({ lat, lng }, there)
          expect(Math.abs(Math.hypot(x, y) - meters)).toBeLessThanOrEqual(0.004 * meters + 0.01)
          expect(distanceM(plane.toLatLng({ x, y }), there)).toBeLessThan(0.01)
        },
      ),
    )
  })
})

describe('what lies in an area', () => {
  test('is inside the outline and in no hole', () => {
    expect(contains(withHole, 38.61, -90.25)).toBe(true)
    expect(contains(withHole, 38.65, -90.25)).toBe(false)
    expect(contains(withHole, 38.75, -90.25)).toBe(false)
  })
  test('on a shared edge is in exactly one of the neighbors', () => {
    const corners = [
      [-90.25, 38.6],
      [-90.247, 38.63],
      [-90.253, 38.671],
      [-90.25, 38.7],
    ] as const
    const west: Area = { type: 'Polygon', coordinates: [[[-90.3, 38.6], ...corners, [-90.3, 38.7], [-90.3, 38.6]]] }
    const east: Area = { type: 'Polygon', coordinates: [[[-90.2, 38.7], ...[...corners].reverse(), [-90.2, 38.6], [-90.2, 38.7]]] }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (side, along) => {
        const [[x1, y1], [x2, y2]] = [corners[side]!, corners[side + 1]!]
        const [lat, lng] = [y1 + along * (y2 - y1), x1 + along * (x2 - x1)]
        expect(Number(contains(west, lat, lng)) + Number(contains(east, lat, lng))).toBe(1)
      }),
    )
  })
  test('is told by the index, with the nearest boundary and its distance outside', () => {
    const index = boundaryIndex([
      { id: 'a', name: 'Elm', area: square },
      { id: 'b', name: 'Oak', area: { type: 'Polygon', coordinates: [box(-90.2, 38.6, -90.1, 38.7)] } },
    ])
    expect(index.neighborhoodAt(38.65, -90.25)?.name).toBe('Elm')
    expect(index.neighborhoodAt(38.65, -90.2)?.name).toBe('Oak')
    expect(index.neighborhoodAt(38.75, -90.2)).toBeUndefined()
    expect(index.nearest(38.701, -90.15)?.boundary.name).toBe('Oak')
    expect(index.nearest(38.701, -90.15)?.distanceM).toBeCloseTo(111.2, 0)
    expect(index.nearest(38.701, -90.15, 50)).toBeUndefined()
    expect(index.nearest(38.65, -90.25)?.distanceM).toBe(0)
    expect(boundaryIndex([]).nearest(1, 1)).toBeUndefined()
  })
})

describe('the size and shape of an area', () => {
  test('is in square metres, without its holes, whatever the winding', () => {
    const side = 0.1 * 111_195
    expect(areaM2(square) / (side * side * Math.cos((38.65 * Math.PI) / 180))).toBeCloseTo(1, 4)
    expect(areaM2(withHole) / areaM2(square)).toBeCloseTo(0.84, 3)
    expect(areaM2({ type: 'Polygon', coordinates: [[...ringsOf(square)[0]!].reverse()] })).toBeCloseTo(areaM2(square), 3)
    expect(ringAreaM2(ringsOf(square)[0]!)).toBeGreaterThan(0)
    expect(boxOf(square)).toEqual({ west: -90.3, south: 38.6, east: -90.2, north: 38.7 })
  })
  test('has a point well inside, even where its middle is a hole', () => {
    const point = insidePoint(withHole)
    expect(contains(withHole, point.lat, point.lng)).toBe(true)
    expect(edgeDistance(withHole, point)).toBeCloseTo(point.edgeM, 0)
    const plain = insidePoint(square)
    expect(distanceM(plain, { lat: 38.65, lng: -90.25 })).toBeLessThan(1300)
    expect(plain.edgeM).toBeGreaterThan(4300)
  })
  test('keeps its corners to the tolerance when it is drawn with fewer', () => {
    const circle: Ring = Array.from({ length: 361 }, (_, i) => [
      -90 + 0.01 * Math.cos((i * Math.PI) / 180),
      38 + 0.01 * Math.sin((i * Math.PI) / 180),
    ])
    const area: Area = { type: 'Polygon', coordinates: [[...circle.slice(0, 360), circle[0]!]] }
    const thin = simplify(area, 20)
    expect(ringsOf(thin)[0]!.length).toBeLessThan(40)
    expect(ringsOf(thin)[0]!.at(0)).toEqual(ringsOf(thin)[0]!.at(-1))
    for (const [lng = 0, lat = 0] of circle) expect(edgeDistance(thin, { lat, lng })).toBeLessThanOrEqual(20.1)
    expect(areaM2(simplify(square, 1e9))).toBeGreaterThan(0)
  })
})
