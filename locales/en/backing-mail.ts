type Asked = { asker: string; agency: string; what: string; why: string; dueOn: string; answerBy: string; link: string }

const request = ({ what, why, dueOn }: Asked) => `What is needed:\n${what}\n\nWhy:\n${why}\n\nWanted by ${dueOn}.`
const yesOrNo = 'You can say yes, with a day, or no, with the reason. You need no account: the link is yours.'

/** Letters about requests for backing: to units, to who asked, to the desk a request has climbed to. */
export const backingMail = {
  subject: {
    asked: (unit: string) => `${unit}: a neighborhood officer asks for your help`,
    reminder: (unit: string) => `${unit}: your answer is late`,
    escalated: (unit: string) => `No answer from ${unit}: the request went one desk up`,
    accepted: (unit: string) => `${unit} said yes`,
    declined: (unit: string) => `${unit} said no`,
    done: (unit: string) => `${unit}: done`,
    'not-done': (unit: string) => `${unit}: it did not come about`,
    withdrawn: (unit: string) => `${unit}: the request was taken back`,
  },
  desks: { officer: 'the officer who asked', sergeant: 'the sergeant of the beat', chief: 'the chief' },
  asked: (it: Asked) =>
    `${it.asker} of ${it.agency} asks for your help.\n\n${request(it)}\n\nPlease answer by ${it.answerBy}:\n${it.link}\n\n${yesOrNo} A yes stands in the public list of promises.`,
  askedOnSite: (it: Asked) =>
    `${it.asker} of ${it.agency} asks for your help.\n\n${request(it)}\n\nAn answer is owed by ${it.answerBy}. A sergeant or the chief answers on the site, signed in:\n${it.link}`,
  reminder: (it: Asked) =>
    `${it.asker} of ${it.agency} still waits for your answer. It was due by ${it.answerBy}, and the request has gone one desk up.\n\n${request(it)}\n\nPlease answer here:\n${it.link}\n\n${yesOrNo}`,
  reminderOnSite: (it: Asked) =>
    `${it.asker} of ${it.agency} still waits for your answer. It was due by ${it.answerBy}, and the request has gone one desk up.\n\n${request(it)}\n\nA sergeant or the chief answers on the site, signed in:\n${it.link}`,
  escalated: (it: { unit: string; asker: string; what: string; desk: string; link: string }) =>
    `${it.unit} has not answered ${it.asker} in time. The request is now on the desk of ${it.desk}.\n\nWhat is needed:\n${it.what}\n\nSee it here:\n${it.link}`,
  accepted: (it: { unit: string; name: string; what: string; promise: string; day: string; link: string }) =>
    `${it.unit} said yes.\n\nYou asked:\n${it.what}\n\nThey promise:\n${it.promise}\n\nBy ${it.day}. Who has it: ${it.name}.\n\n${it.link}`,
  declined: (it: { unit: string; what: string; reason: string; words: string; link: string }) =>
    `${it.unit} said no.\n\nYou asked:\n${it.what}\n\nThe reason: ${it.reason}.\n\nIn their words:\n${it.words}\n\n${it.link}`,
  done: (it: { unit: string; what: string; words: string; link: string }) =>
    [`What you asked of ${it.unit} is done.`, `You asked:\n${it.what}`, it.words, it.link].filter(Boolean).join('\n\n'),
  'not-done': (it: { unit: string; what: string; words: string; link: string }) =>
    `What ${it.unit} had said yes to did not come about.\n\nYou asked:\n${it.what}\n\n${it.words}\n\n${it.link}`,
  withdrawn: (it: { asker: string; what: string }) =>
    `${it.asker} has taken this request back. You need not answer any more.\n\nWhat was needed:\n${it.what}`,
  from: (agency: string) => `${agency}\nSent by Commonbeat.`,
} as const
