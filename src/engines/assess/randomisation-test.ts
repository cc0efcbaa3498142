import { type Random, randomBelow } from '#engines/statistics/random.ts'
import { sumOf } from './count.ts'
import { objectionToPanel, type PanelDifferenceRefusal, type ResponsePanel } from './panel-difference.ts'

export type RandomisationTest = {
  /** Logarithm of the ratio of totals: after over before of the areas with a response, over that of the others. */
  readonly statistic: number
  /** Share of drawings at least as far from 0, the true one counted among them; never below 1 / (draws + 1). */
  readonly p: number
  readonly draws: number
}

/** `zero-count`: one of the four totals is zero. `too-few-areas`: fewer than one with or two without a response. */
export type RandomisationRefusal = PanelDifferenceRefusal | 'zero-count'

/**
 * Whether the areas with a response changed more than as many areas drawn at random: exact whatever the dispersion, as long as any of the
 * areas might as well have been chosen. For few areas, where clustered errors fail; with n areas of which k had the response p cannot fall
 * below 1 over the number of ways to choose k of n.
 *
 * `random`: seeded, so that the answer is the same each time. Refuses by value. Time areas times draws.
 * Source: Fisher 1935; Monte Carlo p with the observed counted in (Phipson & Smyth 2010).
 */
export function randomisationTest(panel: ResponsePanel, random: Random, draws = 9999): RandomisationTest | RandomisationRefusal {
  const treated = panel.isTreated.filter(Boolean).length
  const objection = objectionToPanel(panel)
  if (objection && !(objection === 'too-few-areas' && treated === 1 && panel.counts.length > 2)) return objection
  if (!(draws >= 1)) return 'too-few-periods'
  const totals = panel.counts.map((row) => ({ before: sumOf(row.slice(0, panel.startsAt)), after: sumOf(row.slice(panel.startsAt)) }))
  const order = totals.map((_, area) => area).sort((a, b) => Number(panel.isTreated[b]) - Number(panel.isTreated[a]))
  const statistic = statisticOf(totals, order, treated)
  if (!Number.isFinite(statistic)) return 'zero-count'
  let asFar = 1
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < treated; i++) {
      const j = i + randomBelow(random, order.length - i)
      const swapped = order[i]!
      order[i] = order[j]!
      order[j] = swapped
    }
    // A drawing with a zero total is as far as can be.
    if (!(Math.abs(statisticOf(totals, order, treated)) < Math.abs(statistic) - 1e-12)) asFar++
  }
  return { statistic, p: asFar / (draws + 1), draws }
}

function statisticOf(totals: readonly { before: number; after: number }[], order: readonly number[], treated: number): number {
  let [tb, ta, cb, ca] = [0, 0, 0, 0]
  order.forEach((area, place) => {
    const { before, after } = totals[area]!
    if (place < treated) [tb, ta] = [tb + before, ta + after]
    else [cb, ca] = [cb + before, ca + after]
  })
  return Math.log(ta / tb) - Math.log(ca / cb)
}
