import { chancesOf, surpriseAt } from './emerging-windows.ts'

/** Counts that the newest six weeks could have had: each scenario is one belief about their means, with how likely it is. */
export type Scenario = {
  readonly share: number
  /** Of the newest week, the one before, the two before those, and the two before those. */
  readonly means: readonly [number, number, number, number]
  readonly dispersion: number
}

/** Adjacent counts are taken together where a week's standard deviation is several events: up to two thirds of it, and an odd number. */
function strideOf(mean: number, dispersion: number): number {
  const most = Math.floor(Math.sqrt(mean * dispersion) * 0.65)
  return Math.max(1, most % 2 === 0 ? most - 1 : most)
}

/** For lumps of adjacent counts their middle count; at lump * scenarios + scenario their chance, and that of these counts or more. */
type Lumps = { readonly middles: Int32Array; readonly chances: Float64Array; readonly beyond: Float64Array }

function lumpsOf(part: 0 | 1 | 2, scenarios: readonly Scenario[], last: number): Lumps {
  const typical = scenarios[Math.floor(scenarios.length / 2)]!
  const stride = strideOf(typical.means[part], typical.dispersion)
  const n = Math.floor(last / stride) + 1
  const middles = Int32Array.from({ length: n }, (_, i) => i * stride + (stride - 1) / 2)
  const beyond = tailsOf(part, scenarios, n + 1, stride)
  const width = scenarios.length
  const chances = beyond.slice(0, n * width)
  for (let at = 0; at < chances.length; at++) chances[at]! -= beyond[at + width]!
  return { middles, chances, beyond }
}

/** At i * scenarios + scenario the chance of i * `stride` events or more in those weeks. */
function tailsOf(part: 0 | 1 | 2 | 3, scenarios: readonly Scenario[], n: number, stride: number): Float64Array {
  const width = scenarios.length
  const tails = new Float64Array(n * width)
  for (const [q, { means, dispersion }] of scenarios.entries()) {
    const { tail } = chancesOf(means[part], dispersion, (n - 1) * stride)
    for (let i = 0; i < n; i++) tails[i * width + q] = tail[i * stride]!
  }
  return tails
}

/** What `olderChance` needs of the whole: tables of surprise for four and six weeks, and the chances of the four older weeks. */
type Older = {
  readonly four: Float64Array
  readonly six: Float64Array
  readonly middle: Lumps
  readonly oldest: Float64Array
}

/**
 * The chance that six weeks without any change add up to at least `total` surprise over the windows of 1, 2, 4 and 6 weeks: a p-value for
 * their geometric mean that is right although the windows overlap. Summed over all counts that the weeks could have had, not simulated.
 *
 * `tables`: of `surprises` for the four windows. `scenarios`: shares add up to 1; several of them carry the uncertainty of means and
 * dispersion. Above a standard deviation of some events a week, adjacent counts are summed together: right to some percent of itself.
 * Time grows with the counts to be told apart: some 0.1 ms for one scenario, 2 ms for fifteen, whatever the means.
 */
export function chanceOfTotal(total: number, tables: readonly Float64Array[], scenarios: readonly Scenario[]): number {
  const [one, two, four, six] = tables as [Float64Array, Float64Array, Float64Array, Float64Array]
  const [newest, second] = [lumpsOf(0, scenarios, one.length), lumpsOf(1, scenarios, two.length)]
  const middle = lumpsOf(2, scenarios, four.length)
  const older: Older = { four, six, middle, oldest: tailsOf(3, scenarios, six.length + 1, 1) }
  // A hair less, so that rounding does not leave out the very counts that were observed.
  const enough = total * (1 - 1e-12)
  const reached = (a: number, ab: number) => surpriseAt(one, a) + surpriseAt(two, ab) + surpriseAt(four, ab) + surpriseAt(six, ab) >= enough
  const [sums, inner, innermost] = [0, 1, 2].map(() => new Float64Array(scenarios.length)) as [Float64Array, Float64Array, Float64Array]
  chanceOver(newest, sums, inner, (a, sum) => {
    if (reached(a, a)) return true
    chanceOver(second, sum, innermost, (b, chances) => {
      if (reached(a, a + b)) return true
      olderChance(a + b, enough - surpriseAt(one, a) - surpriseAt(two, a + b), older, chances)
      return false
    })
    return false
  })
  return Math.min(
    1,
    sums.reduce((sum, chance, q) => sum + chance * scenarios[q]!.share, 0),
  )
}

/**
 * Writes into `sums`, scenario by scenario, the mean over the counts of `lumps` of what `given` writes into `chances` for each count;
 * `given` answers true where that is 1 for this count and all larger ones. So are counts taken that are too large for the table.
 */
function chanceOver(
  lumps: Lumps,
  sums: Float64Array,
  chances: Float64Array,
  given: (count: number, chances: Float64Array) => boolean,
): void {
  sums.fill(0)
  let at = 0
  for (; at < lumps.middles.length; at++) {
    if (given(lumps.middles[at]!, chances)) break
    for (let q = 0; q < sums.length; q++) sums[q]! += lumps.chances[at * sums.length + q]! * chances[q]!
  }
  for (let q = 0; q < sums.length; q++) sums[q]! += lumps.beyond[at * sums.length + q]!
}

/** Writes the chance that the four older weeks bring the `rest` of the surprise, when the newest two have `ab` events. */
function olderChance(ab: number, rest: number, { four, six, middle, oldest }: Older, sums: Float64Array): void {
  sums.fill(0)
  const { middles, chances, beyond } = middle
  const width = sums.length
  let needed = six.length
  let at = 0
  for (; at < middles.length; at++) {
    const abc = ab + middles[at]!
    const left = rest - surpriseAt(four, abc)
    if (surpriseAt(six, abc) >= left) break
    // The more events in the middle, the fewer are needed over all six weeks: the pointer only goes down.
    while (needed > 0 && six[needed - 1]! >= left) needed--
    const missing = Math.min(six.length, Math.max(0, needed - abc)) * width
    for (let q = 0; q < width; q++) sums[q]! += chances[at * width + q]! * oldest[missing + q]!
  }
  for (let q = 0; q < width; q++) sums[q]! += beyond[at * width + q]!
}
