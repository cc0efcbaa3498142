import { plural } from '../plural.ts'

const weeksOrDays = (days: number) =>
  days >= 14 ? `${Math.round(days / 7)} weeks` : plural('en', days, { one: 'one day', other: `${days} days` })

/** Words of the contact plan: the walk that is worth most in the minutes between everything else. */
export const plan = {
  title: 'Your walk',
  eyebrow: 'Contact plan',
  stops: (n: number) => plural('en', n, { one: 'One stop', other: `${n} stops` }),
  lede: (stops: number) =>
    `${plural('en', stops, { one: 'One stop is', other: `${stops} stops are` })} worth your free minutes. You are free to do something else.`,
  ledeAway: 'You are away on a call. Nothing is planned until you are back.',
  ledeUsedUp: 'Nothing more is planned for today.',

  walk: (from: string, until: string) => `${from} to ${until}`,
  before: (what: string) => `then: ${what}`,
  beforeEnd: 'then: end of shift',
  mapOf: 'your walk',
  about: (clock: string) => `About ${clock}`,
  minutes: (n: number) => plural('en', n, { one: 'one minute', other: `${n} minutes` }),
  kept: 'Kept',

  block: (hundred: number, street: string) => (hundred > 0 ? `${hundred} block of ${street}` : street),
  somewhere: 'Somewhere near here',
  followUpAt: (block: string) => `Follow-up visit, ${block}`,
  kinds: {
    promise: 'Call-back',
    'follow-up': 'Follow-up',
    event: 'Event',
    problem: 'Problem we work on',
    place: 'Place',
    block: 'Block',
  },
  near: (hundred: number, street: string) => (hundred > 0 ? `Near the ${hundred} block of ${street}` : `Near ${street}`),

  onDay: (date: string) => `on ${date}`,
  why: {
    promised: (when: string) => `You promised this. Due ${when}.`,
    promisedLate: 'You promised this. It is late.',
    'follow-up-due': (when: string) => `Somebody here was harmed and asked for a visit. Due ${when}.`,
    reference: (number: string) => `Record ${number}.`,
    event: (from: string, until: string) => `People meet here from ${from} to ${until}.`,
    introduce: 'You have not been here yet. Introduce yourself.',
    problem: 'People here work on this with us.',
    'reports-wait': (n: number) => plural('en', n, { one: 'One report waits here.', other: `${n} reports wait here.` }),
    'reports-open': (n: number) => plural('en', n, { one: 'One report here is not settled.', other: `${n} reports here are not settled.` }),
    'no-contact': (days: number | null) =>
      days === null ? 'No contact here in the past year.' : `No contact here for ${weeksOrDays(days)}.`,
    'quiet-neighborhood': (name: string, days: number | null) =>
      days === null
        ? `It is ${name}’s turn: no contact there in the past year.`
        : `It is ${name}’s turn: no contact there for ${weeksOrDays(days)}.`,
  },

  acts: {
    done: 'Done',
    doneHint: 'Done writes down that you met somebody here. You can add more in the contact log.',
    nobody: 'Nobody there',
    keep: 'Keep',
    letGo: 'Do not keep',
    drop: 'Drop',
    replace: 'Something else',
    of: (act: string, stop: string) => `${act}: ${stop}`,
    more: 'Write more',
    promise: 'To the promise',
    problem: 'To the problem',
  },
  thumb: { label: 'What you can do now', contact: 'Log a contact', away: 'I was called away' },
  away: {
    since: (clock: string) => `Away on a call since ${clock}`,
    words: 'Take the time it takes. When you are back, the rest is planned from where you are.',
    where: 'Where are you now?',
    last: 'Where I was last',
    back: 'I am back',
  },
  doneToday: 'Done today',
  usedUp: {
    title: 'The plan is used up',
    words: 'The free minutes of today are over, or nothing more fits into them. You can plan again from here and now.',
  },
  again: {
    title: 'Plan again',
    words: 'Did your day change? Everything is looked at afresh from now on. What you did or dropped stays so.',
    act: 'Plan again from now',
  },
  basis: {
    openstreetmap: 'Walking times over the streets. Streets: © OpenStreetMap contributors, ODbL.',
    drawn: 'Walking times over the streets, as drawn on the agency’s own map.',
    'straight-line': 'No street map is loaded. Walking times are distances, made longer for corners.',
  },
  yours: 'Only you see this plan. It is deleted after two days, and nobody counts whether you follow it.',
  how: 'How this plan is made',

  none: {
    'on-leave': { title: 'You are on leave today', words: 'There is nothing to plan. Enjoy your day.' },
    'no-beat': {
      title: 'No beat is yours today',
      words: 'A plan is made of the places and blocks of a beat. Ask your sergeant or an administrator for one.',
    },
    'no-shift': {
      title: 'No shift is planned for you today',
      words: 'Say how many minutes you have, and a walk is planned for them anyway.',
    },
    'shift-over': { title: 'Your shift is over', words: 'If you are still out, say how many minutes you have.' },
    'no-gaps': {
      title: 'Your day is full',
      words:
        'There is no free time of twelve minutes or more between what stands in your diary. If that has changed, say how many minutes you have.',
    },
    'nothing-near': {
      title: 'Nothing is waiting for you',
      words: 'Nobody on your beat waits for a visit, and everywhere somebody was met lately. Walk where you like.',
    },
  },
  spare: {
    title: 'I have some minutes',
    minutes: 'How many minutes?',
    choice: (n: number) => `${n} minutes`,
    act: 'Plan them',
    wrong: 'Choose between 10 and 240 minutes.',
  },

  followUps: {
    title: 'Follow-up visits',
    lede: 'Somebody was harmed and said yes to a visit. It is written down without who it is: a block, a day, and at most the number of the record.',
    link: 'Follow-up visits',
    empty: {
      title: 'None is open',
      words: 'When somebody who was harmed says yes to a visit, write it down here. It comes into your plan by itself.',
    },
    due: (when: string) => `Due ${when}`,
    late: (when: string) => `Was due ${when}`,
    record: (number: string) => `Record ${number}`,
    done: 'Visited',
    takenBack: 'No longer wanted',
    add: 'Write one down',
    place: 'Where',
    placeHint: 'An address or a place on your beat. Only the block is kept.',
    dueOn: 'By when',
    reference: 'Number of the record',
    referenceHint: 'As your records system has it, such as 26-004182. Never a name, a phone number or an address.',
    consent: 'The person said yes to a visit',
    consentHint: 'Without a yes there is no visit.',
    act: 'Write it down',
    crime: 'What you learn about a crime belongs in the records system, not here.',
    kept: 'Removed 30 days after the visit, or 60 days after its day when there was none.',
    refusals: {
      'no-place': 'Say where it is.',
      'place-not-found': 'We do not know that place. Try a street and a number.',
      'place-not-yours': 'That place is not on your beat.',
      'no-day': 'Say by which day.',
      'day-has-passed': 'That day has passed.',
      'day-too-far': 'Choose a day within six months.',
      'no-consent': 'Say that the person said yes. Without a yes there is no visit.',
      'reference-strange': 'This does not look like a record’s number. Leave it out, or write it with digits, such as 26-004182.',
    },
  },
} as const
