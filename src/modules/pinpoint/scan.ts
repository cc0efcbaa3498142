import type { Source } from './scan-event.ts'

export type ScanState = 'waiting' | 'looking' | 'done' | 'failed'

/** How much a scan looked at; a source without events is left out. `looks` counts places, cells, series, the dull ones too. */
export type Looked = {
  readonly sources: readonly { readonly source: Source; readonly events: number; readonly untilOn: string }[]
  readonly looks: number
  readonly families: number
}
export const NOTHING_LOOKED: Looked = { sources: [], looks: 0, families: 0 }

export type Scan = {
  readonly id: string
  readonly state: ScanState
  readonly doneShare: number
  readonly askedAt: Date
  readonly finishedAt: Date | null
  readonly looked: Looked
  readonly found: number
  readonly isNew: number
}

/** A scan that is not finished after so long has died with its server. */
const LONGEST_MS = 30 * 60_000

/** Whether somebody should wait for it, and not ask for another. */
export const isUnderWay = ({ state, askedAt }: Pick<Scan, 'state' | 'askedAt'>, now: Date): boolean =>
  (state === 'waiting' || state === 'looking') && now.getTime() - askedAt.getTime() < LONGEST_MS

/** The days that are looked at. */
export const LOOKED_DAYS = 3 * 366

export const SCAN_JOB = 'scan'

const DAY_MS = 86_400_000

/** A day as the number of days since 1970, and back; days have no time zone. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
export const dayOfNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)
