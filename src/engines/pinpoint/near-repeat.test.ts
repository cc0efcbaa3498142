import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom, shuffled } from '#engines/statistics/random.ts'
import { meterOf } from '#town/ground.ts'
import { inventTown } from '#town/invent-town.ts'
import { NEAR_REPEATS } from '#town/planted-truths.ts'
import { knoxTable } from './knox.ts'
import { closePairs, neighborLists } from './knox-pairs.ts'
import { type AreasQuestion, elevatedAreas } from './near-repeat-areas.ts'
import { chainFinder } from './near-repeat-chain-finder.ts'
import { type ChainsQuestion, type NearRepeatScan, nearRepeatChains } from './near-repeat-chains.ts'
import { nearRepeatReach } from './near-repeat-reach.ts'
import { chanceOfRepeat, timelineOf } from './near-repeat-timeline.ts'

type Events = { readonly xM: number[]; readonly yM: number[]; readonly day: number[] }

/** The scan; a refusal fails the test. */
function scanOf(question: ChainsQuestion): NearRepeatScan {
  const scan = nearRepeatChains(question)
  if ('refused' in scan) throw new Error(scan.refused)
  return scan
}

const DAY_MS = 86_400_000
const NOW = new Date('2030-05-20T10:00:00Z')
const today = Math.floor(NOW.getTime() / DAY_MS)

/** Burglaries of the invented town up to a day, two years back; which of them were planted. */
function burglaries(seed: string) {
  const all = inventTown({ seed, now: NOW }).incidents.flatMap(({ kind, occurredAt, truth, lat, lng }) =>
    kind === 'burglary' && lat !== null && lng !== null ? [{ occurredAt, truth, lat, lng }] : [],
  )
  return (untilDay: number): Events & { untilDay: number; planted: number[] } => {
    const dayOf = ({ occurredAt }: (typeof all)[number]) => Math.floor(occurredAt.getTime() / DAY_MS)
    const some = all.filter((one) => dayOf(one) <= untilDay && dayOf(one) > untilDay - 730)
    const at = some.map(meterOf)
    const planted = some.flatMap(({ truth }, i) => (truth === NEAR_REPEATS.key ? [i] : []))
    return { xM: at.map(([x]) => x), yM: at.map(([, y]) => y), day: some.map(dayOf), untilDay, planted }
  }
}
const bySeed = ['marlow-bridge', 'another', 'third'].map((seed) => burglaries(seed))
const reach = { radiusM: 200, withinDays: 14, windowDays: 28 }

describe('the chain planted in the invented town', () => {
  test.each([0, 1, 2])('is found while it goes on and told by its own events, in town %i', (town) => {
    for (const daysAgo of [40, 33, 26]) {
      const { planted, ...events } = bySeed[town]!(today - daysAgo)
      const scan = scanOf({ ...events, ...reach, random: seededRandom(1) })
      const [chain] = scan.chains
      expect(chain!.p).toBeLessThanOrEqual(0.005)
      expect(chain!.observed).toBeGreaterThanOrEqual(4)
      expect(chain!.usual).toBeLessThan(0.5)
      expect(chain!.members.filter((event) => planted.includes(event)).length).toBeGreaterThanOrEqual(chain!.members.length - 1)
      expect(scan.chains.slice(1).every(({ p }) => p > 0.02)).toBe(true)
    }
  })
  test('is not seen before it began', () => {
    for (const town of bySeed) {
      const { planted, ...events } = town(today - NEAR_REPEATS.startsDaysAgo - 1)
      expect(planted).toEqual([])
      expect(scanOf({ ...events, ...reach, random: seededRandom(1) }).chains.every(({ p }) => p > 0.05)).toBe(true)
    }
  })
})

test('when times are shuffled, a chain or a total is called unlikely as often as its p says', () => {
  const random = seededRandom(5)
  const { planted: _, ...events } = bySeed[0]!(today)
  let [chains, totals] = [0, 0]
  for (let run = 0; run < 200; run++) {
    const scan = scanOf({ ...events, day: shuffled(random, events.day), ...reach, permutations: 99, random })
    if (scan.chains.some(({ p }) => p <= 0.1)) chains++
    if (scan.p <= 0.1) totals++
  }
  // 200 times 0.1, three standard errors up; counts are whole, so that p may be larger than needed but not smaller.
  for (const alarms of [chains, totals]) expect(alarms).toBeLessThan(33)
  expect(totals).toBeGreaterThan(5)
})

