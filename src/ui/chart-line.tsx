import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Child } from 'hono/jsx'
import { ChartFrame, type ChartWords, type Room, spreadDown, twoLines } from './chart-frame.tsx'

/** A value with the ends of its interval where it has one. */
export type Measured = { readonly value: number; readonly low?: number | undefined; readonly high?: number | undefined }
export type LineSeries = {
  readonly name: string
  readonly values: readonly (Measured | undefined)[]
  readonly dashed?: boolean | undefined
}

type LineProps = ChartWords & {
  /** The moments along the line, in words, oldest first. */
  moments: readonly string[]
  /** At most five; each has one value a moment, undefined where there is none. */
  series: readonly LineSeries[]
  format: (value: number) => string
  /** The ends of the scale; by default from 0 to a round number above the highest. */
  domain?: readonly [number, number] | undefined
  /** Something that began at a moment: a dashed upright line with its words. */
  marker?: { readonly at: number; readonly words: string } | undefined
  /** `band` for many moments, `whisker` (an upright bar at each) for few. */
  interval?: 'band' | 'whisker' | undefined
}

type Scales = {
  x: (index: number) => number
  y: (value: number) => number
  ticks: number[]
  left: number
  right: number
  bottom: number
  top: number
}

function scalesOf({ moments, series, domain, format, marker }: LineProps, room: Room): Scales {
  const all = series.flatMap(({ values }) => values.flatMap((value) => (value ? [value.high ?? value.value, value.value] : [])))
  const y = scaleLinear(domain ?? [0, Math.max(1e-9, ...all)], [{ narrow: 210, middle: 230, wide: 270 }[room.name], marker ? 30 : 14])
  if (!domain) y.nice(4)
  y.clamp(true)
  const ticks = y.ticks(4)
  const left = Math.max(...ticks.map((tick) => format(tick).length)) * 7.6 + 10
  const names =
    series.length > 1 ? Math.max(...series.map(({ name }) => Math.max(...twoLines(name, 14).map((part) => part.length)))) * 7.4 + 14 : 16
  const right = room.width - names
  const x = scalePoint(moments, [left + 10, right]).padding(0)
  return {
    x: (index) => x(moments[index] ?? '') ?? 0,
    y: (value) => y(value),
    ticks,
    left,
    right,
    bottom: y.range()[0]!,
    top: y.range()[1]!,
  }
}

const Axes = ({ scales, props, room }: { scales: Scales; props: LineProps; room: Room }) => {
  const longest = Math.max(...props.moments.map((moment) => moment.length)) * 7.6 + 12
  const every = Math.max(1, Math.ceil((props.moments.length * longest) / (scales.right - scales.left + longest)))
  return (
    <>
      {scales.ticks.map((tick) => (
        <>
          <path class={tick === 0 ? 'rule zero' : 'rule'} d={`M${scales.left} ${scales.y(tick)}H${scales.right + 8}`} />
          <text x={scales.left - 8} y={scales.y(tick) + 4} text-anchor="end">
            {props.format(tick)}
          </text>
        </>
      ))}
      {props.moments.map((moment, index) =>
        (props.moments.length - 1 - index) % every === 0 ? (
          <text
            x={scales.x(index)}
            y={scales.bottom + 24}
            text-anchor={index === props.moments.length - 1 && room.name === 'narrow' && props.series.length < 2 ? 'end' : 'middle'}
          >
            {moment}
          </text>
        ) : null,
      )}
    </>
  )
}

type Point = Measured & { readonly index: number }
const pointsOf = ({ values }: LineSeries): Point[] => values.flatMap((value, index) => (value ? [{ ...value, index }] : []))

const Series = ({ series, scales, interval }: { series: LineSeries; scales: Scales; interval: 'band' | 'whisker' }) => {
  const points = pointsOf(series)
  const path = line<Point>(
    (point) => scales.x(point.index),
    (point) => Math.round(scales.y(point.value) * 10) / 10,
  )
  const ranged = points.filter((point) => point.low !== undefined && point.high !== undefined)
  const band = area<Point>(
    (point) => scales.x(point.index),
    (point) => scales.y(point.low ?? 0),
    (point) => scales.y(point.high ?? 0),
  ).digits(1)
  return (
    <>
      {interval === 'band' && ranged.length > 1 && <path class="band" d={band(ranged) ?? ''} />}
      {interval === 'whisker' &&
        ranged.map((point) => (
          <path class="whisker" d={`M${scales.x(point.index)} ${scales.y(point.low ?? 0)}V${scales.y(point.high ?? 0)}`} />
        ))}
      <path class={series.dashed ? 'line dashed' : 'line'} d={path.digits(1)(points) ?? ''} />
      {points.length <= 16 && points.map((point) => <circle class="dot" cx={scales.x(point.index)} cy={scales.y(point.value)} r="5" />)}
    </>
  )
}

/** Names at the ends of their lines instead of a legend, moved apart where lines end close together. */
const Names = ({ series, scales }: { series: readonly LineSeries[]; scales: Scales }): Child => {
  if (series.length < 2) return null
  const ends = series.map((one) => scales.y(pointsOf(one).at(-1)?.value ?? 0))
  const heights = spreadDown(ends, 32, scales.bottom)
  return series.map(({ name }, index) => (
    <text class={`direct series-${index + 1}`} x={scales.right + 12} y={heights[index]! + (twoLines(name, 14).length > 1 ? -3 : 4)}>
      {twoLines(name, 14).map((part, at) => (
        <tspan x={scales.right + 12} dy={at === 0 ? 0 : 15}>
          {part}
        </tspan>
      ))}
    </text>
  ))
}

const Marker = ({ props, scales }: { props: LineProps; scales: Scales }) => {
  if (!props.marker) return null
  const at = scales.x(props.marker.at)
  const late = props.marker.at > props.moments.length / 2
  return (
    <>
      <path class="marker" d={`M${at} ${scales.top - 8}V${scales.bottom}`} />
      <text class="marker-word" x={late ? at + 4 : at - 4} y={scales.top - 14} text-anchor={late ? 'end' : 'start'}>
        {props.marker.words}
      </text>
    </>
  )
}

/** One to five lines over time with their intervals, named at their ends. */
export const LineChart = (props: LineProps) => {
  const { view, format, series, moments, interval = moments.length > 12 ? 'band' : 'whisker' } = props
  const words = view.words.shell.chart
  const wordsOf = (value: Measured | undefined) =>
    !value
      ? words.none
      : value.low === undefined || value.high === undefined
        ? format(value.value)
        : `${format(value.value)} (${format(value.low)} - ${format(value.high)})`
  const draw = (room: Room) => {
    const scales = scalesOf(props, room)
    const marks = (
      <>
        {Axes({ scales, props, room })}
        {Marker({ props, scales })}
        {series.map((one, index) => (
          <g class={`series-${index + 1}`}>{Series({ series: one, scales, interval })}</g>
        ))}
        {Names({ series, scales })}
      </>
    )
    return { height: scales.bottom + 34, marks }
  }
  const columns = [
    { head: props.title, cell: (index: number): Child => moments[index] },
    ...series.map(({ name, values }) => ({ head: name, cell: (index: number): Child => wordsOf(values[index]), figure: true })),
  ]
  return <ChartFrame {...props} draw={draw} columns={columns} rows={moments.map((_, index) => index)} />
}
