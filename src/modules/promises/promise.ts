import { daysBetween, isDay } from './promise-day.ts'

/** What can become of "I will". `kept-late`: done after its day, or after it was already broken. */
export const PROMISE_STATES = ['open', 'kept', 'kept-late', 'broken', 'released'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** Who promises. Units, partners and residents need no account: staff write down what they said. */
export const OWNER_KINDS = ['officer', 'unit', 'partner', 'resident', 'chief'] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

/** To whom. `residents` of a neighborhood and `everybody` are many: nobody can release in their name. */
export const TO_KINDS = ['reporter', 'residents', 'partner', 'everybody'] as const
export type ToKind = (typeof TO_KINDS)[number]

/** One promise with its neighborhood. Days are `YYYY-MM-DD` in the agency's time zone. `toName` is '' for a reporter and for everybody. */
export type MadePromise = {
  readonly id: string
  readonly what: string
  readonly ownerKind: OwnerKind
  readonly officerId: string | null
  readonly unitId: string | null
  readonly ownerAccount: string | null
  readonly ownerName: string
  readonly toKind: ToKind
  readonly toAccount: string | null
  readonly toName: string
  readonly dueOn: string
  readonly state: PromiseState
  readonly madeAt: Date
  readonly madeBy: string | null
  readonly settledAt: Date | null
  readonly settledWords: string | null
  readonly remindedAt: Date | null
  readonly neighborhoodId: string | null
  readonly reportId: string | null
  readonly problemSlug: string | null
  readonly isPublic: boolean
}

/** What somebody is about to promise. */
export type Draft = {
  readonly what: string
  readonly ownerKind: OwnerKind
  readonly officerId: string | null
  readonly unitId: string | null
  readonly ownerAccount: string | null
  readonly ownerName: string
  readonly toKind: ToKind
  readonly toAccount: string | null
  readonly toName: string
  readonly dueOn: string
  readonly neighborhoodId: string | null
  readonly reportId: string | null
  readonly problemSlug: string | null
  readonly isPublic: boolean
}

export type RefusalToMake = 'no-words' | 'too-many-words' | 'no-owner' | 'no-receiver' | 'no-day' | 'day-has-passed' | 'day-too-far'
export type RefusalToKeep = 'already-kept' | 'was-released' | 'no-words'
export type RefusalToRelease = 'made-to-many' | 'not-made-to-you' | 'already-settled'

export const MOST_WORDS = 400
const MOST_YEARS = 5

/** Why `draft` cannot be promised on `today`; undefined when it can. A promise without an owner, a receiver or a day is a wish. */
export function refusalToMake(draft: Draft, today: string): RefusalToMake | undefined {
  if (!draft.what.trim()) return 'no-words'
  if (draft.what.length > MOST_WORDS) return 'too-many-words'
  if (!hasOwner(draft)) return 'no-owner'
  if (!hasReceiver(draft)) return 'no-receiver'
  if (!isDay(draft.dueOn)) return 'no-day'
  if (daysBetween(today, draft.dueOn) < 0) return 'day-has-passed'
  if (daysBetween(today, draft.dueOn) > MOST_YEARS * 366) return 'day-too-far'
  return undefined
}

const hasOwner = (draft: Draft) =>
  draft.ownerName !== '' &&
  (draft.ownerKind !== 'officer' || draft.officerId !== null) &&
  (draft.ownerKind !== 'unit' || draft.unitId !== null)

const hasReceiver = (draft: Draft) =>
  draft.toKind === 'everybody' ||
  (draft.toKind === 'reporter' && draft.reportId !== null) ||
  (draft.toKind !== 'reporter' && draft.toName !== '')

/** Why it may not be marked kept on `today`. Late needs words: those who waited read what happened. */
export function refusalToKeep(promise: Pick<MadePromise, 'state' | 'dueOn'>, words: string, today: string): RefusalToKeep | undefined {
  if (promise.state === 'kept' || promise.state === 'kept-late') return 'already-kept'
  if (promise.state === 'released') return 'was-released'
  if (stateWhenKept(promise, today) === 'kept-late' && !words.trim()) return 'no-words'
  return undefined
}

/** What keeping it on `today` makes of it: its own day still counts as in time; what was broken stays late. */
export const stateWhenKept = (promise: Pick<MadePromise, 'state' | 'dueOn'>, today: string): 'kept' | 'kept-late' =>
  promise.state === 'broken' || daysBetween(promise.dueOn, today) > 0 ? 'kept-late' : 'kept'

/**
 * Why somebody may not release the promise. Only the one it was made to can, while it is open: what was promised to many is kept or
 * broken in front of them, and a broken promise is not made good by taking it back.
 */
export function refusalToRelease(promise: Pick<MadePromise, 'state' | 'toKind'>, isReceiver: boolean): RefusalToRelease | undefined {
  if (promise.toKind === 'residents' || promise.toKind === 'everybody') return 'made-to-many'
  if (!isReceiver) return 'not-made-to-you'
  return promise.state === 'open' ? undefined : 'already-settled'
}

/** Whether it broke by itself: still open on the day after its day. */
export const isOverdue = (promise: Pick<MadePromise, 'state' | 'dueOn'>, today: string): boolean =>
  promise.state === 'open' && daysBetween(promise.dueOn, today) > 0
