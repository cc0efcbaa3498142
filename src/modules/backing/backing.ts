import { daysBetween, isDay } from '#modules/promises/index.ts'

/** What can become of a request. `not-done`: it was accepted, and it did not come about. */
export const BACKING_STATES = ['asked', 'accepted', 'declined', 'done', 'not-done', 'withdrawn'] as const
export type BackingState = (typeof BACKING_STATES)[number]

/** On whose desk a request without an answer is: with who asked, then with the sergeant of the beat, then with the chief. */
export const RANKS = ['officer', 'sergeant', 'chief'] as const
export type Rank = (typeof RANKS)[number]

/** Why a unit says no; counted in public, so that what is always missing can be seen. The words beside it are the asker's alone. */
export const DECLINE_REASONS = ['not-ours', 'no-people', 'no-money', 'not-possible', 'under-way', 'other'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** By the mailed link, or on the site by staff. */
export type AnsweredBy = 'link' | 'staff'

/** Days within which the first answer is owed. Days of 24 hours, weekends and holidays counted, so that anybody can check them. */
export const ANSWER_DAYS = [1, 3, 7] as const
export const USUAL_ANSWER_DAYS = 3

export const MOST_WORDS = 600
export const MOST_NAME = 120
const MOST_DAYS_AHEAD = 730
const DAY_MS = 86_400_000

/** One request with what it names. Days are `YYYY-MM-DD` in the agency's time zone. Words are null once they were removed. */
export type BackingRequest = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly unitKind: 'police' | 'city' | 'partner'
  readonly unitEmail: string | null
  readonly askedAt: Date
  readonly askedBy: string
  readonly askerName: string
  readonly beatId: string | null
  readonly neighborhoodId: string | null
  readonly neighborhoodName: string | null
  readonly reportId: string | null
  readonly reportReference: string | null
  readonly problemSlug: string | null
  readonly promiseId: string | null
  readonly what: string | null
  readonly why: string | null
  readonly dueOn: string
  readonly answerDays: number
  readonly answerDueAt: Date
  readonly firstRank: Rank
  readonly rank: Rank
  readonly deskDueAt: Date | null
  readonly state: BackingState
  readonly answeredAt: Date | null
  readonly answeredBy: AnsweredBy | null
  readonly acceptedOn: string | null
  readonly acceptedName: string | null
  readonly madePromiseId: string | null
  readonly declineReason: DeclineReason | null
  readonly answerWords: string | null
  readonly endedAt: Date | null
  readonly endedWords: string | null
}

/** What somebody is about to ask for. */
export type Asking = { readonly unitId: string | null; readonly what: string; readonly why: string; readonly dueOn: string }

export type RefusalToAsk = 'no-unit' | 'no-what' | 'no-why' | 'too-long' | 'no-day' | 'day-has-passed' | 'day-too-far'
export type RefusalToAccept = 'no-name' | 'no-promise' | 'too-long' | 'no-day' | 'day-has-passed' | 'day-too-far' | 'already-answered'
export type RefusalToDecline = 'no-reason' | 'no-words' | 'too-long' | 'already-answered'
export type RefusalToEnd = 'not-accepted' | 'no-words' | 'too-long'
export type RefusalToWithdraw = 'already-answered'

type RefusalOfDay = 'no-day' | 'day-has-passed' | 'day-too-far'

function refusalOfDay(day: string, today: string): RefusalOfDay | undefined {
  if (!isDay(day)) return 'no-day'
  const ahead = daysBetween(today, day)
  return ahead < 0 ? 'day-has-passed' : ahead > MOST_DAYS_AHEAD ? 'day-too-far' : undefined
}

const isTooLong = (...texts: readonly string[]) => texts.some((text) => [...text].length > MOST_WORDS)

/** Why it cannot be asked on `today`; undefined when it can. */
export function refusalToAsk({ unitId, what, why, dueOn }: Asking, today: string): RefusalToAsk | undefined {
  if (unitId === null) return 'no-unit'
  if (!what.trim()) return 'no-what'
  if (!why.trim()) return 'no-why'
  if (isTooLong(what, why)) return 'too-long'
  return refusalOfDay(dueOn, today)
}

/** "Yes": who has it, what they will do in words that everybody may read, and by when. */
export type Acceptance = { readonly name: string; readonly promise: string; readonly dueOn: string }

/** Why a unit cannot accept so on `today`; undefined when it can. */
export function refusalToAccept(state: BackingState, { name, promise, dueOn }: Acceptance, today: string): RefusalToAccept | undefined {
  if (state !== 'asked') return 'already-answered'
  if (!name.trim()) return 'no-name'
  if (!promise.trim()) return 'no-promise'
  return [...promise].length > MOST_PROMISE ? 'too-long' : refusalOfDay(dueOn, today)
}

/** As many letters as the ledger of promises takes. */
export const MOST_PROMISE = 400

/** "No": a reason that is counted, and words that the asker reads. */
export type Declining = { readonly reason: DeclineReason | undefined; readonly words: string }

/** Why a unit cannot decline so; undefined when it can. A no without a reason is not taken. */
export function refusalToDecline(state: BackingState, { reason, words }: Declining): RefusalToDecline | undefined {
  if (state !== 'asked') return 'already-answered'
  if (!reason) return 'no-reason'
  if (!words.trim()) return 'no-words'
  return isTooLong(words) ? 'too-long' : undefined
}

export type Ending = 'done' | 'not-done'

/** Why it cannot be ended so; undefined when it can. That it did not come about needs words. */
export function refusalToEnd(state: BackingState, ending: Ending, words: string): RefusalToEnd | undefined {
  if (state !== 'accepted') return 'not-accepted'
  if (ending === 'not-done' && !words.trim()) return 'no-words'
  return isTooLong(words) ? 'too-long' : undefined
}

/** What was accepted stands in the public ledger as a promise to others, and is not taken back by who asked. */
export const refusalToWithdraw = (state: BackingState): RefusalToWithdraw | undefined =>
  state === 'asked' ? undefined : 'already-answered'

/** When an answer is owed that is asked for at `from`. */
export const answerDueAt = (from: Date, answerDays: number): Date => new Date(from.getTime() + answerDays * DAY_MS)
