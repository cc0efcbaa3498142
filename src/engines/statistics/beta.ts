import { logGamma } from './gamma.ts'

/**
 * The regularized incomplete beta function I_x(a, b), 0 to 1: the chance that a beta variable is at most x. a, b > 0; 0 for x <= 0, 1 for
 * x >= 1. Right to about 1e-13, and small values to that share of themselves. The upper tail is `betaCdf(b, a, 1 - x)`: give `rest` =
 * 1 - x where it is known better than by subtraction. Continued fraction (Press et al. 2007, section 6.4): up to sqrt(max(a, b)) terms.
 */
export function betaCdf(a: number, b: number, x: number, rest: number = 1 - x): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const scale = Math.exp(
    a * (x > 0.5 ? Math.log1p(-rest) : Math.log(x)) + b * (rest > 0.5 ? Math.log1p(-x) : Math.log(rest)) - logBeta(a, b),
  )
  return x < (a + 1) / (a + b + 2) ? (scale * fraction(a, b, x)) / a : 1 - (scale * fraction(b, a, rest)) / b
}

/** The logarithm of the beta function of a, b > 0: where one is large by Stirling's series, for two large gammas would cancel. */
export function logBeta(a: number, b: number): number {
  const [small, large] = [Math.min(a, b), Math.max(a, b)]
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b)
  const fall =
    -(large - 0.5) * Math.log1p(small / large) - small * Math.log(large + small) + small + stirling(large) - stirling(large + small)
  return logGamma(small) + fall
}

function stirling(x: number): number {
  const r = 1 / (x * x)
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360)))))) / x
}

/** Lentz's method. */
function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300)
  let h = d
  for (let m = 1; m < 20_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d || 1e-300)
    c = 1 + even / c || 1e-300
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d || 1e-300)
    c = 1 + odd / c || 1e-300
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return h
}

/** The x at which `betaCdf(a, b, x)` is `p`, by bisection to the last digit; 0 for p <= 0, 1 for p >= 1. */
export function betaQuantile(a: number, b: number, p: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  let [low, high] = [0, 1]
  for (let step = 0; step < 200 && high - low > high * 2e-16; step++) {
    const middle = (low + high) / 2
    if (betaCdf(a, b, middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
