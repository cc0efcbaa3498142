import { areCounts, isTelling, type SuppressionRefusal, type SuppressionRules, suppressRow, type Told, USUAL_RULES } from './suppression.ts'

/** Answers counted by area (rows) and by what was said (columns), with their sums, as they may be shown. */
export type SuppressedTable = {
  readonly cells: readonly (readonly Told[])[]
  readonly rowSums: readonly number[]
  readonly columnSums: readonly Told[]
  readonly sum: number
}

/**
 * A two-way table with its sums in which no hidden count can be found by subtraction, not even by somebody who knows this program; nor be told
 * closer than to a range of five, but for rows with too few answers, of which the number is told.
 *
 * How many answers each row has is always told. Rows with fewer than ten are hidden, two at least and ten answers (the next smallest joins), and
 * count as one row from then on.
 * Column sums are shown as `suppressRow` has it; a column without its sum is hidden. Then a block is hidden: where the rows with the smallest sums
 * cross the columns with the smallest sums, so many of either that all telling counts (below five, none, or all of a row) lie in it and each of its
 * counts could be anything within a range of five. Only how many is chosen by hidden counts; who is in it follows from the sums.
 * All counts of the same people must be shown through one such table: two tables that share a sum are one to whoever lays them side by side.
 *
 * `too-few-answers`: fewer than ten in all, or nothing but sums could be shown safely and not even those. Time rows x columns, as often as the
 * block grows. Source: Hundepool et al. 2012, Statistical Disclosure Control, section 5.3; the range in a block whose sums are known: Frechet.
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  rules: SuppressionRules = USUAL_RULES,
): SuppressedTable | SuppressionRefusal {
  const width = counts[0]?.length ?? 0
  if (counts.some((row) => row.length !== width || !areCounts(row))) return 'not-counts'
  const columnSums = Array.from({ length: width }, (_, column) => sumOf(counts.map((row) => row[column]!)))
  const shownSums = suppressRow(columnSums, rules)
  if (typeof shownSums === 'string') return shownSums
  const isSmall = smallRows(counts.map(sumOf), rules)
  if (isSmall.every(Boolean)) return 'too-few-answers'
  const rows = counts.filter((_, row) => !isSmall[row])
  const together = Array.from({ length: width }, (_, column) => sumOf(counts.map((row, r) => (isSmall[r] ? row[column]! : 0))))
  const all = isSmall.some(Boolean) ? [...rows, together] : rows
  const block = hiddenBlock(all, shownSums, rules)
  if (!block) return 'too-few-answers'
  let next = 0
  const numbers = isSmall.map((small) => (small ? -1 : next++))
  const told = (row: number, column: number): Told =>
    isSmall[row] || (block.rows[numbers[row]!] && block.columns[column]) ? 'hidden' : counts[row]![column]!
  return {
    cells: counts.map((row, r) => row.map((_, column) => told(r, column))),
    rowSums: counts.map(sumOf),
    columnSums: shownSums,
    sum: sumOf(columnSums),
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Rows with too few answers, and as many of the next smallest as make them enough together: by sums that everybody knows. */
function smallRows(sums: readonly number[], { fewestAnswers }: SuppressionRules): boolean[] {
  const isSmall = sums.map((sum) => sum < fewestAnswers)
  for (const row of smallestFirst(sums)) {
    const hidden = sums.filter((sum, r) => isSmall[r] && sum > 0)
    if (hidden.length === 0 || (hidden.length > 1 && sumOf(hidden) >= fewestAnswers)) break
    isSmall[row] = true
  }
  return isSmall
}

const smallestFirst = (sums: readonly number[]): number[] => sums.map((_, i) => i).sort((a, b) => sums[a]! - sums[b]! || a - b)

/** The smallest rows and columns by their sums, up to the last that is in the block. */
type Block = { readonly rows: readonly boolean[]; readonly columns: readonly boolean[] }

/** Which rows and columns are hidden where they cross; undefined where not even all of them would do. */
function hiddenBlock(all: readonly (readonly number[])[], shownSums: readonly Told[], rules: SuppressionRules): Block | undefined {
  const sums = all.map(sumOf)
  const columnSums = shownSums.map((_, column) => sumOf(all.map((row) => row[column]!)))
  const isLoose = shownSums.map((sum) => sum === 'hidden')
  const tells = all.map((row, r) => row.map((count, column) => isLoose[column]! || isTelling(count, sums[r]!, rules)))
  const [rowOrder, columnOrder] = [smallestFirst(sums), smallestFirst(columnSums)]
  let rows = rowOrder.findLastIndex((row) => tells[row]!.some(Boolean)) + 1
  let columns = columnOrder.findLastIndex((column) => tells.some((row) => row[column])) + 1
  for (;;) {
    const block = { rows: firstOf(rowOrder, rows), columns: firstOf(columnOrder, columns) }
    const lacks = lacking(all, block, { isLoose, range: rules.fewestInCell })
    if (!lacks) return block
    if (columns < isLoose.length && (lacks === 'column' || rows === all.length)) columns++
    else if (rows < all.length) rows++
    else return undefined
  }
}

function firstOf(order: readonly number[], count: number): boolean[] {
  const isIn = order.map(() => false)
  for (const one of order.slice(0, count)) isIn[one] = true
  return isIn
}

/** Whether some count of the block is known too well, and what would widen its range; by sums that are known to everybody. */
function lacking(
  all: readonly (readonly number[])[],
  { rows, columns }: Block,
  { isLoose, range }: { readonly isLoose: readonly boolean[]; readonly range: number },
): 'row' | 'column' | undefined {
  const inBlock = all.filter((_, r) => rows[r]).map((row) => row.map((count, column) => (columns[column] ? count : 0)))
  const rowRest = inBlock.map(sumOf)
  const total = sumOf(rowRest)
  const columnRest = isLoose.map((_, column) => sumOf(inBlock.map((row) => row[column]!)))
  const loose = sumOf(columnRest.filter((_, column) => isLoose[column]))
  for (const rest of rowRest) {
    for (const [column, sum] of columnRest.entries()) {
      if (!columns[column]) continue
      // A loose count may all belong to another loose column: nothing holds it up from below.
      const [most, least] = isLoose[column] ? [Math.min(rest, loose), 0] : [Math.min(rest, sum), Math.max(0, rest + sum - total)]
      if (most - least >= range) continue
      return rest < range || columns.filter(Boolean).length < 2 ? 'column' : 'row'
    }
  }
  return undefined
}
