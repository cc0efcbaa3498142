import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { DIGITS, PERIOD_S } from './totp.ts'

const SECRET_BYTES = 20

/** Steps before and after the present one that count too: clocks of phones are off by some seconds, fingers are slow. */
const WINDOW_STEPS = 1

/** The secret of one set-up, made of the installation's key and what is being set up: it needs no storing until it is confirmed, and nobody can choose it. Base32. */
export const totpSecretFor = (key: string, setUp: string): string =>
  new Secret({ buffer: new Uint8Array(createHmac('sha256', key).update(setUp).digest().subarray(0, SECRET_BYTES)).buffer as ArrayBuffer })
    .base32

const totpOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: DIGITS, period: PERIOD_S })

/** The code an app shows at `now`; for tests and the invented town. */
export const totpCode = (secret: string, now: Date): string => totpOf(secret).generate({ timestamp: now.getTime() })

/**
 * The step a code belongs to, when it is right at `now` and later than `lastStep`; undefined otherwise.
 * The step is kept by whoever asks: a code seen over a shoulder is worth nothing once it was used (RFC 6238, 5.2).
 */
export function totpStep(secret: string, typed: string, lastStep: number | null, now: Date): number | undefined {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW_STEPS })
  if (delta === null) return undefined
  const step = Math.floor(now.getTime() / 1000 / PERIOD_S) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}