const someEvents = (least: number, most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 12 })), {
      minLength: least,
      maxLength: most,
    })
    .filter((list) => new Set(list.map(([x, y]) => `${x} ${y}`)).size > 1 && new Set(list.map(([, , day]) => day)).size > 1)
    .map((list): Events => ({ xM: list.map(([x]) => x), yM: list.map(([, y]) => y), day: list.map(([, , day]) => day) }))
const small = { untilDay: 12, windowDays: 6, radiusM: 2, withinDays: 3, fewestRepeats: 1 }

/** Near repeats by looking at every pair: ranks by day, then by place. */
function bruteForce({ xM, yM, day }: Events): number[] {
  const order = [...day.keys()].sort((a, b) => day[a]! - day[b]! || xM[a]! - xM[b]! || yM[a]! - yM[b]! || a - b)
  return order.filter(
    (i, rank) =>
      day[i]! > small.untilDay - small.windowDays &&
      order
        .slice(0, rank)
        .some((j) => day[i]! - day[j]! <= small.withinDays && Math.hypot(xM[i]! - xM[j]!, yM[i]! - yM[j]!) <= small.radiusM),
  )
}

/** Calls `see` for every order, each once, of a list that it changes in place (Heap 1963). */
function eachOrder(list: Int32Array, see: () => void, size = list.length): void {
  if (size === 1) {
    see()
    return
  }
  for (let i = 0; i < size; i++) {
    eachOrder(list, see, size - 1)
    const j = size % 2 === 0 ? i : 0
    ;[list[j], list[size - 1]] = [list[size - 1]!, list[j]!]
  }
}

describe('a scan for chains', () => {
  test('finds the near repeats that looking at every pair finds, each in one chain', () =>
    fc.assert(
      fc.property(someEvents(10, 40), (events) => {
        const scan = scanOf({ ...events, ...small, permutations: 1, random: seededRandom(1) })
        const repeats = bruteForce(events)
        expect(scan.observed).toBe(repeats.length)
        expect(scan.chains.reduce((sum, chain) => sum + chain.observed, 0)).toBe(repeats.length)
        const members = scan.chains.flatMap((chain) => chain.members)
        expect(new Set(members).size).toBe(members.length)
        expect(repeats.every((event) => members.includes(event))).toBe(true)
        for (const { firstDay, lastDay, members } of scan.chains) {
          expect([firstDay, lastDay]).toEqual([events.day[members[0]!], events.day[members.at(-1)!]])
        }
      }),
    ))
  test('knows exactly how many are usual: the mean over every order of the times', () =>
    fc.assert(
      fc.property(someEvents(7, 7), (events) => {
        const timeline = timelineOf({ ...events, ...small })
        const pairs = closePairs({ ...events, metric: 'euclidean', closure: 'inclusive' }, [0, small.radiusM])
        if (pairs === 'too-many-pairs') throw new Error(pairs)
        const neighbors = neighborLists(pairs)
        const chance = chanceOfRepeat(timeline, neighbors.starts)
        const find = chainFinder({ neighbors, timeline, chance, fewestRepeats: 1 })
        const eventAt = timeline.eventAt.slice()
        let [sum, orders] = [0, 0]
        eachOrder(eventAt, () => {
          sum += find(eventAt).repeats
          orders++
        })
        expect(orders).toBe(5040)
        expect(chance.reduce((a, b) => a + b, 0)).toBeCloseTo(sum / orders, 9)
      }),
      { numRuns: 15 },
    ))
  test('says the same wherever the events lie and in whatever order they are given', () =>
    fc.assert(
      fc.property(someEvents(10, 30), fc.integer({ min: -3000, max: 3000 }), (events, by) => {
        const scan = scanOf({ ...events, ...small, permutations: 1, random: seededRandom(1) })
        const told = ({ observed, usual, chains }: NearRepeatScan) => [
          ...[observed, usual.toFixed(9)],
          ...chains.map((chain) => `${chain.firstDay} ${chain.observed} ${chain.usual.toFixed(9)}`).sort(),
        ]
        const order = shuffled(seededRandom(by), [...events.day.keys()])
        const moved = {
          xM: order.map((i) => events.xM[i]! + by),
          yM: order.map((i) => events.yM[i]! - by),
          day: order.map((i) => events.day[i]!),
        }
        expect(told(scanOf({ ...moved, ...small, permutations: 1, random: seededRandom(1) }))).toEqual(told(scan))
      }),
    ))
  test('says what a plain sentence can say', () => {
    const { planted: _, ...events } = bySeed[0]!(today - 33)
    const scan = scanOf({ ...events, ...reach, random: seededRandom(1) })
    expect(scan).toMatchObject({ metric: 'euclidean', closure: 'inclusive', permutations: 999, events: events.day.length })
    expect(scan.observed).toBeGreaterThan(scan.usual)
    expect(scan.p).toBeLessThan(0.01)
  })
  test('of a window without events finds nothing and is not surprised', () => {
    const { planted: _, ...events } = bySeed[0]!(today)
    const scan = scanOf({ ...events, ...reach, untilDay: today + 90, random: seededRandom(1) })
    expect(scan).toMatchObject({ eventsInWindow: 0, observed: 0, usual: 0, p: 1, chains: [] })
  })
})

