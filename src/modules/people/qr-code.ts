import { create } from 'qrcode'

/** A square code as a drawing: `size` modules on a side, quiet margin included, and the path of its dark ones, one unit each. */
export type SquareCode = { readonly size: number; readonly path: string }

const MARGIN = 4

/** The square code of a text (ISO 18004, error correction M). Throws above some 2300 characters. */
export function squareCode(text: string): SquareCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      let width = 1
      while (x + width < size && data[y * size + x + width]) width++
      runs.push(`M${x + MARGIN} ${y + MARGIN}h${width}v1h-${width}z`)
      x += width
    }
  }
  return { size: size + 2 * MARGIN, path: runs.join('') }
}
