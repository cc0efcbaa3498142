/** The officers as the public knows them, and who had which beat when. */
import { dateOf, dayOf } from './calendar.ts'
import type { BeatSlug } from './neighborhood.ts'
import { MAIL } from './office.ts'
import type { Assignment, Face, Officer, TownIds } from './town.ts'

type Line = {
  readonly slug: string
  readonly name: string
  readonly rank: string
  readonly serves: Officer['serves']
  readonly speaks: string
  readonly yearsHere: number
  readonly face: Face
  readonly ownWords: string
}

export const OFFICERS = [
  {
    slug: 'amara-diallo',
    name: 'Amara Diallo',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English, French, some Spanish',
    yearsHere: 3.2,
    face: { skin: 'chestnut', hair: 'black', hairStyle: 'bun', clothes: 'slate' },
    ownWords: 'If you see me with a coffee, I have time. That is what the coffee is for.',
  },
  {
    slug: 'joel-whitcomb',
    name: 'Joel Whitcomb',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English',
    yearsHere: 6.4,
    face: { skin: 'porcelain', hair: 'auburn', hairStyle: 'crop', clothes: 'slate' },
    ownWords: 'I grew up two streets from here. Tell me what changed, I may remember how it was.',
  },
  {
    slug: 'ines-carvalho',
    name: 'Inês Carvalho',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English, Portuguese, Spanish',
    yearsHere: 4.1,
    face: { skin: 'honey', hair: 'brown', hairStyle: 'bob', clothes: 'slate' },
    ownWords: 'Small things first. A lamp that works is worth ten speeches about safety.',
  },
  {
    slug: 'darnell-pruitt',
    name: 'Darnell Pruitt',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English, sign language',
    yearsHere: 5.5,
    face: { skin: 'umber', hair: 'black', hairStyle: 'short', clothes: 'slate' },
    ownWords: 'I sign, I listen, I write it down. Then I come back and tell you what happened.',
  },
  {
    slug: 'priya-raman',
    name: 'Priya Raman',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English, Tamil',
    yearsHere: 1.2,
    face: { skin: 'olive', hair: 'black', hairStyle: 'long', clothes: 'slate' },
    ownWords: 'New here, and asking everybody the same question: what would you fix first?',
  },
  {
    slug: 'mateo-villasenor',
    name: 'Mateo Villaseñor',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English, Spanish',
    yearsHere: 3.8,
    face: { skin: 'honey', hair: 'brown', hairStyle: 'curls', clothes: 'slate' },
    ownWords: 'Mi puerta está abierta, and so is my notebook. Saturdays I am at the market.',
  },
  {
    slug: 'lena-strand',
    name: 'Lena Strand',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English, some Polish',
    yearsHere: 7.3,
    face: { skin: 'porcelain', hair: 'fair', hairStyle: 'braids', clothes: 'slate' },
    ownWords: 'I walk the crescents on Tuesdays. If your porch light is on, I will knock and say hello.',
  },
  {
    slug: 'tobias-merrin',
    name: 'Tobias Merrin',
    rank: 'Officer',
    serves: 'beat',
    speaks: 'English, German',
    yearsHere: 2.6,
    face: { skin: 'sand', hair: 'gray', hairStyle: 'bald', clothes: 'slate' },
    ownWords: 'Retired teacher, second career. I still learn names on the first day.',
  },
  {
    slug: 'marisol-reyes',
    name: 'Marisol Reyes',
    rank: 'Lieutenant',
    serves: 'team',
    speaks: 'English, Spanish',
    yearsHere: 14.5,
    face: { skin: 'olive', hair: 'brown', hairStyle: 'bun', clothes: 'pine' },
    ownWords: 'My work is that your officer has time for you. If they do not, that is on me.',
  },
  {
    slug: 'benedict-okafor',
    name: 'Benedict Okafor',
    rank: 'Chief',
    serves: 'agency',
    speaks: 'English, Igbo',
    yearsHere: 4.6,
    face: { skin: 'umber', hair: 'gray', hairStyle: 'crop', clothes: 'navy' },
    ownWords: 'Judge us by what we said we would do, and by whether we did it.',
  },
] as const satisfies readonly Line[]
export type OfficerSlug = (typeof OFFICERS)[number]['slug']
const officerLines: readonly Line[] = OFFICERS

