import { createHash, createHmac } from 'node:crypto'

/**
 * The secret of a unit's answer link: made again from the request's id whenever mail is written, so that only its hash is stored.
 * `key` is the installation's key for this purpose (32 bytes in hex): whoever copies the database alone can open no link.
 */
export const answerSecret = (key: string, agencyId: string, requestId: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${agencyId}:${requestId}`).digest('base64url').slice(0, 32)

/** What is stored of the secret. */
export const hashOfAnswerSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
