import type { ReadAt } from '#data/scope.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { METHODS } from '#engines/method.ts'
import { listCategories } from '#modules/agencies/index.ts'
import { dayAfter, dayIn } from '#modules/promises/index.ts'
import { changeOf } from './analysis-change.ts'
import { daysRecorded, type EventQuery, listDated, listHappenings, listTellings } from './analysis-event.store.ts'
import { aroundOf, dayNumber, dayOfNumber, isDuring, lastWeeks, sumOf, weeksCounted, weeksIn } from './analysis-event.ts'
import { followUpsOf } from './analysis-follow.ts'
import { hoursOf } from './analysis-hours.ts'
import { kindsOf } from './analysis-kinds.ts'
import {
  type Asked,
  METHOD_OF,
  PICTURES,
  type Picture,
  type PictureKind,
  type PictureQuery,
  type PictureResults,
} from './analysis-picture.ts'
import type { Refused } from './analysis-refusal.ts'
import { seasonOf } from './analysis-season.ts'
import { countTellings } from './analysis-tellers.store.ts'
import { tellersOf } from './analysis-tellers.ts'
import { weeksOf } from './analysis-weeks.ts'
import { cellMapOf, placesOf } from './analysis-where.ts'
import type { Problem } from './problem.ts'
import type { MonthCount, Span } from './problem-case.ts'
import { countMonthly } from './problem-count.store.ts'

/** What every picture of a problem is asked of: its area, what counts, the whole weeks that are known. */
export type Numbers = { readonly asked: EventQuery; readonly known: Span | undefined; readonly problem: Problem }

type Clock = { readonly now: Date; readonly timeZone: string }

/** What may be asked of a problem now; undefined while its area or what counts is missing, or not one week is known. */
export async function numbersOf(at: ReadAt, problem: Problem, { now, timeZone }: Clock): Promise<Numbers | undefined> {
  const { area, counted } = problem
  if (!area || counted.incidentKinds.length + counted.categories.length === 0) return undefined
  const known = counted.incidentKinds.length > 0 ? await daysRecorded(at, timeZone) : undefined
  const span = weeksCounted(dayIn(timeZone, now), known)
  return span && { asked: { area, around: aroundOf(area), ...counted, span, timeZone }, known, problem }
}

const MOST_MONTHS = 60

