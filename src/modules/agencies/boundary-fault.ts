import type { BoundaryFinding } from '#engines/geometry/boundary-finding.ts'
import type { Area, Position } from '#engines/geometry/polygon.ts'
import { middleOf } from './ground.ts'

/** A finding with its number on the map; `at` where it can be shown. */
export type Fault = { readonly finding: BoundaryFinding; readonly number: number; readonly at?: Position; readonly area?: Area }

/** More than these on one map hide each other; the rest are counted. */
const MOST_FAULTS = 24

/** Refusals first, then what is only worth a look, the largest overlaps and gaps before small ones; numbered for the map. */
export function faultsOf(findings: readonly BoundaryFinding[]): { readonly faults: readonly Fault[]; readonly more: number } {
  const size = (finding: BoundaryFinding) => ('areaM2' in finding ? finding.areaM2 : 0)
  const rank = (finding: BoundaryFinding) => (finding.severity === 'refused' ? 0 : finding.kind === 'closed-here' ? 2 : 1)
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b) || size(b) - size(a))
  return {
    faults: sorted.slice(0, MOST_FAULTS).map((finding, i) => ({ finding, number: i + 1, ...placeOf(finding) })),
    more: Math.max(0, sorted.length - MOST_FAULTS),
  }
}

function placeOf(finding: BoundaryFinding): { at?: Position; area?: Area } {
  if (finding.kind === 'crosses-itself') return { at: finding.at, area: finding.area }
  if (!('area' in finding)) return {}
  const { lat, lng } = middleOf(finding.area)
  return { at: [lng, lat], area: finding.area }
}
