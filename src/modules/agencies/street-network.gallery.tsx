import type { GalleryExample } from '#ui/gallery.ts'
import type { View, ViewerCard } from '#ui/view.ts'
import { exampleNeighborhoods } from './gallery-ground.ts'
import { mapOfStreets } from './ground-map.pages.tsx'
import { SetUpStreetsPage } from './set-up-streets.pages.tsx'
import { keptBox, type StandingStreets, type StreetFile } from './street-network.ts'

const viewer: ViewerCard = { accountId: '01900000-0000-7000-8000-000000000003', name: 'Sam Whitlock', roles: ['administrator'] }
const box = keptBox(exampleNeighborhoods.map(({ boundary }) => boundary))

const standing: StandingStreets = {
  id: 'streets-standing',
  source: 'openstreetmap',
  fileName: 'marlow-county-latest.osm.pbf',
  fileBytes: 18_430_112,
  facts: {
    junctions: 8_412,
    edges: 11_906,
    lengthM: 412_300,
    mainShare: 0.987,
    box: { west: -93.45, south: 41.67, east: -93.35, north: 41.75 },
  },
  neighborhoodsWithout: 0,
  uploadedBy: viewer.accountId,
  readAt: new Date('2026-10-02T15:12:00Z'),
}
const file: StreetFile = {
  id: 'streets-newer',
  state: 'reading',
  source: 'openstreetmap',
  fileName: 'marlow-county-2026-11.osm.pbf',
  fileBytes: 19_200_415,
  doneShare: 0.46,
  failure: null,
  uploadedAt: new Date('2026-11-22T16:00:00Z'),
  uploadedBy: viewer.accountId,
}

/** A grid of streets that leaves out a block here and there. */
const lines = Array.from({ length: 21 }, (_, i) => [
  { lat: 41.7, lng: -93.41 + i * 0.001 },
  { lat: i % 4 === 1 ? 41.709 : 41.716, lng: -93.41 + i * 0.001 },
]).concat(
  Array.from({ length: 11 }, (_, i) => [
    { lat: 41.7 + i * 0.0016, lng: -93.41 },
    { lat: 41.7 + i * 0.0016, lng: i % 3 === 1 ? -93.397 : -93.39 },
  ]),
)
const areas = exampleNeighborhoods.map(({ boundary }) => boundary)

type Shown = Omit<Parameters<typeof SetUpStreetsPage>[0], 'view' | 'box' | 'isReading'> & { readonly isReading?: boolean }
const example = (name: string, shown: Shown): GalleryExample => ({
  name: `set-up, streets: ${name}`,
  render: (view: View) => <SetUpStreetsPage view={{ ...view, viewer }} box={box} isReading={false} {...shown} />,
})

/** The step "Streets" as it begins, waits, stands, fails and refuses. */
export const gallery: GalleryExample[] = [
  example('none yet', { streets: { standing: undefined, file: undefined } }),
  example('the first file is read', { streets: { standing: undefined, file }, isReading: true }),
  example('in use', { streets: { standing, file: undefined }, picture: mapOfStreets(lines, areas) }),
  example('in use, a newer file waits', { streets: { standing, file: { ...file, state: 'waiting', doneShare: 0 } }, isReading: true }),
  example('in use, a newer file of another town failed', {
    streets: { standing, file: { ...file, state: 'failed', failure: 'elsewhere' } },
  }),
  example('in use, scattered, some neighborhoods without', {
    streets: { standing: { ...standing, neighborhoodsWithout: 3, facts: { ...standing.facts, mainShare: 0.41 } }, file: undefined },
  }),
  example('no street file, refused', { streets: { standing: undefined, file: undefined }, refusal: 'unknown-file' }),
  example('the agency drew them, a long name', {
    streets: {
      standing: {
        ...standing,
        source: 'drawn',
        fileName: 'streets-of-the-township-of-upper-marlow-bridge-with-all-lanes-and-closed-ends-second-edition.geojson',
      },
      file: undefined,
    },
  }),
]
