import type { LatLng } from '#engines/geometry/distance.ts'
import type { DiaryEntry } from './diary.ts'

/** Shorter ones are for breathing. */
export const LEAST_GAP_MIN = 12

const MINUTE_MS = 60_000

/** Free minutes between what has a time. `end` null: it may end anywhere. `before` is the diary entry that ends it, null: the shift does. */
export type Gap = {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly start: LatLng
  readonly end: LatLng | null
  readonly before: string | null
}

type Busy = Pick<DiaryEntry, 'id' | 'startsAt' | 'endsAt' | 'lat' | 'lng'>

export type GapsAsked = {
  readonly from: Date
  readonly until: Date
  /** Where the officer is at `from`. */
  readonly start: LatLng
  /** Where the officer must be at `until`; null: anywhere. */
  readonly end: LatLng | null
  readonly diary: readonly Busy[]
}

const spotOf = ({ lat, lng }: Busy): LatLng | null => (lat === null || lng === null ? null : { lat, lng })

/**
 * The gaps between `from` and `until`, in order: the shift minus the diary. Each begins where the last entry with a place was and ends where
 * the next entry is; entries that overlap count as one time. Gaps shorter than `LEAST_GAP_MIN` are left out.
 */
export function gapsOf({ from, until, start, end, diary }: GapsAsked): Gap[] {
  const gaps: Gap[] = []
  const busy = [...diary].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  let [free, here] = [from, start]
  for (const entry of busy) {
    if (entry.endsAt <= from || entry.startsAt >= until) continue
    gaps.push({ startsAt: free, endsAt: entry.startsAt, start: here, end: spotOf(entry), before: entry.id })
    if (entry.endsAt > free) free = entry.endsAt
    here = spotOf(entry) ?? here
  }
  gaps.push({ startsAt: free, endsAt: until, start: here, end, before: null })
  return gaps.filter(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() >= LEAST_GAP_MIN * MINUTE_MS)
}
