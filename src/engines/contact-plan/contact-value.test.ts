import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ContactWorth, contactValue } from './contact-value.ts'

const worth: ContactWorth = {
  ...{ baseValue: 8, daysSinceContact: 14, recoveryDays: 14, familiarity: 0.5, familiarityWeight: 0.4, callsPerHour: 0.25, hoursNeeded: 2 },
}

describe('what a contact is worth', () => {
  test('recovery, familiarity and the chance that the gap holds, multiplied', () =>
    expect(contactValue(worth)).toBeCloseTo(8 * (1 - 1 / Math.E) * 1.2 * Math.exp(-0.5), 12))
  test('full value where there never was a contact', () =>
    expect(contactValue({ ...worth, daysSinceContact: null, familiarity: 0, callsPerHour: 0 })).toBe(8))
  test('nothing at the moment of a contact', () => expect(contactValue({ ...worth, daysSinceContact: 0 })).toBe(0))

  test('grows with days and familiarity, falls with calls and hours', () => {
    const amount = fc.double({ min: 0, max: 50, noNaN: true })
    fc.assert(
      fc.property(amount, amount, (less, more) => {
        const [low, high] = [Math.min(less, more), Math.max(less, more)]
        const at = (change: Partial<ContactWorth>) => contactValue({ ...worth, ...change }) as number
        expect(at({ daysSinceContact: high })).toBeGreaterThanOrEqual(at({ daysSinceContact: low }))
        expect(at({ daysSinceContact: null })).toBeGreaterThanOrEqual(at({ daysSinceContact: high }))
        expect(at({ familiarity: high / 50 })).toBeGreaterThanOrEqual(at({ familiarity: low / 50 }))
        expect(at({ callsPerHour: high })).toBeLessThanOrEqual(at({ callsPerHour: low }))
        expect(at({ hoursNeeded: high })).toBeLessThanOrEqual(at({ hoursNeeded: low }))
      }),
    )
  })

  test.each<Partial<ContactWorth>>([
    { baseValue: -1 },
    { daysSinceContact: -1 },
    { daysSinceContact: Number.NaN },
    { recoveryDays: 0 },
    { familiarity: 1.1 },
    { callsPerHour: Infinity },
    { hoursNeeded: -1 },
  ])('no value for %o', (change) => expect(contactValue({ ...worth, ...change })).toBe('bad-value'))
})
