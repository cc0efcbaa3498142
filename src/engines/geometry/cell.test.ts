import fc from 'fast-check'
import { gridDisk, latLngToCell } from 'h3-js'
import { describe, expect, test } from 'vitest'
import { CELL_RESOLUTION, cellBoundary, cellCenter, cellOf, cellRange, h3Of, packCell, parentCell, parentShift } from './cell.ts'
import { cellsWithin, mergeRanges, rangesOfBox } from './cell-cover.ts'
import { distanceM, localProjection, wrapLng } from './distance.ts'

const place = fc.record({ lat: fc.double({ min: -84, max: 84, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) })
/** The twelve pentagons' middles are where hexagon arithmetic goes wrong first. */
const pentagons = gridDisk(latLngToCell(0, 0, 0), 12).filter((cell) => gridDisk(cell, 1).length === 6)
const nearPentagon = fc
  .record({
    at: fc.constantFrom(...pentagons),
    dLat: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
    dLng: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  })
  .map(({ at, dLat, dLng }) => {
    const center = cellCenter(packCell(at, 0), 0)
    return { lat: center.lat + dLat, lng: wrapLng(center.lng + dLng) }
  })
const radius = fc.integer({ min: 3, max: 17 }).chain((power) => fc.double({ min: 2 ** power, max: 2 ** (power + 1), noNaN: true }))
const polar = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), angle: fc.double({ min: 0, max: 6.2832, noNaN: true }) })

describe('a cell', () => {
  test('is a safe whole number and comes back as the same H3 index', () => {
    fc.assert(
      fc.property(place, ({ lat, lng }) => {
        const cell = cellOf(lat, lng)
        expect(Number.isSafeInteger(cell) && cell >= 0 && cell < 2 ** 40).toBe(true)
        expect(h3Of(cell)).toBe(latLngToCell(lat, lng, CELL_RESOLUTION))
      }),
    )
  })
  test('lies in the range of each of its parents, and SQL finds a parent by shifting', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 11 }), ({ lat, lng }, resolution) => {
        const cell = cellOf(lat, lng)
        const parent = parentCell(cell, resolution)
        const { from, to } = cellRange(parent, resolution)
        expect(from <= cell && cell <= to).toBe(true)
        expect(Number(BigInt(cell) >> BigInt(parentShift(resolution)))).toBe(parent)
      }),
    )
  })
  test('has a middle within it and five or more corners around it', () => {
    const cell = cellOf(38.627, -90.199)
    expect(cellOf(cellCenter(cell).lat, cellCenter(cell).lng)).toBe(cell)
    expect(cellBoundary(cell)).toHaveLength(6)
    expect(cellBoundary(packCell(pentagons[0]!, 0), 0).length).toBeGreaterThanOrEqual(5)
  })
  test('given for a coarser resolution than it is of is a mistake', () => {
    expect(() => cellRange(cellOf(38.6, -90.2), 8)).toThrow(RangeError)
  })
})

describe('the ranges around a place', () => {
  test('hold every place within the radius and are at most 24', () => {
    fc.assert(
      fc.property(fc.oneof(place, nearPentagon), radius, fc.array(polar, { minLength: 8, maxLength: 8 }), (center, radiusM, around) => {
        const ranges = cellsWithin(center.lat, center.lng, radiusM)
        expect(ranges.length).toBeLessThanOrEqual(24)
        const plane = localProjection(center)
        for (const { share, angle } of around) {
          const far = radiusM * Math.sqrt(share)
          const near = plane.toLatLng({ x: far * Math.cos(angle), y: far * Math.sin(angle) })
          if (Math.abs(near.lat) > 90 || distanceM(center, near) > radiusM) continue
          const cell = cellOf(near.lat, near.lng)
          expect(ranges.some(({ from, to }) => from <= cell && cell <= to)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })
  test('do not ask for much more than the disk', () => {
    for (const radiusM of [100, 250, 400, 1000, 3000, 10_000]) {
      const ranges = cellsWithin(38.627, -90.199, radiusM)
      const plane = localProjection({ lat: 38.627, lng: -90.199 })
      let asked = 0
      const steps = 60
      for (let i = 0; i < steps * steps; i++) {
        const side = 8 * radiusM
        const at = plane.toLatLng({ x: ((i % steps) / steps - 0.5) * side, y: (Math.floor(i / steps) / steps - 0.5) * side })
        const cell = cellOf(at.lat, at.lng)
        if (ranges.some(({ from, to }) => from <= cell && cell <= to)) asked += (side / steps) ** 2
      }
      expect(asked / (Math.PI * radiusM ** 2)).toBeLessThan(6)
    }
  })
  test('of a box hold every place in it, also across the date line', () => {
    const box = fc.record({
      lat: fc.double({ min: -70, max: 70, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      high: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
      wide: fc.double({ min: 0.001, max: 0.8, noNaN: true }),
    })
    fc.assert(
      fc.property(
        box,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 8 }),
        ({ lat, lng, high, wide }, shares) => {
          const ranges = rangesOfBox({ south: lat, north: lat + high, west: lng, east: wrapLng(lng + wide) })
          expect(ranges.length).toBeLessThanOrEqual(24)
          for (const [up, right] of shares) {
            const cell = cellOf(lat + up * high, wrapLng(lng + right * wide))
            expect(ranges.some(({ from, to }) => from <= cell && cell <= to)).toBe(true)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
  test('of all seven children join into their parent, and on to the next cell', () => {
    const parent = parentCell(cellOf(38.627, -90.199), 8)
    const children = Array.from({ length: 7 }, (_, digit) => cellRange(parent * 8 + digit, 9))
    const [merged, ...rest] = mergeRanges(children)
    expect(rest).toEqual([])
    expect(merged).toEqual({ from: cellRange(parent, 8).from, to: cellRange(parent * 8 + 6, 9).to })
    expect(mergeRanges([...children, cellRange(parent + 1, 8)])).toHaveLength(1)
  })
  test('of half a continent, or at a pole, are everything', () => {
    expect(cellsWithin(38, -90, 900_000)).toHaveLength(1)
    expect(cellsWithin(89.9, 0, 500)).toHaveLength(1)
  })
})
