import { cellOf } from '#engines/geometry/cell.ts'
import type { GalleryExample } from '#ui/gallery.ts'
import { EXAMPLE_GROUND } from '#ui/ground.gallery.tsx'
import type { View } from '#ui/view.ts'
import { blockOf } from './contact.ts'
import { ContactEquityPage } from './contact-equity.pages.tsx'
import { equityOf } from './contact-equity.ts'
import { FamiliarityPage } from './familiarity.pages.tsx'
import { type ContactFact, familiarityOf } from './familiarity.ts'

const NOW = new Date('2026-11-22T21:30:00Z')
const BLOCKS = Array.from({ length: 18 }, (_, n) => blockOf(41.7 + 0.0016 * (n % 6), -93.4 + 0.0021 * Math.floor(n / 6)))
const STREETS = ['Alder Court', 'Mill Lane', 'Cedar Street', 'Quay Road', 'Orchard Way', 'Station Street']

const FACTS: readonly ContactFact[] = Array.from({ length: 60 }, (_, n) => ({
  neighborhoodId: 'elm',
  officerId: n % 5 === 0 ? 'mateo' : 'amara',
  block: BLOCKS[(n * n) % 11] ?? null,
  placeKind: n % 4 === 0 ? 'school' : n % 7 === 0 ? 'shop' : null,
  language: n % 9 === 0 ? 'es' : 'en',
  happenedAt: new Date(NOW.getTime() - n * 2.6 * 86_400_000),
  isTwoWay: n % 3 === 0,
}))

const GROUND = {
  blocks: BLOCKS.map((block, n) => ({
    block,
    neighborhoodId: 'elm',
    addresses: 4 + ((n * 7) % 19),
    name: `${100 * (1 + (n % 5))} block of ${STREETS[n % STREETS.length]}`,
    ...{ lat: 41.7, lng: -93.4 },
  })),
  languages: [
    { language: 'en', reports: 210 },
    { language: 'es', reports: 44 },
    { language: 'ht', reports: 6 },
  ],
  placeKinds: [
    { kind: 'school', places: 3 },
    { kind: 'faith', places: 4 },
    { kind: 'shop', places: 9 },
  ],
}

const elm = { slug: 'elm-square', name: 'Elm Square' }
const beat = { slug: 'elm-and-mill', name: 'Elm and Mill' }
const officer = (view: View): View => ({
  ...view,
  viewer: { accountId: String(cellOf(41, -93)), name: 'Amara Diallo', roles: ['officer'] },
})
const background = { streets: EXAMPLE_GROUND.streets, parks: EXAMPLE_GROUND.parks }

export const gallery: GalleryExample[] = [
  {
    name: 'familiarity',
    render: (view) => <FamiliarityPage view={view} neighborhood={elm} familiarity={familiarityOf(BLOCKS, FACTS, NOW)} />,
  },
  {
    name: 'familiarity-too-few',
    render: (view) => <FamiliarityPage view={view} neighborhood={elm} familiarity={familiarityOf(BLOCKS, FACTS.slice(0, 4), NOW)} />,
  },
  {
    name: 'familiarity-no-addresses',
    render: (view) => <FamiliarityPage view={view} neighborhood={elm} familiarity={familiarityOf([], FACTS, NOW)} />,
  },
  {
    name: 'contact-equity',
    render: (view) => <ContactEquityPage view={officer(view)} beat={beat} equity={equityOf(GROUND, FACTS, NOW)} background={background} />,
  },
  {
    name: 'contact-equity-empty',
    render: (view) => (
      <ContactEquityPage
        view={officer(view)}
        beat={beat}
        equity={equityOf({ blocks: [], languages: [], placeKinds: [] }, [], NOW)}
        background={{}}
      />
    ),
  },
]
