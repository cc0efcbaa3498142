/** What is written is filled up to one of these before it is sealed, so that its length tells next to nothing. KiB. */
export const SIZES_KIB = [1, 4, 16, 64] as const
export type SizeKiB = (typeof SIZES_KIB)[number]

export const TIP_STATES = ['new', 'useful', 'not-useful'] as const
export type TipState = (typeof TIP_STATES)[number]
export type TipSide = 'giver' | 'reader'

/** A tip as the server knows it: nothing of what it says. `heldBy` null: every reader has it. */
export type Tip = {
  readonly id: string
  readonly receivedOn: string
  readonly activeOn: string
  readonly recipient: string
  readonly state: TipState
  readonly heldBy: string | null
}

export type TipMessage = {
  readonly id: string
  readonly position: number
  readonly side: TipSide
  readonly writtenOn: string
  readonly sizeKiB: SizeKiB
  readonly sealed: Uint8Array
}

/** A line of the readers' list. */
export type TipLine = Tip & { readonly messages: number; readonly sizeKiB: number; readonly lastSide: TipSide }

/** What a reader found out, put to a problem; it names no tip. */
export type TipFinding = {
  readonly id: string
  readonly problemSlug: string
  readonly problemTitle: string | null
  readonly words: string
  readonly foundOn: string
}

/** Days without a word from either side after which a tip is deleted. */
export const KEPT_DAYS = 90
/** So many messages, and the exchange is full: the rest is said in a new tip. */
export const MOST_MESSAGES = 40
/** From so many on, a share is told and a count is exact. */
export const LEAST_COUNTED = 10

export const isMailbox = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value)
/** A public key of the X25519 kind, as the `age` program writes it. */
export const isRecipient = (value: unknown): value is string => typeof value === 'string' && /^age1[02-9ac-hj-np-z]{58}$/.test(value)

/** The first day of the quarter of a day: '2026-11-22' -> '2026-10-01'. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

export type DayCount = { readonly day: string; readonly received: number; readonly useful: number }
export type QuarterCount = { readonly quarterOn: string; readonly received: number; readonly useful: number }

/** Days added up by quarter, the latest first. */
export function byQuarter(days: readonly DayCount[]): QuarterCount[] {
  const sums = new Map<string, QuarterCount>()
  for (const { day, received, useful } of days) {
    const quarterOn = quarterOf(day)
    const sum = sums.get(quarterOn)
    sums.set(quarterOn, { quarterOn, received: (sum?.received ?? 0) + received, useful: (sum?.useful ?? 0) + useful })
  }
  return [...sums.values()].sort((a, b) => (a.quarterOn < b.quarterOn ? 1 : -1))
}
