import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { VerdictCount } from './problem-closing.ts'

/** Somebody who can be asked: follows a joined report by mail. */
export type Asked = { readonly id: string; readonly reportId: string; readonly email: string; readonly language: string }

/** Everybody who follows a report of the problem by mail, each follower once. */
export async function listToAsk(at: ReadAt, problemId: string): Promise<Asked[]> {
  const rows = await at.db
    .selectFrom('problem_report')
    .innerJoin('report_follower', (join) =>
      join
        .onRef('report_follower.agency_id', '=', 'problem_report.agency_id')
        .onRef('report_follower.report_id', '=', 'problem_report.report_id'),
    )
    .select(['report_follower.id', 'report_follower.report_id as reportId', 'report_follower.email', 'report_follower.language'])
    .where('problem_report.agency_id', '=', at.agencyId)
    .where('report_follower.agency_id', '=', at.agencyId)
    .where('problem_report.problem_id', '=', problemId)
    .where('report_follower.ended_at', 'is', null)
    .where('report_follower.email', 'is not', null)
    .orderBy('report_follower.id')
    .execute()
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]))
}

/** Asks a follower once; asking again changes nothing. */
export async function insertVerdict(at: WriteAt, problemId: string, verdict: { id: string; followerId: string }): Promise<void> {
  await at.db
    .insertInto('verdict')
    .values({
      agency_id: at.agencyId,
      id: verdict.id,
      problem_id: problemId,
      follower_id: verdict.followerId,
      answer: 'none',
      words: null,
      words_salt: null,
      asked_at: at.now,
      answered_at: null,
    })
    .onConflict((on) => on.columns(['agency_id', 'problem_id', 'follower_id']).doNothing())
    .execute()
}

export type Answer = 'agree' | 'disagree' | 'none'
export type GivenVerdict = {
  readonly id: string
  readonly problemId: string
  readonly problemSlug: string
  readonly answer: Answer
  readonly words: string | null
}

/** What a follower was last asked; undefined where they were asked nothing. */
export const findVerdictOf = (at: ReadAt, followerId: string): Promise<GivenVerdict | undefined> =>
  at.db
    .selectFrom('verdict')
    .innerJoin('problem', (join) =>
      join.onRef('problem.agency_id', '=', 'verdict.agency_id').onRef('problem.id', '=', 'verdict.problem_id'),
    )
    .select(['verdict.id', 'verdict.problem_id as problemId', 'problem.slug as problemSlug', 'verdict.answer', 'verdict.words'])
    .where('verdict.agency_id', '=', at.agencyId)
    .where('problem.agency_id', '=', at.agencyId)
    .where('verdict.follower_id', '=', followerId)
    .orderBy('verdict.asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function saveVerdict(
  at: WriteAt,
  id: string,
  given: { answer: Answer; words: string | null; salt: string | null },
): Promise<void> {
  await at.db
    .updateTable('verdict')
    .set({ answer: given.answer, words: given.words, words_salt: given.salt, answered_at: at.now })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

/** How many said what; nobody's name is in it. */
export async function countVerdicts(at: ReadAt, problemId: string): Promise<VerdictCount> {
  const counted = await at.db
    .selectFrom('verdict')
    .select([
      sql<number>`count(*) filter (where answer = 'agree')::int`.as('agree'),
      sql<number>`count(*) filter (where answer = 'disagree')::int`.as('disagree'),
      sql<number>`count(*) filter (where answer = 'none')::int`.as('waiting'),
    ])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .executeTakeFirst()
  return counted ?? { agree: 0, disagree: 0, waiting: 0 }
}

/** What was added in words, without saying by whom, newest first: for those who work on it. */
export async function listVerdictWords(at: ReadAt, problemId: string): Promise<{ answer: Answer; words: string }[]> {
  const rows = await at.db
    .selectFrom('verdict')
    .select(['answer', 'words'])
    .where('agency_id', '=', at.agencyId)
    .where('problem_id', '=', problemId)
    .where('words', 'is not', null)
    .orderBy('answered_at', 'desc')
    .limit(200)
    .execute()
  return rows.flatMap(({ answer, words }) => (words === null ? [] : [{ answer, words }]))
}
