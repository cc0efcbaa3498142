import { createCipheriv, createDecipheriv } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/** A text that only this installation can read again (AES-256-GCM under a 32-byte key in hex; `iv` is twelve bytes of chance, never used twice). */
export function seal(key: string, text: string, iv: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; undefined when it was not sealed with this key or was changed since. */
export function unseal(key: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
