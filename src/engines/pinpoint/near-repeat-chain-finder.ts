import { type Links, linksOf } from './near-repeat-links.ts'
import type { Timeline } from './near-repeat-timeline.ts'

export type Finding = {
  readonly neighbors: { readonly starts: Int32Array; readonly near: Int32Array }
  readonly timeline: Timeline
  readonly chance: Float64Array
  readonly fewestRepeats: number
}

/** Ranks of the members, earliest first; near repeats among them; how many are usual on their ground; how far that stands out. */
export type FoundChain = { readonly ranks: readonly number[]; readonly repeats: number; readonly usual: number; readonly strength: number }

export type Found = { readonly repeats: number; readonly chains: FoundChain[] }

/**
 * A function that finds the chains for any dealing of the times, `eventAt[rank]`, of which only ranks from `linkStart` on are read. Made once
 * for many dealings: what it needs to remember is kept between them.
 */
export function chainFinder(finding: Finding): (eventAt: Int32Array) => Found {
  const { linkStart, reachesBackTo } = finding.timeline
  const n = reachesBackTo.length
  const rankOf = new Int32Array(n).fill(-1)
  const links = linksOf(n)
  const usualAround = groundSummer(finding)
  return (eventAt) => {
    links.part(linkStart)
    for (let rank = linkStart; rank < n; rank++) rankOf[eventAt[rank]!] = rank
    const repeats = joinRepeats(finding, eventAt, rankOf, links)
    for (let rank = linkStart; rank < n; rank++) rankOf[eventAt[rank]!] = -1
    const repeatsOf = countBy(repeats.map(links.rootOf))
    const isEnough = (rank: number) => (repeatsOf.get(links.rootOf(rank)) ?? 0) >= finding.fewestRepeats
    if (!repeats.some(isEnough)) return { repeats: repeats.length, chains: [] }
    const members = Map.groupBy(ranksFrom(linkStart, n).filter(isEnough), links.rootOf)
    const chains = [...members].map(([root, ranks]): FoundChain => {
      const [count, usual] = [repeatsOf.get(root)!, usualAround(ranks.map((rank) => eventAt[rank]!))]
      return { ranks, repeats: count, usual, strength: strengthOf(count, usual) }
    })
    return { repeats: repeats.length, chains }
  }
}

/** Joins the ranks of near repeats with those that they repeat; gives the ranks that are near repeats. */
function joinRepeats({ neighbors: { starts, near }, timeline }: Finding, eventAt: Int32Array, rankOf: Int32Array, links: Links): number[] {
  const { reachesBackTo, windowStart } = timeline
  const repeats: number[] = []
  for (let rank = windowStart; rank < reachesBackTo.length; rank++) {
    const event = eventAt[rank]!
    const [back, to] = [reachesBackTo[rank]!, starts[event + 1]!]
    let isRepeat = false
    for (let i = starts[event]!; i < to; i++) {
      const earlier = rankOf[near[i]!]!
      if (earlier < back || earlier >= rank) continue
      isRepeat = true
      links.join(rank, earlier)
    }
    if (isRepeat) repeats.push(rank)
  }
  return repeats
}

/** A function that sums the chances at every place within reach of some events, each place once. */
function groundSummer({ neighbors: { starts, near }, chance }: Finding): (events: readonly number[]) => number {
  const countedFor = new Int32Array(chance.length)
  let ground = 0
  return (events) => {
    let usual = 0
    ground++
    const add = (event: number) => {
      if (countedFor[event] === ground) return
      countedFor[event] = ground
      usual += chance[event]!
    }
    for (const event of events) {
      add(event)
      for (let i = starts[event]!; i < starts[event + 1]!; i++) add(near[i]!)
    }
    return usual
  }
}

function countBy(roots: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const root of roots) counts.set(root, (counts.get(root) ?? 0) + 1)
  return counts
}

const ranksFrom = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** The Poisson log likelihood ratio of a count against what is usual; 0 for no more than usual. */
const strengthOf = (count: number, usual: number): number => (count > usual ? count * Math.log(count / usual) - count + usual : 0)
