import { candidatesOf } from './department-candidates.ts'
import type { DepartmentInput } from './department-plan.ts'

/** Officers and stops that can be planned apart from all others. */
export type DepartmentPart = { readonly officers: readonly number[]; readonly stops: readonly number[] }

/**
 * Splits a department into `parts` of nearly equal numbers of officers who start near each other, each with the stops that suit one of its officers
 * best. Stops that suit nobody are in no part; parts share neither officer nor stop, so that each can be planned by `planDepartment` in a thread of
 * its own. Something is lost at the seams: 200 officers in two parts lose little, in fifty parts much. At most one part per officer that has a gap.
 * O(officers x stops x gaps).
 */
export function departmentParts(input: DepartmentInput, parts: number): DepartmentPart[] {
  const { secondsBetween, officers } = input
  const homeOf = (officer: number) => officers[officer]!.gaps[0]!.startLocation
  const left = new Set(officers.map((_, officer) => officer).filter((officer) => officers[officer]!.gaps.length > 0))
  const { suits } = candidatesOf(input, 0)
  const count = Math.min(Math.max(1, Math.floor(parts)), left.size)
  const split: DepartmentPart[] = []
  for (let part = 0; part < count; part++) {
    const size = Math.ceil(left.size / (count - part))
    const corner = farthest([...left], split.length === 0 ? [...left].slice(0, 1) : split.flatMap((one) => one.officers), (a, b) =>
      secondsBetween(homeOf(a), homeOf(b)),
    )
    const near = [...left].sort((a, b) => secondsBetween(homeOf(corner), homeOf(a)) - secondsBetween(homeOf(corner), homeOf(b)) || a - b)
    const own = new Set(near.slice(0, size))
    for (const officer of own) left.delete(officer)
    const stops = [...suits.keys()].filter((i) => own.has(suits[i]!))
    split.push({ officers: [...own].sort((a, b) => a - b), stops })
  }
  return split
}

/** The one whose nearest of the others is farthest away, so that a part begins at an edge. */
function farthest(some: readonly number[], others: readonly number[], way: (a: number, b: number) => number): number {
  const nearest = (one: number) => others.reduce((least, other) => Math.min(least, way(one, other)), Infinity)
  return some.reduce((best, one) => (nearest(one) > nearest(best) ? one : best), some[0]!)
}
