import { areCodes, FEWEST_ANSWERS, isAtLeast, largestOf, sumOf } from './answers.ts'

export type Margin = {
  /** The group of each who answered, from 0; as long as there are answers. */
  readonly of: ArrayLike<number>
  /** How many people (or which share of them) each group has in the population. */
  readonly targets: readonly number[]
}

export type RakingInput = {
  readonly margins: readonly Margin[]
  /** What each answer stood for when it was drawn, above zero; 1 each where left out. */
  readonly baseWeights?: ArrayLike<number>
}

export type SurveyWeights = {
  /** How many people each answer stands for; they sum to the population of the first margin. */
  readonly weights: Float64Array
  /** Kish's: how many times as large the variance of a mean is as with equal weights; 1 is no loss. */
  readonly designEffect: number
  /** As many answers with equal weights would tell as much. */
  readonly effectiveAnswers: number
  /** The largest weight as a multiple of the mean. */
  readonly largestMultiple: number
  readonly rounds: number
}

/**
 * `too-few-answers`: below ten. `not-weights`, `not-groups`: a number that cannot be one. `empty-group`: a group of the population from which
 * nobody answered; join it with another. `contradicting-margins`: their totals lie more than 1.5 percent apart, or a group of nobody answered.
 * `cannot-be-met`: each margin could be met alone but not all at once, by these answers. `weights-run-away`: fewer than ten effective answers
 * are left, or one answer would stand for more than twenty.
 */
export type RakingRefusal =
  | 'too-few-answers'
  | 'not-weights'
  | 'not-groups'
  | 'empty-group'
  | 'contradicting-margins'
  | 'cannot-be-met'
  | 'weights-run-away'

/** Shares rounded to whole percents may sum to 99 or 101. */
const MOST_APART = 0.015
const MOST_ROUNDS = 2000
const SETTLED = 1e-12
/** A weight of so many times the mean makes one person speak for a street. */
const LARGEST_MULTIPLE = 20

/**
 * Weights with which those who answered have the make-up of the population: every group of every margin (age, sex, tenure ...) gets its target.
 * They mend only what the margins tell: people of one group who answer may still differ from those of it who do not.
 *
 * Each margin's targets are scaled to the total of the first. Refuses by value, never throws. Answers alike in all margins are raked as one
 * cell, so that 100,000 answers with three margins take some milliseconds. Matches R's survey::rake and its calibrate(calfun = "raking").
 * Source: Deming & Stephan 1940 (iterative proportional fitting); Deville, Sarndal & Sautory 1993; Kish 1965 for the design effect.
 */
export function rake(input: RakingInput): SurveyWeights | RakingRefusal {
  const found = rakeFreely(input)
  return typeof found !== 'string' && isRunaway(found) ? 'weights-run-away' : found
}

/** As `rake`, with weights as uneven as it takes: to be trimmed. */
export function rakeFreely(input: RakingInput): SurveyWeights | RakingRefusal {
  const objection = objectionTo(input)
  if (objection) return objection
  const cells = cellsOf(input)
  const start = cells.sums.slice()
  const targets = scaledTargets(input.margins)
  const rounds = meet(cells, targets)
  if (rounds === undefined) return 'cannot-be-met'
  const weights = new Float64Array(cells.of.length)
  const factor = cells.sums.map((sum, cell) => sum / start[cell]!)
  const base = input.baseWeights
  for (let i = 0; i < weights.length; i++) weights[i] = factor[cells.of[i]!]! * (base ? base[i]! : 1)
  return weighed(weights, rounds)
}

/** Weights with what they cost. `weights`: at least one, above zero. */
export function weighed(weights: Float64Array, rounds: number): SurveyWeights {
  let squares = 0
  for (let i = 0; i < weights.length; i++) squares += weights[i]! ** 2
  const total = sumOf(weights)
  const designEffect = (weights.length * squares) / total ** 2
  const effectiveAnswers = weights.length / designEffect
  return { weights, designEffect, effectiveAnswers, largestMultiple: (largestOf(weights) * weights.length) / total, rounds }
}

