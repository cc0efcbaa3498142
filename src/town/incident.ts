/** Three years of what the police recorded: the ordinary run of things, and the planted truths among it. */
import type { House } from './address.ts'
import { Squares } from './address.ts'
import { dateOf, dayOf, HOUR_MS, instantOf, weekdayOf, yearShareOf } from './calendar.ts'
import { type Dice, diceFor, drawByWeight } from './dice.ts'
import { distanceM, type Meter, spotOf } from './ground.ts'
import { idOf } from './identity.ts'
import { INCIDENT_KINDS, type IncidentKind, incidentKind } from './incident-kinds.ts'
import { neighborhoodAt, TOLD } from './neighborhood.ts'
import type { NeighborhoodSlug } from './outline.ts'
import { EMERGING, HOT_SPOTS, MOVED_TO, NEAR_REPEATS, RESPONSES } from './planted-truths.ts'
import type { Incident, TownIds } from './town.ts'

/** Days of story before `now`. */
export const STORY_DAYS = 1095

/** An incident before it has its number and its row. */
export type Happening = {
  readonly kind: IncidentKind
  readonly day: number
  readonly hour: number
  readonly at: Meter
  readonly slug: NeighborhoodSlug
  readonly place: string
  readonly truth: string | null
}

const digits = (text: string) => [...text].map(Number)

/** "Mill Street, numbers 20 to 29": as near as a public record says it. */
export const blockOf = ({ street, number }: House): string =>
  `${street}, numbers ${Math.floor(number / 10) * 10 || 1} to ${Math.floor(number / 10) * 10 + 9}`

/** Weights of houses for a kind: few stretches of street carry most of it (Weisburd 2015). */
function houseWeights(
  kind: IncidentKind,
  houses: readonly House[],
  luck: ReadonlyMap<string, number>,
  dice: Dice,
  isKept: (house: House) => boolean,
): number[] {
  const own = new Map<string, number>()
  return houses.map((house) => {
    if (!isKept(house)) return 0
    let weight = own.get(house.stretch)
    if (weight === undefined) {
      weight = Math.exp(kind.concentration * (0.75 * (luck.get(house.stretch) ?? 0) + 0.65 * dice.normal())) * (kind.more[house.slug] ?? 1)
      own.set(house.stretch, weight)
    }
    return weight * (TOLD[house.slug].population / 3300) ** 0.3
  })
}

/** Circles that hold of their kind only what was planted, so that the planted counts are the whole count, by fine kind and by kind. */
function reserved(houses: readonly House[], centers: ReadonlyMap<string, Meter>): (kind: IncidentKind, house: House) => boolean {
  const circles = [...RESPONSES, MOVED_TO].map((truth) => ({
    kind: incidentKind('kind' in truth ? truth.kind : 'loud-gathering').kind,
    center: centers.get(truth.key) as Meter,
    radiusM: truth.radiusM + 25,
  }))
  const inside = new Map<string, Set<House>>()
  const squares = new Squares<House>(220)
  for (const house of houses) squares.add(house.at, house)
  for (const { kind, center, radiusM } of circles) {
    const set = inside.get(kind) ?? new Set()
    for (const { what } of squares.near(center, radiusM)) set.add(what)
    inside.set(kind, set)
  }
  return (kind, house) =>
    (inside.get(kind.kind)?.has(house) ?? false) || (kind.slug === EMERGING.kind && house.slug === EMERGING.neighborhood)
}

