import { ChartFrame, type ChartWords, type Room } from './chart-frame.tsx'
import type { Column } from './table.tsx'

type HeatProps = ChartWords & {
  /** Names of the rows, each with one value a column. */
  rows: readonly string[]
  columns: readonly string[]
  /** By row, then by column; undefined where a number is not shown, drawn as a little. */
  values: readonly (readonly (number | undefined)[])[]
  format: (value: number) => string
  /** What a hidden number is called in the table. */
  hidden: string
  /** Head of the table's first column: what its rows are. */
  measure: string
  /** Words at the two ends of the scale. */
  scale: { readonly low: string; readonly high: string }
  /** Cells that are spoken of: framed. */
  isLit?: ((row: number, column: number) => boolean) | undefined
}

const STEPS = 4
const ROW = 30
const HEAD = 24

/** 0 for none, 1 to 4 by quarters of the largest; a hidden number counts as a little. */
export function heatOf(value: number | undefined, most: number): 0 | 1 | 2 | 3 | 4 {
  if (value === undefined) return 1
  if (value <= 0 || most <= 0) return 0
  return Math.min(STEPS, Math.max(1, Math.ceil((value / most) * STEPS))) as 1 | 2 | 3 | 4
}

type Run = { readonly row: number; readonly from: number; readonly to: number }

/** Unbroken stretches of lit cells in each row: one frame each. */
function litRuns({ rows, columns, isLit }: HeatProps): Run[] {
  const runs: Run[] = []
  if (!isLit) return runs
  rows.forEach((_, row) => {
    let from = -1
    for (let column = 0; column <= columns.length; column++) {
      const lit = column < columns.length && isLit(row, column)
      if (lit && from < 0) from = column
      if (!lit && from >= 0) {
        runs.push({ row, from, to: column })
        from = -1
      }
    }
  })
  return runs
}

const Scale = ({ props, y, left }: { props: HeatProps; y: number; left: number }) => (
  <>
    <text x={left} y={y + 12}>
      {props.scale.low}
    </text>
    {[1, 2, 3, 4].map((step) => (
      <rect class={`heat heat-${step}`} x={left + props.scale.low.length * 7.4 + 8 + (step - 1) * 22} y={y} width="20" height="14" rx="2" />
    ))}
    <text x={left + props.scale.low.length * 7.4 + 8 + 4 * 22 + 6} y={y + 12}>
      {props.scale.high}
    </text>
  </>
)

function drawingOf(props: HeatProps, room: Room) {
  const { rows, columns, values } = props
  const most = Math.max(0, ...values.flatMap((row) => row.map((value) => value ?? 0)))
  const left = Math.max(...rows.map((row) => row.length)) * 7.6 + 10
  const width = (room.width - left) / columns.length
  const longest = Math.max(...columns.map((column) => column.length)) * 7.6 + 12
  const every = Math.max(1, Math.ceil(longest / width))
  const step = [1, 2, 3, 4, 6, 8, 12].find((one) => one >= every) ?? 12
  const marks = (
    <>
      {columns.map((column, at) =>
        at % step === 0 ? (
          <text x={left + at * width} y="14">
            {column}
          </text>
        ) : null,
      )}
      {rows.map((row, index) => (
        <>
          <text class="name" x="0" y={HEAD + index * ROW + 19}>
            {row}
          </text>
          {columns.map((_, at) => (
            <rect
              class={`heat heat-${heatOf(values[index]?.[at], most)}`}
              x={(left + at * width + 0.5).toFixed(1)}
              y={HEAD + index * ROW + 1}
              width={(width - 1).toFixed(1)}
              height={ROW - 2}
              rx="2"
            />
          ))}
        </>
      ))}
      {litRuns(props).map(({ row, from, to }) => (
        <rect
          class="heat-lit"
          x={(left + from * width - 0.5).toFixed(1)}
          y={HEAD + row * ROW}
          width={((to - from) * width + 1).toFixed(1)}
          height={ROW}
          rx="4"
        />
      ))}
      {Scale({ props, y: HEAD + rows.length * ROW + 12, left })}
    </>
  )
  return { height: HEAD + rows.length * ROW + 30, marks }
}

/** A table of shades: how much fell into each cell, such as hours by days of the week. The table behind has the columns as its rows. */
export const HeatChart = (props: HeatProps) => {
  const { rows, columns, values, format, hidden, measure } = props
  const wordsOf = (value: number | undefined) => (value === undefined ? hidden : format(value))
  const table: Column<number>[] = [
    { head: measure, cell: (at) => columns[at] },
    ...rows.map((row, index): Column<number> => ({ head: row, cell: (at) => wordsOf(values[index]?.[at]), figure: true })),
  ]
  return <ChartFrame {...props} draw={(room) => drawingOf(props, room)} columns={table} rows={columns.map((_, at) => at)} />
}
