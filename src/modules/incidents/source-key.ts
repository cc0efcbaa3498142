/**
 * 26 hexadecimal digits that stand for a text: two equal texts give the same, two different ones practically never (104 bits; cyrb53 by
 * bryc, public domain, with two seeds). Not for secrets.
 */
export const contentHash = (text: string): string => half(text, 0) + half(text, 0x5bd1e995)

function half(text: string, seed: number): string {
  let a = (0xdeadbeef ^ seed) | 0
  let b = (0x41c6ce57 ^ seed) | 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, -1_640_531_535)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16).padStart(14, '0').slice(-13)
}

/** Counts how often a key has come in this file: 0 for the first time, then 1 and so on. */
export function occurrences(): (key: string) => number {
  const seen = new Map<string, number>()
  return (key) => {
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before
  }
}

/** What tells one row of a file from the others. */
export type KeyRules = {
  /** Where the key's columns are; the first has to say something. None: rows are known by their content. */
  readonly keyAt: readonly number[]
  /** Columns of the content that say nothing about which row it is. */
  readonly changingAt: ReadonlySet<number>
  readonly isUnique: boolean
}

/**
 * Gives each row of a file, in the file's order, its key: the source's number, else a hash of its content, and in either case how often
 * it came before in this file. So equal rows are all kept, and the same file again has the same keys.
 * With `isUnique`, undefined for a number that came before: it is the same thing again.
 */
export function keyReader({ keyAt, changingAt, isUnique }: KeyRules): (values: readonly string[]) => string | undefined {
  const occurrence = occurrences()
  return (values) => {
    const parts = keyAt.map((at) => (values[at] ?? '').trim())
    const isNumbered = parts[0] !== undefined && !/^(|NA|NULL)$/i.test(parts[0])
    const content = () => contentHash(values.map((value, at) => (changingAt.has(at) ? '' : value.trim())).join('\u001f'))
    const key = isNumbered ? parts.join(':') : content()
    const before = occurrence(key)
    if (isNumbered && isUnique) return before === 0 ? key : undefined
    return `${key}:${before}`
  }
}
