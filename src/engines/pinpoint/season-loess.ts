/** How a series is smoothed: `span` values (odd) take part in each local fit, of degree 0 (mean) or 1 (line), computed at every `jump`th value. */
export type Smoothing = { readonly span: number; readonly degree: 0 | 1; readonly jump: number }

/**
 * The local fit at place `at` of `values`, which may lie one step outside; `undefined` where all robustness weights around it are zero.
 * The `span` nearest values take part, with tricube weights times `trust`; where there are fewer, they are taken to lie in a wider window.
 * Source: Cleveland, Cleveland, McRae & Terpenning 1990, Journal of Official Statistics 6:3, section 2.1.
 */
export function localFit(
  values: Float64Array,
  at: number,
  { span, degree }: Smoothing,
  trust: Float64Array | undefined,
  [left, right]: readonly [number, number],
): number | undefined {
  const n = values.length
  const reach = Math.max(at - left, right - at) + (span > n ? Math.floor((span - n) / 2) : 0)
  // Sums over the neighbors of weight times 1, value, place, place squared and place times value, places counted from `at`.
  let [total, mean, center, spread, cross] = [0, 0, 0, 0, 0]
  for (let i = left; i <= right; i++) {
    const away = i - at
    const weight = tricube(Math.abs(away), reach) * (trust ? trust[i]! : 1)
    total += weight
    mean += weight * values[i]!
    center += weight * away
    spread += weight * away * away
    cross += weight * away * values[i]!
  }
  if (total <= 0) return undefined
  const [m, c] = [mean / total, center / total]
  const variance = Math.max(0, spread / total - c * c)
  // No line through what lies on about one place.
  if (degree === 0 || Math.sqrt(variance) <= 0.001 * (n - 1)) return m
  return m - (c * (cross / total - c * m)) / variance
}

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0
  if (distance <= 0.001 * reach) return 1
  const share = distance / reach
  const rest = 1 - share * share * share
  return rest * rest * rest
}

/** The first and last place of the `span` values nearest to `at`. */
export function neighborsOf(at: number, span: number, n: number): readonly [number, number] {
  if (span >= n) return [0, n - 1]
  const left = Math.max(0, Math.min(n - span, at - Math.floor((span - 1) / 2)))
  return [left, left + span - 1]
}

/**
 * The smoothed series: local fits at every `jump`th value and at the last, straight lines between. Where no fit is possible the value stands.
 * Time: values / jump times span. Source: as `localFit`.
 */
export function smoothSeries(values: Float64Array, smoothing: Smoothing, trust?: Float64Array): Float64Array {
  const n = values.length
  const smooth = values.slice()
  if (n < 2) return smooth
  const jump = Math.min(smoothing.jump, n - 1)
  let before = -1
  for (let at = 0; at < n; at = at + jump < n || at === n - 1 ? at + jump : n - 1) {
    smooth[at] = localFit(values, at, smoothing, trust, neighborsOf(at, smoothing.span, n)) ?? values[at]!
    for (let i = before + 1; before >= 0 && i < at; i++) {
      smooth[i] = smooth[before]! + ((smooth[at]! - smooth[before]!) / (at - before)) * (i - before)
    }
    before = at
  }
  return smooth
}

/** Means of `length` neighbors: the result is `length - 1` shorter. */
export function movingMeans(values: Float64Array, length: number): Float64Array {
  const means = new Float64Array(values.length - length + 1)
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    sum += values[i]! - (i >= length ? values[i - length]! : 0)
    if (i >= length - 1) means[i - length + 1] = sum / length
  }
  return means
}
