import { createHmac } from 'node:crypto'

/** A key bound to one purpose, derived from the installation's one secret: 32 bytes in hex, always the same for the same two. */
export const secretFor = (master: string) => (purpose: string) => createHmac('sha256', master).update(purpose).digest('hex')
