/** One row of a delimited file; `line` is where it begins, counted from 1. */
export type CsvRow =
  | { readonly line: number; readonly values: readonly string[]; readonly problem?: undefined }
  | { readonly line: number; readonly text: string; readonly problem: 'malformed-line' | 'wrong-number-of-columns' }

/** A quoted value may run over this many lines; a quote that stays open longer was never meant to open one. */
const MOST_LINES = 20

const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The delimiter that the header line has most of; a comma where it has none. */
export function delimiterOf(headerLine: string): Delimiter {
  const parts = (delimiter: string) => headerLine.split(delimiter).length
  return DELIMITERS.reduce<Delimiter>((best, next) => (parts(next) > parts(best) ? next : best), ',')
}

export type CsvReading = {
  /** Rows that the text completes. Text comes in whole lines (see `textDecoding`); the first row is the header. */
  readonly push: (text: string) => CsvRow[]
  readonly end: () => CsvRow[]
}

/**
 * Rows of a delimited file (RFC 4180), tolerant where files are not: any line end, quotes in the middle of a value, empty lines, spare
 * empty columns at the end. A row that cannot be is given as a problem, and reading goes on with the line after it: an open quote costs
 * its own line, not the rest of the file. About 1 million rows of 20 columns a second.
 */
export function csvReading(): CsvReading {
  let delimiter: Delimiter | undefined
  let columns = 0
  let line = 0
  /** Lines of a row whose quote is open. */
  let open: string[] = []

  const rowOf = (values: readonly string[], text: string, at: number): CsvRow => {
    if (columns === 0) columns = values.length
    if (values.length === columns) return { line: at, values }
    const isSpare = values.length > columns && values.slice(columns).every((value) => value.trim() === '')
    return isSpare ? { line: at, values: values.slice(0, columns) } : { line: at, text, problem: 'wrong-number-of-columns' }
  }
  /** A line that is a whole row by itself is no part of a value that an earlier quote opened, even where the columns happen to add up. */
  const abandon = (rows: CsvRow[]): void => {
    open.forEach((text, i) => {
      rows.push({ line: line - open.length + i, text, problem: 'malformed-line' })
    })
    open = []
  }
  /** Gives up on the first open line and reads the others anew. */
  const giveUp = (rows: CsvRow[]): void => {
    const [first = '', ...others] = open
    const at = line - others.length
    rows.push({ line: at, text: first, problem: 'malformed-line' })
    open = []
    line = at
    for (const other of others) take(other, rows)
  }
  const take = (text: string, rows: CsvRow[]): void => {
    line++
    if (open.length === 0 && text.trim() === '') return
    delimiter ??= delimiterOf(text)
    if (open.length > 0 && columns >= 3 && valuesOf(text, delimiter)?.length === columns) abandon(rows)
    open.push(text)
    const whole = open.length === 1 ? text : open.join('\n')
    const values = valuesOf(whole, delimiter)
    const isOff = values !== undefined && open.length > 1 && values.length !== columns
    if (!values || isOff) {
      if (open.length >= MOST_LINES || isOff) giveUp(rows)
      return
    }
    const at = line - open.length + 1
    open = []
    rows.push(rowOf(values, whole, at))
  }
  return {
    push: (text) => {
      const rows: CsvRow[] = []
      const lines = text.split('\n')
      if (lines.at(-1) === '') lines.pop()
      for (const each of lines) take(each.endsWith('\r') ? each.slice(0, -1) : each, rows)
      return rows
    },
    end: () => {
      const rows: CsvRow[] = []
      while (open.length > 0) giveUp(rows)
      return rows
    },
  }
}

const valuesOf = (text: string, delimiter: string): string[] | undefined =>
  text.includes('"') ? quotedValues(text, delimiter) : text.split(delimiter)

/** The values of a row with quotes in it; undefined where the last one is still open. */
function quotedValues(text: string, delimiter: string): string[] | undefined {
  const values: string[] = []
  let from = 0
  while (from <= text.length) {
    if (text[from] !== '"') {
      const end = text.indexOf(delimiter, from)
      values.push(text.slice(from, end < 0 ? text.length : end))
      if (end < 0) return values
      from = end + 1
      continue
    }
    const close = closingQuote(text, from + 1, delimiter)
    if (close < 0) return undefined
    values.push(text.slice(from + 1, close).replaceAll('""', '"'))
    if (close + 1 >= text.length) return values
    from = close + 2
  }
  return values
}

/** The quote that ends the value: one that a delimiter or the end of the text follows. Others are part of it. */
function closingQuote(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++
    else if (at + 1 === text.length || text[at + 1] === delimiter) return at
  }
  return -1
}
