import type { Json } from '#data/columns.ts'
import type { PictureKind, PictureQuery, PictureResults } from './analysis-picture.ts'

/**
 * A picture put into the analysis with everything it is drawn from. `method` null: plain counts. `caption` null: none was written.
 * `result` is never counted anew.
 */
export interface ProblemPictureTable {
  agency_id: string
  id: string
  problem_id: string
  kind: PictureKind
  query: Json<PictureQuery>
  method: string | null
  method_version: number | null
  result: Json<PictureResults[PictureKind]>
  caption: string | null
  counted_at: Date
  added_by: string | null
}

export interface PictureTables {
  problem_picture: ProblemPictureTable
}
