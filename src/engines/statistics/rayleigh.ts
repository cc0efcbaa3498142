export type Direction = {
  /** 0 to 1: the length of the mean direction; 1 when all are at one point of the circle. 0 may also be two opposite peaks. */
  readonly concentration: number
  /** In units of `cycle`, 0 to `cycle`: the mean direction; says nothing where `concentration` is near 0. */
  readonly mean: number
  /** The chance of so much concentration or more when all directions are equally likely. Does not see several peaks that balance. */
  readonly p: number
}

/**
 * The mean direction of weights around a circle and Rayleigh's test of evenness. `weights[i]` lies at the place i of `weights.length` that make
 * one `cycle`; `n` is how many independent events they are of. `no-events` for no weight.
 * Source: Mardia & Jupp 2000, section 6.3.1; p by the approximation of Greenwood & Durand 1955 as in Zar 2010, eq. 27.4: good from n = 10.
 */
export function rayleigh(weights: ArrayLike<number>, n: number, cycle: number): Direction | 'no-events' {
  let [sine, cosine, total] = [0, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    const angle = (2 * Math.PI * i) / weights.length
    sine += weights[i]! * Math.sin(angle)
    cosine += weights[i]! * Math.cos(angle)
    total += weights[i]!
  }
  if (!(total > 0) || !(n > 0)) return 'no-events'
  const concentration = Math.min(1, Math.hypot(sine, cosine) / total)
  const turn = Math.atan2(sine, cosine) / (2 * Math.PI)
  const resultant = n * concentration
  const p = Math.exp(Math.sqrt(1 + 4 * n + 4 * (n ** 2 - resultant ** 2)) - (1 + 2 * n))
  return { concentration, mean: (((turn % 1) + 1) % 1) * cycle, p: Math.min(1, p) }
}
