import { plural } from '../plural.ts'

/** Words of the page of the day, for those who serve. */
export const today = {
  title: 'Today',
  greeting: {
    morning: (name: string) => `Good morning, ${name}`,
    afternoon: (name: string) => `Good afternoon, ${name}`,
    evening: (name: string) => `Good evening, ${name}`,
  },
  free: {
    until: (minutes: number, what: string, clock: string) =>
      `${plural('en', minutes, { one: 'One free minute', other: `${minutes} free minutes` })} until ${what} at ${clock}.`,
    untilEnd: (minutes: number, clock: string) =>
      `${plural('en', minutes, { one: 'One free minute', other: `${minutes} free minutes` })} until your shift ends at ${clock}.`,
    later: (from: string, until: string) => `Your shift is from ${from} to ${until}.`,
    busy: (what: string, until: string) => `Now: ${what}, until ${until}.`,
    none: 'You have no shift planned now.',
  },
  acts: { label: 'What you can do', log: 'Note a contact', walk: 'My walk', book: 'Beat book', inbox: 'Reports' },
  promises: {
    title: 'Promised and due',
    none: 'Nothing you promised is due.',
    done: 'Done',
    words: 'What was done',
    wordsHint: 'One line that residents will read.',
    keep: 'It is done',
    all: 'All promises',
  },
  waiting: {
    title: 'Waiting for your answer',
    none: 'Nobody waits for an answer.',
    due: (when: string) => `answer due ${when}`,
    late: (when: string) => `late since ${when}`,
    answer: 'Answer',
    words: 'Your answer',
    hint: 'The resident reads it. Say what happens next, and when.',
    send: 'Send',
    all: (n: number) => `All ${n}`,
  },
  walk: {
    title: (minutes: number) => plural('en', minutes, { one: 'The next minute', other: `The next ${minutes} minutes` }),
    none: 'No walk is planned yet',
    noneText: 'Say how much time you have, and we look for the stops that are worth it.',
    plan: 'Plan my walk',
    open: 'Whole walk',
    done: 'Done',
  },
  diary: {
    title: 'Meetings and walks',
    none: 'Nothing is in your diary for the rest of the day.',
    open: 'Diary',
    public: 'Residents may come',
  },
  actions: { title: 'What others are to do here', by: (owner: string, when: string) => `${owner}, due ${when}`, open: 'Look' },
  backing: {
    title: 'Backing',
    open: 'Open',
    kinds: { 'to-answer': 'waits for your answer', waiting: 'no answer yet', 'was-it-done': 'was it done?' },
  },
  unnamed: {
    title: 'Beat time taken away',
    note: (officer: string, when: string) => `${officer}, ${when}: the reason is not named yet`,
    name: 'Name it',
  },
  candidates: { title: 'What stands out on your beat', look: 'Look', all: 'All' },
  problems: { title: 'What you work on', all: 'All problems' },
  said: { title: 'Said since yesterday', none: 'Nothing new since yesterday.', look: 'Read' },
  stale: { title: 'Still true?', seen: (when: string) => `from the beat book, last seen ${when}`, yes: 'Yes', change: 'No, or changed' },
  noBeat: {
    title: 'You have no beat now',
    text: 'Who leads gives out the beats. Until then you find here what you promised, and all reports.',
    reports: 'All reports',
    officers: 'Who has which beat',
  },
  leave: {
    title: 'You are on leave',
    text: (until: string) => `Until ${until}. Nothing here has to be done by you today.`,
    standIn: (name: string) => `${name} stands in for you.`,
    nobody: 'Nobody is written down as your stand-in. Tell your sergeant.',
    owed: 'What you promised stays yours. Here it is, in case somebody asks.',
  },
} as const
