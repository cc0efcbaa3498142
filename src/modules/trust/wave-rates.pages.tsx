import { wilsonInterval } from '#engines/statistics/interval.ts'
import { percentInWords } from '#ui/calendar.ts'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { View } from '#ui/view.ts'
import type { WaveCount } from './wave-draft.ts'

export type WaveNumbers = {
  readonly rows: readonly WaveCount[]
  readonly unsent: number
  readonly toRemind: number
  /** Answers by the open link and at the kiosk. */
  readonly openAnswers: number
}
export const sumOf = (rows: readonly WaveCount[], of: 'letters' | 'spent' | 'answers') => rows.reduce((sum, row) => sum + row[of], 0)

/** The response rate with its interval, in words: `28% (24% to 33%)`. */
function rateWords(view: View, { answers, letters }: Pick<WaveCount, 'answers' | 'letters'>) {
  const { low, high } = wilsonInterval(Math.min(answers, letters), letters)
  return [percentInWords(view, Math.min(1, answers / letters)), percentInWords(view, low), percentInWords(view, high)] as const
}

/** Who has answered so far: of all letters, by neighborhood, and apart from them by the open link. */
export const Rates = ({ view, numbers: { rows, openAnswers } }: { view: View; numbers: WaveNumbers }) => {
  const { wave: words } = view.words.trustAsking
  const total = { letters: sumOf(rows, 'letters'), answers: sumOf(rows, 'answers') }
  return (
    <Section title={words.rates} lede={words.private}>
      {total.letters > 0 && (
        <>
          <p>{words.rateSentence(...rateWords(view, total), total.answers, total.letters)}</p>
          <Table
            caption={words.rates}
            quietCaption
            columns={[
              { head: words.neighborhood, cell: ({ neighborhood }) => neighborhood },
              { head: words.letters, figure: true, cell: ({ letters }) => letters },
              { head: words.answers, figure: true, cell: ({ answers }) => answers },
              { head: words.rate, figure: true, cell: (row) => words.rateValue(...rateWords(view, row)) },
            ]}
            rows={rows}
          />
          <p class="small muted">{words.begun(sumOf(rows, 'spent'))}</p>
        </>
      )}
      {openAnswers > 0 && <p>{words.openAnswers(openAnswers)}</p>}
    </Section>
  )
}
