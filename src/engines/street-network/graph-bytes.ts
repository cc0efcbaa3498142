import { type GraphParts, graphOf, type StreetGraph } from './street-graph.ts'

const MARK = [0x43, 0x42, 0x53, 0x4e] // "CBSN"
const VERSION = 1

/** Whole numbers in as few bytes as they need, small ones in one. */
class Writer {
  bytes = new Uint8Array(1 << 16)
  at = 0

  unsigned(value: number): void {
    if (this.at + 8 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2)
      grown.set(this.bytes)
      this.bytes = grown
    }
    let rest = value
    while (rest > 0x7f) {
      this.bytes[this.at++] = (rest % 128) | 0x80
      rest = Math.floor(rest / 128)
    }
    this.bytes[this.at++] = rest
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value)
  }
}

class Reader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  /** NaN behind the end: everything made of it fails the checks. */
  unsigned(): number {
    let [value, scale] = [0, 1]
    for (let i = 0; i < 7; i++) {
      if (this.at >= this.bytes.length) return Number.NaN
      const byte = this.bytes[this.at++]!
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
    return Number.NaN
  }

  signed(): number {
    const value = this.unsigned()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }
}

/**
 * A graph as bytes, to keep or send: a mark, a version, then differences of places and numbers in variable length; some 20 bytes an edge and 4 a
 * bend, and half of that after gzip. What can be made again (adjacency, pieces, boxes) is left out.
 */
export function serializeGraph({ latE7, lngE7, from, to, centiseconds, bendStart, bendLatE7, bendLngE7 }: GraphParts): Uint8Array {
  const out = new Writer()
  for (const byte of [...MARK, VERSION]) out.bytes[out.at++] = byte
  for (const count of [latE7.length, from.length, bendLatE7.length]) out.unsigned(count)
  let [lat, lng] = [0, 0]
  const place = (nextLat: number, nextLng: number) => {
    out.signed(nextLat - lat)
    out.signed(nextLng - lng)
    lat = nextLat
    lng = nextLng
  }
  for (let i = 0; i < latE7.length; i++) place(latE7[i]!, lngE7[i]!)
  let before = 0
  for (let edge = 0; edge < from.length; edge++) {
    out.signed(from[edge]! - before)
    out.signed(to[edge]! - from[edge]!)
    before = from[edge]!
    out.unsigned(centiseconds[edge]!)
    out.unsigned(bendStart[edge + 1]! - bendStart[edge]!)
    lat = latE7[before]!
    lng = lngE7[before]!
    for (let i = bendStart[edge]!; i < bendStart[edge + 1]!; i++) place(bendLatE7[i]!, bendLngE7[i]!)
  }
  return out.bytes.slice(0, out.at)
}

const isCount = (n: number, most: number) => Number.isInteger(n) && n >= 0 && n <= most

/**
 * The graph of bytes that `serializeGraph` made. Refused: 'unknown-version' for bytes of another mark or version (import the file again),
 * 'broken-bytes' where they break off or do not fit together. Some 20 million numbers a second.
 */
export function deserializeGraph(bytes: Uint8Array): StreetGraph | 'unknown-version' | 'broken-bytes' {
  if (bytes.length < 5 || MARK.some((byte, i) => bytes[i] !== byte) || bytes[4] !== VERSION) return 'unknown-version'
  const read = new Reader(bytes, 5)
  const [junctions, edges, bends] = [read.unsigned(), read.unsigned(), read.unsigned()]
  // Each junction takes two bytes at least, each edge four, each bend two: larger counts would only ask for memory.
  if (![junctions, edges, bends].every((count) => isCount(count, bytes.length)) || edges === 0) return 'broken-bytes'
  const parts = readParts(read, junctions, edges, bends)
  return parts && read.at === bytes.length ? graphOf(parts) : 'broken-bytes'
}

function readParts(read: Reader, junctions: number, edges: number, bends: number): GraphParts | undefined {
  const [latE7, lngE7] = [new Int32Array(junctions), new Int32Array(junctions)]
  const [from, to, centiseconds] = [new Int32Array(edges), new Int32Array(edges), new Uint32Array(edges)]
  const [bendStart, bendLatE7, bendLngE7] = [new Int32Array(edges + 1), new Int32Array(bends), new Int32Array(bends)]
  let [lat, lng, bend, before] = [0, 0, 0, 0]
  for (let i = 0; i < junctions; i++) {
    lat += read.signed()
    lng += read.signed()
    latE7[i] = lat
    lngE7[i] = lng
  }
  for (let edge = 0; edge < edges; edge++) {
    before += read.signed()
    const other = before + read.signed()
    if (!isCount(before, junctions - 1) || !isCount(other, junctions - 1)) return undefined
    from[edge] = before
    to[edge] = other
    centiseconds[edge] = read.unsigned()
    const until = bend + read.unsigned()
    if (!isCount(until, bends)) return undefined
    lat = latE7[before]!
    lng = lngE7[before]!
    for (; bend < until; bend++) {
      lat += read.signed()
      lng += read.signed()
      bendLatE7[bend] = lat
      bendLngE7[bend] = lng
    }
    bendStart[edge + 1] = bend
  }
  return bend === bends ? { latE7, lngE7, from, to, centiseconds, bendStart, bendLatE7, bendLngE7 } : undefined
}
