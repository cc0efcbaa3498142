/** What makes one contact of one officer in one gap worth more or less. */
export type ContactWorth = {
  /** What the contact is worth when fully due, to an officer nobody knows, in a gap that is sure to hold: zero or more, in any unit. */
  readonly baseValue: number
  /** Days since anybody made this contact; null: never. */
  readonly daysSinceContact: number | null
  /** Days after which 63 % of the value is back (tau). */
  readonly recoveryDays: number
  /** How well officer and people know each other, 0 to 1; and how much more a contact is worth at 1 (gamma: 0.5 is half as much again). */
  readonly familiarity: number
  readonly familiarityWeight: number
  /** Calls that cut a gap short, per hour in the mean (lambda), and how long the gap has to hold for the contact to be made. */
  readonly callsPerHour: number
  readonly hoursNeeded: number
}

const isAmount = (amount: number) => Number.isFinite(amount) && amount >= 0

/** Share of its value that a contact has won back since the last one: 1 - exp(-days / recoveryDays); 1 when there never was one. */
const recoveredShare = (days: number | null, recoveryDays: number): number => (days === null ? 1 : 1 - Math.exp(-days / recoveryDays))

/** Chance that no call comes in so many hours when calls come at random at this rate: exp(-rate hours). */
const chanceUncut = (callsPerHour: number, hours: number): number => Math.exp(-callsPerHour * hours)

/**
 * What a contact is worth: baseValue (1 - exp(-d / tau)) (1 + gamma familiarity) exp(-lambda t). It is an order of preference, not an effect that was
 * measured: no study gives its parameters, so that whoever sets them should see what they change.
 *
 * A place never contacted has its full value, one contacted this moment none. Calls are taken to come independently at a constant rate, which
 * understates quiet hours and overstates busy ones. `bad-value` where an amount is negative or no number, `recoveryDays` is zero, or
 * `familiarity` is above 1. A double, at least zero, unit of `baseValue`.
 */
export function contactValue(worth: ContactWorth): number | 'bad-value' {
  const { baseValue, daysSinceContact, recoveryDays, familiarity, familiarityWeight, callsPerHour, hoursNeeded } = worth
  const amounts = [baseValue, daysSinceContact ?? 0, recoveryDays, familiarity, familiarityWeight, callsPerHour, hoursNeeded]
  if (!amounts.every(isAmount) || recoveryDays === 0 || familiarity > 1) return 'bad-value'
  return (
    baseValue *
    recoveredShare(daysSinceContact, recoveryDays) *
    (1 + familiarityWeight * familiarity) *
    chanceUncut(callsPerHour, hoursNeeded)
  )
}
