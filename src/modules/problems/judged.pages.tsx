import { dayAfter } from '#modules/promises/index.ts'
import { dayInWords } from '#ui/calendar.ts'
import { Card } from '#ui/card.tsx'
import { LineChart } from '#ui/chart-line.tsx'
import { Details } from '#ui/details.tsx'
import { FindingCard } from '#ui/finding-card.tsx'
import { Flow, Split } from '#ui/section.tsx'
import { Tag } from '#ui/state.tsx'
import type { Judged } from './judged.ts'
import { blocksOf } from './judged-blocks.ts'
import { CountsTable, Facts, type JudgedProps, Methods, rangeIn } from './judged-numbers.pages.tsx'
import { differenceIn, moveSentences, neededSentence, notesOf, verdictSentence } from './judged-wording.ts'
import { dateIn, percentIn, perWeekIn, shortDayIn } from './problem-wording.ts'

const SURE: Record<Judged['verdict'], 1 | 3> = { worked: 3, moved: 3, 'did-not-work': 3, 'cannot-tell': 1 }

/** Counted here per week, and what was to be expected without the response with its band, four weeks a point. */
export const ExpectedChart = ({ view, made, judged }: JudgedProps) => {
  const { judged: words } = view.words.problems
  if (judged.path.length === 0) return null
  const blocks = blocksOf(judged)
  return (
    <LineChart
      view={view}
      title={words.chart}
      note={words.chartNote}
      desc={verdictSentence(view.language, judged)}
      moments={blocks.map(({ firstWeek }) => shortDayIn(view.language, dayAfter(made.after.fromOn, 7 * firstWeek)))}
      series={[
        { name: words.observed, values: blocks.map(({ observed }) => ({ value: observed })) },
        { name: words.expected, values: blocks.map(({ expected }) => expected), dashed: true },
      ]}
      format={(value) => perWeekIn(view.language, value)}
      marker={{ at: blocks.findIndex(({ firstWeek }) => firstWeek >= 0), words: words.began }}
      interval="band"
    />
  )
}

/** The verdict first: one sentence, what would be needed where it cannot be told, whether it was planned so, our own words. */
export const VerdictCard = ({ view, made, judged, design, href, level }: JudgedProps & { href?: string; level?: 2 | 3 }) => {
  const { judged: words } = view.words.problems
  const on = dayInWords(view, made.madeAt)
  const needed = neededSentence(view.language, judged)
  const isEarly = made.earlyReason !== null
  return (
    <FindingCard
      view={view}
      level={level}
      href={href}
      eyebrow={isEarly ? words.early(on) : words.asPlanned(on)}
      sentence={verdictSentence(view.language, judged)}
      sureness={SURE[judged.verdict]}
      surenessWords={words.names[judged.verdict]}
      picture={
        <>
          {isEarly && (
            <p>
              <Tag tone="warm">{words.earlyTag}</Tag> {design && words.earlyWords(dateIn(view.language, design.lookOn))}{' '}
              {words.earlyWhy(made.earlyReason ?? '')}
            </p>
          )}
          {needed && <p>{needed}</p>}
          {notesOf(view.language, judged).map((note) => (
            <p class="muted">{note}</p>
          ))}
          {made.words && <p>{made.words}</p>}
        </>
      }
    />
  )
}

/** Two ways to count the same, side by side, and whether they agree. */
const Ways = ({ view, judged: { effect, second } }: JudgedProps) => {
  const { judged: words } = view.words.problems
  if (!effect) return null
  const percent = (share: number) => percentIn(view.language, share)
  return (
    <Flow>
      <h3>{words.ways}</h3>
      <Split even>
        <Card>
          <p class="muted">{words.way['rate-ratio']}</p>
          <div class="number modest">
            <p class="value">{percent(effect.ratio.value)}</p>
          </div>
          <p>
            {words.left}, {rangeIn(effect.ratio, percent, view)}
          </p>
        </Card>
        {second && (
          <Card>
            <p class="muted">{words.way[second.method]}</p>
            <div class="number modest">
              <p class="value">{second.ratio === null ? differenceIn(view.language, second.events) : percent(second.ratio)}</p>
            </div>
            {second.ratio !== null && <p>{words.left}</p>}
            <p>{second.agrees ? words.agree : words.disagree}</p>
          </Card>
        )}
      </Split>
      {!second && <p class="muted">{words.noSecond}</p>}
    </Flow>
  )
}

/** Everything behind a verdict: the chart, whether it moved, two ways of counting, all numbers folded away. */
export const JudgedDetail = (props: JudgedProps) => {
  const { view, judged } = props
  const { judged: words } = view.words.problems
  return (
    <Flow>
      <ExpectedChart {...props} />
      <h3>{words.elsewhere}</h3>
      {moveSentences(view.language, judged).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <Ways {...props} />
      <Details summary={words.numbers}>
        <Flow>
          <CountsTable {...props} />
          <Facts {...props} />
          <p class="muted">{words.likelyMeans}</p>
        </Flow>
      </Details>
      <Details summary={words.methods}>
        <Methods {...props} />
      </Details>
    </Flow>
  )
}
