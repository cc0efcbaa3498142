import type { View } from '#ui/view.ts'
import { type ChangeFound, type ItemFound, isShare } from './estimate.ts'
import { giveOrTake, inTen } from './trust-page.ts'

const pointsOf = (share: number): number => Math.round(100 * Math.abs(share))

/** "No detectable change since spring 2026." */
export const changeSentence = (view: View, change: ChangeFound): string =>
  view.words.trustResults.change[change.verdict](pointsOf(change.change), change.since.waveName)

/** The same for a table, and what there is to say without an earlier wave. */
export const changeShort = (view: View, change: ChangeFound | null): string =>
  change ? view.words.trustResults.changeShort[change.verdict](pointsOf(change.change)) : view.words.trustResults.noCompare

/** The smallest change that would have shown, in points; rounded up, so that it is never said to be smaller than it is. */
export const detectablePoints = ({ detectable }: ChangeFound): number => Math.ceil(100 * detectable)

/** "6 in 10 trust the police department, give or take 5 points"; undefined where no share may be shown. */
export function shareSentence(view: View, { slug, town }: Pick<ItemFound, 'slug' | 'town'>): string | undefined {
  if (!isShare(town)) return undefined
  const words = view.words.trustResults
  const [n, give, says] = [inTen(town), giveOrTake(town), words.says(slug)]
  if (n === 0) return words.noneInTen(says, give)
  return n === 10 ? words.nearlyAll(says, give) : words.sentence(n, says, give)
}
