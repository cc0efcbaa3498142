export const REPLY_MOST = 2000

export type ReplyRefusal = 'no-words' | 'too-long'

/** Why a follower's words are not taken; undefined when they are. */
export function refusalToReply(words: string): ReplyRefusal | undefined {
  if (!words.trim()) return 'no-words'
  return [...words].length > REPLY_MOST ? 'too-long' : undefined
}

/** True for what can be a follower's secret; everything else is not even looked up. */
export const isFollowSecret = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text)

export const SAYINGS = ['still-there', 'fixed'] as const
/** What anybody may say with one tap. */
export type Saying = (typeof SAYINGS)[number]
export const sayingIn = (text: string): Saying | undefined => SAYINGS.find((saying) => saying === text)

/** From whom a tap comes; a report is closed by a tap only when the one who filed it says it is fixed. */
export type Teller = 'reporter' | 'follower' | 'neighbor'
