/** Words of the methods behind planned and delivered beat time, and what a neighborhood can hold its police to. */
export const methodsBeatTime = {
  'beat-time': {
    name: 'Beat time delivered',
    question: 'Of the hours officers were planned on a beat, how many were they there?',
    does: [
      'A sergeant plans shifts on a beat. That is a promise of hours. When an officer is sent elsewhere in a shift, the time is noted, and whoever leads the beat must name the reason and who ordered it.',
      'Delivered time is planned time, less leave, less what was taken off. It is summed by beat and month.',
      'Two shares are shown: delivered of planned, and taken off of what was there once leave is left out.',
    ],
    example:
      'In one month 16 shifts were planned, 128 hours. 16 hours fell on leave and 14 were taken off. Delivered: 98 hours, 77 in 100. Taken off: 13 in 100 of the 112 hours that were there.',
    not: [
      'Not a measure of an officer. No page tells it by officer, for nobody.',
      'Not a measure of what was done in the time.',
      'Leave is not abstraction. Why somebody was away is not recorded.',
    ],
    formula: {
      said: 'Delivered is planned less leave less taken off. The share taken off is of planned less leave.',
      where: [
        { sign: 'D', means: 'delivered minutes' },
        { sign: 'P', means: 'planned minutes' },
        { sign: 'L', means: 'minutes of planned shifts on days of leave' },
        { sign: 'A', means: 'minutes taken off' },
        { sign: 'a', means: 'the share taken off' },
      ],
    },
    limits: [
      'It counts what is noted. Time taken off that nobody notes counts as delivered.',
      'On a beat with one officer, the beat’s hours are that officer’s hours. Names are still nowhere.',
      'What was never planned is not missed here: a beat with few shifts can deliver all of them.',
    ],
    needs: ['Planned shifts that are over.'],
    refuses: [
      'Fewer than ten shifts: no share is shown.',
      'A shift cannot be taken off the plan later than two days before: what was planned stays planned.',
    ],
    here: [
      'Whole minutes that really pass: a shift through the night when clocks change has an hour more or less.',
      'Nothing counts twice: leave goes first, then what was taken off, in order.',
      'A shift belongs to the month in which it begins. After thirteen months only the sums are kept; after twenty-five the shifts are deleted.',
    ],
    checked: ['Shifts, leave and time taken off counted minute by minute in invented months, also when clocks change.'],
  },
  'beat-guarantee': {
    name: 'What you can hold us to',
    question: 'Does this beat get what good neighborhood policing promises?',
    does: [
      'Six measures over thirteen weeks: a named officer who can be reached, priorities brought up to date, answers that everybody can read, officers seen on foot, officers who stay on their beat, an answer within 72 hours.',
      'Each is met, not met, or cannot be told. The number, how many were counted and how far luck may move it stand beside it.',
      'The United Kingdom’s guarantee names the measures. It draws no lines. The lines here are ours, and the same for every beat.',
    ],
    example:
      'Of 60 reports 51 were answered within 72 hours: 85 in 100. Luck alone may move it between 74 and 92. The line is 90: not met.',
    not: [
      'Not a grade. The six are not added up to one.',
      'Not what people feel. Whether officers are seen only people can say, and until a survey asks, the page says that it cannot tell.',
    ],
    formula: {
      said: 'A share is hits divided by all that counted. The range of the share taken off comes from how much shifts differ from each other.',
      where: [
        { sign: 'p', means: 'a share: answered of owed, taken off of hours there' },
        { sign: 'A', means: 'minutes taken off a shift; T is the minutes that were there' },
        { sign: 's', means: 'the standard error of the share taken off; N is the number of shifts' },
      ],
    },
    limits: [
      'A state looks at the number, not at its range: a beat just above the line by luck counts as met.',
      'Answers of reports about sensitive things are read by nobody but their reporters. They count for the 72 hours and not for what the public heard.',
      'Priorities count as brought up to date when anything moved on, large or small.',
    ],
    needs: ['Reports, problems and shifts of the last thirteen weeks.'],
    refuses: ['Fewer than ten reports or shifts: it cannot be told.', 'Officers seen on foot: until a survey has asked.'],
    here: [
      'Named officer: a neighborhood officer is assigned today and gave an address or a number.',
      'Priorities: an open public problem was opened, analyzed, answered by a measure or moved on.',
      'Ranges: Wilson for shares of reports; for hours, the ratio of two sums over shifts.',
    ],
    checked: ['The range of the share taken off in 2,000 invented quarters: it held the truth about 93 times in 100.'],
  },
} as const
