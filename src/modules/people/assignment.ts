/** What an officer is to a beat. The first is the one people know by name; the others stand in for him or her, in this order. */
export const DUTIES = ['neighborhood-officer', 'stand-in', 'sergeant'] as const
export type Duty = (typeof DUTIES)[number]

/** Days are `2026-03-01` in the agency's time zone. `untilOn` is the last day; null: until further notice. */
export type Span = { readonly fromOn: string; readonly untilOn: string | null }
export type Assignment = Span & { readonly id: string; readonly beatId: string; readonly officerId: string; readonly duty: Duty }

export type AssignmentRefusal = 'ends-before-it-starts' | 'beat-has-its-officer' | 'same-duty-twice'

/** Whether an assignment counts on a day, its first and last day included. */
export const isOn = (span: Span, day: string): boolean => span.fromOn <= day && (span.untilOn === null || day <= span.untilOn)

/** Whether two spans share a day. */
export const overlap = (a: Span, b: Span): boolean =>
  (b.untilOn === null || a.fromOn <= b.untilOn) && (a.untilOn === null || b.fromOn <= a.untilOn)

/**
 * Why `wanted` may not stand beside the assignments of its beat, with the one in the way; undefined when it may.
 *
 * One beat has one neighborhood officer at a time: the person people know is one person (Blair et al. 2021: rotation is
 * what community policing failed by). The assignment itself, by its id, is not in its own way.
 */
export function refusalToAssign(
  wanted: Assignment,
  ofBeat: readonly Assignment[],
): { refusal: AssignmentRefusal; because: Assignment } | undefined {
  if (wanted.untilOn !== null && wanted.untilOn < wanted.fromOn) return { refusal: 'ends-before-it-starts', because: wanted }
  const others = ofBeat.filter((other) => other.id !== wanted.id && other.beatId === wanted.beatId && other.duty === wanted.duty)
  const overlapping = others.filter((other) => overlap(wanted, other))
  const same = overlapping.find(({ officerId }) => officerId === wanted.officerId)
  if (same) return { refusal: 'same-duty-twice', because: same }
  const taken = wanted.duty === 'neighborhood-officer' ? overlapping[0] : undefined
  return taken && { refusal: 'beat-has-its-officer', because: taken }
}

type Placed = { readonly duty: Duty; readonly fromOn: string; readonly id: string }

/** The neighborhood officer before who stands in, and that before the sergeant; among equals the longest on duty first. */
export const byDuty = (a: Placed, b: Placed): number =>
  DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty) || a.fromOn.localeCompare(b.fromOn) || a.id.localeCompare(b.id)
