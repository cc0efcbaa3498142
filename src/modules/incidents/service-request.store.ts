import { newId } from '#data/id.ts'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { type Ground, groundIndex } from '#modules/agencies/index.ts'
import type { ServiceRequestDraft } from './draft.ts'
import { distinctKeys, inPieces, type Origin, type Saved, savedOf } from './saving.ts'

const ROWS_AT_ONCE = 250

/** As `saveIncidents`, for what people asked the city for. */
export async function saveServiceRequests(at: WriteAt, origin: Origin, drafts: readonly ServiceRequestDraft[]): Promise<Saved> {
  const ground = await groundIndex(at)
  const known = await hashesOf(at, origin.source, drafts)
  const fresh = distinctKeys(drafts).filter(({ sourceKey, contentHash }) => known.get(sourceKey) !== contentHash)
  const ids = fresh.map(() => newId())
  const rows = fresh.map((draft, i) => rowOf(at.agencyId, ids[i]!, origin, draft, ground))
  const written: string[] = []
  for (const piece of inPieces(rows, ROWS_AT_ONCE)) written.push(...(await upsert(at, piece)))
  return savedOf(drafts.length, ids, written)
}

async function hashesOf(at: ReadAt, source: string, drafts: readonly ServiceRequestDraft[]): Promise<Map<string, string>> {
  if (drafts.length === 0) return new Map()
  const rows = await at.db
    .selectFrom('service_request')
    .select(['source_key', 'content_hash'])
    .where('agency_id', '=', at.agencyId)
    .where('source', '=', source)
    .where(
      'source_key',
      'in',
      drafts.map(({ sourceKey }) => sourceKey),
    )
    .execute()
  return new Map(rows.map(({ source_key, content_hash }) => [source_key, content_hash]))
}

const rowOf = (agencyId: string, id: string, { source, importId }: Origin, draft: ServiceRequestDraft, ground: Ground) => ({
  agency_id: agencyId,
  id,
  source,
  source_key: draft.sourceKey,
  content_hash: draft.contentHash,
  kind: draft.kind,
  label: draft.label,
  code: draft.code,
  opened_at: draft.openedAt,
  closed_at: draft.closedAt,
  status: draft.status,
  unit_name: draft.unitName,
  place: draft.place,
  lat: draft.lat,
  lng: draft.lng,
  cell: draft.lat === null || draft.lng === null ? null : cellOf(draft.lat, draft.lng),
  neighborhood_id: draft.lat === null || draft.lng === null ? null : (ground.neighborhoodAt(draft.lat, draft.lng)?.id ?? null),
  import_id: importId,
})

/** Returns the ids of the rows written: the id given for a new one, the id it had for a changed one. */
async function upsert(at: WriteAt, rows: readonly ReturnType<typeof rowOf>[]): Promise<string[]> {
  const written = await at.db
    .insertInto('service_request')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'source', 'source_key'])
        .doUpdateSet((value) => ({
          content_hash: value.ref('excluded.content_hash'),
          kind: value.ref('excluded.kind'),
          label: value.ref('excluded.label'),
          code: value.ref('excluded.code'),
          opened_at: value.ref('excluded.opened_at'),
          closed_at: value.ref('excluded.closed_at'),
          status: value.ref('excluded.status'),
          unit_name: value.ref('excluded.unit_name'),
          place: value.ref('excluded.place'),
          lat: value.ref('excluded.lat'),
          lng: value.ref('excluded.lng'),
          cell: value.ref('excluded.cell'),
          neighborhood_id: value.ref('excluded.neighborhood_id'),
          import_id: value.ref('excluded.import_id'),
        }))
        .whereRef('service_request.content_hash', '<>', 'excluded.content_hash'),
    )
    .returning('id')
    .execute()
  return written.map(({ id }) => id)
}
