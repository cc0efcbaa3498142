import type { ReadAt, WriteAt } from '#data/scope.ts'
import { newestFirst, type ResponseDesign } from './design.ts'

/** Every design of a problem, the newest first: the first of them stands, the others were changed. */
export async function listDesigns(at: ReadAt, problemId: string): Promise<ResponseDesign[]> {
  const rows = await at.db
    .selectFrom('response_design')
    .select([
      'id',
      'supersedes',
      'reason',
      'starts_on',
      'look_on',
      'weeks_before',
      'areas',
      'counted',
      'foreseen',
      'recorded_at',
      'recorded_by',
    ])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const designs = rows.map((row) => ({
    ...row.areas,
    id: row.id,
    supersedes: row.supersedes,
    reason: row.reason,
    startsOn: row.starts_on,
    lookOn: row.look_on,
    weeksBefore: row.weeks_before,
    counted: row.counted,
    foreseen: row.foreseen,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }))
  return newestFirst(designs)
}

/** Adds a design; those before stay as they are. */
export async function insertDesign(at: WriteAt, problemId: string, design: ResponseDesign): Promise<void> {
  const { area, buffer, controls } = design
  await at.db
    .insertInto('response_design')
    .values({
      agency_id: at.agencyId,
      id: design.id,
      problem_id: problemId,
      supersedes: design.supersedes,
      reason: design.reason,
      starts_on: design.startsOn,
      look_on: design.lookOn,
      weeks_before: design.weeksBefore,
      areas: JSON.stringify({ area, buffer, controls }),
      counted: JSON.stringify(design.counted),
      foreseen: JSON.stringify(design.foreseen),
      recorded_at: design.recordedAt,
      recorded_by: design.recordedBy,
    })
    .execute()
}
