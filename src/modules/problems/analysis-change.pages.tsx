import { DotsIntervalChart } from '#ui/chart-dots-interval.tsx'
import type { View } from '#ui/view.ts'
import type { Change, ChangeRow } from './analysis-change.ts'
import { nameOf } from './analysis-kinds.pages.tsx'
import type { Told } from './analysis-told.pages.tsx'
import type { Span } from './problem-case.ts'
import { dateIn, numberIn, percentIn } from './problem-wording.ts'

const countsOf = ({ before, after }: ChangeRow) => ({ before: before ?? 0, after: after ?? 0 })

/** "Fewer: 45 now, 70 a year before", only where the range leaves no doubt about the direction. */
function changeInWords(view: View, row: ChangeRow): string {
  const words = view.words.problems.pictures.change
  const counts = countsOf(row)
  if (!row.ratio) return words.tooFew(counts)
  const { ratio, low, high } = row.ratio
  const percent = (share: number) => percentIn(view.language, share)
  const number = (value: number) => numberIn(view.language, value)
  if (high < 1) return words.fewer({ ...counts, percent: percent(1 - ratio), low: percent(1 - high), high: percent(1 - low) })
  if (low > 1) return words.more({ ...counts, ratio: number(ratio), low: number(low), high: number(high) })
  return words.unclear(counts)
}

function rowName(view: View, row: ChangeRow): string {
  const words = view.words.problems.pictures.change
  return row.of === 'recorded' ? words.recorded : row.of === 'told' ? words.told : nameOf(view, row)
}

const spanInWords = (view: View, { fromOn, untilOn }: Span) =>
  view.words.problems.pictures.span(dateIn(view.language, fromOn), dateIn(view.language, untilOn))

/** This half-year against the same half-year before: all together in a sentence, by kind with ranges. */
export function tellChange(view: View, change: Change): Told {
  const { pictures } = view.words.problems
  const words = pictures.change
  const together = change.rows.filter(({ of }) => of === 'recorded' || of === 'told')
  const sentences = together.map((row) => `${rowName(view, row)}. ${changeInWords(view, row)}`)
  const rated = change.rows.flatMap((row) => (row.ratio ? [{ ...row, ratio: row.ratio }] : []))
  const few = change.rows.filter(({ ratio, of }) => ratio === null && of !== 'recorded' && of !== 'told')
  const listed = few.map((row) => words.fewRow(rowName(view, row), countsOf(row).before, countsOf(row).after))
  const varies = change.dispersion >= 1.05 && numberIn(view.language, change.dispersion)
  return {
    title: words.title,
    sentence: sentences[0] ?? words.few(listed.join('; ')),
    drawing: rated.length > 0 && (
      <DotsIntervalChart
        view={view}
        title={words.title}
        note={words.spans(spanInWords(view, change.before), spanInWords(view, change.after))}
        desc={words.desc}
        rows={rated.map((row) => ({
          label: rowName(view, row),
          n: words.row(countsOf(row).before, countsOf(row).after),
          value: row.ratio.ratio,
          low: row.ratio.low,
          high: row.ratio.high,
          lit: row.ratio.low > 1 || row.ratio.high < 1,
        }))}
        format={(value) => words.times(numberIn(view.language, value))}
        reference={{ value: 1, words: words.reference }}
      />
    ),
    notes: [
      sentences[1] ?? false,
      listed.length > 0 && sentences.length > 0 && words.few(listed.join('; ')),
      rated.length > 0 && [words.why, varies && words.varies(varies), pictures.howSure].filter(Boolean).join(' '),
    ],
  }
}
