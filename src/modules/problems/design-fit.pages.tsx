import { dayAfter } from '#modules/promises/index.ts'
import { LineChart } from '#ui/chart-line.tsx'
import { Notice } from '#ui/notice.tsx'
import type { View } from '#ui/view.ts'
import type { Foreseen } from './design.ts'
import { smallestDrop } from './foreseen.ts'
import { blocksOf } from './judged-blocks.ts'
import { dateIn, percentIn, perWeekIn, shortDayIn } from './problem-wording.ts'

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** What size of change would show by the planned day, as a sentence. */
export function seenSentence(view: View, { detectable }: Foreseen, lookOn: string): string {
  const { design } = view.words.problems
  const day = dateIn(view.language, lookOn)
  if (detectable === null) return design.nothing
  return detectable === 'never' ? design.unseen(day) : design.seen(percentIn(view.language, smallestDrop(detectable)), day)
}

/** Whether the planned look can be expected to tell anything of use: it would show a drop by a third. */
const isTelling = ({ detectable }: Foreseen) => typeof detectable === 'number' && smallestDrop(detectable) <= 0.35

/** Here and the places compared with in the weeks before, these brought to the size of ours; undefined where one of them is empty. */
const FitChart = ({ view, foreseen, until }: { view: View; foreseen: Foreseen; until: string }) => {
  const { design } = view.words.problems
  const { target, control } = foreseen
  const [here, there] = [sum(target), sum(control)]
  if (here === 0 || there === 0) return null
  const path = target.map((count, week) => [count, ((control[week] ?? 0) * here) / there, 0, 0] as const)
  const blocks = blocksOf({ path, weeks: { before: target.length, after: 0 } })
  const number = (value: number) => perWeekIn(view.language, value)
  return (
    <LineChart
      view={view}
      title={design.fitTitle}
      note={design.fitNote}
      desc={design.fit[foreseen.fit]}
      moments={blocks.map(({ firstWeek }) => shortDayIn(view.language, dayAfter(until, 7 * firstWeek)))}
      series={[
        { name: design.here, values: blocks.map(({ observed }) => ({ value: observed })) },
        { name: design.there, values: blocks.map(({ expected }) => ({ value: expected.value })), dashed: true },
      ]}
      format={number}
    />
  )
}

/** What could be seen by the planned day, first as a sentence; how alike the areas went before; the chart. `until`: the day after the last week. */
export const Fit = ({ view, foreseen, lookOn, until }: { view: View; foreseen: Foreseen; lookOn: string; until: string }) => {
  const { design } = view.words.problems
  return (
    <>
      <Notice tone={isTelling(foreseen) ? 'good' : 'warm'} title={seenSentence(view, foreseen, lookOn)}>
        <p>
          {design.eventsHere(sum(foreseen.target), foreseen.target.length)} {foreseen.detectable !== null && design.usual}
        </p>
      </Notice>
      <p>{design.fit[foreseen.fit]}</p>
      {foreseen.isPeaked && <p>{design.peaked}</p>}
      <FitChart view={view} foreseen={foreseen} until={until} />
    </>
  )
}
