import { NOT_FIXED_REASONS, type NotFixedReason, OUTCOMES, type Outcome } from './report.ts'

export const ANSWER_WORDS = 4000
const WHOSE_WORDS = 120

/** What an officer decides about a report, complete. */
export type Decision =
  | { readonly outcome: 'fixed'; readonly words: string }
  | { readonly outcome: 'not-fixed'; readonly reason: NotFixedReason; readonly words: string }
  | { readonly outcome: 'not-ours'; readonly whose: string; readonly words: string }
  | { readonly outcome: 'duplicate'; readonly of: string; readonly words: string }

export type OutcomeRefusal =
  | 'no-outcome'
  | 'no-reason'
  | 'no-owner'
  | 'no-words'
  | 'too-long'
  | 'no-such-report'
  | 'of-itself'
  | 'of-a-duplicate'

export type OutcomeTyped = { outcome: string; reason: string; whose: string; of: string; words: string }

/**
 * The decision in what was typed, or why it is none.
 *
 * "Not fixed" and "not ours" need words of the officer's own: a reason from a list does not tell a person what was tried.
 * "Not ours" names whose it is, and the words say how to reach them.
 */
export function decisionIn(typed: OutcomeTyped): Decision | OutcomeRefusal {
  const outcome: Outcome | undefined = OUTCOMES.find((one) => one === typed.outcome)
  const words = typed.words.trim()
  if (!outcome) return 'no-outcome'
  if (words.length > ANSWER_WORDS || typed.whose.length > WHOSE_WORDS) return 'too-long'
  if (outcome === 'fixed') return words ? { outcome, words } : 'no-words'
  if (outcome === 'duplicate') return typed.of.trim() ? { outcome, of: typed.of.trim(), words } : 'no-such-report'
  if (outcome === 'not-ours') {
    if (!typed.whose.trim()) return 'no-owner'
    return words ? { outcome, whose: typed.whose.trim(), words } : 'no-words'
  }
  const reason = NOT_FIXED_REASONS.find((one) => one === typed.reason)
  if (!reason) return 'no-reason'
  return words ? { outcome, reason, words } : 'no-words'
}

/** Why a report cannot be called a repeat of the other; undefined when it can. Chains are refused so that a follower is led on once. */
export function refusalToDuplicate(report: { id: string }, other: { id: string; state: string } | undefined): OutcomeRefusal | undefined {
  if (!other) return 'no-such-report'
  if (other.id === report.id) return 'of-itself'
  return other.state === 'duplicate' ? 'of-a-duplicate' : undefined
}

/** Why an answer cannot be sent; undefined when it can. */
export function refusalToAnswer(words: string): 'no-words' | 'too-long' | undefined {
  if (!words.trim()) return 'no-words'
  return words.length > ANSWER_WORDS ? 'too-long' : undefined
}
