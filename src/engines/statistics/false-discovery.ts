/**
 * Benjamini & Hochberg's adjusted p-values, in the order given: calling all below `share` discoveries, at most that share of the discoveries
 * is false on average, when the tests are independent or depend on each other positively (as neighboring areas do).
 * `ps`: p-values from 0 to 1 of all tests made, not only the small ones. Time n log n.
 * Source: Benjamini & Hochberg 1995, JRSS B 57:289; equals R's `p.adjust(method = "BH")`.
 */
export const benjaminiHochberg = (ps: ArrayLike<number>): Float64Array => stepUp(ps, 1)

/**
 * As `benjaminiHochberg`, right under any dependence between the tests and much more cautious: times 1 + 1/2 + ... + 1/n.
 * Source: Benjamini & Yekutieli 2001, Annals of Statistics 29:1165; equals R's `p.adjust(method = "BY")`.
 */
export function benjaminiYekutieli(ps: ArrayLike<number>): Float64Array {
  let harmonic = 0
  for (let i = 1; i <= ps.length; i++) harmonic += 1 / i
  return stepUp(ps, harmonic)
}

function stepUp(ps: ArrayLike<number>, factor: number): Float64Array {
  const n = ps.length
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => ps[b]! - ps[a]!)
  const adjusted = new Float64Array(n)
  let least = 1
  order.forEach((at, place) => {
    least = Math.min(least, ps[at]! * ((n * factor) / (n - place)))
    adjusted[at] = least
  })
  return adjusted
}