/** The ordinary run of one kind over three years. */
function ordinary(kind: IncidentKind, houses: readonly House[], weights: readonly number[], today: number, dice: Dice): Happening[] {
  const days = Array.from({ length: STORY_DAYS }, (_, i) => today - STORY_DAYS + 1 + i)
  const weekdays = digits(kind.weekdays)
  const drawDay = drawByWeight(
    days.map((day) => (weekdays[weekdayOf(day)] as number) * (1 + kind.summer * Math.sin(2 * Math.PI * (yearShareOf(day) - 0.3)))),
  )
  const drawHour = drawByWeight(digits(kind.hours))
  const drawHouse = drawByWeight(weights)
  return Array.from({ length: dice.poisson((kind.perYear * STORY_DAYS) / 365.25) }, () => {
    const house = houses[drawHouse(dice.share())] as House
    const wished: Meter = [house.at[0] + 4 * dice.normal(), house.at[1] + 4 * dice.normal()]
    const at = neighborhoodAt(wished) === house.slug ? wished : house.at
    return {
      kind,
      day: days[drawDay(dice.share())] as number,
      hour: drawHour(dice.share()) + dice.share(),
      at,
      slug: house.slug,
      place: blockOf(house),
      truth: null,
    }
  })
}

export function ordinaryRun(seed: string, houses: readonly House[], today: number, centers: ReadonlyMap<string, Meter>): Happening[] {
  const dice = diceFor(seed, 'luck-of-stretches')
  const luck = new Map<string, number>()
  for (const { stretch } of houses) if (!luck.has(stretch)) luck.set(stretch, dice.normal())
  const isReserved = reserved(houses, centers)
  return INCIDENT_KINDS.flatMap((kind) => {
    const own = diceFor(seed, `incidents/${kind.slug}`)
    return ordinary(
      kind,
      houses,
      houseWeights(kind, houses, luck, own, (house) => !isReserved(kind, house)),
      today,
      own,
    )
  })
}

/** Where each truth lies: on its street, or at its point. */
export function truthCenters(middleOfStreet: (street: string) => Meter): Map<string, Meter> {
  const all = [...HOT_SPOTS, NEAR_REPEATS, ...RESPONSES, MOVED_TO]
  return new Map(all.map((truth) => [truth.key, 'near' in truth ? truth.near : middleOfStreet(truth.street)]))
}

/** Happenings as rows, oldest first, numbered as a records system would; what lies after `now` has not happened. */
export function incidentRows(seed: string, ids: TownIds, now: Date, happenings: readonly Happening[]): Incident[] {
  const dice = diceFor(seed, 'incident-spans')
  const timed = happenings.map((happening) => ({
    happening,
    occurredAt: instantOf(happening.day, happening.hour),
    spanH: happening.kind.unseenH * dice.share(),
  }))
  const past = timed.filter(({ occurredAt }) => occurredAt < now).sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())
  return past.map(({ happening: { kind, at, slug, place, truth, day }, occurredAt, spanH }, i) => {
    const until = new Date(Math.min(now.getTime(), occurredAt.getTime() + Math.round(spanH * 60) * 60_000))
    const spot = spotOf(at)
    const sourceKey = `${dateOf(day).slice(0, 4)}-${String(i + 1).padStart(6, '0')}`
    return {
      id: idOf(seed, 'incident', String(i)),
      source: 'marlow-bridge-records',
      sourceKey,
      kind: kind.kind,
      fineKind: kind.slug,
      label: kind.label,
      code: kind.code,
      isSensitive: kind.isSensitive,
      occurredAt: new Date(Math.floor(occurredAt.getTime() / 60_000) * 60_000),
      occurredUntil: kind.unseenH > 0 && until.getTime() - occurredAt.getTime() > HOUR_MS / 2 ? until : null,
      place: kind.isSensitive ? TOLD[slug].name : place,
      lat: kind.isSensitive ? null : spot.lat,
      lng: kind.isSensitive ? null : spot.lng,
      neighborhoodId: ids.neighborhood(slug),
      truth,
    }
  })
}

/** The house nearest to a point: what a planted incident is said to be near. */
export const nearestHouse = (p: Meter, houses: readonly House[]): House =>
  houses.reduce((best, one) => (distanceM(one.at, p) < distanceM(best.at, p) ? one : best))

export const kindOf = incidentKind
export const todayOf = (now: Date): number => dayOf(now)
