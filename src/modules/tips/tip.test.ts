import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAgeFile, sizeOfSealed } from './age-file.ts'
import { byQuarter, isMailbox, isRecipient, quarterOf, SIZES_KIB } from './tip.ts'
import { filledUp, MOST_BYTES, wordsOfFilled } from './tip-plain.ts'
import { bytesOf, refusalOfKey } from './tip-reader.ts'
import { fromBase64, makeIdentity, open, openIdentity, seal, sealAgain, toBase64 } from './tip-seal.browser.ts'
import { makeCode, secretOf, tidyCode } from './tip-secret.browser.ts'

const pair = async () => {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
const sealed = (made: Awaited<ReturnType<typeof seal>>) => (typeof made === 'string' ? '' : made.sealed)

describe('filling up', () => {
  test('any words come back, and their length is one of four', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (typed) => {
        const filled = filledUp(typed)
        if (typeof filled === 'string') return void expect([filled, typed.trim()]).toEqual(['empty', ''])
        expect(SIZES_KIB.map((size) => size * 1024)).toContain(filled.length)
        expect(wordsOfFilled(filled)).toBe(new TextDecoder().decode(new TextEncoder().encode(typed.trim())))
      }),
    )
  })
  test.each([
    [1023, 1024],
    [1024, 4096],
    [4095, 4096],
    [16_383, 16_384],
    [16_384, 65_536],
    [MOST_BYTES, 65_536],
  ])('%i bytes go into %i', (bytes, size) => expect(filledUp('a'.repeat(bytes)).length).toBe(size))
  test('nothing and too much are refused', () =>
    expect([filledUp(' \n'), filledUp('a'.repeat(MOST_BYTES + 1))]).toEqual(['empty', 'too-long']))
})

describe('a code', () => {
  test('is six words, never the same, and 77 bits', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, makeCode))
    expect(new Set(codes).size).toBe(50)
    for (const code of codes) expect(code).toMatch(/^[a-z-]+( [a-z-]+){5}$/)
    expect(6 * Math.log2(7776)).toBeGreaterThan(77)
  })
  test('leads to the same mailbox and key however it is typed, to others at another agency', async () => {
    const [one, same, elsewhere] = await Promise.all([
      secretOf('abacus zoom felt-tip lamp stone river', 'a'),
      secretOf('  Abacus zoom\nfelt-tip  lamp stone RIVER ', 'a'),
      secretOf('abacus zoom felt-tip lamp stone river', 'b'),
    ])
    expect(tidyCode(' A  b ')).toBe('a b')
    expect(same).toEqual(one)
    expect(elsewhere.mailbox).not.toBe(one.mailbox)
    expect(one.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
    expect([isMailbox(one.mailbox), isRecipient(one.recipient)]).toEqual([true, true])
    expect(await open(sealed(await seal('Bonjour', [one.recipient])), [one.identity])).toBe('Bonjour')
  })
})

describe('what the server can tell of a sealed tip', () => {
  test.each([10, 1500, 9000, 60_000])('%i letters: the class and no more', async (letters) => {
    const [a, b] = [await pair(), await pair()]
    const words = 'x'.repeat(letters)
    const bytes = fromBase64(sealed(await seal(words, [a.recipient, b.recipient])))
    const size = SIZES_KIB.find((one) => letters < one * 1024)!
    expect(readAgeFile(bytes)).toEqual({ recipients: 2, isForKeys: true, plainBytes: size * 1024 })
    expect(sizeOfSealed(bytes)).toBe(size)
    expect(await open(toBase64(bytes), [b.identity])).toBe(words)
    expect(await open(toBase64(bytes), [(await pair()).identity])).toBeUndefined()
  })
  test('readable words, a passphrase file, and what was not filled up are refused', async () => {
    expect(sizeOfSealed(new TextEncoder().encode('I saw a man with a van. '.repeat(100)))).toBeUndefined()
    expect(sizeOfSealed(fromBase64((await makeIdentity('four plain words here')).sealedIdentity))).toBeUndefined()
    const { Encrypter } = await import('age-encryption')
    const encrypter = new Encrypter()
    encrypter.addRecipient((await pair()).recipient)
    expect(sizeOfSealed(await encrypter.encrypt('short'))).toBeUndefined()
    expect([bytesOf('nothing here'), bytesOf(7), bytesOf('QUJD')]).toEqual([undefined, undefined, new Uint8Array([65, 66, 67])])
  })
  test('a tip sealed again for somebody else is closed to the one before', async () => {
    const [a, b] = [await pair(), await pair()]
    const again = await sealAgain(sealed(await seal('The van comes on Fridays.', [a.recipient])), [a.identity], [b.recipient])
    expect(await open(again, [b.identity])).toBe('The van comes on Fridays.')
    expect(await open(again, [a.identity])).toBeUndefined()
  })
})

describe('a reader’s key', () => {
  test('opens by its passphrase alone; a secret half that is not sealed is refused', async () => {
    const { recipient, sealedIdentity } = await makeIdentity('lantern over quiet water')
    expect(refusalOfKey(recipient, sealedIdentity)).toBeUndefined()
    expect(await openIdentity(sealedIdentity, 'lantern over quiet wind')).toBeUndefined()
    const identity = await openIdentity(sealedIdentity, 'lantern over quiet water')
    expect(await identityToRecipient(identity!)).toBe(recipient)
    expect(refusalOfKey(recipient, btoa(identity!))).toBe('readable-key')
    expect(refusalOfKey('age1no', sealedIdentity)).toBe('no-key')
  })
})

describe('quarters', () => {
  test.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-03-31', '2026-01-01'],
    ['2026-06-30', '2026-04-01'],
    ['2026-12-31', '2026-10-01'],
  ])('%s is in the quarter of %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter))
  test('days are added up, the latest quarter first', () =>
    expect(
      byQuarter([
        { day: '2026-01-02', received: 2, useful: 1 },
        { day: '2026-04-02', received: 1, useful: 0 },
        { day: '2026-03-02', received: 3, useful: 1 },
      ]),
    ).toEqual([
      { quarterOn: '2026-04-01', received: 1, useful: 0 },
      { quarterOn: '2026-01-01', received: 5, useful: 2 },
    ]))
})