/** Months of which every day is known, at most five years of them, the oldest first. */
function wholeMonths({ untilOn }: Span, known: Span | undefined): string[] {
  const [year = 0, month = 1] = dayAfter(untilOn, 1).split('-').map(Number)
  const months = Array.from({ length: MOST_MONTHS }, (_, i) => {
    const at = year * 12 + month - 2 - i
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
  return months.filter((name) => !known || `${name}-01` >= known.fromOn).reverse()
}

async function monthsOf(at: ReadAt, { asked, known }: Numbers): Promise<{ months: MonthCount[]; span: Span }> {
  const { area, incidentKinds, categories, timeZone } = asked
  const names = wholeMonths(asked.span, known)
  const untilOn = dayAfter(`${dayAfter(asked.span.untilOn, 1).slice(0, 7)}-01`, -1)
  const span = { fromOn: `${names[0] ?? untilOn.slice(0, 7)}-01`, untilOn }
  if (names.length === 0) return { months: [], span }
  const found = await countMonthly(at, { circle: area, counted: { incidentKinds, categories }, span, timeZone })
  return { months: names.map((month) => found.find((one) => one.month === month) ?? { month, incidents: 0, reports: 0 }), span }
}

/** The span with its beginning moved to whole weeks of which all rows were read. */
function spanRead(span: Span, oldest: number | undefined): Span {
  if (oldest === undefined) return span
  const weeks = Math.max(1, Math.floor((dayNumber(span.untilOn) - oldest) / 7))
  return lastWeeks(span, Math.min(weeks, weeksIn(span)))
}

async function eventsOf(at: ReadAt, { asked }: Numbers) {
  const { happenings, hasMore } = await listHappenings(at, asked)
  const span = spanRead(asked.span, hasMore ? happenings.at(-1)?.day : undefined)
  const tellings = (await listTellings(at, asked)).map(({ publicLat, publicLng, ...telling }) => {
    return { ...telling, cell: publicLat === null || publicLng === null ? null : cellOf(publicLat, publicLng) }
  })
  const during = ({ day }: { day: number }) => isDuring(span, day)
  return { span, happenings: happenings.filter(during), tellings: tellings.filter(during) }
}

type Drawn<K extends PictureKind> = {
  readonly result: PictureResults[K] | Refused
  readonly span: Span
  readonly neighborhoodId?: string | null
}
type Draw = { readonly [K in PictureKind]: () => Promise<Drawn<K>> }

const YEAR_WEEKS = 52

/** One function a picture; the rows that several are drawn from are read once. */
function drawingsOf(at: ReadAt, numbers: Numbers): Draw {
  const { asked, problem } = numbers
  let read: ReturnType<typeof eventsOf> | undefined
  const events = () => (read ??= eventsOf(at, numbers))
  return {
    weeks: async () => {
      const { happenings, tellings, span } = await events()
      return { result: weeksOf(happenings, tellings, span), span }
    },
    hours: async () => {
      const { happenings, span } = await events()
      return { result: hoursOf(happenings), span }
    },
    season: async () => {
      const { months, span } = await monthsOf(at, numbers)
      return { result: seasonOf(months), span }
    },
    map: async () => {
      const { happenings, tellings, span } = await events()
      return { result: cellMapOf(happenings, tellings, asked.area), span }
    },
    places: async () => {
      const { happenings, span } = await events()
      const year = lastWeeks(span, YEAR_WEEKS)
      return { result: placesOf(happenings, asked.area, year), span: year }
    },
    kinds: async () => {
      const { happenings, tellings, span } = await events()
      return { result: kindsOf(happenings, tellings), span }
    },
    tellers: async () => {
      const { happenings, span } = await events()
      const here = sumOf(happenings.filter(({ isHere }) => isHere))
      return { result: tellersOf(await countTellings(at, { ...asked, span }), here), span }
    },
    change: async () => {
      const { happenings, tellings, span } = await events()
      return { result: changeOf(happenings, tellings, span), span }
    },
    'near-repeats': async () => {
      const { neighborhoodId } = problem
      if (neighborhoodId === null) return { result: { refused: 'no-neighborhood', n: 0, needed: 1 }, span: asked.span }
      const { events: dated, hasMore, span } = await listDated(at, neighborhoodId, asked)
      const oldest = hasMore ? dated.at(-1)?.day : undefined
      return {
        result: followUpsOf(dated, hasMore),
        span: oldest === undefined ? span : { ...span, fromOn: dayOfNumber(oldest) },
        neighborhoodId,
      }
    },
  }
}

const isResult = (result: object): result is Refused => 'refused' in result

/** The pictures asked for, in their order, each with its query; one that cannot be drawn says why. */
export async function drawPictures(at: ReadAt, numbers: Numbers, kinds: readonly PictureKind[] = PICTURES): Promise<Asked[]> {
  const { area, incidentKinds, categories, timeZone } = numbers.asked
  const draw = drawingsOf(at, numbers)
  const known = await listCategories(at)
  const names = Object.fromEntries(known.filter(({ slug }) => categories.includes(slug)).map(({ slug, names }) => [slug, names]))
  const pictures: Asked[] = []
  for (const kind of kinds) {
    const { result, span, neighborhoodId } = await draw[kind]()
    const query: PictureQuery = { area, incidentKinds, categories, names, timeZone, ...span, ...(neighborhoodId && { neighborhoodId }) }
    if (isResult(result)) {
      pictures.push({ kind, query, refusal: result })
      continue
    }
    const method = METHOD_OF[kind] ?? null
    pictures.push({ kind, query, method, methodVersion: method && METHODS[method].version, result } as Picture)
  }
  return pictures
}
