/** Which reports there are: what happened where and when, told once or several times. */
import type { House } from './address.ts'
import { DAY_MS, HOUR_MS, instantOf } from './calendar.ts'
import { type Dice, diceFor, drawByWeight } from './dice.ts'
import { distanceM, type Meter } from './ground.ts'
import { STORY_DAYS } from './incident.ts'
import { neighborhoodAt, TOLD } from './neighborhood.ts'
import type { CategorySlug } from './office.ts'
import type { NeighborhoodSlug } from './outline.ts'
import { DUPLICATES } from './planted-truths.ts'
import { PLANNED } from './report-planned.ts'
import type { Language, ReportState } from './town.ts'
import { DISORDER_AGAIN } from './words-again-disorder.ts'
import { NEGLECT_AGAIN } from './words-again-neglect.ts'
import { AFTER } from './words-answers.ts'
import { DISORDER_WORDS } from './words-disorder.ts'
import { NEGLECT_WORDS } from './words-neglect.ts'
import { SPANISH_AFTER, SPANISH_WORDS } from './words-spanish.ts'

export const REPORT_COUNT = 1800
const RECENT_COUNT = 330
const RECENT_DAYS = 60

/** A report before its answers. */
export type Draft = {
  readonly key: string
  readonly category: CategorySlug
  readonly at: Meter
  readonly slug: NeighborhoodSlug
  readonly place: string
  /** The street as anybody would name it. */
  readonly street: string
  readonly filedAt: Date
  readonly language: Language
  readonly words: string
  readonly cluster: string
  readonly problem: string | null
  /** How it must end, where a story says so. */
  readonly ends: ReportState | null
  /** The first report of the same event, where staff noticed. */
  readonly duplicateOf: string | null
}

const ENGLISH: Record<CategorySlug, readonly string[]> = { ...NEGLECT_WORDS, ...DISORDER_WORDS }
const SPANISH: Record<CategorySlug, readonly string[]> = SPANISH_WORDS

/** How often each category is told, beside the others. */
const SHARES: Record<CategorySlug, number> = {
  'street-light': 11,
  dumping: 13,
  'glass-and-litter': 10,
  graffiti: 7,
  'abandoned-car': 6,
  'empty-building': 4,
  'road-damage': 9,
  crossing: 6,
  'park-care': 5,
  'bus-stop': 4,
  noise: 11,
  speeding: 8,
  'public-drinking': 4,
  'bike-theft': 3,
  vandalism: 5,
  needles: 3,
  harassment: 2,
}
const SPANISH_SHARE: Partial<Record<NeighborhoodSlug, number>> = {
  bridgefoot: 0.34,
  'tannery-row': 0.18,
  'elm-square': 0.12,
  'ferry-meadows': 0.12,
}
const TELLING: Partial<Record<NeighborhoodSlug, number>> = { 'elm-square': 2.4, bridgefoot: 1.2, 'orchard-rise': 1.3, brickfield: 0.8 }

/** Words for a category: a sentence, and sometimes a second one. */
function tell(category: CategorySlug, language: Language, dice: Dice): string {
  const list = (language === 'es' ? SPANISH : ENGLISH)[category]
  return dice.pick(list) + dice.pick(language === 'es' ? SPANISH_AFTER : AFTER)
}

const AROUND: Record<Language, readonly ((house: House) => string)[]> = {
  en: [
    ({ number, street }) => `${street}, near number ${number}`,
    ({ street }) => street,
    ({ number, street }) => `across from ${number} ${street}`,
    ({ number, street }) => `${number} ${street}, at the corner`,
  ],
  es: [
    ({ number, street }) => `${street}, cerca del número ${number}`,
    ({ street }) => street,
    ({ number, street }) => `frente al ${number} de ${street}`,
  ],
}

/** A step from the house toward wherever, still in the same neighborhood. */
function stepFrom(house: House, reachM: number, dice: Dice): Meter {
  const at: Meter = [house.at[0] + reachM * dice.between(-1, 1), house.at[1] + reachM * dice.between(-1, 1)]
  return neighborhoodAt(at) === house.slug ? at : house.at
}

const languageAt = (slug: NeighborhoodSlug, dice: Dice): Language => (dice.chance(SPANISH_SHARE[slug] ?? 0.04) ? 'es' : 'en')

/** Hours at which people write: evenings and mornings, few at night. */
const WRITING_HOURS = drawByWeight([2, 1, 1, 1, 1, 2, 5, 8, 9, 8, 7, 7, 8, 7, 7, 8, 9, 10, 11, 11, 10, 8, 6, 3])

function whenFiled(today: number, now: Date, isRecent: boolean, dice: Dice): Date {
  const daysAgo = isRecent
    ? dice.whole(0, RECENT_DAYS - 1)
    : Math.round(RECENT_DAYS + (STORY_DAYS - 15 - RECENT_DAYS) * dice.share() ** 1.35)
  const at = instantOf(today - daysAgo, WRITING_HOURS(dice.share()) + dice.share())
  return at < now ? at : new Date(now.getTime() - dice.whole(20, 600) * 60_000)
}

