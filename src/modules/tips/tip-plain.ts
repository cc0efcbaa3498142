import { SIZES_KIB, type SizeKiB } from './tip.ts'

const KIB = 1024
const [NEWLINE, SPACE] = [10, 32]

/** Bytes that fit into the largest class, one kept for the line's end. */
export const MOST_BYTES = 64 * KIB - 1

/** The class that words go into; undefined: they are too long. */
export const sizeFor = (bytes: number): SizeKiB | undefined => SIZES_KIB.find((size) => bytes < size * KIB)

/**
 * The words as UTF-8, a line's end, and spaces up to exactly 1, 4, 16 or 64 KiB: readable as it is when the `age` program opens it.
 * 'too-long' above 65,535 bytes; 'empty' without a word.
 */
export function filledUp(words: string): Uint8Array | 'empty' | 'too-long' {
  const bytes = new TextEncoder().encode(words.trim())
  if (bytes.length === 0) return 'empty'
  const size = sizeFor(bytes.length)
  if (!size) return 'too-long'
  const filled = new Uint8Array(size * KIB).fill(SPACE)
  filled.set(bytes)
  filled[bytes.length] = NEWLINE
  return filled
}

/** The words again, without what they were filled up with. */
export const wordsOfFilled = (filled: Uint8Array): string => new TextDecoder().decode(filled).trimEnd()
