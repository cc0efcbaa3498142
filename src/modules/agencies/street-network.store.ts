import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { StandingStreets, StreetFailure, StreetFile, StreetSource, Streets } from './street-network.ts'
import type { StreetsRead } from './street-reading.ts'

/** The network that stands, as a walk needs it: its id tells whether one kept in memory is still the one. */
export const findStandingNetwork = (at: ReadAt): Promise<{ id: string; source: StreetSource } | undefined> =>
  at.db
    .selectFrom('street_network')
    .select(['id', 'source'])
    .where('agency_id', '=', at.agencyId)
    .where('state', '=', 'standing')
    .executeTakeFirst()

/** What stands, and the newest file that does not. */
export async function findStreets(at: ReadAt): Promise<Streets> {
  const row = await standingRow(at)
  return { standing: row && standingOf(row), file: await findStreetFile(at) }
}

const standingRow = (at: ReadAt) =>
  at.db
    .selectFrom('street_network')
    .select(['id', 'source', 'file_name', 'file_bytes', 'uploaded_by', 'uploaded_at', 'read_at'])
    .select(['junction_count', 'edge_count', 'length_m', 'main_share', 'neighborhoods_without'])
    .select(['min_lat', 'min_lng', 'max_lat', 'max_lng'])
    .where('agency_id', '=', at.agencyId)
    .where('state', '=', 'standing')
    .executeTakeFirst()

const standingOf = (row: NonNullable<Awaited<ReturnType<typeof standingRow>>>): StandingStreets => ({
  id: row.id,
  source: row.source,
  fileName: row.file_name,
  fileBytes: Number(row.file_bytes),
  facts: {
    junctions: row.junction_count ?? 0,
    edges: row.edge_count ?? 0,
    lengthM: row.length_m ?? 0,
    mainShare: row.main_share ?? 1,
    box: { west: row.min_lng ?? 0, south: row.min_lat ?? 0, east: row.max_lng ?? 0, north: row.max_lat ?? 0 },
  },
  neighborhoodsWithout: row.neighborhoods_without ?? 0,
  uploadedBy: row.uploaded_by,
  readAt: row.read_at ?? row.uploaded_at,
})

const fileColumns = ['id', 'state', 'source', 'file_name', 'file_bytes', 'done_share', 'failure', 'uploaded_at', 'uploaded_by'] as const

/** The newest file that does not stand; with an id, that one. */
export async function findStreetFile(at: ReadAt, id?: string): Promise<StreetFile | undefined> {
  let query = at.db
    .selectFrom('street_network')
    .select(fileColumns)
    .where('agency_id', '=', at.agencyId)
    .where('state', '!=', 'standing')
    .orderBy('uploaded_at', 'desc')
    .limit(1)
  if (id !== undefined) query = query.where('id', '=', id)
  const row = await query.executeTakeFirst()
  return row && fileOf(row)
}

/** The file, held until the transaction ends: two that read it do not both make it stand. */
export async function lockStreetFile(at: WriteAt, id: string): Promise<StreetFile | undefined> {
  const row = await at.db
    .selectFrom('street_network')
    .select(fileColumns)
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('state', '!=', 'standing')
    .forUpdate()
    .executeTakeFirst()
  return row && fileOf(row)
}

type FileRow = {
  id: string
  state: 'waiting' | 'reading' | 'standing' | 'failed'
  source: StreetSource
  file_name: string
  file_bytes: number
  done_share: number
  failure: string | null
  uploaded_at: Date
  uploaded_by: string | null
}

const fileOf = (row: FileRow): StreetFile => ({
  id: row.id,
  state: row.state === 'standing' ? 'reading' : row.state,
  source: row.source,
  fileName: row.file_name,
  fileBytes: Number(row.file_bytes),
  doneShare: row.done_share,
  failure: row.failure as StreetFailure | null,
  uploadedAt: row.uploaded_at,
  uploadedBy: row.uploaded_by,
})

export async function insertStreetFile(at: WriteAt, file: Pick<StreetFile, 'id' | 'source' | 'fileName' | 'fileBytes'>): Promise<void> {
  const row = { id: file.id, source: file.source, file_name: file.fileName, file_bytes: file.fileBytes }
  await at.db
    .insertInto('street_network')
    .values({ agency_id: at.agencyId, ...row, state: 'waiting', failure: null, uploaded_at: at.now, uploaded_by: at.by, read_at: null })
    .execute()
}

export async function saveReading(
  at: WriteAt,
  id: string,
  change: { readonly state?: 'reading' | 'failed'; readonly doneShare?: number; readonly failure?: StreetFailure | null },
): Promise<void> {
  const { state, doneShare, failure } = change
  await at.db
    .updateTable('street_network')
    .set({
      ...(state === undefined ? {} : { state }),
      ...(doneShare === undefined ? {} : { done_share: doneShare }),
      ...(failure === undefined ? {} : { failure }),
    })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .where('state', '!=', 'standing')
    .execute()
}

/** Makes a file the network that stands. */
export async function saveStanding(at: WriteAt, id: string, read: Exclude<StreetsRead, { failure: StreetFailure }>): Promise<void> {
  const { facts, neighborhoodsWithout } = read
  await at.db
    .updateTable('street_network')
    .set({
      ...{ state: 'standing', done_share: 1, failure: null, read_at: at.now, neighborhoods_without: neighborhoodsWithout },
      ...{ junction_count: facts.junctions, edge_count: facts.edges, length_m: facts.lengthM, main_share: facts.mainShare },
      ...{ min_lat: facts.box.south, min_lng: facts.box.west, max_lat: facts.box.north, max_lng: facts.box.east },
    })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** Forgets networks and files with all their parts: those that stand, those that do not, or every one but `except`. How many. */
export async function deleteStreets(at: WriteAt, which: { readonly standing: boolean; readonly except?: string }): Promise<number> {
  let query = at.db
    .deleteFrom('street_network')
    .where('agency_id', '=', at.agencyId)
    .where('state', which.standing ? '=' : '!=', 'standing')
  if (which.except !== undefined) query = query.where('id', '!=', which.except)
  const { numDeletedRows } = await query.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
