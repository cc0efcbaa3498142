import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { filledUp, wordsOfFilled } from './tip-plain.ts'

/** Two to the 17th rounds of scrypt for a passphrase: about a second, and 128 MB for a moment. */
const WORK = 17

export const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** Bytes sealed for each of the public keys, in base64. */
async function sealBytes(bytes: Uint8Array, recipients: readonly string[]): Promise<string> {
  const encrypter = new Encrypter()
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient)
  return toBase64(await encrypter.encrypt(bytes))
}

/** Words filled up to a size class and sealed; or why they cannot be. */
export async function seal(words: string, recipients: readonly string[]): Promise<{ sealed: string } | 'empty' | 'too-long'> {
  const filled = filledUp(words)
  return typeof filled === 'string' ? filled : { sealed: await sealBytes(filled, recipients) }
}

async function openBytes(sealed: string, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return decrypter.decrypt(fromBase64(sealed))
}

/** The words of what was sealed; undefined: it was sealed for other keys. */
export const open = (sealed: string, identities: readonly string[]): Promise<string | undefined> =>
  openBytes(sealed, identities).then(wordsOfFilled, () => undefined)

/** The same content sealed for other keys; throws where none of the identities opens it. */
export const sealAgain = async (sealed: string, identities: readonly string[], recipients: readonly string[]): Promise<string> =>
  sealBytes(await openBytes(sealed, identities), recipients)

/** A new key pair; the secret half sealed with the passphrase, as `age -p` does it. */
export async function makeIdentity(passphrase: string): Promise<{ recipient: string; sealedIdentity: string }> {
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(WORK)
  return { recipient: await identityToRecipient(identity), sealedIdentity: toBase64(await encrypter.encrypt(`${identity}\n`)) }
}

/** The secret half again; undefined: another passphrase. */
export async function openIdentity(sealedIdentity: string, passphrase: string): Promise<string | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypter.decrypt(fromBase64(sealedIdentity), 'text').then(
    (text) => text.trim(),
    () => undefined,
  )
}
