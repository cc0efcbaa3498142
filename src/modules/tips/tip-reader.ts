import { readAgeFile } from './age-file.ts'
import { isRecipient } from './tip.ts'

/** Somebody who serves, in the chief's list of who reads tips. `recipient` null: no key in use. */
export type ReaderLine = { readonly accountId: string; readonly name: string; readonly isNamed: boolean; readonly recipient: string | null }

/** `sealedIdentity`: an age file, in base64, that only the reader's passphrase opens. `retiredAt` null: in use. */
export type ReaderKey = {
  readonly id: string
  readonly recipient: string
  readonly sealedIdentity: string
  readonly madeAt: Date
  readonly retiredAt: Date | null
}

export type KeyRefusal = 'no-key' | 'readable-key'

/** The bytes of base64; undefined: it is none. */
export function bytesOf(base64: unknown): Uint8Array | undefined {
  if (typeof base64 !== 'string' || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** Why a key made in the browser is not taken; undefined: it is. What is kept of the secret half has to be sealed with a passphrase. */
export function refusalOfKey(recipient: string, sealedIdentity: string): KeyRefusal | undefined {
  const bytes = bytesOf(sealedIdentity)
  if (!isRecipient(recipient) || !bytes) return 'no-key'
  const file = readAgeFile(bytes)
  return file?.recipients === 1 && !file.isForKeys && file.plainBytes < 200 ? undefined : 'readable-key'
}
