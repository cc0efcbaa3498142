/** Letters and digits that nobody takes for one another, on paper or on the telephone. */
const PLAIN = '23456789BCDFGHJKMNPQRTVWXY'

export const RECOVERY_CODES = 10
const LENGTH = 12

/** Bytes of chance that ten codes are made of. */
export const RECOVERY_BYTES = RECOVERY_CODES * LENGTH * 2

/** Ten codes of twelve characters (56 bits each), as `B7KQ-2M9X-TRVD`. Two bytes for each character: the unevenness is below one in two thousand. */
export function recoveryCodesFrom(bytes: Uint8Array): string[] {
  const character = (i: number) => PLAIN[(((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)) % PLAIN.length]
  return Array.from({ length: RECOVERY_CODES }, (_, n) => {
    const letters = Array.from({ length: LENGTH }, (_, i) => character(n * LENGTH + i)).join('')
    return letters.replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** What was typed as it is compared: capitals, no spaces or hyphens. */
export const normalRecoveryCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

/** Whether a text typed in the field for codes is meant as a recovery code: it is too long for an authenticator's. */
export const isRecoveryShaped = (typed: string): boolean => normalRecoveryCode(typed).length >= 8
