import { cellOf } from '#engines/geometry/cell.ts'
import { columnsOf, type EventRow } from '#modules/pinpoint/event-columns.ts'
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
