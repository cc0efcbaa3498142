import type { DeskKind } from '#modules/backing/index.ts'
import type { BookEntry } from '#modules/beat-book/index.ts'
import type { AbstractionOfShift, PlanSummary } from '#modules/patrol/index.ts'
import type { CandidateCard } from '#modules/pinpoint/index.ts'
import type { ListedProblem } from '#modules/problems/index.ts'
import type { ListedPromise } from '#modules/promises/index.ts'
import type { InboxLine } from '#modules/reports/index.ts'

/** How somebody who serves stands today. */
export type Standing =
  | { readonly kind: 'serving'; readonly beats: readonly BeatName[] }
  /** On leave until this day, its own included; `standIn`: who is there meanwhile. */
  | { readonly kind: 'on-leave'; readonly untilOn: string; readonly standIn: string | undefined; readonly beats: readonly BeatName[] }
  | { readonly kind: 'no-beat' }

export type BeatName = { readonly id: string; readonly slug: string; readonly name: string }

export type DiaryLine = {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly isPublic: boolean
}

/** A request for backing on somebody's desk. */
export type BackingLine = { readonly id: string; readonly what: string; readonly kind: DeskKind; readonly dueAt: Date | null }

export type TodayContent = {
  readonly standing: Standing
  /** The shift that runs or comes next today. */
  readonly shift: { readonly startsAt: Date; readonly endsAt: Date } | undefined
  readonly promises: readonly ListedPromise[]
  readonly waiting: readonly InboxLine[]
  readonly waitingAll: number
  readonly diary: readonly DiaryLine[]
  readonly walk: PlanSummary | undefined
  /** What others promised for problems of these beats and is due soon. */
  readonly actions: readonly ListedPromise[]
  readonly backing: readonly BackingLine[]
  /** Beat time that was taken away and whose reason a sergeant has to name. */
  readonly unnamed: readonly AbstractionOfShift[]
  readonly candidates: readonly CandidateCard[]
  readonly problems: readonly ListedProblem[]
  readonly said: readonly InboxLine[]
  /** An entry of the beat book that nobody has confirmed for long, and the beat it is of. */
  readonly stale: { readonly entry: BookEntry; readonly beatSlug: string } | undefined
}

/** How much of each the page shows; the rest is one tap away. */
export const SHOWN_TODAY = {
  promises: 6,
  waiting: 5,
  actions: 4,
  candidates: 2,
  problems: 4,
  said: 5,
  stops: 4,
  backing: 4,
  unnamed: 5,
} as const
export const SOON_DAYS = 7

/** Minutes from now until the next thing in the diary, or until the shift ends; undefined where neither is ahead. */
export function freeMinutes(
  now: Date,
  shift: TodayContent['shift'],
  diary: readonly DiaryLine[],
): { minutes: number; next: DiaryLine | undefined } | undefined {
  if (!shift || now < shift.startsAt || now >= shift.endsAt) return undefined
  if (diary.some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt)) return undefined
  const next = diary.find(({ startsAt }) => startsAt > now && startsAt < shift.endsAt)
  const until = next?.startsAt ?? shift.endsAt
  return { minutes: Math.floor((until.getTime() - now.getTime()) / 60_000), next }
}

/** Morning until noon, afternoon until six, evening after it: by the hour of the agency's clock. */
export const partOfDay = (hour: number): 'morning' | 'afternoon' | 'evening' =>
  hour >= 4 && hour < 12 ? 'morning' : hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