type Turn = {
  readonly officer: OfficerSlug
  readonly beat: BeatSlug
  readonly duty: Assignment['duty']
  readonly fromDaysAgo: number
  readonly untilDaysAgo: number | null
  readonly note: string
}
/** One change of officer (East, fourteen months ago) and one stand-in while an officer was ill (North, in spring). */
const TURNS: readonly Turn[] = [
  {
    officer: 'amara-diallo',
    beat: 'center',
    duty: 'neighborhood-officer',
    fromDaysAgo: 1150,
    untilDaysAgo: null,
    note: 'asked for the square and stayed',
  },
  { officer: 'ines-carvalho', beat: 'west', duty: 'neighborhood-officer', fromDaysAgo: 1400, untilDaysAgo: null, note: '' },
  {
    officer: 'darnell-pruitt',
    beat: 'west',
    duty: 'neighborhood-officer',
    fromDaysAgo: 900,
    untilDaysAgo: null,
    note: 'second officer for Tannery Row',
  },
  { officer: 'lena-strand', beat: 'north', duty: 'neighborhood-officer', fromDaysAgo: 2200, untilDaysAgo: null, note: '' },
  {
    officer: 'tobias-merrin',
    beat: 'north',
    duty: 'neighborhood-officer',
    fromDaysAgo: 930,
    untilDaysAgo: null,
    note: 'second officer for Quarry Hill',
  },
  {
    officer: 'tobias-merrin',
    beat: 'south',
    duty: 'stand-in',
    fromDaysAgo: 231,
    untilDaysAgo: 168,
    note: 'while Officer Villaseñor was ill',
  },
  { officer: 'mateo-villasenor', beat: 'south', duty: 'neighborhood-officer', fromDaysAgo: 1350, untilDaysAgo: null, note: '' },
  {
    officer: 'joel-whitcomb',
    beat: 'east',
    duty: 'neighborhood-officer',
    fromDaysAgo: 2300,
    untilDaysAgo: 426,
    note: 'moved across the river when the South beat got a second officer',
  },
  {
    officer: 'priya-raman',
    beat: 'east',
    duty: 'neighborhood-officer',
    fromDaysAgo: 425,
    untilDaysAgo: null,
    note: 'took over from Officer Whitcomb after two weeks side by side',
  },
  { officer: 'joel-whitcomb', beat: 'south', duty: 'neighborhood-officer', fromDaysAgo: 425, untilDaysAgo: null, note: '' },
  ...(['center', 'west', 'north', 'south', 'east'] as const).map(
    (beat): Turn => ({
      officer: 'marisol-reyes',
      beat,
      duty: 'sergeant',
      fromDaysAgo: 1700,
      untilDaysAgo: null,
      note: 'leads the neighborhood officers',
    }),
  ),
]

export const officers = (ids: TownIds, now: Date): Officer[] =>
  officerLines.map(({ yearsHere, ...line }, i) => ({
    ...line,
    id: ids.officer(line.slug),
    accountId: ids.account(line.slug),
    publicEmail: `${line.slug}@${MAIL}`,
    publicPhone: `555-01${String(40 + i)}`,
    sinceOn: dateOf(dayOf(now) - Math.round(yearsHere * 365.25)),
  }))

export const assignments = (ids: TownIds, now: Date): Assignment[] =>
  TURNS.map(({ officer, beat, duty, fromDaysAgo, untilDaysAgo, note }) => ({
    id: ids.officer(`turn/${officer}/${beat}/${fromDaysAgo}`),
    beatId: ids.beat(beat),
    officerId: ids.officer(officer),
    duty,
    fromOn: dateOf(dayOf(now) - fromDaysAgo),
    untilOn: untilDaysAgo === null ? null : dateOf(dayOf(now) - untilDaysAgo),
    note,
  }))

/** Who had the beat that many days ago: a stand-in goes before the one they stand in for. */
export function officerOf(beat: BeatSlug, daysAgo: number): OfficerSlug {
  const on = TURNS.filter(
    (turn) => turn.beat === beat && turn.duty !== 'sergeant' && turn.fromDaysAgo >= daysAgo && (turn.untilDaysAgo ?? -1) <= daysAgo,
  )
  const turn = on.find(({ duty }) => duty === 'stand-in') ?? on[0]
  if (!turn) throw new Error(`nobody had ${beat} ${daysAgo} days ago`)
  return turn.officer
}

export const nameWithRank = (slug: OfficerSlug): string => {
  const officer = officerLines.find((line) => line.slug === slug) as Line
  return `${officer.rank === 'Lieutenant' ? 'Lt.' : officer.rank} ${officer.name.split(' ').at(-1)}`
}
