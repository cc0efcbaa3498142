import { paths } from '#paths.ts'
import { dayAt, dayInWords } from '#ui/calendar.ts'
import type { PromiseLine } from '#ui/promise-card.tsx'
import type { StateName } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import type { OwnerKind, PromiseState, ToKind } from './promise.ts'
import { type Standing, standing } from './promise-standing.ts'

/** What a line needs to know of a promise; every list of promises gives it. */
export type Shown = {
  readonly id: string
  readonly what: string
  readonly ownerKind: OwnerKind
  readonly ownerName: string
  readonly toKind: ToKind
  readonly toName: string
  readonly dueOn: string
  readonly state: PromiseState
  readonly settledAt: Date | null
  readonly settledWords: string | null
}

/** A day as a moment in the middle of it, which is that day in every time zone of a town. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)

const STATE: Record<Standing['kind'], StateName> = {
  due: 'open',
  late: 'late',
  kept: 'kept',
  'kept-late': 'late',
  broken: 'broken',
  released: 'released',
}

export const standingOf = (view: View, promise: Shown): Standing =>
  standing(promise, dayAt(view, view.now), promise.settledAt ? dayAt(view, promise.settledAt) : undefined)

/** "Due in 3 days", "Late by 4 days", "Kept". */
export function standingInWords(view: View, standing: Standing): string {
  const words = view.words.promises.standing
  switch (standing.kind) {
    case 'due':
      return standing.days === 0 ? words.dueToday : words.dueIn(standing.days)
    case 'late':
      return words.late(standing.days)
    case 'kept-late':
      return words.keptLate(standing.days)
    case 'broken':
      return standing.days === 0 ? words.broken : words.brokenFor(standing.days)
    default:
      return words[standing.kind]
  }
}

/** To whom, in words; a reporter is never named. */
export const receiverOf = (view: View, { toKind, toName }: Pick<Shown, 'toKind' | 'toName'>): string =>
  toKind === 'reporter' || toKind === 'everybody' ? view.words.promises.to[toKind] : toName

/** A promise as the lists and cards of `ui` show it; what its owner said about it is its line of history. */
export function promiseLine(view: View, promise: Shown): PromiseLine {
  const stands = standingOf(view, promise)
  return {
    what: promise.what,
    href: paths.promise(promise.id),
    state: STATE[stands.kind],
    stateWords: standingInWords(view, stands),
    owner: promise.ownerName,
    toWhom: receiverOf(view, promise),
    byWhen: dayInWords(view, noonOf(promise.dueOn)),
    history: promise.settledWords || undefined,
  }
}
