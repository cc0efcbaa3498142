import { createHash } from 'node:crypto'
import type { WriteAt } from '#data/scope.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { columnsOf, insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'

const located = (row: { readonly lat: number | null; readonly lng: number | null }) => ({
  lat: row.lat,
  lng: row.lng,
  cell: row.lat === null || row.lng === null ? null : cellOf(row.lat, row.lng),
})

const hashOf = (row: object) => createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32)

/** What the police recorded and what residents asked the city for, as an import would have brought it. */
export async function settleRecords(at: WriteAt, { incidents, serviceRequests }: Town): Promise<void> {
  await insertAll(
    at,
    'incident',
    incidents.map(({ truth, fineKind, ...row }) => ({
      ...columnsOf(row),
      ...located(row),
      content_hash: hashOf(row),
      precise_to: 'minute' as const,
      count: 1,
      import_id: null,
    })),
  )
  await insertAll(
    at,
    'service_request',
    serviceRequests.map((row) => ({ ...columnsOf(row), ...located(row), content_hash: hashOf(row), import_id: null })),
  )
}
