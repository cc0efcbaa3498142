import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import type { PreparedPhoto } from '#modules/reports/index.ts'
import { insertContactPhoto, listContactPhotos, lockContactForPhoto } from './contact-photo.store.ts'

export const CONTACT_PHOTOS_MOST = 3

export type PhotoOutcome = 'kept' | 'no-contact' | 'not-yours' | 'too-many-photos'

/** Adds a photo to one's own contact under the id the phone gave it: sent again it is `kept` again. A fourth is refused. */
export async function addContactPhoto(
  at: WriteAt,
  officerId: string,
  to: { readonly contactId: string; readonly id: string },
  photo: PreparedPhoto,
): Promise<PhotoOutcome> {
  const contact = await lockContactForPhoto(at, to.contactId)
  if (!contact) return 'no-contact'
  if (contact.officerId !== officerId) return 'not-yours'
  const there = await listContactPhotos(at, to.contactId)
  // What was forgotten stays forgotten, whatever a phone still holds.
  if (contact.forgottenAt || there.some(({ id }) => id === to.id)) return 'kept'
  if (there.length >= CONTACT_PHOTOS_MOST) return 'too-many-photos'
  if (!(await insertContactPhoto(at, to.contactId, to.id, photo))) return 'not-yours'
  await recordEvent(at, {
    kind: 'contact-photo-added',
    about: { kind: 'contact', id: to.contactId },
    detail: { photo: to.id, sha256: photo.sha256 },
    neighborhoodId: contact.neighborhoodId,
  })
  return 'kept'
}
