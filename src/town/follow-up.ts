import { DAY_MS, dateOf, dayOf, HOUR_MS } from './calendar.ts'
import { diceFor } from './dice.ts'
import { idOf } from './identity.ts'
import type { Address, Town } from './town.ts'

/** A visit that somebody who was harmed said yes to. `at` is an address here; only its block is settled. */
export type TownFollowUp = {
  readonly id: string
  readonly officerId: string
  readonly at: Address
  readonly dueOn: string
  readonly reference: string | null
  readonly writtenAt: Date
}

const EACH = 2

/** Two open ones for each neighborhood officer, due in the coming days. Dice of their own. */
export function townFollowUps({ seed, assignments, neighborhoods, addresses, now }: Town): TownFollowUp[] {
  const current = assignments.filter(({ duty, untilOn }) => duty === 'neighborhood-officer' && untilOn === null)
  return current.flatMap(({ officerId, beatId }) => {
    const dice = diceFor(seed, `follow-ups ${officerId}`)
    const areas = new Set(neighborhoods.filter((one) => one.beatId === beatId).map(({ id }) => id))
    const doors = addresses.filter(({ kind, neighborhoodId }) => kind === 'address' && areas.has(neighborhoodId))
    if (doors.length === 0) return []
    return Array.from({ length: EACH }, (_, index) => ({
      id: idOf(seed, 'follow-up', `${officerId} ${index}`),
      officerId,
      at: dice.pick(doors),
      dueOn: dateOf(dayOf(now) + 1 + index * 3 + dice.whole(0, 2)),
      reference: index === 0 ? `26-${dice.whole(10_000, 99_999)}` : null,
      writtenAt: new Date(now.getTime() - (2 + index) * DAY_MS - dice.whole(0, 8) * HOUR_MS),
    }))
  })
}
