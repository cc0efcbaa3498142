import type { Child } from 'hono/jsx'
import { categoryName } from '#modules/agencies/index.ts'
import { dayInWords, momentInWords, nearInWords } from '#ui/calendar.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { ICON_SOURCES } from '#ui/icon-shapes.ts'
import type { MapData } from '#ui/map-data.ts'
import { State, type StateName } from '#ui/state.tsx'
import type { View } from '#ui/view.ts'
import { isOverdue } from './report.ts'
import type { CategoryCard, Point, PublicReport } from './report-view.ts'
import type { Piece } from './words-check.ts'

/** An agency may name any icon; one that is not drawn here becomes a plain sign. */
const iconOf = (name: string): IconName => (Object.hasOwn(ICON_SOURCES, name) ? (name as IconName) : 'circle-alert')

export const CategoryIcon = ({ category }: { category: Pick<CategoryCard, 'icon'> }) => <Icon name={iconOf(category.icon)} />

/** What and where, as the heading of a report: "Street light out, Elm Square". */
export const titleOf = (view: View, report: Pick<PublicReport, 'category' | 'neighborhood'>): string =>
  view.words.reports.page.title(categoryName(report.category, view.language), report.neighborhood?.name ?? '')

const SHAPE: Record<PublicReport['standing']['state'], StateName> = {
  waiting: 'waiting',
  answered: 'open',
  'in-problem': 'open',
  fixed: 'kept',
  'not-fixed': 'broken',
  'not-ours': 'released',
  duplicate: 'released',
}

/** The report's state as shape, word and color; a late answer is told before everything else. */
export const ReportState = ({ view, report }: { view: View; report: PublicReport }) => {
  const { state } = view.words.reports.page
  if (isOverdue(report, view.now)) return <State view={view} state="late" words={state.overdue} />
  return <State view={view} state={SHAPE[report.standing.state]} words={state[report.standing.state]} />
}

/** Who owes the answer, by name: the unit, else the neighborhood's officer, else the agency. */
export const whoAnswers = (view: View, report: PublicReport): string => report.unitName ?? report.officer?.name ?? view.agency.name

/** Where it stands, in one sentence. */
export function sentenceOf(view: View, report: PublicReport): string {
  const { sentence, reason } = view.words.reports.page
  const { standing } = report
  const by = momentInWords(view, report.answerDueAt)
  switch (standing.state) {
    case 'waiting':
      if (isOverdue(report, view.now)) return sentence.overdue(whoAnswers(view, report), by)
      return report.reopenedAt ? sentence.reopened(whoAnswers(view, report), by) : sentence.waiting(whoAnswers(view, report), by)
    case 'not-fixed':
      return sentence['not-fixed'](reason[standing.reason])
    case 'not-ours':
      return sentence['not-ours'](standing.whose)
    case 'duplicate':
      return sentence.duplicate(standing.of)
    case 'fixed':
      return sentence.fixed(report.closedAt ? dayInWords(view, report.closedAt) : '')
    default:
      return sentence[standing.state]
  }
}

/** When it was reported and how many said "mine too", in one line. */
export const lineOf = (view: View, report: PublicReport): string =>
  [view.words.reports.page.filed(nearInWords(view, report.filedAt)), view.words.reports.page.neighbors(report.neighbors)]
    .filter(Boolean)
    .join(' ')

/** Words with what the check found marked; line breaks as written. */
export const MarkedWords = ({ pieces }: { pieces: readonly Piece[] }) => (
  <blockquote class="own-words">{pieces.map(({ text, kind }) => (kind ? <mark>{text}</mark> : text))}</blockquote>
)

/** What somebody wrote, paragraph by paragraph. */
export const Written = ({ words }: { words: string }): Child => words.split(/\n{2,}/).map((paragraph) => <p>{paragraph}</p>)

/** A map with one pin. */
export const withPin = (map: MapData, point: Point): MapData => ({ ...map, pins: [{ item: 'here', at: [point.lng, point.lat] }] })
