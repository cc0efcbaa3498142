import type { ReadAt } from '#data/scope.ts'
import { groundFeaturesIn, groundIndex, mapBackground, ringsOfArea } from '#modules/agencies/index.ts'
import type { DesignAreas } from './design-area.ts'
import { type DesignGround, ringsOfCircle } from './design-map.ts'
import { boxOf } from './problem-map.ts'

const MOST_FEATURES = 700

/** The outlines of a design's areas and what lies behind them. */
export async function groundOfDesign(at: ReadAt, { area, buffer, controls }: DesignAreas): Promise<DesignGround> {
  const { byId } = await groundIndex(at)
  const outlines = new Map(
    controls.flatMap((one) => {
      const area = one.kind === 'neighborhood' ? byId.get(one.id)?.area : undefined
      return area && one.kind === 'neighborhood' ? [[one.id, ringsOfArea(area)] as const] : []
    }),
  )
  const circles = [area, ...(buffer ? [buffer] : []), ...controls.filter((one) => one.kind === 'circle')]
  const box = boxOf([...circles.flatMap(ringsOfCircle), ...[...outlines.values()].flat()])
  return { outlines, box, background: mapBackground(await groundFeaturesIn(at, box, MOST_FEATURES)) }
}
