import { MARGIN_NAMES, type MarginName } from './estimate.ts'
import { ABOUT } from './survey-item.ts'

/** One group of the population, as pasted. */
export type MarginRow = { readonly margin: MarginName; readonly category: string; readonly people: number; readonly source: string }

export type MarginFault =
  | { readonly kind: 'empty' | 'long' }
  | { readonly kind: 'columns' | 'source' | 'twice'; readonly line: number }
  | { readonly kind: 'margin' | 'people'; readonly line: number; readonly said: string }
  | { readonly kind: 'category'; readonly line: number; readonly said: string; readonly known: readonly string[] }
  | { readonly kind: 'one-group'; readonly margin: MarginName }

export const MOST_LINES = 500
const MOST_PEOPLE = 100_000_000

/** The groups of a margin: as residents are asked, and the slugs of the neighborhoods. */
export const groupsOf = (margin: MarginName, neighborhoodSlugs: readonly string[]): readonly string[] =>
  margin === 'neighborhood' ? neighborhoodSlugs : ABOUT[margin]

type Read = { readonly row: MarginRow } | { readonly fault: MarginFault }

function readLine(text: string, line: number, slugs: readonly string[]): Read {
  // A source may hold commas: only the first three divide.
  const [margin = '', category = '', people = '', ...rest] = text.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
  if (rest.length === 0) return { fault: { kind: 'columns', line } }
  const name = MARGIN_NAMES.find((one) => one === margin)
  if (!name) return { fault: { kind: 'margin', line, said: margin } }
  const known = groupsOf(name, slugs)
  if (!known.includes(category)) return { fault: { kind: 'category', line, said: category, known } }
  const count = Number(people)
  if (!/^\d{1,9}$/.test(people) || count > MOST_PEOPLE) return { fault: { kind: 'people', line, said: people } }
  const source = rest.join(', ').slice(0, 200)
  return source === '' ? { fault: { kind: 'source', line } } : { row: { margin: name, category, people: count, source } }
}

/** The margins in pasted lines, or everything that is wrong with them, line by line. A line of column names at the top is passed over. */
export function readMargins(
  pasted: string,
  neighborhoodSlugs: readonly string[],
): readonly MarginRow[] | { readonly faults: readonly MarginFault[] } {
  const lines = pasted
    .split(/\r?\n/)
    .map((text, i) => ({ text, line: i + 1 }))
    .filter(({ text }, i) => text.trim() !== '' && !(i === 0 && /^\s*margin\s*,/i.test(text)))
  if (lines.length === 0) return { faults: [{ kind: 'empty' }] }
  if (lines.length > MOST_LINES) return { faults: [{ kind: 'long' }] }
  const faults: MarginFault[] = []
  const rows = new Map<string, MarginRow>()
  for (const { text, line } of lines) {
    const read = readLine(text, line, neighborhoodSlugs)
    if ('fault' in read) faults.push(read.fault)
    else if (rows.has(`${read.row.margin},${read.row.category}`)) faults.push({ kind: 'twice', line })
    else rows.set(`${read.row.margin},${read.row.category}`, read.row)
  }
  const read = [...rows.values()]
  if (faults.length === 0)
    for (const margin of MARGIN_NAMES)
      if (read.filter((row) => row.margin === margin && row.people > 0).length === 1) faults.push({ kind: 'one-group', margin })
  return faults.length > 0 ? { faults } : read
}
