/** How well reports of one thing are found, judged by halves of the labelled reports that the coefficients were not fitted to. */
import { SUGGESTION_THRESHOLD } from '#engines/similarity/duplicate.ts'
import { crossFitted, pairsOf, readReports } from '../duplicate-fit.ts'
import type { Row } from './measure/row.ts'

export async function rows(): Promise<readonly Row[]> {
  const reports = readReports()
  const { recallAt5, falsePromptShare } = crossFitted(reports, pairsOf(reports), SUGGESTION_THRESHOLD)
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const beside = 'same category within 250 m: 90.1 % and 23.2 %, on record'
  return [
    {
      what: 'Duplicate reports: an earlier one among five suggestions',
      bar: 'at least 95 %',
      seen: percent(recallAt5),
      met: recallAt5 >= 0.95,
      beside,
    },
    {
      what: 'Duplicate reports: new ones that are shown any',
      bar: 'at most 14 %',
      seen: percent(falsePromptShare),
      met: falsePromptShare <= 0.14,
      beside,
    },
  ]
}
