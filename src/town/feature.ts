/** What lies behind the quiet maps: water, parks, rail, streets and a few buildings, as GeoJSON shapes. */
import { beside, centerOf, lngLatOf, type Meter, mix } from './ground.ts'
import { lineOf, RIVER_WIDTH_M } from './outline.ts'
import type { Landmark } from './place.ts'
import type { StreetPlan } from './street.ts'
import type { Geometry, GroundFeature } from './town.ts'

const polygon = (ring: readonly Meter[]): Geometry => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0] as Meter].map(lngLatOf)],
})
const lines = (pieces: readonly (readonly Meter[])[]): Geometry =>
  pieces.length === 1
    ? { type: 'LineString', coordinates: (pieces[0] as Meter[]).map(lngLatOf) }
    : {
        type: 'MultiLineString',
        coordinates: pieces.map((piece) => piece.map(lngLatOf)),
      }

/** A pond has no corners: each point of its block is drawn toward the circle around its middle. */
function rounded(ring: readonly Meter[]): Meter[] {
  const middle = centerOf(ring)
  const points = ring.flatMap((p, i) => [p, mix(p, ring[(i + 1) % ring.length] as Meter, 0.5)])
  return points.map((p) => {
    const [dx, dy] = [p[0] - middle[0], p[1] - middle[1]]
    const angle = Math.atan2(dy, dx)
    const [rx, ry] = [118, 92]
    const target: Meter = [middle[0] + rx * Math.cos(angle) * (1 + 0.12 * Math.sin(3 * angle)), middle[1] + ry * Math.sin(angle)]
    return mix(p, target, 0.9)
  })
}

/** A rectangle around a point: what a public building looks like from above. */
const footprint = ([x, y]: Meter, wide: number, deep: number): Meter[] => [
  [x - wide / 2, y - deep / 2],
  [x + wide / 2, y - deep / 2],
  [x + wide / 2, y + deep / 2],
  [x - wide / 2, y + deep / 2],
]

const BUILT = new Set(['school', 'station', 'hall', 'library', 'clinic', 'shelter', 'faith', 'police', 'market'])

export function features(
  { streets, fabrics }: StreetPlan,
  landmarks: readonly Landmark[],
  idOfFeature: (name: string) => string,
): GroundFeature[] {
  const feature = (kind: GroundFeature['kind'], name: string | null, shape: Geometry, key = name ?? kind): GroundFeature => ({
    id: idOfFeature(`${kind}/${key}`),
    kind,
    name,
    shape,
  })
  const river = lineOf('river')
  const water = polygon([...beside(river, RIVER_WIDTH_M / 2), ...beside(river, -RIVER_WIDTH_M / 2).reverse()])
  const greens = Object.values(fabrics).flatMap((fabric) => fabric.greens)
  return [
    feature('water', 'Marlow River', water),
    ...greens.flatMap((green) =>
      green.kind === 'pond'
        ? [feature('park', 'Quarry Pond Park', polygon(green.ring)), feature('water', green.name, polygon(rounded(green.ring)))]
        : [feature('park', green.kind === 'school-site' ? `${green.name} grounds` : green.name, polygon(green.ring))],
    ),
    feature('rail', 'Marlow Bridge line', lines([lineOf('rail')])),
    ...streets.map((street) => feature(street.class, street.name, lines(street.lines))),
    ...landmarks
      .filter(({ place }) => BUILT.has(place.kind))
      .map(({ place, at }) => {
        const [wide, deep] = place.kind === 'school' ? [58, 26] : place.kind === 'station' ? [70, 12] : [22, 16]
        return feature('building', place.name, polygon(footprint(at, wide, deep)))
      }),
  ]
}

/** The same as one GeoJSON FeatureCollection, water and parks first, streets last: the order in which a map paints them. */
export function featureCollection(list: readonly GroundFeature[]) {
  const order = ['park', 'water', 'building', 'path', 'street', 'avenue', 'rail'] as const satisfies readonly GroundFeature['kind'][]
  const sorted = [...list].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return {
    type: 'FeatureCollection' as const,
    features: sorted.map(({ id, kind, name, shape }) => ({
      type: 'Feature' as const,
      id,
      properties: { kind, name },
      geometry: shape,
    })),
  }
}
