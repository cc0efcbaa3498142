import type { ReadAt, WriteAt } from '#data/scope.ts'
import { groundFeaturesIn, groundIndex, type MapBackground, mapBackground, ringsOfArea } from '#modules/agencies/index.ts'
import type { Point } from './report-view.ts'

type Position = readonly [number, number]
type Bounds = readonly [number, number, number, number]

/** The ground behind a map, with what lies on it left to the page. */
export type ReportMap = MapBackground & { readonly bounds: Bounds; readonly boundaries: readonly (readonly Position[])[] }

const MOST_FEATURES = 400
/** On the form the map is one of three ways to say where, and the page must load on a slow phone. */
export const FEW_FEATURES = 150
const DEGREES_PER_M = 1 / 111_195

const within = (at: ReadAt | WriteAt, [west, south, east, north]: Bounds, most = MOST_FEATURES) =>
  groundFeaturesIn(at, { west, south, east, north }, most)

const DIGITS = 1e5
const lighter = (line: readonly Position[]): Position[] =>
  line.map(([lng, lat]) => [Math.round(lng * DIGITS) / DIGITS, Math.round(lat * DIGITS) / DIGITS])

/** Five decimals are a meter: more only make a page heavier for a phone. */
const lightened = ({ streets, parks, water, rivers }: MapBackground): MapBackground => ({
  streets: streets.map(({ line, main }) => ({ line: lighter(line), main })),
  parks: parks.map(lighter),
  water: water.map(lighter),
  rivers: rivers.map(lighter),
})

/** The map around a point, `radiusM` to each side, with the outline of every neighborhood it touches. */
export async function mapAround(at: ReadAt | WriteAt, { lat, lng }: Point, radiusM = 450): Promise<ReportMap> {
  const [dLat, dLng] = [radiusM * DEGREES_PER_M, (radiusM * DEGREES_PER_M) / Math.cos((lat * Math.PI) / 180)]
  const bounds: Bounds = [lng - dLng, lat - dLat, lng + dLng, lat + dLat]
  const ground = await groundIndex(at)
  const here = ground.neighborhoodAt(lat, lng)
  return { bounds, ...lightened(mapBackground(await within(at, bounds))), boundaries: here ? ringsOfArea(here.area).map(lighter) : [] }
}

/** The map of one neighborhood, or with no slug of all; undefined where the agency has no ground yet. */
export async function mapOfNeighborhoods(at: ReadAt | WriteAt, slug?: string, features?: number): Promise<ReportMap | undefined> {
  const { neighborhoods } = await groundIndex(at)
  const shown = neighborhoods.some((neighborhood) => neighborhood.slug === slug)
    ? neighborhoods.filter((neighborhood) => neighborhood.slug === slug)
    : neighborhoods
  const boundaries = shown.flatMap(({ area }) => ringsOfArea(area).map(lighter))
  const corners = boundaries.flat()
  if (corners.length === 0) return undefined
  const lngs = corners.map(([lng]) => lng)
  const lats = corners.map(([, lat]) => lat)
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b))
  const bounds: Bounds = [least(lngs), least(lats), most(lngs), most(lats)]
  const background = lightened(mapBackground(await within(at, bounds, features)))
  // A whole town's lanes are finer than its map can draw, and heavy for a phone: the avenues are enough to know one's way.
  const streets = shown.length > 1 && features === undefined ? background.streets.filter(({ main }) => main) : background.streets
  return { bounds, ...background, streets, boundaries }
}
