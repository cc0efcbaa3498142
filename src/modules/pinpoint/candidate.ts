import type { Finding } from './finding.ts'
import { DETECTIONS } from './scan-event.ts'

export const CANDIDATE_STATES = ['new', 'watched', 'dismissed', 'problem'] as const
export type CandidateState = (typeof CANDIDATE_STATES)[number]

/** Why something that stands out is not worked on. */
export const DISMISS_REASONS = ['known-cause', 'recording', 'patrol', 'one-caller', 'too-small', 'other'] as const
export type DismissReason = (typeof DISMISS_REASONS)[number]

/** What the card shows beside its numbers. */
export type Evidence = Pick<Finding, 'weeks' | 'eventIds' | 'events' | 'stability' | 'reach' | 'elevatedUntilDay' | 'startedWeeksAgo'>

export type Candidate = Omit<Finding, 'fromDay' | 'untilDay'> & {
  readonly id: string
  readonly fromOn: string
  readonly untilOn: string
  readonly state: CandidateState
  /** False: the newest scan no longer finds it. */
  readonly isCurrent: boolean
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
  readonly decidedAt: Date | null
  readonly dismissedReason: DismissReason | null
  readonly decidedWords: string | null
  readonly decidedObserved: number | null
  readonly problemSlug: string | null
}

/** Found by the police on their own: shown with that label, and only beside residents' own words. */
export const isDetection = ({ source, topic }: Pick<Finding, 'source' | 'topic'>): boolean =>
  source === 'incidents' && DETECTIONS.has(topic)

const COMES_BACK = 1.5

/** Whether a dismissed candidate has grown so much that it is looked at again: by half since it was dismissed. */
export const comesBack = ({ state, decidedObserved }: Pick<Candidate, 'state' | 'decidedObserved'>, observed: number): boolean =>
  state === 'dismissed' && decidedObserved !== null && observed >= COMES_BACK * decidedObserved

export const LONGEST_DECISION = 500

export const DECISIONS = ['watch', 'dismiss', 'reopen'] as const
export type Decision = { readonly act: (typeof DECISIONS)[number]; readonly reason: DismissReason | undefined; readonly words: string }
export const DECISION_REFUSALS = ['no-act', 'no-reason', 'no-words', 'too-long', 'is-problem'] as const
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number]

/** Why this cannot be decided so; undefined when it can. Dismissing needs a reason, and "other" needs words. */
export function refusalToDecide({ state }: Pick<Candidate, 'state'>, { act, reason, words }: Decision): DecisionRefusal | undefined {
  if (state === 'problem') return 'is-problem'
  if (words.length > LONGEST_DECISION) return 'too-long'
  if (act !== 'dismiss') return undefined
  if (!reason) return 'no-reason'
  return reason === 'other' && !words.trim() ? 'no-words' : undefined
}

/** The next state after a decision. */
export const stateAfter = (act: Decision['act']): CandidateState => (act === 'watch' ? 'watched' : act === 'dismiss' ? 'dismissed' : 'new')
