/** What beat time goes to instead. A list, so that a year can be summed; `other` needs words. */
export const REASONS = [
  'emergency-response',
  'understaffed-response',
  'court',
  'custody',
  'event-elsewhere',
  'training',
  'administration',
  'other',
] as const
export type Reason = (typeof REASONS)[number]

/** Who took the officer off the beat: an office, never a name. */
export const ORDERED_BY = ['dispatch', 'sergeant', 'command', 'chief', 'court', 'officer'] as const
export type OrderedBy = (typeof ORDERED_BY)[number]

export const LONGEST_REASON = 200

/** From a moment until another: what counts is what lies between them. */
export type Stretch = { readonly from: Date; readonly until: Date }

/** Planned beat time used for something else. `reason` null: nobody has named it yet. */
export type Abstraction = Stretch & {
  readonly id: string
  readonly shiftId: string
  readonly reason: Reason | null
  readonly reasonWords: string | null
  readonly orderedBy: OrderedBy | null
  readonly notedAt: Date
}

/** With the shift it cuts into. */
export type AbstractionOfShift = Abstraction & {
  readonly officerId: string
  readonly officerName: string
  readonly beatId: string
  readonly beatName: string
  readonly startsAt: Date
  readonly endsAt: Date
}

export type Naming = { readonly reason: Reason; readonly orderedBy: OrderedBy; readonly words: string | null }

export type RefusalToNote = 'ends-before-it-starts' | 'outside-the-shift' | 'already-taken-off'
export type RefusalToName = 'no-reason' | 'no-order' | 'no-words' | 'words-too-long'

const overlaps = (a: Stretch, b: Stretch): boolean => a.from < b.until && b.from < a.until

/** Why this stretch of the shift may not be noted as taken off, beside what is noted already; undefined when it may. */
export function refusalToNote(
  wanted: Stretch,
  shift: { readonly startsAt: Date; readonly endsAt: Date },
  noted: readonly Stretch[],
): RefusalToNote | undefined {
  if (wanted.until <= wanted.from) return 'ends-before-it-starts'
  if (wanted.from < shift.startsAt || wanted.until > shift.endsAt) return 'outside-the-shift'
  return noted.some((other) => overlaps(wanted, other)) ? 'already-taken-off' : undefined
}

const isReason = (value: string): value is Reason => (REASONS as readonly string[]).includes(value)
const isOrderedBy = (value: string): value is OrderedBy => (ORDERED_BY as readonly string[]).includes(value)

/** A naming from what was typed: a reason of the list and who ordered it, both; "other" only with words. */
export function namingOf(typed: { readonly reason: string; readonly orderedBy: string; readonly words: string }): Naming | RefusalToName {
  const words = typed.words.trim()
  if (!isReason(typed.reason)) return 'no-reason'
  if (!isOrderedBy(typed.orderedBy)) return 'no-order'
  if (typed.reason === 'other' && words === '') return 'no-words'
  if (words.length > LONGEST_REASON) return 'words-too-long'
  return { reason: typed.reason, orderedBy: typed.orderedBy, words: typed.reason === 'other' ? words : null }
}
