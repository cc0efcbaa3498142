import type { OwnerChoices } from '#modules/promises/index.ts'
import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { AnalysisPage } from './analysis.pages.tsx'
import { AssessmentPage, type AssessmentProps } from './assessment.pages.tsx'
import type { Case } from './problem-case.ts'
import { checked, checkedProblem, id, justOpened, tooFew, working } from './problem-example.ts'
import { ResponsePage } from './response.pages.tsx'
import { ScanningPage } from './scanning.pages.tsx'

const all = { work: true, contribute: true, act: true, assess: true, close: true }
const none = { work: false, contribute: false, act: false, assess: false, close: false }
const owners: OwnerChoices = {
  me: { kind: 'officer', name: 'Amara Diallo' },
  asChief: false,
  officers: [],
  units: [{ id: id(90), name: 'City lighting' }],
  others: true,
}
const categories = [
  { slug: 'noise', names: { en: 'Loud music or shouting', es: 'Música alta o gritos' } },
  { slug: 'broken-glass', names: { en: 'Broken glass', es: 'Vidrios rotos' } },
]
const months = Array.from({ length: 24 }, (_, i) => ({
  month: `${2024 + Math.floor((i + 11) / 12)}-${String(((i + 11) % 12) + 1).padStart(2, '0')}`,
  incidents: 6 + ((i * 7) % 9),
  reports: i > 16 ? 4 + (i % 4) : i % 2,
}))
const even = (n: number, counts: readonly number[]) => Array.from({ length: n }, (_, i) => counts[i % counts.length] ?? 0)
const weekly = {
  response: { before: even(28, [3, 2, 4, 3]), after: even(7, [1, 0, 1, 1]) },
  control: { before: even(28, [2, 1, 3, 2]), after: even(7, [2, 1, 2, 2]) },
}
const assessing = (view: View, found: Case, changes: Partial<AssessmentProps> = {}): AssessmentProps => ({
  view,
  found,
  may: all,
  weekly,
  ground: undefined,
  today: '2026-11-21',
  askable: 22,
  said: [],
  ...changes,
})

const as = (view: View): View => ({ ...view, viewer: { accountId: id(83), name: 'Amara Diallo', roles: ['officer'] } })
export const gallery: GalleryExample[] = [
  {
    name: 'look: full',
    render: (view) => <ScanningPage view={as(view)} found={working} may={all} categories={categories} months={months} />,
  },
  {
    name: 'look: refused, the place was not found',
    render: (view) => (
      <ScanningPage
        view={as(view)}
        found={justOpened}
        may={all}
        categories={categories}
        months={undefined}
        refused={{ errors: { where: view.words.problems.refusals.area['no-place'] }, typed: { where: 'Mlil Lane', radius: '200' } }}
      />
    ),
  },
  {
    name: 'look: to read',
    render: (view) => <ScanningPage view={as(view)} found={working} may={none} categories={categories} months={months} />,
  },
  { name: 'understand: full', render: (view) => <AnalysisPage view={as(view)} found={working} may={all} /> },
  { name: 'understand: empty', render: (view) => <AnalysisPage view={as(view)} found={justOpened} may={none} /> },
  { name: 'act: full', render: (view) => <ResponsePage view={as(view)} found={working} may={all} owners={owners} ground={undefined} /> },
  {
    name: 'act: refused, only enforcement',
    render: (view) => (
      <ResponsePage
        view={as(view)}
        found={{ ...working, actions: [], responses: [] }}
        may={all}
        owners={owners}
        ground={undefined}
        refused={{ errors: { form: view.words.problems.refusals.move['only-enforcement'] }, typed: {} }}
      />
    ),
  },
  {
    name: 'check: counted and asked',
    render: (view) => <AssessmentPage {...assessing(as(view), checked, { said: [{ answer: 'agree', words: 'I sleep again.' }] })} />,
  },
  {
    name: 'check: too few to tell, nobody asked yet',
    render: (view) => (
      <AssessmentPage
        {...assessing(as(view), { ...checked, problem: { ...checkedProblem, verdictAskedAt: null }, assessments: [tooFew] })}
      />
    ),
  },
  {
    name: 'check: what is missing',
    render: (view) => <AssessmentPage {...assessing(as(view), justOpened, { weekly: undefined })} />,
  },
  {
    name: 'check: it can be closed',
    render: (view) => (
      <AssessmentPage
        {...assessing(
          as(view),
          { ...checked, verdicts: { agree: 12, disagree: 3, waiting: 0 } },
          { refused: { errors: { closing: view.words.problems.refusals.close['no-words'] }, typed: { how: 'closed' } } },
        )}
      />
    ),
  },
]
