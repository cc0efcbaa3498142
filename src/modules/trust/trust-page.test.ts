import { describe, expect, test } from 'vitest'
import type { ItemFound, ShareFound } from './estimate.ts'
import type { WaveResult } from './estimate-result.ts'
import { readMargins } from './margin.ts'
import { findingsIn, markedIn } from './open-answer.ts'
import { themesTold } from './open-answer-count.ts'
import { suggestTheme } from './open-answer-theme.ts'
import { csvOf, dataRows, giveOrTake, inTen, leadItem, trendOf } from './trust-page.ts'

const share: ShareFound = { share: 0.58, error: 0.025, low: 0.53, high: 0.64, n: 300, designEffect: 1.3 }
const item = (slug: string, town: ItemFound['town'] = share): ItemFound => ({
  ...{ slug, version: 1, construct: 'trust', town, areaMethod: 'direct', change: null },
  neighborhoods: [
    { neighborhoodId: 'a', found: { ...share, n: 40 }, own: { share: 0.6, error: 0.08 }, change: null },
    { neighborhoodId: 'b', found: 'too-few', own: null, change: null },
  ],
})
const wave = (name: string, items: readonly ItemFound[]): WaveResult => ({
  ...{ id: name, slug: name, name, opensOn: '2026-04-01', closesOn: '2026-05-01', state: 'published', surveySlug: 's', kind: 'baseline' },
  computedAt: new Date('2026-05-02T10:00:00Z'),
  sampled: { version: 1, mode: 'sampled', answers: 300, weights: { kind: 'none', why: 'no-margins' }, unheard: [], items },
  open: undefined,
})

describe('what the page says first', () => {
  test('trust, unless another was chosen or nothing of it may be shown', () => {
    const items = [item('listen'), item('trust')]
    expect(leadItem(items)?.slug).toBe('trust')
    expect(leadItem(items, 'listen')?.slug).toBe('listen')
    expect(leadItem([item('listen'), item('trust', 'held-back')], 'trust')?.slug).toBe('listen')
    expect(leadItem([item('trust', 'too-few')])).toBeUndefined()
  })
  test('in tenths, with the longer arm', () => {
    expect([inTen(share), giveOrTake(share)]).toEqual([6, 6])
  })
  test('over time only rounds that asked it, oldest first', () => {
    expect(
      trendOf([wave('c', [item('trust')]), wave('b', [item('listen')]), wave('a', [item('trust', 'too-few')])], item('trust')),
    ).toEqual([
      { name: 'a', found: undefined },
      { name: 'c', found: share },
    ])
  })
})

describe('the open data', () => {
  test('hold back what the page holds back, and quote what needs it', () => {
    const lines = csvOf(dataRows([wave('spring', [item('trust')])], (id) => ({ a: 'Elm, Square', b: 'Mill' })[id])).split('\r\n')
    expect(lines[0]).toMatch(/^wave,opens_on,/)
    expect(lines[1]).toBe('spring,2026-04-01,2026-05-01,sampled,trust,1,,58,53,64,300,,,,')
    expect(lines[2]).toContain('"Elm, Square",58,53,64,40')
    expect(lines[3]).toBe('spring,2026-04-01,2026-05-01,sampled,trust,1,Mill,,,,,,,,too-few')
  })
})

describe('census numbers', () => {
  test('are read with or without a line of names; a source may hold commas', () => {
    expect(readMargins('margin,category,people,source\nage,16-24,1840,Census 2020, table B\nage,65-plus,900,Census', ['elm'])).toEqual([
      { margin: 'age', category: '16-24', people: 1840, source: 'Census 2020, table B' },
      { margin: 'age', category: '65-plus', people: 900, source: 'Census' },
    ])
  })
  test('faults are told line by line, all at once', () => {
    const pasted = [
      'age,16-24,12,Census',
      'age,16-24,13,Census',
      'race,x,1,y',
      'age,old,3,z',
      'home,owns,many,z',
      'home,rents,4,',
      'what',
    ].join('\n')
    const read = readMargins(pasted, [])
    expect('faults' in read && read.faults.map((fault) => [fault.kind, 'line' in fault ? fault.line : 0])).toEqual([
      ['twice', 2],
      ['margin', 3],
      ['category', 4],
      ['people', 5],
      ['source', 6],
      ['columns', 7],
    ])
    expect(readMargins(' \n', [])).toEqual({ faults: [{ kind: 'empty' }] })
    expect(readMargins('neighborhood,elm,12,Census', ['elm'])).toEqual({ faults: [{ kind: 'one-group', margin: 'neighborhood' }] })
  })
})

describe('own words', () => {
  test('are sorted by the words in them, in both languages', () => {
    expect(suggestTheme('People racing at high speed past the school')).toEqual({ theme: 'traffic', because: ['racing', 'speed'] })
    expect(suggestTheme('Mucha música y ruido de noche')).toEqual({ theme: 'noise', because: ['musica', 'ruido'] })
    expect(suggestTheme('Nothing at all')).toEqual({ theme: 'other', because: [] })
  })
  test('are marked where they may tell who somebody is', () => {
    const text = 'The man at 555-201-3344 sells drugs'
    const pieces = markedIn(text, findingsIn(text, new Set()))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.some(({ kind }) => kind === 'phone')).toBe(true)
    expect(findingsIn('cars go too fast here', new Set())).toEqual([])
  })
  test('counts by theme wait for ten, and small ones are hidden in company', () => {
    expect(themesTold('sampled', { noise: 5, traffic: 4 })).toBeUndefined()
    const told = themesTold('sampled', { noise: 20, traffic: 8, litter: 2 })!
    expect(told.answers).toBe(30)
    expect(told.themes).toEqual([
      { theme: 'noise', count: 20 },
      { theme: 'traffic', count: 'hidden' },
      { theme: 'litter', count: 'hidden' },
    ])
  })
})
