import { ringOf } from '#engines/geometry/circle-ring.ts'
import type { MethodSlug } from '#engines/method.ts'
import { paths } from '#paths.ts'
import { countInWords, dayAt, dayInWords } from '#ui/calendar.ts'
import { FindingCard } from '#ui/finding-card.tsx'
import type { MapData } from '#ui/map-data.ts'
import { StaticMap } from '#ui/static-map.tsx'
import { Steps } from '#ui/steps.tsx'
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx'
import type { View } from '#ui/view.ts'
import { judgedIn } from './judged.ts'
import { type Circle, type Problem, STAGES } from './problem.ts'
import type { Assessment, Case, HistoryLine } from './problem-case.ts'
import { findingName, findingSentence } from './problem-mail.ts'
import { boxAround } from './problem-map.ts'

/** The four steps; `linked` where the viewer may open their pages. */
export const StageSteps = ({
  view,
  problem,
  linked,
  large,
}: {
  view: View
  problem: Pick<Problem, 'slug' | 'stage' | 'state'>
  linked?: boolean
  large?: boolean
}) => {
  const steps = STAGES.map((stage) => ({
    label: view.words.problems.stages[stage].name,
    href: linked ? paths.problemStage(problem.slug, stage) : undefined,
  }))
  return <Steps view={view} steps={steps} now={problem.state === 'open' ? STAGES.indexOf(problem.stage) : STAGES.length} large={large} />
}

/** "250 m": a distance in a form people read. */
export const metersInWords = (view: View, radiusM: number): string => `${countInWords(view, Math.round(radiusM))} m`

type MapProps = { view: View; label: string; area: Circle; control?: Circle | null; background: Case['background'] }

/** The area, and the comparison area where it is given. */
export const AreaMap = ({ view, label, area, control, background }: MapProps) => {
  const { west, south, east, north } = boxAround(control ? [area, control] : [area])
  const data: MapData = {
    bounds: [west, south, east, north],
    ...background,
    areas: [{ rings: [ringOf(area)], tone: 'strong' }, ...(control ? [{ rings: [ringOf(control)] }] : [])],
  }
  return <StaticMap view={view} label={label} data={data} />
}

const SURE: Record<Assessment['finding'], 1 | 2 | 3> = {
  ...{ worked: 3, moved: 3, 'did-not-work': 3, 'cannot-tell': 1 },
  ...{ fewer: 3, more: 3, 'no-detectable-change': 2, 'too-few-to-tell': 1 },
}

/** What the numbers of assessments from before there were designs were made by. */
const EARLIER_METHODS: readonly MethodSlug[] = ['rate-ratio', 'displacement-difference']

/** What an assessment found: the sentence, how sure, our own words; how those from before there were designs were made. */
export const Found = ({ view, assessment, href }: { view: View; assessment: Assessment; href?: string }) => {
  const words = view.words.problems
  const isJudged = judgedIn(assessment.result) !== undefined
  return (
    <FindingCard
      view={view}
      eyebrow={words.assessment.made(dayInWords(view, assessment.madeAt))}
      sentence={findingSentence(view.language, assessment)}
      href={href}
      sureness={SURE[assessment.finding]}
      surenessWords={findingName(view.language, assessment.finding)}
      picture={assessment.words && <p>{assessment.words}</p>}
      method={
        isJudged ? undefined : (
          <>
            <p>{words.assessment.method}</p>
            <p>{words.assessment.confidence}</p>
            <p class="muted">{words.assessment.source}</p>
            <p>
              {view.words.methods.more}{' '}
              {EARLIER_METHODS.map((slug, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={paths.method(slug)}>{view.words.methods.each[slug].name}</a>
                </>
              ))}
            </p>
          </>
        )
      }
    />
  )
}

type EventWords = View['words']['problems']['events']
const isKnown = (events: EventWords, kind: string): kind is keyof EventWords => kind in events

function entryOf(view: View, line: HistoryLine): TimelineEntry[] {
  const { events, movedTo, stages, somebody } = view.words.problems
  if (!isKnown(events, line.kind)) return []
  const to = STAGES.find((stage) => stage === line.to)
  const what = to ? `${events[line.kind]}, ${movedTo(stages[to].name)}` : events[line.kind]
  return [{ at: line.at, kind: 'did', by: line.kind === 'verdict-given' ? somebody : (line.by ?? view.agency.name), what }]
}

/** Several lines of the same person and kind on one day are told once: ten answers are not ten news. */
function withoutRepeats(view: View, history: readonly HistoryLine[]): HistoryLine[] {
  const seen = new Set<string>()
  return history.filter((line) => {
    const key = `${line.kind} ${line.by} ${line.to} ${dayAt(view, line.at)}`
    return seen.has(key) ? false : seen.add(key)
  })
}

export const History = ({ view, history }: { view: View; history: readonly HistoryLine[] }) => (
  <Timeline view={view} entries={withoutRepeats(view, history).flatMap((line) => entryOf(view, line))} />
)