const ten = { xM: [0, 9, 2, 3, 4, 5, 6, 7, 8, 1], yM: Array(10).fill(0), day: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }

describe('is refused, with how many events it is about', () => {
  const refusals: [string, Partial<Events & { untilDay: number }>, number][] = [
    ['after-until-day', { untilDay: 6 }, 3],
    ['too-few-events', { xM: [1, 2], yM: [1, 2], day: [1, 2] }, 2],
    ['too-few-events', { xM: [], yM: [], day: [] }, 0],
    ['all-at-one-point', { xM: Array(10).fill(4) }, 10],
    ['one-day-only', { day: Array(10).fill(4) }, 10],
    ['lengths-differ', { yM: [1] }, 10],
    ['not-a-place', { yM: [Number.NaN, Infinity, ...Array(8).fill(1)] }, 2],
    ['not-a-whole-day', { day: [0.5, ...ten.day.slice(1)] }, 1],
    ['not-a-whole-day', { untilDay: Number.NaN }, 0],
  ]
  test.each(refusals)('%s', (refused, change, events) => {
    const question = { ...ten, untilDay: 9, ...change }
    expect(nearRepeatChains({ ...question, ...reach, random: seededRandom(1) })).toEqual({ refused, events })
    expect(elevatedAreas({ ...question, reach: { radiusM: 2, withinDays: 3, ratio: 2, metric: 'euclidean' } })).toEqual({ refused, events })
  })
  test.each([
    { windowDays: 0 },
    { windowDays: 1.5 },
    { radiusM: 0 },
    { radiusM: Infinity },
    { withinDays: -1 },
    { fewestRepeats: 0 },
    { permutations: 0 },
  ])('bad-settings: %o', (change) =>
    expect(nearRepeatChains({ ...ten, untilDay: 9, ...reach, random: seededRandom(1), ...change })).toEqual({
      refused: 'bad-settings',
      events: 10,
    }),
  )
})

describe('how far a kind of event reaches', () => {
  const rows = readFileSync('test/oracles/knox/events260.csv', 'utf8').trim().split('\n').slice(1)
  const events = rows.map((row) => row.split(',').map(Number) as [number, number, number, number])
  const table = (layout: 'bands' | 'cumulative', day: readonly number[], permutations: number) => {
    const places = { xM: events.map((event) => event[1]), yM: events.map((event) => event[2]) }
    const edges = { edgesM: [0, 100, 200, 300, 400, 500], edgesDays: [0, 7, 14, 21, 28] }
    const how = { metric: 'euclidean', closure: 'inclusive', layout, permutations, random: seededRandom(3) } as const
    const made = knoxTable({ ...places, day, ...edges, ...how })
    if ('refused' in made) throw new Error(made.refused)
    return made
  }
  const day = events.map((event) => event[3])
  test('is where it stands out most in a cumulative table', () => {
    const found = nearRepeatReach(table('cumulative', day, 199))
    expect(found).toMatchObject({ withinDays: 7, adjustedP: 0.005, metric: 'euclidean', closure: 'inclusive' })
    expect(typeof found === 'object' && [100, 200, 300].includes(found.radiusM) && found.ratio > 4).toBe(true)
  })
  test('is none where times are shuffled, and none without shuffles', () => {
    expect(nearRepeatReach(table('cumulative', shuffled(seededRandom(8), day), 199), 0.01)).toBe('no-pattern')
    expect(nearRepeatReach(table('cumulative', day, 0))).toBe('no-pattern')
  })
  test('cannot be read off separate bands', () => expect(nearRepeatReach(table('bands', day, 19))).toBe('not-cumulative'))
})

