import { describe, expect, test } from 'vitest'
import { surveyItems as en } from '#locales/en/survey-items.ts'
import { surveyItems as es } from '#locales/es/survey-items.ts'
import { EMPTY_BALLOT, firstOpen, readPaper, stepIn, withPosted } from './ballot.ts'
import { drawHomes } from './sample-draw.ts'
import { BANK, findItem, itemsOf, STANDARD_ITEMS, secondsToAnswer } from './survey-bank.ts'
import { CODE_LETTERS, codeFrom, codeInPrint, readCode } from './survey-code.ts'
import { readSurvey, slugFor } from './survey-draft.ts'
import { SCALES } from './survey-item.ts'
import { mondayOf, phaseOf, refuseWave } from './wave-draft.ts'

describe('the bank', () => {
  test('no name stands twice', () => expect(new Set(BANK.map(({ slug }) => slug)).size).toBe(BANK.length))
  test.each(BANK.map((item) => [item.slug, item] as const))('%s has its words in both languages, a source and a licence', (slug, item) => {
    for (const words of [en, es]) {
      const items: Readonly<Record<string, string>> = words.items
      expect(items[slug]?.length).toBeGreaterThan(10)
      expect(Object.keys(words.scales[item.scale])).toHaveLength(SCALES[item.scale].codes)
      expect(words.constructs[item.construct]).toBeTruthy()
    }
    expect([item.source, item.licence].every((text) => text.length > 5)).toBe(true)
  })
  test('no words stand without their question', () => expect(Object.keys(en.items).sort()).toEqual(BANK.map(({ slug }) => slug).sort()))
  test('ten questions make collective efficacy, two of them reversed', () => {
    const ten = BANK.filter(({ construct }) => construct === 'collective-efficacy')
    expect([ten.length, ten.filter(({ isReversed }) => isReversed).length]).toEqual([10, 2])
  })
  test('the standard surveys hold known questions and keep their time', () => {
    const seconds = (slugs: readonly string[]) => secondsToAnswer(itemsOf({ items: slugs.map((slug) => ({ slug })) }))
    for (const slugs of Object.values(STANDARD_ITEMS)) expect(slugs.filter((slug) => !findItem(slug))).toEqual([])
    expect([STANDARD_ITEMS.baseline.length, STANDARD_ITEMS.pulse.length]).toEqual([12, 4])
    expect(seconds(STANDARD_ITEMS.baseline)).toBeLessThanOrEqual(240)
    expect(seconds(STANDARD_ITEMS.pulse)).toBeLessThanOrEqual(48)
  })
})

describe('codes', () => {
  const code = codeFrom(123_456_789_012_345_678n)
  test('hold more than 54 bits and read back however they are typed', () => {
    expect(Math.log2(31 ** 11)).toBeGreaterThan(54)
    expect(codeInPrint(code)).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    for (const typed of [code, codeInPrint(code), ` ${codeInPrint(code).toLowerCase().replaceAll('-', ' ')} `])
      expect(readCode(typed)).toBe(code)
  })
  test('every wrong letter and every two that changed places are seen', () => {
    for (let i = 0; i < code.length; i++)
      for (const letter of CODE_LETTERS)
        if (letter !== code[i]) expect(readCode(code.slice(0, i) + letter + code.slice(i + 1))).toBeUndefined()
    for (let i = 0; i + 2 < code.length; i++) {
      const swapped = code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2)
      if (swapped !== code) expect(readCode(swapped)).toBeUndefined()
    }
  })
  test('what is no code is none', () =>
    expect(['', 'hello', `${code}A`, '0'.repeat(12)].map(readCode)).toEqual([undefined, undefined, undefined, undefined]))
})

describe('a sample', () => {
  const homes = Array.from({ length: 30 }, (_, n) => ({ id: String(n), neighborhoodId: n < 25 ? 'a' : 'b' }))
  test('takes so many of each neighborhood, all where there are fewer, none twice', () => {
    const drawn = drawHomes(homes, 10, (n) => n - 1)
    expect([
      drawn.filter(({ neighborhoodId }) => neighborhoodId === 'a').length,
      drawn.filter(({ neighborhoodId }) => neighborhoodId === 'b').length,
    ]).toEqual([10, 5])
    expect(new Set(drawn).size).toBe(15)
  })
  test('every home is as likely as the next', () => {
    const three = homes.slice(0, 3)
    const seen = [0, 1, 2].flatMap((i) =>
      [0, 1].map((j) =>
        drawHomes(three, 2, (n) => (n === 3 ? i : j))
          .map(({ id }) => id)
          .sort()
          .join(),
      ),
    )
    expect(['0,1', '0,2', '1,2'].map((pair) => seen.filter((one) => one === pair).length)).toEqual([2, 2, 2])
  })
})

