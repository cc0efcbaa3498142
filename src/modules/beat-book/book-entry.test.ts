import { describe, expect, test } from 'vitest'
import { type BookEntry, ENTRY_KINDS, type EntryDraft, FRESH_DAYS, freshnessOf, inWeekOrder, NO_RHYTHM, toConfirm } from './book-entry.ts'
import { draftFrom, fieldsRefused, languagesIn } from './book-typed.ts'
import { beginningsIn, folded, refusalsOf, unfitIn } from './book-words.ts'

const TODAY = '2026-11-22'
const draft = (change: Partial<EntryDraft> = {}): EntryDraft => ({
  kind: 'place-note',
  title: 'Library side door',
  words: 'The meeting room has its own door on the garden side.',
  neighborhoodId: null,
  placeId: null,
  sourceKind: 'seen',
  sourceWords: null,
  observedOn: '2026-11-01',
  ...NO_RHYTHM,
  ...change,
})
const entry = (id: string, change: Partial<BookEntry> = {}): BookEntry => ({
  ...draft(),
  ...{ id, beatId: 'b', organizationId: null, confirmedOn: null, writtenAt: new Date(0), writtenBy: null, endedAt: null, endReason: null },
  ...change,
})

describe('an entry ages by its kind', () => {
  test('a hazard is asked about after two months, a language after a year, what was tried never', () => {
    expect(freshnessOf(entry('1', { kind: 'hazard', observedOn: '2026-09-23' }), TODAY)).toBe('fresh')
    expect(freshnessOf(entry('1', { kind: 'hazard', observedOn: '2026-09-22' }), TODAY)).toBe('due')
    expect(freshnessOf(entry('1', { kind: 'hazard', observedOn: '2026-07-24' }), TODAY)).toBe('stale')
    expect(freshnessOf(entry('1', { kind: 'language', observedOn: '2025-12-01' }), TODAY)).toBe('fresh')
    expect(freshnessOf(entry('1', { kind: 'tried', observedOn: '2010-01-01' }), TODAY)).toBe('lasting')
  })
  test('a confirmation makes it fresh again; one older than what was seen does not make it older', () => {
    expect(freshnessOf(entry('1', { observedOn: '2025-01-01', confirmedOn: '2026-11-20' }), TODAY)).toBe('fresh')
    expect(freshnessOf(entry('1', { observedOn: '2026-11-01', confirmedOn: '2025-01-01' }), TODAY)).toBe('fresh')
  })
  test('the most overdue is asked first, in each kind’s own days; fresh and ended ones are not', () => {
    const asked = toConfirm(
      [
        entry('note', { observedOn: '2026-05-01' }),
        entry('hazard', { kind: 'hazard', observedOn: '2026-08-01' }),
        entry('fresh'),
        entry('tried', { kind: 'tried', observedOn: '2020-01-01' }),
        entry('gone', { observedOn: '2020-01-01', endedAt: new Date(0), endReason: 'gone' }),
      ],
      TODAY,
    )
    expect(asked.map(({ id }) => id)).toEqual(['hazard', 'note'])
  })
  test('every kind has its days', () => expect(ENTRY_KINDS.every((kind) => kind in FRESH_DAYS)).toBe(true))
})

describe('an entry tells of places, never of persons', () => {
  test.each([
    ['Ask Mrs. Okafor for the key', 'person'],
    ['call 555-123-4567', 'phone'],
    ['a van, plate 7abc123', 'plate'],
    ['a suspicious man sits there', 'describes-person'],
    ['many there are undocumented', 'immigration'],
    ['write to ana@example.org', 'email'],
  ])('refused until it is put otherwise: %s', (words, kind) => {
    expect(refusalsOf(draft({ words }), TODAY)).toContain(kind)
    expect(refusalsOf(draft({ title: words }), TODAY)).toContain(kind)
    expect(refusalsOf(draft({ sourceWords: words }), TODAY)).toContain(kind)
  })
  test.each([
    'Violent tenant on the second floor',
    'He has a knife in the shop',
    'The family there is known to the police',
    'Hombre agresivo en el taller',
    'vive ahí un pandillero',
  ])('a hazard is about a place: %s', (words) => expect(unfitIn(draft({ kind: 'hazard', words }))).toContain('person-in-hazard'))
  test.each(['Loose dog at the gate of the yard.', 'No light in the stairwell from the second floor.', 'Perro suelto detrás del portón.'])(
    'such a hazard is kept: %s',
    (words) => expect(refusalsOf(draft({ kind: 'hazard', words }), TODAY)).toEqual([]),
  )
  test('a crime may be named: it is what people talk about', () =>
    expect(refusalsOf(draft({ kind: 'tried', words: 'New lamps; break-ins stopped there.' }), TODAY)).toEqual([]))
})

