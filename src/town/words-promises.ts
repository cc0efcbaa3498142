/** What people in Marlow Bridge promise each other: what, and to whom ('' to a reporter). */
import type { UnitSlug } from './office.ts'

export const OFFICER_PROMISES = [
  'Come to the tenants’ meeting and answer questions about night patrols',
  'Walk the block with the residents after dark and write down what we see',
  'Call back about the broken entrance door',
  'Ask lighting about the dark corner and say what they answered',
  'Be at the school crossing every morning for two weeks',
  'Bring the numbers of last quarter to the meeting',
  'Visit the new families on the street and leave my card',
  'Speak with the owner of the yard about the noise',
  'Find out who owns the empty lot',
  'Stand at the market on Thursday with the bike-marking kit',
  'Come back on Friday night and listen for myself',
  'Introduce the night shift to the shopkeepers',
  'Write to everybody who reported the racing what was done',
  'Check on the doors of the older people on the crescent once a week this month',
] as const

export const UNIT_PROMISES: readonly (readonly [UnitSlug, string])[] = [
  ['city-lighting', 'Replace the lamps along the row'],
  ['city-lighting', 'Put a lamp at the foot of the steps'],
  ['sanitation', 'Empty the bins by the park on Sundays too'],
  ['sanitation', 'Collect the dumped things behind the shops'],
  ['parks', 'Repair the swing and the gate of the playground'],
  ['parks', 'Cut the hedge that hides the path'],
  ['code-enforcement', 'Write to the owner of the empty house and publish the answer'],
  ['code-enforcement', 'Tow the cars that have had a notice for ten days'],
  ['traffic-engineering', 'Measure the speed on the avenue for a week'],
  ['traffic-engineering', 'Repaint the crossing'],
  ['school-district', 'Keep the school yard open until six'],
  ['transit', 'Mend the glass of the bus shelter'],
]

export const PARTNER_PROMISES = [
  'Open the hall for homework on Tuesdays',
  'Lend tables and the sound system for the street party',
  'Translate the flyer into Spanish',
  'Bring twelve volunteers to the clean-up',
  'Keep the front light of the shop on until midnight',
  'Drive those who cannot walk to the meeting',
] as const

export const RESIDENT_PROMISES = [
  'Count the cars at the stop sign for one week',
  'Keep the key of the tool library on Saturdays',
  'Water the new trees until they have roots',
  'Knock at every door on the court before the meeting',
] as const

export const CHIEF_PROMISES: readonly (readonly [
  what: string,
  state: 'open' | 'kept' | 'broken' | 'kept-late',
  madeAgo: number,
  dueAgo: number,
  words: string | null,
])[] = [
  [
    'Publish the stop-and-search numbers for the square each quarter',
    'broken',
    200,
    22,
    'The numbers were not ready. They come with an apology at the next meeting.',
  ],
  ['Keep each neighborhood officer on the beat for at least three years', 'open', 700, -395, null],
  ['Answer every report within 72 hours, nine times in ten', 'kept', 540, 175, 'Nine in ten, counted over the year.'],
  ['Meet the residents of Tannery Row four times a year', 'kept', 430, 65, 'Four times, the last one in their kitchen.'],
  [
    'Publish how often beat officers are pulled to other work',
    'kept-late',
    300,
    118,
    'Three weeks late: the counting was harder than we thought.',
  ],
  ['Hold office hours in Bridgefoot with an interpreter', 'open', 45, -18, null],
]

export const KEPT_WORDS = [
  'Done.',
  'Done, and thank you for asking again.',
  'It took two visits.',
  'Done with help from the neighbors.',
  'Written back to everybody.',
  null,
  null,
  null,
] as const
export const LATE_WORDS = [
  'Later than I said: I was on another duty for two weeks.',
  'The part came late. Done now.',
  'Four days late, my mistake.',
] as const
export const BROKEN_WORDS = [
  'I did not do it, and I should have said so earlier.',
  'The money was not there. We should not have promised it.',
  'It was declined above us; the reason is on the report.',
] as const
export const RELEASED_WORDS = ['No longer needed, said the one who asked.', 'Solved by itself before we came.'] as const
