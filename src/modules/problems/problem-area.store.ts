import type { ReadAt } from '#data/scope.ts'
import { lookUpPlace } from '#modules/agencies/index.ts'
import { type Circle, isCountable } from './problem.ts'

export type RefusalOfPlace = 'no-place' | 'no-radius'

/**
 * The circle that was typed: a place and a distance around it. No place keeps the middle of `present`; null where neither is there.
 * A place is looked up among addresses, crossings and neighborhoods, the best match taken.
 */
export async function circleTyped(
  at: ReadAt,
  typed: { where: string; radius: string },
  present: Circle | null,
): Promise<Circle | null | RefusalOfPlace> {
  const found = typed.where ? (await lookUpPlace(at, typed.where, 1))[0] : undefined
  if (typed.where && !found) return 'no-place'
  const middle = found ?? present
  if (!middle) return null
  const circle = { lat: middle.lat, lng: middle.lng, radiusM: Number(typed.radius || Number.NaN) }
  return isCountable(circle) ? circle : 'no-radius'
}
