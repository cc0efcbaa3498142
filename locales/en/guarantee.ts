import { plural } from '../plural.ts'

/** Words of the measures that a neighborhood can hold its police to. */
export const guarantee = {
  title: 'What you can hold us to',
  lede: 'Six measures of good neighborhood policing, over the last three months. The measures come from the Neighbourhood Policing Guarantee of the United Kingdom (2025); the lines are ours and stand beside each.',
  how: 'How each is counted',
  standing: { met: 'Met', 'not-met': 'Not met', 'cannot-tell': 'We cannot tell' },
  short: (met: number, of: number) => `${met} of ${of} measures met`,
  give: (low: string, high: string, n: string) => `Luck alone may move it between ${low} and ${high}. Counted: ${n}.`,
  line: (line: string) => `The line: ${line}.`,
  each: {
    'named-officer': {
      title: 'A named officer you can reach',
      line: 'a neighborhood officer by name, with an address or number to write to or call, today',
      met: (name: string) => `${name} can be reached.`,
      noChannel: (name: string) => `${name} has the beat, and has given no address or number.`,
      nobody: 'No neighborhood officer has the beat today.',
      counted: (n: number) =>
        `Counted: ${plural('en', n, { one: '1 neighborhood officer', other: `${n} neighborhood officers` })} today. A count of all, so luck plays no part.`,
    },
    priorities: {
      title: 'Priorities brought up to date',
      line: 'at least one problem that is worked on in public was opened or moved on within three months',
      text: (moved: number, open: number) =>
        `${moved} of ${plural('en', open, { one: '1 open problem', other: `${open} open problems` })} moved on.`,
      newest: (when: string) => `The newest change: ${when}.`,
      none: 'No problem of this beat is worked on in public.',
      counted: 'A count of all, so luck plays no part.',
    },
    heard: {
      title: 'You hear what was done',
      line: '9 in 10 reports have an answer that everybody can read',
      text: (percent: string) => `${percent} of reports owed an answer have one in public.`,
      beside: (news: number, promises: number) =>
        `Beside them: ${plural('en', news, { one: '1 piece of news', other: `${news} pieces of news` })} from problems to those who reported, and ${plural('en', promises, { one: '1 promise', other: `${promises} promises` })} settled in public.`,
      tooFew: (n: number) => `${plural('en', n, { one: '1 report', other: `${n} reports` })}: too few for a share.`,
      n: (n: string) => `${n} reports`,
    },
    'foot-patrol': {
      title: 'You see officers on foot',
      line: 'what residents say when asked',
      text: 'No survey has asked yet.',
      beside: (hours: string, walks: number) =>
        `What we can count is something else: ${hours} of beat time delivered, and ${plural('en', walks, { one: '1 walk', other: `${walks} walks` })} that residents could join. Hours walked are not officers seen.`,
      besideFew: 'Too few shifts to say how many hours were delivered.',
    },
    abstraction: {
      title: 'Officers stay on their beat',
      line: 'at most 1 in 10 hours is taken off the beat',
      text: (percent: string) => `${percent} of the hours were taken off the beat.`,
      tooFew: (n: number) => `${plural('en', n, { one: '1 shift', other: `${n} shifts` })}: too few for a share.`,
      n: (n: string) => `${n} shifts`,
    },
    reply: {
      title: 'An answer within 72 hours',
      line: '9 in 10 reports are answered within 72 hours',
      text: (percent: string) => `${percent} of reports were answered within 72 hours.`,
      tooFew: (n: number) => `${plural('en', n, { one: '1 report', other: `${n} reports` })}: too few for a share.`,
      n: (n: string) => `${n} reports`,
    },
  },
} as const
