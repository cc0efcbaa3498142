import { dayAfter } from '#modules/promises/index.ts'

/** What both officers tick, in the order in which it is best done. */
export const CHECK_ITEMS = ['read', 'walk', 'hazards', 'introductions', 'keys', 'promises', 'residents-told', 'diary'] as const
export type CheckItem = (typeof CHECK_ITEMS)[number]

/** What two officers agree about an open promise: the new one takes it over, the old one keeps it, or it is asked back from whom it was made to. */
export const PROMISE_CHOICES = ['taken-over', 'stays', 'ask-release'] as const
export type PromiseChoice = (typeof PROMISE_CHOICES)[number]

export type Side = 'from' | 'to'

/** Ticks by item with the moment of each side, and the agreement by promise. An item 'meet-<id>' is one introduction. */
export type Checklist = {
  readonly ticks: Readonly<Record<string, { readonly from?: string; readonly to?: string }>>
  readonly promises: Readonly<Record<string, PromiseChoice>>
}
export const NOTHING_TICKED: Checklist = { ticks: {}, promises: {} }

export type Handover = {
  readonly id: string
  readonly beatId: string
  readonly fromOfficerId: string
  readonly toOfficerId: string | null
  readonly fromAssignmentId: string
  readonly toAssignmentId: string | null
  /** The last day of the officer who leaves. */
  readonly leavesOn: string
  /** The first and last day on which both are there for each other. */
  readonly opensOn: string
  readonly overlapUntil: string
  readonly checklist: Checklist
  readonly openedAt: Date
  readonly closedAt: Date | null
}

export type HandoverDraft = Omit<Handover, 'id' | 'checklist' | 'openedAt' | 'closedAt'>

/** An assignment as far as a handover needs it. */
export type Turn = {
  readonly id: string
  readonly beatId: string
  readonly officerId: string
  readonly duty: string
  readonly fromOn: string
  readonly untilOn: string | null
}

/** A pack is made this long before somebody leaves, and no later than this long after. */
export const FORESEEN_DAYS = 60
export const MISSED_DAYS = 14
/** Both are there for two weeks. */
export const OVERLAP_DAYS = 14
const FOLLOWS_WITHIN_DAYS = 45

const later = (a: string, b: string) => (a > b ? a : b)

/** Who takes over from a turn: somebody else whose turn on the beat begins around its end; a neighborhood officer before a stand-in. */
function followerOf(turn: Turn, untilOn: string, turns: readonly Turn[]): Turn | undefined {
  const [from, until] = [dayAfter(untilOn, -FORESEEN_DAYS), dayAfter(untilOn, FOLLOWS_WITHIN_DAYS)]
  return turns
    .filter((one) => one.beatId === turn.beatId && one.officerId !== turn.officerId && one.duty !== 'sergeant')
    .filter(({ fromOn }) => fromOn >= from && fromOn <= until && fromOn > turn.fromOn)
    .sort((a, b) => (a.duty === b.duty ? b.fromOn.localeCompare(a.fromOn) : a.duty === 'neighborhood-officer' ? -1 : 1))[0]
}

/** The handover of one turn that ends. Both are there from two weeks before, or today when that is past, until the new one has been there two weeks. */
function handoverOf(turn: Turn, untilOn: string, turns: readonly Turn[], today: string): HandoverDraft {
  const follower = followerOf(turn, untilOn, turns)
  const begins = follower?.fromOn ?? dayAfter(untilOn, 1)
  const overlapUntil = later(untilOn, dayAfter(begins, OVERLAP_DAYS - 1))
  const opensOn = later(today, dayAfter(untilOn, 1 - OVERLAP_DAYS))
  return {
    beatId: turn.beatId,
    fromOfficerId: turn.officerId,
    toOfficerId: follower?.officerId ?? null,
    fromAssignmentId: turn.id,
    toAssignmentId: follower?.id ?? null,
    leavesOn: untilOn,
    opensOn: opensOn < overlapUntil ? opensOn : overlapUntil,
    overlapUntil,
  }
}

/** Which beats change hands now: one handover for every neighborhood officer whose last day is near or was missed, whether or not somebody follows. */
export const handoversDue = (turns: readonly Turn[], today: string): HandoverDraft[] =>
  turns.flatMap((turn) => {
    const { untilOn } = turn
    if (turn.duty !== 'neighborhood-officer' || untilOn === null) return []
    const isNear = untilOn >= dayAfter(today, -MISSED_DAYS) && untilOn <= dayAfter(today, FORESEEN_DAYS)
    return isNear ? [handoverOf(turn, untilOn, turns, today)] : []
  })

/** Which of the two an officer is; undefined: neither. */
export const sideOf = (handover: Pick<Handover, 'fromOfficerId' | 'toOfficerId'>, officerId: string | undefined): Side | undefined =>
  officerId === undefined
    ? undefined
    : officerId === handover.fromOfficerId
      ? 'from'
      : officerId === handover.toOfficerId
        ? 'to'
        : undefined

/** Ticks or unticks an item for one side. */
export function ticked(checklist: Checklist, item: string, side: Side, at: Date | undefined): Checklist {
  const { [side]: _old, ...other } = checklist.ticks[item] ?? {}
  const ticks = { ...checklist.ticks, [item]: at ? { ...other, [side]: at.toISOString() } : other }
  return { ...checklist, ticks }
}

/** An item that this page knows: one of the list, or one introduction. */
export const isItem = (item: string): boolean => CHECK_ITEMS.some((one) => one === item) || /^meet-[0-9a-f-]{36}$/.test(item)

/** What still misses a tick of one of the two; introductions one by one are theirs to judge. */
export const itemsOpen = ({ ticks }: Checklist): CheckItem[] => CHECK_ITEMS.filter((item) => !(ticks[item]?.from && ticks[item]?.to))

export type ClosingRefusal = 'closed-before' | 'nobody-follows' | 'overlap-not-over' | 'not-all-ticked'

/** Why a handover is not done yet. A sergeant may end one that is not all ticked, once the overlap is over: people leave, and lists stay. */
export function refusalToClose(handover: Handover, today: string, isSergeant: boolean): ClosingRefusal | undefined {
  if (handover.closedAt) return 'closed-before'
  if (handover.toOfficerId === null && !isSergeant) return 'nobody-follows'
  if (today <= handover.overlapUntil && (!isSergeant || itemsOpen(handover.checklist).length > 0)) return 'overlap-not-over'
  return itemsOpen(handover.checklist).length > 0 && !isSergeant ? 'not-all-ticked' : undefined
}
