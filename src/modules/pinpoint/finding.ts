import { distanceM, type LatLng } from '#engines/geometry/distance.ts'
import type { Source } from './scan-event.ts'

export const CANDIDATE_KINDS = ['emerging', 'near-repeat', 'hot-spot', 'repeat-place'] as const
export type CandidateKind = (typeof CANDIDATE_KINDS)[number]

/** Events of one week in the candidate's area, oldest first, beside what is usual in one. */
export type WeekCount = { readonly count: number; readonly usual: number | null }

/** What one scan found and how sure it is; not yet a problem, and nobody's fault. */
export type Finding = {
  readonly kind: CandidateKind
  readonly source: Source
  /** The kind or category; `label` where only one finer sort of it stands out. */
  readonly topic: string
  readonly label: string | null
  /** Block or address of a repeat place. */
  readonly place: string | null
  readonly neighborhoodId: string | null
  readonly area: LatLng & { readonly radiusM: number }
  /** Days looked at, both included, as days since 1970. */
  readonly fromDay: number
  readonly untilDay: number
  readonly observed: number
  readonly usual: number
  /** The chance of as much or more where nothing is behind it; `q` corrected for all the looks within its family. */
  readonly p: number
  readonly q: number
  /** Share of resampled weeks in which a hot spot shows; null for the others. */
  readonly stability: number | null
  /** Within so many meters and days of an earlier one, for near repeats. */
  readonly reach: { readonly radiusM: number; readonly days: number } | null
  /** The last day on which another one near by stays likelier than usual, for near repeats; as days since 1970. */
  readonly elevatedUntilDay: number | null
  /** Whole weeks since a change began; null where that is not the question. */
  readonly startedWeeksAgo: number | null
  readonly weeks: readonly WeekCount[]
  /** Ids of the newest events behind it, at most 200, and how many there are. */
  readonly eventIds: readonly string[]
  readonly events: number
  /** Reports and requests of residents in the area over the same days, whatever about: what they say beside a police record. */
  readonly voices: number
}

export const MOST_EVENTS = 200

/** How many times as many as usual; null where nothing is usual. */
export const timesUsual = ({ observed, usual }: Pick<Finding, 'observed' | 'usual'>): number | null => (usual > 0 ? observed / usual : null)

/** "1 in 1,000" as its denominator, rounded down to one figure, so that it never says more than is known: 2, 50, 1000; at most a million. */
export function oneIn(p: number): number {
  const whole = Math.min(1e6, Math.max(1, 1 / Math.max(p, 1e-9)))
  const unit = 10 ** Math.floor(Math.log10(whole) + 1e-9)
  return Math.floor(whole / unit + 1e-9) * unit
}

/** One spelling of a place for counting: letter case does not make two of it. */
export const samePlace = (place: string): string => place.toUpperCase()

export type Known = Pick<Finding, 'kind' | 'source' | 'topic' | 'label' | 'place' | 'neighborhoodId' | 'area' | 'untilDay'>

/** A chain that rested so long is over; another one there is new. */
const CHAIN_REST_DAYS = 60
/** A chain moves on: its next part may begin so far from where the last one was seen. */
const CHAIN_STEP_M = 200

/**
 * Whether a finding is what an earlier scan found already, so that the candidate is brought up to date and not repeated: the same kind,
 * source and topic, and the same place, neighborhood or overlapping circle.
 */
export function isSameCandidate(known: Known, found: Known): boolean {
  if (known.kind !== found.kind || known.source !== found.source || known.topic !== found.topic) return false
  if (found.kind === 'emerging') return known.label === found.label && known.neighborhoodId === found.neighborhoodId
  if (found.kind === 'repeat-place') return samePlace(known.place ?? '') === samePlace(found.place ?? '')
  const apart = distanceM(known.area, found.area) - known.area.radiusM - found.area.radiusM
  if (found.kind === 'hot-spot') return apart < 0
  return apart < CHAIN_STEP_M && found.untilDay - known.untilDay < CHAIN_REST_DAYS
}