export const isRunaway = ({ effectiveAnswers, largestMultiple }: SurveyWeights): boolean =>
  !(effectiveAnswers >= FEWEST_ANSWERS && largestMultiple <= LARGEST_MULTIPLE)

/** What speaks against margins and base weights before anything is fitted. */
export function objectionTo({ margins, baseWeights }: RakingInput): RakingRefusal | undefined {
  const answers = margins[0]?.of.length ?? 0
  if (answers < FEWEST_ANSWERS) return 'too-few-answers'
  if (baseWeights && !(baseWeights.length === answers && isAtLeast(baseWeights, Number.MIN_VALUE))) return 'not-weights'
  const totals = margins.map(({ targets }) => sumOf(targets))
  for (const { of, targets } of margins) {
    if (of.length !== answers || !areCodes(of, targets.length) || !isAtLeast(targets, 0)) return 'not-groups'
    const isAnswered = new Uint8Array(targets.length)
    for (let i = 0; i < answers; i++) isAnswered[of[i]!] = 1
    if (targets.some((target, group) => target > 0 && !isAnswered[group])) return 'empty-group'
    if (targets.some((target, group) => target === 0 && isAnswered[group])) return 'contradicting-margins'
  }
  return totals.some((total) => Math.abs(total / totals[0]! - 1) > MOST_APART) ? 'contradicting-margins' : undefined
}

/** Every margin's targets, brought to the total of the first. */
export const scaledTargets = (margins: readonly Margin[]): number[][] => {
  const total = sumOf(margins[0]!.targets)
  return margins.map(({ targets }) => targets.map((target) => (target * total) / sumOf(targets)))
}

/** Answers alike in every margin: their cell, its group in each margin, its sum of weights. */
type Cells = { readonly of: Int32Array; readonly groups: readonly Int32Array[]; readonly sums: Float64Array }

function cellsOf({ margins, baseWeights }: RakingInput): Cells {
  const answers = margins[0]!.of.length
  const of = new Int32Array(answers)
  let groups: number[][] = [[]]
  for (const margin of margins) {
    const width = margin.targets.length
    const numbers = new Int32Array(groups.length * width).fill(-1)
    const next: number[][] = []
    for (let i = 0; i < answers; i++) {
      const key = of[i]! * width + margin.of[i]!
      if (numbers[key] === -1) {
        numbers[key] = next.length
        next.push([...groups[of[i]!]!, margin.of[i]!])
      }
      of[i] = numbers[key]!
    }
    groups = next
  }
  const sums = new Float64Array(groups.length)
  for (let i = 0; i < answers; i++) sums[of[i]!]! += baseWeights ? baseWeights[i]! : 1
  return { of, groups: margins.map((_, m) => Int32Array.from(groups, (cell) => cell[m]!)), sums }
}

/** Rakes the sums of the cells in place and returns the rounds it took; undefined where they do not settle on all targets. */
function meet({ groups, sums }: Cells, targets: readonly number[][]): number | undefined {
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    let furthest = 0
    for (const [m, group] of groups.entries()) {
      const target = targets[m]!
      const factors = new Float64Array(target.length)
      for (let cell = 0; cell < sums.length; cell++) factors[group[cell]!]! += sums[cell]!
      for (let g = 0; g < factors.length; g++) {
        const factor = target[g] === 0 ? 1 : target[g]! / factors[g]!
        furthest = Math.max(furthest, Math.abs(factor - 1))
        factors[g] = factor
      }
      for (let cell = 0; cell < sums.length; cell++) sums[cell]! *= factors[group[cell]!]!
    }
    if (!Number.isFinite(furthest)) return undefined
    if (furthest < SETTLED) return round
  }
  return undefined
}
