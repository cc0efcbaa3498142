import { parentCell } from '#engines/geometry/cell.ts'
import { cellsOfCircle } from '#engines/geometry/cell-disk.ts'
import { LEAST_EVENTS, repeatPlaces } from '#engines/pinpoint/concentration-places.ts'
import { aroundOf, type Happening, isDuring, resolutionFor, sumOf, type Telling } from './analysis-event.ts'
import type { Refused } from './analysis-refusal.ts'
import type { Circle } from './problem.ts'
import type { Span } from './problem-case.ts'

/** One cell of the map. Null: fewer than may be shown. `name`: the block that its incidents name most often. */
export type CellCount = {
  readonly cell: number
  readonly incidents: number | null
  readonly reports: number
  readonly name: string | null
}

export type CellMap = {
  readonly resolution: number
  readonly around: Circle
  readonly cells: readonly CellCount[]
  readonly recorded: number
  readonly told: number
  /** Of kinds that are never put on a map. */
  readonly sensitive: number
  /** Reports without a public point. */
  readonly placeless: number
}

const LEAST_ON_MAP = 5

/** The block named most often, the first in the alphabet where two are equal. */
function nameOf(happenings: readonly Happening[]): string | null {
  const counts = new Map<string, number>()
  for (const { place } of happenings) if (place) counts.set(place, (counts.get(place) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null
}

const mapped = (happenings: readonly Happening[]) => happenings.filter(({ isSensitive }) => !isSensitive)

/**
 * How many in each cell within the area and around it: incidents where they were recorded, reports by their public points alone. Sensitive kinds
 * have no place on any map. Refused below five.
 */
export function cellMapOf(happenings: readonly Happening[], tellings: readonly Telling[], area: Circle): CellMap | Refused {
  const around = aroundOf(area)
  const resolution = resolutionFor(around)
  const parent = ({ cell }: { cell: number | null }) => parentCell(cell ?? 0, resolution)
  const placed = tellings.filter(({ cell, isSensitive }) => cell !== null && !isSensitive)
  const recorded = Map.groupBy(mapped(happenings), parent)
  const told = Map.groupBy(placed, parent)
  const cells = [...new Set([...recorded.keys(), ...told.keys()])].map((cell): CellCount => {
    const here = recorded.get(cell) ?? []
    return { cell, incidents: sumOf(here), reports: told.get(cell)?.length ?? 0, name: nameOf(here) }
  })
  const shown = cells
    .filter(({ incidents, reports }) => (incidents ?? 0) + reports > 0)
    .sort((a, b) => (b.incidents ?? 0) + b.reports - (a.incidents ?? 0) - a.reports || a.cell - b.cell)
  const total = sumOf(mapped(happenings))
  if (total + placed.length < LEAST_ON_MAP) return { refused: 'too-few-events', n: total + placed.length, needed: LEAST_ON_MAP }
  return {
    ...{ resolution, around, cells: shown, recorded: total, told: placed.length },
    sensitive: sumOf(happenings.filter(({ isSensitive }) => isSensitive)),
    placeless: tellings.length - placed.length,
  }
}

export type RepeatedPlace = {
  /** Its fields, side by side where a block is longer than one. */
  readonly cells: readonly number[]
  readonly name: string | null
  readonly count: number
  /** What ground of this size usually has here. */
  readonly usual: number
  /** What is to be expected there over as long a time, and between what it likely lies. */
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly standsOut: boolean
}

export type Places = {
  readonly resolution: number
  readonly around: Circle
  readonly places: readonly RepeatedPlace[]
  readonly recorded: number
  /** How many places there are, also those without any. */
  readonly grounds: number
}

const MOST_PLACES = 8

type Ground = { readonly name: string | null; readonly cells: readonly number[]; readonly count: number }

/** Cells whose incidents name the same block most often are one place; every other cell around is a place of its own. */
function groundsOf(happenings: readonly Happening[], around: Circle, resolution: number): Ground[] {
  const found = Map.groupBy(happenings, ({ cell }) => parentCell(cell, resolution))
  const cells = [...new Set([...cellsOfCircle(around, around.radiusM, resolution), ...found.keys()])]
  const named = Map.groupBy(cells, (cell) => nameOf(found.get(cell) ?? []) ?? cell)
  return [...named].map(([name, own]) => ({
    name: typeof name === 'string' ? name : null,
    cells: own,
    count: own.reduce((sum, cell) => sum + sumOf(found.get(cell) ?? []), 0),
  }))
}

/**
 * The places where it repeats, over a span: the count of each, and what is to be expected of it once luck is taken off. Places are blocks as long as
 * the fields that name them; all fields around the area are the ground that they are compared with, by their size. Refused with fewer than 20
 * incidents or ten places.
 */
export function placesOf(happenings: readonly Happening[], area: Circle, span: Span): Places | Refused {
  const around = aroundOf(area)
  const resolution = resolutionFor(around)
  const during = mapped(happenings).filter(({ day, preciseTo }) => preciseTo !== 'month' && isDuring(span, day))
  const grounds = groundsOf(during, around, resolution)
  const counts = grounds.map(({ count }) => count)
  const result = repeatPlaces(counts, { limit: MOST_PLACES, exposures: grounds.map(({ cells }) => cells.length) })
  if (result === 'too-few-places') return { refused: 'too-few-places', n: grounds.length, needed: 10 }
  if (typeof result === 'string') return { refused: 'too-few-events', n: sumOf(during), needed: LEAST_EVENTS }
  const places = result.places
    .filter(({ count, isAboveUsual }) => count > 1 && isAboveUsual)
    .map(({ index, count, usual, expected, expectedInterval: { low, high }, standsOut }): RepeatedPlace => {
      return { ...grounds[index]!, count, usual, expected, low, high, standsOut }
    })
  return { resolution, around, places, recorded: sumOf(during), grounds: grounds.length }
}
