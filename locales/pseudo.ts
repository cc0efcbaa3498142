import { en } from './en.ts'
import type { Words } from './words.ts'

const ACCENTS: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'đ',
  e: 'é',
  f: 'ƒ',
  g: 'ğ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  G: 'Ğ',
  H: 'Ĥ',
  I: 'Î',
  L: 'Ļ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  W: 'Ŵ',
  Y: 'Ý',
  Z: 'Ž',
} // prettier-ignore

const PADDING = ' ʼn ʼwâr ʼþlẽ ʼlöñğ ʼŵöŕđš'

/** One text made strange and about a third longer, so that a word that bypassed the catalogue, or a box that cannot grow, is seen at once. */
export function pseudoText(text: string): string {
  const accented = [...text].map((letter) => ACCENTS[letter] ?? letter).join('')
  return accented + PADDING.slice(0, Math.ceil(text.length * 0.3))
}

function pseudoOf(entry: unknown): unknown {
  if (typeof entry === 'string') return pseudoText(entry)
  if (typeof entry === 'function') return (...values: unknown[]) => pseudoText(String(entry(...values)))
  if (Array.isArray(entry)) return entry.map(pseudoOf)
  return Object.fromEntries(Object.entries(entry as object).map(([key, value]) => [key, pseudoOf(value)]))
}

/** The pseudo language `qps`, made from English and written from right to left: for the gallery alone, never offered to people. */
export const pseudo = pseudoOf(en) as Words
