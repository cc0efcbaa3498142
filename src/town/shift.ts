/** Beat time of the town: thirteen months of shifts and the two weeks to come, leave, and planned time that went elsewhere. */
import { DAY_MS, dateOf, dayOf, HOUR_MS, hourOf, instantOf, weekdayOf } from './calendar.ts'
import { type Dice, diceFor, drawByWeight } from './dice.ts'
import { idOf } from './identity.ts'
import { BEATS } from './neighborhood.ts'
import type { OfficerSlug } from './officer.ts'
import type { Town } from './town.ts'

type Ground = Pick<Town, 'seed' | 'now' | 'ids' | 'assignments'>

export type TownShift = {
  readonly id: string
  readonly officer: OfficerSlug
  readonly officerId: string
  readonly beatId: string
  readonly startsAt: Date
  readonly endsAt: Date
}
export type TownLeave = { readonly id: string; readonly officerId: string; readonly fromOn: string; readonly untilOn: string }
export type TownAbstraction = {
  readonly id: string
  readonly shiftId: string
  readonly from: Date
  readonly until: Date
  readonly reason: (typeof WHY)[number][0] | null
  readonly reasonWords: string | null
  readonly orderedBy: (typeof WHY)[number][1] | null
  readonly notedAt: Date
  readonly notedById: string
  readonly namedById: string | null
}

const DAYS_BACK = 395
const DAYS_AHEAD = 14
const SHIFT_HOURS = 8

/** Each officer's days of the week (0 Sunday) and the hour the shift begins. */
const WEEKS: Partial<Record<OfficerSlug, { readonly days: readonly number[]; readonly hour: number }>> = {
  'amara-diallo': { days: [2, 3, 5, 6], hour: 13 },
  'ines-carvalho': { days: [1, 3, 5], hour: 9 },
  'darnell-pruitt': { days: [2, 4, 6], hour: 14 },
  'lena-strand': { days: [1, 2, 4], hour: 8 },
  'tobias-merrin': { days: [2, 3, 5], hour: 11 },
  'mateo-villasenor': { days: [3, 5, 6], hour: 12 },
  'joel-whitcomb': { days: [1, 2, 4], hour: 9 },
  'priya-raman': { days: [1, 4, 5], hour: 13 },
}
const WALKING = Object.keys(WEEKS) as OfficerSlug[]

/** First and last day as days ago; `sudden`: the shifts of these first days were planned already and stay in the plan. */
type Away = { readonly officer: OfficerSlug; readonly from: number; readonly until: number; readonly sudden: number }
const away = (officer: OfficerSlug, from: number, until: number, sudden = 0): Away => ({ officer, from, until, sudden })
const LEAVE: readonly Away[] = [
  away('amara-diallo', 300, 291),
  away('amara-diallo', 140, 129),
  away('amara-diallo', 47, 46, 2),
  away('ines-carvalho', 210, 197),
  away('ines-carvalho', 34, 33, 2),
  away('darnell-pruitt', 255, 248),
  away('darnell-pruitt', 88, 79),
  away('darnell-pruitt', -10, -13),
  away('lena-strand', 330, 323),
  away('lena-strand', 120, 107),
  away('lena-strand', 2, -5, 8),
  away('tobias-merrin', 160, 151),
  away('tobias-merrin', 61, 60, 2),
  away('mateo-villasenor', 231, 168, 7),
  away('mateo-villasenor', 20, 19, 2),
  away('joel-whitcomb', 275, 266),
  away('joel-whitcomb', 112, 103),
  away('priya-raman', 190, 181),
  away('priya-raman', 10, 8, 3),
]

const isAway = (officer: OfficerSlug, ago: number): Away | undefined =>
  LEAVE.find((one) => one.officer === officer && one.from >= ago && one.until <= ago)

export const townLeave = ({ seed, now, ids }: Ground): TownLeave[] =>
  LEAVE.map(({ officer, from, until }) => ({
    id: idOf(seed, 'leave', `${officer}/${from}`),
    officerId: ids.officer(officer),
    fromOn: dateOf(dayOf(now) - from),
    untilOn: dateOf(dayOf(now) - until),
  }))

/** The beat an officer walks on a day: standing in goes first, as long as it lasts. */
function beatOn({ assignments, ids }: Ground, officer: OfficerSlug, day: string): string | undefined {
  const on = assignments.filter(
    ({ officerId, duty, fromOn, untilOn }) =>
      officerId === ids.officer(officer) && duty !== 'sergeant' && fromOn <= day && (untilOn === null || untilOn >= day),
  )
  return (on.find(({ duty }) => duty === 'stand-in') ?? on[0])?.beatId
}

function shiftsOf(ground: Ground, officer: OfficerSlug): TownShift[] {
  const { seed, now, ids } = ground
  const week = WEEKS[officer]
  const dice = diceFor(seed, `shifts/${officer}`)
  const today = dayOf(now)
  const shifts: TownShift[] = []
  for (let day = today - DAYS_BACK; day <= today + DAYS_AHEAD; day++) {
    const moved = dice.chance(0.03)
    const leave = isAway(officer, today - day)
    const planned = week?.days.includes(weekdayOf(day)) && !moved && !(leave && leave.from - (today - day) >= leave.sudden)
    const beatId = beatOn(ground, officer, dateOf(day))
    if (!planned || !beatId || !week) continue
    const startsAt = instantOf(day, week.hour)
    const endsAt = new Date(startsAt.getTime() + SHIFT_HOURS * HOUR_MS)
    shifts.push({
      id: idOf(seed, 'shift', `${officer}/${dateOf(day)}`),
      officer,
      officerId: ids.officer(officer),
      beatId,
      startsAt,
      endsAt,
    })
  }
  return shifts
}

