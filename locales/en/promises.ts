import { plural } from '../plural.ts'

const days = (n: number) => plural('en', n, { one: 'one day', other: `${n} days` })

/** Words of the promise ledger. */
export const promises = {
  title: 'Promises',
  lede: 'Whenever somebody here says "I will", it is written down: who, to whom, what, and by when. The police too. Then everybody can see what became of it.',
  description: 'What was promised here, by whom, and what became of it.',
  madeHere: (neighborhood: string) => `Promises in ${neighborhood}`,
  keptThisYear: (kept: number, of: number) => `${kept} of ${of} kept this year`,
  noneSettledThisYear: 'Nothing has fallen due this year yet',
  countLine: (late: number, broken: number, open: number) =>
    [
      plural('en', late, { one: 'one of them late', other: `${late} of them late` }),
      plural('en', broken, { one: 'one broken', other: `${broken} broken` }),
      plural('en', open, { one: 'one open', other: `${open} open` }),
    ].join(', '),
  countNote: 'Kept means done, in time or late. A promise that was taken back by the person it was made to is not counted.',
  feed: 'Follow as a feed',
  rates: {
    title: 'Who keeps promises',
    lede: 'Everything that fell due in the last year: kept, late, broken. The chief’s own first. Officers are counted by rank, never one by one.',
    who: 'Who promised',
    kept: 'Kept',
    keptOf: (kept: string, of: string) => `${kept} of ${of}`,
    likely: 'Share kept',
    share: (value: string, low: string, high: string) => `${value}, likely between ${low} and ${high}`,
    tooFew: 'too few to say',
    none: 'Nothing has fallen due',
    late: 'Late',
    broken: 'Broken',
    open: 'Open',
    byOwner: 'By who promised',
    byUnit: 'By unit and city department',
    byNeighborhood: 'By neighborhood',
    nothing: 'No promise was made yet.',
    note: (least: number) =>
      `Kept counts what was done in time or late. Below ${least} that fell due we show no share. What was taken back by the one it was made to is not counted.`,
  },
  embed: {
    kept: (kept: number, of: number) => `${kept} of ${of} kept in the last year`,
    from: (agency: string) => `All promises of ${agency}`,
  },
  make: 'Write down a promise',
  all: 'All promises',
  due: 'Due next',
  settled: 'What became of earlier ones',
  noneOpen: 'Nothing is open right now.',
  empty: {
    title: 'No promises yet',
    words: 'The first "I will" that somebody says here will stand on this page, with a name and a date.',
  },
  emptyFilter: { title: 'No promise fits', words: 'Choose less, or look at all of them.', act: 'Show all promises' },

  filter: {
    text: 'Words in it',
    label: 'Choose promises',
    neighborhood: 'Neighborhood',
    owner: 'Who promised',
    state: 'What became of it',
    everywhere: 'All neighborhoods',
    everyone: 'Everybody',
    every: 'Anything',
    show: 'Show',
  },
  owners: { officer: 'Officers', unit: 'Units and city departments', partner: 'Partners', resident: 'Residents', chief: 'The chief' },
  states: { open: 'Open', kept: 'Kept', broken: 'Broken', released: 'Taken back' },

  standing: {
    dueToday: 'Due today',
    dueIn: (n: number) => (n === 1 ? 'Due tomorrow' : `Due in ${n} days`),
    late: (n: number) => `Late by ${days(n)}`,
    kept: 'Kept',
    keptLate: (n: number) => (n === 0 ? 'Kept late' : `Kept, ${days(n)} late`),
    broken: 'Broken',
    brokenFor: (n: number) => `Broken: ${days(n)} past its day`,
    released: 'Taken back by the one it was made to',
  },
  to: {
    reporter: 'the person who told us',
    everybody: 'everybody here',
  },
  byDay: (date: string) => `by ${date}`,
  promised: (date: string) => `Promised on ${date}`,
  wholeTown: 'The whole town',
  where: 'Where',
  ofReport: 'The report it answers',
  ofProblem: 'Part of something we work on',
  seeProblem: 'See what we know and what we are trying',
  whatHappened: 'What they said about it',
  history: 'What happened',
  events: {
    'promise-made': 'Promised',
    'promise-reminded': 'Reminder sent to the one who promised',
    'promise-kept': 'Kept',
    'promise-kept-late': 'Kept late',
    'promise-broken': 'The day passed without it being done',
    'promise-released': 'Taken back by the one it was made to',
  },

  settle: {
    title: 'Is it done?',
    lede: 'Say so here. Everybody who waits for it reads your words.',
    ledeLate: 'It is late, and it can still be done. Say what happened: those who waited read it.',
    words: 'What was done',
    wordsLate: 'What was done, and why it took longer',
    act: 'It is done',
  },
  release: {
    title: 'You need not wait for it any longer?',
    lede: 'This promise was made to you. Only you can give it back. It will then say so here, and it counts neither as kept nor as broken.',
    words: 'Why',
    act: 'Give the promise back',
  },
  mine: {
    title: 'Promised to you',
    lede: 'What somebody said they would do about what you told us.',
    empty: { title: 'Nothing was promised on this yet', words: 'When somebody says what they will do and by when, it stands here.' },
    back: 'Back to what you told us',
  },

  form: {
    title: 'Write down a promise',
    lede: 'What is said here is public. Say only what you can do.',
    ledeReport: (reference: string) => `In answer to report ${reference}. Those who follow it get your words by mail.`,
    what: 'I will ...',
    whatFor: 'They will ...',
    whatHint: 'One thing that somebody can see was done. No names of residents.',
    who: 'Who promises',
    me: (name: string) => `I do (${name})`,
    chief: 'I do, as chief, in public',
    forOfficer: (name: string) => `Officer: ${name}`,
    forUnit: (name: string) => `Unit: ${name}`,
    forPartner: 'A partner',
    forResident: 'A resident or a group of residents',
    ownerName: 'Name of the partner or group',
    ownerNameHint: 'Only when a partner or residents promise. A group, a role or a first name they agree to.',
    to: 'To whom',
    toReporter: 'The person who told us',
    toResidents: 'Residents',
    toPartner: 'A partner',
    toEverybody: 'Everybody',
    toName: 'Which residents or which partner',
    toNameHint: 'For example: the parents of Elm Square, the tenants of Alder Court.',
    due: 'By when',
    dueHint: 'The last day on which it is still in time.',
    neighborhood: 'Where it counts',
    act: 'Promise it',
    shortTitle: 'And promise something',
    shortLede: 'Leave empty if you promise nothing.',
  },

  refusals: {
    make: {
      'no-words': 'Say what will be done.',
      'too-many-words': 'Say it in fewer than 400 characters: one promise, one thing.',
      'no-owner': 'Say who promises. A promise without a name is a wish.',
      'no-receiver': 'Say to whom it is promised.',
      'no-day': 'Give the day by which it will be done.',
      'day-has-passed': 'This day has passed. Give today or a later day.',
      'day-too-far': 'This is more than five years away. Check the year, or promise a first step.',
      'not-yours-to-make': 'You cannot promise in this name. Ask the person to do it, or their sergeant.',
    },
    keep: {
      'already-kept': 'This is already marked as kept.',
      'was-released': 'The one it was made to has given this promise back.',
      'no-words': 'It is late: say what happened, for those who waited.',
    },
    release: {
      'made-to-many': 'This was promised to many people. Nobody can give it back in their name: it is kept, kept late or broken.',
      'not-made-to-you': 'This promise was not made to you.',
      'already-settled': 'This promise has already come to its end.',
    },
  },

  mail: {
    kept: {
      subject: (agency: string) => `${agency}: a promise to you was kept`,
      body: (p: { who: string; what: string; words: string; link: string }) =>
        `${p.who} promised you:\n\n${p.what}\n\nThis is done.${p.words ? ` In their words: ${p.words}` : ''}\n\nNot so? Tell us: ${p.link}`,
    },
    broken: {
      subject: (agency: string) => `${agency}: a promise to you was not kept`,
      body: (p: { who: string; what: string; day: string; link: string }) =>
        `${p.who} promised you:\n\n${p.what}\n\nThe day was ${p.day}. It was not done by then. It now stands as broken where everybody can see it, and it can still be done late.\n\nWhat you told us: ${p.link}`,
    },
    reminder: {
      subject: (day: string) => `Due ${day}: something you promised`,
      body: (p: { what: string; whom: string; day: string; link: string }) =>
        `You promised ${p.whom}:\n\n${p.what}\n\nBy ${p.day}. When it is done, say so here: ${p.link}\n\nThe day after, it stands as broken by itself.`,
    },
  },
} as const
