import type { AgencyData, ReadAt, WriteAt } from '#data/scope.ts'

const PART_BYTES = 512 * 1024
type Holds = 'file' | 'graph'

/** Keeps bytes in parts: a single value of 100 MB would not fit the embedded database's memory. */
export async function saveStreetParts(at: WriteAt, networkId: string, holds: Holds, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * PART_BYTES < bytes.length; part++)
    await at.db
      .insertInto('street_network_part')
      .values({
        ...{ agency_id: at.agencyId, network_id: networkId, holds, part },
        bytes: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
      })
      .execute()
}

const findPart = (at: ReadAt, networkId: string, holds: Holds, part: number): Promise<{ bytes: Uint8Array } | undefined> =>
  at.db
    .selectFrom('street_network_part')
    .select('bytes')
    .where('agency_id', '=', at.agencyId)
    .where('network_id', '=', networkId)
    .where('holds', '=', holds)
    .where('part', '=', part)
    .executeTakeFirst()

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** All parts as one, read in this transaction. No bytes where there are none. */
export async function readGraphParts(at: ReadAt, networkId: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (;;) {
    const found = await findPart(at, networkId, 'graph', parts.length)
    if (!found) return joined(parts)
    parts.push(found.bytes)
  }
}

/** The uploaded file, each part in a read of its own, so that pages are answered in between. */
export async function readFileParts(data: AgencyData, networkId: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (;;) {
    const found = await data.read((at) => findPart(at, networkId, 'file', parts.length))
    if (!found) return joined(parts)
    parts.push(found.bytes)
  }
}

export async function deleteStreetParts(at: WriteAt, networkId: string, holds: Holds): Promise<void> {
  await at.db
    .deleteFrom('street_network_part')
    .where('agency_id', '=', at.agencyId)
    .where('network_id', '=', networkId)
    .where('holds', '=', holds)
    .execute()
}
