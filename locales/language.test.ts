import { describe, expect, test } from 'vitest'
import { chooseLanguage, dirOf, wordsOf } from './language.ts'
import { plural } from './plural.ts'
import { pseudoText } from './pseudo.ts'

describe('the language of an answer', () => {
  test('what a person chose goes before what the browser asks for', () => {
    expect(chooseLanguage('es', 'en-US,en;q=0.9', ['en', 'es'])).toBe('es')
  })
  test('the browser is heard by weight, and a region falls back to its language', () => {
    expect(chooseLanguage(undefined, 'fr;q=0.9, es-MX;q=0.8, en;q=0.2', ['en', 'es'])).toBe('es')
    expect(chooseLanguage(undefined, 'en;q=0.2, es;q=0.7', ['en', 'es'])).toBe('es')
    expect(chooseLanguage(undefined, 'es;q=0, en', ['en', 'es'])).toBe('en')
  })
  test('a language the agency does not offer is never chosen', () => {
    expect(chooseLanguage('qps', 'fr', ['es', 'en'])).toBe('es')
    expect(chooseLanguage('de', undefined, ['en'])).toBe('en')
    expect(chooseLanguage('<script>', ';;;q=,', [])).toBe('en')
  })
})

describe('the pseudo language', () => {
  test('runs from right to left and covers every word, functions too', () => {
    expect(dirOf('qps')).toBe('rtl')
    expect(wordsOf('qps').shell.danger('911')).toContain('911')
    expect(wordsOf('qps').shell.signIn).not.toBe(wordsOf('en').shell.signIn)
  })
  test('is about a third longer', () => {
    const text = 'The officer answers within three days'
    expect(pseudoText(text).length).toBeGreaterThan(text.length * 1.25)
  })
})

test('a plural takes the form its language asks for', () => {
  expect(plural('en', 1, { one: 'one', other: 'more' })).toBe('one')
  expect(plural('es', 0, { one: 'uno', other: 'varios' })).toBe('varios')
  expect(plural('es', 1_000_000, { one: 'uno', other: 'varios' })).toBe('varios')
})
