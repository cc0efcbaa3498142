import { sumOf } from './count.ts'

/** Fewer weeks than this cannot show how much weekly counts vary. */
export const WEEKS_FOR_DISPERSION = 8

/**
 * How much more the counts of single areas vary from week to week than chance alone would have it: variance over mean, pooled over areas,
 * at least 1. Undefined for areas of fewer than eight weeks or without events. Season and trend within the period count as variation, which
 * makes intervals wider, never too narrow.
 *
 * `areas`: counts per week from before the response, never below zero (the caller checks). Time linear.
 * Source: Pearson's dispersion around each area's own mean; with one area it is the index of dispersion (Fisher 1925).
 */
export function dispersionOf(areas: readonly (readonly number[])[]): number | undefined {
  let [excess, free] = [0, 0]
  for (const counts of areas) {
    const mean = sumOf(counts) / counts.length
    if (counts.length < WEEKS_FOR_DISPERSION || mean === 0) continue
    excess += counts.reduce((total, count) => total + (count - mean) ** 2 / mean, 0)
    free += counts.length - 1
  }
  return free === 0 ? undefined : Math.max(1, excess / free)
}

/** Areas over the same weeks: one row of weekly counts each. */
export type AreaWeeks = readonly (readonly number[])[]

/**
 * How much more the areas vary **against each other** than chance alone would have it, at least 1: what a season or a storm did to all of
 * them alike is taken out, which is what a ratio of ratios needs. Undefined where no table has two areas with events and eight weeks with any.
 *
 * Pearson's chi-square of each areas by weeks table over its freedom; given the margins its expectation under chance is the freedom times
 * N / (N - 1), exactly and also where cells expect less than one event, so that quiet areas do not bias it.
 * `tables`: one for each period within which nothing else changed (before; after), pooled; counts never below zero (the caller checks).
 * Time linear. Source: McCullagh & Nelder 1989, section 6.2.3; the exact moment is Haldane's (1940).
 */
export function dispersionBetween(tables: readonly AreaWeeks[]): number | undefined {
  let [chiSquare, freedom] = [0, 0]
  for (const table of tables) {
    const found = chiSquareOf(table)
    chiSquare += found?.chiSquare ?? 0
    freedom += found?.freedom ?? 0
  }
  return freedom === 0 ? undefined : Math.max(1, chiSquare / freedom)
}

/** With its expectation under chance brought to `freedom`. */
function chiSquareOf(areas: AreaWeeks): { readonly chiSquare: number; readonly freedom: number } | undefined {
  const used = areas.map((counts) => ({ counts, total: sumOf(counts) })).filter(({ total }) => total > 0)
  const weeks = (used[0]?.counts ?? []).map((_, week) => used.reduce((sum, { counts }) => sum + (counts[week] ?? 0), 0))
  const total = sumOf(weeks)
  const counted = weeks.filter((week) => week > 0).length
  if (used.length < 2 || counted < WEEKS_FOR_DISPERSION) return undefined
  let chiSquare = 0
  for (const { counts, total: share } of used) {
    for (let week = 0; week < weeks.length; week++) {
      const expected = (share * weeks[week]!) / total
      if (expected > 0) chiSquare += (counts[week]! - expected) ** 2 / expected
    }
  }
  return { chiSquare: (chiSquare * (total - 1)) / total, freedom: (used.length - 1) * (counted - 1) }
}

/** What varies where nothing can be estimated: 0.0008 N + 1.2 for N events an area and period, from the review of camera schemes by Welsh & Farrington. */
export const usualDispersion = (eventsPerAreaAndPeriod: number): number => 0.0008 * eventsPerAreaAndPeriod + 1.2
