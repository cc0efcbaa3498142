/** The whole town from a seed and a moment. */
import { accounts } from './account.ts'
import { buildHouses, crossings, type House, Squares } from './address.ts'
import { DAY_MS, dateOf, dayOf } from './calendar.ts'
import { features } from './feature.ts'
import { distanceM, type Meter, ORIGIN, spotOf } from './ground.ts'
import { idOf } from './identity.ts'
import { incidentRows, ordinaryRun, truthCenters } from './incident.ts'
import { beats, neighborhoods, TOLD } from './neighborhood.ts'
import { answerTemplates, categories, units } from './office.ts'
import { assignments, officers } from './officer.ts'
import { organizations } from './organization.ts'
import { NEIGHBORHOOD_SLUGS } from './outline.ts'
import { type Landmark, placeAll, streetMiddle } from './place.ts'
import { plantedRun } from './planted-incidents.ts'
import { workProblems } from './problem.ts'
import { promisesBeside, withPromiseLines } from './promise.ts'
import { reportRows } from './report.ts'
import { type Draft, planReports } from './report-plan.ts'
import { serviceRequests } from './service-request.ts'
import { layStreets, type StreetPlan } from './street.ts'
import type { Address, Agency, Town, TownIds } from './town.ts'
import { truthsOf } from './truth.ts'

const KINDS = [
  'neighborhood',
  'beat',
  'unit',
  'category',
  'officer',
  'account',
  'organization',
  'place',
  'problem',
  'promise',
  'report',
] as const

export const idsOf = (seed: string): TownIds =>
  Object.fromEntries(KINDS.map((kind) => [kind, (name: string) => idOf(seed, kind, name)])) as TownIds

const agencyOf = (seed: string, now: Date): Agency => ({
  id: idOf(seed, 'agency', 'marlow-bridge'),
  slug: 'marlow-bridge',
  name: 'Marlow Bridge Police Department',
  townName: 'Marlow Bridge',
  timeZone: 'America/New_York',
  emergencyNumber: '911',
  languages: ['en', 'es'],
  population: NEIGHBORHOOD_SLUGS.reduce((sum, slug) => sum + TOLD[slug].population, 0),
  center: ORIGIN,
  setUpAt: new Date(now.getTime() - 1095 * DAY_MS),
})

const addressId = (seed: string, { street, number }: House) => idOf(seed, 'address', `${number} ${street}`)

/** Houses, crossings and places, as what a typed place is looked up in. */
function addressesOf(seed: string, ids: TownIds, houses: readonly House[], plan: StreetPlan, landmarks: readonly Landmark[]): Address[] {
  return [
    ...houses.map(
      (house): Address => ({
        id: addressId(seed, house),
        kind: 'address',
        label: `${house.number} ${house.street}`,
        ...spotOf(house.at),
        neighborhoodId: ids.neighborhood(house.slug),
        street: house.street,
      }),
    ),
    ...crossings(Object.values(plan.fabrics), plan.streets).map(
      (crossing): Address => ({
        id: idOf(seed, 'crossing', crossing.label),
        kind: 'crossing',
        label: crossing.label,
        ...spotOf(crossing.at),
        neighborhoodId: ids.neighborhood(crossing.slug),
        street: null,
      }),
    ),
    ...landmarks.map(
      ({ place }): Address => ({
        id: place.addressId,
        kind: 'place',
        label: place.name,
        lat: place.lat,
        lng: place.lng,
        neighborhoodId: place.neighborhoodId,
        street: null,
      }),
    ),
  ]
}

/** The address a report stands at: the nearest house within fifty meters of it, in its neighborhood. */
function addressFinder(seed: string, houses: readonly House[]): (draft: Draft) => string | null {
  const squares = new Squares<House>(60)
  for (const house of houses) squares.add(house.at, house)
  return ({ at, slug }) => {
    const near = squares.near(at, 50).filter(({ what }) => what.slug === slug)
    const best = near.sort((a, b) => distanceM(a.at, at) - distanceM(b.at, at))[0]
    return best ? addressId(seed, best.what) : null
  }
}

function groundOf(seed: string, ids: TownIds) {
  const plan = layStreets(seed)
  const houses = buildHouses(seed, plan)
  const landmarks = placeAll(ids, houses)
  const middles = new Map<string, Meter>()
  const middleOfStreet = (street: string): Meter => {
    if (street === 'School Path') return plan.streets.find(({ name }) => name === street)?.lines[0]?.[1] as Meter
    const known = middles.get(street) ?? streetMiddle(street, houses)
    middles.set(street, known)
    return known
  }
  return { plan, houses, landmarks, middleOfStreet }
}

/** People, offices and ground: what does not happen but is. */
function standing(seed: string, now: Date, ids: TownIds, ground: ReturnType<typeof groundOf>) {
  const orgs = organizations(ids)
  return {
    agency: agencyOf(seed, now),
    beats: beats(ids),
    neighborhoods: neighborhoods(ids),
    units: units(ids),
    categories: categories(ids),
    answerTemplates: answerTemplates(ids),
    features: features(ground.plan, ground.landmarks, (name) => idOf(seed, 'feature', name)),
    addresses: addressesOf(seed, ids, ground.houses, ground.plan, ground.landmarks),
    places: ground.landmarks.map(({ place }) => place),
    accounts: accounts(ids, now, orgs),
    officers: officers(ids, now),
    assignments: assignments(ids, now),
    organizations: orgs,
  }
}

/**
 * The invented town: the same seed and the same `now` give the same value to the byte.
 * Everything in it happened before `now`, in three years; what is due may lie ahead. Takes about a second; 30,000 rows.
 */
export function inventTown({ seed, now }: { readonly seed: string; readonly now: Date }): Town {
  const ids = idsOf(seed)
  const today = dayOf(now)
  const ground = groundOf(seed, ids)
  const { houses, middleOfStreet } = ground
  const town = standing(seed, now, ids, ground)
  const centers = truthCenters(middleOfStreet)
  const happenings = [...ordinaryRun(seed, houses, today, centers), ...plantedRun(seed, { houses, centers, today })]
  const incidents = incidentRows(seed, ids, now, happenings)
  const drafts = planReports(seed, now, today, houses, middleOfStreet)
  const rows = reportRows(seed, ids, now, drafts, town, addressFinder(seed, houses))
  const work = workProblems({ seed, ids, now, units: town.units, incidents, reports: rows, middleOfStreet })
  const promises = [...work.promises, ...promisesBeside({ seed, ids, now }, rows)]
  const reports = withPromiseLines(seed, rows, promises)
  return {
    seed,
    now,
    ids,
    ...town,
    incidents,
    reports,
    promises,
    problems: work.problems,
    serviceRequests: serviceRequests(seed, ids, now, today, houses),
    truths: truthsOf(ids, incidents, reports, centers, (daysAgo) => dateOf(today - daysAgo)),
  }
}
