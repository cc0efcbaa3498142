import { recordEvent } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { lockReport, saveReport } from './report.store.ts'
import { isClosed } from './report.ts'
import { writeLine } from './report-line.actions.ts'
import { writeToFollowers } from './report-mail.actions.ts'
import type { Sender } from './report-mail.ts'

type Problem = { readonly id: string; readonly slug: string; readonly title: string; readonly isPublic: boolean }

/**
 * A report becomes part of a problem: everybody who follows hears it, and it counts as answered. Does nothing where there is no such report.
 * Called within the transaction that joins it.
 */
export async function markInProblem(at: WriteAt, sender: Sender, reportId: string, problem: Problem): Promise<void> {
  const report = await lockReport(at, { id: reportId })
  if (!report) return
  const closed = isClosed(report.standing.state)
  await saveReport(at, report.id, {
    ...(closed ? {} : { standing: { state: 'in-problem' as const } }),
    ...(report.answeredAt ? {} : { answeredAt: at.now }),
  })
  const detail = { problem: problem.id, slug: problem.slug, title: problem.title }
  await writeLine(at, report, { event: 'report-joined-problem', kind: 'joined-problem', detail, isPublic: problem.isPublic })
  if (problem.isPublic) await writeToFollowers(at, sender, report, { kind: 'joined-problem', title: problem.title })
}

/** News of a problem for one of its reports: a line on its page and a letter to everybody who follows it. */
export async function problemNews(at: WriteAt, sender: Sender, reportId: string, news: { problem: Problem; words: string }): Promise<void> {
  const report = await lockReport(at, { id: reportId })
  if (!report) return
  const { problem, words } = news
  const detail = { problem: problem.id, slug: problem.slug, title: problem.title }
  await writeLine(at, report, { event: 'report-had-problem-news', kind: 'problem-news', words, detail, isPublic: problem.isPublic })
  if (problem.isPublic) await writeToFollowers(at, sender, report, { kind: 'problem-news', title: problem.title, words })
}

/** Says on the report that something was promised; the promise itself is kept in the ledger. `words`: what, by whom and by when, for the letter. */
export async function addPromised(
  at: WriteAt,
  sender: Sender,
  reportId: string,
  promised: { promiseId: string; words: string; isPublic: boolean; byName: string | null },
): Promise<void> {
  const report = await lockReport(at, { id: reportId })
  if (!report) return
  const { promiseId, words, isPublic, byName } = promised
  await writeLine(at, report, { event: 'report-promised', kind: 'promised', words, byName, detail: { promise: promiseId }, isPublic })
  await writeToFollowers(at, sender, report, { kind: 'promised', words })
}

/** A report leaves its problem: it waits on its own again, as answered. */
export async function unmarkInProblem(at: WriteAt, reportId: string): Promise<void> {
  const report = await lockReport(at, { id: reportId })
  if (report?.standing.state !== 'in-problem') return
  await saveReport(at, report.id, { standing: { state: 'answered' } })
  await recordEvent(at, { kind: 'report-left-problem', about: { kind: 'report', id: report.id }, neighborhoodId: report.neighborhoodId })
}

/** The problem that a report is part of was closed: with agreement it counts as fixed, without it as not fixed. What closed on its own before stays as it is. */
export async function endInProblem(at: WriteAt, reportId: string, ended: 'fixed' | 'not-fixed'): Promise<void> {
  const report = await lockReport(at, { id: reportId })
  if (report?.standing.state !== 'in-problem') return
  await saveReport(at, report.id, {
    standing: ended === 'fixed' ? { state: 'fixed' } : { state: 'not-fixed', reason: 'other' },
    closedAt: at.now,
  })
  await recordEvent(at, {
    kind: `report-${ended}`,
    about: { kind: 'report', id: report.id },
    detail: { byProblem: true },
    neighborhoodId: report.neighborhoodId,
  })
}
