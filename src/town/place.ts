/** Places that matter: named by hand, each standing at the free spot nearest to where it is told to be. */
import type { House } from './address.ts'
import { distanceM, type Meter, spotOf } from './ground.ts'
import { slugOf } from './identity.ts'
import { neighborhoodAt } from './neighborhood.ts'
import type { NeighborhoodSlug } from './outline.ts'
import type { Place, PlaceKind, TownIds } from './town.ts'

/** `near` is a point, or the name of a street (its first house in that neighborhood). */
type Line = readonly [name: string, kind: PlaceKind, near: Meter | string, note: string]

const LINES: readonly Line[] = [
  ['Mill Street Bakery', 'shop', [-150, -160], 'Opens at five and sees everything.'],
  ['The Millrace', 'bar', [120, -158], 'Bar, closes at two; its yard opens on Mill Lane.'],
  ['The Copper Lantern', 'bar', [215, -150], 'Bar with music, closes at two; back door on Mill Lane.'],
  ['Marlow Bridge Station', 'station', [66, 668], 'Trains to the coast; bike racks on the west side.'],
  ['Alder School', 'school', [-270, 40], '412 children; doors open at 7:45.'],
  ['Marlow Bridge Library', 'library', [60, 75], 'Open until eight; meeting room for 60.'],
  ['Repair Club Workshop', 'workshop', [-140, 270], 'Wednesdays and Saturdays.'],
  ['Elm Square Market', 'market', [10, 10], 'Thursdays from two to seven.'],
  ['Square Laundromat', 'laundromat', [180, 60], 'The neighborhood page hangs here.'],
  ['St. Brendan’s Kitchen', 'faith', [-60, 330], 'Meals at noon; warm room in winter.'],
  ['Square Pharmacy', 'shop', [-60, 70], 'Open until midnight.'],
  ['Fuller Garden Playground', 'park', [-260, -400], 'Sand, swings, two benches.'],
  ['Wharf Gardens', 'park', [780, -330], 'Beds and benches by the river.'],
  ['Crane Hall', 'hall', [640, 120], 'Community hall for 120.'],
  ['The Bosun', 'bar', [820, 330], 'Bar, closes at midnight.'],
  ['Wharf Groceries', 'shop', [560, -200], 'Corner shop.'],
  ['Town Hall', 'hall', [-640, 90], 'Council meets on first Mondays.'],
  ['Police House', 'police', [-700, 190], 'Front desk open eight to eight.'],
  ['Courthouse Clinic', 'clinic', [-760, -120], 'Walk-in mornings.'],
  ['Market Street Pharmacy', 'shop', [-620, 40], ''],
  ['Signal Park', 'park', [-700, 560], 'Skate bowl.'],
  ['Harbor Light Shelter', 'shelter', [-800, 380], '36 beds, open all year.'],
  ['Weir School', 'school', [-1850, 620], '530 children.'],
  ['Tannery Playground', 'park', [-1500, 420], ''],
  ['Weir Youth Boxing', 'hall', [-1350, 240], 'Open until ten.'],
  ['Tannery Corner Shop', 'shop', [-1600, 200], ''],
  ['Tannery Wash', 'laundromat', [-1250, 60], ''],
  ['First Chapel Tannery Row', 'faith', [-1700, 330], ''],
  ['Orchard Rise School', 'school', [-1800, 1300], '280 children.'],
  ['Orchard Green', 'park', [-1400, 1380], ''],
  ['Orchard Chapel', 'faith', [-1250, 1150], ''],
  ['Orchard Stores', 'shop', [-1100, 1500], 'Post counter.'],
  ['Quarry Pond Beach', 'park', [60, 1180], 'Lifeguard in July and August.'],
  ['Quarry Hill School', 'school', [500, 1000], '460 children.'],
  ['Quarry Hill Mosque', 'faith', [-420, 1080], ''],
  ['Quarry Stores', 'shop', [300, 900], ''],
  ['Linden Park', 'park', [1480, 1080], 'Lake path, bandstand.'],
  ['Linden Hall', 'hall', [1150, 900], ''],
  ['Linden Synagogue', 'faith', [1250, 1300], ''],
  ['Linden Shops', 'shop', [1050, 760], 'Six shops and a café.'],
  ['Clinker Street Car Park', 'parking', [1330, -120], '180 spaces, no attendant.'],
  ['Brickfield Youth Club', 'hall', [1480, 60], 'Open until nine.'],
  ['Brickfield Ground', 'park', [1380, 330], 'Football on Sundays.'],
  ['The Kiln', 'bar', [1250, 210], ''],
  ['Carding Yard', 'parking', 'Carding Yard', 'A yard between workshops.'],
  ['Heron Reeds', 'park', [2150, -350], 'Boardwalk.'],
  ['Heron Point Slipway', 'park', 'Slipway Lane', 'Boats out, boats in.'],
  ['Heron Stores', 'shop', [1900, -60], ''],
  ['Hollow Common', 'park', [-1450, -950], 'Common and allotments.'],
  ['Hollow Green School', 'school', [-1150, -700], '340 children.'],
  ['Hollow Green Church', 'faith', [-1300, -1250], ''],
  ['Hollow Stores', 'shop', [-1000, -820], ''],
  ['Bridgefoot Green', 'park', [200, -1010], ''],
  ['Bridgefoot School', 'school', [620, -1160], '610 children.'],
  ['Casa del Puente', 'hall', [-250, -850], 'Classes every evening.'],
  ['Bridge Street Grocery', 'shop', [20, -1000], ''],
  ['Bridge Street Electronics', 'shop', [0, -1090], ''],
  ['Southside Laundromat', 'laundromat', [330, -1200], ''],
  ['Chua An Temple', 'faith', [-420, -1250], ''],
  ['The Ferryman', 'bar', [500, -780], ''],
  ['Bridgefoot Health Center', 'clinic', [330, -870], ''],
  ['Ferry Meadow', 'park', [1500, -780], ''],
  ['Ferry Meadows School', 'school', [1900, -1200], '390 children.'],
  ['Ferry Stores', 'shop', [1400, -1150], ''],
]

