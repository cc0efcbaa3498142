import { describe, expect, test } from 'vitest'
import { ringOf } from '#engines/geometry/circle-ring.ts'
import { missingCheers, NO_CHEERS } from './cheers.ts'
import { type Problem, refusalToMove, refusalToOpen, slugOf, type Work } from './problem.ts'
import { isAgreed, refusalToAsk, refusalToClose } from './problem-closing.ts'
import { boxAround } from './problem-map.ts'
import { referencesIn } from './problem-reference.ts'
import { groupOf, numbersOf, TECHNIQUE_GROUPS, TECHNIQUES, techniqueOf } from './techniques.ts'
import { NO_TRIANGLE } from './triangle.ts'

const cheers = {
  community: 'Mill Lane',
  harmful: 'Cuts',
  expectation: '14 reports',
  events: 'Glass',
  recurring: 'Weekly',
  similarity: 'At closing',
}
const noise: Problem = {
  id: 'p',
  slug: 'noise',
  title: 'Night noise behind the two bars',
  statement: 'Two bars close at once.',
  stage: 'analysis',
  state: 'open',
  neighborhoodId: 'n',
  beatId: 'b',
  leadOfficerId: 'o',
  area: null,
  control: null,
  counted: { incidentKinds: [], categories: [] },
  cheers,
  triangle: NO_TRIANGLE,
  analysis: 'Both bars empty into one lane.',
  analysisAt: null,
  openedAt: new Date(0),
  openedBy: null,
  responseFromOn: '2026-10-01',
  verdictAskedAt: null,
  closedAt: null,
  closingWords: null,
  isPublic: true,
} // prettier-ignore
const work: Work = { responses: [{ isEnforcement: false }, { isEnforcement: true }], actions: 1, isDesigned: true }

describe('moving a problem to another step', () => {
  test('a response is refused until an analysis is written', () => {
    expect(refusalToMove({ ...noise, analysis: null }, 'response', work)).toBe('no-analysis')
    expect(refusalToMove({ ...noise, analysis: '  ' }, 'response', work)).toBe('no-analysis')
    expect(refusalToMove(noise, 'response', work)).toBeUndefined()
  })
  test('looking and understanding may begin with open questions, acting may not', () => {
    const open = { ...noise, cheers: { ...cheers, similarity: '' } }
    expect(refusalToMove({ ...open, stage: 'scanning' }, 'analysis', work)).toBeUndefined()
    expect(refusalToMove(open, 'response', work)).toBe('cheers-incomplete')
    expect(missingCheers(open.cheers)).toEqual(['similarity'])
    expect(missingCheers(NO_CHEERS)).toHaveLength(6)
  })
  test('checking waits for a response that is more than enforcement, a joint action, a first day and a plan of how it is judged', () => {
    const acting = { ...noise, stage: 'response' } as const
    expect(refusalToMove(acting, 'assessment', { ...work, responses: [] })).toBe('no-response')
    expect(refusalToMove(acting, 'assessment', { ...work, responses: [{ isEnforcement: true }] })).toBe('only-enforcement')
    expect(refusalToMove(acting, 'assessment', { ...work, actions: 0 })).toBe('no-joint-action')
    expect(refusalToMove({ ...acting, responseFromOn: null }, 'assessment', work)).toBe('no-first-day')
    expect(refusalToMove(acting, 'assessment', { ...work, isDesigned: false })).toBe('no-design')
    expect(refusalToMove(acting, 'assessment', work)).toBeUndefined()
  })
  test('one step at a time, and not to where it is', () => {
    expect(refusalToMove({ ...noise, stage: 'scanning' }, 'response', work)).toBe('skips-a-stage')
    expect(refusalToMove({ ...noise, stage: 'scanning' }, 'assessment', work)).toBe('skips-a-stage')
    expect(refusalToMove(noise, 'analysis', work)).toBe('already-there')
  })
  test('going back is never refused while it is open; a closed one moves nowhere', () => {
    expect(
      refusalToMove({ ...noise, stage: 'assessment', analysis: null }, 'scanning', { responses: [], actions: 0, isDesigned: false }),
    ).toBeUndefined()
    expect(refusalToMove({ ...noise, state: 'closed' }, 'scanning', work)).toBe('is-closed')
  })
})

