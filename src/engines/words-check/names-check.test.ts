import { describe, expect, test } from 'vitest'
import { checkLine, knownWordsOf } from './names-check.ts'

const known = knownWordsOf(['Mill Street Bakery', 'Elm Square', 'Casa del Puente', 'St. Brendan’s Kitchen', 'Santiago Park'])
const found = (text: string) => checkLine(text, known).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)

describe('a line that names somebody is stopped', () => {
  test.each([
    ['Talked with Maria Lopez about the lamp', ['person: Maria Lopez']],
    ['talked with maria about the lamp', ['person: maria']],
    ['Maria says the yard floods', ['person: Maria']],
    ['The baker, Ottoline, wants a crossing', ['person: Ottoline']],
    ['Hablé con doña Carmen y con José', ['person: Carmen', 'person: José']],
    ['Old O’Shaughnessy asked again', ['person: O’Shaughnessy']],
    ['Met Jean-Luc at the door', ['person: Jean-Luc']],
    ['call 555-123-4567', ['phone: 555-123-4567']],
    ['white van, plate KLM 4821', ['plate: KLM 4821']],
    ['write to ana@example.org', ['email: ana@example.org']],
    ['somebody stole a bike', ['crime: stole']],
    ['case 20261122', ['number: 20261122']],
    ['the couple at 214 Elm Street', ['address: 214 Elm Street']],
    ['a suspicious man by the yard', ['describes-person: suspicious man']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('a line about a place passes', () => {
  test.each([
    'Lamps out behind Elm Square, bakery opens at five',
    'Mill Street Bakery wants a bench',
    'Wants the crossing by Alder School back on Monday',
    'Spoke Spanish and English. Noise after two.',
    'St. Brendan’s Kitchen needs a ramp',
    'Encuentro en la Casa del Puente, faltan sillas',
    'Dogs off the lead in Santiago Park',
    '12 people, 3 dogs, 2 hours',
    'Why are the bins late? Thanked the team.',
    '',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})

test('a long line takes no time', () => {
  const text = 'Talked with Maria Lopez about 214 Elm Street and the lamp. '.repeat(30)
  const begun = performance.now()
  checkLine(text, known)
  expect(performance.now() - begun).toBeLessThan(50)
})
