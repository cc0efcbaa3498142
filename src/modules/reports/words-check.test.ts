import { describe, expect, test } from 'vitest'
import { arePublicAtOnce, checkWords, kindsFound, piecesOf } from './words-check.ts'

/** What was found, as 'kind: the words'. */
const found = (text: string) => checkWords(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)

describe('what gives a person away is found', () => {
  test.each([
    ['call me at 555-123-4567', 'phone: 555-123-4567'],
    ['my number is (314) 555 0188 thanks', 'phone: (314) 555 0188'],
    ['llámeme al 3145550188', 'phone: 3145550188'],
    ['or 555-0188', 'phone: 555-0188'],
    ['write to ana.lopez@example.org please', 'email: ana.lopez@example.org'],
    ['escriba a josé@correo.example.mx', 'email: josé@correo.example.mx'],
    ['a van, plate 7abc123, every night', 'plate: 7abc123'],
    ['una camioneta con placas abc 1234', 'plate: abc 1234'],
    ['the same car ABC-1234 again', 'plate: ABC-1234'],
    ['my neighbor John Smith leaves trash out', 'person: John Smith'],
    ['el dueño Juan Pérez no contesta', 'person: Juan Pérez'],
    ['mi vecina María tira basura', 'person: María'],
    ['ask Mrs. Okafor', 'person: Mrs. Okafor'],
    ['la Sra. Núñez', 'person: Sra. Núñez'],
    ['the family there is undocumented', 'immigration: undocumented'],
    ['son indocumentados', 'immigration: indocumentados'],
    ['viven sin papeles', 'immigration: sin papeles'],
    ['someone should call ICE', 'immigration: ICE'],
    ['llamen a la migra', 'immigration: la migra'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))
})

describe('a person where a place or behavior should be', () => {
  test.each([
    ['a suspicious man walks here', 'describes-person: suspicious man'],
    ['two Black teens on the corner', 'describes-person: Black teens'],
    ['hombre sospechoso en la esquina', 'describes-person: hombre sospechoso'],
    ['un tipo muy raro', 'describes-person: tipo muy raro'],
    ['a guy wearing a red cap', 'describes-person: guy wearing'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]))
  test('a crime is pointed to those who take crimes', () => {
    expect(found('they broke into my car')).toEqual(['crime: broke into'])
    expect(found('anoche hubo disparos')).toEqual(['crime: disparos'])
  })
})

describe('ordinary reports pass', () => {
  test.each([
    'Street light out at the corner of Mill Lane and 4th Street since Monday.',
    'Broken glass on the playground, kids get hurt.',
    'Two mattresses behind 1204 Alder Court.',
    'Trash on US 101 near exit 12, and along SR 520.',
    'The ice on the sidewalk at Elm Square is dangerous. BLACK ICE!',
    'Loud music after midnight, 3 nights in a row, 23:00 to 02:00.',
    'A hole 40 inches wide at Dr. Martin Luther King Boulevard.',
    'La luz de la calle no funciona desde el 12 de octubre.',
    'Hay vidrios rotos en el parque, junto a la escuela.',
    'People speed past the school gate at 8.',
    'The white van blocks the ramp.',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

test('the text in pieces is the text again, with what was found marked', () => {
  const text = 'My neighbor John Smith, 555-123-4567, is loud.'
  const pieces = piecesOf(text, checkWords(text))
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter(({ kind }) => kind).map(({ text, kind }) => [kind, text])).toEqual([
    ['person', 'John Smith'],
    ['phone', '555-123-4567'],
  ])
})

test('advice is given once a kind, in one order', () => {
  expect(kindsFound(checkWords('555-123-4567 or 555-123-4568, plate 7ABC123, a@example.org'))).toEqual(['phone', 'email', 'plate'])
})

test('words are public at once unless the kind is sensitive or something was found', () => {
  expect(arePublicAtOnce('Street light out', false)).toBe(true)
  expect(arePublicAtOnce('Street light out', true)).toBe(false)
  expect(arePublicAtOnce('Ask Mr. Smith', false)).toBe(false)
  expect(arePublicAtOnce('', false)).toBe(false)
})

test('two thousand characters are checked at once, even hostile ones', () => {
  for (const hostile of [
    'a '.repeat(1000),
    'plate '.repeat(333),
    'A'.repeat(2000),
    '1-'.repeat(1000),
    'neighbor John '.repeat(142),
    'a.'.repeat(1000),
    'suspicious a b '.repeat(140),
  ]) {
    const started = performance.now()
    checkWords(hostile)
    expect(performance.now() - started).toBeLessThan(2000)
  }
})
