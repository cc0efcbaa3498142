import type { GalleryExample } from '#ui/gallery.ts'
import { RatesPage } from './promise-rate.pages.tsx'
import { rateOf } from './promise-rate.ts'

const count = (kept: number, keptLate: number, broken: number, open: number) => ({ kept, keptLate, broken, open, late: 0 })

const OWNERS = [
  rateOf('chief', 'The chief', count(6, 1, 1, 3)),
  rateOf('officer', 'Neighborhood officer', count(64, 9, 11, 12)),
  rateOf('unit', 'Units and city departments', count(21, 14, 9, 6)),
]
const UNITS = [rateOf('city-lighting', 'City lighting', count(12, 6, 4, 2)), rateOf('parks', 'Parks department', count(4, 1, 0, 3))]
const NEIGHBORHOODS = [rateOf('elm-square', 'Elm Square', count(31, 4, 6, 5)), rateOf('quarry-hill', 'Quarry Hill', count(0, 0, 0, 1))]

export const gallery: GalleryExample[] = [
  {
    name: 'promises: who keeps them',
    render: (view) => <RatesPage view={view} owners={OWNERS} units={UNITS} neighborhoods={NEIGHBORHOODS} />,
  },
  { name: 'promises: nobody has promised', render: (view) => <RatesPage view={view} owners={[]} units={[]} neighborhoods={[]} /> },
]
