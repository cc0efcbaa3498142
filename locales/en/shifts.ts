import { plural } from '../plural.ts'
import { abstractions } from './abstractions.ts'
import { diary, leave } from './shifts-days.ts'

/** Words of planned beat time: shifts, leave, diaries, and what takes beat time away. */
export const shifts = {
  short: 'Shifts',
  week: {
    title: (day: string) => `Week of ${day}`,
    eyebrow: (beat: string) => `Beat time, ${beat}`,
    own: 'My shifts',
    lede: 'Planned beat time is a promise to the neighborhood. What was delivered of it is public, month by month and never by officer.',
    ownLede: 'When you are planned on your beat. Tap a shift if you were taken off it.',
    beats: 'Beats',
    before: 'Week before',
    after: 'Week after',
    weeks: 'Other weeks',
    sum: (hours: string, shifts: number) => `${hours} planned in ${plural('en', shifts, { one: '1 shift', other: `${shifts} shifts` })}`,
    none: 'Nothing is planned this week',
    noneText: 'Plan a shift below, or take over last week’s.',
    noneOwn: 'Your sergeant has planned no shift for you this week.',
    free: (days: string) => `No shift: ${days}.`,
    onLeave: 'On leave',
    taken: (hours: string) => `${hours} taken off`,
    waits: 'Waits for a reason',
    planned: (n: number) => plural('en', n, { one: '1 shift was planned.', other: `${n} shifts were planned.` }),
    leftOut: (n: number) =>
      plural('en', n, {
        one: '1 shift of last week was left out: the officer is on leave or no longer on the beat, the time has passed, or another shift is in the way.',
        other: `${n} shifts of last week were left out: the officer is on leave or no longer on the beat, the time has passed, or another shift is in the way.`,
      }),
    paste: 'Take over last week',
    pasteHint: 'Same officers, same times. Shifts of officers on leave are left out.',
    noBeats: 'You have no beat to plan',
    noBeatsText: 'Once you are assigned to a beat, its weeks stand here.',
  },
  form: {
    title: 'Plan a shift',
    officer: 'Officer',
    officerHint: 'Who is assigned to this beat.',
    noOfficers: 'Nobody is assigned to this beat. An officer is assigned first; then shifts can be planned.',
    day: 'Day',
    from: 'From',
    until: 'Until',
    untilHint: 'A time before the start means the next day.',
    weeks: 'For how many weeks',
    weeksHint: 'Same day and time each week, 12 at most. 1 is this week alone.',
    plan: 'Plan',
  },
  refusals: {
    plan: {
      'no-officer': 'Choose an officer.',
      'no-time': 'Give a day, and times like 1:00 PM.',
      'too-long': 'A shift lasts 16 hours at most. Nobody walks a beat well after that.',
      'has-passed': 'This time has passed. What was not planned before was not a promise.',
      'too-far': 'That is more than a year away.',
      'too-many-weeks': 'Choose 1 to 12 weeks.',
      'not-of-the-beat': 'This officer is not assigned to this beat on that day.',
      overlaps: 'This officer has another shift at that time.',
    },
    overlapsWith: (when: string) => `This officer has another shift at that time: ${when}.`,
    takeOff: {
      'has-begun': 'This shift has begun. Note what it was used for instead, with the reason.',
      'too-late':
        'It is less than two days until this shift. Residents count on it. If the officer is needed elsewhere, note it below with the reason: the sum is public.',
    },
  },
  one: {
    title: (officer: string, day: string) => `${officer}, ${day}`,
    titleOwn: (day: string) => `My shift, ${day}`,
    beat: 'Beat',
    when: 'When',
    hours: 'Length',
    officer: 'Officer',
    back: 'Back to the week',
    takeOff: 'Take this shift off the plan',
    takeOffHint: 'Possible until two days before. After that it counts as planned, and what it was used for is noted.',
    standIn: (name: string) => `On leave this day. ${name} stands in.`,
    noStandIn: 'On leave this day. Nobody stands in yet.',
  },
  abstractions,
  leave,
  diary,
} as const
