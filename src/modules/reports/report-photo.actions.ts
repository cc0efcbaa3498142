import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { PHOTO_SIDE, type PhotoRefusal, type PreparedPhoto, refusalToTake, THUMBNAIL_SIDE } from './report-photo.ts'

/** A picture larger than this many pixels is refused before it fills the memory. */
const PIXELS_MOST = 80_000_000
const QUALITY = 80
const START_BYTES = 16

/** Turned upright by what the camera says, made smaller, written anew: nothing that the camera hid (place, time, owner) is left. */
async function prepared(bytes: Uint8Array): Promise<PreparedPhoto> {
  const upright = sharp(bytes, { limitInputPixels: PIXELS_MOST, failOn: 'error', pages: 1 }).rotate()
  const { data: image, info } = await upright
    .clone()
    .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  const thumbnail = await sharp(image)
    .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer()
  return { image, thumbnail, width: info.width, height: info.height, sha256: createHash('sha256').update(image).digest('hex') }
}

/**
 * Uploaded photos made safe to keep, in the given order, or why they are not taken; nothing is written.
 * Always JPEG, at most 1,600 pixels on a side. Refused where a file is no picture or cannot be read to its end. About 0.3 s a photo.
 */
export async function preparePhotos(files: readonly File[]): Promise<PreparedPhoto[] | PhotoRefusal> {
  const starts = await Promise.all(
    files.map(async (file) => ({ size: file.size, start: new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer()) })),
  )
  const refusal = refusalToTake(starts)
  if (refusal) return refusal
  const photos: PreparedPhoto[] = []
  for (const file of files) {
    try {
      photos.push(await prepared(new Uint8Array(await file.arrayBuffer())))
    } catch {
      return 'not-a-photo'
    }
  }
  return photos
}
