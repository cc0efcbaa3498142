/** Three waves of the baseline survey: a year ago, half a year ago, and one that is open now; answers follow the true shares of trust. */
import { normalQuantile } from '#engines/statistics/normal.ts'
import { dateOf, dayOf, weekdayOf } from './calendar.ts'
import { type Dice, diceFor } from './dice.ts'
import { idOf } from './identity.ts'
import { NEIGHBORHOOD_SLUGS } from './outline.ts'
import { TRUE_TRUST } from './planted-truths.ts'
import { CONCERNS, LIES_APART } from './survey-lines.ts'
import type { Town } from './town.ts'

/** `truth`: which of the town's six waves of trust it asked into. */
export const TOWN_WAVES = [
  { slug: 'baseline-last-year', name: 'A year ago', truth: 3, opensDaysAgo: 380, days: 28, letters: 40, answers: 20 },
  { slug: 'baseline-spring', name: 'Half a year ago', truth: 4, opensDaysAgo: 195, days: 28, letters: 40, answers: 20 },
  { slug: 'baseline-now', name: 'This fall', truth: 5, opensDaysAgo: 16, days: 28, letters: 30, answers: 11 },
] as const
export const TOWN_SURVEY = 'baseline'
const OPEN_ANSWERS = 30

export type TownWave = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly opensOn: string
  readonly closesOn: string
  readonly isClosed: boolean
  readonly closedOnDay: number
  readonly letters: readonly {
    readonly id: string
    readonly neighborhoodId: string
    readonly addressId: string | null
    readonly isSpent: boolean
  }[]
  readonly responses: readonly TownResponse[]
  readonly concerns: readonly TownConcern[]
}
type Way = 'sampled' | 'open' | 'paper'
export type TownResponse = {
  readonly id: string
  readonly mode: Way
  readonly neighborhoodId: string
  readonly language: 'en' | 'es'
  readonly weekOn: string
  readonly answers: Readonly<Record<string, number>>
  readonly about: Readonly<Record<string, string>>
}
export type TownConcern = {
  readonly id: string
  readonly mode: Way
  readonly neighborhoodId: string
  readonly language: 'en' | 'es'
  readonly words: string
}

/** How many choices each question has beside the usual five. */
const CHOICES: Readonly<Record<string, number>> = { informed: 4, 'safe-by-day': 4, 'safe-after-dark': 4, 'know-officer': 3 }

/** The choice of somebody who leans `x` (standard normal, below is kinder) where a share of people is favorable: the first two are. */
function choice(x: number, share: number, choices: number): number {
  const at = normalQuantile(Math.min(0.97, Math.max(0.03, share)))
  const steps = choices === 5 ? [at - 0.9, at, at + 0.6, at + 1.3] : choices === 4 ? [at - 0.8, at, at + 0.9] : [at - 0.7, at]
  const found = steps.findIndex((step) => x < step)
  return found === -1 ? choices : found + 1
}

const AGES = ['16-24', '25-34', '35-44', '45-54', '55-64', '65-plus'] as const
/** Who answers letters: the older more often. */
const ANSWERING = [
  '16-24',
  '25-34',
  '25-34',
  '35-44',
  '35-44',
  '45-54',
  '45-54',
  '55-64',
  '55-64',
  '65-plus',
  '65-plus',
  '65-plus',
] as const

function aboutOf(dice: Dice): Record<string, string> {
  const age = dice.pick(ANSWERING)
  const said: Record<string, string> = { age, gender: dice.pick(['woman', 'woman', 'man', 'man', 'another']) }
  said.home = dice.chance(0.35 + 0.08 * AGES.indexOf(age)) ? 'owns' : dice.pick(['rents', 'rents', 'rents', 'other'])
  if (said.gender === 'another' && dice.chance(0.8)) said.gender = 'woman'
  return Object.fromEntries(Object.entries(said).filter(() => !dice.chance(0.06)))
}

function answersOf(dice: Dice, share: number): Record<string, number> {
  const lean = dice.normal()
  const one = (apart: number, choices: number) => choice(0.72 * lean + 0.694 * dice.normal(), share + apart, choices)
  const all = [['listen', one(0, 5)], ...Object.entries(LIES_APART).map(([item, apart]) => [item, one(apart, CHOICES[item] ?? 5)])]
  return Object.fromEntries(all.filter(([item]) => item === 'listen' || !dice.chance(0.03)))
}

