/** What residents asked the city for by telephone over three years, as the city's own system has it. */

import type { House } from './address.ts'
import { DAY_MS, dateOf, instantOf, yearShareOf } from './calendar.ts'
import { diceFor, drawByWeight } from './dice.ts'
import { spotOf } from './ground.ts'
import { idOf } from './identity.ts'
import { blockOf, STORY_DAYS } from './incident.ts'
import type { ServiceRequest, TownIds } from './town.ts'

const COUNT = 2600
/** Kind as pages speak of it, the city's own words and code, its department, weight, days until done, more in summer. */
const KINDS = [
  ['dumping', 'Bulk items left', 'SAN-12', 'Sanitation', 22, 6, 0.2],
  ['street-light', 'Street light not working', 'LGT-01', 'City lighting', 17, 9, -0.4],
  ['graffiti', 'Graffiti removal', 'COD-30', 'Code enforcement', 10, 11, 0.1],
  ['vacant-building', 'Vacant building unsecured', 'COD-11', 'Code enforcement', 6, 24, 0],
  ['vehicle-left', 'Vehicle left on street', 'COD-22', 'Code enforcement', 10, 14, 0],
  ['weeds', 'High weeds', 'COD-40', 'Code enforcement', 8, 18, 0.9],
  ['road', 'Pothole', 'TRF-02', 'Traffic engineering', 15, 12, -0.3],
  ['water', 'Drain blocked', 'TRF-15', 'Traffic engineering', 6, 4, 0],
  ['trees', 'Branch down or tree unsafe', 'PRK-05', 'Parks and trees', 6, 8, 0.3],
] as const

export function serviceRequests(seed: string, ids: TownIds, now: Date, today: number, houses: readonly House[]): ServiceRequest[] {
  const dice = diceFor(seed, 'service-requests')
  const luck = new Map<string, number>()
  for (const { stretch } of houses) if (!luck.has(stretch)) luck.set(stretch, Math.exp(1.3 * dice.normal()))
  const drawHouse = drawByWeight(houses.map(({ stretch }) => luck.get(stretch) as number))
  const drawKind = drawByWeight(KINDS.map((kind) => kind[4]))
  const drafts = Array.from({ length: COUNT }, () => {
    const kind = KINDS[drawKind(dice.share())] as (typeof KINDS)[number]
    const house = houses[drawHouse(dice.share())] as House
    let day = today - dice.whole(1, STORY_DAYS - 1)
    while (!dice.chance(0.5 + 0.5 * kind[6] * Math.sin(2 * Math.PI * (yearShareOf(day) - 0.3)))) day = today - dice.whole(1, STORY_DAYS - 1)
    return { kind, house, openedAt: instantOf(day, dice.between(8, 18)), days: kind[5] * Math.exp(0.7 * dice.normal()) }
  })
  return drafts
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
    .map(({ kind, house, openedAt, days }, i) => {
      const closed = new Date(Math.round(openedAt.getTime() + days * DAY_MS))
      const isClosed = closed < now
      return {
        id: idOf(seed, 'service-request', String(i)),
        source: 'marlow-bridge-311',
        sourceKey: `${dateOf(Math.floor(openedAt.getTime() / DAY_MS)).slice(0, 4)}-R${String(i + 1).padStart(5, '0')}`,
        kind: kind[0],
        label: kind[1],
        code: kind[2],
        openedAt,
        closedAt: isClosed ? closed : null,
        status: isClosed ? 'closed' : 'open',
        unitName: kind[3],
        place: blockOf(house),
        ...spotOf(house.at),
        neighborhoodId: ids.neighborhood(house.slug),
      }
    })
}