/** A place stands where it is told; named by a street, at the middle of that street's houses. */
function pointOf(near: Meter | string, houses: readonly House[]): Meter {
  if (typeof near !== 'string') return near
  const own = houses.filter(({ street }) => street === near)
  if (own.length === 0) throw new Error(`no houses on ${near}`)
  return middleOf(own.map(({ at }) => at))
}

export function middleOf(points: readonly Meter[]): Meter {
  const x = points.reduce((sum, p) => sum + p[0], 0) / points.length
  const y = points.reduce((sum, p) => sum + p[1], 0) / points.length
  return [x, y]
}

export const streetMiddle = (street: string, houses: readonly House[]): Meter => pointOf(street, houses)

const INDOORS = new Set<PlaceKind>(['shop', 'bar', 'faith', 'library', 'clinic', 'shelter', 'hall', 'workshop', 'laundromat', 'police'])

export type Landmark = { readonly place: Place; readonly at: Meter; readonly slug: NeighborhoodSlug }

/** Indoor places take the nearest house's spot (a step back from it); parks, yards and stations stay where they are. */
export function placeAll(ids: TownIds, houses: readonly House[]): Landmark[] {
  return LINES.map(([name, kind, near, note]) => {
    const wished = pointOf(near, houses)
    const house = houses.reduce((best, one) => (distanceM(one.at, wished) < distanceM(best.at, wished) ? one : best))
    const at: Meter = INDOORS.has(kind) ? [house.at[0] + 2, house.at[1] + 2] : wished
    const slug = neighborhoodAt(at)
    if (!slug) throw new Error(`${name} lies outside the town`)
    const key = slugOf(name)
    return {
      at,
      slug,
      place: {
        id: ids.place(key),
        slug: key,
        kind,
        name,
        note,
        ...spotOf(at),
        neighborhoodId: ids.neighborhood(slug),
        addressId: ids.place(`address/${key}`),
      },
    }
  })
}
