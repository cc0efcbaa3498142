/** Fewer answers than this say nothing of a group, and may say something of a person: no estimate is given. */
export const FEWEST_ANSWERS = 10

/** Whether all are finite numbers not below `least`; a plain loop, because it is gone through for a hundred thousand answers. */
export function isAtLeast(values: ArrayLike<number>, least: number): boolean {
  for (let i = 0; i < values.length; i++) if (!(values[i]! >= least && values[i]! < Infinity)) return false
  return true
}

/** Whether all are finite numbers. */
export const isFiniteAll = (values: ArrayLike<number>): boolean => isAtLeast(values, -Number.MAX_VALUE)

/** Whether every code is a whole number from 0 to `groups` - 1. */
export function areCodes(codes: ArrayLike<number>, groups: number): boolean {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!
    if (!(code >= 0 && code < groups && Number.isInteger(code))) return false
  }
  return true
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum
}

/** Of numbers that are not none. */
export function largestOf(values: ArrayLike<number>): number {
  let largest = values[0]!
  for (let i = 1; i < values.length; i++) if (values[i]! > largest) largest = values[i]!
  return largest
}
