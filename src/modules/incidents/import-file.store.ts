import type { AgencyData, ReadAt, WriteAt } from '#data/scope.ts'

const PART_BYTES = 512 * 1024
/** What is handed on at once, so that reading never holds the server up for long. */
const CHUNK_BYTES = 64 * 1024

/** Keeps an uploaded file, in parts: a single value of 100 MB would not fit the embedded database's memory. */
export async function saveFile(at: WriteAt, importId: string, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * PART_BYTES < bytes.length; part++)
    await at.db
      .insertInto('import_file')
      .values({
        agency_id: at.agencyId,
        import_id: importId,
        part,
        bytes: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
      })
      .execute()
}

const findPart = (at: ReadAt, importId: string, part: number): Promise<{ bytes: Uint8Array } | undefined> =>
  at.db
    .selectFrom('import_file')
    .select('bytes')
    .where('agency_id', '=', at.agencyId)
    .where('import_id', '=', importId)
    .where('part', '=', part)
    .executeTakeFirst()

/** The file from its beginning, each part asked for when it is needed. Nothing where it is not kept any longer. */
export async function* readFile(data: AgencyData, importId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const found = await data.read((at) => findPart(at, importId, part))
    if (!found) return
    for (let from = 0; from < found.bytes.length; from += CHUNK_BYTES) yield found.bytes.subarray(from, from + CHUNK_BYTES)
  }
}

export async function deleteFile(at: WriteAt, importId: string): Promise<void> {
  await at.db.deleteFrom('import_file').where('agency_id', '=', at.agencyId).where('import_id', '=', importId).execute()
}
