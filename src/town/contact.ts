/** What the officers logged on foot in the last half year: unevenly, as it happens, with some blocks and a language left out for months. */
import { cellCenter, cellOf, parentCell } from '#engines/geometry/cell.ts'
import { DAY_MS, dayOf, instantOf } from './calendar.ts'
import { CONTACT_LINES } from './contact-lines.ts'
import { type Dice, diceFor, drawByWeight } from './dice.ts'
import { idOf } from './identity.ts'
import { beatOf } from './neighborhood.ts'
import { type OfficerSlug, officerOf } from './officer.ts'
import { NEIGHBORHOOD_SLUGS, type NeighborhoodSlug } from './outline.ts'
import type { Address, Place, Town } from './town.ts'

/** A contact before its block has been worked out; `at` is where it was. */
export type TownContact = {
  readonly id: string
  readonly officerId: string
  readonly kind: 'chat' | 'visit' | 'group' | 'event' | 'follow-up' | 'school' | 'business'
  readonly happenedAt: Date
  readonly beganBy: 'officer' | 'resident'
  readonly placeId: string | null
  readonly at: { readonly lat: number; readonly lng: number }
  readonly neighborhoodId: string
  readonly people: number
  readonly themes: readonly string[]
  readonly language: string
  readonly line: string | null
}

const HOW_MANY = 400
const HALF_YEAR_DAYS = 180
/** Blocks whose last contact is longer ago than this: the plan and the equity page have something to find. */
export const LEFT_OUT_DAYS = 92
const BLOCK_RESOLUTION = 10

/** How much of the walking goes where: the middle of town gets more than its share, the rows and the reeds less. */
const WALKED: Record<NeighborhoodSlug, number> = {
  'elm-square': 22,
  'old-wharf': 11,
  courthouse: 9,
  'tannery-row': 7,
  'orchard-rise': 7,
  'quarry-hill': 8,
  'linden-park': 8,
  brickfield: 8,
  'heron-point': 3,
  'hollow-green': 6,
  bridgefoot: 8,
  'ferry-meadows': 3,
}

/** Two officers share these beats: who mostly walks here. */
const SECOND: Partial<Record<NeighborhoodSlug, OfficerSlug>> = {
  'tannery-row': 'darnell-pruitt',
  'quarry-hill': 'tobias-merrin',
  'ferry-meadows': 'joel-whitcomb',
}

/** Neighborhoods in which some blocks were not walked for three months. */
const GAPS: readonly NeighborhoodSlug[] = ['bridgefoot', 'tannery-row', 'elm-square', 'heron-point', 'ferry-meadows']

const LANGUAGES: Partial<Record<NeighborhoodSlug, readonly [string, number][]>> = {
  bridgefoot: [
    ['en', 44],
    ['es', 42],
    ['vi', 8],
    ['pt', 6],
  ],
  'tannery-row': [
    ['en', 70],
    ['pt', 18],
    ['es', 12],
  ],
  'quarry-hill': [
    ['en', 80],
    ['ar', 14],
    ['es', 6],
  ],
} // prettier-ignore
const USUAL: readonly [string, number][] = [
  ['en', 93],
  ['es', 7],
] // prettier-ignore
/** Nobody spoke Vietnamese with an officer in these last days: a language left out. */
const NO_VIETNAMESE_DAYS = 95

const KINDS: readonly [TownContact['kind'], number][] = [
  ['chat', 52],
  ['visit', 12],
  ['group', 8],
  ['event', 4],
  ['follow-up', 12],
  ['school', 5],
  ['business', 7],
] // prettier-ignore

const drawOf = <T>(choices: readonly (readonly [T, number])[], dice: Dice): T =>
  (choices[drawByWeight(choices.map(([, weight]) => weight))(dice.share())] as readonly [T, number])[0]

const blockAt = ({ lat, lng }: { lat: number; lng: number }) => parentCell(cellOf(lat, lng), BLOCK_RESOLUTION)

type Ground = {
  readonly places: ReadonlyMap<string, readonly Place[]>
  readonly doors: ReadonlyMap<string, readonly Address[]>
  readonly leftOut: ReadonlySet<number>
}

