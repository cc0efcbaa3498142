import { scaleLinear } from 'd3-scale'
import { ChartFrame, type ChartWords, type Room } from './chart-frame.tsx'

export type DotRow = {
  readonly label: string
  readonly value: number
  readonly low: number
  readonly high: number
  /** How many answered or were counted; shown after the label. */
  readonly n?: string | undefined
  readonly lit?: boolean | undefined
}

type DotsProps = ChartWords & {
  rows: readonly DotRow[]
  format: (value: number) => string
  domain?: readonly [number, number] | undefined
  /** A value to compare with, such as the town's: an upright line with its words. */
  reference?: { readonly value: number; readonly words: string } | undefined
}

const ROW = 50
const HEAD = 26

function reach({ rows, domain, reference }: DotsProps): readonly [number, number] {
  if (domain) return domain
  const ends = rows.flatMap(({ low, high }) => [low, high])
  return [Math.min(...ends, reference?.value ?? Infinity), Math.max(...ends, reference?.value ?? -Infinity)]
}

/** A dot and its interval for each row, on one scale: what may be compared, and how far apart it must lie to differ. */
export const DotsIntervalChart = (props: DotsProps) => {
  const { view, rows, format, reference } = props
  const words = view.words.shell.chart
  const draw = (room: Room) => {
    const x = scaleLinear(reach(props), [14, room.width - 22])
    if (!props.domain) x.nice(4)
    const bottom = HEAD + rows.length * ROW
    const ticks = x.ticks(room.name === 'wide' ? 6 : 4)
    const marks = (
      <>
        {ticks.map((tick) => (
          <>
            <path class="rule" d={`M${x(tick)} ${HEAD}V${bottom}`} />
            <text x={x(tick)} y={bottom + 18} text-anchor="middle">
              {format(tick)}
            </text>
          </>
        ))}
        {reference && (
          <>
            <path class="marker" d={`M${x(reference.value)} ${HEAD - 6}V${bottom}`} />
            <text class="marker-word" x={x(reference.value)} y="14" text-anchor="middle">
              {reference.words}
            </text>
          </>
        )}
        {rows.map(({ label, value, low, high, n, lit }, index) => (
          <g class={lit ? 'series-2' : 'series-1'}>
            <text class="name" x="0" y={HEAD + index * ROW + 18}>
              {label}
              {n && <tspan class="of"> {n}</tspan>}
            </text>
            <path class="whisker" d={`M${x(low)} ${HEAD + index * ROW + 34}H${x(high)}`} />
            <circle class="dot" cx={x(value)} cy={HEAD + index * ROW + 34} r="6.5" />
          </g>
        ))}
      </>
    )
    return { height: bottom + 26, marks }
  }
  const columns = [
    { head: props.title, cell: (row: DotRow) => (row.n ? `${row.label} (${row.n})` : row.label) },
    { head: words.value, cell: (row: DotRow) => format(row.value), figure: true },
    { head: words.low, cell: (row: DotRow) => format(row.low), figure: true },
    { head: words.high, cell: (row: DotRow) => format(row.high), figure: true },
  ]
  return <ChartFrame {...props} draw={draw} columns={columns} rows={rows} />
}
