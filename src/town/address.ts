/** Houses along the streets, numbered as one walks: odd on the left, even on the right; and the crossings. */
import { diceFor } from './dice.ts'
import type { Fabric } from './fabric.ts'
import { distanceM, isInside, lengthM, type Meter, walk } from './ground.ts'
import { neighborhoodAt } from './neighborhood.ts'
import type { NeighborhoodSlug } from './outline.ts'
import type { Street, StreetPlan } from './street.ts'

export type House = {
  readonly at: Meter
  readonly number: number
  readonly street: string
  readonly slug: NeighborhoodSlug
  /** Street and hundred meters along it: the stretch whose houses share their luck. */
  readonly stretch: string
}
export type Crossing = { readonly at: Meter; readonly label: string; readonly slug: NeighborhoodSlug }

/** Points by square, to ask what lies near. */
export class Squares<T> {
  private readonly squares = new Map<number, { at: Meter; what: T }[]>()
  private readonly sizeM: number

  constructor(sizeM: number) {
    this.sizeM = sizeM
  }

  private key(x: number, y: number): number {
    return Math.floor(x / this.sizeM) * 100_003 + Math.floor(y / this.sizeM)
  }

  add(at: Meter, what: T): void {
    const key = this.key(at[0], at[1])
    const square = this.squares.get(key)
    if (square) square.push({ at, what })
    else this.squares.set(key, [{ at, what }])
  }

  /** Everything within `radiusM`, which is at most the size of a square. */
  near(p: Meter, radiusM: number): { at: Meter; what: T }[] {
    const found: { at: Meter; what: T }[] = []
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const one of this.squares.get(this.key(p[0] + dx * this.sizeM, p[1] + dy * this.sizeM)) ?? [])
          if (distanceM(one.at, p) <= radiusM) found.push(one)
    return found
  }
}

const SETBACK_M = 13

function streetPoints(streets: readonly Street[]): Squares<string> {
  const points = new Squares<string>(24)
  for (const street of streets) for (const line of street.lines) for (const { at } of walk(line, 6)) points.add(at, street.name)
  return points
}

type Site = { streets: Squares<string>; taken: Squares<string>; greens: Meter[][] }

/** A house may stand where no other house, other street or park is. */
function isFree(p: Meter, own: string, site: Site): boolean {
  if (site.taken.near(p, 9).length > 0) return false
  if (site.streets.near(p, 10).some(({ what }) => what !== own)) return false
  return !site.greens.some((ring) => isInside(p, ring))
}

function housesOf(street: Street, site: Site, skip: () => boolean): House[] {
  const houses: House[] = []
  let startM = 0
  for (const line of [...street.lines].sort((a, b) => (a[0] as Meter)[0] - (b[0] as Meter)[0] || (b[0] as Meter)[1] - (a[0] as Meter)[1])) {
    for (const { at, ahead, walkedM } of walk(line, street.houseM))
      for (const side of [1, -1] as const) {
        const p: Meter = [at[0] - ahead[1] * SETBACK_M * side, at[1] + ahead[0] * SETBACK_M * side]
        const slug = neighborhoodAt(p)
        if (!slug || skip() || !isFree(p, street.name, site)) continue
        const alongM = startM + walkedM
        const number = 2 * Math.round(alongM / street.houseM + 0.5) - (side === 1 ? 1 : 0)
        site.taken.add(p, street.name)
        houses.push({ at: p, number, street: street.name, slug, stretch: `${street.name}/${Math.floor(alongM / 100)}` })
      }
    startM += Math.ceil(lengthM(line) / street.houseM) * street.houseM
  }
  return houses
}

/** All houses, in the order of the streets. Some 100 ms. */
export function buildHouses(seed: string, { streets, fabrics }: StreetPlan): House[] {
  const dice = diceFor(seed, 'houses')
  const greens = Object.values(fabrics).flatMap((fabric) => fabric.greens.map((green) => green.ring))
  const site: Site = { streets: streetPoints(streets), taken: new Squares(24), greens }
  const first = streets.filter(({ houseM }) => houseM > 0 && houseM <= 14)
  const rest = streets.filter(({ houseM }) => houseM > 14)
  return [...first, ...rest].flatMap((street) => housesOf(street, site, () => street.houseM > 14 && dice.chance(0.06)))
}

/** Where two streets of one fabric meet: `Mill Street and Station Road`. */
export function crossings(fabrics: readonly Fabric[], streets: readonly Street[]): Crossing[] {
  const points = streetPoints(streets)
  const seen = new Set<string>()
  return fabrics.flatMap((fabric) =>
    fabric.corners.flatMap(({ at }): Crossing[] => {
      const names = [...new Set(points.near(at, 9).map(({ what }) => what))].sort()
      const label = `${names[0]} and ${names[1]}`
      const slug = neighborhoodAt(at)
      if (names.length !== 2 || seen.has(label) || !slug) return []
      seen.add(label)
      return [{ at, label, slug }]
    }),
  )
}
