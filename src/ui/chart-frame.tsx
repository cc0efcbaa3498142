import type { Child } from 'hono/jsx'
import { Details } from './details.tsx'
import { type Column, Table } from './table.tsx'
import type { View } from './view.ts'

/** Room of a drawing: a phone's, a card's and a page's, so that letters keep about their size. */
export type Room = { readonly name: 'narrow' | 'middle' | 'wide'; readonly width: number }
const ROOMS: readonly Room[] = [
  { name: 'narrow', width: 316 },
  { name: 'middle', width: 500 },
  { name: 'wide', width: 780 },
]

export type ChartWords = {
  view: View
  /** What is drawn, as a heading. */
  title: string
  /** One line below the title: unit, who was asked, since when. */
  note?: Child
  /** What the drawing shows, in a sentence, for people who do not see it. */
  desc: string
}

type FrameProps<Row> = ChartWords & {
  draw: (room: Room) => { height: number; marks: Child }
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** A chart: title, the drawing in three sizes of which one shows, and the table behind it. */
export function ChartFrame<Row>({ view, title, note, desc, draw, columns, rows }: FrameProps<Row>) {
  return (
    <figure class="chart">
      <figcaption>
        <strong>{title}</strong>
        {note && <span class="muted small">{note}</span>}
      </figcaption>
      {ROOMS.map((room) => {
        const { height, marks } = draw(room)
        return (
          <svg class={`${room.name}-draw`} viewBox={`0 0 ${room.width} ${height}`} role="img" aria-label={title}>
            <desc>{desc}</desc>
            {marks}
          </svg>
        )
      })}
      <Details summary={view.words.shell.chart.table} bare>
        <Table caption={title} quietCaption columns={columns} rows={rows} />
      </Details>
    </figure>
  )
}

/** Words cut into lines of at most `letters`, two at most; the rest stays on the second. */
export function twoLines(words: string, letters: number): string[] {
  if (words.length <= letters) return [words]
  const cut = words.lastIndexOf(' ', letters)
  return cut <= 0 ? [words] : [words.slice(0, cut), words.slice(cut + 1)]
}

/** Heights moved apart downward and up again until each has `least` units, within 0 and `end`, in the same order. */
export function spreadDown(heights: readonly number[], least: number, end: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height)
  for (let i = 1; i < order.length; i++) order[i]!.height = Math.max(order[i]!.height, order[i - 1]!.height + least)
  const last = order.at(-1)
  if (last && last.height > end) {
    last.height = end
    for (let i = order.length - 2; i >= 0; i--) order[i]!.height = Math.min(order[i]!.height, order[i + 1]!.height - least)
  }
  const placed = [...heights]
  for (const { height, index } of order) placed[index] = height
  return placed
}
