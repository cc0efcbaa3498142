import type { Interval } from '#engines/statistics/interval.ts'
import { type Random, randomBelow } from '#engines/statistics/random.ts'
import { eventsNeeded, isCount } from './concentration.ts'

export type EqualRiskNull = {
  readonly eventShare: number
  /** The share of all places that hold that share of the events, as counted. */
  readonly observedShare: number
  /** The same share, had every place run the same risk: the mean and the middle 95 %. */
  readonly expectedShare: number
  readonly expectedInterval: Interval
  /** Marginal concentration: expected minus observed share. 0 is what chance alone makes; above 0 is gathered more than that. */
  readonly marginalConcentration: number
  /** The chance of a share so small, or smaller, at equal risk: (1 + as small) / (1 + repetitions). Never 0. */
  readonly p: number
  readonly repetitions: number
}

export type EqualRiskRefusal = 'not-counts' | 'too-few-places' | 'no-events' | 'too-many-events'

/** Events drawn in all repetitions together when nobody says otherwise: about half a second. */
const DRAWS = 20_000_000
const [FEWEST, MOST] = [99, 1999]

/** Above this the simulation takes longer than anybody waits, and chance plays no part any more. */
const MOST_EVENTS = 5_000_000

/**
 * How much more the events gather than equal risk alone would make them: the observed share of places for `eventShare` of the events
 * beside the same share when each event falls on any place alike (multinomial). This is the number to show instead of a bare 80/20.
 * It does not correct for places that differ in size or use: for those see `placeFunnel`.
 *
 * `counts`: whole numbers, places without any included. `random`: seeded; the same seed gives the same answer. Repetitions are as many as
 * keep it near half a second (1,999 to 99) unless given; the expectation's error is the spread over their square root.
 * Refuses `not-counts`, `too-few-places` (below two), `no-events`, `too-many-events` (above five million). Cost: about 20 ns x (events + places) x repetitions; fine for a million events.
 *
 * Source: Chalfin, Kaplan & Cuellar 2021, Journal of Research in Crime and Delinquency 58 (marginal crime concentration). Variant:
 * equal-risk multinomial with the observed number of events, interval from the 2.5 and 97.5 % order statistics.
 */
export function equalRiskNull(
  counts: ArrayLike<number>,
  random: Random,
  { eventShare = 0.5, repetitions }: { readonly eventShare?: number; readonly repetitions?: number } = {},
): EqualRiskNull | EqualRiskRefusal {
  const found = Float64Array.from(counts)
  const places = found.length
  if (!found.every(isCount)) return 'not-counts'
  if (places < 2) return 'too-few-places'
  const events = found.reduce((total, count) => total + count, 0)
  if (events === 0) return 'no-events'
  if (events > MOST_EVENTS) return 'too-many-events'
  const needed = eventsNeeded(events, eventShare)
  const times = repetitions ?? Math.max(FEWEST, Math.min(MOST, Math.floor(DRAWS / (events + places))))
  const shares = simulatedPlaces(places, events, needed, times, random).sort()
  const observed = placesHoldingOf(countsOfCounts(found), needed)
  const expectedShare = shares.reduce((total, k) => total + k, 0) / times / places
  const order = (p: number) => (shares[Math.round(p * (times - 1))] ?? 0) / places
  return {
    eventShare,
    observedShare: observed / places,
    expectedShare,
    expectedInterval: { low: order(0.025), high: order(0.975) },
    marginalConcentration: expectedShare - observed / places,
    p: (1 + shares.filter((k) => k <= observed).length) / (times + 1),
    repetitions: times,
  }
}

/** How many places have 0, 1, 2, ... events. */
function countsOfCounts(counts: Float64Array): Float64Array {
  const tally = new Float64Array(counts.reduce((most, count) => Math.max(most, count), 0) + 1)
  for (const count of counts) tally[count]!++
  return tally
}

/** The least number of places with `needed` events, from the tally alone: no sorting. */
function placesHoldingOf(tally: Float64Array, needed: number): number {
  let [taken, held] = [0, 0]
  for (let count = tally.length - 1; count > 0; count--) {
    const these = tally[count]!
    if (held + these * count >= needed) return taken + Math.ceil((needed - held) / count)
    taken += these
    held += these * count
  }
  return taken
}

function simulatedPlaces(places: number, events: number, needed: number, times: number, random: Random): Float64Array {
  const counts = new Int32Array(places)
  const tally = new Float64Array(events + 2)
  return Float64Array.from({ length: times }, () => {
    counts.fill(0)
    let most = 0
    for (let event = 0; event < events; event++) {
      const place = randomBelow(random, places)
      const count = ++counts[place]!
      tally[count]!++
      if (count > most) most = count
    }
    // Each place was counted at every height on its way up; what stopped at a height is the difference to the next.
    for (let count = 1; count <= most; count++) tally[count]! -= tally[count + 1]!
    const taken = placesHoldingOf(tally.subarray(0, most + 1), needed)
    tally.fill(0, 0, most + 2)
    return taken
  })
}
