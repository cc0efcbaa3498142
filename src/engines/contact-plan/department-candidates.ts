import type { Gap } from './contact-plan.ts'
import type { DepartmentInput, DepartmentOfficer, DepartmentStop } from './department-plan.ts'

/** For each officer the stops worth trying, best first; and for each stop the officer it suits best (-1: none). */
export type Candidates = { readonly byOfficer: readonly Int32Array[]; readonly suits: Int32Array }

/** The shortest detour of a stop from any gap that it fits into alone; Infinity where it fits into none. */
function nearestS(secondsBetween: DepartmentInput['secondsBetween'], gaps: readonly Gap[], stop: DepartmentStop): number {
  let nearest = Infinity
  for (const { startS, endS, startLocation, endLocation } of gaps) {
    if (stop.opensS > endS || stop.closesS < startS) continue
    const there = secondsBetween(startLocation, stop.location)
    const back = endLocation === null ? 0 : secondsBetween(stop.location, endLocation)
    const begins = Math.max(startS + there, stop.opensS)
    if (begins <= stop.closesS && begins + stop.serviceS + back <= endS)
      nearest = Math.min(nearest, there, endLocation === null ? there : back)
  }
  return nearest
}

/**
 * Stops by rank, then by value for the time that the way there and the contact take. Each officer keeps the first `most`; a stop suits the officer
 * best where that quotient is greatest. O(officers x stops x gaps) ways.
 */
export function candidatesOf({ secondsBetween, stops, officers }: DepartmentInput, most: number): Candidates {
  const suits = new Int32Array(stops.length).fill(-1)
  const greatest = new Float64Array(stops.length)
  const byOfficer = officers.map(({ gaps, values }: DepartmentOfficer, officer) => {
    const score = new Float64Array(stops.length)
    const list: number[] = []
    for (const [i, stop] of stops.entries()) {
      const value = values[i] ?? 0
      if (value <= 0) continue
      const way = nearestS(secondsBetween, gaps, stop)
      if (way === Infinity) continue
      score[i] = value / (stop.serviceS + way + 1)
      list.push(i)
      if (score[i]! <= greatest[i]!) continue
      greatest[i] = score[i]!
      suits[i] = officer
    }
    const rank = (i: number) => stops[i]!.rank ?? 0
    return Int32Array.from(list.sort((a, b) => rank(b) - rank(a) || score[b]! - score[a]! || a - b).slice(0, most))
  })
  return { byOfficer, suits }
}

/** For each officer the others with whom it shares candidates, most first. */
export function companionsOf({ byOfficer }: Candidates, stops: number): number[][] {
  const holders: number[][] = Array.from({ length: stops }, () => [])
  for (const [officer, list] of byOfficer.entries()) for (const i of list) holders[i]!.push(officer)
  return byOfficer.map((list, officer) => {
    const shared = new Map<number, number>()
    for (const i of list) for (const other of holders[i]!) if (other !== officer) shared.set(other, (shared.get(other) ?? 0) + 1)
    return [...shared].sort(([a, x], [b, y]) => y - x || a - b).map(([other]) => other)
  })
}
