import { ringOf } from '#engines/geometry/circle-ring.ts'
import type { MapBackground } from '#modules/agencies/index.ts'
import type { ControlArea, DesignAreas } from './design-area.ts'
import type { Circle } from './problem.ts'
import type { Box, Position } from './problem-map.ts'

/** Outlines of neighborhoods by id, the box around all areas, what lies behind. */
export type DesignGround = { readonly outlines: ReadonlyMap<string, Position[][]>; readonly box: Box; readonly background: MapBackground }

export const ringsOfCircle = (circle: Circle): Position[][] => [ringOf(circle)]

/** A buffer around the area is a ring: the area is its hole. */
const isRing = ({ area, buffer }: DesignAreas): boolean => buffer !== null && buffer.lat === area.lat && buffer.lng === area.lng

const northOf = (circle: Circle): Position => ringOf(circle)[0] ?? [circle.lng, circle.lat]

/** One area as the map draws it: its outline, where its mark stands, how it is told from the others. */
export type DrawnArea = {
  readonly key: 'area' | 'buffer' | 'control'
  readonly rings: readonly (readonly Position[])[]
  readonly at: Position
  readonly tone: 'strong' | 'outline' | 'compared'
}

const middleOf = (rings: readonly (readonly Position[])[]): Position => {
  const all = rings.flat()
  const mean = (of: 0 | 1) => all.reduce((sum, position) => sum + position[of], 0) / Math.max(1, all.length)
  return [mean(0), mean(1)]
}

function drawnControl(one: ControlArea, { outlines }: DesignGround): DrawnArea {
  const rings = one.kind === 'circle' ? ringsOfCircle(one) : (outlines.get(one.id) ?? [])
  return { key: 'control', rings, at: one.kind === 'circle' ? [one.lng, one.lat] : middleOf(rings), tone: 'compared' }
}

/** Every area of a design, in the order of its list: where we act, where it may go, what we compare with. */
export function drawnAreas(areas: DesignAreas, ground: DesignGround): DrawnArea[] {
  const { area, buffer, controls } = areas
  const hole = isRing(areas) ? [ringOf(area)] : []
  return [
    { key: 'area', rings: ringsOfCircle(area), at: [area.lng, area.lat], tone: 'strong' },
    ...(buffer
      ? [
          {
            key: 'buffer' as const,
            rings: [ringOf(buffer), ...hole],
            at: isRing(areas) ? northOf(buffer) : ([buffer.lng, buffer.lat] as const),
            tone: 'outline' as const,
          },
        ]
      : []),
    ...controls.map((one) => drawnControl(one, ground)),
  ]
}
