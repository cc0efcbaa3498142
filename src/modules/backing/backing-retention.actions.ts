import { recordEvents } from '#data/events.ts'
import { forgetMessages } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { eraseBackingWords, eraseEndedLinks, lockToForget } from './backing-retention.store.ts'

const AT_ONCE = 100
const DAY_MS = 86_400_000

/** Removes what is left of links whose request ended a day ago, or that ran out. Until then they only say that it has ended. */
export const forgetEndedLinks = (at: WriteAt): Promise<void> => eraseEndedLinks(at, new Date(at.now.getTime() - DAY_MS))

/**
 * Removes the words of requests that ended `days` ago, or whose day is so long over without anybody ending them: what, why, reasons, who had
 * it at the unit, letters. Unit, days, state and the counted reason stay. Returns how many; call until it is 0.
 */
export async function forgetOldBacking(at: WriteAt, days: number): Promise<number> {
  const before = new Date(at.now.getTime() - days * DAY_MS)
  const due = await lockToForget(at, before, before.toISOString().slice(0, 10), AT_ONCE)
  if (due.length === 0) return 0
  for (const id of due) await forgetMessages(at, { kind: 'backing-request', id })
  await eraseBackingWords(at, due)
  await recordEvents(
    at,
    due.map((id) => ({ kind: 'backing-forgotten', about: { kind: 'backing-request', id } })),
  )
  return due.length
}
