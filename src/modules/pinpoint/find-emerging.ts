import { type EmergingChange, scanDesign, scanSeries } from '#engines/pinpoint/emerging-scan.ts'
import { LOOKBACK } from '#engines/pinpoint/emerging-windows.ts'
import { binomialUpperTail } from '#engines/statistics/binomial.ts'
import { benjaminiHochberg } from '#engines/statistics/false-discovery.ts'
import type { Finding } from './finding.ts'
import { circleOf, type Family, grouped, newestIds, weeksOf } from './finding-making.ts'
import { type EventColumns, GATHERED, lastDayOf, positionsOf } from './scan-event.ts'

const MOST_WEEKS = 156
const FEWEST_WEEKS = 32
/** Below so many in the newest six weeks nothing is fitted: whatever is usual, two are no pattern. */
const FEWEST_RECENT = 3
/** Finer sorts that are looked at, the most frequent ones. */
const MOST_LABELS = 60
const LEAST_EXCESS = 3
const LEAST_RATIO = 1.5

type Span = { readonly untilDay: number; readonly firstDay: number; readonly weeks: number }

/** The whole weeks that end with the last complete day, at most three years; undefined where there are too few. */
function spanOf(columns: EventColumns, today: number): Span | undefined {
  const untilDay = lastDayOf(columns, today)
  if (untilDay === undefined) return undefined
  const earliest = columns.day.reduce((least, one) => Math.min(least, one), untilDay)
  const weeks = Math.min(MOST_WEEKS, Math.floor((untilDay - earliest + 1) / 7))
  return weeks < FEWEST_WEEKS ? undefined : { untilDay, weeks, firstDay: untilDay - 7 * weeks + 1 }
}

const weekOfYear = (day: number): number => (((day / 365.2425) % 1) * 365.2425) / 7

type Look = { readonly key: number; readonly positions: readonly number[]; readonly change: EmergingChange | undefined }

/** Every series of neighborhood and sort, dull ones too: they count as looks. */
function looksAt(columns: EventColumns, span: Span, sorts: Int32Array, kept: ReadonlySet<number>, count: number): Look[] {
  const { day, neighborhood } = columns
  const inSpan = positionsOf(columns, (at) => day[at]! >= span.firstDay && day[at]! <= span.untilDay && kept.has(sorts[at]!))
  const groups = grouped(inSpan, (at) => (neighborhood[at]! < 0 ? -1 : neighborhood[at]! * count + sorts[at]!))
  const firstWeekOfYear = weekOfYear(span.firstDay)
  const design = scanDesign(span.weeks, firstWeekOfYear)
  const all = new Float64Array(span.weeks)
  for (const at of inSpan) all[Math.floor((day[at]! - span.firstDay) / 7)]!++
  return [...groups].map(([key, positions]) => {
    const counts = new Float64Array(span.weeks)
    for (const at of positions) counts[Math.floor((day[at]! - span.firstDay) / 7)]!++
    if (counts.subarray(span.weeks - LOOKBACK).reduce((sum, one) => sum + one, 0) < FEWEST_RECENT)
      return { key, positions, change: undefined }
    const change = scanSeries({ counts, firstWeekOfYear }, design)
    if (typeof change === 'string') return { key, positions, change: undefined }
    return { key, positions, change: { ...change, p: Math.max(change.p, chanceOfShare(counts, all, change.windowWeeks)) } }
  })
}

const YEAR_WEEKS = 52

/**
 * The chance that so many of a series' events fall into its newest weeks when the whole source only became busier or quieter (more people
 * use it, a file came late): of the events of a year, the weeks' share of all events decides. Binomial, one-sided.
 */
function chanceOfShare(counts: Float64Array, all: Float64Array, windowWeeks: number): number {
  const sumOf = (values: Float64Array, weeks: number) => values.subarray(-weeks).reduce((sum, one) => sum + one, 0)
  const year = Math.min(counts.length, YEAR_WEEKS)
  return binomialUpperTail(sumOf(counts, windowWeeks), sumOf(counts, year), sumOf(all, windowWeeks) / sumOf(all, year))
}

