import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FileChunks } from './file-reading.ts'

/** Thrown for a packed file that breaks off, is damaged, or is far larger than any month of a city. */
export class BrokenFile extends Error {
  override name = 'BrokenFile'
}

const MOST_BYTES = 2_000_000_000

/** The file's own bytes: a gzip archive is unpacked on the way, anything else comes through. Throws BrokenFile. */
export async function* unpacked(chunks: FileChunks): AsyncGenerator<Uint8Array> {
  const iterator = asyncIterator(chunks)
  const first = await iterator.next()
  if (first.done) return
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b
  const all = restOf(first.value, iterator)
  let bytes = 0
  try {
    for await (const chunk of isPacked ? gunzipped(all) : all) {
      bytes += chunk.length
      if (bytes > MOST_BYTES) throw new BrokenFile('more than 2 GB')
      yield chunk
    }
  } catch (error) {
    if (isPacked && String((error as { code?: string }).code).startsWith('Z_')) throw new BrokenFile((error as Error).message)
    throw error
  }
}

function gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip()
  // What goes wrong on either side is thrown to whoever reads the unpacked bytes.
  pipeline(Readable.from(chunks, { objectMode: false }), gunzip, () => undefined)
  return gunzip
}

async function* asyncIterator(chunks: FileChunks): AsyncGenerator<Uint8Array> {
  yield* chunks
}

async function* restOf(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

const PREVIEW_BYTES = 64 * 1024

/** The beginning of a file, unpacked: enough for its header and a few rows. A file that is damaged gives what could be read of it. */
export async function beginningOf(chunks: FileChunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of unpacked(chunks)) {
      parts.push(chunk)
      bytes += chunk.length
      if (bytes >= PREVIEW_BYTES) break
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
  }
  return Buffer.concat(parts)
}
