import { createHash, createHmac } from 'node:crypto'

/** What is stored of a secret with 256 bits of chance in it: nobody can go back from it, and equal secrets are found by it. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** What is stored of something short or guessable (an e-mail address, a recovery code): worthless without the installation's key. */
export const keyedHash = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex')

/** 32 bytes of chance as text that fits into a cookie and a link: 43 characters. */
export const secretFrom = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