describe('what is not kept yet', () => {
  test('without words, a day or a source that fits', () => {
    expect(refusalsOf(draft({ title: '', words: '', observedOn: '' }), TODAY)).toEqual(['no-title', 'no-words', 'no-day'])
    expect(refusalsOf(draft({ observedOn: '2026-11-23' }), TODAY)).toEqual(['day-ahead'])
    expect(refusalsOf(draft({ title: 'x'.repeat(91), words: 'x'.repeat(701), sourceWords: 'x'.repeat(161) }), TODAY)).toEqual([
      'title-too-long',
      'words-too-long',
      'source-too-long',
    ])
  })
  test('a rhythm without a day or a time, or one that ends before it begins', () => {
    expect(refusalsOf(draft({ kind: 'rhythm' }), TODAY)).toEqual(['no-time'])
    expect(refusalsOf(draft({ kind: 'rhythm', weekdays: [4], fromClock: '25:00' }), TODAY)).toEqual(['no-time'])
    expect(refusalsOf(draft({ kind: 'rhythm', weekdays: [4], fromClock: '19:00', untilClock: '14:00' }), TODAY)).toEqual([
      'ends-before-it-begins',
    ])
    expect(refusalsOf(draft({ kind: 'rhythm', weekdays: [4] }), TODAY)).toEqual([])
  })
  test('each refusal stands at its field', () => {
    const words = new Proxy({}, { get: (_, name) => String(name) }) as never
    expect(fieldsRefused(['no-title', 'person', 'phone', 'no-time'], words)).toEqual({
      title: 'no-title',
      words: 'person',
      weekdays: 'no-time',
    })
  })
})

test('what was typed is read with care: days and months once each, places of other beats not at all', () => {
  const typed: Record<string, string> = { title: 'Market', place: 'elsewhere', neighborhood: 'n1', source: 'made-up', fromClock: '14:00' }
  const form = { text: (name: string) => typed[name] ?? '', texts: (name: string) => (name === 'weekdays' ? ['4', '4', '9', 'x'] : []) }
  const read = draftFrom(form, 'rhythm', { places: [{ id: 'p1' }], neighborhoods: [{ id: 'n1' }] })
  expect(read).toMatchObject({ placeId: null, neighborhoodId: 'n1', sourceKind: 'seen', weekdays: [4], months: [], untilClock: null })
  expect(languagesIn(' English, Spanish; English,, ')).toEqual(['English', 'Spanish'])
})

test('a search is for beginnings of words without accents, and nothing typed can be a pattern', () => {
  expect(folded('Ñoño’s Café: 3rd floor')).toBe(' nonos cafe 3rd floor')
  expect(beginningsIn(' Cafe%_ ÑO ')).toEqual(['cafe', 'no'])
  expect(beginningsIn('%')).toEqual([])
})

test('rhythms stand in the order of the week, those of every day first', () => {
  const order = inWeekOrder([
    { ...NO_RHYTHM, weekdays: [5], fromClock: '01:30' },
    { ...NO_RHYTHM, weekdays: [4], fromClock: '14:00' },
    { ...NO_RHYTHM, fromClock: '11:30' },
    { ...NO_RHYTHM, weekdays: [4, 6], fromClock: '09:00' },
  ])
  expect(order.map(({ fromClock }) => fromClock)).toEqual(['11:30', '09:00', '14:00', '01:30'])
})