describe('opening a problem', () => {
  const draft = { title: 'Dark path', statement: 'Four lamps out.', neighborhoodId: 'n' }
  test('it needs a name, a sentence and a neighborhood, and reports that are in no other', () => {
    expect(refusalToOpen(draft, 0)).toBeUndefined()
    expect(refusalToOpen({ ...draft, title: ' ' }, 0)).toBe('no-title')
    expect(refusalToOpen({ ...draft, title: 'x'.repeat(121) }, 0)).toBe('title-too-long')
    expect(refusalToOpen({ ...draft, statement: '' }, 0)).toBe('no-statement')
    expect(refusalToOpen({ ...draft, statement: 'x'.repeat(1001) }, 0)).toBe('statement-too-long')
    expect(refusalToOpen({ ...draft, neighborhoodId: null }, 0)).toBe('no-neighborhood')
    expect(refusalToOpen(draft, 1)).toBe('report-in-another-problem')
  })
  test('its address is its name, never one that is taken', () => {
    expect(slugOf('Ruido en la Plaza Peña', new Set())).toBe('ruido-en-la-plaza-pena')
    expect(slugOf('Dark path', new Set(['dark-path', 'dark-path-2']))).toBe('dark-path-3')
    expect(slugOf('???', new Set())).toBe('problem')
    expect(slugOf('New', new Set())).toBe('problem-new')
  })
  test('references are read as people type them', () => {
    expect(referencesIn('k7m-4qx, RCQ YMW;fy4gfd,,nonsense, K7M4QX')).toEqual(['K7M-4QX', 'RCQ-YMW', 'FY4-GFD'])
  })
})

describe('closing a problem', () => {
  const now = new Date('2026-11-22T21:00:00Z')
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const checked = { ...noise, stage: 'assessment', verdictAskedAt: daysAgo(15) } as const
  const count = { agree: 3, disagree: 1, waiting: 2 }
  const agreed = { how: 'closed', words: 'Quieter.' } as const
  const openly = { how: 'closed-without-agreement', words: 'It moved to the next lane.' } as const

  test('none closes without an assessment and without asking those who reported', () => {
    expect(refusalToClose({ ...checked, stage: 'response' }, 1, count, agreed, now)).toBe('not-checked-yet')
    expect(refusalToClose(checked, 0, count, agreed, now)).toBe('no-assessment')
    expect(refusalToClose({ ...checked, verdictAskedAt: null }, 1, count, openly, now)).toBe('verdict-not-asked')
  })
  test('those who were asked have two weeks, unless all answered before', () => {
    const asked = { ...checked, verdictAskedAt: daysAgo(13) }
    expect(refusalToClose(asked, 1, count, agreed, now)).toBe('verdict-still-open')
    expect(refusalToClose(asked, 1, { ...count, waiting: 0 }, agreed, now)).toBeUndefined()
    expect(refusalToClose({ ...checked, verdictAskedAt: daysAgo(14) }, 1, count, agreed, now)).toBeUndefined()
  })
  test('with agreement only when more agree than disagree among those who answered; silence is neither', () => {
    expect(refusalToClose(checked, 1, { agree: 2, disagree: 2, waiting: 9 }, agreed, now)).toBe('no-agreement')
    expect(refusalToClose(checked, 1, { agree: 0, disagree: 0, waiting: 0 }, agreed, now)).toBe('no-agreement')
    expect(refusalToClose(checked, 1, { agree: 2, disagree: 2, waiting: 9 }, openly, now)).toBeUndefined()
    expect(isAgreed({ agree: 1, disagree: 0, waiting: 40 })).toBe(true)
  })
  test('either way with words that everybody reads, and once', () => {
    expect(refusalToClose(checked, 1, count, { ...openly, words: ' ' }, now)).toBe('no-words')
    expect(refusalToClose({ ...checked, state: 'closed' }, 1, count, agreed, now)).toBe('is-closed')
  })
  test('they are asked once, about what was checked', () => {
    expect(refusalToAsk({ ...checked, verdictAskedAt: null }, 1)).toBeUndefined()
    expect(refusalToAsk({ ...checked, verdictAskedAt: null }, 0)).toBe('no-assessment')
    expect(refusalToAsk({ ...checked, stage: 'response', verdictAskedAt: null }, 1)).toBe('not-checked-yet')
    expect(refusalToAsk(checked, 1)).toBe('already-asked')
    expect(refusalToAsk({ ...checked, state: 'closed' }, 1)).toBe('is-closed')
  })
})

describe('the 25 techniques', () => {
  test('five groups of five, each number once', () => {
    expect(TECHNIQUES).toHaveLength(25)
    expect(TECHNIQUE_GROUPS.flatMap(numbersOf)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1))
    expect([1, 5, 6, 25].map(groupOf)).toEqual(['effort', 'effort', 'risks', 'excuses'])
    expect([techniqueOf(0), techniqueOf(7), techniqueOf(26), techniqueOf(null)]).toEqual([
      undefined,
      'assist-surveillance',
      undefined,
      undefined,
    ])
  })
})

test('a circle on a map is round and fits into its box', () => {
  const circle = { lat: 41.88, lng: -87.63, radiusM: 300 }
  const { west, east, south, north } = boxAround([circle])
  expect(ringOf(circle)).toHaveLength(48)
  expect(ringOf(circle).every(([lng, lat]) => lng > west && lng < east && lat > south && lat < north)).toBe(true)
  expect((north - south) * 111_195).toBeGreaterThan(890)
})
