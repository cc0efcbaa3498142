import type { Random } from '#engines/statistics/random.ts'
import type { Metric } from './knox-bands.ts'
import { closePairs, neighborLists } from './knox-pairs.ts'
import { chainFinder, type FoundChain } from './near-repeat-chain-finder.ts'
import { type DatedPlaces, type EventsRefusal, eventsFault } from './near-repeat-events.ts'
import { chanceOfRepeat, type Timeline, timelineOf } from './near-repeat-timeline.ts'

export type ChainsQuestion = DatedPlaces & {
  /** The last days that are looked at, `untilDay` the last of them. The events before are what "usual" is learned from. */
  readonly windowDays: number
  /** An event repeats an earlier one within so many meters and days, both ends included. */
  readonly radiusM: number
  readonly withinDays: number
  readonly metric?: Metric
  /** Fewer near repeats than this are a pair, not a chain. */
  readonly fewestRepeats?: number
  readonly permutations?: number
  readonly random: Random
}

export type NearRepeatChain = {
  /** Numbers of the events, earliest first; the first may lie before the window. */
  readonly members: readonly number[]
  readonly firstDay: number
  readonly lastDay: number
  /** Events of the chain within the window that happened near and soon after an earlier one. */
  readonly observed: number
  /** How many such events chance would make on this ground in a window like this one. */
  readonly usual: number
  /** The chance that dealing the same times to the same places makes, anywhere, a chain that stands out as far. */
  readonly p: number
}

export type NearRepeatScan = {
  readonly events: number
  readonly eventsInWindow: number
  /** Near repeats in the window over the whole ground, how many are usual, and the chance of as many. */
  readonly observed: number
  readonly usual: number
  readonly p: number
  /** Those that stand out most come first; likely and unlikely ones alike. */
  readonly chains: readonly NearRepeatChain[]
  readonly metric: Metric
  readonly closure: 'inclusive'
  readonly permutations: number
}

export type ChainsRefusal = EventsRefusal | { readonly refused: 'bad-settings' | 'too-many-pairs'; readonly events: number }

/**
 * Events that followed each other closely of late, as chains, beside how many would be usual: "Burglaries within 100 m of an earlier one in
 * the last 14 days: 9, when 3 would be usual. Likely not chance (1 in 1,000)." It tells that chance does not explain them, not who or what
 * did, and not that the next will come.
 *
 * A near repeat is an event of the window with an earlier one within `radiusM` and `withinDays` (of two on one day the western one counts as
 * the earlier). A chain is what such links join, with at least `fewestRepeats` (2) near repeats. `usual` is exact: over all ways to deal the
 * times of all events to their places, the mean number of near repeats in the window; for a chain, at the places within `radiusM` of its
 * members, which makes it low where little ever happens and high at a place where something always does. `p` by shuffling (999): for a chain
 * against the chain that stands out most, anywhere, in each shuffle, so looking everywhere costs nothing; how far one stands out is the
 * Poisson log likelihood ratio of observed to usual (as Kulldorff et al. 2005). Of scans without pattern at most one in twenty shows a
 * chain with p <= 0.05; looking every day, or at many kinds, is looking often, which the caller has to allow for. Places or habits that
 * changed during the period are taken for pattern: one to three years of one kind are enough.
 *
 * Refused, with how many events it is about: 'after-until-day' (dates in the future are the caller's), 'too-few-events' (under 10),
 * 'all-at-one-point', 'one-day-only', 'lengths-differ', 'not-a-place', 'not-a-whole-day', 'bad-settings', 'too-many-pairs' (over 20 million).
 * A window without events has no chains, and p = 1. Cost: the near pairs, then `permutations` times the window's events and their neighbors:
 * 500 events, 28 days, 999 shuffles: 5 ms; 5,000 events: 40 ms. Sources: Knox 1964; Johnson & Bowers 2004 for near repeats; the exact mean
 * and the chain's ground are this program's own.
 */
export function nearRepeatChains(question: ChainsQuestion): NearRepeatScan | ChainsRefusal {
  const fault = eventsFault(question)
  if (fault) return fault
  const { xM, yM, radiusM, metric = 'euclidean', fewestRepeats = 2, permutations = 999, random } = question
  const events = xM.length
  if (!areSettings({ ...question, fewestRepeats, permutations })) return { refused: 'bad-settings', events }
  const pairs = closePairs({ xM, yM, metric, closure: 'inclusive' }, [0, radiusM])
  if (pairs === 'too-many-pairs') return { refused: pairs, events }
  const neighbors = neighborLists(pairs)
  const timeline = timelineOf(question)
  const chance = chanceOfRepeat(timeline, neighbors.starts)
  const findChains = chainFinder({ neighbors, timeline, chance, fewestRepeats })
  const seen = findChains(timeline.eventAt)
  const shuffles = shuffleWindows(timeline, permutations, random, (eventAt) => {
    const { repeats, chains } = findChains(eventAt)
    return { repeats, strength: Math.max(0, ...chains.map((chain) => chain.strength)) }
  })
  const share = (isReached: (shuffle: { repeats: number; strength: number }) => boolean) =>
    (1 + shuffles.filter(isReached).length) / (1 + permutations)
  return {
    events,
    eventsInWindow: events - timeline.windowStart,
    observed: seen.repeats,
    usual: chance.reduce((sum, one) => sum + one, 0),
    p: share(({ repeats }) => repeats >= seen.repeats),
    chains: seen.chains
      .sort((a, b) => b.strength - a.strength || a.ranks[0]! - b.ranks[0]!)
      .map((chain) =>
        told(
          chain,
          timeline,
          share(({ strength }) => strength >= chain.strength - 1e-9),
        ),
      ),
    ...{ metric, closure: 'inclusive' as const, permutations },
  }
}

type Settings = Pick<ChainsQuestion, 'windowDays' | 'radiusM' | 'withinDays'> & { fewestRepeats: number; permutations: number }

const areSettings = ({ windowDays, radiusM, withinDays, fewestRepeats, permutations }: Settings): boolean =>
  [windowDays, fewestRepeats, permutations].every((count) => Number.isSafeInteger(count) && count >= 1) &&
  [withinDays].every((days) => Number.isSafeInteger(days) && days >= 0) &&
  Number.isFinite(radiusM) &&
  radiusM > 0 &&
  permutations <= 99_999

const told = ({ ranks, repeats, usual }: FoundChain, { eventAt, dayAt }: Timeline, p: number): NearRepeatChain => ({
  members: ranks.map((rank) => eventAt[rank]!),
  firstDay: dayAt[ranks[0]!]!,
  lastDay: dayAt[ranks.at(-1)!]!,
  observed: repeats,
  usual,
  p,
})

/** Deals the last times anew: who stands at the ranks that a near repeat of the window can touch. Earlier ranks are nobody's concern. */
function shuffleWindows<T>({ eventAt, linkStart }: Timeline, times: number, random: Random, see: (eventAt: Int32Array) => T): T[] {
  const order = eventAt.slice()
  return Array.from({ length: times }, () => {
    for (let i = order.length - 1; i >= Math.max(linkStart, 1); i--) {
      const j = Math.floor(random() * (i + 1))
      const held = order[i]!
      order[i] = order[j]!
      order[j] = held
    }
    return see(order)
  })
}
