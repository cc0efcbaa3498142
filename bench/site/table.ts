/** One table of the result, with what must be known to read it. */
export type Part = {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** `2.5x`, or `1/42` for the smaller of two; two digits that count; a dash where there is nothing to compare with. */
export function ratio(value: number | undefined, base: number | undefined): string {
  if (!value || !base) return '-'
  const times = value >= base ? value / base : base / value
  const digits = times >= 100 ? times.toFixed(0) : times.toPrecision(2)
  return value >= base ? `${digits}x` : `1/${digits}`
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`
export const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '-' : `${Math.round(bytes / 1_000_000)} MB`)
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** The part as Markdown that also reads well in a terminal: first column to the left, numbers to the right. */
export function section({ title, head, rows, notes }: Part): string {
  const widths = head.map((name, i) => Math.max(3, name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  const table = rows.length > 0 ? [line(head), rule, ...rows.map(line), ''] : []
  return [`## ${title}`, '', ...table, ...notes].join('\n').trimEnd()
}
