/** Letters and digits that are not taken for one another when read aloud or written by hand: no 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY'
const LENGTH = 6
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/**
 * A code such as "K7M-4QX" for a person to say on the telephone.
 *
 * One of 148 million, from random bytes that the caller gives (at least 24); bytes above the last whole multiple of the alphabet are
 * passed over so that every code is equally likely. Undefined when the bytes run out, which 24 do once in 10^16 times.
 */
export function referenceFrom(random: Uint8Array): string | undefined {
  const usable = 256 - (256 % ALPHABET.length)
  const letters = [...random]
    .filter((byte) => byte < usable)
    .slice(0, LENGTH)
    .map((byte) => ALPHABET[byte % ALPHABET.length])
  return letters.length === LENGTH ? `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}` : undefined
}

/** What somebody typed as a code, in its one spelling; undefined when it cannot be one. Case, spaces and the hyphen do not matter. */
export function referenceIn(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '')
  return SHAPE.test(letters) ? `${letters.slice(0, 3)}-${letters.slice(3)}` : undefined
}
