// This table of examples is longer than other rules: one problem in every state, as the galleries show it.
import type { ListedPromise } from '#modules/promises/index.ts'
import { NO_CHEERS } from './cheers.ts'
import type { Problem } from './problem.ts'
import type { Assessment, Case } from './problem-case.ts'
import { NO_TRIANGLE } from './triangle.ts'

export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const bars: Problem = {
  id: id(1),
  slug: 'night-noise-behind-the-two-bars',
  title: 'Night noise and broken glass behind the two bars',
  statement:
    'Both bars close at two and empty into the same lane. Neighbors lose their sleep, and children walk over the glass in the morning.',
  stage: 'response',
  state: 'open',
  neighborhoodId: id(80),
  beatId: id(81),
  leadOfficerId: id(82),
  area: { lat: 41.8806, lng: -87.632, radiusM: 180 },
  control: null,
  counted: { incidentKinds: ['disorder', 'damage'], categories: ['noise', 'broken-glass'] },
  cheers: {
    community: 'Forty households in Mill Lane and the school.',
    harmful: 'Lost sleep, cuts, parents who drive instead of walking.',
    expectation: 'Fourteen reports since June and the meeting in July.',
    events: 'Shouting, bottles thrown, glass on the ground.',
    recurring: 'Every Friday and Saturday, some thirty nights so far.',
    similarity: 'The same lane, between two and half past two.',
  },
  triangle: {
    offender: 'Guests who leave both bars at once',
    handler: 'Friends; nobody at the door talks to them',
    target: 'Sleep, windows, children on the way to school',
    guardian: '',
    place: 'A narrow lane without light, with bottles in open crates',
    manager: 'The two owners; the lane itself is nobody’s',
  },
  analysis:
    'Eighteen of twenty calls came between two and half past two. On the night when one bar was closed there was none. The bottles come from crates that stand in the lane.\nWe do not know yet what the late bus would change.',
  analysisAt: new Date('2026-09-02T15:00:00Z'),
  openedAt: new Date('2026-06-11T15:00:00Z'),
  openedBy: id(83),
  responseFromOn: '2026-10-01',
  verdictAskedAt: null,
  closedAt: null,
  closingWords: null,
  isPublic: true,
}

const promise = (n: number, changes: Partial<ListedPromise>): ListedPromise => ({
  id: id(100 + n),
  what: 'Close half an hour apart on Fridays and Saturdays',
  ownerKind: 'partner',
  ownerName: 'The Anchor and The Lantern',
  toKind: 'residents',
  toName: 'the residents of Mill Lane',
  dueOn: '2026-10-01',
  state: 'kept',
  madeAt: new Date('2026-09-10T15:00:00Z'),
  settledAt: new Date('2026-10-01T15:00:00Z'),
  settledWords: null,
  reportId: null,
  problemSlug: bars.slug,
  neighborhoodName: 'Elm Square',
  ...changes,
})

export const fewer: Assessment = {
  id: id(60),
  before: { fromOn: '2026-03-19', untilOn: '2026-09-30' },
  after: { fromOn: '2026-10-01', untilOn: '2026-11-18' },
  beforeCount: 84,
  afterCount: 6,
  controlBeforeCount: 56,
  controlAfterCount: 13,
  result: {
    expected: 19.5,
    observed: 6,
    events: -14.1,
    eventsLow: -27.2,
    eventsHigh: -1,
    ratio: 0.31,
    ratioLow: 0.11,
    ratioHigh: 0.84,
    dispersion: 1.2,
  },
  finding: 'fewer',
  words: 'Quieter since the bars close apart. The crates are inside. We keep both.',
  madeAt: new Date('2026-11-20T15:00:00Z'),
  designId: null,
  earlyReason: null,
}
export const tooFew: Assessment = {
  ...fewer,
  finding: 'too-few-to-tell',
  beforeCount: 4,
  afterCount: 1,
  result: { ...fewer.result, expected: 1.3, observed: 1, ratio: 0.75, ratioLow: 0.08, ratioHigh: 7.1 },
  words: '',
}

