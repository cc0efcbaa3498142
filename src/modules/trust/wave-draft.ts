import type { Wave } from './survey.ts'

export const MOST_WAVE_DAYS = 120

export type WaveRefusal =
  | 'no-name'
  | 'long-name'
  | 'no-opens'
  | 'no-closes'
  | 'closes-before'
  | 'closes-passed'
  | 'too-long'
  | 'nobody-asked'
export type WaveTyped = {
  readonly name: string
  readonly opensOn: string
  readonly closesOn: string
  readonly isSampled: boolean
  readonly isOpen: boolean
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000

/** A refusal for the form of a new wave, or nothing. Both days belong to it. `today` in the agency's time zone. */
export function refuseWave({ name, opensOn, closesOn, isSampled, isOpen }: WaveTyped, today: string): WaveRefusal | undefined {
  if (name === '') return 'no-name'
  if (name.length > 80) return 'long-name'
  if (!isDay(opensOn)) return 'no-opens'
  if (!isDay(closesOn)) return 'no-closes'
  if (closesOn < opensOn) return 'closes-before'
  if (closesOn < today) return 'closes-passed'
  if (daysBetween(opensOn, closesOn) > MOST_WAVE_DAYS) return 'too-long'
  return isSampled || isOpen ? undefined : 'nobody-asked'
}

export type WavePhase = 'not-open-yet' | 'open' | 'closed'

/** Whether answers are taken on that day: a wave that somebody opened, from its first day to its last. */
export function phaseOf({ state, opensOn, closesOn }: Pick<Wave, 'state' | 'opensOn' | 'closesOn'>, today: string): WavePhase {
  if (state === 'closed' || state === 'published' || today > closesOn) return 'closed'
  return state === 'draft' || today < opensOn ? 'not-open-yet' : 'open'
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}

/** Numbers in the letters; nothing of any single answer. */
export type WaveCount = {
  readonly neighborhoodId: string
  readonly neighborhood: string
  readonly letters: number
  readonly spent: number
  readonly answers: number
}
