import type { ReadAt } from '#data/scope.ts'
import { type ModerationLine, moderationRuleIn } from './report-view.ts'

const MOST_LINES = 200

const WHAT = { photo: 'photo', report: 'report', entry: 'entry' } as const
const whatOf = (detail: Readonly<Record<string, unknown>>): ModerationLine['what'] => WHAT[detail['what'] as keyof typeof WHAT] ?? 'words'

/** What was taken from view or removed, and shown again, newest first: at most 200 lines, of any time. Never what it said. */
export async function listModeration(at: ReadAt): Promise<ModerationLine[]> {
  const rows = await at.db
    .selectFrom('report_entry as e')
    .innerJoin('report as r', (join) => join.onRef('r.agency_id', '=', 'e.agency_id').onRef('r.id', '=', 'e.report_id'))
    .select(['e.at', 'e.kind', 'e.words', 'e.detail', 'r.reference'])
    .where('e.agency_id', '=', at.agencyId)
    .where('r.agency_id', '=', at.agencyId)
    .where('e.kind', 'in', ['removed-words', 'removed-photo', 'withheld'])
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(MOST_LINES)
    .execute()
  return rows.map(({ at: when, kind, words, detail, reference }) => ({
    at: when,
    reference,
    what: whatOf(detail),
    done: kind === 'withheld' ? 'withheld' : 'removed',
    rule: moderationRuleIn(detail['rule']),
    reason: words,
  }))
}