/** In each neighborhood with gaps, three blocks that hold doors and no place. */
function leftOutBlocks({ seed, ids, addresses, places }: Town): Set<number> {
  const dice = diceFor(seed, 'contact/left-out')
  const withPlace = new Set(places.map(blockAt))
  return new Set(
    GAPS.flatMap((slug) => {
      const doors = addresses.filter(({ kind, neighborhoodId }) => kind === 'address' && neighborhoodId === ids.neighborhood(slug))
      const free = [...Map.groupBy(doors, blockAt)].filter(([block, within]) => within.length >= 12 && !withPlace.has(block))
      return dice.shuffle(free.map(([block]) => block)).slice(0, 3)
    }),
  )
}

/** More of the last weeks than of the months before, by the day's hours on foot. */
function momentOf(now: Date, dice: Dice): Date {
  const ago = Math.floor(HALF_YEAR_DAYS * dice.share() ** 1.3)
  const at = instantOf(dayOf(now) - ago, dice.between(9, 20))
  return at > now ? new Date(now.getTime() - dice.whole(20, 360) * 60_000) : at
}

function peopleAt(kind: TownContact['kind'], dice: Dice): number {
  if (kind === 'event') return dice.whole(25, 140)
  if (kind === 'group') return dice.whole(5, 24)
  if (kind === 'school') return dice.whole(3, 30)
  return drawOf(
    [
      [1, 60],
      [2, 26],
      [4, 14],
    ],
    dice,
  ) // prettier-ignore
}

function languageAt(slug: NeighborhoodSlug, daysAgo: number, dice: Dice): string {
  const language = drawOf(LANGUAGES[slug] ?? USUAL, dice)
  return language === 'vi' && daysAgo < NO_VIETNAMESE_DAYS ? 'en' : language
}

function spotAt(slug: NeighborhoodSlug, kind: TownContact['kind'], daysAgo: number, { ids }: Town, ground: Ground, dice: Dice) {
  const places = ground.places.get(ids.neighborhood(slug)) ?? []
  const fitting = kind === 'school' ? places.filter((place) => place.kind === 'school') : places
  if (fitting.length > 0 && (kind === 'school' || kind === 'event' || dice.chance(0.5))) return { place: dice.pick(fitting) }
  const doors = ground.doors.get(ids.neighborhood(slug)) ?? []
  const open = daysAgo >= LEFT_OUT_DAYS ? doors : doors.filter((door) => !ground.leftOut.has(blockAt(door)))
  return { door: dice.pick(open) }
}

function contactOf(i: number, town: Town, ground: Ground): TownContact {
  const dice = diceFor(town.seed, `contact/${i}`)
  const happenedAt = momentOf(town.now, dice)
  const daysAgo = Math.floor((town.now.getTime() - happenedAt.getTime()) / DAY_MS)
  const slug = drawOf(
    NEIGHBORHOOD_SLUGS.map((one) => [one, WALKED[one]] as const),
    dice,
  )
  const kind = drawOf(KINDS, dice)
  const { place, door } = spotAt(slug, kind, daysAgo, town, ground, dice)
  const second = SECOND[slug]
  const [themes, line] = dice.pick(CONTACT_LINES)
  return {
    id: idOf(town.seed, 'contact', String(i)),
    officerId: town.ids.officer(second && dice.chance(0.7) ? second : officerOf(beatOf(slug), daysAgo)),
    kind,
    happenedAt,
    beganBy: dice.chance(0.28) ? 'resident' : 'officer',
    placeId: place?.id ?? null,
    at: place ?? (door as Address),
    neighborhoodId: (place ?? (door as Address)).neighborhoodId,
    people: peopleAt(kind, dice),
    themes,
    language: languageAt(slug, daysAgo, dice),
    line: dice.chance(0.4) ? line : null,
  }
}

/** The contacts of half a year, the earliest first. */
export function contactsOf(town: Town): TownContact[] {
  const ground: Ground = {
    places: Map.groupBy(town.places, ({ neighborhoodId }) => neighborhoodId),
    doors: Map.groupBy(
      town.addresses.filter(({ kind }) => kind === 'address'),
      ({ neighborhoodId }) => neighborhoodId,
    ),
    leftOut: leftOutBlocks(town),
  }
  return Array.from({ length: HOW_MANY }, (_, i) => contactOf(i, town, ground)).sort(
    (a, b) => a.happenedAt.getTime() - b.happenedAt.getTime() || (a.id < b.id ? -1 : 1),
  )
}

/** The middles of the blocks that were left out on purpose: what the plan should find. */
export const leftOutPlaces = (town: Town) => [...leftOutBlocks(town)].map((block) => cellCenter(block, BLOCK_RESOLUTION))
