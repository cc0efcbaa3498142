import { cellOf } from '#engines/geometry/cell.ts'
import { distanceM } from '#engines/geometry/distance.ts'
import { columnsOf, type EventRow } from '#modules/pinpoint/event-columns.ts'
import type { Finding } from '#modules/pinpoint/finding.ts'
import type { ScanInput } from '#modules/pinpoint/scan-event.ts'
import { dayOf } from '../../src/town/calendar.ts'
import { inventTown } from '../../src/town/invent-town.ts'

type Town = ReturnType<typeof inventTown>

/** What a look at an invented town would see, looked from any day, without a database. */
export function townScan(seed: string, now: Date): { town: Town; today: number; inputOn: (today: number) => ScanInput } {
  const town = inventTown({ seed, now })
  const neighborhoods = town.neighborhoods.map(({ id }) => id)
  const categoryOf = new Map(town.categories.map(({ id, slug, isSensitive }) => [id, isSensitive ? undefined : slug]))
  const row = (one: Omit<EventRow, 'cell' | 'day'>, at: Date): EventRow => ({ ...one, day: dayOf(at), cell: cellOf(one.lat, one.lng) })
  const incidents = town.incidents.flatMap(({ id, lat, lng, kind, label, place, neighborhoodId, isSensitive, occurredAt }) =>
    lat === null || lng === null || isSensitive ? [] : [row({ id, lat, lng, topic: kind, label, place, neighborhoodId }, occurredAt)],
  )
  const requests = town.serviceRequests.map(({ id, lat, lng, kind, label, place, neighborhoodId, openedAt }) =>
    row({ id, lat, lng, topic: kind, label, place, neighborhoodId }, openedAt),
  )
  const reports = town.reports.flatMap(({ id, lat, lng, categoryId, neighborhoodId, filedAt }) => {
    const topic = categoryOf.get(categoryId)
    return topic === undefined ? [] : [row({ id, lat, lng, topic, label: null, place: null, neighborhoodId }, filedAt)]
  })
  const known = (rows: readonly EventRow[], today: number) => rows.filter(({ day }) => day < today)
  return {
    town,
    today: dayOf(now),
    inputOn: (today) => ({
      events: [
        columnsOf('reports', known(reports, today), neighborhoods),
        columnsOf('service-requests', known(requests, today), neighborhoods),
        columnsOf('incidents', known(incidents, today), neighborhoods),
      ],
      neighborhoods,
      today,
    }),
  }
}

type Scan = ReturnType<typeof townScan>

/** The planted truths that made at least a quarter of a finding's events. */
export const plantedIn = ({ town }: Scan, finding: Finding): string[] => {
  const { hotSpots, nearRepeats, emerging, responses, movedTo } = town.truths
  const ids = new Set(finding.eventIds)
  return [...hotSpots, nearRepeats, emerging, ...responses, movedTo]
    .filter(({ incidentIds }) => incidentIds.filter((id) => ids.has(id)).length >= finding.eventIds.length / 4)
    .map(({ key }) => key)
}

/**
 * Whether the years that were not looked at say the same of a place: the town draws each stretch of street its own luck for good, so that
 * a place with at least twice the usual in the other years truly has more. Not asked of what is said to be new.
 */
export function holdsInOtherYears({ inputOn, today }: Scan, finding: Finding): boolean {
  if (finding.kind === 'emerging' || finding.kind === 'near-repeat') return false
  const columns = inputOn(today).events.find(({ source }) => source === finding.source)!
  let other = 0
  for (let at = 0; at < columns.day.length; at++) {
    const isOther = columns.day[at]! < finding.fromDay || columns.day[at]! > finding.untilDay
    if (!isOther || columns.topics[columns.topic[at]!] !== finding.topic) continue
    if (distanceM(finding.area, { lat: columns.lat[at]!, lng: columns.lng[at]! }) <= finding.area.radiusM) other++
  }
  return other / 2 >= 2 * finding.usual
}
