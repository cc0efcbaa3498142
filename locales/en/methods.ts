import { methodsBeatTime } from './methods-beat-time.ts'
import { methodsCloser } from './methods-closer.ts'
import { methodsContactPlan } from './methods-contact-plan.ts'
import { methodsCourses } from './methods-courses.ts'
import { methodsFamiliarity } from './methods-familiarity.ts'
import { methodsFinding } from './methods-finding.ts'
import { methodsPeople } from './methods-people.ts'
import { methodsResponse } from './methods-response.ts'
import { methodsSurvey } from './methods-survey.ts'

/** Words of the pages that say how numbers are made; `each` has one entry for every published method. */
export const methods = {
  short: 'Methods',
  title: 'How we know',
  lede: 'When a page says "more than usual" or "it worked", a method stands behind it. Here is each of them in plain words: what it does, what it cannot do, and when it refuses to answer.',
  description: 'The methods behind every number on this site, in plain words, with their formulas, limits and sources.',
  more: 'Read how it is done:',
  linked: 'How we know: every method in plain words',
  all: 'All methods',
  groups: {
    finding: { title: 'Finding problems', lede: 'Where does trouble gather, and is it more than luck?' },
    closer: { title: 'Looking closer', lede: 'What does it look like over the map, the year and the week?' },
    worked: { title: 'Did it work?', lede: 'We did something. Did it help, did it only move the trouble, or can we not tell?' },
    contact: { title: 'Knowing each other', lede: 'How the officer’s time is spent, and whether it reaches everybody.' },
    kept: { title: 'Being there', lede: 'Were the hours that were promised spent here, and does the beat get what it was promised?' },
    trust: { title: 'What residents say', lede: 'A survey asks some. What does it say of everybody, and how sure is that?' },
    safe: { title: 'Keeping people safe', lede: 'What stands between one person’s report and everybody else.' },
  },
  rules: {
    title: 'What they all have in common',
    points: [
      'They are about places and times. None is ever about a person.',
      'Luck is counted first. We say what would be usual, and how sure we are.',
      'With too few events they refuse, and say what is missing.',
      'A person decides. No method sends anybody anywhere.',
      'The same data give the same answer. Anybody may read the program and check.',
    ],
  },
  parts: {
    does: 'What it does',
    example: 'What an answer looks like',
    invented: 'An invented example.',
    not: 'What it is not',
    needs: 'What it needs',
    refuses: 'When it refuses',
    limits: 'What it cannot do well',
    formula: 'The formula',
    said: 'In words:',
    checking: 'For those who want to check',
    here: 'How it is done here',
    checked: 'Checked against',
    sources: 'Where it comes from',
    version: 'Version',
    versionOf: (version: number) => `${version}. It rises whenever answers may change.`,
    engine: 'In the program',
    where: 'Where you meet it',
    next: 'The next method',
  },
  appears: {
    problems: 'On the pages of what we work on',
    report: 'When you report something',
    reports: 'On the map of reports',
    neighborhoods: 'From the page of each neighborhood',
    incidents: 'On the page of what the police recorded',
    'beat-time': 'On the pages of beat time',
  },
  each: {
    ...methodsBeatTime,
    ...methodsFinding,
    ...methodsCloser,
    ...methodsResponse,
    ...methodsCourses,
    ...methodsContactPlan,
    ...methodsFamiliarity,
    ...methodsSurvey,
    ...methodsPeople,
  },
} as const
