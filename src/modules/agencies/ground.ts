import { type Boundary, type BoundaryIndex, boundaryIndex, edgeDistance } from '#engines/geometry/boundary-index.ts'
import { insidePoint } from '#engines/geometry/inside-point.ts'
import type { Area } from '#engines/geometry/polygon.ts'

/** A neighborhood as it lies on the ground. */
export type GroundNeighborhood = Boundary & { readonly slug: string; readonly beatId: string | null }

/** Every neighborhood of one agency, found by place; read-only, kept in memory until a boundary changes. */
export type Ground = {
  readonly neighborhoods: readonly GroundNeighborhood[]
  /** The neighborhood that holds the place; undefined outside all. About 2 microseconds. */
  readonly neighborhoodAt: (lat: number, lng: number) => GroundNeighborhood | undefined
  /** The nearest neighborhood and the metres to it, 0 inside one; undefined where there are none. */
  readonly nearest: BoundaryIndex<GroundNeighborhood>['nearest']
  /** Metres from the place to the nearest edge of the neighborhood that holds it; undefined outside all. */
  readonly distanceToBoundaryM: (lat: number, lng: number) => number | undefined
  readonly byId: ReadonlyMap<string, GroundNeighborhood>
}

/** The ground of these neighborhoods. A few milliseconds for a city. */
export function groundOf(neighborhoods: readonly GroundNeighborhood[]): Ground {
  const index = boundaryIndex(neighborhoods)
  return {
    neighborhoods,
    neighborhoodAt: index.neighborhoodAt,
    nearest: index.nearest,
    distanceToBoundaryM: (lat, lng) => {
      const at = index.neighborhoodAt(lat, lng)
      return at && edgeDistance(at.area, { lat, lng })
    },
    byId: new Map(neighborhoods.map((neighborhood) => [neighborhood.id, neighborhood])),
  }
}

const middles = new WeakMap<Area, { readonly lat: number; readonly lng: number }>()

/** A place well inside the neighborhood, for its name on a map and as its answer to a typed name. */
export function middleOf(area: Area): { readonly lat: number; readonly lng: number } {
  const known = middles.get(area)
  if (known) return known
  const { lat, lng } = insidePoint(area)
  middles.set(area, { lat, lng })
  return { lat, lng }
}
