import { PbfReader } from 'pbf'
import type { StreetSink } from './street-lines.ts'

/** What a reader of the file must understand. */
export const readRequiredFeatures = (header: Uint8Array): string[] =>
  new PbfReader(header).readFields((tag, features: string[], pbf) => {
    if (tag === 4) features.push(pbf.readString())
  }, [])

type Block = {
  strings: string[]
  /** Where each group lies in the block. */
  groups: [number, number][]
  granularity: number
  latOffset: number
  lngOffset: number
}

/** Where a length-delimited field lies; its content is left for later. */
function spanOf(pbf: PbfReader): [number, number] {
  const bytes = pbf.readVarint()
  const from = pbf.pos
  pbf.pos += bytes
  return [from, pbf.pos]
}

function readStrings(pbf: PbfReader): string[] {
  return pbf.readMessage((tag, strings: string[], inner) => {
    if (tag === 1) strings.push(inner.readString())
  }, [])
}

/**
 * Tells `sink` the ways, or the nodes, of one unpacked PrimitiveBlock, and says whether it holds nodes at all. Throws on damaged bytes.
 * Field numbers: osmformat.proto of OSM-binary.
 */
export function readBlock(bytes: Uint8Array, what: 'ways' | 'nodes', sink: StreetSink): boolean {
  const pbf = new PbfReader(bytes)
  const block = pbf.readFields(
    (tag, read: Block) => {
      if (tag === 1 && what === 'ways') read.strings = readStrings(pbf)
      else if (tag === 2) read.groups.push(spanOf(pbf))
      else if (tag === 17) read.granularity = pbf.readVarint()
      else if (tag === 19) read.latOffset = pbf.readVarint(true)
      else if (tag === 20) read.lngOffset = pbf.readVarint(true)
    },
    { strings: [], groups: [], granularity: 100, latOffset: 0, lngOffset: 0 },
  )
  let hasNodes = false
  for (const [from, until] of block.groups) {
    pbf.pos = from
    pbf.readFields(
      (tag) => {
        if (tag === 1 || tag === 2) {
          hasNodes = true
          if (what === 'nodes' && tag === 1) readNode(pbf, block, sink)
          else if (what === 'nodes') readDense(pbf, block, sink)
        } else if (tag === 3 && what === 'ways') readWay(pbf, block, sink)
      },
      undefined,
      until,
    )
  }
  return hasNodes
}

function readWay(pbf: PbfReader, { strings }: Block, sink: StreetSink): void {
  const way = pbf.readMessage(
    (tag, read: { keys: number[]; values: number[]; refs: number[] }, inner) => {
      if (tag === 2) inner.readPackedVarint(read.keys)
      else if (tag === 3) inner.readPackedVarint(read.values)
      else if (tag === 8) inner.readPackedSVarint(read.refs)
    },
    { keys: [], values: [], refs: [] },
  )
  const tags: Record<string, string | undefined> = {}
  for (const [i, key] of way.keys.entries()) tags[strings[key] ?? ''] = strings[way.values[i] ?? 0]
  let id = 0
  for (let i = 0; i < way.refs.length; i++) {
    id += way.refs[i]!
    way.refs[i] = id
  }
  sink.way(way.refs, tags)
}

const NANODEGREES = 1e-9

function readNode(pbf: PbfReader, { granularity, latOffset, lngOffset }: Block, sink: StreetSink): void {
  const { id, lat, lng } = pbf.readMessage(
    (tag, read: { id: number; lat: number; lng: number }, inner) => {
      if (tag === 1) read.id = inner.readSVarint()
      else if (tag === 8) read.lat = inner.readSVarint()
      else if (tag === 9) read.lng = inner.readSVarint()
    },
    { id: 0, lat: 0, lng: 0 },
  )
  sink.node(id, NANODEGREES * (latOffset + granularity * lat), NANODEGREES * (lngOffset + granularity * lng))
}

/** Ids, latitudes and longitudes lie in three columns of differences: read side by side, so that nothing is gathered. */
function readDense(pbf: PbfReader, { granularity, latOffset, lngOffset }: Block, sink: StreetSink): void {
  const spans = pbf.readMessage((tag, read: Record<number, [number, number]>, inner) => {
    if (tag === 1 || tag === 8 || tag === 9) read[tag] = spanOf(inner)
  }, {})
  const [ids, lats, lngs] = [spans[1], spans[8], spans[9]]
  if (!ids || !lats || !lngs) return
  const after = pbf.pos
  const [latPbf, lngPbf] = [new PbfReader(pbf.buf), new PbfReader(pbf.buf)]
  pbf.pos = ids[0]
  latPbf.pos = lats[0]
  lngPbf.pos = lngs[0]
  let [id, lat, lng] = [0, 0, 0]
  while (pbf.pos < ids[1]) {
    id += pbf.readSVarint()
    lat += latPbf.readSVarint()
    lng += lngPbf.readSVarint()
    sink.node(id, NANODEGREES * (latOffset + granularity * lat), NANODEGREES * (lngOffset + granularity * lng))
  }
  pbf.pos = after
}
