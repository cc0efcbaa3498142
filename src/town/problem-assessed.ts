/** How problems were assessed: what is counted before and after, and what those who reported say of it. */
import { DAY_MS, dateOf, dayOf, HOUR_MS } from './calendar.ts'
import { diceFor } from './dice.ts'
import { distanceM, type Meter, meterOf } from './ground.ts'
import { idOf } from './identity.ts'
import type { ProblemStory } from './problem-story.ts'
import type { Incident, Report, TownIds, Unit } from './town.ts'
import type { Assessment, Circle, Verdict } from './town-work.ts'

export type Ground = {
  readonly seed: string
  readonly ids: TownIds
  readonly now: Date
  readonly units: readonly Unit[]
  readonly incidents: readonly Incident[]
  readonly reports: readonly Report[]
  readonly middleOfStreet: (street: string) => Meter
}

export const agoAt = ({ now }: Ground, days: number, hour = 3): Date => new Date(now.getTime() - days * DAY_MS - hour * HOUR_MS)
export const agoOn = ({ now }: Ground, days: number): string => dateOf(dayOf(now) - days)

/** What counts as the problem in a circle and a span of days, both ends included: incidents of its kinds and reports of its categories. */
function count(story: ProblemStory, circle: Circle, fromAgo: number, untilAgo: number, ground: Ground): number {
  const [from, until, center] = [agoOn(ground, fromAgo), agoOn(ground, untilAgo), meterOf(circle)]
  const isWithin = (at: Date, lat: number | null, lng: number | null) => {
    if (lat === null || lng === null || distanceM(meterOf({ lat, lng }), center) > circle.radiusM) return false
    const on = dateOf(dayOf(at))
    return on >= from && on <= until
  }
  const wanted = new Set(story.categories.map((slug) => ground.ids.category(slug)))
  const recorded = ground.incidents.filter(
    ({ kind, occurredAt, lat, lng }) => story.incidentKinds.includes(kind) && isWithin(occurredAt, lat, lng),
  ).length
  return (
    recorded +
    ground.reports.filter(
      ({ categoryId, state, filedAt, lat, lng }) => wanted.has(categoryId) && state !== 'duplicate' && isWithin(filedAt, lat, lng),
    ).length
  )
}

export function assessmentOf(story: ProblemStory, area: Circle, control: Circle | null, ground: Ground): Assessment[] {
  const { assessment, responseAgo } = story
  if (!assessment || responseAgo === undefined || !control) return []
  const before = [responseAgo + assessment.beforeDays, responseAgo + 1] as const
  const after = [responseAgo, assessment.untilAgo] as const
  return [
    {
      id: idOf(ground.seed, 'assessment', story.slug),
      beforeFromOn: agoOn(ground, before[0]),
      beforeUntilOn: agoOn(ground, before[1]),
      afterFromOn: agoOn(ground, after[0]),
      afterUntilOn: agoOn(ground, after[1]),
      beforeCount: count(story, area, ...before, ground),
      afterCount: count(story, area, ...after, ground),
      controlBeforeCount: count(story, control, ...before, ground),
      controlAfterCount: count(story, control, ...after, ground),
      finding: assessment.finding,
      words: assessment.words,
      madeAt: agoAt(ground, assessment.untilAgo - 1),
      madeById: ground.ids.account(story.lead),
    },
  ]
}

/** Each follower of a joined report is asked once; most answer. */
export function verdictsOf(story: ProblemStory, reports: readonly Report[], ground: Ground): Verdict[] {
  const askedAgo = story.closing ? story.closing.ago + 12 : story.verdictAskedAgo
  if (askedAgo === undefined) return []
  const dice = diceFor(ground.seed, `verdicts/${story.slug}`)
  const words = [...(story.closing?.verdicts ?? [])]
  const agreeShare = story.closing?.agreeShare ?? 0.8
  return reports
    .flatMap(({ followers }) => followers)
    .map((follower) => {
      const isAnswered = dice.chance(story.closing ? 0.8 : 0.35)
      const answer = !isAnswered ? 'none' : dice.chance(agreeShare) ? 'agree' : 'disagree'
      const answeredAt = isAnswered ? agoAt(ground, askedAgo - dice.between(0.2, Math.min(9, askedAgo - 0.2)), 0) : null
      return {
        id: idOf(ground.seed, 'verdict', follower.id),
        followerId: follower.id,
        answer,
        words: isAnswered ? (words.shift() ?? null) : null,
        askedAt: agoAt(ground, askedAgo, 0),
        answeredAt,
      }
    })
}
