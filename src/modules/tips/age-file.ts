import { SIZES_KIB, type SizeKiB } from './tip.ts'

/** What can be told of a sealed file without a key. */
export type AgeFile = {
  /** For how many keys it was sealed. */
  readonly recipients: number
  /** Whether all of them are X25519 keys and none a passphrase or another kind. */
  readonly isForKeys: boolean
  /** Bytes of what was sealed. */
  readonly plainBytes: number
}

const FIRST = 'age-encryption.org/v1\n'
const NONCE = 16
const CHUNK = 64 * 1024
const TAG = 16
/** A header for some hundred keys is shorter. */
const MOST_HEADER = 16 * 1024

const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/**
 * The outside of a file in the age format, by https://age-encryption.org/v1: a header of text lines with one stanza for each key, ended by
 * `--- ` and a code; then 16 bytes of nonce and chunks of 64 KiB with 16 bytes each. Undefined: it is no such file, for instance readable words.
 */
export function readAgeFile(bytes: Uint8Array): AgeFile | undefined {
  const head = latin(bytes.subarray(0, MOST_HEADER))
  if (!head.startsWith(FIRST)) return undefined
  const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(head)
  if (!end) return undefined
  const kinds = [...head.slice(0, end.index + 1).matchAll(/^-> (\S+)/gm)].map((match) => match[1])
  const payload = bytes.length - (end.index + end[0].length) - NONCE
  const chunks = Math.ceil(payload / (CHUNK + TAG))
  if (payload < TAG || kinds.length === 0) return undefined
  return { recipients: kinds.length, isForKeys: kinds.every((kind) => kind === 'X25519'), plainBytes: payload - chunks * TAG }
}

/** The size class of a sealed message; undefined: not sealed for keys, or not filled up to a class, and so refused. */
export function sizeOfSealed(bytes: Uint8Array): SizeKiB | undefined {
  const file = readAgeFile(bytes)
  if (!file?.isForKeys) return undefined
  return SIZES_KIB.find((size) => size * 1024 === file.plainBytes)
}
