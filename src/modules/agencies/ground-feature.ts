export const FEATURE_KINDS = ['street', 'avenue', 'path', 'rail', 'water', 'park', 'building'] as const
export type FeatureKind = (typeof FEATURE_KINDS)[number]

/** A street, park or river behind the quiet maps. */
export type GroundFeature = {
  readonly id: string
  readonly kind: FeatureKind
  readonly name: string | null
  readonly shape: GeoJSON.Geometry
}

export type FeatureBox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** The smallest box round a shape. Throws where it has no positions. */
export function boxOfShape(shape: GeoJSON.Geometry): FeatureBox {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    const [lng, lat] = part
    if (typeof lng === 'number' && typeof lat === 'number') {
      box.west = Math.min(box.west, lng)
      box.east = Math.max(box.east, lng)
      box.south = Math.min(box.south, lat)
      box.north = Math.max(box.north, lat)
    } else for (const inner of part) visit(inner)
  }
  if (shape.type !== 'GeometryCollection') visit(shape.coordinates)
  if (box.west === Infinity) throw new RangeError('a ground feature without positions')
  return box
}
