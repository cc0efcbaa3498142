import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceFrom, referenceIn } from './report-reference.ts'

describe('a code that a person can say on the telephone', () => {
  test('has no letter or digit that is taken for another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
        const reference = referenceFrom(bytes)
        if (reference !== undefined) expect(reference).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{3}-[34679ACDEFGHJKMNPQRTWXY]{3}$/)
      }),
    )
  })
  test('is the same for the same bytes and uses every letter equally', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 253; byte++) {
      const letter = referenceFrom(new Uint8Array(6).fill(byte))?.[0] ?? ''
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 23 }, () => 11))
  })
  test('is not made of bytes that would make some codes likelier', () =>
    expect(referenceFrom(new Uint8Array(24).fill(255))).toBeUndefined())
  test('is understood in any case, with or without its hyphen', () => {
    expect(['k7m4qx', ' K7M 4QX ', 'K7M-4QX'].map(referenceIn)).toEqual(['K7M-4QX', 'K7M-4QX', 'K7M-4QX'])
    expect(['', 'K7M-4Q', 'K7M-4QO', '../../etc'].map(referenceIn)).toEqual([undefined, undefined, undefined, undefined])
  })
})
