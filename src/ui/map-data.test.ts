import { describe, expect, test } from 'vitest'
import { type Bounds, boundsAround, DRAWING, edgesOf, pathOf, planeFor, spread } from './map-data.ts'

const TOWN: Bounds = [-93.42, 41.7, -93.4, 41.71]

describe('the plane of a drawn map', () => {
  const plane = planeFor(TOWN, DRAWING.width, DRAWING.height)
  test('holds the bounds, with north above and east to the right', () => {
    const [west, north] = plane.place([-93.42, 41.71])
    const [east, south] = plane.place([-93.4, 41.7])
    expect(west).toBeLessThan(east)
    expect(north).toBeLessThan(south)
    for (const [value, end] of [
      [west, 1000],
      [east, 1000],
      [north, 750],
      [south, 750],
    ] as const) {
      expect(value).toBeGreaterThanOrEqual(-1e-6)
      expect(value).toBeLessThanOrEqual(end + 1e-6)
    }
  })
  test('a hundred meters are as long to the east as to the north', () => {
    const [x, y] = plane.place([-93.41, 41.705])
    const [toEast] = plane.place([-93.41 + 100 / (111_320 * Math.cos((41.705 * Math.PI) / 180)), 41.705])
    const [, toNorth] = plane.place([-93.41, 41.705 + 100 / 111_320])
    expect(toEast - x).toBeCloseTo(y - toNorth, 3)
  })
  test('its edges lead back to the corners of the drawing', () => {
    const [west, south, east, north] = edgesOf(TOWN)
    expect(plane.place([west, north]).map((value) => Math.round(value * 1000) / 1000 + 0)).toEqual([0, 0])
    expect(plane.place([east, south]).map((value) => Math.round(value))).toEqual([1000, 750])
  })
  test('a street far away is not drawn', () => {
    expect(
      pathOf(
        plane,
        [
          [-90, 41.7],
          [-90, 41.8],
        ],
        false,
      ),
    ).toBe('')
    expect(
      pathOf(
        plane,
        [
          [-93.41, 41.705],
          [-93.409, 41.705],
        ],
        false,
      ),
    ).toMatch(/^M500 375l\d+ 0$/)
  })
})

describe('pins', () => {
  test('that lie on each other are moved apart, the same way each time', () => {
    const points = [
      [100, 100],
      [100, 100],
      [101, 100],
      [600, 300],
    ] as const
    const moved = spread(points, 58)
    for (let i = 0; i < moved.length; i++)
      for (let j = i + 1; j < moved.length; j++)
        expect(Math.hypot(moved[i]![0] - moved[j]![0], moved[i]![1] - moved[j]![1])).toBeGreaterThan(50)
    expect(spread(points, 58)).toEqual(moved)
    expect(moved[3]).toEqual([600, 300])
  })
})

test('no positions have no bounds', () => {
  expect(boundsAround([])).toBeUndefined()
  expect(boundsAround([[-93, 41]])![0]).toBeLessThan(-93)
})
