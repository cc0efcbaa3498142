import { plural } from '../plural.ts'
import { backingMail } from './backing-mail.ts'
import { backingTimes } from './backing-times.ts'

const days = (n: number) => plural('en', n, { one: 'one day', other: `${n} days` })

/** Words of backing: the rest of the organization helps the neighborhood officer. */
export const backing = {
  mail: backingMail,
  title: 'Backing',
  lede: 'What a neighborhood officer cannot do alone, the rest of the organization helps with. Ask, and see who has it.',
  ask: 'Ask for backing',
  residentsOf: (neighborhood: string) => `the residents of ${neighborhood}`,
  askedOf: (unit: string) => `Asked of ${unit}`,
  removed: 'The words were removed, since their time is over.',
  untitled: (unit: string) => `A request to ${unit}`,

  states: {
    asked: 'Waiting for an answer',
    accepted: 'Yes, promised',
    declined: 'No',
    done: 'Done',
    'not-done': 'Did not come about',
    withdrawn: 'Taken back',
  },
  reasons: {
    'not-ours': 'It is not our task',
    'no-people': 'Too few people',
    'no-money': 'No money for it',
    'not-possible': 'It cannot be done, or the law does not allow it',
    'under-way': 'It is under way already',
    other: 'Something else',
  },
  desk: {
    officer: (asker: string) => `On the desk of ${asker}, who asked`,
    sergeant: (names: string) => (names ? `On the desk of the sergeant: ${names}` : 'On the desk of the sergeant'),
    chief: (names: string) => (names ? `On the desk of the chief: ${names}` : 'On the desk of the chief'),
    climbs: (when: string) => `Without an answer it goes one desk up: ${when}.`,
    stays: 'There is no desk above. It stays here, and is counted in public, until somebody answers.',
    times: (n: number) => plural('en', n, { one: 'Went up one desk', other: `Went up ${n} desks` }),
  },
  due: {
    answer: (day: string, n: number) =>
      n > 0
        ? `Answer due ${day}: ${n === 1 ? 'tomorrow' : `in ${days(n)}`}`
        : n === 0
          ? `Answer due today, ${day}`
          : `Answer late by ${days(-n)}`,
    promised: (day: string, n: number) =>
      n > 0
        ? `Promised for ${day}: ${n === 1 ? 'tomorrow' : `in ${days(n)}`}`
        : n === 0
          ? `Promised for today, ${day}`
          : `${days(-n)} past ${day}`,
    ended: (day: string) => `Ended ${day}`,
    wanted: (day: string) => `Wanted by ${day}`,
  },

  list: {
    desk: 'On your desk',
    deskEmpty: 'Nothing is on your desk.',
    open: 'Waiting and promised',
    openEmpty: 'Nothing else is open.',
    ended: 'What became of earlier ones',
    empty: {
      title: 'Nobody has asked for backing yet',
      words:
        'A broken lamp, an empty house, a crossing: ask the unit that can mend it, from the report or from here. You see whose desk it is on.',
    },
    kinds: {
      'to-answer': 'Answer it: yes with a day, or no with a reason',
      waiting: 'Without an answer',
      'was-it-done': 'The promised day is over: was it done?',
    },
    times: 'How soon units answer',
    by: (asker: string) => `Asked by ${asker}`,
  },

  form: {
    title: 'Ask for backing',
    lede: 'Say what you need and why. The unit answers yes with a day, or no with a reason. Silence goes one desk up by itself.',
    aboutReport: (reference: string) => `About report ${reference}`,
    aboutProblem: (title: string) => `About the problem: ${title}`,
    aboutPromise: (what: string) => `About the promise: ${what}`,
    unit: 'Whom do you ask?',
    unitHint: 'A city department or partner gets a mail with a link to answer. For a police unit a sergeant or the chief answers here.',
    what: 'What do you need?',
    whatHint: 'One thing, so that it can be answered with yes or no. No names, numbers or plates.',
    why: 'Why is it needed?',
    whyHint: 'What happens if nobody does it. Only staff and the unit read this.',
    dueOn: 'Wanted by',
    answerDays: 'An answer is owed within',
    answerDaysHint:
      'Days of 24 hours; weekends and holidays count. Then it goes to the sergeant, and after as many days more to the chief.',
    dayChoice: { 1: 'One day: it cannot wait', 3: 'Three days (72 hours), as usual', 7: 'A week: there is no hurry' },
    neighborhood: 'Neighborhood',
    nowhere: 'The whole town',
    send: 'Send the request',
    noUnits: { title: 'There is no unit to ask yet', words: 'An administrator adds units and city departments in the set-up.' },
  },
  advice: {
    title: 'Please look at your words once more',
    text: 'They may tell who somebody is. Change them, or tick the box and send them as they are.',
    asItIs: 'I have looked. Send it as it is.',
    kinds: {
      phone: 'A phone number.',
      email: 'An email address.',
      plate: 'What looks like a license plate.',
      person: 'A name of a person. Say what happens, not who it is.',
      immigration: "Words about somebody's immigration status. Leave them out: it is nobody's business here.",
      'describes-person': 'A description of a person. Say what happens, where and when.',
      crime: 'What sounds like a crime. Crime information belongs in the records system, not here.',
    },
  },

  page: {
    why: 'Why',
    about: 'What it is about',
    report: (reference: string) => `Report ${reference}`,
    problem: 'A problem we work on',
    helped: 'A promise it helps to keep',
    neighborhood: 'Where',
    askedBy: 'Who asked',
    asked: 'Asked on',
    answerDue: 'Answer owed by',
    acceptedBy: (name: string, unit: string) => `${name}, ${unit}`,
    who: 'Who has it',
    contact: 'To write to the unit',
    promise: 'What they promised, for everybody to see',
    no: 'The unit said no',
    history: 'What happened',
    byLink: 'The unit answers by the link in its mail; it needs no account.',
    onSite: 'A sergeant or the chief answers here for this unit.',
    ownRequest: 'You asked this yourself: somebody else has to answer it.',
    staffOnly: 'Only staff and the unit read these words. The public sees counts for each unit, never for an officer.',
  },
  events: {
    asked: (unit: string) => `asked ${unit}`,
    escalated: {
      officer: 'Nobody answered.',
      sergeant: 'Nobody answered in time: it went to the sergeant',
      chief: 'Nobody answered in time: it went to the chief',
    },
    accepted: 'said yes',
    declined: 'said no',
    done: 'said it is done',
    'not-done': 'said it did not come about',
    withdrawn: 'took it back',
    forgotten: 'The words were removed, since their time is over',
  },

  answer: {
    title: 'A request for your help',
    from: (asker: string, agency: string) => `${asker}, ${agency}`,
    lede: (unit: string, day: string) => `For ${unit}. Please answer by ${day}.`,
    ledeAccepted: (unit: string, day: string) => `${unit} said yes, for ${day}. When it is done, say so here.`,
    private: 'This page is yours alone: whoever has its address can answer. It ends when the request ends.',
    yes: 'Yes, we do it',
    yesHint: 'It stands in the public list of promises, in the name of your unit.',
    name: 'Who has it?',
    nameHint: 'A name or a role, so that the officer knows whom to ask. Not public.',
    promise: 'What will you do?',
    promiseHint: 'One plain sentence. Everybody can read it.',
    dueOn: 'By when?',
    sendYes: 'Say yes',
    no: 'No, we cannot',
    noHint: 'The officer reads your reason. In public only the kind of reason is counted.',
    reason: 'Why not?',
    words: 'In your words',
    wordsHint: 'What is missing, or who could do it instead.',
    sendNo: 'Say no',
    end: 'Is it done?',
    endHint: 'Done keeps the promise in the public list. If it did not come about, say why: the officer reads it.',
    endWords: 'What happened',
    endWordsHint: 'Needed when it is late, or did not come about.',
    sendDone: 'It is done',
    sendNotDone: 'It did not come about',
    withdraw: 'Take the request back',
    withdrawHint: 'Nobody has answered yet. The unit is told that it need not.',
    over: {
      title: 'This link has ended',
      words:
        'The request was answered, taken back, or its time is over. Thank you. If something is left to say, write to the officer who asked.',
    },
  },

  times: backingTimes,
  extra: { title: 'Backing', none: 'The rest of the organization can help with this.', note: 'Only staff see this.' },

  refusals: {
    ask: {
      'no-unit': 'Choose whom you ask.',
      'no-what': 'Say what you need.',
      'no-why': 'Say why it is needed.',
      'too-long': 'That is too long. Use at most 600 letters each.',
      'no-day': 'Give the day by which it is wanted.',
      'day-has-passed': 'That day has passed. Choose today or later.',
      'day-too-far': 'That is more than two years away. Choose a nearer day.',
    },
    accept: {
      'no-name': 'Say who has it.',
      'no-promise': 'Say what you will do.',
      'too-long': 'That is too long. Use at most 400 letters.',
      'no-day': 'Give the day by which it will be done.',
      'day-has-passed': 'That day has passed. Choose today or later.',
      'day-too-far': 'That is more than two years away. Choose a nearer day.',
      'already-answered': 'This was answered already.',
    },
    decline: {
      'no-reason': 'Choose why not.',
      'no-words': 'Say in a few words why not: the officer reads it.',
      'too-long': 'That is too long. Use at most 600 letters.',
      'already-answered': 'This was answered already.',
    },
    end: {
      'not-accepted': 'Only what was promised can be done.',
      'no-words': 'Say what happened: it is late, or it did not come about.',
      'too-long': 'That is too long. Use at most 600 letters.',
    },
    withdraw: { 'already-answered': 'The unit has answered already: it cannot be taken back.' },
    advice: 'Look at your words once more.',
    'no-act': 'Choose an answer.',
  },
} as const
