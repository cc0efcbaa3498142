import { recordEvents } from '#data/events.ts'
import { forgetMessages } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { cellOf } from '#engines/geometry/cell.ts'
import { eraseWords } from './report.store.ts'
import { DAY_MS } from './report.ts'
import { eraseEntryWords } from './report-entry.store.ts'
import { eraseAddresses, listFollowerIds } from './report-follower.store.ts'
import { erasePhotos } from './report-photo.store.ts'
import { lockToForget, saveForgotten } from './report-retention.store.ts'

const AT_ONCE = 50

async function forget(at: WriteAt, id: string): Promise<void> {
  for (const follower of await listFollowerIds(at, id)) await forgetMessages(at, { kind: 'report-follower', id: follower })
  await eraseWords(at, id)
  await eraseEntryWords(at, id)
  await erasePhotos(at, id)
  await eraseAddresses(at, id)
}

/**
 * Removes what a report held of people once it has been closed for `days`: words, photos, addresses, letters, and the true place, of which
 * the masked point stays. That there was a report, of which kind, when and how it ended stays. Returns how many; call until it is 0.
 */
export async function forgetOldReports(at: WriteAt, days: number): Promise<number> {
  const due = await lockToForget(at, new Date(at.now.getTime() - days * DAY_MS), AT_ONCE)
  for (const { id, publicLat, publicLng } of due) {
    await forget(at, id)
    await saveForgotten(at, id, publicLat === null || publicLng === null ? null : cellOf(publicLat, publicLng))
  }
  if (due.length > 0)
    await recordEvents(
      at,
      due.map(({ id }) => ({ kind: 'report-forgotten', about: { kind: 'report', id } })),
    )
  return due.length
}
