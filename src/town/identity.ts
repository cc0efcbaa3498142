import { words128 } from './dice.ts'

const hex = (word: number) => (word + 4294967296).toString(16).slice(1)

/**
 * The id of a thing of the town: a UUID of version 8 (RFC 9562, "custom") made from seed, kind and name,
 * so that a test may name Elm Square and mean the same row on every machine.
 */
export function idOf(seed: string, kind: string, name: string): string {
  const [a, b, c, d] = words128(`${seed}/${kind}/${name}`)
  const [h1, h2, h3, h4] = [hex(a), hex(b), hex(c), hex(d)]
  const variant = (8 + (c >>> 30)).toString(16)
  return `${h1}-${h2.slice(0, 4)}-8${h2.slice(5)}-${variant}${h3.slice(1, 4)}-${h3.slice(4)}${h4}`
}

/** Letters and digits that nobody mistakes for each other on the telephone. */
const PLAIN = '34679ACDEFGHJKMNPQRTWXY'

/** A report's reference as a resident reads it out: `K7M-4QX`. Distinct for the town's reports (held by a test). */
export function referenceOf(seed: string, name: string): string {
  const [a, b] = words128(`${seed}/reference/${name}`)
  let rest = a * 1048576 + (b >>> 12)
  let code = ''
  for (let i = 0; i < 6; i++) {
    code += PLAIN[rest % PLAIN.length]
    rest = Math.floor(rest / PLAIN.length)
  }
  return `${code.slice(0, 3)}-${code.slice(3)}`
}

/** `Übung in Elm Square` -> `ubung-in-elm-square`: lower case, no accents, hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