/** Reports of the ordinary kind. */
function everyday(seed: string, houses: readonly House[], today: number, now: Date, count: number): Draft[] {
  const dice = diceFor(seed, 'reports')
  const stretches = new Map<string, number>()
  for (const { stretch } of houses) if (!stretches.has(stretch)) stretches.set(stretch, Math.exp(1.1 * dice.normal()))
  const drawHouse = drawByWeight(
    houses.map(
      (house) => (stretches.get(house.stretch) as number) * (TELLING[house.slug] ?? 1) * (TOLD[house.slug].population / 3300) ** 0.2,
    ),
  )
  const slugs = Object.keys(SHARES) as CategorySlug[]
  const drawCategory = drawByWeight(slugs.map((slug) => SHARES[slug]))
  return Array.from({ length: count }, (_, i): Draft => {
    const house = houses[drawHouse(dice.share())] as House
    const category = slugs[drawCategory(dice.share())] as CategorySlug
    const language = languageAt(house.slug, dice)
    const key = `everyday-${i}`
    return {
      key,
      category,
      language,
      slug: house.slug,
      at: stepFrom(house, 12, dice),
      place: dice.pick(AROUND[language])(house),
      street: house.street,
      filedAt: whenFiled(today, now, i < RECENT_COUNT, dice),
      words: tell(category, language, dice),
      cluster: key,
      problem: null,
      ends: null,
      duplicateOf: null,
    }
  })
}

/** Reports that belong to the stories: the problems' own, and those that the drawn page shows. */
function planned(seed: string, now: Date, houses: readonly House[], middleOfStreet: (street: string) => Meter): Draft[] {
  return PLANNED.flatMap((plan) => {
    const dice = diceFor(seed, `planned/${plan.key}`)
    const center = typeof plan.near === 'string' ? middleOfStreet(plan.near) : plan.near
    const home = neighborhoodAt(center) as NeighborhoodSlug
    return Array.from({ length: plan.count }, (_, i): Draft => {
      const daysAgo =
        plan.count === 1 ? plan.days[0] : plan.days[0] + ((plan.days[1] - plan.days[0]) * (i + dice.share() * 0.6)) / plan.count
      const wished: Meter = [center[0] + plan.radiusM * dice.between(-0.7, 0.7), center[1] + plan.radiusM * dice.between(-0.7, 0.7)]
      const at = neighborhoodAt(wished) === home ? wished : center
      const language: Language = plan.words ? 'en' : languageAt(home, dice)
      const house = houses.reduce((best, one) => (distanceM(one.at, at) < distanceM(best.at, at) ? one : best))
      const key = `${plan.key}-${i}`
      return {
        key,
        category: plan.category,
        language,
        slug: home,
        at,
        place: plan.place ?? dice.pick(AROUND[language])(house),
        street: house.street,
        filedAt: new Date(now.getTime() - Math.round(daysAgo * 24 * 60) * 60_000),
        words: plan.words ?? tell(plan.category, language, dice),
        cluster: plan.event ?? key,
        problem: plan.problem ?? null,
        ends: plan.ends ?? null,
        duplicateOf: null,
      }
    })
  })
}

const AGAIN: Record<CategorySlug, readonly (readonly [string, string, string])[]> = { ...NEGLECT_AGAIN, ...DISORDER_AGAIN }

/** One event as its first teller puts it, and how others will. */
type Event = { readonly first: Draft; readonly others: Readonly<Record<Language, string>> }

/** Gives an everyday report an event that several people may tell, each in their own words. */
function tellable(draft: Draft, dice: Dice): Event {
  const [one, two, spanish] = dice.pick(AGAIN[draft.category])
  const [mine, other] = dice.chance(0.5) ? [one, two] : [two, one]
  const words = (draft.language === 'es' ? spanish : mine) + dice.pick(draft.language === 'es' ? SPANISH_AFTER : AFTER)
  return { first: { ...draft, words }, others: { en: other, es: draft.language === 'es' ? `${spanish} Yo también lo vi.` : spanish } }
}

/** The same event told again by somebody else, in other words, a few steps away. */
function retold({ first, others }: Event, i: number, now: Date, dice: Dice): Draft {
  const latest = Math.min(now.getTime() - 5 * 60_000, first.filedAt.getTime() + DUPLICATES.withinDays * DAY_MS)
  const filedAt = new Date(
    first.filedAt.getTime() + HOUR_MS / 6 + Math.max(0, latest - first.filedAt.getTime() - HOUR_MS / 6) * dice.share() ** 1.8,
  )
  const reach = DUPLICATES.withinM * 0.68
  const at: Meter = [first.at[0] + reach * dice.between(-1, 1), first.at[1] + reach * dice.between(-1, 1)]
  const language = languageAt(first.slug, dice)
  return {
    ...first,
    key: `retold-${i}`,
    place: first.street,
    language,
    filedAt,
    at: neighborhoodAt(at) === first.slug ? at : first.at,
    words: others[language] + dice.pick(language === 'es' ? SPANISH_AFTER : AFTER),
    duplicateOf: dice.chance(0.7) ? first.key : null,
  }
}

/** All reports, oldest first: exactly REPORT_COUNT, of which exactly the planted share tells an event again. */
export function planReports(
  seed: string,
  now: Date,
  today: number,
  houses: readonly House[],
  middleOfStreet: (street: string) => Meter,
): Draft[] {
  const dice = diceFor(seed, 'retold')
  const stories = planned(seed, now, houses, middleOfStreet)
  const again = Math.round(REPORT_COUNT * DUPLICATES.share) - (stories.length - new Set(stories.map(({ cluster }) => cluster)).size)
  const fresh = everyday(seed, houses, today, now, REPORT_COUNT - stories.length - again)
  const old = fresh.filter(({ filedAt }) => now.getTime() - filedAt.getTime() > HOUR_MS)
  const events = new Map(
    dice
      .shuffle(old)
      .slice(0, again)
      .map((draft) => [draft.key, tellable(draft, dice)]),
  )
  const twice = [...events.values()].map((event, i) => retold(event, i, now, dice))
  return [...stories, ...fresh.map((draft) => events.get(draft.key)?.first ?? draft), ...twice].sort(
    (a, b) => a.filedAt.getTime() - b.filedAt.getTime(),
  )
}
