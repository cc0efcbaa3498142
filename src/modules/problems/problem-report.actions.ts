import type { WriteAt } from '#data/scope.ts'
import { markInProblem, type Sender, unmarkInProblem } from '#modules/reports/index.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'
import type { Problem } from './problem.ts'
import { deleteProblemReport, insertProblemReport, listJoinable } from './problem-report.store.ts'

type Told = Pick<Problem, 'id' | 'slug' | 'title' | 'isPublic'>

/** Puts one report in and tells those who follow it; false where it is already part of a problem. */
export async function joinOne(at: WriteAt, sender: Sender, { id, slug, title, isPublic }: Told, reportId: string): Promise<boolean> {
  if (!(await insertProblemReport(at, id, reportId))) return false
  await markInProblem(at, sender, reportId, { id, slug, title, isPublic })
  return true
}

export type RefusalToJoin = 'not-found' | 'in-another-problem' | 'is-closed'

/** Puts reports in by their references, all or none. Those that are in it already stay as they are. */
export async function joinReports(
  at: WriteAt,
  sender: Sender,
  problemId: string,
  references: readonly string[],
): Promise<RefusalToJoin | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const reports = await listJoinable(at, references)
  if (reports.length === 0 || reports.length < new Set(references).size) return 'not-found'
  if (reports.some((report) => report.problemId !== null && report.problemId !== problemId)) return 'in-another-problem'
  for (const { id, problemId: already } of reports) {
    if (already !== null) continue
    await joinOne(at, sender, problem, id)
    await recordProblemEvent(at, problem, 'report-joined', { reportId: id })
  }
  return undefined
}

/** Takes a report out again; it then stands on its own, answered. */
export async function partReport(at: WriteAt, problemId: string, reportId: string): Promise<RefusalToJoin | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  if (!(await deleteProblemReport(at, problemId, reportId))) return 'not-found'
  await unmarkInProblem(at, reportId)
  await recordProblemEvent(at, problem, 'report-parted', { reportId })
  return undefined
}
