import { solveSymmetric } from '#engines/statistics/linear.ts'
import { sumOf } from './answers.ts'
import { addCross, addTo, marginDesign, predictorAt } from './margin-design.ts'
import { isRunaway, objectionTo, type RakingInput, type RakingRefusal, type SurveyWeights, scaledTargets, weighed } from './raking.ts'

/**
 * Weights that meet the margins and lie nearest to the base weights, by squares: the linear (regression) calibration, in one step.
 * The same targets as `rake` and nearly the same weights; unlike those they may fall to zero or below, which is refused (`weights-run-away`).
 *
 * Refuses as `rake`; `cannot-be-met` also where two margins say the same of these answers. Time answers x groups^2 at most.
 * Source: Deville & Sarndal 1992, Calibration estimators in survey sampling, Journal of the American Statistical Association 87:376, case 1;
 * R's survey::calibrate(calfun = "linear").
 */
export function calibrateLinear(input: RakingInput): SurveyWeights | RakingRefusal {
  const objection = objectionTo(input)
  if (objection) return objection
  const { margins, baseWeights } = input
  const targets = scaledTargets(margins)
  const answers = margins[0]!.of.length
  const base = baseWeights ? Float64Array.from(baseWeights) : new Float64Array(answers).fill(sumOf(targets[0]!) / answers)
  const design = marginDesign(margins, targets)
  const information = new Float64Array(design.width ** 2)
  const missing = design.targets.slice()
  for (let i = 0; i < answers; i++) {
    addCross(design, information, i, margins.length, base[i]!)
    addTo(design, missing, i, margins.length, -base[i]!)
  }
  const slopes = solveSymmetric(information, missing)
  if (slopes === 'singular') return 'cannot-be-met'
  const weights = base.map((weight, i) => weight * (1 + predictorAt(design, slopes, i, margins.length)))
  const found = weighed(weights, 1)
  return weights.some((weight) => !(weight > 0)) || isRunaway(found) ? 'weights-run-away' : found
}