type Naming = { readonly columns: EventColumns; readonly span: Span; readonly neighborhoods: readonly string[] }

function findingOf({ columns, span, neighborhoods }: Naming, look: Look, change: EmergingChange, q: number, isLabel: boolean): Finding {
  const [first] = look.positions as [number]
  const fromDay = span.untilDay - 7 * change.windowWeeks + 1
  const recent = look.positions.filter((at) => columns.day[at]! >= fromDay)
  return {
    kind: 'emerging',
    source: columns.source,
    topic: columns.topics[columns.topic[first]!]!,
    label: isLabel ? columns.labels[columns.label[first]!]! : null,
    place: null,
    neighborhoodId: neighborhoods[columns.neighborhood[first]!]!,
    area: circleOf(columns, recent),
    ...{ fromDay, untilDay: span.untilDay, observed: change.observed, usual: change.expected, p: change.p, q },
    ...{ stability: null, reach: null, elevatedUntilDay: null, startedWeeksAgo: change.startedWeeksAgo },
    weeks: weeksOf(columns, look.positions, span.untilDay, change.baseline.perWeek),
    ...{ eventIds: newestIds(columns, recent), events: recent.length, voices: 0 },
  }
}

const isWorthNaming = (change: EmergingChange): boolean =>
  change.observed - change.expected >= LEAST_EXCESS && (change.ratio === null || change.ratio >= LEAST_RATIO)

function familyOf(naming: Naming, looks: readonly Look[], isLabel: boolean): Family {
  const qs = benjaminiHochberg(looks.map(({ change }) => change?.p ?? 1))
  const worth = looks.flatMap((look, i) => (look.change && isWorthNaming(look.change) ? [{ look, change: look.change, q: qs[i]! }] : []))
  return {
    leastQ: Math.min(1, ...worth.map(({ q }) => q)),
    looks: looks.length,
    findings: (threshold) =>
      worth.filter(({ q }) => q <= threshold).map(({ look, change, q }) => findingOf(naming, look, change, q, isLabel)),
  }
}

/**
 * What became more frequent in a neighborhood of late: one family of looks over kinds, one over finer sorts of kinds that have several.
 * None where a source has less than 32 whole weeks.
 */
export function emergingFamilies(columns: EventColumns, neighborhoods: readonly string[], today: number): Family[] {
  const span = spanOf(columns, today)
  if (!span) return []
  const naming = { columns, span, neighborhoods }
  const topics = new Set(columns.topics.flatMap((topic, i) => (GATHERED.has(topic) ? [] : [i])))
  const byTopic = looksAt(columns, span, columns.topic, topics, columns.topics.length)
  const byLabel = looksAt(columns, span, columns.label, labelsWorthLooking(columns), columns.labels.length)
  return [familyOf(naming, byTopic, false), ...(byLabel.length > 0 ? [familyOf(naming, byLabel, true)] : [])]
}

/** The most frequent finer sorts of kinds that have more than one. */
function labelsWorthLooking({ topic, label, topics }: EventColumns): Set<number> {
  const counts = new Map<number, number>()
  const sortsOf = new Map<number, Set<number>>()
  for (let at = 0; at < label.length; at++) {
    if (label[at]! < 0) continue
    counts.set(label[at]!, (counts.get(label[at]!) ?? 0) + 1)
    const sorts = sortsOf.get(topic[at]!) ?? new Set()
    sortsOf.set(topic[at]!, sorts.add(label[at]!))
  }
  const split = new Set([...sortsOf].flatMap(([one, sorts]) => (sorts.size > 1 && !GATHERED.has(topics[one]!) ? [...sorts] : [])))
  const frequent = [...counts].filter(([one]) => split.has(one)).sort((a, b) => b[1] - a[1])
  return new Set(frequent.slice(0, MOST_LABELS).map(([one]) => one))
}
