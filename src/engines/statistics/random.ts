/** A source of numbers in [0, 1), the same for the same seed. */
export type Random = () => number

/**
 * Seeded random numbers (sfc32, Doty-Humphrey, PractRand): the same sequence for the same seed on every machine.
 * Fast, passes PractRand; not for secrets. 32 bits each.
 */
export function seededRandom(...seed: readonly number[]): Random {
  let [a, b, c] = [(seed[0] ?? 0) | 0, (seed[1] ?? 0x9e3779b9) | 0, (seed[2] ?? 0x243f6a88) | 0]
  let counter = (seed[3] ?? 1) | 0
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** A whole number from 0 to `below - 1`, each as likely to within 1 part in 4 billion. */
export const randomBelow = (random: Random, below: number): number => Math.floor(random() * below)

/** A shuffled copy: every order equally likely (Fisher & Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const copy = [...items]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = randomBelow(random, i + 1)
    ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
  }
  return copy
}

/** One draw from the standard normal distribution (Box & Muller 1958). */
export const randomNormal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** One draw from a Poisson distribution with mean `mean` >= 0: Knuth's product in steps of 30; fine up to means of some thousands. */
export function randomPoisson(random: Random, mean: number): number {
  let count = 0
  for (let left = mean; left > 0; left -= 30) {
    const floor = Math.exp(-Math.min(left, 30))
    for (let product = random(); product > floor; product *= random()) count++
  }
  return count
}

/** One draw from a gamma distribution of this shape > 0 and scale 1 (Marsaglia & Tsang 2000; for shapes below 1 their boost by a power). */
export function randomGamma(random: Random, shape: number): number {
  if (shape < 1) return randomGamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = randomNormal(random)
    const v = (1 + c * z) ** 3
    if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d * (1 - v + Math.log(v))) return d * v
  }
}

/**
 * One draw from a negative binomial distribution with mean `mean` >= 0 and variance mean + mean^2 / size: a Poisson draw around a gamma draw.
 * `size` > 0; an infinite one is Poisson. Time grows with the mean, as it does for `randomPoisson`.
 */
export const randomNegativeBinomial = (random: Random, mean: number, size: number): number =>
  randomPoisson(random, size === Infinity ? mean : (mean / size) * randomGamma(random, size))
