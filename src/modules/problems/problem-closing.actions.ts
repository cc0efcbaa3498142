import { newSalt } from '#data/events.ts'
import { newId } from '#data/id.ts'
import { queueMessage } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { endInProblem, followLink, problemNews, type Sender } from '#modules/reports/index.ts'
import { listAssessments } from './assessment.store.ts'
import { listDesigns } from './design.store.ts'
import { looksThatCount } from './look.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'
import { lockProblem, saveProblem } from './problem.store.ts'
import type { Problem } from './problem.ts'
import { type Ending, type RefusalToAsk, type RefusalToClose, refusalToAsk, refusalToClose } from './problem-closing.ts'
import { closingWordsFor, verdictLetter } from './problem-mail.ts'
import { listReportIds } from './problem-report.store.ts'
import { countVerdicts, findVerdictOf, insertVerdict, listToAsk, saveVerdict } from './verdict.store.ts'

/** What was found at planned looks: what those who reported judge, and what a problem may close with. */
const looksOf = async (at: WriteAt, problemId: string) =>
  looksThatCount(await listAssessments(at, problemId), (await listDesigns(at, problemId))[0])

/** Asks everybody who follows a joined report by mail, each by their private link. How many were asked, or why not. */
export async function askForVerdict(at: WriteAt, sender: Sender, problemId: string): Promise<RefusalToAsk | number> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const assessments = await looksOf(at, problemId)
  const refusal = refusalToAsk(problem, assessments.length)
  if (refusal) return refusal
  const asked = await listToAsk(at, problemId)
  for (const follower of asked) {
    await insertVerdict(at, problemId, { id: newId(at.now), followerId: follower.id })
    const language = follower.language === 'es' ? 'es' : 'en'
    const link = `${followLink(at, sender, follower.id)}/verdict`
    const { subject, text } = verdictLetter({ problem, assessment: assessments[0], language, link, agency: sender.agency, now: at.now })
    await queueMessage(at, {
      kind: 'problem-verdict',
      to: follower.email,
      subject,
      text,
      language,
      about: { kind: 'report-follower', id: follower.id },
    })
  }
  await saveProblem(at, problemId, { verdictAskedAt: at.now })
  await recordProblemEvent(at, problem, 'verdict-asked', { asked: asked.length })
  return asked.length
}

export type RefusalOfVerdict = 'no-answer' | 'too-long' | 'not-asked' | 'is-closed'
const LONGEST_VERDICT = 1000

/** What somebody who reported says of it; may be changed until the problem is closed. The event holds neither answer nor person. */
export async function giveVerdict(
  at: WriteAt,
  followerId: string,
  given: { answer: string; words: string },
): Promise<RefusalOfVerdict | undefined> {
  const answer = (['agree', 'disagree'] as const).find((one) => one === given.answer)
  if (!answer) return 'no-answer'
  if (given.words.length > LONGEST_VERDICT) return 'too-long'
  const verdict = await findVerdictOf(at, followerId)
  if (!verdict) return 'not-asked'
  const problem = await lockOpen(at, verdict.problemId)
  if (!problem) return 'is-closed'
  const words = given.words.trim() || null
  await saveVerdict(at, verdict.id, { answer, words, salt: words === null ? null : newSalt() })
  await recordProblemEvent(at, problem, 'verdict-given')
  return undefined
}

/**
 * Closes a problem with or without agreement and tells everybody who reported, on their report and by mail. With agreement their reports
 * count as fixed, without it as not fixed.
 */
export async function closeProblem(
  at: WriteAt,
  sender: Sender,
  problemId: string,
  ending: { how: Ending; words: string },
): Promise<RefusalToClose | undefined> {
  const problem = await lockProblem(at, problemId)
  if (!problem) return 'is-closed'
  const assessments = await looksOf(at, problemId)
  const refusal = refusalToClose(problem, assessments.length, await countVerdicts(at, problemId), ending, at.now)
  if (refusal) return refusal
  await saveProblem(at, problemId, { state: ending.how, closedAt: at.now, closingWords: ending.words.trim() })
  await recordProblemEvent(at, problem, `problem-${ending.how}`)
  await tellReporters(at, sender, problem, ending)
  return undefined
}

async function tellReporters(
  at: WriteAt,
  sender: Sender,
  { id, slug, title, isPublic }: Problem,
  ending: { how: Ending; words: string },
): Promise<void> {
  const words = closingWordsFor(sender.agency.settings.languages[0] ?? 'en', ending)
  for (const reportId of await listReportIds(at, id)) {
    await endInProblem(at, reportId, ending.how === 'closed' ? 'fixed' : 'not-fixed')
    await problemNews(at, sender, reportId, { problem: { id, slug, title, isPublic }, words })
  }
}
