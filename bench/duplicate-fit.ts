/**
 * Fits the coefficients of src/engines/similarity/duplicate.ts to invented, labelled reports, and measures them by cross-fitting.
 * Run: node bench/duplicate-fit.ts
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import {
  type Coefficients,
  type DuplicateEvidence,
  featuresOf,
  likelihoodOfDuplicate,
  mayBeDuplicate,
  suggestions,
} from '#engines/similarity/duplicate.ts'
import { trigramSimilarity, trigramsOf } from '#engines/similarity/trigram.ts'

export const REPORTS = 'test/oracles/duplicate-reports.csv'

type Report = {
  readonly event: number
  readonly category: string
  readonly x: number
  readonly y: number
  readonly day: number
  readonly trigrams: Set<string>
}
export type Pair = {
  readonly report: number
  readonly earlier: number
  readonly evidence: DuplicateEvidence
  readonly isDuplicate: boolean
  readonly fold: number
}

export function readReports(): Report[] {
  const rows: Record<string, string>[] = parse(readFileSync(REPORTS), { columns: true })
  return rows.map(({ event, category, x, y, day, text }) => ({
    event: Number(event),
    category: category!,
    x: Number(x),
    y: Number(y),
    day: Number(day),
    trigrams: trigramsOf(text!),
  }))
}

/** Every report with the earlier ones that come into question. Folds are halves of the events, so that no event is in both. */
export function pairsOf(reports: readonly Report[]): Pair[] {
  return reports.flatMap((report, i) =>
    reports.slice(0, i).flatMap((earlier, j): Pair[] => {
      const evidence = {
        distanceM: Math.hypot(report.x - earlier.x, report.y - earlier.y),
        days: report.day - earlier.day,
        sameCategory: report.category === earlier.category,
        textSimilarity: trigramSimilarity(report.trigrams, earlier.trigrams),
      }
      return mayBeDuplicate(evidence)
        ? [{ report: i, earlier: j, evidence, isDuplicate: report.event === earlier.event, fold: report.event % 2 }]
        : []
    }),
  )
}

/** Logistic regression by Newton's method, with a penalty of 1/2 on squared standardized slopes (scikit-learn's C = 1). */
export function fitCoefficients(pairs: readonly Pair[]): Coefficients {
  const raw = pairs.map(({ evidence }) => featuresOf(evidence))
  const width = raw[0]!.length
  const mean = Array.from({ length: width }, (_, k) => raw.reduce((sum, row) => sum + row[k]!, 0) / raw.length)
  const spread = mean.map((m, k) => Math.sqrt(raw.reduce((sum, row) => sum + (row[k]! - m) ** 2, 0) / raw.length))
  const rows = raw.map((row) => [1, ...row.map((value, k) => (value - mean[k]!) / spread[k]!)])
  let beta = new Array<number>(width + 1).fill(0)
  for (let step = 0; step < 50; step++) {
    const gradient = beta.map((b, k) => (k === 0 ? 0 : -b))
    const hessian = beta.map((_, k) => beta.map((__, l) => (k === l && k > 0 ? 1 : 0)))
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * beta[k]!, 0)))
      row.forEach((value, k) => {
        gradient[k]! += value * (Number(pairs[i]!.isDuplicate) - p)
        for (let l = 0; l <= width; l++) hessian[k]![l]! += value * row[l]! * p * (1 - p)
      })
    })
    const change = solve(hessian, gradient)
    beta = beta.map((b, k) => b + change[k]!)
    if (Math.max(...change.map(Math.abs)) < 1e-10) break
  }
  const slopes = beta.slice(1).map((b, k) => b / spread[k]!)
  return { intercept: beta[0]! - slopes.reduce((sum, slope, k) => sum + slope * mean[k]!, 0), slopes }
}

function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let k = 0; k < rows.length; k++) {
    for (let i = 0; i < rows.length; i++) {
      if (i === k) continue
      const factor = rows[i]![k]! / rows[k]![k]!
      for (let j = k; j <= rows.length; j++) rows[i]![j]! -= factor * rows[k]![j]!
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

export type Quality = { readonly recallAt5: number; readonly falsePromptShare: number; readonly shown: number }

/** Of reports with an earlier duplicate: the share shown one among five suggestions. Of the others: the share shown any. */
export function qualityOf(
  reports: readonly Report[],
  pairs: readonly Pair[],
  coefficientsOf: (pair: Pair) => Coefficients,
  threshold: number,
): Quality {
  const byReport = Map.groupBy(pairs, ({ report }) => report)
  const seen = new Set<number>()
  let [repeats, hits, firsts, prompted, shown] = [0, 0, 0, 0, 0]
  reports.forEach(({ event }, i) => {
    const candidates = (byReport.get(i) ?? []).map((pair) => ({
      pair,
      likelihood: likelihoodOfDuplicate(pair.evidence, coefficientsOf(pair)),
    }))
    const suggested = suggestions(candidates, 5, threshold)
    shown += suggested.length
    if (seen.has(event)) {
      repeats++
      if (suggested.some(({ pair }) => pair.isDuplicate)) hits++
    } else {
      firsts++
      if (suggested.length > 0) prompted++
    }
    seen.add(event)
  })
  return { recallAt5: hits / repeats, falsePromptShare: prompted / firsts, shown }
}

/** Each half judged by what was fitted to the other. */
export function crossFitted(reports: readonly Report[], pairs: readonly Pair[], threshold: number): Quality {
  const fits = [0, 1].map((fold) => fitCoefficients(pairs.filter((pair) => pair.fold !== fold)))
  return qualityOf(reports, pairs, ({ fold }) => fits[fold]!, threshold)
}

if (import.meta.main) {
  const reports = readReports()
  const pairs = pairsOf(reports)
  console.log(`${reports.length} reports, ${pairs.length} pairs, ${pairs.filter(({ isDuplicate }) => isDuplicate).length} duplicates`)
  console.log(fitCoefficients(pairs))
  for (const threshold of [0.1, 0.15, 0.17, 0.18, 0.19, 0.2, 0.21, 0.22, 0.25, 0.3, 0.5])
    console.log(threshold, crossFitted(reports, pairs, threshold))
}
