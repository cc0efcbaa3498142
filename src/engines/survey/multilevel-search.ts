import { fitLogistic } from './logistic.ts'
import { gradientAt } from './multilevel-gradient.ts'
import { type Mode, type Multilevel, modeAt } from './multilevel-model.ts'
import { type Landscape, lowestNear, type Valley } from './quasi-newton.ts'

export type Minimum = { readonly valley: Valley; readonly mode: Mode }

/** The deviations of a point, which has the coefficients first. */
export const deviationsIn = ({ columns }: Multilevel, point: Float64Array): Float64Array => point.slice(columns.length)

const FIRST_DEVIATION = 0.3
const LEAST_DEVIATION = 0.05
const SCORING_STEPS = 5

/**
 * A point near the lowest: the regression without groups, then some steps of scoring of the variances, in which they are nearly linear.
 * undefined where that regression has no finite estimate.
 */
export function startOf(model: Multilevel): Float64Array | undefined {
  const pooled = fitLogistic(model)
  if (typeof pooled === 'string') return undefined
  const [fixed, groups] = [model.columns.length, 1 + model.shortOf.length]
  const point = Float64Array.of(...pooled.coefficients, ...new Array<number>(groups).fill(FIRST_DEVIATION))
  const information = informationOf(model)
  let mode: Pick<Mode, 'long' | 'short'> = { long: new Float64Array(model.longLevels), short: new Float64Array(model.shortLevels) }
  for (let step = 0; step < SCORING_STEPS; step++) {
    const next = modeAt(model, point.subarray(0, fixed), point.subarray(fixed), mode)
    if (!next) break
    mode = next
    const slope = gradientAt(model, point.subarray(fixed), next)
    for (let j = 0; j < fixed; j++) {
      for (let k = 0; k < fixed; k++) point[j]! -= (pooled.covariance[j * fixed + k]! * slope[k]!) / 2
    }
    for (let g = 0; g < groups; g++) {
      const variance = point[fixed + g]! ** 2
      const wanted = variance - slope[fixed + g]! / (2 * point[fixed + g]!) / curvatureOf(information[g]!, variance)
      point[fixed + g] = Math.sqrt(Math.min(variance * 9, Math.max(variance / 9, LEAST_DEVIATION ** 2, wanted)))
    }
  }
  return point
}

/** Where to begin anew when zero is forbidden. */
export function awayFromZero({ columns }: Multilevel, point: Float64Array): Float64Array {
  return point.map((value, j) => (j < columns.length ? value : Math.max(2 * LEAST_DEVIATION, Math.abs(value))))
}

/**
 * The lowest point of Laplace's deviance less `penalty` times the logarithm of every deviation, and the mode there; undefined where it
 * does not settle.
 */
export function minimize(model: Multilevel, start: Float64Array, penalty: number): Minimum | undefined {
  const fixed = model.columns.length
  let mode: Pick<Mode, 'long' | 'short'> = { long: new Float64Array(model.longLevels), short: new Float64Array(model.shortLevels) }
  const landscape: Landscape = (at) => {
    const deviations = deviationsIn(model, at)
    const next = modeAt(model, at.subarray(0, fixed), deviations, mode)
    if (!next) return undefined
    mode = next
    const slope = gradientAt(model, deviations, next)
    let height = next.deviance
    for (let g = 0; penalty > 0 && g < deviations.length; g++) {
      height -= penalty * Math.log(Math.abs(deviations[g]!))
      slope[fixed + g]! -= penalty / deviations[g]!
    }
    return { height, slope }
  }
  const valley = lowestNear(landscape, start, scalesOf(model, start))
  const last = valley && modeAt(model, valley.point.subarray(0, fixed), deviationsIn(model, valley.point), mode)
  return valley && last ? { valley, mode: last } : undefined
}

/** How much the answers say of each level of each group, at even chances. */
function informationOf({ asked, longOf, longLevels, shortOf, shortLevels, groupOf }: Multilevel): Float64Array[] {
  const [long, short] = [new Float64Array(longLevels), new Float64Array(shortLevels)]
  for (let i = 0; i < asked.length; i++) {
    long[longOf[i]!]! += asked[i]! / 4
    for (const of of shortOf) short[of[i]!]! += asked[i]! / 4
  }
  return [long, ...shortOf.map((_, g) => short.filter((_, s) => groupOf[s] === g))]
}

/** Expected curvature of the deviance in a variance, levels taken for independent. */
const curvatureOf = (information: Float64Array, variance: number): number =>
  information.reduce((sum, weight) => sum + (weight / (1 + variance * weight)) ** 2, 0)

/** Inverse expected curvatures, groups and coefficients taken for independent. */
function scalesOf(model: Multilevel, point: Float64Array): Float64Array {
  const information = informationOf(model)
  const fixed = model.columns.length
  const answers = model.asked.reduce((sum, asked) => sum + asked, 0)
  return point.map((value, j) => {
    if (j >= fixed) return 1 / (4 * value ** 2 * curvatureOf(information[j - fixed]!, value ** 2))
    const column = model.columns[j]!
    return 2 / column.reduce((sum, entry, i) => sum + model.asked[i]! * entry ** 2, answers * 1e-9)
  })
}
