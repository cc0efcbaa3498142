import { Worker } from 'node:worker_threads'
import type { LatLng } from '#engines/geometry/distance.ts'
import type { Snap } from '#engines/street-network/snap.ts'
import type { StreetGraph } from '#engines/street-network/street-graph.ts'
import type { StreetMatrix } from '#engines/street-network/walking-matrix.ts'
import type { StreetInput, StreetsRead } from './street-reading.ts'

// Run as they lie from source (development, tests), as bundles beside the server's bundle in production.
const fileOf = (name: string) => new URL(`./${name}.worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

type Told = { readonly share: number } | { readonly read: StreetsRead }

/** Memory of the thread that reads: a file that needs more fails alone, and not the server with it. */
const READING_MB = 2_048

/** `readStreets` in a thread of its own; the bytes are the thread's afterwards. `onShare` hears how far it is. Rejects when the thread fails. */
export const readInThread = (input: StreetInput, onShare: (share: number) => void): Promise<StreetsRead> =>
  new Promise((done, failed) => {
    const worker = new Worker(fileOf('street-reading'), {
      workerData: input,
      // Only a buffer of its own may be handed over: one that others look into is copied.
      transferList: input.bytes.byteLength === input.bytes.buffer.byteLength ? [input.bytes.buffer as ArrayBuffer] : [],
      resourceLimits: { maxOldGenerationSizeMb: READING_MB },
      name: 'street-reading',
    })
    worker.on('message', (told: Told) => ('read' in told ? done(told.read) : onShare(told.share)))
    worker.on('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done({ failure: 'too-large' }) : failed(error),
    )
    worker.on('exit', (code) => failed(new Error(`The thread that reads streets ended early (${code}).`)))
  })

/** `walkingMatrix` in a thread of its own. Rejects when the thread fails. */
export const walkInThread = (
  { from, to, centiseconds, edgeStart, edgeAt }: StreetGraph,
  snaps: readonly (Snap | undefined)[],
  points: readonly LatLng[],
): Promise<StreetMatrix> =>
  new Promise((done, failed) => {
    const workerData = [{ from, to, centiseconds, edgeStart, edgeAt }, snaps, points]
    const worker = new Worker(fileOf('street-walking'), { workerData, name: 'street-walking' })
    worker.on('message', done)
    worker.on('error', failed)
    worker.on('exit', (code) => failed(new Error(`The thread that walks ended early (${code}).`)))
  })
