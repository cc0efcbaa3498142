import { describe, expect, test } from 'vitest'
import { squareCode } from './authenticator.pages.tsx'
import { safeNext } from './landing.ts'
import { isRecoveryShaped, normalRecoveryCode, RECOVERY_BYTES, recoveryCodesFrom } from './recovery-code.ts'
import { seal, unseal } from './seal.actions.ts'
import { totpCode, totpSecretFor, totpStep } from './totp.actions.ts'
import { spacedSecret, totpAddress } from './totp.ts'
import { linkWaitUntil, minutesLeft, normalEmail, waitMin, waitUntil } from './try.ts'

const now = new Date('2026-03-02T15:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const KEY = 'ab'.repeat(32)

describe('the code of an authenticator', () => {
  // RFC 6238, appendix B: the SHA-1 secret, time 59 s, eight digits 94287082, of which an app of six shows the last six.
  const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test('is the one of RFC 6238', () => {
    expect(totpCode(rfcSecret, new Date(59_000))).toBe('287082')
    expect(totpStep(rfcSecret, '287082', null, new Date(59_000))).toBe(1)
    expect(totpCode(rfcSecret, new Date(1_111_111_109_000))).toBe('081804')
  })
  test('is good once: the same, and an older one, are refused after it was used', () => {
    const step = totpStep(rfcSecret, totpCode(rfcSecret, now), null, now)
    expect(step).toBe(Math.floor(now.getTime() / 30_000))
    expect(totpStep(rfcSecret, totpCode(rfcSecret, now), step ?? 0, now)).toBeUndefined()
    expect(totpStep(rfcSecret, totpCode(rfcSecret, later(-30)), step ?? 0, now)).toBeUndefined()
    expect(totpStep(rfcSecret, totpCode(rfcSecret, later(30)), step ?? 0, later(30))).toBe((step ?? 0) + 1)
  })
  test('may be one step early or late, not two; spaces do not matter, letters do', () => {
    const code = totpCode(rfcSecret, now)
    expect(totpStep(rfcSecret, code, null, later(30))).toBeDefined()
    expect(totpStep(rfcSecret, code, null, later(61))).toBeUndefined()
    expect(totpStep(rfcSecret, `${code.slice(0, 3)} ${code.slice(3)}`, null, now)).toBeDefined()
    expect(totpStep(rfcSecret, `${code.slice(0, 5)}x`, null, now)).toBeUndefined()
    expect(totpStep(rfcSecret, '', null, now)).toBeUndefined()
  })
  test('the secret is the same for the same set-up and another for another', () => {
    expect(totpSecretFor(KEY, 'one')).toBe(totpSecretFor(KEY, 'one'))
    expect(totpSecretFor(KEY, 'one')).not.toBe(totpSecretFor(KEY, 'two'))
    expect(totpSecretFor(KEY, 'one')).toMatch(/^[A-Z2-7]{32}$/)
    expect(spacedSecret('ABCDEFGH')).toBe('ABCD EFGH')
  })
  test('is offered to the app with the agency and the person', () => {
    const address = totpAddress(rfcSecret, 'amara@example.org', 'Marlow Bridge')
    expect(address).toContain('otpauth://totp/Marlow%20Bridge:amara')
    const { size, path } = squareCode(address)
    expect(size).toBeGreaterThan(29)
    expect(path).toMatch(/^M4 4h7v1h-7z/)
  })
})

describe('recovery codes', () => {
  const bytes = Uint8Array.from({ length: RECOVERY_BYTES }, (_, i) => (i * 37) % 256)
  test('are ten, all different, without letters that are taken for one another', () => {
    const codes = recoveryCodesFrom(bytes)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([2-9BCDFGHJKMNPQRTVWXY]{4}-){2}[2-9BCDFGHJKMNPQRTVWXY]{4}$/)
  })
  test('are read however they are typed, and told from the six digits of an app', () => {
    expect(normalRecoveryCode(' b7kq-2m9x trvd ')).toBe('B7KQ2M9XTRVD')
    expect(isRecoveryShaped('b7kq 2m9x trvd')).toBe(true)
    expect(isRecoveryShaped('123 456')).toBe(false)
  })
})

test('what is sealed is read with the same key alone, and not at all once changed', () => {
  const sealed = seal(KEY, 'GEZDGNBV', new Uint8Array(12))
  expect(sealed).not.toContain('GEZDGNBV')
  expect(unseal(KEY, sealed)).toBe('GEZDGNBV')
  expect(unseal('cd'.repeat(32), sealed)).toBeUndefined()
  expect(unseal(KEY, `${sealed.slice(0, -2)}AA`)).toBeUndefined()
  expect(unseal(KEY, '')).toBeUndefined()
})

test('four wrong tries are free, then each waits twice as long, up to an hour', () => {
  expect([1, 4, 5, 6, 7, 10, 11, 40].map(waitMin)).toEqual([0, 0, 1, 2, 4, 32, 60, 60])
  expect(waitUntil(4, now)).toBeNull()
  expect(minutesLeft(later(61), now)).toBe(2)
  expect(linkWaitUntil(5, now)).toEqual(later(3600))
  expect(normalEmail('  Maria@Example.ORG ')).toBe('maria@example.org')
})

test('after signing in one lands on this site and nowhere else', () => {
  expect(safeNext('/inbox?beat=2')).toBe('/inbox?beat=2')
  for (const elsewhere of [
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'javascript:alert(1)',
    '/sign-in',
    '/sign-in/code',
    '/a b',
    '/\nx',
  ])
    expect(safeNext(elsewhere)).toBe('')
})
