export const PHOTOS_MOST = 3
export const PHOTO_BYTES_MOST = 10 * 1024 * 1024
/** Longest side, pixels. */
export const PHOTO_SIDE = 1600
export const THUMBNAIL_SIDE = 400

export type PhotoRefusal = 'too-many-photos' | 'photo-too-large' | 'not-a-photo'

/** A photo as it is kept: re-encoded, turned upright, without any of the data a camera hides in it. */
export type PreparedPhoto = {
  readonly image: Uint8Array
  readonly thumbnail: Uint8Array
  readonly width: number
  readonly height: number
  readonly sha256: string
}

const startsWith = (bytes: Uint8Array, at: number, ...expected: readonly number[]) => expected.every((byte, i) => bytes[at + i] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** True when the first bytes are those of a JPEG, PNG, WebP, GIF, AVIF or HEIC picture; the name and the type that a browser gives are not believed. */
export function looksLikePhoto(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0, 0xff, 0xd8, 0xff)) return true
  if (startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return true
  if (ascii(bytes, 0, 4) === 'GIF8') return true
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return true
  return ascii(bytes, 4, 8) === 'ftyp' && ['avif', 'avis', 'heic', 'heix', 'mif1', 'msf1'].includes(ascii(bytes, 8, 12))
}

/** Why these photos are not taken, from their sizes and first bytes; undefined when they may be opened. */
export function refusalToTake(photos: readonly { size: number; start: Uint8Array }[]): PhotoRefusal | undefined {
  if (photos.length > PHOTOS_MOST) return 'too-many-photos'
  if (photos.some(({ size }) => size > PHOTO_BYTES_MOST)) return 'photo-too-large'
  return photos.every(({ start }) => looksLikePhoto(start)) ? undefined : 'not-a-photo'
}
