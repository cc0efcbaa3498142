/** The planted truths with the rows that were made of them. */
import { centerOf, distanceM, type Meter, spotOf } from './ground.ts'
import { NEIGHBORHOOD_SLUGS, ringOf } from './outline.ts'
import {
  DUPLICATES,
  EMERGING,
  HOT_SPOTS,
  MOVED_TO,
  NEAR_REPEATS,
  RESPONSES,
  TRUE_TRUST,
  type Truth,
  type Truths,
  WAVES,
} from './planted-truths.ts'
import type { Incident, Report, TownIds } from './town.ts'

export function truthsOf(
  ids: TownIds,
  incidents: readonly Incident[],
  reports: readonly Report[],
  centers: ReadonlyMap<string, Meter>,
  agoOn: (daysAgo: number) => string,
): Truths {
  const made = Map.groupBy(
    incidents.filter(({ truth }) => truth !== null),
    ({ truth }) => truth,
  )
  const truth = (key: string, kinds: readonly string[], center: Meter, radiusM: number): Truth => ({
    key,
    kinds,
    ...spotOf(center),
    radiusM,
    incidentIds: (made.get(key) ?? []).map(({ id }) => id),
  })
  const at = (key: string) => centers.get(key) as Meter
  const linden = ringOf(EMERGING.neighborhood)
  const middle = centerOf(linden)
  const clusters = Map.groupBy(reports, ({ clusterId }) => clusterId)
  return {
    hotSpots: HOT_SPOTS.map((spot) => truth(spot.key, spot.kinds, at(spot.key), spot.radiusM)),
    nearRepeats: truth(NEAR_REPEATS.key, [NEAR_REPEATS.kind], at(NEAR_REPEATS.key), 440),
    emerging: {
      ...truth(EMERGING.key, [EMERGING.kind], middle, Math.ceil(Math.max(...linden.map((p) => distanceM(p, middle))))),
      startsOn: agoOn(EMERGING.startsWeeksAgo * 7),
    },
    responses: RESPONSES.map((r) => ({
      ...truth(r.key, [r.kind], at(r.key), r.radiusM),
      effect: r.effect,
      fromOn: agoOn(r.responseDaysAgo),
    })),
    movedTo: truth(MOVED_TO.key, ['loud-gathering'], at(MOVED_TO.key), MOVED_TO.radiusM),
    duplicateShare: DUPLICATES.share,
    clusters: [...clusters].filter(([, list]) => list.length > 1).map(([id, list]) => ({ id, reportIds: list.map((report) => report.id) })),
    trust: NEIGHBORHOOD_SLUGS.flatMap((slug) =>
      WAVES.map(({ key, monthsAgo }, i) => ({
        neighborhoodId: ids.neighborhood(slug),
        wave: key,
        monthsAgo,
        share: TRUE_TRUST[slug][i] as number,
      })),
    ),
  }
}
