/** The derivative of the logarithm of the gamma function for x > 0, right to about 1e-14 (recurrence to x >= 8, then the asymptotic series). */
export function digamma(x: number): number {
  let sum = 0
  for (; x < 8; x++) sum -= 1 / x
  const r = 1 / (x * x)
  const series = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - r * (691 / 32760 - r / 12))))))
  return sum + Math.log(x) - 0.5 / x - series
}

/** The derivative of `digamma` for x > 0, right to about 1e-14. */
export function trigamma(x: number): number {
  let sum = 0
  for (; x < 8; x++) sum += 1 / (x * x)
  const r = 1 / (x * x)
  const series = 1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - r * (5 / 66 - r * (691 / 2730 - (r * 7) / 6)))))
  return sum + 1 / x + r / 2 + (r / x) * series
}
