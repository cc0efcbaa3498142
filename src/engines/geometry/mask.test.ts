import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupAddresses } from './address-group.ts'
import { distanceM, type LatLng, localProjection } from './distance.ts'
import { LEAST_MASK_M, maskPoint } from './mask.ts'
import { type Area, contains } from './polygon.ts'

const plane = localProjection({ lat: 38.627, lng: -90.199 })
const at = (x: number, y: number): LatLng => plane.toLatLng({ x, y })
const blockOf = (wide: number, high: number): Area => ({
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [wide, 0],
      [wide, high],
      [0, high],
      [0, 0],
    ].map(([x, y]) => [at(x!, y!).lng, at(x!, y!).lat]),
  ],
})
const boundary = blockOf(2000, 1000)
const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })
const place = fc
  .tuple(fc.double({ min: 1, max: 1999, noNaN: true }), fc.double({ min: 1, max: 999, noNaN: true }))
  .map(([x, y]) => at(x, y))
const ring = { minimumM: 80, maximumM: 250 }

describe('the public point', () => {
  test('is the same at every call, inside the neighborhood, and between the two distances', () => {
    fc.assert(
      fc.property(place, digest, (true_, bytes) => {
        const point = maskPoint({ ...true_, ...ring, digest: bytes, boundary })!
        expect(maskPoint({ ...true_, ...ring, digest: Uint8Array.from(bytes), boundary })).toEqual(point)
        expect(contains(boundary, point.lat, point.lng)).toBe(true)
        expect(distanceM(true_, point)).toBeGreaterThanOrEqual(80)
        expect(distanceM(true_, point)).toBeLessThanOrEqual(251)
      }),
      { numRuns: 500 },
    )
  })
  test('is another one for another report at the same place, in every direction alike', () => {
    const here = at(1000, 500)
    const quarters = [0, 0, 0, 0]
    for (let i = 0; i < 2000; i++) {
      const bytes = Uint8Array.from({ length: 32 }, (_, b) => (i * 2_654_435_761 + b * 40_503) >>> (b % 24))
      const { x, y } = localProjection(here).toLocal(...tuple(maskPoint({ ...here, ...ring, digest: bytes, boundary })!))
      quarters[(x > 0 ? 1 : 0) + (y > 0 ? 2 : 0)]!++
    }
    for (const count of quarters) expect(Math.abs(count - 500)).toBeLessThan(100)
  })
  test('of a narrow neighborhood is at the least distance, and there is none where not even that fits', () => {
    const strip = blockOf(400, 10)
    const bytes = new Uint8Array(32).fill(7)
    const point = maskPoint({ ...at(200, 5), ...ring, digest: bytes, boundary: strip })
    expect(point === undefined || contains(strip, point.lat, point.lng)).toBe(true)
    expect(maskPoint({ ...at(40, 5), ...ring, digest: bytes, boundary: blockOf(80, 10) })).toBeUndefined()
  })
  test('cannot be asked for nearer than 60 metres, nor without a whole digest', () => {
    const request = { ...at(1, 1), digest: new Uint8Array(32), boundary, minimumM: LEAST_MASK_M - 1, maximumM: 200 }
    expect(() => maskPoint(request)).toThrow(RangeError)
    expect(() => maskPoint({ ...request, minimumM: 300 })).toThrow(RangeError)
    expect(() => maskPoint({ ...request, minimumM: 60, digest: new Uint8Array(8) })).toThrow(RangeError)
  })
})

const tuple = ({ lat, lng }: LatLng) => [lat, lng] as const

describe('where addresses are known, the public point', () => {
  const street = Array.from({ length: 160 }, (_, i) => at(20 + 40 * (i % 40), 100 + 200 * Math.floor(i / 40)))
  const groups = groupAddresses(street, { boundary, minimumM: 80 })!

  test('is shared by at least eight addresses', () => {
    const shown = new Map<string, number>()
    for (const address of street) {
      const point = maskPoint({ ...address, ...ring, digest: new Uint8Array(32), boundary, groups })!
      shown.set(JSON.stringify(point), (shown.get(JSON.stringify(point)) ?? 0) + 1)
    }
    expect(Math.min(...shown.values())).toBeGreaterThanOrEqual(8)
    expect(groups.groups.every(({ addresses }) => addresses >= 8 && addresses < 16)).toBe(true)
  })
  test('keeps inside and away from the true place, for places between addresses too', () => {
    fc.assert(
      fc.property(place, digest, (true_, bytes) => {
        const point = maskPoint({ ...true_, ...ring, digest: bytes, boundary, groups })
        if (!point) return
        expect(contains(boundary, point.lat, point.lng)).toBe(true)
        expect(distanceM(true_, point)).toBeGreaterThanOrEqual(80)
        expect(groups.groups.some((group) => group.point.lat === point.lat && group.point.lng === point.lng)).toBe(true)
      }),
    )
  })
  test('does not depend on the order of the list, and eight flats in one house are one address', () => {
    expect(groupAddresses([...street].reverse(), { boundary, minimumM: 80 })!.groups).toEqual(groups.groups)
    expect(
      groupAddresses(
        Array.from({ length: 40 }, () => at(500, 500)),
        { boundary, minimumM: 80 },
      ),
    ).toBeUndefined()
  })
  test('is not given where a neighborhood has fewer than eight addresses', () => {
    expect(groupAddresses(street.slice(0, 7), { boundary, minimumM: 80 })).toBeUndefined()
  })
})
