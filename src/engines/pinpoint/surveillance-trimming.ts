import { chancesOf, farOut } from './emerging-windows.ts'

/** What weighing down the upper tail leaves of mean and dispersion when there was no outbreak: shares a little below 1. */
export type TrimmingLoss = { readonly mean: number; readonly dispersion: number }

/**
 * The nearly normal residual of one count: 3/2 (y^(2/3) mu^(-1/6) - mu^(1/2)), in standard errors of dispersion 1.
 * Source: Anscombe 1953, as used by Farrington et al. 1996, JRSS A 159:547, section 3.
 */
export const anscombe = (count: number, mean: number): number => 1.5 * (Math.cbrt(count * count) / mean ** (1 / 6) - Math.sqrt(mean))

/** The weight of a residual: 1 up to the threshold, falling with its fourth power beyond. */
export const temperedWeight = (residual: number, threshold: number): number => (residual > threshold ? (threshold / residual) ** 4 : 1)

/**
 * What the weights take from quiet counts, so that it can be given back: counts are skewed, and without this a twentieth of their variance goes,
 * which makes false alarms half as frequent again. Sums over a negative binomial distribution of this mean and dispersion.
 * Time grows with the root of the mean: some microseconds. Source of the idea: Cantoni & Ronchetti 2001, JASA 96:1022 (Fisher consistency).
 */
export function trimmingLoss(mean: number, dispersion: number, threshold: number): TrimmingLoss {
  const { pmf, tail } = chancesOf(mean, dispersion, farOut(mean, dispersion))
  const bound = threshold * Math.sqrt(dispersion)
  // What is lost, from the first count on whose weight is below 1: all below keep theirs.
  let from = Math.ceil(mean)
  while (from < pmf.length && anscombe(from, mean) <= bound) from++
  let [weight, counted, squares] = [1, mean, mean * dispersion + mean * mean]
  for (let count = from; count < pmf.length && tail[count]! > 1e-12; count++) {
    const lost = pmf[count]! * (1 - temperedWeight(anscombe(count, mean), bound))
    weight -= lost
    counted -= lost * count
    squares -= lost * count * count
  }
  const center = counted / weight
  const spread = squares - 2 * center * counted + center * center * weight
  return { mean: center / mean, dispersion: spread / center / dispersion }
}
