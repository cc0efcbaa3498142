import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { AssessmentPage, type AssessmentProps } from './assessment.pages.tsx'
import { changedDesign, design, ground, lateDesign, looked, lookOf, planned, planning } from './design-example.ts'
import { DesignPage } from './design-form.pages.tsx'
import { foreseenOf } from './foreseen.ts'
import { ProblemPage } from './problem.pages.tsx'
import type { Assessment } from './problem-case.ts'
import { closed, id, justOpened } from './problem-example.ts'
import { ResponsePage } from './response.pages.tsx'

const all = { work: true, contribute: true, act: true, assess: true, close: true }
const as = (view: View): View => ({ ...view, viewer: { accountId: id(83), name: 'Amara Diallo', roles: ['officer'] } })

const checking = (view: View, made: Assessment | undefined, changes: Partial<AssessmentProps> = {}) => {
  const found = made ? looked(made) : { ...looked(lookOf({ here: [1] })), assessments: [] }
  const props = { found, may: all, weekly: undefined, ground: made && ground, today: '2026-11-21', askable: 22, said: [] }
  return <AssessmentPage view={as(view)} {...props} {...changes} />
}
const worked = lookOf({ here: [2, 1, 1, 2] }, { words: 'Quieter since the bars close apart. The crates are inside. We keep both.' })
const moved = lookOf({ here: [1, 0, 1, 1], near: [3, 4, 3, 3] })
const didNot = lookOf({ here: [4, 4, 5, 3] })
const cannotTell = lookOf({ here: [0, 0, 1, 0], there: [0, 1, 0, 0] })
const early = lookOf({ here: [2, 1, 1, 2] }, { earlyReason: 'The council decides on the bus this week.' })
const nothing = foreseenOf(
  Array.from({ length: 52 }, () => 0),
  Array.from({ length: 52 }, () => 3),
  26,
) // prettier-ignore

export const gallery: GalleryExample[] = [
  { name: 'judged: worked', render: (view) => checking(view, worked) },
  { name: 'judged: moved', render: (view) => checking(view, moved) },
  { name: 'judged: did not work', render: (view) => checking(view, didNot) },
  { name: 'judged: cannot tell', render: (view) => checking(view, cannotTell) },
  { name: 'judged: looked at early', render: (view) => checking(view, early, { today: '2026-09-20' }) },
  {
    name: 'judged: refused before the planned day',
    render: (view) => {
      const says = view.words.problems.judged.refusals['planned-later']({
        look: 'November 15, 2026',
        starts: '',
        from: '',
        until: '',
      } as never)
      return checking(view, undefined, { today: '2026-09-20', refused: { errors: { earlyReason: says }, typed: {} } })
    },
  },
  {
    name: 'judged: nobody planned it',
    render: (view) => checking(view, undefined, { found: { ...looked(worked), designs: [], assessments: [] } }),
  },
  {
    name: 'judged: closed with what was found',
    render: (view) => <ProblemPage view={view} found={{ ...closed, designs: [design], assessments: [worked] }} mayWork={false} />,
  },
  { name: 'plan: the usual one', render: (view) => <DesignPage view={as(view)} found={{ ...planned, designs: [] }} planning={planning} /> },
  {
    name: 'plan: refused, areas overlap',
    render: (view) => {
      const { refusals } = view.words.problems.design
      const errors = {
        controls: refusals.overlaps('220 m around Foundry Street', view.words.problems.design.area),
        lookOn: refusals['look-too-soon'],
      }
      return <DesignPage view={as(view)} found={{ ...planned, designs: [] }} planning={planning} refused={{ errors, typed: {} }} />
    },
  },
  {
    name: 'plan: nothing was counted, and it has begun',
    render: (view) => (
      <DesignPage
        view={as(view)}
        found={{ ...planned, designs: [] }}
        planning={{
          ...planning,
          foreseen: nothing,
          suggestions: [],
          chosen: [],
          draft: { ...planning.draft, startsOn: '2026-10-01', buffer: null, controls: [] },
        }}
      />
    ),
  },
  {
    name: 'plan: changing it after the start',
    render: (view) => <DesignPage view={as(view)} found={planned} planning={{ ...planning, draft: design }} />,
  },
  { name: 'plan: no area yet', render: (view) => <DesignPage view={as(view)} found={justOpened} planning={undefined} /> },
  {
    name: 'act: planned before the start',
    render: (view) => <ResponsePage view={as(view)} found={planned} may={all} owners={undefined} ground={ground} />,
  },
  {
    name: 'act: plan changed after the start',
    render: (view) => (
      <ResponsePage view={as(view)} found={{ ...planned, designs: [changedDesign, design] }} may={all} owners={undefined} ground={ground} />
    ),
  },
  {
    name: 'problem: planned after the start',
    render: (view) => <ProblemPage view={view} found={{ ...planned, designs: [lateDesign] }} mayWork={false} />,
  },
]
