import type { GroundFeature } from './ground-feature.ts'

type Position = readonly [lng: number, lat: number]

/** What lies behind the pins of a quiet map, in the shape that the map pieces take. */
export type MapBackground = {
  readonly streets: readonly { readonly line: readonly Position[]; readonly main: boolean }[]
  readonly parks: readonly (readonly Position[])[]
  readonly water: readonly (readonly Position[])[]
  readonly rivers: readonly (readonly Position[])[]
}

const linesOf = (shape: GeoJSON.Geometry): Position[][] => {
  if (shape.type === 'LineString') return [shape.coordinates as unknown as Position[]]
  return shape.type === 'MultiLineString' ? (shape.coordinates as unknown as Position[][]) : []
}

type AreaShape = { readonly type: string; readonly coordinates?: unknown }

/** The outer rings of an area; holes of parks and lakes are left out of a quiet map. */
export const ringsOfArea = (shape: AreaShape | GeoJSON.Geometry): Position[][] => {
  const { coordinates } = shape as { coordinates: Position[][] | Position[][][] }
  if (shape.type === 'Polygon') return (coordinates as Position[][]).slice(0, 1)
  return shape.type === 'MultiPolygon' ? (coordinates as Position[][][]).flatMap((rings) => rings.slice(0, 1)) : []
}

const STREETS: readonly GroundFeature['kind'][] = ['street', 'avenue', 'path', 'rail']

/** Features sorted into what a map draws: streets, parks, lakes, rivers. Buildings are left out: a quiet map is not a plan. */
export function mapBackground(features: readonly GroundFeature[]): MapBackground {
  const of = (kind: GroundFeature['kind']) => features.filter((feature) => feature.kind === kind)
  const streets = features.filter(({ kind }) => STREETS.includes(kind))
  return {
    streets: streets.flatMap(({ kind, shape }) => linesOf(shape).map((line) => ({ line, main: kind === 'avenue' }))),
    parks: of('park').flatMap(({ shape }) => ringsOfArea(shape)),
    water: of('water').flatMap(({ shape }) => ringsOfArea(shape)),
    rivers: of('water').flatMap(({ shape }) => linesOf(shape)),
  }
}
