/** Words of the letters about a report. Plain text: lines as they are. */
export const mail = {
  subject: {
    filed: (reference: string) => `We have your report ${reference}`,
    joined: (reference: string) => `You follow report ${reference}`,
    answered: (reference: string) => `An answer to report ${reference}`,
    moved: (reference: string) => `Report ${reference} has a new owner`,
    fixed: (reference: string) => `Report ${reference}: fixed`,
    'not-fixed': (reference: string) => `Report ${reference}: closed, not fixed`,
    'not-ours': (reference: string) => `Report ${reference} belongs to somebody else`,
    duplicate: (reference: string) => `Report ${reference} goes on elsewhere`,
    reopened: (reference: string) => `Report ${reference} is open again`,
    'joined-problem': (reference: string) => `Report ${reference} is part of a larger problem`,
    'problem-news': (reference: string) => `News on what you reported (${reference})`,
    promised: (reference: string) => `A promise about report ${reference}`,
    removed: (reference: string) => `Something was taken from report ${reference}`,
  },
  filed: (who: string, by: string) => `Thank you. We have your report.\n\n${who} will answer by ${by}.`,
  joined: (who: string, by: string) =>
    by
      ? `Thank you. You are counted in.\n\n${who} will answer by ${by}.`
      : 'Thank you. You are counted in. It has been answered already: the page says what was done.',
  answered: (who: string, words: string) => `${who} answered:\n\n${words}`,
  moved: (to: string, words: string) =>
    `Your report was handed to ${to}. Its history went along, and the promised time stays the same.\n\nWhy:\n\n${words}`,
  outcome: {
    fixed: (who: string, words: string) =>
      `${who} says it is fixed.${words ? `\n\n${words}` : ''}\n\nIf it is not, open your private page and say so with one tap.`,
    'not-fixed': (who: string, words: string) =>
      `${who} closed it without fixing it. Here is why:\n\n${words}\n\nIf you see it differently, open your private page and say so.`,
    'not-ours': (who: string, words: string) => `${who} says that it belongs to somebody else:\n\n${words}`,
    duplicate: (who: string, words: string) =>
      `${who} found that it was reported before. It goes on there, and your page leads to it.${words ? `\n\n${words}` : ''}`,
  },
  reopened: (by: string) => `It was opened again, since somebody says that it is not fixed.\n\nWe answer anew by ${by}.`,
  joinedProblem: (title: string) =>
    `It happens again and again, so we now work on what is behind it:\n\n${title}\n\nYou will hear what comes of it.`,
  problemNews: (title: string, words: string) => `${title}\n\n${words}`,
  promised: (words: string) => `Something was promised:\n\n${words}\n\nEverybody can see whether it is kept.`,
  removed: (rule: string, words: string) => `Something was taken from view or removed for good. ${rule}${words ? `\n\n${words}` : ''}`,
  tail: (link: string) => `Your private page, to see everything, to reply, or to stop these letters:\n${link}`,
  from: (agency: string, number: string) => `${agency}\nIf someone is in danger now, call ${number}. Nobody reads answers to this letter.`,
} as const
