/** The twelve neighborhoods and the five beats they make. */
import { areaM2, isInside, lngLatOf, type Meter } from './ground.ts'
import { NEIGHBORHOOD_SLUGS, type NeighborhoodSlug, ringOf } from './outline.ts'
import type { Beat, Neighborhood, TownIds } from './town.ts'

export const BEATS = [
  { slug: 'center', name: 'Center' },
  { slug: 'west', name: 'West' },
  { slug: 'north', name: 'North' },
  { slug: 'south', name: 'South' },
  { slug: 'east', name: 'East' },
] as const
export type BeatSlug = (typeof BEATS)[number]['slug']

type Told = { readonly name: string; readonly population: number; readonly beat: BeatSlug; readonly about: string }

export const TOLD: Record<NeighborhoodSlug, Told> = {
  'elm-square': {
    name: 'Elm Square',
    population: 3412,
    beat: 'center',
    about: 'The old middle of town: the square, the market on Thursdays, the station, and a bakery that opens at five.',
  },
  'old-wharf': {
    name: 'Old Wharf',
    population: 3180,
    beat: 'center',
    about: 'Warehouses turned into homes and workshops, a garden where the cranes stood.',
  },
  courthouse: {
    name: 'Courthouse',
    population: 2870,
    beat: 'west',
    about: 'Town hall, the courts and the clinic; busy by day, quiet by night.',
  },
  'tannery-row': {
    name: 'Tannery Row',
    population: 4950,
    beat: 'west',
    about: 'Long brick rows built for the tannery; big families, small yards, a good playground.',
  },
  'orchard-rise': {
    name: 'Orchard Rise',
    population: 2240,
    beat: 'north',
    about: 'Crescents on the old orchard slope; many people here have lived here for forty years.',
  },
  'quarry-hill': {
    name: 'Quarry Hill',
    population: 4360,
    beat: 'north',
    about: 'Around the pond that filled the quarry; the town swims here in July.',
  },
  'linden-park': { name: 'Linden Park', population: 3290, beat: 'north', about: 'Wide streets around the largest park of the town.' },
  brickfield: {
    name: 'Brickfield',
    population: 2610,
    beat: 'east',
    about: 'Workshops, a car park that everybody uses and terraces between them.',
  },
  'heron-point': { name: 'Heron Point', population: 1980, beat: 'east', about: 'Down by the reeds, where the river leaves town.' },
  'hollow-green': { name: 'Hollow Green', population: 3020, beat: 'south', about: 'Around the common; young families and the allotments.' },
  bridgefoot: {
    name: 'Bridgefoot',
    population: 5870,
    beat: 'south',
    about: 'Across the bridge: shops along Bridge Street, and more languages than anywhere else in town.',
  },
  'ferry-meadows': {
    name: 'Ferry Meadows',
    population: 2480,
    beat: 'south',
    about: 'New streets on the old ferry meadow, with the river path.',
  },
}

export const beatOf = (slug: NeighborhoodSlug): BeatSlug => TOLD[slug].beat

export const beats = (ids: TownIds): Beat[] => BEATS.map(({ slug, name }) => ({ id: ids.beat(slug), slug, name }))

export function neighborhoods(ids: TownIds): Neighborhood[] {
  return NEIGHBORHOOD_SLUGS.map((slug) => {
    const ring = ringOf(slug)
    const { name, about, population, beat } = TOLD[slug]
    const outline = [...ring, ring[0] as Meter].map(lngLatOf)
    return {
      id: ids.neighborhood(slug),
      slug,
      name,
      about,
      population,
      boundary: { type: 'Polygon', coordinates: [outline] },
      areaM2: Math.round(areaM2(ring)),
      beatId: ids.beat(beat),
    }
  })
}

const boxes = NEIGHBORHOOD_SLUGS.map((slug) => {
  const ring = ringOf(slug)
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])]
  return { slug, ring, low: [Math.min(...xs), Math.min(...ys)] as const, high: [Math.max(...xs), Math.max(...ys)] as const }
})

/** The neighborhood a point lies in; undefined outside the town. */
export const neighborhoodAt = (p: Meter): NeighborhoodSlug | undefined =>
  boxes.find(({ ring, low, high }) => p[0] >= low[0] && p[0] <= high[0] && p[1] >= low[1] && p[1] <= high[1] && isInside(p, ring))?.slug
