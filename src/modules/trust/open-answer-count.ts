import { suppressRow, type Told } from '#engines/survey/suppression.ts'
import type { EstimateMode } from './estimate.ts'
import { type AnswerTheme, THEMES } from './open-answer-theme.ts'

/** How many said what, each answer in one theme; hidden counts cannot be worked out from the others. */
export type ThemeCounts = {
  readonly mode: EstimateMode
  readonly answers: number
  readonly themes: readonly { readonly theme: AnswerTheme; readonly count: Told }[]
}

/** The counts of one way of asking as they may be shown, the most frequent first; undefined below ten answers. Empty themes are left out. */
export function themesTold(mode: EstimateMode, counts: Readonly<Record<string, number>>): ThemeCounts | undefined {
  const named = THEMES.filter((theme) => (counts[theme] ?? 0) > 0)
  const answers = named.reduce((sum, theme) => sum + counts[theme]!, 0)
  const order = named.map((_, i) => i).sort((a, b) => counts[named[a]!]! - counts[named[b]!]! || a - b)
  const told = suppressRow(
    named.map((theme) => counts[theme]!),
    undefined,
    order,
  )
  if (typeof told === 'string') return undefined
  return { mode, answers, themes: order.toReversed().map((i) => ({ theme: named[i]!, count: told[i]! })) }
}
