import { scaleLinear } from 'd3-scale'
import { ChartFrame, type ChartWords, type Room } from './chart-frame.tsx'

export type Bar = {
  readonly label: string
  readonly value: number /** Stands out, as the one spoken of. */
  readonly lit?: boolean | undefined
}

type BarProps = ChartWords & {
  bars: readonly Bar[]
  format: (value: number) => string
  /** What is counted: the head of the table's second column. */
  measure: string
  /** The value at the full width; by default the largest. */
  max?: number | undefined
}

const ROW = 52

/** Lying bars with the name above and the value at the end: room for long names, on a phone too. Always from zero. */
export const BarChart = (props: BarProps) => {
  const { bars, format } = props
  const most = props.max ?? Math.max(...bars.map(({ value }) => value), 1e-9)
  const draw = (room: Room) => {
    const valueRoom = Math.max(...bars.map(({ value }) => format(value).length), 1) * 8.4 + 12
    const x = scaleLinear([0, most], [0, room.width - valueRoom])
    const marks = bars.map(({ label, value, lit }, index) => (
      <g class={lit ? 'series-2' : 'series-1'}>
        <text class="name" x="0" y={index * ROW + 15}>
          {label}
        </text>
        <rect class="bar" x="0" y={index * ROW + 23} width={Math.max(2, x(value))} height="16" rx="3" />
        <text class="value" x={Math.max(2, x(value)) + 8} y={index * ROW + 36}>
          {format(value)}
        </text>
      </g>
    ))
    return { height: bars.length * ROW, marks }
  }
  const columns = [
    { head: props.title, cell: ({ label }: Bar) => label },
    { head: props.measure, cell: ({ value }: Bar) => format(value), figure: true },
  ]
  return <ChartFrame {...props} draw={draw} columns={columns} rows={bars} />
}
