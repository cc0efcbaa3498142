/** Seeded chance: the same words give the same throws on every machine. */
export type Dice = {
  /** A number in [0, 1). */
  readonly share: () => number
  /** True with the given probability. */
  readonly chance: (share: number) => boolean
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  /** A number in [low, high). */
  readonly between: (low: number, high: number) => number
  /** A standard normal number (Box and Muller). */
  readonly normal: () => number
  /** How many of something rare happen when `mean` are expected (Knuth for small means, rounded normal above 30). */
  readonly poisson: (mean: number) => number
  /** One of `list`; throws on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T
  /** `list` in a new order. */
  readonly shuffle: <T>(list: readonly T[]) => T[]
}

/** Four 32-bit words from a text (the cyrb128 mix): where every throw and every id of the town comes from. */
export function words128(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ k, 597399067)
    b = c ^ Math.imul(b ^ k, 2869860233)
    c = d ^ Math.imul(c ^ k, 951274213)
    d = a ^ Math.imul(d ^ k, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  a ^= b ^ c ^ d
  return [a >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0]
}

/** The small fast counter generator sfc32, warmed up. */
function sfc32(text: string): () => number {
  let [a, b, c, d] = words128(text)
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

function poissonFrom(share: () => number, normal: () => number, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  const floor = Math.exp(-mean)
  let count = 0
  for (let product = share(); product > floor; product *= share()) count++
  return count
}

/** Dice of their own for each `name`, so that a change in one part of the town leaves the others as they were. */
export function diceFor(seed: string, name: string): Dice {
  const share = sfc32(`${seed}/${name}`)
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  const whole = (low: number, high: number) => low + Math.floor(share() * (high - low + 1))
  return {
    share,
    normal,
    whole,
    chance: (p) => share() < p,
    between: (low, high) => low + share() * (high - low),
    poisson: (mean) => poissonFrom(share, normal, mean),
    pick: (list) => {
      const one = list[whole(0, list.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    shuffle: (list) => {
      const cards = [...list]
      for (let i = cards.length - 1; i > 0; i--) {
        const j = whole(0, i)
        const card = cards[i] as (typeof cards)[number]
        cards[i] = cards[j] as (typeof cards)[number]
        cards[j] = card
      }
      return cards
    },
  }
}

/** A chooser by weight: `draw(share)` gives index i with probability weight i / sum. O(log n) a throw. */
export function drawByWeight(weights: readonly number[]): (share: number) => number {
  const sums = new Float64Array(weights.length)
  let sum = 0
  weights.forEach((weight, i) => {
    sum += weight
    sums[i] = sum
  })
  return (share) => {
    const target = share * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) > target) high = middle
      else low = middle + 1
    }
    return low
  }
}
