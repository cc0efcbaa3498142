import { plural } from '../plural.ts'
import { problemsAnalysisWhen } from './problems-analysis-when.ts'
import { problemsAnalysisWhere } from './problems-analysis-where.ts'
import { problemsAnalysisWho } from './problems-analysis-who.ts'

/** Words of the pictures drawn from what was counted, and of keeping them in an analysis. */
export const problemsAnalysis = {
  title: 'What the numbers say',
  lede: 'Everything here is counted, not guessed. Put what matters into the analysis: it stays there as it was counted, with its date.',
  look: 'Look at the numbers',
  kept: 'What the numbers said',
  keptNone: 'No picture has been put in yet. The numbers show when, where, what kind, who tells us and what changed.',
  needsArea: {
    title: 'There is nothing to count yet',
    words: 'Draw the area and choose what counts as this problem first. Then the pictures are drawn here.',
    act: 'Go to "Look"',
  },
  contents: 'On this page',
  groups: {
    when: 'When',
    where: 'Where',
    kinds: 'What kinds',
    who: 'Who tells us',
    changed: 'What changed',
    follows: 'Does one follow another?',
  },
  add: 'Put this into the analysis',
  addLabel: (title: string) => `Put this into the analysis: ${title}`,
  alreadyIn: (date: string) => `In the analysis, as counted on ${date}.`,
  countedOn: (date: string) => `Counted on ${date}`,
  span: (from: string, until: string) => `${from} to ${until}`,
  within: (radius: string) => `within ${radius} of the middle`,
  inNeighborhood: 'in the whole neighborhood',
  counts: (words: string) => `What was counted: ${words}`,
  method: 'How it is worked out:',
  version: (version: number) => `version ${version}`,
  plain: 'Plain counts, nothing estimated.',
  caption: 'What this shows, in your words',
  captionHint: 'Everybody who reads the problem reads it. No names.',
  captionAct: 'Save the words',
  captionOpen: 'Write what this shows',
  remove: 'Take it out',
  removeLabel: (title: string) => `Take it out: ${title}`,
  few: 'fewer than 3',
  howSure: 'Likely means: 95 times in 100 the truth lies in such a range.',
  publicNote: 'Numbers below three are not shown, so that nobody can be recognized.',
  refusals: {
    'is-closed': 'This problem is closed.',
    'nothing-to-keep': 'There is too little to draw this picture now.',
    'too-many': 'There are 30 pictures in the analysis. Take one out first.',
    'too-long': 'Use at most 1000 characters.',
  },
  /** One sentence for each reason; what is needed is said. */
  refused: {
    'nothing-counted': () => 'Nothing was recorded or told here in this time.',
    'too-few-events': (n: number, needed: number, what: string) =>
      `${plural('en', n, { one: 'One event is too few', other: `${n} events are too few` })} ${what}: ${needed} are needed.`,
    'few-to-show': () => 'There are fewer than three, which is not shown, so that nobody can be recognized.',
    'too-few-places': (n: number, needed: number) =>
      `The area has ${plural('en', n, { one: 'one place', other: `${n} places` })} of this size: ${needed} are needed to say what is usual. Draw a larger area.`,
    'too-short': (n: number, needed: number) =>
      `We know ${plural('en', n, { one: 'one week', other: `${n} weeks` })}: ${needed} are needed to compare this half-year with the same one a year before.`,
    'too-short-for-season': (n: number, needed: number) =>
      `We know ${plural('en', n, { one: 'one whole month', other: `${n} whole months` })}: ${needed} are needed to tell a season from chance.`,
    'all-in-one-place': () => 'Everything happened at one spot or on one day, so nearness says nothing.',
    'no-neighborhood': () => 'This problem has no neighborhood to look around in.',
  },
  tooFewFor: {
    weeks: 'to draw',
    hours: 'to tell hours apart',
    season: 'to tell a season',
    map: 'for a map',
    places: 'to tell places apart',
    kinds: 'to draw',
    tellers: 'to draw',
    change: 'to compare',
    'near-repeats': 'to tell whether they follow each other',
  },
  ...problemsAnalysisWhen,
  ...problemsAnalysisWhere,
  ...problemsAnalysisWho,
} as const
