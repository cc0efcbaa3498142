import { type BorderedFactor, emptyBordered, factorBordered } from './bordered.ts'
import type { Mode, Multilevel } from './multilevel-model.ts'

/**
 * The precision of levels (in deviations) and coefficients together, at a mode and given the deviations: the long levels on the diagonal, then
 * the short levels, then the coefficients. `singular` where a coefficient cannot be told from the others. Time as one step of `modeAt`.
 */
export function jointPrecision(model: Multilevel, deviations: Float64Array, mode: Mode): BorderedFactor | 'singular' {
  const { asked, columns, longOf, longLevels, shortOf, shortLevels, groupOf } = model
  const width = shortLevels + columns.length
  const matrix = emptyBordered(longLevels, width)
  matrix.diagonal.set(mode.factor.matrix.diagonal)
  copyShort(matrix, mode.factor.matrix, width)
  const [longDeviation, shortDeviations] = [deviations[0]!, Float64Array.from(groupOf, (group) => deviations[1 + group]!)]
  for (let i = 0; i < asked.length; i++) {
    const weight = asked[i]! * mode.chances[i]! * (1 - mode.chances[i]!)
    for (let j = 0; j < columns.length; j++) {
      const weighted = weight * columns[j]![i]!
      const row = (shortLevels + j) * width
      matrix.border[longOf[i]! * width + shortLevels + j]! += longDeviation * weighted
      for (const of of shortOf) matrix.dense[row + of[i]!]! += shortDeviations[of[i]!]! * weighted
      for (let k = 0; k <= j; k++) matrix.dense[row + shortLevels + k]! += weighted * columns[k]![i]!
    }
  }
  return factorBordered(matrix)
}

/** The levels' part, which the mode has; only lower triangles are read. */
function copyShort(to: BorderedFactor['matrix'], from: BorderedFactor['matrix'], width: number): void {
  const short = from.short
  for (let a = 0; a < from.long; a++) to.border.set(from.border.subarray(a * short, (a + 1) * short), a * width)
  for (let s = 0; s < short; s++) to.dense.set(from.dense.subarray(s * short, s * short + s + 1), s * width)
}
