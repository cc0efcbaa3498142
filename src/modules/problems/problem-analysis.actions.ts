import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { lockOpen, recordProblemEvent } from './problem.actions.ts'
import { saveProblem } from './problem.store.ts'
import type { Triangle } from './problem.tables.ts'
import { LONGEST_WORDS } from './problem.ts'
import type { Evidence, Hypothesis } from './problem-case.ts'
import { insertEvidence, insertHypothesis, isHypothesisOf, saveStanding } from './problem-work.store.ts'

export type RefusalOfWords = 'no-words' | 'too-long'

/** Why words cannot be kept: none, or more than anybody would read. */
export const refusalOfWords = (words: string, longest = LONGEST_WORDS): RefusalOfWords | undefined =>
  words.trim() ? (words.length > longest ? 'too-long' : undefined) : 'no-words'

/** Saves the triangle and what is understood now. An empty analysis is allowed: the triangle may be found first. */
export async function analyzeProblem(
  at: WriteAt,
  id: string,
  { triangle, analysis }: { triangle: Triangle; analysis: string },
): Promise<RefusalOfWords | 'is-closed' | undefined> {
  const problem = await lockOpen(at, id)
  if (!problem) return 'is-closed'
  if (analysis.length > LONGEST_WORDS) return 'too-long'
  const isNew = analysis.trim() !== (problem.analysis ?? '')
  await saveProblem(at, id, { triangle, ...(isNew ? { analysis: analysis.trim(), analysisAt: at.now } : {}) })
  await recordProblemEvent(at, problem, 'problem-analyzed')
  return undefined
}

const LONGEST_CAUSE = 500

/** Writes down a cause somebody thinks of; it stands as not sure yet. */
export async function addHypothesis(at: WriteAt, problemId: string, words: string): Promise<RefusalOfWords | 'is-closed' | undefined> {
  const refusal = refusalOfWords(words, LONGEST_CAUSE)
  if (refusal) return refusal
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  const id = newId(at.now)
  await insertHypothesis(at, problemId, { id, words: words.trim() })
  await recordProblemEvent(at, problem, 'hypothesis-added', { hypothesisId: id })
  return undefined
}

const LONGEST_EVIDENCE = 2000

/** Adds what speaks for or against a cause. */
export async function addEvidence(
  at: WriteAt,
  problemId: string,
  hypothesisId: string,
  evidence: Omit<Evidence, 'id'>,
): Promise<RefusalOfWords | 'is-closed' | 'not-found' | undefined> {
  const refusal = refusalOfWords(evidence.words, LONGEST_EVIDENCE)
  if (refusal) return refusal
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  if (!(await isHypothesisOf(at, problemId, hypothesisId))) return 'not-found'
  await insertEvidence(at, hypothesisId, { ...evidence, id: newId(at.now) })
  await recordProblemEvent(at, problem, 'evidence-added', { hypothesisId, speaks: evidence.speaks })
  return undefined
}

/** Says where a cause stands by its evidence. */
export async function judgeHypothesis(
  at: WriteAt,
  problemId: string,
  hypothesisId: string,
  standing: Hypothesis['standing'],
): Promise<'is-closed' | 'not-found' | undefined> {
  const problem = await lockOpen(at, problemId)
  if (!problem) return 'is-closed'
  if (!(await saveStanding(at, problemId, hypothesisId, standing))) return 'not-found'
  await recordProblemEvent(at, problem, 'hypothesis-judged', { hypothesisId, standing })
  return undefined
}
