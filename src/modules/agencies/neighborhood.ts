import type { Area } from '#engines/geometry/polygon.ts'

/** What residents call theirs, without its boundary. `beatId` null: no beat has it yet. */
export type Neighborhood = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Residents; null: not known. */
  readonly population: number | null
  readonly beatId: string | null
}

export type NeighborhoodPage = Neighborhood & {
  readonly about: string | null
  readonly boundary: Area
  readonly areaM2: number
}

/** A neighborhood to be saved whole. */
export type NeighborhoodRow = NeighborhoodPage

export type NameRefusal = 'name-missing' | 'name-too-long' | 'name-taken'

export const LONGEST_NAME = 80

/** Why a neighborhood, beat or unit may not be called so; undefined when it may. `others`: the names in use beside its own. */
export function refusalOfName(name: string, others: readonly string[]): NameRefusal | undefined {
  if (name.trim() === '') return 'name-missing'
  if (name.trim().length > LONGEST_NAME) return 'name-too-long'
  return others.some((other) => sameName(other, name)) ? 'name-taken' : undefined
}

/** Capitals, accents and outer spaces do not tell two names apart. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (name: string) =>
  name
    .trim()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
