import type { ReadAt } from '#data/scope.ts'
import type { Weeks } from './assessment.ts'
import { type DesignDraft, type Foreseen, type ResponseDesign, weeksPlanned } from './design.ts'
import { countDesign } from './design-count.store.ts'
import { foreseenOf, planningWindow, sumOfWeeks } from './foreseen.ts'
import { type Judged, judgedFrom } from './judged.ts'

type Known = { readonly today: string; readonly recordsFrom: string | undefined; readonly timeZone: string }

/** What can be known of a design on the day `today`, from the weeks before alone. */
export async function foresee(at: ReadAt, draft: DesignDraft, { today, recordsFrom, timeZone }: Known): Promise<Foreseen> {
  const { startsOn, weeksBefore } = planningWindow(draft, today, recordsFrom)
  const counts = await countDesign(at, { ...draft, startsOn }, { before: weeksBefore, after: 0 }, timeZone)
  return foreseenOf(counts.target.before, sumOfWeeks(counts.comparisons.map(({ before }) => before)), weeksPlanned(draft))
}

/** What the counts of a design's areas say over these weeks, as they are recorded today. Refuses as `judgedFrom`. */
export const judgeDesign = async (
  at: ReadAt,
  design: ResponseDesign,
  weeks: Weeks,
  timeZone: string,
): Promise<ReturnType<typeof judgedFrom>> => judgedFrom(await countDesign(at, design, weeks, timeZone), design.buffer?.name ?? null)

/** The sums that an assessment keeps beside its result; those of the areas to compare with together. */
export function sumsOf(judged: Judged) {
  const total = (of: 'before' | 'after') => judged.counts.controls.reduce((sum, one) => sum + one[of], 0)
  return {
    beforeCount: judged.counts.target.before,
    afterCount: judged.counts.target.after,
    controlBeforeCount: total('before'),
    controlAfterCount: total('after'),
    result: judged,
  }
}
