import type { Child } from 'hono/jsx'
import { countInWords, dayInWords, percentInWords } from './calendar.ts'
import type { View } from './view.ts'

/** The least number of answers below which no number about people is shown. */
export const LEAST_ANSWERS = 10

export type Estimate = {
  /** A share from 0 to 1, with the ends of its interval. */
  readonly share: number
  readonly low: number
  readonly high: number
  /** How many answered. */
  readonly n: number
  readonly since?: Date | undefined
}

const WIDTH = 320

/** The interval drawn: a line from 0 to 100 percent, the range, the point. */
const IntervalDrawing = ({ share, low, high }: Estimate) => (
  <svg class="interval" viewBox={`0 0 ${WIDTH} 26`} preserveAspectRatio="none" aria-hidden="true">
    <path class="ground" d={`M0 13H${WIDTH}M0 8V18M${WIDTH / 2} 10V16M${WIDTH} 8V18`} />
    <rect class="range" x={low * WIDTH} y="7" width={Math.max(2, (high - low) * WIDTH)} height="12" rx="6" />
    <circle class="point" cx={share * WIDTH} cy="13" r="7" />
  </svg>
)

type NumberProps = {
  view: View
  estimate: Estimate
  /** The number in words where that is kinder: "6 in 10". Else the percentage. */
  value?: string | undefined
  /** What the number says, as the rest of a sentence. */
  children?: Child
  modest?: boolean | undefined
}

/** A number with its honesty: value, interval, how many answered, since when. Below ten answers it says why there is none. */
export const NumberWithInterval = ({ view, estimate, value, children, modest }: NumberProps) => {
  const words = view.words.shell.number
  if (estimate.n < LEAST_ANSWERS) {
    return (
      <div class="number">
        <p>
          <strong>{words.tooFew}</strong>
        </p>
        <p class="muted small">{words.tooFewWhy(LEAST_ANSWERS)}</p>
      </div>
    )
  }
  const parts = [
    words.interval(percentInWords(view, estimate.low), percentInWords(view, estimate.high)),
    words.answers(countInWords(view, estimate.n), estimate.n),
    estimate.since && words.since(dayInWords(view, estimate.since)),
  ].filter(Boolean)
  return (
    <div class={modest ? 'number modest' : 'number'}>
      <p class="value">{value ?? percentInWords(view, estimate.share)}</p>
      {children && <p class="says">{children}</p>}
      <IntervalDrawing {...estimate} />
      <p class="muted small">{parts.join(', ')}</p>
    </div>
  )
}
