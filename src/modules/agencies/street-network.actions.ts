import { gzipSync } from 'node:zlib'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { enqueue } from '#data/jobs.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import type { StreetGraph } from '#engines/street-network/street-graph.ts'
import { middleOf } from './ground.ts'
import { groundIndex } from './neighborhood.store.ts'
import { deleteStreets, findStreetFile, insertStreetFile, lockStreetFile, saveReading, saveStanding } from './street-network.store.ts'
import { formatOf, isBeingRead, keptBox, READ_STREETS_JOB, type StreetFailure, type StreetUploadRefusal } from './street-network.ts'
import { deleteStreetParts, readFileParts, saveStreetParts } from './street-part.store.ts'
import { keptOf, type StreetInput, type StreetsRead } from './street-reading.ts'
import { readInThread } from './street-thread.actions.ts'

const LONGEST_NAME = 200
const TOLD_EVERY_MS = 1_500

const about = (id: string) => ({ kind: 'streets', id })

type FileToRead = {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** An uploaded file is kept until a job has read it; the command line reads its own. */
  readonly isUploaded: boolean
}

/**
 * Begins to read a file of streets and returns its id. What stands goes on to stand until the new streets have been read.
 * Refused where another file is being read, and where the file is of no format that is known.
 */
export async function beginStreets(
  at: WriteAt,
  { fileName, bytes, isUploaded }: FileToRead,
): Promise<{ id: string } | { refusal: StreetUploadRefusal }> {
  if (formatOf(bytes) === undefined) return { refusal: 'unknown-file' }
  if (isBeingRead(await findStreetFile(at), at.now)) return { refusal: 'being-read' }
  await deleteStreets(at, { standing: false })
  const id = newId(at.now)
  const name = fileName.replaceAll('\u0000', '').slice(-LONGEST_NAME)
  await insertStreetFile(at, { id, source: 'openstreetmap', fileName: name, fileBytes: bytes.length })
  if (isUploaded) {
    await saveStreetParts(at, id, 'file', bytes)
    await enqueue(at, READ_STREETS_JOB, { networkId: id })
  }
  await recordEvent(at, { kind: 'streets-uploaded', about: about(id), detail: { bytes: bytes.length } })
  return { id }
}

type Read = (input: StreetInput, onShare: (share: number) => void) => Promise<StreetsRead>

/**
 * Reads a file that was begun, in a thread of its own, and makes its streets stand in place of those before. `given`: the bytes where they are
 * not kept. Returns why it could not be; undefined when it stands, or was removed meanwhile. What is no fault of the file is thrown on.
 */
export async function importStreets(
  data: AgencyData,
  id: string,
  given?: Uint8Array,
  onShare: (share: number) => void = () => undefined,
  read: Read = readInThread,
): Promise<StreetFailure | undefined> {
  const begun = await data.write(null, async (at) => {
    const file = await lockStreetFile(at, id)
    if (!file || file.state === 'failed') return undefined
    await saveReading(at, id, { state: 'reading', doneShare: 0.02 })
    const areas = (await groundIndex(at)).neighborhoods.map(({ area }) => area)
    return { by: file.uploadedBy, box: keptBox(areas), middles: areas.map(middleOf) }
  })
  if (!begun) return undefined
  const { by, ...ground } = begun
  try {
    const bytes = given ?? (await readFileParts(data, id))
    const told = tellingShares(data, id, onShare)
    const found = await read({ bytes, ...ground }, told.hear)
    await told.done()
    await data.write(by, (at) => ('failure' in found ? keepFailure(at, id, found.failure) : keepStreets(at, id, found)))
    return 'failure' in found ? found.failure : undefined
  } catch (error) {
    await data.write(by, (at) => keepFailure(at, id, 'interrupted'))
    throw error
  }
}

async function keepFailure(at: WriteAt, id: string, failure: StreetFailure): Promise<void> {
  if (!(await lockStreetFile(at, id))) return
  await saveReading(at, id, { state: 'failed', failure })
  await deleteStreetParts(at, id, 'file')
  await recordEvent(at, { kind: 'streets-failed', about: about(id), detail: { failure } })
}

async function keepStreets(at: WriteAt, id: string, read: Exclude<StreetsRead, { failure: StreetFailure }>): Promise<void> {
  if (!(await lockStreetFile(at, id))) return
  await deleteStreets(at, { standing: true, except: id })
  await deleteStreetParts(at, id, 'file')
  await saveStreetParts(at, id, 'graph', gzipSync(read.graph))
  await saveStanding(at, id, read)
  const { junctions, edges, lengthM } = read.facts
  await recordEvent(at, { kind: 'streets-imported', about: about(id), detail: { junctions, edges, lengthM: Math.round(lengthM) } })
}

/** Makes streets that the agency drew itself stand: those of the invented town. */
export async function layDrawnStreets(at: WriteAt, name: string, graph: StreetGraph): Promise<void> {
  const id = newId(at.now)
  const areas = (await groundIndex(at)).neighborhoods.map(({ area }) => area)
  const kept = keptOf(graph, areas.map(middleOf))
  await insertStreetFile(at, { id, source: 'drawn', fileName: name, fileBytes: kept.graph.length })
  await keepStreets(at, id, kept)
}

/** Removes the streets that stand, and forgets a file that could not be read. Walking times are straight lines again. False where there is nothing. */
export async function removeStreets(at: WriteAt): Promise<boolean> {
  const count = (await deleteStreets(at, { standing: true })) + (await deleteStreets(at, { standing: false }))
  if (count > 0) await recordEvent(at, { kind: 'streets-removed', about: about(at.agencyId) })
  return count > 0
}

/** Writes how far it is now and then, one write after the other. */
function tellingShares(data: AgencyData, id: string, onShare: (share: number) => void) {
  let told = performance.now()
  let writing = Promise.resolve()
  return {
    hear: (share: number) => {
      onShare(share)
      if (performance.now() - told < TOLD_EVERY_MS) return
      told = performance.now()
      writing = writing.then(() => data.write(null, (at) => saveReading(at, id, { doneShare: Math.min(0.98, share) })))
    },
    done: () => writing,
  }
}
