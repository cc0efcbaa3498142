import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from './address.ts'
import { answersTo, ranked, searchOf, tokensOf, withoutNumber } from './address-search.ts'

const place = (label: string, kind: Place['kind'] = 'address'): Place => ({ id: label, kind, label, lat: 0, lng: 0, neighborhoodId: null })
const best = (typed: string, ...places: Place[]) => ranked(places, searchOf(typed)!, 5).map(({ label }) => label)

describe('the words an address is found by', () => {
  test('street words are stored one way however they are written', () => {
    for (const label of ['412 North Elm Street', '412 N. Elm St', '412 n elm STREET'])
      expect(tokensOf(label)).toEqual(['412', 'n', 'elm', 'st'])
    expect(tokensOf('Avenida Juárez')).toEqual(['ave', 'juarez'])
    expect(tokensOf("O'Fallon Park")).toEqual(['ofallon', 'park'])
  })
  test('the flat is nobody’s business', () => {
    for (const label of ['412 Elm St Apt 3B', '412 Elm St #3B', '412 Elm St, Unit 12', '412 Elm St suite 7'])
      expect(tokensOf(label)).toEqual(['412', 'elm', 'st'])
  })
  test('articles and the word between two streets do not count', () => {
    expect(tokensOf('Elm Street & Main Street')).toEqual(['elm', 'st', 'main'])
    expect(tokensOf('The House of the Bridge')).toEqual(['house', 'bridge'])
  })
})

describe('what somebody looks for', () => {
  test('the last word may still be typed, a finished one is taken whole', () => {
    expect(searchOf('412 El')).toMatchObject({ words: ['412'], start: 'el', number: 412 })
    expect(searchOf('412 Elm ')).toMatchObject({ words: ['412', 'elm'], start: undefined })
  })
  test('street and avenue put in order what the name has found', () => {
    expect(searchOf('412 N Elm St')).toMatchObject({ words: ['412', 'elm'], start: undefined, ranking: ['n', 'st'] })
    expect(searchOf('Elm Aven')).toMatchObject({ words: ['elm'], start: undefined, ranking: ['ave'] })
  })
  test('a crossing is told by &, and, y, con and /', () => {
    for (const typed of ['Elm & Main', 'Elm and Main', 'Elm y Main', 'Elm con Main', 'elm/main'])
      expect(searchOf(typed), typed).toMatchObject({ isCrossing: true, words: ['elm'], start: 'main' })
    expect(searchOf('and Main')).toMatchObject({ isCrossing: false })
  })
  test('a number with an ordinal ending is a street', () =>
    expect(searchOf('First St')).toMatchObject({ words: ['1st'], number: undefined }))
  test('nothing that can be looked up is nothing', () => {
    for (const typed of ['', '   ', '&', '!!', 'the ']) expect(searchOf(typed), typed).toBeUndefined()
  })
  test('without the house number the street is left, or nothing', () => {
    expect(withoutNumber(searchOf('412 Elm St')!)).toMatchObject({ words: ['elm'] })
    expect(withoutNumber(searchOf('412')!)).toBeUndefined()
    expect(withoutNumber(searchOf('Elm')!)).toBeUndefined()
  })
  test('any text gives a search or none, never more than eight words, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const search = searchOf(text)
        expect((search?.words.length ?? 0) + (search?.start === undefined ? 0 : 1)).toBeLessThanOrEqual(8)
      }),
    )
  })
  test('a label finds itself by its own words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Elm', 'North', 'St', 'Ávila', '12', 'Park', "O'Neil", 'and', 'Ave'), { minLength: 1, maxLength: 6 }),
        (parts) => {
          const search = searchOf(`${parts.join(' ')} `)
          const tokens = tokensOf(parts.join(' '))
          for (const word of search?.words ?? []) expect(tokens).toContain(word)
        },
      ),
    )
  })
})

describe('the best place first', () => {
  test('the nearest house number', () =>
    expect(best('412 Elm', place('500 Elm Street'), place('410 Elm Street'), place('12 Elm Street'))).toEqual([
      '410 Elm Street',
      '500 Elm Street',
      '12 Elm Street',
    ]))
  test('the street of the kind that was typed', () =>
    expect(best('12 Elm Ave', place('12 Elm Street'), place('12 Elm Avenue'))[0]).toBe('12 Elm Avenue'))
  test('a crossing where two streets were typed', () =>
    expect(best('Elm & Main', place('Elm Main School', 'place'), place('Elm Street & Main Street', 'crossing'))[0]).toBe(
      'Elm Street & Main Street',
    ))
  test('a place or neighborhood before the houses that share its name', () =>
    expect(best('Elm Square', place('1 Elm Square'), place('Elm Square', 'neighborhood'))[0]).toBe('Elm Square'))
  test('a neighborhood answers to its words, not to a house number', () => {
    expect(answersTo('Elm Square', searchOf('elm sq')!)).toBe(true)
    expect(answersTo('Elm Square', searchOf('square')!)).toBe(true)
    expect(answersTo('Elm Square', searchOf('12 elm')!)).toBe(false)
    expect(answersTo('Elm Square', searchOf('oak')!)).toBe(false)
  })
})
