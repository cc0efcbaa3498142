import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { preparePhotos } from './report-photo.actions.ts'
import { looksLikePhoto, PHOTO_BYTES_MOST, type PreparedPhoto, refusalToTake } from './report-photo.ts'

const file = (bytes: Uint8Array | string, name = 'photo.jpg') => new File([bytes as BlobPart], name, { type: 'image/jpeg' })
const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#4a7' } })
const prepared = async (...files: File[]) => {
  const photos = await preparePhotos(files)
  if (!Array.isArray(photos)) throw new Error(photos)
  return photos as PreparedPhoto[]
}

describe('a photo that somebody sends', () => {
  test('keeps nothing that the camera hid in it, and stands upright', async () => {
    const bytes = await drawn(800, 400)
      .withExif({ IFD0: { Make: 'Secret Camera', Copyright: 'Ana Lopez' }, IFD3: { GPSLatitude: '41/1 42/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const [photo] = await prepared(file(bytes))
    const { exif, xmp, iptc, icc, orientation } = await sharp(photo!.image).metadata()
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(Buffer.from(photo!.image).toString('latin1')).not.toMatch(/Secret Camera|Ana Lopez/)
    expect([photo!.width, photo!.height]).toEqual([400, 800])
  })
  test('is made small enough for an old phone', async () => {
    const [photo] = await prepared(file(await drawn(4000, 3000).png().toBuffer(), 'big.png'))
    expect([photo!.width, photo!.height]).toEqual([1600, 1200])
    const small = await sharp(photo!.thumbnail).metadata()
    expect([small.width, small.height, small.format]).toEqual([400, 300, 'jpeg'])
  })
  test('is refused when it only calls itself a photo, or breaks off', async () => {
    expect(await preparePhotos([file('<svg xmlns="http://www.w3.org/2000/svg"/>')])).toBe('not-a-photo')
    expect(await preparePhotos([file('GIF89a<script>')])).toBe('not-a-photo')
    const whole = await drawn(900, 900).jpeg().toBuffer()
    expect(await preparePhotos([file(whole.subarray(0, whole.length / 3))])).toBe('not-a-photo')
  })
  test('is refused when it is a fourth, or too large', () => {
    const start = new Uint8Array([0xff, 0xd8, 0xff])
    expect(refusalToTake(Array.from({ length: 4 }, () => ({ size: 9, start })))).toBe('too-many-photos')
    expect(refusalToTake([{ size: PHOTO_BYTES_MOST + 1, start }])).toBe('photo-too-large')
    expect(refusalToTake([])).toBeUndefined()
  })
  test('is known by its first bytes', () => {
    const ascii = (text: string) => new TextEncoder().encode(text)
    expect(looksLikePhoto(ascii('RIFF....WEBPVP8 '))).toBe(true)
    expect(looksLikePhoto(ascii('....ftypheic....'))).toBe(true)
    expect(looksLikePhoto(ascii('%PDF-1.7........'))).toBe(false)
  })
})
