/**
 * 26 hexadecimal digits that stand for a text: two equal texts give the same, two different ones practically never (104 bits; cyrb53 by
 * bryc, public domain, with two seeds). Not for secrets.
 */
export const contentHash = (text: string): string => half(text, 0) + half(text, 0x5bd1e995)

function half(text: string, seed: number): string {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2_654_435_761)
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
