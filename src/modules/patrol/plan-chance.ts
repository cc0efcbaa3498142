import { type Random, seededRandom } from '#engines/statistics/random.ts'

/** A 32-bit number from a text (FNV-1a), to give each stop and each gap throws of its own. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Throws that belong to one thing on one day: the same seed and name give the same. */
export const throwsFor = (seed: number, name: string): Random => seededRandom(seed, numberOf(name), 0x9e37, 1)

/** How much a stop's worth may vary from day to day, so that near-equal stops take turns in an order nobody can foresee. */
export const WORTH_VARIES_SHARE = 0.15
/** How late a walk may begin within its gap. */
export const STARTS_WITHIN_MIN = 9
/** How much longer or shorter a stop may be planned. */
export const STOP_VARIES_MIN = 3

/** A factor around 1 for the worth of a stop on this day. */
export const worthFactor = (seed: number, key: string): number => 1 + WORTH_VARIES_SHARE * (2 * throwsFor(seed, `worth ${key}`)() - 1)

/** Seconds that a walk waits in its gap before it begins; none in gaps under half an hour, where every minute counts. */
export const startDelayS = (seed: number, gap: number, lengthS: number): number =>
  lengthS < 1800 ? 0 : Math.floor(throwsFor(seed, `gap ${gap}`)() * STARTS_WITHIN_MIN * 60)

/** Minutes for a stop on this day. */
export const minutesOn = (seed: number, key: string, usualMin: number): number =>
  usualMin + Math.round(STOP_VARIES_MIN * (2 * throwsFor(seed, `minutes ${key}`)() - 1))
