import { createHash } from 'node:crypto'
import type { WriteAt } from '#data/scope.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'

const located = (row: { readonly lat: number | null; readonly lng: number | null }) => ({
  lat: row.lat,
  lng: row.lng,
  cell: row.lat === null || row.lng === null ? null : cellOf(row.lat, row.lng),
})

const hashOf = (row: object) => createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32)

/** What the police recorded and what residents asked the city for, as an import would have brought it. */
export async function settleRecords(at: WriteAt, town: Town): Promise<void> {
  await insertAll(
    at,
    'incident',
    town.incidents.map((row) => ({
      id: row.id,
      source: row.source,
      source_key: row.sourceKey,
      content_hash: hashOf(row),
      kind: row.kind,
      label: row.label,
      code: row.code,
      is_sensitive: row.isSensitive,
      occurred_at: row.occurredAt,
      occurred_until: row.occurredUntil,
      precise_to: 'minute' as const,
      count: 1,
      place: row.place,
      ...located(row),
      neighborhood_id: row.neighborhoodId,
      import_id: null,
    })),
  )
  await insertAll(
    at,
    'service_request',
    town.serviceRequests.map((row) => ({
      id: row.id,
      source: row.source,
      source_key: row.sourceKey,
      content_hash: hashOf(row),
      kind: row.kind,
      label: row.label,
      code: row.code,
      opened_at: row.openedAt,
      closed_at: row.closedAt,
      status: row.status,
      unit_name: row.unitName,
      place: row.place,
      ...located(row),
      neighborhood_id: row.neighborhoodId,
      import_id: null,
    })),
  )
}
