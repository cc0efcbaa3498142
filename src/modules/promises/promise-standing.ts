import { isOverdue, type MadePromise, type PromiseState } from './promise.ts'
import { daysBetween } from './promise-day.ts'

/** Owners are reminded this many days before the day. */
export const REMIND_DAYS = 3

/** Where a promise stands, for people. `days` counts from today to its day, or from its day to today or to when it was kept. */
export type Standing =
  | { readonly kind: 'due'; readonly days: number }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'kept-late'; readonly days: number }
  | { readonly kind: 'broken'; readonly days: number }
  | { readonly kind: 'released' }

/** How it stands on `today`; `settledOn` is the day it was kept, for how late that was. */
export function standing(promise: Pick<MadePromise, 'state' | 'dueOn'>, today: string, settledOn?: string): Standing {
  const late = Math.max(0, daysBetween(promise.dueOn, promise.state === 'kept-late' ? (settledOn ?? today) : today))
  switch (promise.state) {
    case 'open':
      return isOverdue(promise, today) ? { kind: 'late', days: late } : { kind: 'due', days: daysBetween(today, promise.dueOn) }
    case 'kept-late':
    case 'broken':
      return { kind: promise.state, days: late }
    default:
      return { kind: promise.state }
  }
}

/** Whether its owner is due a reminder: open, not yet reminded, and its day is at most `REMIND_DAYS` away. */
export const isDueForReminder = (promise: Pick<MadePromise, 'state' | 'dueOn' | 'remindedAt'>, today: string): boolean =>
  promise.state === 'open' &&
  promise.remindedAt === null &&
  daysBetween(today, promise.dueOn) >= 0 &&
  daysBetween(today, promise.dueOn) <= REMIND_DAYS

/** How many promises came to what. `open` are not due yet; `late` are past their day and neither kept nor given up. */
export type PromiseCount = {
  readonly kept: number
  readonly keptLate: number
  readonly broken: number
  readonly open: number
  readonly late: number
}

/** "41 of 47 kept": kept in time or late, of all that came to an end. Released ones were taken back by their receiver and count nowhere. */
export const keptOf = (count: PromiseCount): { readonly kept: number; readonly of: number } => ({
  kept: count.kept + count.keptLate,
  of: count.kept + count.keptLate + count.broken + count.late,
})

/** What one can ask the ledger for; kept in time and late are one, as people ask for them. */
export const LEDGER_STATES = ['open', 'kept', 'broken', 'released'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]

/** The stored states behind each. */
export const STORED: Record<LedgerState, readonly PromiseState[]> = {
  open: ['open'],
  kept: ['kept', 'kept-late'],
  broken: ['broken'],
  released: ['released'],
}
