import { plural } from '../plural.ts'

const requests = (n: number) => plural('en', n, { one: 'one request', other: `${n} requests` })

/** Words of the public page that says how soon units answer. */
export const backingTimes = {
  title: 'How soon units answer',
  lede: 'Neighborhood officers ask police units, city departments and partners for help. Here is how soon each answered in the last 12 months. Nobody is ranked, and no officer is counted.',
  description: 'How soon police units, city departments and partners answer requests from neighborhood officers.',
  sentence: (percent: string, low: string, high: string, n: number) =>
    `${percent} of ${requests(n)} had their first answer in time (likely between ${low} and ${high}).`,
  tooFew: (n: number) => `${n === 0 ? 'No request' : requests(n)} so far: too few to say.`,
  openNow: (waiting: number, onChief: number) =>
    `${plural('en', waiting, { one: 'One waits', other: `${waiting} wait` })} for an answer now; ${plural('en', onChief, { one: 'one of them has', other: `${onChief} of them have` })} reached the chief.`,
  chart: 'Answered in time',
  chartNote: 'Units with ten requests or more',
  chartDesc: 'For each unit the share of requests that had their first answer in time, with the range in which the true share likely lies.',
  n: (n: number) => requests(n),
  all: 'all units',
  table: 'Each unit, last 12 months',
  unit: 'Unit',
  asked: 'Requests',
  inTime: 'Answered in time',
  inTimeValue: (percent: string, low: string, high: string, n: number) => `${percent} of ${n} (${low} to ${high})`,
  inTimeFew: (inTime: number, judged: number) => `${inTime} of ${judged}; too few to say more`,
  median: 'Half answered within',
  medianValue: (n: string) => `${n} days`,
  medianFew: 'too few to say',
  medianOpen: 'more than half have no answer',
  escalated: 'Went one desk up',
  escalatedValue: (all: number, chief: number) => (chief === 0 ? `${all}` : `${all}, of these ${chief} to the chief`),
  declined: 'Said no',
  none: 'none',
  reasonCount: (reason: string, n: number) => `${reason}: ${n}`,
  how: 'How this is counted',
  howText:
    'In time means: yes or no within the days the officer set, usually three days of 24 hours, weekends and holidays counted. A request that was taken back in time counts nowhere. One without an answer counts as longer than any other. Below ten requests we show counts and no shares. What was asked and who asked is not public.',
  promises: 'What units promised, and what became of it',
  empty: { title: 'Nothing was asked yet', words: 'The first request to a unit will be counted here.' },
} as const
