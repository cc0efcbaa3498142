import { type WayTags, walkOf } from './walkable.ts'

/** Streets as they were drawn: lines over shared points, before anything is known of how they hang together. */
export type StreetLines = {
  /** Ten-millionths of a degree. */
  readonly latE7: Int32Array
  readonly lngE7: Int32Array
  /** Points of all lines, one line after the other. */
  readonly points: Int32Array
  /** Where each line ends in `points` (exclusive). */
  readonly ends: Int32Array
  /** 1 where the line is steps. */
  readonly steps: Uint8Array
}

/** Ground outside of which nothing is kept, in degrees. */
export type StreetBox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** What a reader of files tells what it finds: first every way, then `nodesFollow`, then every node. */
export type StreetSink = {
  readonly way: (nodes: ArrayLike<number>, tags: WayTags) => void
  readonly nodesFollow: () => void
  readonly node: (id: number, lat: number, lng: number) => void
  readonly lines: () => StreetLines
  /** What was seen so far, kept or not. */
  readonly seen: () => { readonly ways: number; readonly walkable: number; readonly nodes: number; readonly kept: number }
}

/**
 * Gathers walkable ways and the nodes they need, and nothing else: 8 bytes a point of a walkable way and 17 a node, so that a county's file
 * of 100 MB needs some 150 MB. Nodes outside `box`, and nodes that the file does not hold, cut their line in two. Nodes in the order of their
 * ids are found at once, others by halving.
 */
export function streetSink(box?: StreetBox): StreetSink {
  let ids = new Float64Array(4096)
  let used = 0
  const ends: number[] = []
  const steps: number[] = []
  let nodes = new KnownNodes(new Float64Array(0))
  const seen = { ways: 0, walkable: 0, nodes: 0, kept: 0 }
  return {
    way(way, tags) {
      seen.ways++
      const walk = way.length > 1 ? walkOf(tags) : undefined
      if (!walk) return
      seen.walkable++
      if (used + way.length > ids.length) {
        const grown = new Float64Array(Math.max(ids.length * 2, used + way.length))
        grown.set(ids.subarray(0, used))
        ids = grown
      }
      for (let i = 0; i < way.length; i++) ids[used++] = way[i]!
      ends.push(used)
      steps.push(walk === 'steps' ? 1 : 0)
    },
    nodesFollow() {
      nodes = new KnownNodes(distinct(ids.subarray(0, used)))
    },
    node(id, lat, lng) {
      seen.nodes++
      if (box && !(lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east)) return
      if (Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && nodes.place(id, lat, lng)) seen.kept++
    },
    lines: () => nodes.linesOf(ids.subarray(0, used), ends, steps),
    seen: () => seen,
  }
}

function distinct(ids: Float64Array): Float64Array {
  const sorted = ids.slice().sort()
  let n = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i]!
  return sorted.slice(0, n)
}

/** Places of the nodes that ways need, by their sorted ids. */
class KnownNodes {
  readonly ids: Float64Array
  readonly latE7: Int32Array
  readonly lngE7: Int32Array
  readonly isKnown: Uint8Array
  last = 0

  constructor(ids: Float64Array) {
    this.ids = ids
    this.latE7 = new Int32Array(ids.length)
    this.lngE7 = new Int32Array(ids.length)
    this.isKnown = new Uint8Array(ids.length)
  }

  find(id: number): number {
    const { ids } = this
    // The files of the world keep their nodes in order: the next one is a few places on.
    let at = this.last
    if (at < ids.length && ids[at]! <= id) {
      const until = Math.min(ids.length, at + 16)
      while (at < until && ids[at]! < id) at++
      if (at < until || at === ids.length) {
        this.last = Math.min(at, Math.max(0, ids.length - 1))
        return ids[at] === id ? at : -1
      }
    }
    let [low, high] = [0, ids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ids[middle]! < id) low = middle + 1
      else high = middle
    }
    this.last = low
    return ids[low] === id ? low : -1
  }

  place(id: number, lat: number, lng: number): boolean {
    const at = this.find(id)
    if (at < 0) return false
    this.latE7[at] = Math.round(lat * 1e7)
    this.lngE7[at] = Math.round(lng * 1e7)
    this.isKnown[at] = 1
    return true
  }

  linesOf(refs: Float64Array, wayEnds: readonly number[], waySteps: readonly number[]): StreetLines {
    const points = new Int32Array(refs.length)
    const [ends, steps]: [number[], number[]] = [[], []]
    let [from, used] = [0, 0]
    for (let way = 0; way < wayEnds.length; way++) {
      let began = used
      const close = () => {
        if (used - began > 1) {
          ends.push(used)
          steps.push(waySteps[way]!)
        } else used = began
        began = used
      }
      for (let i = from; i < wayEnds[way]!; i++) {
        const at = this.find(refs[i]!)
        if (at >= 0 && this.isKnown[at]) points[used++] = at
        else close()
      }
      close()
      from = wayEnds[way]!
    }
    const { latE7, lngE7 } = this
    return { latE7, lngE7, points: points.slice(0, used), ends: Int32Array.from(ends), steps: Uint8Array.from(steps) }
  }
}
