import { createHash, createHmac } from 'node:crypto'

export const REPLY_MOST = 2000

/**
 * The secret of a follower's private link: made again from the follower's id whenever mail is written, so that only its hash is stored.
 * `key` is the installation's key for this purpose (32 bytes in hex): whoever copies the database alone can open no link.
 */
export const followSecret = (key: string, agencyId: string, followerId: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${agencyId}:${followerId}`).digest('base64url').slice(0, 32)

/** What is stored of the secret. */
export const hashOfFollowSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** True for what can be a follower's secret; everything else is not even looked up. */
export const isFollowSecret = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text)

/** The 32 bytes that place a report's public point, always the same for one report. */
export const maskDigest = (key: string, agencyId: string, reportId: string): Uint8Array =>
  new Uint8Array(createHmac('sha256', Buffer.from(key, 'hex')).update(`${agencyId}:${reportId}`).digest())

export type ReplyRefusal = 'no-words' | 'too-long'

/** Why a follower's words are not taken; undefined when they are. */
export function refusalToReply(words: string): ReplyRefusal | undefined {
  if (!words.trim()) return 'no-words'
  return [...words].length > REPLY_MOST ? 'too-long' : undefined
}

export const SAYINGS = ['still-there', 'fixed'] as const
/** What anybody may say with one tap. */
export type Saying = (typeof SAYINGS)[number]
export const sayingIn = (text: string): Saying | undefined => SAYINGS.find((saying) => saying === text)

/** From whom a tap comes; a report is closed by a tap only when the one who filed it says it is fixed. */
export type Teller = 'reporter' | 'follower' | 'neighbor'
