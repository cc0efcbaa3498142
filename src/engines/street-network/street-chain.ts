import type { StreetLines } from './street-lines.ts'

/** Stretches between junctions, in points of the lines they come from. */
export type Chains = {
  readonly junctions: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly steps: Uint8Array
  readonly bendStart: Int32Array
  readonly bends: Int32Array
}

/** Pairs of neighboring points of the lines, each with its place in an adjacency list. */
type Segments = {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly steps: Uint8Array
  readonly start: Int32Array
  readonly at: Int32Array
}

function segmentsOf({ latE7, lngE7, points, ends, steps }: StreetLines): Segments {
  const most = points.length
  const [a, b, isSteps] = [new Int32Array(most), new Int32Array(most), new Uint8Array(most)]
  let n = 0
  let from = 0
  for (let line = 0; line < ends.length; line++) {
    for (let i = from + 1; i < ends[line]!; i++) {
      const [one, other] = [points[i - 1]!, points[i]!]
      // Two nodes drawn on one spot would make a stretch of no length; a point told twice, none at all.
      if (one === other) continue
      a[n] = one
      b[n] = other
      isSteps[n++] = steps[line]!
    }
    from = ends[line]!
  }
  const start = new Int32Array(latE7.length + 1)
  for (let i = 0; i < n; i++) {
    start[a[i]! + 1]!++
    start[b[i]! + 1]!++
  }
  for (let i = 0; i < lngE7.length; i++) start[i + 1]! += start[i]!
  const next = start.slice()
  const at = new Int32Array(2 * n)
  for (let i = 0; i < n; i++) {
    at[next[a[i]!]!++] = i
    at[next[b[i]!]!++] = i
  }
  return { a: a.slice(0, n), b: b.slice(0, n), steps: isSteps.slice(0, n), start, at }
}

/** A point is a bend where exactly two segments meet, of one kind. */
const isBend = ({ start, at, steps }: Segments, point: number): boolean =>
  start[point + 1]! - start[point]! === 2 && steps[at[start[point]!]!] === steps[at[start[point]! + 1]!]

/**
 * Contracts bends: each run of points between two junctions becomes one chain. A ring without any junction gets one, where it is first met.
 * Both directions of a chain are one chain. Linear in the number of points.
 */
export function chainsOf(lines: StreetLines): Chains {
  const segments = segmentsOf(lines)
  const { a, b, start, at } = segments
  const isUsed = new Uint8Array(a.length)
  const isJunction = new Uint8Array(lines.latE7.length)
  const [from, to, steps, bendStart, bends]: [number[], number[], number[], number[], number[]] = [[], [], [], [0], []]
  const walk = (junction: number, first: number) => {
    let [segment, point] = [first, junction]
    for (;;) {
      isUsed[segment] = 1
      point = a[segment] === point ? b[segment]! : a[segment]!
      if (isJunction[point]) break
      bends.push(point)
      segment = at[start[point]!] === segment ? at[start[point]! + 1]! : at[start[point]!]!
    }
    from.push(junction)
    to.push(point)
    steps.push(segments.steps[first]!)
    bendStart.push(bends.length)
  }
  const walkAll = (junction: number) => {
    for (let i = start[junction]!; i < start[junction + 1]!; i++) if (!isUsed[at[i]!]) walk(junction, at[i]!)
  }
  const junctions: number[] = []
  for (let point = 0; point < isJunction.length; point++)
    if (start[point + 1]! > start[point]! && !isBend(segments, point)) {
      isJunction[point] = 1
      junctions.push(point)
    }
  // The list grows by rings below; only those that are there now are walked from here.
  for (const junction of [...junctions]) walkAll(junction)
  for (let segment = 0; segment < a.length; segment++)
    if (!isUsed[segment]) {
      isJunction[a[segment]!] = 1
      junctions.push(a[segment]!)
      walk(a[segment]!, segment)
    }
  return {
    ...{ junctions: Int32Array.from(junctions), from: Int32Array.from(from), to: Int32Array.from(to) },
    ...{ steps: Uint8Array.from(steps), bendStart: Int32Array.from(bendStart), bends: Int32Array.from(bends) },
  }
}
