import { invertBordered, solveBordered } from './bordered.ts'
import type { Mode, Multilevel } from './multilevel-model.ts'

/**
 * The exact slope of Laplace's deviance in the coefficients and then the deviations, at a mode: how the levels follow and how the curvature
 * changes with them included. Costs about two steps of `modeAt`.
 * Source: implicit differentiation of the mode; as in Kristensen et al. 2016, Journal of Statistical Software 70, section 2.1, here by hand.
 */
export function gradientAt(model: Multilevel, deviations: Float64Array, mode: Mode): Float64Array {
  const { columns, yes, asked, longOf, shortOf } = model
  const [fixed, groups] = [columns.length, 1 + shortOf.length]
  const cells = cellSlopes(model, deviations, mode)
  const follow = followOf(model, deviations, mode, cells.bend)
  const gradient = new Float64Array(fixed + groups)
  for (let i = 0; i < yes.length; i++) {
    const chance = mode.chances[i]!
    const left = yes[i]! - asked[i]! * chance
    const weight = asked[i]! * chance * (1 - chance)
    const a = longOf[i]!
    let followed = deviations[0]! * follow.long[a]!
    for (let g = 0; g < shortOf.length; g++) {
      const s = shortOf[g]![i]!
      followed += deviations[1 + g]! * follow.short[s]!
    }
    // What one unit more of the predictor of this cell does to the deviance.
    const perPredictor = cells.bend[i]! - 2 * left - weight * followed
    for (let j = 0; j < fixed; j++) gradient[j]! += perPredictor * columns[j]![i]!
    gradient[fixed]! += perPredictor * mode.long[a]! + 2 * weight * cells.reach[i * groups]! + left * follow.long[a]!
    for (let g = 0; g < shortOf.length; g++) {
      const s = shortOf[g]![i]!
      gradient[fixed + 1 + g]! += perPredictor * mode.short[s]! + 2 * weight * cells.reach[i * groups + 1 + g]! + left * follow.short[s]!
    }
  }
  return gradient
}

/**
 * For each cell: `bend`, the slope of the log determinant in its predictor, and `reach`, the covariance of each of its levels (in deviations)
 * with its predictor.
 */
function cellSlopes({ yes, asked, longOf, shortOf, shortLevels }: Multilevel, deviations: Float64Array, mode: Mode) {
  const groups = 1 + shortOf.length
  const inverse = invertBordered(mode.factor)
  const [bend, reach] = [new Float64Array(yes.length), new Float64Array(yes.length * groups)]
  for (let i = 0; i < yes.length; i++) {
    const a = longOf[i]!
    const at = i * groups
    reach[at] = deviations[0]! * inverse.diagonal[a]!
    for (let g = 0; g < shortOf.length; g++) {
      const s = shortOf[g]![i]!
      const across = inverse.border[a * shortLevels + s]!
      reach[at]! += deviations[1 + g]! * across
      let sum = deviations[0]! * across
      for (let h = 0; h < shortOf.length; h++) sum += deviations[1 + h]! * inverse.dense[s * shortLevels + shortOf[h]![i]!]!
      reach[at + 1 + g] = sum
    }
    let spread = 0
    for (let g = 0; g < groups; g++) spread += deviations[g]! * reach[at + g]!
    const chance = mode.chances[i]!
    bend[i] = spread * asked[i]! * chance * (1 - chance) * (1 - 2 * chance)
  }
  return { bend, reach }
}

/** The inverse matrix times what the bends add up to at each level. */
function followOf({ longOf, shortOf, longLevels, shortLevels }: Multilevel, deviations: Float64Array, mode: Mode, bend: Float64Array) {
  const [long, short] = [new Float64Array(longLevels), new Float64Array(shortLevels)]
  for (let i = 0; i < bend.length; i++) {
    long[longOf[i]!]! += deviations[0]! * bend[i]!
    for (let g = 0; g < shortOf.length; g++) short[shortOf[g]![i]!]! += deviations[1 + g]! * bend[i]!
  }
  solveBordered(mode.factor, long, short)
  return { long, short }
}
