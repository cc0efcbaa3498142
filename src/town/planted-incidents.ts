/** The incidents that make the planted truths true: exact counts, placed and timed by dice. */
import type { House } from './address.ts'
import { type Dice, diceFor } from './dice.ts'
import { distanceM, type Meter } from './ground.ts'
import { blockOf, type Happening, kindOf } from './incident.ts'
import { neighborhoodAt } from './neighborhood.ts'
import type { NeighborhoodSlug } from './outline.ts'
import { EMERGING, HOT_SPOTS, MOVED_TO, NEAR_REPEATS, RESPONSES } from './planted-truths.ts'

type Ground = { readonly houses: readonly House[]; readonly centers: ReadonlyMap<string, Meter>; readonly today: number }

/** A spot in a circle, thicker toward its middle, inside the neighborhood of the middle. */
function spotIn(center: Meter, radiusM: number, dice: Dice): { at: Meter; slug: NeighborhoodSlug } {
  const home = neighborhoodAt(center) as NeighborhoodSlug
  for (;;) {
    const at: Meter = [center[0] + (radiusM / 2.2) * dice.normal(), center[1] + (radiusM / 2.2) * dice.normal()]
    if (distanceM(at, center) < radiusM - 3 && neighborhoodAt(at) === home) return { at, slug: home }
  }
}

const near = (at: Meter, houses: readonly House[]) => {
  let best = houses[0] as House
  let bestM = Number.POSITIVE_INFINITY
  for (const house of houses) {
    const off = Math.abs(house.at[0] - at[0]) + Math.abs(house.at[1] - at[1])
    if (off < bestM) [best, bestM] = [house, off]
  }
  return blockOf(best)
}

/** `count` happenings in a circle, over days `fromAgo` to `untilAgo` before today (first included, last not). */
function sprinkle(
  ground: Ground,
  key: string,
  truth: string,
  kinds: readonly string[],
  count: number,
  radiusM: number,
  days: readonly [number, number],
  dice: Dice,
  hours?: readonly [number, number],
): Happening[] {
  const center = ground.centers.get(key) as Meter
  const local = ground.houses.filter(({ at }) => distanceM(at, center) < radiusM + 150)
  return Array.from({ length: count }, (_, i) => {
    const kind = kindOf(kinds[i % kinds.length] as string)
    const { at, slug } = spotIn(center, radiusM, dice)
    const hour = hours ? dice.between(hours[0], hours[1]) : dice.between(8, 23)
    return { kind, day: ground.today - Math.floor(dice.between(days[1] + 1, days[0] + 1)), hour, at, slug, place: near(at, local), truth }
  })
}

function hotSpots(ground: Ground, seed: string): Happening[] {
  return HOT_SPOTS.flatMap(({ key, kinds, extra, radiusM, days, hours }) => {
    const dice = diceFor(seed, `planted/${key}`)
    const all = sprinkle(ground, key, key, kinds, extra, radiusM, [days, 0], dice, hours)
    // Bars empty on Friday and Saturday nights: two thirds of the nights move to the weekend before.
    return key === 'behind-the-bars'
      ? all.map((one) => (dice.chance(0.67) ? { ...one, day: weekendNear(one.day, ground.today, dice) } : one))
      : all
  })
}

/** A Friday or Saturday of the same week, not after yesterday. */
function weekendNear(day: number, today: number, dice: Dice): number {
  const weekStart = day - ((((day + 4) % 7) + 7) % 7)
  const shifted = weekStart + (dice.chance(0.5) ? 5 : 6)
  return shifted < today ? shifted : shifted - 7
}

/** Each burglary near the one before in place and time, at houses. */
function chain(ground: Ground, seed: string): Happening[] {
  const dice = diceFor(seed, `planted/${NEAR_REPEATS.key}`)
  const kind = kindOf(NEAR_REPEATS.kind)
  const local = ground.houses.filter(({ slug }) => slug === NEAR_REPEATS.neighborhood)
  let [at, day] = [NEAR_REPEATS.near as Meter, ground.today - NEAR_REPEATS.startsDaysAgo]
  return Array.from({ length: NEAR_REPEATS.count }, (_, i) => {
    const reach = i ? NEAR_REPEATS.bandM - 10 : 120
    const close = local.filter((house) => distanceM(house.at, at) < reach && distanceM(house.at, NEAR_REPEATS.near) < 420)
    const house = dice.pick(close)
    if (i) day += dice.whole(3, NEAR_REPEATS.bandDays - 2)
    at = house.at
    return { kind, day, hour: dice.between(9, 16), at, slug: house.slug, place: blockOf(house), truth: NEAR_REPEATS.key }
  })
}

function emerging(ground: Ground, seed: string): Happening[] {
  const dice = diceFor(seed, `planted/${EMERGING.key}`)
  const kind = kindOf(EMERGING.kind)
  const local = ground.houses.filter(({ slug }) => slug === EMERGING.neighborhood)
  const one = (daysAgo: number): Happening => {
    const house = dice.pick(local)
    return {
      kind,
      day: ground.today - daysAgo,
      hour: dice.between(10, 18),
      at: house.at,
      slug: house.slug,
      place: blockOf(house),
      truth: EMERGING.key,
    }
  }
  const startsDaysAgo = EMERGING.startsWeeksAgo * 7
  const before = Array.from({ length: EMERGING.beforePerYear * 3 }, () => one(dice.whole(startsDaysAgo + 1, 1090)))
  const since = EMERGING.weekly.flatMap((count, week) =>
    Array.from({ length: count }, () => one(startsDaysAgo - week * 7 - dice.whole(0, 6))),
  )
  return [...before, ...since]
}

/** Before and after of a response, and of the street where it went: exact counts over whole weeks. */
function responses(ground: Ground, seed: string): Happening[] {
  const one = (
    key: string,
    kind: string,
    radiusM: number,
    responseDaysAgo: number,
    beforeWeeks: number,
    beforePerWeek: number,
    afterPerWeek: number,
  ): Happening[] => {
    const dice = diceFor(seed, `planted/${key}`)
    const before = Math.round(beforeWeeks * beforePerWeek)
    const after = Math.round((responseDaysAgo / 7) * afterPerWeek)
    const night: readonly [number, number] | undefined = kind === 'loud-gathering' ? [20, 26] : undefined
    return [
      ...sprinkle(ground, key, key, [kind], before, radiusM, [responseDaysAgo + beforeWeeks * 7, responseDaysAgo], dice, night),
      ...sprinkle(ground, key, key, [kind], after, radiusM, [responseDaysAgo - 1, 0], dice, night),
    ]
  }
  const moved = RESPONSES.find(({ key }) => key === MOVED_TO.of) as (typeof RESPONSES)[number]
  return [
    ...RESPONSES.flatMap((r) => one(r.key, r.kind, r.radiusM, r.responseDaysAgo, r.beforeWeeks, r.beforePerWeek, r.afterPerWeek)),
    ...one(
      MOVED_TO.key,
      moved.kind,
      MOVED_TO.radiusM,
      moved.responseDaysAgo,
      moved.beforeWeeks,
      MOVED_TO.beforePerWeek,
      MOVED_TO.afterPerWeek,
    ),
  ]
}

export const plantedRun = (seed: string, ground: Ground): Happening[] => [
  ...hotSpots(ground, seed),
  ...chain(ground, seed),
  ...emerging(ground, seed),
  ...responses(ground, seed),
]
