/** Planned time of an officer on a beat. `start` null: the agency's own starting place. */
export type Shift = {
  readonly id: string
  readonly officerId: string
  readonly beatId: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly start: { readonly lat: number; readonly lng: number } | null
}

/** The shift at a moment, else the next one of the list (given in order); undefined where there is none. */
export const shiftAt = (shifts: readonly Shift[], now: Date): Shift | undefined => shifts.find(({ endsAt }) => endsAt > now)