const mondayOf = (day: number) => dateOf(day - ((weekdayOf(day) + 6) % 7))

/** One person's answers and, from some, a concern; `kinder` shifts the open link, where the pleased and the angry come by themselves. */
function respondent(
  town: Town,
  key: string,
  mode: Way,
  slug: (typeof NEIGHBORHOOD_SLUGS)[number],
  share: number,
  days: readonly [number, number],
) {
  const dice = diceFor(town.seed, `survey/${key}`)
  const language: 'en' | 'es' = dice.chance(slug === 'tannery-row' || slug === 'bridgefoot' ? 0.4 : 0.1) ? 'es' : 'en'
  const neighborhoodId = town.ids.neighborhood(slug)
  const about = aboutOf(dice)
  const answers = answersOf(dice, share)
  const weekOn = mondayOf(dice.whole(days[0], days[1]))
  const response: TownResponse = { id: idOf(town.seed, 'survey-response', key), mode, neighborhoodId, language, weekOn, answers, about }
  const words = dice.chance(0.35) ? dice.pick<string>(CONCERNS[language]) : undefined
  const concern: TownConcern | undefined =
    words === undefined ? undefined : { id: idOf(town.seed, 'survey-words', key), mode, neighborhoodId, language, words }
  return { response, concern }
}

type Plan = (typeof TOWN_WAVES)[number]

function lettersOf(town: Town, plan: Plan, counts: readonly number[], isClosed: boolean) {
  const dice = diceFor(town.seed, `survey-letters/${plan.slug}`)
  return NEIGHBORHOOD_SLUGS.flatMap((slug, i) => {
    const neighborhoodId = town.ids.neighborhood(slug)
    const homes = isClosed
      ? []
      : dice.shuffle(town.addresses.filter((one) => one.kind === 'address' && one.neighborhoodId === neighborhoodId))
    return Array.from({ length: isClosed ? plan.letters : Math.min(plan.letters, homes.length) }, (_, n) => ({
      id: idOf(town.seed, 'survey-sample', `${plan.slug}/${slug}/${n}`),
      neighborhoodId,
      addressId: homes[n]?.id ?? null,
      isSpent: n < (counts[i] ?? 0),
    }))
  })
}

function waveOf(town: Town, plan: Plan): TownWave {
  const today = dayOf(town.now)
  const [opens, closes] = [today - plan.opensDaysAgo, today - plan.opensDaysAgo + plan.days]
  const days = [opens + 1, Math.min(closes, today - 1)] as const
  const dice = diceFor(town.seed, `survey-counts/${plan.slug}`)
  // One neighborhood stays below the ten answers that a number needs.
  const counts = NEIGHBORHOOD_SLUGS.map((slug) => (slug === 'ferry-meadows' ? 7 : plan.answers + dice.whole(-3, 5)))
  const share = (i: number) => TRUE_TRUST[NEIGHBORHOOD_SLUGS[i]!][plan.truth]
  const sampled = NEIGHBORHOOD_SLUGS.flatMap((slug, i) =>
    Array.from({ length: counts[i]! }, (_, n) =>
      respondent(town, `${plan.slug}/${slug}/${n}`, n % 8 === 3 ? 'paper' : 'sampled', slug, share(i), days),
    ),
  )
  const open = Array.from({ length: OPEN_ANSWERS }, (_, n) => {
    const i = n % NEIGHBORHOOD_SLUGS.length
    return respondent(town, `${plan.slug}/open/${n}`, 'open', NEIGHBORHOOD_SLUGS[i]!, share(i) - 0.08, days)
  })
  const everybody = [...sampled, ...open]
  const isClosed = closes < today
  return {
    id: idOf(town.seed, 'survey-wave', plan.slug),
    slug: plan.slug,
    name: plan.name,
    opensOn: dateOf(opens),
    closesOn: dateOf(closes),
    isClosed,
    closedOnDay: closes + 1,
    letters: lettersOf(town, plan, counts, isClosed),
    responses: everybody.map(({ response }) => response),
    concerns: everybody.flatMap(({ concern }) => concern ?? []),
  }
}

/** The waves with all letters and answers, oldest first: some 700 answers in all. */
export const surveyOf = (town: Town) => ({
  id: idOf(town.seed, 'survey', TOWN_SURVEY),
  waves: TOWN_WAVES.map((plan) => waveOf(town, plan)),
})
