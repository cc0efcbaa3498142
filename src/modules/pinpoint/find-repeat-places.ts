import { type RepeatPlace, repeatPlaces } from '#engines/pinpoint/concentration-places.ts'
import type { Finding } from './finding.ts'
import { circleOf, type Family, grouped, neighborhoodOf, newestIds, weeksOf } from './finding-making.ts'
import { type EventColumns, GATHERED, lastDayOf, positionsOf } from './scan-event.ts'

const DAYS = 365
const FEWEST = 6
const MOST_PLACES = 3
const LISTED = 30

type Looked = {
  readonly columns: EventColumns
  readonly untilDay: number
  readonly neighborhoods: readonly string[]
  readonly byPlace: ReadonlyMap<number, readonly number[]>
}

function findingOf({ columns, untilDay, neighborhoods, byPlace }: Looked, found: RepeatPlace): Finding {
  const positions = byPlace.get(found.index) ?? []
  return {
    kind: 'repeat-place',
    source: columns.source,
    topic: columns.topics[columns.topic[positions[0]!]!]!,
    ...{ label: null, place: columns.places[found.index]!, neighborhoodId: neighborhoodOf(columns, positions, neighborhoods) },
    area: circleOf(columns, positions),
    ...{ fromDay: untilDay - DAYS + 1, untilDay, observed: found.count, usual: found.usual, p: found.p, q: found.q },
    ...{ stability: null, reach: null, elevatedUntilDay: null, startedWeeksAgo: null },
    weeks: weeksOf(columns, positions, untilDay, found.usual / (DAYS / 7)),
    ...{ eventIds: newestIds(columns, positions), events: positions.length, voices: 0 },
  }
}

function familyOf(looked: Looked): Family | undefined {
  const counts = new Float64Array(looked.columns.places.length)
  for (const [place, positions] of looked.byPlace) counts[place] = positions.length
  const found = repeatPlaces(counts, { limit: LISTED })
  if (typeof found === 'string') return undefined
  const worth = found.places.filter(({ count, isAboveUsual }) => count >= FEWEST && isAboveUsual)
  return {
    leastQ: Math.min(1, ...worth.map(({ q }) => q)),
    looks: counts.length,
    findings: (threshold) =>
      worth
        .filter(({ q }) => q <= threshold)
        .slice(0, MOST_PLACES)
        .map((place) => findingOf(looked, place)),
  }
}

/** Blocks and addresses where a kind repeats over a year, beyond what unequal places do; a family for each kind of each source. */
export function repeatPlaceFamilies(columns: EventColumns, neighborhoods: readonly string[], today: number): Family[] {
  const untilDay = lastDayOf(columns, today)
  if (untilDay === undefined) return []
  const { day, topic, place, topics } = columns
  const inYear = positionsOf(columns, (at) => day[at]! > untilDay - DAYS && day[at]! <= untilDay && !GATHERED.has(topics[topic[at]!]!))
  return [...grouped(inYear, (at) => topic[at]!).values()].flatMap((positions) => {
    const family = familyOf({ columns, untilDay, neighborhoods, byPlace: grouped(positions, (at) => place[at]!) })
    return family ? [family] : []
  })
}
