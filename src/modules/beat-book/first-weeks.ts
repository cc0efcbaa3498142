/** Somebody or somewhere to be introduced: an organization of the beat, or a place where this officer has never been. */
export type Introduction = {
  readonly kind: 'organization' | 'place'
  readonly id: string
  readonly name: string
  /** Contacts of any officer there in the last year; 0 for organizations. */
  readonly contacts: number
  /** True where a contact person agreed to be named in the book. */
  readonly hasContactPerson: boolean
}

export type Step =
  | { readonly kind: 'meet'; readonly week: 1 | 2; readonly introduction: Introduction }
  | { readonly kind: 'promise'; readonly week: 1 | 2; readonly promiseId: string; readonly what: string; readonly dueOn: string }
  | { readonly kind: 'blocks'; readonly week: 2; readonly count: number; readonly first: readonly string[] }
  | { readonly kind: 'walk'; readonly week: 1 }

const MOST_A_WEEK = 6

/** Organizations with somebody to ask for first, then the places where most people are met; by name among equals. */
export const byWorth = (a: Introduction, b: Introduction): number =>
  Number(b.hasContactPerson) - Number(a.hasContactPerson) ||
  Number(b.kind === 'organization') - Number(a.kind === 'organization') ||
  b.contacts - a.contacts ||
  a.name.localeCompare(b.name)

type Known = {
  readonly introductions: readonly Introduction[]
  /** Open promises of the beat with their days. */
  readonly promises: readonly { readonly id: string; readonly what: string; readonly dueOn: string }[]
  readonly blindSpots: readonly { readonly name: string }[]
  /** The new officer's first day, and the last days of the first and second week. */
  readonly weekOneUntil: string
  readonly weekTwoUntil: string
}

/**
 * What the first two weeks on a beat are for, in order: a walk together, promises that fall due, introductions (six a week), and in the second week
 * the blocks that nobody has met for three months.
 */
export function firstTwoWeeks({ introductions, promises, blindSpots, weekOneUntil, weekTwoUntil }: Known): Step[] {
  const due = promises
    .filter(({ dueOn }) => dueOn <= weekTwoUntil)
    .map(({ id, what, dueOn }): Step => ({ kind: 'promise', week: dueOn <= weekOneUntil ? 1 : 2, promiseId: id, what, dueOn }))
  const meetings = introductions
    .toSorted(byWorth)
    .slice(0, 2 * MOST_A_WEEK)
    .map((introduction, i): Step => ({ kind: 'meet', week: i < MOST_A_WEEK ? 1 : 2, introduction }))
  const blocks: Step[] =
    blindSpots.length > 0
      ? [{ kind: 'blocks', week: 2, count: blindSpots.length, first: blindSpots.slice(0, 3).map(({ name }) => name) }]
      : []
  const all: Step[] = [{ kind: 'walk', week: 1 }, ...due, ...meetings, ...blocks]
  return all.toSorted((a, b) => a.week - b.week)
}
