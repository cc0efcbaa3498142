import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The secret of a follower's private link: made again from the follower's id whenever mail is written, so that only its hash is stored.
 * `key` is the installation's key for this purpose (32 bytes in hex): whoever copies the database alone can open no link.
 */
export const followSecret = (key: string, agencyId: string, followerId: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${agencyId}:${followerId}`).digest('base64url').slice(0, 32)

/** What is stored of the secret. */
export const hashOfFollowSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The 32 bytes that place a report's public point, always the same for one report. */
export const maskDigest = (key: string, agencyId: string, reportId: string): Uint8Array =>
  new Uint8Array(createHmac('sha256', Buffer.from(key, 'hex')).update(`${agencyId}:${reportId}`).digest())

const signature = (key: string, agencyId: string, id: string) =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${agencyId}:${id}`).digest('base64url').slice(0, 22)

/** The id of a report to be, signed: only the form that it was given out with can file under it. */
export const draftToken = (key: string, agencyId: string, id: string): string => `${id}.${signature(key, agencyId, id)}`

/** The id in a signed draft; undefined when the signature is not ours. */
export function idOfDraft(key: string, agencyId: string, token: string): string | undefined {
  const [id = '', signed = ''] = token.split('.')
  const expected = signature(key, agencyId, id)
  return signed.length === expected.length && timingSafeEqual(Buffer.from(signed), Buffer.from(expected)) ? id : undefined
}
