import { dayAfter, isDay } from '#modules/promises/index.ts'
import { type ResponseDesign, USUAL_WEEKS_AFTER, USUAL_WEEKS_BEFORE, weeksRecorded } from './design.ts'
import { keyOf } from './design-area.ts'
import type { Circle } from './problem.ts'

/** The form of a design as it is typed; every field in its own words. */
export type DesignTyped = {
  readonly startsOn: string
  readonly lookOn: string
  readonly weeksBefore: string
  /** 'ring', 'place' or 'none'. */
  readonly buffer: string
  readonly ringRadius: string
  readonly bufferWhere: string
  readonly bufferRadius: string
  /** Keys of areas; undefined: nothing was chosen yet, the best are proposed. */
  readonly controls: readonly string[] | undefined
  readonly controlWhere: string
  readonly controlRadius: string
  /** Picked on the map, for the area of one's own. */
  readonly lat: string
  readonly lng: string
  readonly reason: string
}

/** What could not be read, by field. */
export type TypedFault = 'no-place' | 'no-radius' | 'no-ring'
export type Faults = Partial<
  Record<'ringRadius' | 'bufferWhere' | 'bufferRadius' | 'controlWhere' | 'controlRadius' | 'controls', TypedFault>
>

const RING_TIMES = 2.5
const toTen = (meters: number) => String(Math.round(meters / 10) * 10)
const isSameMiddle = (a: Circle, b: Circle) => a.lat === b.lat && a.lng === b.lng

/** What stands in the form at first: the design that stands, or the usual one for this area and first day. */
export function typedFrom(
  { area, responseFromOn }: { area: Circle; responseFromOn: string | null },
  { today, recordsFrom, standing }: { today: string; recordsFrom: string | undefined; standing: ResponseDesign | undefined },
): DesignTyped {
  const startsOn = standing?.startsOn ?? responseFromOn ?? ''
  const from = isDay(startsOn) ? startsOn : today
  const usual = dayAfter(from, 7 * USUAL_WEEKS_AFTER)
  const recorded = recordsFrom === undefined ? USUAL_WEEKS_BEFORE : weeksRecorded(recordsFrom, from)
  return {
    startsOn,
    lookOn: standing?.lookOn ?? (usual < today ? today : usual),
    weeksBefore: String(standing?.weeksBefore ?? Math.min(USUAL_WEEKS_BEFORE, recorded)),
    ...bufferTyped(area, standing),
    controls: standing?.controls.map(keyOf),
    ...{ controlWhere: '', controlRadius: toTen(area.radiusM * 2), lat: '', lng: '', reason: '' },
  }
}

function bufferTyped(
  area: Circle,
  standing: ResponseDesign | undefined,
): Pick<DesignTyped, 'buffer' | 'ringRadius' | 'bufferWhere' | 'bufferRadius'> {
  const ring = { buffer: 'ring', ringRadius: toTen(area.radiusM * RING_TIMES), bufferWhere: '', bufferRadius: toTen(area.radiusM) }
  if (!standing) return ring
  const { buffer } = standing
  if (!buffer) return { ...ring, buffer: 'none' }
  return isSameMiddle(buffer, standing.area)
    ? { ...ring, ringRadius: String(Math.round(buffer.radiusM)) }
    : { ...ring, buffer: 'place', bufferWhere: buffer.name, bufferRadius: String(Math.round(buffer.radiusM)) }
}
