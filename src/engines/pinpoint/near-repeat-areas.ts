import { closePairs, eachPair, neighborLists } from './knox-pairs.ts'
import { type DatedPlaces, type EventsRefusal, eventsFault } from './near-repeat-events.ts'
import { linksOf } from './near-repeat-links.ts'
import type { NearRepeatReach } from './near-repeat-reach.ts'

export type AreasQuestion = DatedPlaces & {
  /** The first day of the record; by default that of the earliest event. */
  readonly sinceDay?: number
  /** What a Knox test of this kind of event gave. */
  readonly reach: Pick<NearRepeatReach, 'radiusM' | 'withinDays' | 'ratio' | 'metric'>
}

export type Circle = {
  readonly event: number
  readonly xM: number
  readonly yM: number
  readonly radiusM: number
  readonly untilDay: number
}

export type ElevatedArea = {
  /** The last day on which the likelihood of another event is still raised somewhere in it. */
  readonly elevatedUntilDay: number
  /** Around each event that still counts, the longest-lasting first; they overlap. */
  readonly circles: readonly Circle[]
  /** Events expected here from the day after `untilDay` on, while it lasts: without and with the pattern, and the difference. */
  readonly usual: number
  readonly expected: number
  readonly extra: number
}

export type AreasRefusal =
  | EventsRefusal
  | { readonly refused: 'bad-settings' | 'manhattan-has-no-circles' | 'too-many-pairs'; readonly events: number }

/** Points that measure how much of a circle others cover: to about 1 in 100. */
const SUNFLOWER = Array.from({ length: 256 }, (_, i) => {
  const [radius, angle] = [Math.sqrt((i + 0.5) / 256), i * Math.PI * (3 - Math.sqrt(5))]
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
})

/**
 * Where another event of this kind is more likely for now, until when, and how many more to expect: a circle of `reach.radiusM` around each
 * event whose `reach.withinDays` are not over, circles that overlap taken together. It is a place and a time to look after, such as by telling
 * neighbors; it says nothing about any person, and most areas see no further event.
 *
 * Base rate of a circle: other events within the radius over the whole record, drawn toward the mean of all circles by a gamma prior whose
 * shape is fitted to how much they differ (empirical Bayes, as Clayton & Kaldor 1987), so that a first event does not mean a rate of nothing.
 * `usual` is that rate times the days left, where circles overlap once and with the longer time; `expected` is `usual` times `reach.ratio`,
 * the Knox ratio; `extra` the difference. The ratio is an average over the whole reach: soon after and close by it is higher. In an empty list
 * nothing is raised. Areas with the most extra events come first.
 *
 * Refused: as in `eventsFault`; 'bad-settings' for a reach that is none (radius or ratio not above 0, days below 1, a record that begins
 * after its first event); 'manhattan-has-no-circles'; 'too-many-pairs'. Cost: the near pairs; 20,000 events with 240 that count: 0.1 s.
 * Sources: Johnson et al. 2007 and Ratcliffe & Rengert 2008 for the pattern; Bowers, Johnson & Pease 2004 for its use ahead of time.
 */
export function elevatedAreas(question: AreasQuestion): readonly ElevatedArea[] | AreasRefusal {
  const fault = eventsFault(question)
  if (fault) return fault
  const { xM, yM, day, untilDay, reach } = question
  const events = xM.length
  const firstDay = earliestOf(day)
  const { sinceDay = firstDay } = question
  if (!isReach(reach) || !Number.isSafeInteger(sinceDay) || sinceDay > firstDay) return { refused: 'bad-settings', events }
  if (reach.metric === 'manhattan') return { refused: 'manhattan-has-no-circles', events }
  const near = closePairs({ xM, yM, metric: 'euclidean', closure: 'inclusive' }, [0, reach.radiusM])
  if (near === 'too-many-pairs') return { refused: near, events }
  const rates = shrunkenRates(neighborLists(near).starts, untilDay - sinceDay + 1)
  const circles = Array.from(day, (one, event): Circle => {
    return { event, xM: xM[event]!, yM: yM[event]!, radiusM: reach.radiusM, untilDay: one + reach.withinDays }
  }).filter((circle) => circle.untilDay > untilDay)
  const areas = overlapping(circles)
  if (areas === 'too-many-pairs') return { refused: areas, events }
  return areas.map((area) => areaOf(area, rates, untilDay, reach.ratio)).sort((a, b) => b.extra - a.extra)
}

const isReach = ({ radiusM, withinDays, ratio }: AreasQuestion['reach']): boolean =>
  [radiusM, ratio].every((value) => Number.isFinite(value) && value > 0) && Number.isSafeInteger(withinDays) && withinDays >= 1

function earliestOf(day: ArrayLike<number>): number {
  let earliest = day[0]!
  for (let i = 1; i < day.length; i++) earliest = Math.min(earliest, day[i]!)
  return earliest
}

/** Events a day around each event, itself left out. `starts` delimits the neighbors; moments of a negative binomial give the prior. */
function shrunkenRates(starts: Int32Array, days: number): Float64Array {
  const counts = Float64Array.from({ length: starts.length - 1 }, (_, i) => starts[i + 1]! - starts[i]!)
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1)
  // Circles that differ no more than chance makes them are all taken to be the mean one.
  const weight = variance > mean ? 1 - mean / variance : 0
  return counts.map((count) => (mean + weight * (count - mean)) / days)
}

/** Circles in groups that touch, directly or through others; in each the longest-lasting first. */
function overlapping(circles: readonly Circle[]): Circle[][] | 'too-many-pairs' {
  if (circles.length === 0) return []
  const [xM, yM] = [circles.map((circle) => circle.xM), circles.map((circle) => circle.yM)]
  const pairs = closePairs({ xM, yM, metric: 'euclidean', closure: 'half-open' }, [0, 2 * circles[0]!.radiusM])
  if (pairs === 'too-many-pairs') return pairs
  const links = linksOf(circles.length)
  eachPair(pairs, links.join)
  const groups = Map.groupBy(circles.keys(), links.rootOf)
  return [...groups.values()].map((group) => group.map((i) => circles[i]!).sort((a, b) => b.untilDay - a.untilDay || a.event - b.event))
}

function areaOf(circles: readonly Circle[], rates: Float64Array, untilDay: number, ratio: number): ElevatedArea {
  const usual = circles.reduce((sum, circle, i) => {
    return sum + rates[circle.event]! * (circle.untilDay - untilDay) * shareOutside(circle, circles.slice(0, i))
  }, 0)
  return { elevatedUntilDay: circles[0]!.untilDay, circles, usual, expected: usual * ratio, extra: usual * (ratio - 1) }
}

/** The share of a circle that none of the others covers. */
function shareOutside({ xM, yM, radiusM }: Circle, others: readonly Circle[]): number {
  const near = others.filter((other) => (other.xM - xM) ** 2 + (other.yM - yM) ** 2 < 4 * radiusM * radiusM)
  const outside = SUNFLOWER.filter((point) => {
    const [x, y] = [xM + point.x * radiusM, yM + point.y * radiusM]
    return near.every((other) => (other.xM - x) ** 2 + (other.yM - y) ** 2 > radiusM * radiusM)
  })
  return outside.length / SUNFLOWER.length
}