describe('areas where more is to be expected for now', () => {
  const far = { xM: ten.xM.map((x) => x * 10_000), yM: ten.yM, day: ten.day }
  const ask: AreasQuestion = { ...far, untilDay: 9, reach: { radiusM: 100, withinDays: 4, ratio: 3, metric: 'euclidean' } }
  const areasOf = (question: AreasQuestion) => {
    const areas = elevatedAreas(question)
    if ('refused' in areas) throw new Error(areas.refused)
    return areas
  }
  test('last as many days after an event as the pattern does, today not counted', () => {
    expect(areasOf(ask).map((area) => [area.circles[0]!.event, area.elevatedUntilDay])).toEqual(
      expect.arrayContaining([
        [6, 10],
        [9, 13],
      ]),
    )
    expect(areasOf(ask)).toHaveLength(4)
    expect(areasOf({ ...ask, untilDay: 13 })).toEqual([])
  })
  test('expect the base rate times the days left times the ratio', () => {
    // Two places with five events each: four others around each event, all alike, so that nothing is drawn anywhere.
    const two = { xM: ten.day.map((day) => (day % 2) * 50_000), yM: ten.yM, day: ten.day }
    const areas = areasOf({ ...ask, ...two })
    expect(areas).toHaveLength(2)
    for (const { circles, usual, expected, extra } of areas) {
      // All events of a place share one circle: it counts once, for its longest time.
      expect(usual).toBeCloseTo((4 / 10) * (circles[0]!.untilDay - 9), 9)
      expect(expected).toBeCloseTo(3 * usual, 9)
      expect(extra).toBeCloseTo(2 * usual, 9)
    }
    expect(areasOf({ ...ask, ...two, sinceDay: -10 })[0]!.usual).toBeCloseTo(areas[0]!.usual / 2, 9)
  })
  test('that overlap are one, and count what two circles share once', () => {
    const apart = (meters: number) => {
      const xM = [0, 0, 0, 0, 0, 0, 0, 0, 50_000, 50_000 + meters]
      return areasOf({ ...ask, xM, day: [0, 0, 0, 0, 0, 0, 0, 1, 9, 9], reach: { ...ask.reach, withinDays: 1 } })
    }
    expect([199, 201].map((meters) => apart(meters).length)).toEqual([1, 2])
    const [together, beside] = [apart(101)[0]!, apart(199)[0]!]
    // Two circles of radius r whose middles are r apart share 39 % of each.
    expect(together.usual / beside.usual).toBeGreaterThan(0.79)
    expect(together.usual / beside.usual).toBeLessThan(0.82)
  })
  test('cover the planted chain while it goes on', () => {
    const { planted, ...events } = bySeed[0]!(today - 33)
    const areas = areasOf({ ...events, reach: { radiusM: 200, withinDays: 14, ratio: 3, metric: 'euclidean' } })
    const circles = areas.flatMap((area) => area.circles)
    expect(
      planted.filter((event) => events.day[event]! + 14 > events.untilDay).every((event) => circles.some((one) => one.event === event)),
    ).toBe(true)
    for (const area of areas) {
      expect(area.elevatedUntilDay).toBeGreaterThan(events.untilDay)
      expect(area.extra).toBeGreaterThan(0)
      expect(area.extra).toBeLessThan(2)
    }
  })
  test.each([{ radiusM: 0 }, { withinDays: 0 }, { ratio: Number.NaN }])('are refused for a reach that is none: %o', (change) =>
    expect(elevatedAreas({ ...ask, reach: { ...ask.reach, ...change } })).toEqual({ refused: 'bad-settings', events: 10 }),
  )
  test('are refused for a record that begins after its first event, and for distances that have no circles', () => {
    expect(elevatedAreas({ ...ask, sinceDay: 3 })).toEqual({ refused: 'bad-settings', events: 10 })
    expect(elevatedAreas({ ...ask, reach: { ...ask.reach, metric: 'manhattan' } })).toEqual({
      refused: 'manhattan-has-no-circles',
      events: 10,
    })
  })
})
