import { distanceM } from '#engines/geometry/distance.ts'
import { type Circle, isCountable } from './problem.ts'

/** A round piece of ground with the name that people know it by. */
export type NamedCircle = Circle & { readonly name: string }
/** Where nothing is done and nothing should arrive: a circle, or a whole neighborhood without what is done in it. */
export type ControlArea =
  | ({ readonly kind: 'circle' } & NamedCircle)
  | { readonly kind: 'neighborhood'; readonly id: string; readonly name: string }

/** `buffer`: where it may go, or the good spread, without the response area itself; null: it is not watched. */
export type DesignAreas = { readonly area: Circle; readonly buffer: NamedCircle | null; readonly controls: readonly ControlArea[] }

export const MOST_CONTROLS = 12

/** One of a design's circles, by what it is for. */
export type DesignPart =
  | { readonly part: 'area'; readonly circle: Circle }
  | { readonly part: 'buffer'; readonly circle: NamedCircle }
  | { readonly part: 'control'; readonly circle: { readonly kind: 'circle' } & NamedCircle }

const isApart = (a: Circle, b: Circle): boolean => distanceM(a, b) >= a.radiusM + b.radiusM

/** The first two circles of which one is compared with and that overlap; undefined where none do. */
export function overlapping({ area, buffer, controls }: DesignAreas): readonly [DesignPart, DesignPart] | undefined {
  const compared = controls.filter((one) => one.kind === 'circle').map((circle): DesignPart => ({ part: 'control', circle }))
  const treated: DesignPart[] = [{ part: 'area', circle: area }, ...(buffer ? [{ part: 'buffer' as const, circle: buffer }] : [])]
  for (const [index, one] of compared.entries()) {
    const other = [...treated, ...compared.slice(index + 1)].find(({ circle }) => !isApart(one.circle, circle))
    if (other) return [one, other]
  }
  return undefined
}

type RefusalOfAreas = 'no-control' | 'too-many-controls' | 'buffer-too-small' | 'overlaps'

/** Where the circles overlap, what is done here would count there too. Of a neighborhood only what lies outside of both is counted. */
export function refusalOfAreas(areas: DesignAreas): RefusalOfAreas | undefined {
  const { area, buffer, controls } = areas
  if (buffer && (!isCountable(buffer) || distanceM(area, buffer) + buffer.radiusM <= area.radiusM)) return 'buffer-too-small'
  if (controls.length === 0) return 'no-control'
  if (controls.length > MOST_CONTROLS) return 'too-many-controls'
  return overlapping(areas) ? 'overlaps' : undefined
}

/** An area as a form posts it. */
export const keyOf = (area: ControlArea): string =>
  area.kind === 'neighborhood'
    ? `neighborhood ${area.id}`
    : `circle ${area.lat.toFixed(6)} ${area.lng.toFixed(6)} ${Math.round(area.radiusM)}`

const CIRCLE = /^circle (-?\d{1,2}\.\d{6}) (-?\d{1,3}\.\d{6}) (\d{1,4})$/
const NEIGHBORHOOD = /^neighborhood ([0-9a-f-]{36})$/

/** The area that was posted, its circle still without a name; undefined where it is none. */
export function areaIn(
  key: string,
): ({ readonly kind: 'circle' } & Circle) | { readonly kind: 'neighborhood'; readonly id: string } | undefined {
  const [, lat, lng, radius] = CIRCLE.exec(key) ?? []
  if (lat && lng && radius) {
    const circle = { lat: Number(lat), lng: Number(lng), radiusM: Number(radius) }
    return isCountable(circle) ? { kind: 'circle', ...circle } : undefined
  }
  const id = NEIGHBORHOOD.exec(key)?.[1]
  return id ? { kind: 'neighborhood', id } : undefined
}
