import type { ReadAt } from '#data/scope.ts'
import { cellsWithin } from '#engines/geometry/cell-cover.ts'
import { DAY_MS } from './report.ts'
import { publicReportOf, publicRows } from './report-row.store.ts'
import { CANDIDATE_DAYS, CANDIDATE_RADIUS_M, type Similar, similarAmong, type Told } from './similar-report.ts'

/** Public points lie this far from the true ones that the index holds, so the cells looked at reach farther than the comparison. */
const MASK_REACH_M = 500
const MOST_CANDIDATES = 200

/** Reports of the last 30 days near a place, or in a neighborhood, that may be about the same thing: open and closed ones, never of sensitive kinds. */
export async function findSimilar(
  at: ReadAt,
  told: Told & { readonly neighborhoodId?: string | null | undefined; readonly exceptId?: string },
): Promise<Similar[]> {
  if (!told.point && !told.neighborhoodId) return []
  const ranges = told.point ? cellsWithin(told.point.lat, told.point.lng, CANDIDATE_RADIUS_M + MASK_REACH_M) : []
  const rows = await publicRows(at)
    .where('r.hidden_at', 'is', null)
    .where('c.is_sensitive', '=', false)
    .where('r.state', '!=', 'duplicate')
    .where('r.filed_at', '>', new Date(told.now.getTime() - CANDIDATE_DAYS * DAY_MS))
    .$if(told.exceptId !== undefined, (query) => query.where('r.id', '!=', told.exceptId ?? ''))
    .$if(told.point !== undefined, (query) =>
      query.where((where) => where.or(ranges.map(({ from, to }) => where.and([where('r.cell', '>=', from), where('r.cell', '<=', to)])))),
    )
    .$if(told.point === undefined, (query) => query.where('r.neighborhood_id', '=', told.neighborhoodId ?? null))
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(MOST_CANDIDATES)
    .execute()
  return similarAmong(rows.map(publicReportOf), told)
}
