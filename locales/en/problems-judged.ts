import { plural } from '../plural.ts'

const times = (n: number) => plural('en', n, { one: 'once', other: `${n} times` })
const weeks = (n: number) => plural('en', n, { one: 'one week', other: `${n} weeks` })

/** Words of what a look found: the verdict, how sure, where it went, the numbers behind it. */
export const judged = {
  names: { worked: 'It worked', moved: 'It moved', 'did-not-work': 'It did not work', 'cannot-tell': 'We cannot tell' },
  sentences: {
    worked: (p: { observed: number; low: string; high: string }) =>
      `It worked: it happened ${times(p.observed)}, which is ${p.low} to ${p.high} less than was to be expected without it.`,
    workedPartly: (p: { observed: number; low: string; high: string; where: string }) =>
      `It worked: it happened ${times(p.observed)}, which is ${p.low} to ${p.high} less than was to be expected without it, though some of it went to ${p.where}.`,
    moved: (p: { observed: number; expected: string; came: string; where: string }) =>
      `It moved: here it happened ${times(p.observed)} instead of about ${p.expected}, but in ${p.where} about ${p.came} more than was to be expected.`,
    excluded: (p: { observed: number; expected: string; worth: string }) =>
      `It did not work: it happened ${times(p.observed)}, and about ${p.expected} were to be expected without it; a drop of ${p.worth} would have shown.`,
    more: (p: { observed: number; expected: string }) =>
      `It did not work: it happened ${times(p.observed)}, more than the ${p.expected} or so that were to be expected without it.`,
    tooWide: (p: { observed: number; expected: string }) =>
      `We cannot tell: it happened ${times(p.observed)}, about ${p.expected} were to be expected without it, and with so few, chance can hide a change or feign one.`,
    unlike: 'We cannot tell: this place and those we compare it with went apart already before we began.',
    disagree: 'We cannot tell: two ways of counting say different things.',
    bufferUnclear: (where: string) =>
      `We cannot tell: it happened less often here, but in ${where} so much comes and goes that it may have moved there unseen.`,
    noEvents: 'We cannot tell: nothing was counted here before we began.',
    noControlEvents: 'We cannot tell: nothing was counted in the places we compare with.',
  },
  needed: {
    weeks: (n: number, worth: string) => `To see a drop of ${worth}, about ${weeks(n)} more of counting would be needed.`,
    events: (n: number, had: number, worth: string) =>
      `More weeks after will not help: to see a drop of ${worth}, about ${n} events before are needed, and there were ${had}. Count more weeks before, or over a larger area.`,
    unlike: 'To tell, other places to compare with are needed: ones that went alike before.',
    disagree: 'To tell, more weeks are needed, or places to compare with that go steadier.',
    bufferUnclear: 'To tell, watch a smaller place: the one where people say it goes.',
    noEvents: 'To tell, count something that happens more often, or over a larger area.',
    noControlEvents: 'To tell, choose places to compare with where it happens too.',
  },
  asPlanned: (on: string) => `Looked at on ${on}, as planned`,
  early: (on: string) => `Looked at early, on ${on}`,
  earlyTag: 'Early look',
  earlyWords: (planned: string) => `An early look: it does not take the place of the planned one on ${planned}.`,
  earlyWhy: (reason: string) => `Why earlier: ${reason}`,
  byOther: 'Made by an earlier plan, which was changed since.',
  others: 'Other looks',

  chart: 'Counted here, and what was to be expected without it',
  chartNote: 'Per week, averaged over four weeks, fewer at the ends. Shaded: where the expected average likely lies.',
  observed: 'Counted',
  expected: 'Expected',
  began: 'Began',

  elsewhere: 'Did it move?',
  came: (where: string, p: { n: string; low: string; high: string }) =>
    `In ${where} it happened about ${p.n} times more than was to be expected, likely ${p.low} to ${p.high} more.`,
  spread: (where: string, p: { n: string; low: string; high: string }) =>
    `In ${where} it became less too, about ${p.n} times less than was to be expected, likely ${p.low} to ${p.high} less: the good effect spread.`,
  unclear: (where: string, p: { from: string; to: string }) =>
    `In ${where} no clear change can be seen: anything from ${p.from} to ${p.to} is likely.`,
  notWatched: 'It was not watched where it may have gone: the plan left that out.',
  cannotBeSaid: 'With so few events it cannot be said whether it moved.',
  together: (p: { from: string; to: string }) => `Here and there together: likely ${p.from} to ${p.to}.`,
  fewer: (n: string) => `${n} fewer`,
  more: (n: string) => `${n} more`,
  noneFewer: 'none fewer',

  ways: 'Counted in two ways',
  agree: 'The two agree.',
  disagree: 'The two do not agree.',
  noSecond: 'With so few weeks or events there is no second way to count it.',
  way: {
    'rate-ratio': 'Change here beside the change where nothing was done',
    'synthetic-control': 'A mixture of the places to compare with that went like this one',
    'interrupted-series': 'The course before, drawn on, beside the places to compare with',
    'displacement-difference': 'Events here, less the change where nothing was done',
  },
  left: 'of what was to be expected',
  likely: (low: string, high: string) => `likely ${low} to ${high}`,
  likelyMeans: 'Likely means: nine times in ten the truth lies in such an interval.',

  numbers: 'All numbers',
  tableTitle: 'Counts in each area',
  place: 'Area',
  before: (n: number) => `${weeks(n)} before`,
  after: (n: number) => `${weeks(n)} after`,
  facts: {
    expected: 'Expected here without it',
    left: 'What is left of it',
    events: 'Events compared with what was expected',
    dispersion: 'How much more than chance the weeks vary',
    quotient: 'Displacement quotient (has no interval; read it only beside the events)',
    fit: 'How alike they went before',
  },
  notes: {
    'less-than-meant': 'It is surely less than a third, which responses of this kind bring on average.',
    'peaked-before': 'It happened unusually often just before. Some of the fall would have come by itself.',
    'half-event-added': 'Nothing was counted here after. For the share, half an event was added to each count.',
    'no-second-method': 'There was no second way to check it.',
    'unlike-before': 'Here and the places to compare with went apart before, but not by so much.',
  },
  methods: 'How it was worked out',
  version: (n: number) => `version ${n}`,

  planned: (on: string) => `The planned look is on ${on}.`,
  plannedToday: 'The planned day has come.',
  plannedDone: 'It was looked at as planned. Counting again takes in what was recorded since.',
  lookTitle: 'The planned look',
  lookWords: (n: number) => `The ${weeks(n)} of the plan are counted, here and in the places to compare with.`,
  act: 'Look whether it worked',
  again: 'Count again',
  earlyTitle: 'Look earlier',
  earlyReason: 'Why it is looked at before the planned day',
  earlyHint: 'Everybody can read it. Whoever looks until it looks good finds luck.',
  earlyAct: 'Look early',
  words: 'What we make of it',
  wordsHint: 'In your own words: what else changed, what to keep, what to do differently.',
  needs: 'How it is judged has not been planned. Plan it on the page "Act".',
  notBegun: (on: string) => `The response begins on ${on}. There is nothing to judge before.`,
  closes: 'The problem closes with this',
  refusals: {
    'is-closed': () => 'This problem is closed.',
    'not-checked-yet': () => 'Go on to the step "Check" first.',
    'no-design': () => 'Plan how it is judged first, on the page "Act".',
    'not-begun': (p: { starts: string }) => `The response begins on ${p.starts}. There is nothing to judge before.`,
    'too-soon': () => 'Fewer than 4 whole weeks have passed since the response began.',
    'planned-later': (p: { look: string }) => `The look is planned for ${p.look}. Say why it is looked at earlier.`,
    'records-missing': (p: { from: string; until: string }) =>
      `The police records reach from ${p.from} to ${p.until}. Bring in what is missing first: a gap would look like success.`,
    'too-few-weeks': () => 'There are fewer than 4 weeks on one side.',
  },
} as const
