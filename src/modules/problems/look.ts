import { dayAfter, daysBetween } from '#modules/promises/index.ts'
import { type Weeks, weeksOver } from './assessment.ts'
import { FEWEST_WEEKS_AFTER, type ResponseDesign, weeksPlanned } from './design.ts'
import type { Problem } from './problem.ts'
import type { Assessment } from './problem-case.ts'

export const LOOK_REFUSALS = [
  'is-closed',
  'not-checked-yet',
  'no-design',
  'not-begun',
  'too-soon',
  'planned-later',
  'records-missing',
  'too-few-weeks',
] as const
export type RefusalToLook = (typeof LOOK_REFUSALS)[number]

/** Records come with a delay: so many days of them may still be missing at the end. */
const RECORDS_LATE_DAYS = 14

type Design = Pick<ResponseDesign, 'startsOn' | 'lookOn' | 'weeksBefore'>

export const isEarly = ({ lookOn }: Pick<ResponseDesign, 'lookOn'>, today: string): boolean => today < lookOn

/** What is counted at a look: at the planned one the planned weeks whenever the button is pressed, before it the whole weeks that are over. */
export const weeksOf = (design: Design, today: string): Weeks => ({
  before: design.weeksBefore,
  after: isEarly(design, today) ? Math.min(weeksOver(design.startsOn, today), weeksPlanned(design)) : weeksPlanned(design),
})

/** From and until which day there are records of what counts; undefined where there is nothing, or no end. */
export type Reach = { readonly from: string | undefined; readonly until: string | undefined }

/**
 * Why a response cannot be judged today; undefined when it can. Before the planned day only with a reason, for whoever looks until it looks
 * good finds what chance brought. A gap in the records would look like success.
 */
export function refusalToLook(
  problem: Pick<Problem, 'state' | 'stage'>,
  design: Design | undefined,
  { today, earlyReason, reach }: { today: string; earlyReason: string; reach: Reach },
): RefusalToLook | undefined {
  if (problem.state !== 'open') return 'is-closed'
  if (problem.stage !== 'assessment') return 'not-checked-yet'
  if (!design) return 'no-design'
  if (today <= design.startsOn) return 'not-begun'
  const { before, after } = weeksOf(design, today)
  if (after < FEWEST_WEEKS_AFTER) return 'too-soon'
  if (isEarly(design, today) && !earlyReason.trim()) return 'planned-later'
  const [first, last] = [dayAfter(design.startsOn, -7 * before), dayAfter(design.startsOn, 7 * after - 1)]
  const isLacking =
    (reach.from !== undefined && reach.from > first) || (reach.until !== undefined && daysBetween(reach.until, last) > RECORDS_LATE_DAYS)
  return isLacking ? 'records-missing' : undefined
}

/** The assessments that a problem may close with: planned looks by the design that stands; those from before there were designs where there is none. */
export const looksThatCount = (assessments: readonly Assessment[], standing: ResponseDesign | undefined): readonly Assessment[] =>
  assessments.filter(({ designId, earlyReason }) => (standing ? designId === standing.id && earlyReason === null : designId === null))
