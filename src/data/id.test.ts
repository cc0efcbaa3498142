import { describe, expect, test } from 'vitest'
import { newId } from './id.ts'

describe('ids', () => {
  test('are UUIDs of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('always grow, also many in one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => newId())
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('of a given moment carry that moment and do not hold up the others', () => {
    const id = newId(new Date('2026-03-01T00:00:00Z'))
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-03-01T00:00:00Z'))
    newId(new Date('2090-01-01T00:00:00Z'))
    expect(newId() < newId(new Date('2090-01-01T00:00:00Z'))).toBe(true)
  })
})
