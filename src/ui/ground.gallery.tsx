import { BoundaryField } from './boundary-field.tsx'
import { ButtonLink } from './button.tsx'
import { Card } from './card.tsx'
import { Form, FormActs } from './form.tsx'
import type { GalleryExample } from './gallery.ts'
import { Page } from './layout.tsx'
import type { MapData, Position } from './map-data.ts'
import { MAP_ISLANDS, type MapItem, MapWithList } from './map-with-list.tsx'
import { PlacePicker } from './place-picker.tsx'
import { Section } from './section.tsx'
import { StaticMap } from './static-map.tsx'

const WEST = -93.412
const SOUTH = 41.702

/** Meters east and north of a corner of the invented town. */
const at = (east: number, north: number): Position => [WEST + east / 83_000, SOUTH + north / 111_000]
const line = (...points: [number, number][]) => points.map(([east, north]) => at(east, north))

const lanes = [
  ...[0, 130, 250, 390, 520, 640, 790, 910].map((east) => line([east, -300], [east + 18, 380], [east - 6, 1300])),
  ...[-90, 40, 170, 300, 430, 690, 820, 950].map((north) => line([-500, north], [420, north + 12], [1500, north - 20])),
]

/** A few blocks around an invented square. */
export const EXAMPLE_GROUND: MapData = {
  bounds: [...at(-20, -10), ...at(960, 760)] as unknown as MapData['bounds'],
  streets: [
    ...lanes.map((street) => ({ line: street })),
    { line: line([-500, 560], [300, 572], [700, 548], [1500, 560]), main: true },
    { line: line([455, -300], [448, 300], [470, 1300]), main: true },
  ],
  parks: [line([262, 312], [382, 312], [384, 424], [264, 426]), line([660, 60], [780, 56], [786, 160], [664, 164])],
  rivers: [line([-500, 690], [100, 668], [420, 705], [800, 660], [1500, 690])],
  boundaries: [line([40, 40], [905, 20], [915, 640], [600, 652], [60, 630])],
  places: [
    { at: at(323, 370), name: 'Elm Square' },
    { at: at(722, 110), name: 'Orchard Park' },
    { at: at(150, 574), name: 'Mill Street' },
    { at: at(640, 690), name: 'Marlow Brook' },
  ],
}

const WHERE: readonly [number, number][] = [
  [200, 470],
  [340, 330],
  [352, 322],
  [700, 470],
  [150, 190],
]

export const EXAMPLE_ITEMS: readonly MapItem[] = [
  { item: 'lamp', mark: '1', title: 'Street lamp out', href: '#1', note: 'School path, 2 days ago. City lighting answers by Wednesday.' },
  { item: 'glass', mark: '2', title: 'Broken glass on the playground', href: '#2', note: 'Elm Square, 5 days ago. Cleaned the same day.' },
  {
    item: 'music',
    mark: '3',
    title: 'Loud music after midnight',
    href: '#3',
    note: 'Mill Lane, 8 days ago. Part of a problem we work on.',
  },
  { item: 'car', mark: '4', title: 'Abandoned car', href: '#4', note: 'Station Road, 11 days ago. Towed.' },
  {
    item: 'mattress',
    mark: '5',
    title: 'Dumped mattress',
    href: '#5',
    note: 'Alder Court, 3 weeks ago. Two neighbors say it is still there.',
    tone: 'warm',
  },
]

export const EXAMPLE_PINS: MapData = {
  ...EXAMPLE_GROUND,
  pins: EXAMPLE_ITEMS.map(({ item, mark, tone }, index) => ({ item, mark, tone, at: at(...WHERE[index]!) })),
}

export const gallery: GalleryExample[] = [
  {
    name: 'a map beside its list, and a strip',
    render: (view) => (
      <Page view={view} title="Elm Square on the map" islands={MAP_ISLANDS}>
        <Section title="Reported in the last 30 days">
          <MapWithList view={view} label="Elm Square" data={EXAMPLE_PINS} items={EXAMPLE_ITEMS} />
        </Section>
        <Section title="A strip across the page">
          <StaticMap view={view} label="Elm Square" data={EXAMPLE_GROUND} shape="strip" />
        </Section>
        <Section title="Areas and a walk">
          <StaticMap
            view={view}
            label="two repeat places and a walk"
            data={{
              ...EXAMPLE_GROUND,
              boundaries: [],
              areas: [
                { rings: [line([120, 430], [300, 430], [300, 560], [120, 560])], tone: 'strong' },
                { rings: [line([560, 300], [760, 300], [760, 430], [560, 430])], tone: 'warm-area' },
              ],
              walk: line([455, 300], [460, 560], [250, 566], [250, 430], [130, 425]),
              pins: [
                { item: 'a', mark: 'A', at: at(460, 560) },
                { item: 'b', mark: 'B', at: at(250, 430) },
                { item: 'c', mark: 'C', at: at(130, 425), tone: 'warm' },
              ],
            }}
          />
        </Section>
      </Page>
    ),
  },
  {
    name: 'choosing a place and drawing a boundary',
    render: (view) => (
      <Page view={view} title="Where is it?" shape="narrow" islands={['place-picker', 'boundary-draw']}>
        <Form view={view} action="/report">
          <PlacePicker view={view} name="place" area="Elm Square" data={EXAMPLE_GROUND} />
          <BoundaryField
            view={view}
            name="boundary"
            label="Boundary of the neighborhood"
            hint="GeoJSON, from your map office."
            area="Marlow Bridge"
            data={EXAMPLE_GROUND}
            optional
          />
          <FormActs>
            <ButtonLink href="/" kind="quiet">
              {view.words.shell.form.back}
            </ButtonLink>
          </FormActs>
        </Form>
        <Card title="Outside" level={2}>
          We answer for Elm Square and the blocks around it.
        </Card>
      </Page>
    ),
  },
]
