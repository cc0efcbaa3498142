/** Answers counted together where everything that the model knows of them is alike. */
export type AnswerCells = {
  readonly yes: Float64Array
  readonly asked: Float64Array
  /** The first answer of each cell, to look its columns and groups up. */
  readonly first: Int32Array
}

/**
 * The cells of answers that are alike in all `features` (columns and groups). The likelihood is the same as answer by answer.
 * Time answers x features, by one look-up each; some milliseconds for 20,000 x 7.
 */
export function answerCells(
  yes: ArrayLike<number>,
  asked: ArrayLike<number> | undefined,
  features: readonly ArrayLike<number>[],
): AnswerCells {
  const keys = new Int32Array(yes.length)
  let cells = 1
  for (const feature of features) {
    const values = new Map<number, number>()
    for (let i = 0; i < keys.length; i++) if (!values.has(feature[i]!)) values.set(feature[i]!, values.size)
    if (values.size === 1) continue
    const numbers = new Map<number, number>()
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]! * values.size + values.get(feature[i]!)!
      let number = numbers.get(key)
      if (number === undefined) {
        number = numbers.size
        numbers.set(key, number)
      }
      keys[i] = number
    }
    cells = numbers.size
  }
  const found = { yes: new Float64Array(cells), asked: new Float64Array(cells), first: new Int32Array(cells).fill(-1) }
  for (let i = 0; i < keys.length; i++) {
    const cell = keys[i]!
    found.yes[cell]! += yes[i]!
    found.asked[cell]! += asked ? asked[i]! : 1
    if (found.first[cell] === -1) found.first[cell] = i
  }
  return found
}