describe('filling in', () => {
  const items = itemsOf({ items: ['listen', 'safe-by-day', 'top-concern'].map((slug) => ({ slug })) })
  const posted = (fields: Record<string, string>, content = EMPTY_BALLOT) => withPosted(content, items, (name) => fields[name])
  test('keeps what is known, takes back what is emptied, leaves what was not shown', () => {
    const first = posted({ listen: '2', 'top-concern': 'The lamps', age: '25-34' })
    expect(first).toEqual({ answers: { listen: 2 }, words: { 'top-concern': 'The lamps' }, about: { age: '25-34' } })
    expect(posted({ listen: '', 'safe-by-day': '9', age: 'x' }, first)).toEqual({
      answers: {},
      words: { 'top-concern': 'The lamps' },
      about: {},
    })
  })
  test('goes on at the first question that is open', () => {
    expect([
      firstOpen(items, EMPTY_BALLOT),
      firstOpen(items, posted({ listen: '1' })),
      firstOpen(items, posted({ listen: '1', 'safe-by-day': '2', 'top-concern': 'x' })),
    ]).toEqual([0, 1, 3])
    expect(['1', '4', '99', 'x', undefined].map((text) => stepIn(text, items))).toEqual([0, 3, 3, undefined, undefined])
  })
  test('digits from paper: one for each choice question', () => {
    expect([readPaper('24', items), readPaper('-1', items), readPaper('25', items), readPaper('2', items)]).toEqual([
      { listen: 2, 'safe-by-day': 4 },
      { 'safe-by-day': 1 },
      undefined,
      undefined,
    ])
  })
})

describe('drafts', () => {
  const typed = { name: 'Fall', opensOn: '2026-11-01', closesOn: '2026-11-30', isSampled: true, isOpen: false }
  test.each([
    [undefined, {}],
    ['no-name', { name: '' }],
    ['no-opens', { opensOn: '2026-02-30' }],
    ['no-closes', { closesOn: '' }],
    ['closes-before', { closesOn: '2026-10-01' }],
    ['closes-passed', { closesOn: '2026-11-10' }],
    ['too-long', { closesOn: '2027-11-10' }],
    ['nobody-asked', { isSampled: false }],
  ])('a wave: %s', (refusal, change) => expect(refuseWave({ ...typed, ...change }, '2026-11-22')).toBe(refusal))
  test('a wave takes answers from its first day to its last, once opened', () => {
    const wave = { state: 'open', opensOn: '2026-11-01', closesOn: '2026-11-30' } as const
    expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => phaseOf(wave, day))).toEqual([
      'not-open-yet',
      'open',
      'open',
      'closed',
    ])
    expect([phaseOf({ ...wave, state: 'draft' }, '2026-11-10'), phaseOf({ ...wave, state: 'published' }, '2026-11-10')]).toEqual([
      'not-open-yet',
      'closed',
    ])
  })
  test('a survey: ticked questions in the order of their numbers', () => {
    const place = (slug: string) => ({ trust: '1', listen: '2' })[slug] ?? ''
    expect(readSurvey('Ours', ['listen', 'trust', 'litter', 'nothing', 'job-like'], place)).toEqual({
      name: 'Ours',
      items: ['trust', 'listen', 'litter'],
    })
    expect([readSurvey('', ['trust'], place), readSurvey('x', [], place)]).toEqual(['no-name', 'no-items'])
  })
  test('names in addresses are free ones; a week begins on Monday', () => {
    expect([slugFor('¿Cómo vamos?', []), slugFor('Fall', ['fall', 'fall-2'])]).toEqual(['como-vamos', 'fall-3'])
    expect(['2026-11-22', '2026-11-23'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23'])
  })
})
