import { ringOf } from '#engines/geometry/circle-ring.ts'
import type { Circle } from './problem.ts'

export type Position = readonly [lng: number, lat: number]
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** The box around circles with room for what surrounds them: a quarter of their width on each side. */
export function boxAround(circles: readonly Circle[]): Box {
  return boxOf(circles.map(ringOf))
}

/** The same around outlines. */
export function boxOf(outlines: readonly (readonly Position[])[]): Box {
  const positions = outlines.flat()
  const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)]
  const box = { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) }
  const margin = Math.max(box.east - box.west, box.north - box.south) * 0.25
  return { west: box.west - margin, south: box.south - margin, east: box.east + margin, north: box.north + margin }
}
