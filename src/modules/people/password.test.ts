import { describe, expect, test } from 'vitest'
import { COMMON_PASSWORDS } from './common-password.ts'
import { faultInPassword, normalPassword } from './password.ts'
import { fitsPassword, hashPassword, NOBODYS_HASH } from './password-hash.actions.ts'

const amara = { name: 'Amara Diallo', email: 'amara.diallo@marlowbridge.example', agencyName: 'Marlow Bridge Police' }
const fault = (password: string) => faultInPassword(password, amara)

describe('a password', () => {
  test('needs twelve characters, and no sign, digit or capital', () => {
    expect(fault('coffee at 5')).toBe('too-short')
    expect(fault('bakery opens at five')).toBeUndefined()
    expect(fault('x'.repeat(50) + 'abcdefgrtzu'.repeat(20))).toBe('too-long')
  })
  test('is counted in characters a person sees, in whatever form the keyboard sends them', () => {
    expect(fault('éàüöñçßåøœæþ lluvia')).toBeUndefined()
    expect(normalPassword('e\u0301')).toBe('é')
    expect(fault('😀😃😄😁😆')).toBe('too-short')
  })
  test('may not be among those tried first, disguised or not', () => {
    for (const common of [
      'password1234',
      'P4ssw0rd!!2026',
      'iloveyou12345',
      'qwertyuiop12',
      '123456789012',
      'policeofficer',
      'Letmein-Letmein',
      'correcthorsebatterystaple',
      'contrasena2026',
    ])
      expect([common, fault(common)]).toEqual([common, 'too-common'])
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(3000)
  })
  test('may not be mostly the own name, the agency or the product', () => {
    for (const personal of ['AmaraDiallo2026', 'marlow-bridge-2026', 'commonbeat1234!', 'amara.diallo!!!!!!', 'MarlowBridgePolice'])
      expect([personal, fault(personal)]).toEqual([personal, 'too-personal'])
    expect(fault('amara plays the accordion badly')).toBeUndefined()
  })
  test('may not repeat the same few characters', () => {
    expect(fault('aaaaaaaaaaaaaaaa')).toBe('too-monotonous')
    expect(fault('abababababababab')).toBe('too-monotonous')
  })
})

describe('checking a password', () => {
  test('fits in either normal form, and no other fits', async () => {
    const hash = await hashPassword('café con leche y pan')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await fitsPassword(hash, 'cafe\u0301 con leche y pan')).toBe(true)
    expect(await fitsPassword(hash, 'cafe con leche y pan')).toBe(false)
  })
  test('an account without a password costs the same work and never fits', async () => {
    const cost = (hash: string) => hash.split('$').slice(1, 4).join('$')
    expect(cost(NOBODYS_HASH)).toBe(cost(await hashPassword('anything at all')))
    expect(await fitsPassword(null, '')).toBe(false)
    expect(await fitsPassword(undefined, 'anything at all')).toBe(false)
  })
})