export const working: Case = {
  problem: bars,
  neighborhood: { slug: 'elm-square', name: 'Elm Square' },
  lead: { slug: 'amara-diallo', name: 'Amara Diallo' },
  hypotheses: [
    {
      id: id(20),
      words: 'Both bars close at the same minute.',
      standing: 'supported',
      evidence: [
        { id: id(21), speaks: 'for', words: 'Eighteen of twenty calls between two and half past two.', source: 'Calls, June to August' },
        { id: id(22), speaks: 'against', words: 'Two calls before midnight.', source: 'Calls, June to August' },
      ],
    },
    {
      id: id(23),
      words: 'Strangers come from the station.',
      standing: 'rejected',
      evidence: [{ id: id(24), speaks: 'against', words: 'Nobody came up the lane on three nights.', source: 'Walks' }],
    },
  ],
  responses: [
    { id: id(30), technique: 4, words: 'The bars close half an hour apart', isEnforcement: false },
    { id: id(31), technique: 5, words: 'Crates are kept inside', isEnforcement: false },
    { id: id(32), technique: 10, words: 'Patrols at closing time until January', isEnforcement: true },
  ],
  actions: [
    promise(1, {}),
    promise(2, {
      what: 'Walk the lane every Friday and Saturday at closing time until January',
      ownerKind: 'officer',
      ownerName: 'Amara Diallo',
      dueOn: '2027-01-15',
      state: 'open',
      settledAt: null,
    }),
  ],
  designs: [],
  categories: [
    { slug: 'noise', names: { en: 'Loud music or shouting', es: 'Música alta o gritos' } },
    { slug: 'broken-glass', names: { en: 'Broken glass', es: 'Vidrios rotos' } },
  ],
  assessments: [],
  verdicts: { agree: 0, disagree: 0, waiting: 0 },
  reports: [],
  tellers: 22,
  history: [
    { kind: 'response-added', at: new Date('2026-09-08T15:00:00Z'), by: 'Amara Diallo', to: undefined },
    { kind: 'problem-moved', at: new Date('2026-09-03T15:00:00Z'), by: 'Amara Diallo', to: 'response' },
    { kind: 'problem-analyzed', at: new Date('2026-09-02T15:00:00Z'), by: 'Amara Diallo', to: undefined },
    { kind: 'problem-opened', at: new Date('2026-06-11T15:00:00Z'), by: 'Amara Diallo', to: undefined },
  ],
  background: undefined,
}
export const checkedProblem: Problem = {
  ...bars,
  stage: 'assessment',
  control: { lat: 41.886, lng: -87.632, radiusM: 180 },
  verdictAskedAt: new Date('2026-11-20T16:00:00Z'),
}
export const checked: Case = { ...working, problem: checkedProblem, assessments: [fewer], verdicts: { agree: 12, disagree: 3, waiting: 7 } }
export const closed: Case = {
  ...checked,
  problem: {
    ...checkedProblem,
    state: 'closed',
    closedAt: new Date('2026-11-21T15:00:00Z'),
    closingWords: 'The bars close apart, the crates stand inside, and the lane is quiet. The late bus stays open as a question.',
  },
}
export const without: Case = {
  ...closed,
  assessments: [tooFew],
  verdicts: { agree: 3, disagree: 5, waiting: 14 },
  problem: {
    ...closed.problem,
    state: 'closed-without-agreement',
    closingWords:
      'It is quieter in Mill Lane and louder in the next one. Those who live there do not agree that it is solved. We go on there.',
  },
}
export const justOpened: Case = {
  ...working,
  problem: {
    ...bars,
    stage: 'scanning',
    area: null,
    counted: { incidentKinds: [], categories: [] },
    cheers: NO_CHEERS,
    triangle: NO_TRIANGLE,
    analysis: null,
    analysisAt: null,
    responseFromOn: null,
    isPublic: false,
  },
  hypotheses: [],
  responses: [],
  actions: [],
  lead: undefined,
  tellers: 0,
  history: [{ kind: 'problem-opened', at: new Date('2026-11-20T15:00:00Z'), by: 'Amara Diallo', to: undefined }],
}
