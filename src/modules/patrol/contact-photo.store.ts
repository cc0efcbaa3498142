import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { PreparedPhoto } from '#modules/reports/index.ts'

/** Whose contact it is and where it was: what decides who may add or see its photos. */
export const lockContactForPhoto = (at: WriteAt, id: string) =>
  at.db
    .selectFrom('contact')
    .select(['officer_id as officerId', 'neighborhood_id as neighborhoodId', 'forgotten_at as forgottenAt'])
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The photos of a contact, in the order in which they came. */
export const listContactPhotos = (at: ReadAt, contactId: string) =>
  at.db
    .selectFrom('contact_photo')
    .select(['id', 'width', 'height'])
    .where('agency_id', '=', at.agencyId)
    .where('contact_id', '=', contactId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

/** One photo's bytes; undefined where the contact has none with this id. */
export const findContactPhoto = (at: ReadAt, contactId: string, id: string, size: 'full' | 'small') =>
  at.db
    .selectFrom('contact_photo')
    .select([size === 'small' ? 'thumbnail as bytes' : 'image as bytes'])
    .where('agency_id', '=', at.agencyId)
    .where('contact_id', '=', contactId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether it was not there before. */
export async function insertContactPhoto(at: WriteAt, contactId: string, id: string, photo: PreparedPhoto): Promise<boolean> {
  const { image, thumbnail, width, height, sha256 } = photo
  const added = await at.db
    .insertInto('contact_photo')
    .values({ agency_id: at.agencyId, id, contact_id: contactId, image, thumbnail, width, height, sha256, added_at: at.now })
    .onConflict((on) => on.columns(['agency_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function eraseContactPhotos(at: WriteAt, contactIds: readonly string[]): Promise<void> {
  if (contactIds.length === 0) return
  await at.db.deleteFrom('contact_photo').where('agency_id', '=', at.agencyId).where('contact_id', 'in', contactIds).execute()
}
