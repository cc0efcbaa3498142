import type { Area } from '#engines/geometry/polygon.ts'
import type { Beat } from './beat.ts'
import type { BoundaryDraft } from './boundary-choice.ts'
import type { NeighborhoodPage } from './neighborhood.ts'
import type { SetUpCounts } from './set-up-step.ts'
import type { Unit } from './unit.ts'

/** A small invented ground for the gallery: four neighborhoods, two beats, two units, and a file with every fault that can be drawn. */
const quad = (...corners: readonly (readonly [east: number, north: number])[]): Area => {
  const ring = corners.map(([east, north]) => [-93.41 + east / 1000, 41.7 + north / 1000])
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}

export const exampleBeats = [
  { id: 'beat-north', slug: 'north', name: 'North' },
  { id: 'beat-river', slug: 'river', name: 'River' },
] as const satisfies readonly Beat[]

const neighborhood = (name: string, beatId: string | null, population: number | null, boundary: Area): NeighborhoodPage => ({
  id: `neighborhood-${name}`,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  population,
  beatId,
  about: null,
  boundary,
  areaM2: 910_000,
})

export const exampleNeighborhoods = [
  neighborhood('Oak Hill', 'beat-north', 3120, quad([0, 8], [9, 9], [8, 16], [1, 15])),
  neighborhood('Elm Square', 'beat-north', 4890, quad([9, 9], [19, 8], [18, 15], [8, 16])),
  neighborhood('Riverside', 'beat-river', null, quad([0, 0], [10, 1], [9, 9], [0, 8])),
  neighborhood('Mill End', null, 2075, quad([10, 1], [20, 0], [19, 8], [9, 9])),
] as const

export const exampleUnits = [
  {
    id: 'unit-streets',
    slug: 'street-department',
    name: 'Street Department',
    kind: 'city',
    contactName: null,
    email: 'streets@marlow.example',
  },
  { id: 'unit-traffic', slug: 'traffic-unit', name: 'Traffic Unit', kind: 'police', contactName: 'Dana Reyes', email: null },
] as const satisfies readonly Unit[]

export const noCounts: SetUpCounts = { neighborhoods: 0, withoutBeat: 0, beats: 0, units: 0, categories: 0, addresses: 0, streets: 0 }
export const exampleCounts: SetUpCounts = {
  neighborhoods: 12,
  withoutBeat: 0,
  beats: 5,
  units: 4,
  categories: 14,
  addresses: 9120,
  streets: 412,
}

const feature = (NAME: string, KIND: string, geometry: Area) => ({ type: 'Feature', properties: { NAME, KIND }, geometry })

export const exampleDraft: BoundaryDraft = {
  fileName: 'marlow-neighborhoods.geojson',
  geojson: {
    type: 'FeatureCollection',
    features: [
      feature('Oak Hill', 'residential', quad([0, 8], [10.5, 9], [9.5, 16], [1, 15])),
      feature('Elm Square', 'residential', quad([9, 9], [19, 8], [18, 15], [8, 16])),
      feature('Riverside', 'residential', quad([0, 0], [10, 1], [8, 5], [9, 9], [0, 8])),
      feature('Mill End', 'residential', quad([10, 1], [20, 0], [19, 8], [9, 9], [9.5, 5])),
      feature('Bow Field', 'park', quad([20, 0], [26, 8], [26, 0], [20, 8])),
      feature('Oak Hill', 'park', quad([20, 9], [24, 9], [24, 14])),
    ],
  },
  nameProperty: null,
  filterProperty: 'KIND',
  filterValues: ['residential', 'park'],
  uploadedAt: new Date('2026-11-22T21:30:00Z'),
}
