/** The logarithm of the gamma function for x > 0 (Lanczos, g = 7, nine terms), right to about 1e-14. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const t = x + 6.5
  let sum = LANCZOS[0]!
  for (let i = 1; i < 9; i++) sum += LANCZOS[i]! / (x + i - 1)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/**
 * The regularized lower incomplete gamma function P(shape, x), 0 to 1: the chance that a gamma variable of that shape is at most x, and
 * that a Poisson variable with mean x is at least `shape`. Series below, continued fraction above (Press et al. 2007, section 6.2).
 */
export function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? scale * lowerSeries(shape, x) : 1 - scale * upperFraction(shape, x)
}

/**
 * One less `gammaCdf(shape, x)`, without losing the digits of a small tail: the chance that a gamma variable of that shape exceeds x.
 * 1 for x <= 0. Right to about 1e-13 of itself.
 */
export function gammaUpperTail(shape: number, x: number): number {
  if (x <= 0) return 1
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? 1 - scale * lowerSeries(shape, x) : scale * upperFraction(shape, x)
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let i = 1; i < 10_000; i++) {
    const a = -i * (i - shape)
    b += 2
    d = 1 / (a * d + b || 1e-300)
    c = b + a / c || 1e-300
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return h
}

/** The x at which `gammaCdf(shape, x)` is `p`, by bisection to the last digit. 0 for p <= 0, Infinity for p >= 1. */
export function gammaQuantile(shape: number, p: number): number {
  if (p <= 0) return 0
  if (p >= 1) return Infinity
  let [low, high] = [0, shape + 1]
  while (gammaCdf(shape, high) < p) high *= 2
  for (let step = 0; step < 200 && high - low > high * 2e-16; step++) {
    const middle = (low + high) / 2
    if (gammaCdf(shape, middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
