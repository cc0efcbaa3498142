import type { Margin } from './raking.ts'

/** Margins as columns of a regression: an intercept, and one column for each answered group but the first of its margin. */
export type MarginDesign = {
  readonly width: number
  /** For each answer its columns, one for each margin: answer i's stand from i * margins; -1 where its group is the first. */
  readonly columns: Int32Array
  /** The target of each column; the first is the population. */
  readonly targets: Float64Array
}

/** The columns of margins; groups from which nobody answered get none. Linear. `targets`: as of `Margin`, on one total. */
export function marginDesign(margins: readonly Margin[], targets: readonly (readonly number[])[]): MarginDesign {
  const answers = margins[0]?.of.length ?? 0
  const columns = new Int32Array(answers * margins.length).fill(-1)
  const columnTargets = [targets[0]?.reduce((sum, target) => sum + target, 0) ?? 0]
  margins.forEach(({ of }, m) => {
    const columnOf = new Map([[of[0]!, -1]])
    for (let i = 0; i < answers; i++) {
      const group = of[i]!
      if (!columnOf.has(group)) {
        columnOf.set(group, columnTargets.length)
        columnTargets.push(targets[m]![group]!)
      }
      columns[i * margins.length + m] = columnOf.get(group)!
    }
  })
  return { width: columnTargets.length, columns, targets: Float64Array.from(columnTargets) }
}

/** Adds `weight` for answer `i` at every pair of its columns, to a matrix of `width` columns. */
export function addCross({ width, columns }: MarginDesign, matrix: Float64Array, i: number, margins: number, weight: number): void {
  matrix[0]! += weight
  for (let a = i * margins; a < (i + 1) * margins; a++) {
    const row = columns[a]!
    if (row < 0) continue
    matrix[row * width]! += weight
    matrix[row]! += weight
    for (let b = i * margins; b < (i + 1) * margins; b++) if (columns[b]! >= 0) matrix[row * width + columns[b]!]! += weight
  }
}

/** Adds `amount` at each of the answer's columns. */
export function addTo({ columns }: MarginDesign, vector: Float64Array, i: number, margins: number, amount: number): void {
  vector[0]! += amount
  for (let a = i * margins; a < (i + 1) * margins; a++) if (columns[a]! >= 0) vector[columns[a]!]! += amount
}

/** The sum of the coefficients at the answer's columns. */
export function predictorAt({ columns }: MarginDesign, coefficients: Float64Array, i: number, margins: number): number {
  let sum = coefficients[0]!
  for (let a = i * margins; a < (i + 1) * margins; a++) if (columns[a]! >= 0) sum += coefficients[columns[a]!]!
  return sum
}
