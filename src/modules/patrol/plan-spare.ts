/** Free minutes that an officer without a shift can choose. */
export const SPARE_CHOICES_MIN = [20, 30, 40, 60, 90, 120] as const
const LEAST_MIN = 10
const MOST_MIN = 240

/** The minutes typed; null where they are no number or out of reach. */
export function spareIn(typed: string): number | null {
  const minutes = Number(typed)
  return /^\d{1,3}$/.test(typed) && minutes >= LEAST_MIN && minutes <= MOST_MIN ? minutes : null
}
