/** What is known of two reports, the later one and an earlier one. */
export type DuplicateEvidence = {
  readonly distanceM: number
  /** Days between them, never negative. */
  readonly days: number
  readonly sameCategory: boolean
  /** `textSimilarity` of the two texts, 0 to 1; undefined where one has none. */
  readonly textSimilarity: number | undefined
}

export type Coefficients = { readonly intercept: number; readonly slopes: readonly number[] }

/** Farther apart, or longer ago, two reports are not compared. */
export const CANDIDATE_RADIUS_M = 400
export const CANDIDATE_DAYS = 30

/** Below this, texts of two strangers are as alike as any. */
const ALIKE_FROM = 0.15

/** From this likelihood on an earlier report is worth showing: the balance between recall and false prompts told below. */
export const SUGGESTION_THRESHOLD = 0.2

/**
 * Fitted by logistic regression (ridge penalty 1/2, `bench/duplicate-fit.ts`) to 17,110 pairs of 1,393 invented reports of 900 events
 * (`test/oracles/duplicate-reports.csv`). Cross-fitted by halves of the events, five suggestions from likelihood 0.2 on: an earlier report
 * of the same event is among them in 95.1 % of the cases, and 13.4 % of the reports of something new are shown any. The rule "same category
 * within 250 m" reaches 90.1 % with 23.2 %. Invented reports: fit again on a town's own when people have joined some thousand pairs.
 */
const COEFFICIENTS: Coefficients = {
  intercept: 1.05922,
  slopes: [-0.0411474, 0.061561, -0.258432, 0.385401, 4.17133, 5.78165],
}

/** Whether the two come into question at all. */
export const mayBeDuplicate = ({ distanceM, days }: DuplicateEvidence): boolean => distanceM <= CANDIDATE_RADIUS_M && days <= CANDIDATE_DAYS

/**
 * What the coefficients weigh, in their order. The text counts only where the categories differ, which it then bridges: two people who
 * choose the same category for one thing need not word it alike, and in the data their texts told nothing more. No text counts for nothing.
 */
export const featuresOf = ({ distanceM, days, sameCategory, textSimilarity }: DuplicateEvidence): number[] => [
  distanceM,
  Math.sqrt(distanceM),
  days,
  Math.log1p(days),
  sameCategory ? 1 : 0,
  sameCategory ? 0 : Math.max(0, (textSimilarity ?? 0) - ALIKE_FROM),
]

/**
 * How likely two reports are of one thing, 0 to 1; 0 where they do not come into question (`mayBeDuplicate`).
 * Only ever a suggestion to the person who reports: never merge by it, and never ask it about sensitive kinds.
 * Source for space and time doing most of the work: van Eck 2018 (University of Amsterdam), on city reports.
 */
export function likelihoodOfDuplicate(evidence: DuplicateEvidence, { intercept, slopes }: Coefficients = COEFFICIENTS): number {
  if (!mayBeDuplicate(evidence)) return 0
  const score = featuresOf(evidence).reduce((sum, feature, k) => sum + feature * (slopes[k] ?? 0), intercept)
  return 1 / (1 + Math.exp(-score))
}

/** The likeliest candidates, likeliest first, ties in the given order: at most `limit`, none below `threshold`. */
export function suggestions<T extends { readonly likelihood: number }>(
  candidates: readonly T[],
  limit = 5,
  threshold: number = SUGGESTION_THRESHOLD,
): T[] {
  return candidates
    .filter(({ likelihood }) => likelihood >= threshold)
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, limit)
}
