import { createHash, createHmac, randomBytes } from 'node:crypto'
import { codeFrom } from './survey-code.ts'

const mac = (key: string, text: string) => createHmac('sha256', Buffer.from(key, 'hex')).update(text)

/**
 * The code in the letter to a sampled address: made again from the row's id whenever a letter or a reminder is printed, so that only its hash is stored.
 * `key` is the installation's key for this purpose (32 bytes in hex): whoever copies the database alone can print no code.
 */
export const codeOfSample = (key: string, agencyId: string, sampleId: string): string =>
  codeFrom(BigInt(`0x${mac(key, `code:${agencyId}:${sampleId}`).digest('hex')}`))

/** What is stored of a code: a keyed hash, which without the key cannot be tried out against all codes. */
export const hashOfCode = (key: string, code: string): string => mac(key, `spent:${code}`).digest('hex')

/** The secret in the address of a ballot: 192 random bits that only the person answering has. */
export const newBallotSecret = (): string => randomBytes(24).toString('base64url')

export const hashOfBallotSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