/** Who is out at this moment, whatever hour it is: whoever looks at the town finds an officer at work. */
export const OUT_NOW = ['amara-diallo', 'mateo-villasenor'] as const satisfies readonly OfficerSlug[]

/** A shift of eight hours of which two and a half have passed. */
function outNow(ground: Ground, officer: OfficerSlug): TownShift[] {
  const { seed, now, ids } = ground
  const startsAt = new Date(Math.floor(now.getTime() / (HOUR_MS / 2)) * (HOUR_MS / 2) - 2.5 * HOUR_MS)
  const endsAt = new Date(startsAt.getTime() + SHIFT_HOURS * HOUR_MS)
  const beatId = beatOn(ground, officer, dateOf(dayOf(now)))
  return beatId ? [{ id: idOf(seed, 'shift', `${officer}/now`), officer, officerId: ids.officer(officer), beatId, startsAt, endsAt }] : []
}

/** All shifts in order; those that would touch a shift of this moment are left out. */
export function townShifts(ground: Ground): TownShift[] {
  const current = OUT_NOW.flatMap((officer) => outNow(ground, officer))
  const touches = ({ officer, startsAt, endsAt }: TownShift) =>
    current.some((one) => one.officer === officer && startsAt < one.endsAt && one.startsAt < endsAt)
  const planned = WALKING.flatMap((officer) => shiftsOf(ground, officer)).filter((shift) => !touches(shift))
  return [...planned, ...current].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id))
}

/** How many shifts of each beat were cut short, and how many of them in the last three months: the South paid for the summer's vacancies. */
const TAKEN: Readonly<Record<(typeof BEATS)[number]['slug'], readonly [all: number, lately: number]>> = {
  center: [11, 4],
  west: [13, 4],
  north: [10, 3],
  south: [17, 12],
  east: [9, 2],
}
const WHY = [
  ['emergency-response', 'dispatch', 16],
  ['understaffed-response', 'sergeant', 20],
  ['court', 'court', 10],
  ['custody', 'dispatch', 6],
  ['event-elsewhere', 'command', 9],
  ['training', 'sergeant', 7],
  ['administration', 'sergeant', 4],
  ['other', 'command', 2],
] as const
const why = drawByWeight(WHY.map(([, , weight]) => weight))

/** Whole hours out of a shift, a third of the times all of it. */
function hoursOut({ startsAt, endsAt }: TownShift, dice: Dice): { from: Date; until: Date } {
  if (dice.chance(0.35)) return { from: startsAt, until: endsAt }
  const hours = dice.whole(2, 5)
  const from = new Date(startsAt.getTime() + dice.whole(0, SHIFT_HOURS - hours) * HOUR_MS)
  return { from, until: new Date(from.getTime() + hours * HOUR_MS) }
}

/** Planned beat time that went elsewhere; the newest of Center and of South still wait for the sergeant to name the reason. */
export function townAbstractions(ground: Ground, shifts: readonly TownShift[]): TownAbstraction[] {
  const { seed, now, ids } = ground
  const walked = shifts.filter(({ officer, startsAt, endsAt }) => endsAt < now && !isAway(officer, dayOf(now) - dayOf(startsAt)))
  return BEATS.flatMap(({ slug }) => {
    const dice = diceFor(seed, `abstractions/${slug}`)
    const [all, lately] = TAKEN[slug]
    const own = walked.filter(({ beatId }) => beatId === ids.beat(slug)).reverse()
    const isLate = ({ startsAt }: TownShift) => now.getTime() - startsAt.getTime() < 90 * DAY_MS
    const [newest, ...rest] = own.filter(isLate)
    const earlier = dice.shuffle(own.filter((shift) => !isLate(shift)))
    const chosen = [...(newest ? [newest] : []), ...dice.shuffle(rest).slice(0, lately - 1), ...earlier.slice(0, all - lately)]
    return chosen.map((shift, i): TownAbstraction => {
      const [reason, orderedBy] = WHY[why(dice.share())] ?? WHY[0]
      const waits = i === 0 && (slug === 'center' || slug === 'south')
      const stretch = hoursOut(shift, dice)
      const sergeant = ids.account('marisol-reyes')
      return {
        id: idOf(seed, 'abstraction', `${slug}/${dateOf(dayOf(shift.startsAt))}/${Math.round(hourOf(stretch.from))}`),
        shiftId: shift.id,
        ...stretch,
        reason: waits ? null : reason,
        reasonWords: !waits && reason === 'other' ? 'Moved furniture to the new evidence room.' : null,
        orderedBy: waits ? null : orderedBy,
        notedAt: new Date(stretch.until.getTime() + HOUR_MS / 4),
        notedById: waits ? ids.account(shift.officer) : sergeant,
        namedById: waits ? null : sergeant,
      }
    })
  })
}
