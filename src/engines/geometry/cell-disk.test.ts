import { describe, expect, test } from 'vitest'
import { cellBoundary, cellCenter, cellOf, parentCell } from './cell.ts'
import { cellsOfCircle } from './cell-disk.ts'
import { distanceM } from './distance.ts'

const places = [
  { lat: 41.9, lng: -87.63 },
  { lat: -33.87, lng: 151.2 },
  { lat: 0.01, lng: 179.999 },
]

describe('the cells of a circle', () => {
  test.each(places)('are those whose middle lies in it, whatever the size: %o', (center) => {
    for (const [radiusM, resolution] of [
      [120, 11],
      [700, 11],
      [2000, 10],
    ] as const) {
      const cells = new Set(cellsOfCircle(center, radiusM, resolution))
      for (const cell of cells) expect(distanceM(center, cellCenter(cell, resolution))).toBeLessThanOrEqual(radiusM)
      // Every place of a fine grid that is well inside lies in one of them.
      const reachM = Math.max(
        ...cellBoundary([...cells][0]!, resolution).map((corner) => distanceM(corner, cellCenter([...cells][0]!, resolution))),
      )
      for (let x = -1; x <= 1; x += 0.1)
        for (let y = -1; y <= 1; y += 0.1) {
          const at = {
            lat: center.lat + (y * radiusM) / 111_000,
            lng: center.lng + (x * radiusM) / (111_000 * Math.cos((center.lat * Math.PI) / 180)),
          }
          if (distanceM(center, at) < radiusM - 1.5 * reachM) expect(cells.has(parentCell(cellOf(at.lat, at.lng), resolution))).toBe(true)
        }
    }
  })
  test('each stands once, in the order of the numbers', () => {
    const cells = cellsOfCircle(places[0]!, 300, 11)
    expect(cells).toEqual([...new Set(cells)].sort((a, b) => a - b))
    expect(cells.length).toBeGreaterThan(100)
  })
})
