import type { IncidentKind } from './kind.ts'

/** Fewer than this in a small area could point to a person, and are not shown to the public (PRODUCT.md: what is never built). */
export const LEAST_SHOWN = 3

/** A count, or 'few': there are some, fewer than may be shown. */
export type ShownCount = number | 'few'

/**
 * Counts of one area as the public may see them. Below three becomes 'few'. Where that would leave a single 'few', or several that are all one
 * or all two, the smallest others become 'few' too: else they could be found by subtracting the rest from their total. Sums below zero
 * (reversals) are none.
 */
export function withoutSmall(counts: readonly number[]): ShownCount[] {
  const least = counts.map((count) => Math.max(0, count))
  const isSmall = (count: number) => count > 0 && count < LEAST_SHOWN
  const isTelling = new Set(least.filter(isSmall)).size === 1
  const companion = isTelling ? Math.min(...least.filter((count) => count >= LEAST_SHOWN)) : 0
  return least.map((count) => (isSmall(count) || (count > 0 && count === companion) ? 'few' : count))
}

export type KindCount = { readonly kind: IncidentKind; readonly count: ShownCount }

/** Counts by kind as they are shown: all to those who work with them, without small ones to the public in a small area. */
export function shownKinds(counts: readonly { kind: IncidentKind; count: number }[], isExact: boolean): KindCount[] {
  const shown = isExact ? counts.map(({ count }) => Math.max(0, count)) : withoutSmall(counts.map(({ count }) => count))
  return counts.flatMap(({ kind }, i) => (shown[i] === 0 ? [] : [{ kind, count: shown[i] as ShownCount }]))
}

/** How many days back one may look; the first is shown when none is asked for. */
export const WINDOW_DAYS = [90, 30, 365] as const
export type WindowDays = (typeof WINDOW_DAYS)[number]
export const windowIn = (text: string): WindowDays => WINDOW_DAYS.find((days) => String(days) === text) ?? WINDOW_DAYS[0]

/** The whole months that stand for a window where single days are not told apart: 1, 3 and 12. */
export const monthsOf = (days: WindowDays): number => Math.round(days / 30.4)
