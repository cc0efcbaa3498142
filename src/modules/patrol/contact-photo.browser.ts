import type { QueuedPhoto } from './contact-queue.browser.ts'

export const PHOTOS_MOST = 3
const SIDE = 1600
const QUALITY = 0.8

/** A picture no larger than 1,600 pixels on a side, drawn anew: what the camera hid in it stays behind. Undefined for what is no picture. */
export async function shrink(file: Blob): Promise<Blob | undefined> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const share = Math.min(1, SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * share))
    canvas.height = Math.max(1, Math.round(picture.height * share))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return await new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', QUALITY))
  } catch {
    return undefined
  }
}

/** Small pictures of what is attached, each with a way to take it off. */
export function showPhotos(
  list: HTMLElement | null,
  photos: readonly QueuedPhoto[],
  removeLabel: string,
  onRemove: (id: string) => void,
): void {
  if (!list) return
  for (const image of list.querySelectorAll('img')) URL.revokeObjectURL(image.src)
  list.hidden = photos.length === 0
  list.replaceChildren(
    ...photos.map(({ id, blob }, i) => {
      const item = document.createElement('li')
      const image = Object.assign(document.createElement('img'), { src: URL.createObjectURL(blob), alt: '' })
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'button soft',
        textContent: `${removeLabel} ${i + 1}`,
      })
      button.addEventListener('click', () => onRemove(id))
      item.append(image, button)
      return item
    }),
  )
} // prettier-ignore
