import type { Problem } from './problem.ts'

/** What those who reported said, without names. `waiting`: asked, not answered. */
export type VerdictCount = { readonly agree: number; readonly disagree: number; readonly waiting: number }

/** How long those who were asked have before the problem may close without waiting for the rest. */
export const VERDICT_DAYS = 14
const DAY_MS = 86_400_000

export type Ending = 'closed' | 'closed-without-agreement'

export const CLOSE_REFUSALS = [
  'is-closed',
  'not-checked-yet',
  'no-assessment',
  'verdict-not-asked',
  'verdict-still-open',
  'no-agreement',
  'no-words',
] as const
export type RefusalToClose = (typeof CLOSE_REFUSALS)[number]

/** Whether those who reported can still be waited for: asked less than 14 days ago and not all of them answered. */
export const isVerdictOpen = (askedAt: Date, count: VerdictCount, now: Date): boolean =>
  count.waiting > 0 && now.getTime() - askedAt.getTime() < VERDICT_DAYS * DAY_MS

/** More of those who answered agree than disagree. Nobody's silence counts for either side. */
export const isAgreed = (count: VerdictCount): boolean => count.agree > count.disagree

/**
 * Why a problem may not close this way; undefined when it may.
 *
 * None closes without an assessment and without asking those who reported. With agreement only when more of them agree than
 * disagree; otherwise openly without agreement. Either way with public words.
 */
export function refusalToClose(
  problem: Pick<Problem, 'state' | 'stage' | 'verdictAskedAt'>,
  assessments: number,
  count: VerdictCount,
  ending: { how: Ending; words: string },
  now: Date,
): RefusalToClose | undefined {
  if (problem.state !== 'open') return 'is-closed'
  if (problem.stage !== 'assessment') return 'not-checked-yet'
  if (assessments === 0) return 'no-assessment'
  if (problem.verdictAskedAt === null) return 'verdict-not-asked'
  if (isVerdictOpen(problem.verdictAskedAt, count, now)) return 'verdict-still-open'
  if (ending.how === 'closed' && !isAgreed(count)) return 'no-agreement'
  return ending.words.trim() ? undefined : 'no-words'
}

export type RefusalToAsk = 'is-closed' | 'not-checked-yet' | 'no-assessment' | 'already-asked'

/** Why those who reported may not be asked yet: they judge what was checked, and are asked once. */
export function refusalToAsk(problem: Pick<Problem, 'state' | 'stage' | 'verdictAskedAt'>, assessments: number): RefusalToAsk | undefined {
  if (problem.state !== 'open') return 'is-closed'
  if (problem.stage !== 'assessment') return 'not-checked-yet'
  if (assessments === 0) return 'no-assessment'
  return problem.verdictAskedAt === null ? undefined : 'already-asked'
}
