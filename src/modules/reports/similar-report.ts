import { distanceM } from '#engines/geometry/distance.ts'
import { CANDIDATE_DAYS, CANDIDATE_RADIUS_M, likelihoodOfDuplicate, suggestions } from '#engines/similarity/duplicate.ts'
import { textSimilarity } from '#engines/similarity/trigram.ts'
import { DAY_MS } from './report.ts'
import type { Point, PublicReport } from './report-view.ts'

export { CANDIDATE_DAYS, CANDIDATE_RADIUS_M }

const SHOWN = 5
const SHOWN_BY_NEIGHBORHOOD = 3

/** A report that may be about the same thing. `distanceM` undefined: the place of one of them is not known well enough. */
export type Similar = { readonly report: PublicReport; readonly distanceM: number | undefined; readonly likelihood: number }

/** What somebody is about to file, or an officer looks at. */
export type Told = { readonly categorySlug: string; readonly words: string; readonly point: Point | undefined; readonly now: Date }

/**
 * Reports that may be about the same thing, likeliest first, at most five. Distances are to their public points, never to the true ones:
 * otherwise asking from many places would find out where somebody lives.
 *
 * Without a place of one's own: the newest three of the same category among the candidates, which the caller limits to one neighborhood.
 */
export function similarAmong(candidates: readonly PublicReport[], told: Told): Similar[] {
  const mine = candidates.filter(({ category }) => !category.isSensitive)
  const { point } = told
  if (!point)
    return mine
      .filter(({ category }) => category.slug === told.categorySlug)
      .slice(0, SHOWN_BY_NEIGHBORHOOD)
      .map((report) => ({ report, distanceM: undefined, likelihood: 0 }))
  const scored = mine.flatMap((report) => {
    if (!report.point) return []
    const metersApart = distanceM(point, report.point)
    const likelihood = likelihoodOfDuplicate({
      distanceM: metersApart,
      days: Math.max(0, (told.now.getTime() - report.filedAt.getTime()) / DAY_MS),
      sameCategory: report.category.slug === told.categorySlug,
      textSimilarity: report.words && told.words ? textSimilarity(report.words, told.words) : undefined,
    })
    return [{ report, distanceM: metersApart, likelihood }]
  })
  return suggestions(scored, SHOWN)
}

/** Distance as it may be told: in steps of 50 m, since the point itself is approximate. */
export const toldDistanceM = (meters: number): number => Math.max(50, Math.round(meters / 50) * 50)
