import { localProjection } from '#engines/geometry/distance.ts'
import { type NearRepeatChain, nearRepeatChains } from '#engines/pinpoint/near-repeat-chains.ts'
import { seededRandom } from '#engines/statistics/random.ts'
import type { Finding } from './finding.ts'
import { circleOf, type Family, grouped, neighborhoodOf, newestIds, seedOf, weeksOf } from './finding-making.ts'
import { type EventColumns, lastDayOf, positionsOf } from './scan-event.ts'

/** What is known to follow itself in place and time; other kinds would be looked at for nothing. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'burglary',
  'vehicle',
  'robbery',
  'arson',
  'damage',
  'theft',
  'graffiti',
  'dumping',
  'abandoned-car',
  'vehicle-left',
])
const RADIUS_M = 200
const WITHIN_DAYS = 14
const WINDOW_DAYS = 28
const LEARNED_DAYS = 730
const PERMUTATIONS = 1999
const MOST_CHAINS = 3
const FEWEST_REPEATS = 3

type Looked = {
  readonly columns: EventColumns
  readonly positions: readonly number[]
  readonly untilDay: number
  readonly ids: readonly string[]
}

function findingOf({ columns, positions, untilDay, ids }: Looked, chain: NearRepeatChain): Finding {
  const members = chain.members.map((member) => positions[member]!)
  const area = circleOf(columns, members)
  const lastDay = Math.max(...members.map((at) => columns.day[at]!))
  return {
    kind: 'near-repeat',
    source: columns.source,
    topic: columns.topics[columns.topic[members[0]!]!]!,
    ...{ label: null, place: null, neighborhoodId: neighborhoodOf(columns, members, ids), area },
    ...{ fromDay: untilDay - WINDOW_DAYS + 1, untilDay, observed: chain.observed, usual: chain.usual, p: chain.p, q: chain.p },
    ...{ stability: null, reach: { radiusM: RADIUS_M, days: WITHIN_DAYS }, elevatedUntilDay: lastDay + WITHIN_DAYS, startedWeeksAgo: null },
    weeks: weeksOf(columns, members, untilDay, null),
    ...{ eventIds: newestIds(columns, members), events: members.length, voices: 0 },
  }
}

/** Chains of one kind: one look, since a chain's chance is of the strongest anywhere. Undefined where there is too little to look at. */
function familyOf(looked: Looked, topic: string): Family | undefined {
  const { columns, positions, untilDay } = looked
  const [first] = positions
  if (first === undefined) return undefined
  const { toLocal } = localProjection({ lat: columns.lat[first]!, lng: columns.lng[first]! })
  const points = positions.map((at) => toLocal(columns.lat[at]!, columns.lng[at]!))
  const scan = nearRepeatChains({
    ...{ xM: points.map(({ x }) => x), yM: points.map(({ y }) => y), day: positions.map((at) => columns.day[at]!), untilDay },
    ...{ windowDays: WINDOW_DAYS, radiusM: RADIUS_M, withinDays: WITHIN_DAYS, fewestRepeats: FEWEST_REPEATS },
    ...{ permutations: PERMUTATIONS, random: seededRandom(seedOf(columns.source, topic, untilDay)) },
  })
  if ('refused' in scan) return undefined
  return {
    leastQ: Math.min(1, ...scan.chains.map(({ p }) => p)),
    looks: 1,
    findings: (threshold) =>
      scan.chains
        .filter(({ p }) => p <= threshold)
        .slice(0, MOST_CHAINS)
        .map((chain) => findingOf(looked, chain)),
  }
}

/** Events that follow each other closely, in the last four weeks, within 200 m and two weeks of an earlier one; a family for each kind. */
export function nearRepeatFamilies(columns: EventColumns, neighborhoods: readonly string[], today: number): Family[] {
  const untilDay = lastDayOf(columns, today)
  if (untilDay === undefined) return []
  const inSpan = positionsOf(columns, (at) => columns.day[at]! > untilDay - LEARNED_DAYS && columns.day[at]! <= untilDay)
  return [...grouped(inSpan, (at) => columns.topic[at]!)].flatMap(([topic, positions]) => {
    const name = columns.topics[topic]!
    const family = FOLLOWING.has(name) ? familyOf({ columns, positions, untilDay, ids: neighborhoods }, name) : undefined
    return family ? [family] : []
  })
}
