import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { PreparedPhoto } from './report-photo.ts'
import type { PhotoCard } from './report-view.ts'

async function list(at: ReadAt, reportId: string, onlyPublic: boolean): Promise<PhotoCard[]> {
  const rows = await at.db
    .selectFrom('report_photo')
    .select(['id', 'width', 'height', 'is_public'])
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .$if(onlyPublic, (query) => query.where('is_public', '=', true))
    .orderBy('position')
    .execute()
  return rows.map(({ is_public, ...row }) => ({ ...row, isPublic: is_public }))
}

export const listPublicPhotos = (at: ReadAt, reportId: string): Promise<PhotoCard[]> => list(at, reportId, true)
export const listPhotos = (at: ReadAt, reportId: string): Promise<PhotoCard[]> => list(at, reportId, false)

/** One photo's bytes and whether anybody may see it: it is public and its report is not taken from view. */
export async function findPhoto(at: ReadAt, id: string, size: 'full' | 'small') {
  const row = await at.db
    .selectFrom('report_photo as p')
    .innerJoin('report as r', (join) => join.onRef('r.agency_id', '=', 'p.agency_id').onRef('r.id', '=', 'p.report_id'))
    .select([size === 'small' ? 'p.thumbnail as bytes' : 'p.image as bytes', 'p.is_public', 'r.hidden_at'])
    .where('p.agency_id', '=', at.agencyId)
    .where('r.agency_id', '=', at.agencyId)
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row && { bytes: row.bytes, isPublic: row.is_public && row.hidden_at === null }
}

export async function insertPhoto(at: WriteAt, reportId: string, id: string, position: number, photo: PreparedPhoto): Promise<void> {
  await at.db
    .insertInto('report_photo')
    .values({
      agency_id: at.agencyId,
      id,
      report_id: reportId,
      position,
      image: photo.image,
      thumbnail: photo.thumbnail,
      width: photo.width,
      height: photo.height,
      sha256: photo.sha256,
      added_at: at.now,
    })
    .execute()
}

/** False when the report has no such photo. */
export async function savePhotoShown(at: WriteAt, reportId: string, id: string, isPublic: boolean): Promise<boolean> {
  const changed = await at.db
    .updateTable('report_photo')
    .set({ is_public: isPublic })
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

/** Deletes one photo, or with no id all of a report. How many went. */
export async function erasePhotos(at: WriteAt, reportId: string, id?: string): Promise<number> {
  const gone = await at.db
    .deleteFrom('report_photo')
    .where('agency_id', '=', at.agencyId)
    .where('report_id', '=', reportId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Whether the reporter allowed showing the photos of a report. */
export async function findPhotosOffered(at: ReadAt, reference: string): Promise<boolean> {
  const row = await at.db
    .selectFrom('report')
    .select('photos_offered')
    .where('agency_id', '=', at.agencyId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.photos_offered ?? false
}
