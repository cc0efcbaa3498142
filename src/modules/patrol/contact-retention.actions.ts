import { recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { eraseLines, lockContactsToForget } from './contact.store.ts'
import { eraseContactPhotos } from './contact-photo.store.ts'

const AT_ONCE = 200
const DAY_MS = 86_400_000

/** Removes lines and photos of contacts older than `days`; the counts stay. Returns how many; call until it is 0. */
export async function forgetOldContacts(at: WriteAt, days: number): Promise<number> {
  const due = await lockContactsToForget(at, new Date(at.now.getTime() - days * DAY_MS), AT_ONCE)
  const ids = due.map(({ id }) => id)
  await eraseContactPhotos(at, ids)
  await eraseLines(at, ids)
  if (ids.length > 0)
    await recordEvents(
      at,
      ids.map((id) => ({ kind: 'contact-forgotten', about: { kind: 'contact', id } })),
    )
  return ids.length
}
