/** What the officers of Marlow Bridge asked of units that did not end in a promise: who, where, what, why, and what became of it. */

import type { UnitSlug } from './office.ts'
import type { NeighborhoodSlug } from './outline.ts'

/** `silent`: nobody has answered. `answerHours` after asking; for `withdrawn` the hours until it was taken back. */
export type BackingLine = {
  readonly unit: UnitSlug
  readonly slug: NeighborhoodSlug
  readonly daysAgo: number
  readonly what: string
  readonly why: string
  readonly answerHours: number
} & (
  | {
      readonly end: 'declined'
      readonly reason: 'not-ours' | 'no-people' | 'no-money' | 'not-possible' | 'under-way' | 'other'
      readonly words: string
    }
  | { readonly end: 'withdrawn' | 'silent' }
)

const declined = (
  unit: UnitSlug,
  slug: NeighborhoodSlug,
  daysAgo: number,
  answerHours: number,
  [what, why]: readonly [string, string],
  reason: Extract<BackingLine, { end: 'declined' }>['reason'],
  words: string,
): BackingLine => ({ unit, slug, daysAgo, what, why, answerHours, end: 'declined', reason, words })

const left = (
  end: 'withdrawn' | 'silent',
  unit: UnitSlug,
  slug: NeighborhoodSlug,
  daysAgo: number,
  [what, why]: readonly [string, string],
  answerHours = 20,
): BackingLine => ({ unit, slug, daysAgo, what, why, answerHours, end })

export const BACKING_LINES: readonly BackingLine[] = [
  declined(
    'traffic-engineering',
    'bridgefoot',
    301,
    51,
    ['Put a speed table at the school', 'Drivers pass it at forty.'],
    'no-money',
    'The year’s money for tables is spent. It is on the list for the next budget.',
  ),
  declined(
    'traffic-engineering',
    'elm-square',
    214,
    95,
    ['Move the loading bay away from the corner', 'Vans hide the crossing.'],
    'not-possible',
    'The shops have a right to it by their lease until next summer.',
  ),
  declined(
    'traffic-engineering',
    'hollow-green',
    166,
    120,
    ['Repaint the bay for the school bus', 'It cannot be seen any more.'],
    'no-people',
    'One crew for the whole town this summer.',
  ),
  declined(
    'traffic-engineering',
    'brickfield',
    88,
    60,
    ['Close the cut-through to cars at night', 'Racing on Fridays.'],
    'other',
    'The council has to decide that. We sent them your words.',
  ),
  declined(
    'code-enforcement',
    'tannery-row',
    322,
    70,
    ['Look at the wiring in the yard of the long row', 'Sparks were seen.'],
    'not-ours',
    'That is the fire marshal. We have passed it on today.',
  ),
  declined(
    'code-enforcement',
    'elm-square',
    190,
    140,
    ['Write to the owner of the empty bakery', 'The back door stands open.'],
    'no-people',
    'One inspector until the autumn.',
  ),
  declined(
    'code-enforcement',
    'quarry-hill',
    101,
    66,
    ['Tow the trailer at the pond', 'It blocks the fire lane.'],
    'under-way',
    'It has had its notice and goes on Monday.',
  ),
  declined(
    'parks',
    'linden-park',
    255,
    30,
    ['Keep the toilets open until ten', 'People use the hedges.'],
    'no-money',
    'There is no night cleaner. We open until eight from April.',
  ),
  declined(
    'parks',
    'heron-point',
    140,
    44,
    ['Fell the dead poplar', 'Branches come down.'],
    'not-ours',
    'It stands on the railway’s ground. They have been told.',
  ),
  declined(
    'sanitation',
    'bridgefoot',
    233,
    25,
    ['A second round on Mondays', 'Bags lie open after the weekend.'],
    'no-people',
    'We cannot staff one. A larger bin comes instead.',
  ),
  declined(
    'sanitation',
    'courthouse',
    64,
    82,
    ['Wash the arcade each morning', 'Broken glass.'],
    'under-way',
    'The new contract begins next month.',
  ),
  declined(
    'neighborhood-team',
    'ferry-meadows',
    175,
    40,
    ['A second officer on Saturday nights', 'Two fights in a month.'],
    'no-people',
    'Two are in training until June.',
  ),
  declined(
    'transit',
    'elm-square',
    280,
    48,
    ['A guard on the last train', 'People are afraid of the platform.'],
    'no-money',
    'Not this year.',
  ),
  left('withdrawn', 'city-lighting', 'old-wharf', 244, ['Mend the lamp at the garden gate', 'It flickers.'], 18),
  left('withdrawn', 'parks', 'hollow-green', 118, ['Mend the fence of the allotments', 'Dogs get in.'], 30),
  left('withdrawn', 'school-district', 'tannery-row', 52, ['Keep the gym open in the break', 'Nowhere to go when it rains.'], 90),
  left('silent', 'traffic-engineering', 'bridgefoot', 47, [
    'Measure the speed at the bend for a week',
    'Three cars into the wall since summer.',
  ]),
  left('silent', 'traffic-engineering', 'elm-square', 6, ['Hold the green longer at the square', 'Older people do not get across.']),
  left('silent', 'code-enforcement', 'tannery-row', 19, ['Board up the side door of 14 Alder Court', 'It is open every night.']),
  left('silent', 'city-lighting', 'elm-square', 4, [
    'Light the passage behind the two bars',
    'Bottles and fights at closing time; nobody sees the steps.',
  ]),
  left('silent', 'sanitation', 'brickfield', 1, ['Collect the mattresses at the terraces', 'They were set alight last time.']),
  left('silent', 'neighborhood-team', 'elm-square', 2, [
    'Two officers on the square at closing time, four weekends',
    'One cannot be at both bars.',
  ]),
]

/** Words for what ended in a promise of the unit: the promise says what; here is why, and who has it. */
export const BACKING_WHYS = [
  'Residents have told us about it since spring.',
  'It came up at the last two meetings.',
  'We find the same thing there every week.',
  'Older people go a long way round because of it.',
  'It is the one thing on this block that we cannot mend ourselves.',
] as const

export const BACKING_HOLDERS = ['the duty desk', 'the night crew', 'the area foreman', 'the planning desk', 'the yard'] as const
