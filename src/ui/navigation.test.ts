import { describe, expect, test } from 'vitest'
import { VIEWERS, viewFor } from '#test/kit/view.ts'
import { isAt, navigationOf } from './navigation.ts'

describe('the main navigation', () => {
  test('a visitor finds neighborhoods, officers, work and promises, and no page of those who serve', () => {
    const labels = navigationOf(viewFor()).map(({ label }) => label)
    expect(labels).toEqual(['Neighborhoods', 'Your officer', 'What we work on', 'Promises', 'Trust', 'About'])
  })
  test('an officer finds the page of the day first', () => {
    expect(navigationOf(viewFor('en', { viewer: VIEWERS.officer }))[0]?.label).toBe('Today')
  })
  test('two roles make one list without repeats', () => {
    const viewer = { ...VIEWERS.officer, roles: ['sergeant', 'administrator', 'resident'] as const }
    const hrefs = navigationOf(viewFor('en', { viewer })).map(({ href }) => href)
    expect(new Set(hrefs).size).toBe(hrefs.length)
    expect(hrefs).toContain('/set-up')
  })
  test('an entry is current on its page and below it, and not on a page that only begins alike', () => {
    expect(isAt('/problems/elm-square?stage=response', '/problems')).toBe(true)
    expect(isAt('/problems', '/problems')).toBe(true)
    expect(isAt('/problems-of-old', '/problems')).toBe(false)
  })
})
