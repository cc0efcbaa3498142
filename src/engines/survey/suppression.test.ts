import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SuppressionRules, suppressRow, type Told } from './suppression.ts'
import { suppressTable } from './table-suppression.ts'

type Row = [string, Record<'yes' | 'no', number>]
const { input, output } = JSON.parse(readFileSync('test/oracles/survey/disclosure/expected.json', 'utf8')).suppression as {
  input: Row[]
  output: { values: Record<'yes' | 'no', number | null> }[]
}

/** All lists of so many counts with this sum at most. */
const lists = (length: number, most: number): number[][] =>
  length === 0
    ? [[]]
    : Array.from({ length: most + 1 }, (_, count) => lists(length - 1, most - count).map((rest) => [count, ...rest])).flat()

/** Of all that look alike when shown, every number that is hidden has more than one value: not even who knows the program can tell it. */
function expectNothingFound(
  groups: Iterable<readonly (readonly number[])[]>,
  shownOf: (counts: readonly number[]) => readonly Told[],
  isOfNobody: (counts: readonly number[], i: number) => boolean = () => false,
) {
  let hidden = 0
  for (const alike of groups) {
    for (const [i, told] of shownOf(alike[0]!).entries()) {
      if (told !== 'hidden' || isOfNobody(alike[0]!, i)) continue
      hidden++
      expect(new Set(alike.map((counts) => counts[i])).size, `${shownOf(alike[0]!).join()} of ${alike[0]!.join()}`).toBeGreaterThan(1)
    }
  }
  expect(hidden).toBeGreaterThan(20)
}

describe('one row', () => {
  test('is the reference’s', () => {
    const shown = input.map(([, { yes, no }]) => suppressRow([yes, no]))
    expect(shown).toEqual(output.map(({ values }) => [values.yes ?? 'hidden', values.no ?? 'hidden']))
  })
  test('hides nothing where nothing tells, and all of a row with too few', () => {
    expect(suppressRow([12, 5, 30])).toEqual([12, 5, 30])
    expect(suppressRow([5, 4])).toBe('too-few-answers')
    expect(suppressRow([5, 5.5])).toBe('not-counts')
    expect(suppressRow([])).toBe('too-few-answers')
  })
  test('two that nobody chose take another with them: else their sum would tell both', () => {
    expect(suppressRow([0, 0, 20, 21])).toEqual(['hidden', 'hidden', 'hidden', 21])
    expect(suppressRow([20, 0, 21, 0], undefined, [1, 3, 0, 2])).toEqual(['hidden', 'hidden', 21, 'hidden'])
  })
  test.each([2, 3, 4])('of %i counts: nothing hidden can be worked out from the rest and the sum', (length) => {
    const rules = { fewestAnswers: 4, fewestInCell: 3 }
    const seen = lists(length, 14).filter((counts) => typeof suppressRow(counts, rules) !== 'string')
    const shownOf = (counts: readonly number[]) => suppressRow(counts, rules) as readonly Told[]
    const groups = Map.groupBy(seen, (counts) => `${shownOf(counts).join()} of ${counts.reduce((sum, count) => sum + count, 0)}`)
    expectNothingFound(groups.values(), shownOf)
  })
})

describe('a table with its sums', () => {
  const rowsOf = (counts: readonly number[], width: number) =>
    Array.from({ length: counts.length / width }, (_, row) => counts.slice(row * width, (row + 1) * width))
  const withSums = (counts: readonly number[], width: number) => {
    const rows = rowsOf(counts, width)
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    return [...counts, ...rows.map(sum), ...rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))]
  }
  test.each([
    [2, 2, 16, { fewestAnswers: 5, fewestInCell: 3 }],
    [2, 3, 12, { fewestAnswers: 4, fewestInCell: 2 }],
    [2, 3, 13, { fewestAnswers: 5, fewestInCell: 3 }],
    [3, 2, 12, { fewestAnswers: 4, fewestInCell: 2 }],
    [3, 3, 8, { fewestAnswers: 3, fewestInCell: 2 }],
  ] as const)('of %i by %i, up to %i answers: nothing hidden can be worked out', (height, width, most, rules: SuppressionRules) => {
    const groups = new Map<string, number[][]>()
    const shown = new Map<readonly number[], Told[]>()
    for (const counts of lists(height * width, most)) {
      const table = suppressTable(rowsOf(counts, width), rules)
      if (typeof table === 'string') continue
      const all = withSums(counts, width)
      const told = [...table.cells.flat(), ...table.rowSums, ...table.columnSums]
      const key = `${told.join()} of ${table.sum}`
      const group = groups.get(key)
      if (group) group.push(all)
      else {
        groups.set(key, [all])
        shown.set(all, told)
      }
    }
    const cells = height * width
    const isOfNobody = (counts: readonly number[], i: number) => i < cells && counts[cells + Math.floor(i / width)] === 0
    expectNothingFound(groups.values(), (counts) => shown.get(counts) ?? [], isOfNobody)
  })
  test('hides the row with too few answers and the smallest beside it, and shows the rest', () =>
    expect(
      suppressTable([
        [10, 20, 30],
        [6, 7, 5],
        [20, 14, 40],
        [1, 2, 3],
      ]),
    ).toEqual({
      // prettier-ignore
      cells: [
        [10, 20, 30],
        ['hidden', 'hidden', 'hidden'],
        [20, 14, 40],
        ['hidden', 'hidden', 'hidden'],
      ], // prettier-ignore
      rowSums: [60, 18, 74, 6],
      columnSums: [37, 43, 78],
      sum: 158,
    }))
  test('that has nothing to hide is shown as it is', () => {
    const table = [
      [10, 20],
      [30, 9],
    ] // prettier-ignore
    expect(suppressTable(table)).toEqual({ cells: table, rowSums: [30, 39], columnSums: [40, 29], sum: 69 })
  })
  test('is refused where nothing could be shown, or is no table of counts', () => {
    expect(
      suppressTable([
        [3, 4],
        [1, 1],
      ]),
    ).toBe('too-few-answers') // prettier-ignore
    expect(
      suppressTable([
        [9, 0],
        [0, 9],
      ]),
    ).toBe('too-few-answers') // prettier-ignore
    expect(suppressTable([])).toBe('too-few-answers')
    expect(suppressTable([[10, 20], [30]])).toBe('not-counts') // prettier-ignore
    expect(
      suppressTable([
        [10, -20],
        [30, 40],
      ]),
    ).toBe('not-counts') // prettier-ignore
  })
})
