import { paths } from '#paths.ts'
import type { IconName } from '#ui/icon.tsx'
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx'
import type { View } from '#ui/view.ts'
import { NOT_FIXED_REASONS } from './report.ts'
import { type Entry, type EntryKind, speakerOf } from './report-entry.ts'
import { Written } from './report-piece.pages.tsx'
import { moderationRuleIn, type PublicReport } from './report-view.ts'

const SAID: readonly EntryKind[] = ['answer', 'reply', 'note', 'still-there', 'problem-news', 'promised', 'reopened']
const ICONS: Partial<Record<EntryKind, IconName>> = {
  'still-there': 'eye',
  reopened: 'refresh-cw',
  moved: 'signpost',
  assigned: 'user',
  'joined-problem': 'target',
  'problem-news': 'target',
  promised: 'handshake',
  published: 'eye',
  withheld: 'eye-off',
  'removed-words': 'eye-off',
  'removed-photo': 'eye-off',
  note: 'notebook-pen',
  'not-fixed': 'x',
  'not-ours': 'signpost',
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was done, as a short clause in the reader's language. */
function clauseOf(view: View, { kind, detail, byName }: Entry): string {
  const { entry, reason } = view.words.reports.page
  const what = (words: { words: string; photo: string; report: string }) =>
    words[detail['what'] === 'photo' ? 'photo' : detail['what'] === 'report' ? 'report' : 'words']
  switch (kind) {
    case 'answer':
      return detail['late'] === true ? entry.answerLate : entry.answer
    case 'fixed':
      return byName ? entry.fixedByStaff : entry.fixed
    case 'not-fixed':
      return entry['not-fixed'](reason[NOT_FIXED_REASONS.find((one) => one === detail['why']) ?? 'other'])
    case 'moved':
      return entry.moved(text(detail['to']))
    case 'assigned':
      return detail['to'] ? entry.assigned(text(detail['to'])) : entry.assignedBack
    case 'not-ours':
      return entry['not-ours'](text(detail['whose']))
    case 'duplicate':
      return entry.duplicate(text(detail['of']))
    case 'joined-problem':
    case 'problem-news':
      return entry[kind](text(detail['title']))
    case 'published':
    case 'withheld':
      return what(entry[kind])
    default:
      return entry[kind]
  }
}

/** The words of a line; of a removal its rule first, then the reason. */
function WordsOf({ view, entry }: { view: View; entry: Entry }) {
  const rule = moderationRuleIn(entry.detail['rule'])
  const slug = text(entry.detail['slug'])
  const { page } = view.words.reports
  if (!rule && !entry.words && !slug) return null
  return (
    <>
      {rule && <p>{page.rule[rule]}</p>}
      {entry.words && Written({ words: entry.words })}
      {slug && (
        <p>
          <a href={paths.problem(slug)}>{page.openProblem}</a>
        </p>
      )}
    </>
  )
}

const nameOf = (view: View, entry: Entry): string => {
  const speaker = speakerOf(entry)
  const { speaker: words } = view.words.reports.page
  return speaker === 'staff' ? (entry.byName ?? view.agency.name) : speaker === 'agency' ? words.agency(view.agency.name) : words[speaker]
}

function lineOf(view: View, entry: Entry): TimelineEntry {
  const rule = moderationRuleIn(entry.detail['rule'])
  const hasWords = Boolean(rule || entry.words || entry.detail['slug'])
  const icon = ICONS[entry.kind]
  return {
    at: entry.at,
    kind: SAID.includes(entry.kind) ? 'said' : 'did',
    by: nameOf(view, entry),
    what: clauseOf(view, entry),
    ...(hasWords ? { words: <WordsOf view={view} entry={entry} /> } : {}),
    ...(icon ? { icon } : {}),
  }
}

/** Everything said and done on a report, newest first, down to the day it was reported. */
export const ReportHistory = ({ view, report, entries }: { view: View; report: PublicReport; entries: readonly Entry[] }) => {
  const { page } = view.words.reports
  const filed: TimelineEntry = { at: report.filedAt, kind: 'did', by: page.speaker.reporter, what: page.entry.filed, icon: 'flag' }
  return <Timeline view={view} entries={[...entries.map((entry) => lineOf(view, entry)), filed]} />
}
