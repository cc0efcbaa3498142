import { recordEvent } from '#data/events.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAgency } from '#modules/agencies/index.ts'
import { dayIn } from '#modules/promises/index.ts'
import { forgetEnded, forgetVersions } from './book-history.store.ts'
import { openHandovers } from './handover.actions.ts'
import { removeRunOut } from './organization.actions.ts'

const DAY_MS = 86_400_000
export const VERSION_DAYS = 365
const AT_ONCE = 200

/**
 * What the book does every day: makes the handovers that are due, takes out contact people whose consent ran out, earlier words after a year, and
 * entries that ended longer ago than the agency's retention days. Running it twice changes nothing.
 */
export async function tendBook(data: AgencyData): Promise<void> {
  const { timeZone, settings } = await data.read(findAgency)
  await data.write(null, async (at) => {
    const today = dayIn(timeZone, at.now)
    await removeRunOut(at, today)
    await openHandovers(at, today)
    await forgetVersions(at, new Date(at.now.getTime() - VERSION_DAYS * DAY_MS))
  })
  for (let gone = AT_ONCE; gone === AT_ONCE; )
    gone = await data.write(null, async (at) => {
      const ids = await forgetEnded(at, new Date(at.now.getTime() - settings.retentionDays * DAY_MS), AT_ONCE)
      for (const id of ids) await recordEvent(at, { kind: 'book-entry-forgotten', about: { kind: 'book-entry', id } })
      return ids.length
    })
}
