import type { ReadAt } from '#data/scope.ts'
import { listNeighborhoods } from '#modules/agencies/index.ts'
import type { DesignDraft, ResponseDesign } from './design.ts'
import { areaIn, type ControlArea, type DesignAreas, keyOf, type NamedCircle } from './design-area.ts'
import type { DesignTyped, Faults } from './design-typed.ts'
import { type Circle, isCountable, type Problem } from './problem.ts'
import { circleTyped } from './problem-area.store.ts'
import { nameOfSpot } from './suggestion.store.ts'

type Read<T> = { readonly value: T; readonly faults: Faults }

/** The ring's middle is the area's; a place is looked up unless it is the one that was recorded. */
async function readBuffer(
  at: ReadAt,
  area: Circle,
  typed: DesignTyped,
  standing: ResponseDesign | undefined,
): Promise<Read<NamedCircle | null>> {
  if (typed.buffer === 'ring') {
    const radiusM = Number(typed.ringRadius || Number.NaN)
    const ring = { lat: area.lat, lng: area.lng, radiusM, name: '' }
    return isCountable(ring) && radiusM > area.radiusM ? { value: ring, faults: {} } : { value: null, faults: { ringRadius: 'no-ring' } }
  }
  if (typed.buffer !== 'place') return { value: null, faults: {} }
  const known = standing?.buffer?.name === typed.bufferWhere ? standing.buffer : null
  const found = await circleTyped(at, { where: known ? '' : typed.bufferWhere, radius: typed.bufferRadius }, known)
  if (found === 'no-radius') return { value: null, faults: { bufferRadius: 'no-radius' } }
  if (found === null || found === 'no-place') return { value: null, faults: { bufferWhere: 'no-place' } }
  return { value: { ...found, name: typed.bufferWhere }, faults: {} }
}

/** The area of one's own: a place that was typed, or a point of the map; null where neither was given. */
async function readOwn(at: ReadAt, typed: DesignTyped): Promise<Read<ControlArea | null>> {
  const picked = typed.lat && typed.lng ? { lat: Number(typed.lat), lng: Number(typed.lng), radiusM: 0 } : null
  const isPicked = picked !== null && Number.isFinite(picked.lat) && Number.isFinite(picked.lng)
  if (!typed.controlWhere && !isPicked) return { value: null, faults: {} }
  const found = await circleTyped(at, { where: typed.controlWhere, radius: typed.controlRadius }, isPicked ? picked : null)
  if (found === 'no-radius') return { value: null, faults: { controlRadius: 'no-radius' } }
  if (found === null || found === 'no-place') return { value: null, faults: { controlWhere: 'no-place' } }
  const circle = { lat: Number(found.lat.toFixed(6)), lng: Number(found.lng.toFixed(6)), radiusM: Math.round(found.radiusM) }
  return { value: { kind: 'circle', ...circle, name: typed.controlWhere || (await nameOfSpot(at, circle)) }, faults: {} }
}

/** The areas behind posted keys, with their names; what is no area is left out. */
export async function readAreas(at: ReadAt, keys: readonly string[], standing: ResponseDesign | undefined): Promise<ControlArea[]> {
  const names = new Map((await listNeighborhoods(at)).map(({ id, name }) => [id, name]))
  const known = new Map((standing?.controls ?? []).map((area) => [keyOf(area), area]))
  const areas: ControlArea[] = []
  for (const key of new Set(keys)) {
    const area = areaIn(key)
    const recorded = known.get(key)
    if (recorded) areas.push(recorded)
    else if (area?.kind === 'circle') areas.push({ ...area, name: await nameOfSpot(at, area) })
    else if (area && names.has(area.id)) areas.push({ ...area, name: names.get(area.id) ?? '' })
  }
  return areas
}

/** Everything typed as a draft, areas looked up; what could not be read stands in `faults`. */
export async function readDraft(
  at: ReadAt,
  problem: Pick<Problem, 'counted'> & { readonly area: Circle },
  typed: DesignTyped,
  standing: ResponseDesign | undefined,
): Promise<{ readonly draft: DesignDraft; readonly faults: Faults }> {
  const buffer = await readBuffer(at, problem.area, typed, standing)
  const own = await readOwn(at, typed)
  const chosen = await readAreas(at, typed.controls ?? [], standing)
  const isNew = own.value !== null && !chosen.some((one) => own.value && keyOf(one) === keyOf(own.value))
  const areas: DesignAreas = { area: problem.area, buffer: buffer.value, controls: own.value && isNew ? [...chosen, own.value] : chosen }
  const weeksBefore = /^\d{1,4}$/.test(typed.weeksBefore) ? Number(typed.weeksBefore) : 0
  return {
    draft: { ...areas, counted: problem.counted, startsOn: typed.startsOn, lookOn: typed.lookOn, weeksBefore },
    faults: { ...buffer.faults, ...own.faults },
  }
}
