import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { ProblemPage } from './problem.pages.tsx'
import { bars, checked, checkedProblem, closed, fewer, id, justOpened, without, working } from './problem-example.ts'
import { ProblemsPage, type Shown } from './problem-list.pages.tsx'
import { NewProblemPage } from './problem-new.pages.tsx'
import { VerdictPage } from './verdict.pages.tsx'

const shown = (changes: Partial<Shown>): Shown => ({ ...bars, neighborhoodName: 'Elm Square', reports: 14, ...changes })
const neighborhoods = [{ id: id(80), slug: 'elm-square', name: 'Elm Square' }]
const everything = { neighborhood: '', stage: '' }
const as = (view: View): View => ({ ...view, viewer: { accountId: id(83), name: 'Amara Diallo', roles: ['officer'] } })
const secret = 's'.repeat(32)

export const gallery: GalleryExample[] = [
  {
    name: 'problems: now and closed',
    render: (view) => (
      <ProblemsPage
        view={view}
        chosen={everything}
        neighborhoods={neighborhoods}
        open={[
          shown({}),
          shown({
            title: 'Dark path between the school and Mill Street',
            statement: 'Four lamps out; parents walk the long way.',
            stage: 'scanning',
            reports: 3,
          }),
        ]}
        closed={[
          shown({ title: 'Bikes stolen at the station racks', state: 'closed', closedAt: new Date('2026-10-02T15:00:00Z'), reports: 9 }),
          shown({ state: 'closed-without-agreement', closedAt: new Date('2026-05-02T15:00:00Z') }),
        ]}
        older="/problems?before=x"
        isFirst
        mayOpen={false}
      />
    ),
  },
  {
    name: 'problems: none yet',
    render: (view) => (
      <ProblemsPage view={view} chosen={everything} neighborhoods={neighborhoods} open={[]} closed={[]} isFirst mayOpen={false} />
    ),
  },
  {
    name: 'problems: none fits',
    render: (view) => (
      <ProblemsPage
        view={as(view)}
        chosen={{ neighborhood: 'elm-square', stage: 'analysis' }}
        neighborhoods={neighborhoods}
        open={[]}
        closed={[]}
        isFirst
        mayOpen
      />
    ),
  },
  { name: 'problem: what we try', render: (view) => <ProblemPage view={view} found={working} mayWork={false} /> },
  { name: 'problem: just opened, not public', render: (view) => <ProblemPage view={as(view)} found={justOpened} mayWork /> },
  { name: 'problem: checked, those who reported are asked', render: (view) => <ProblemPage view={view} found={checked} mayWork={false} /> },
  { name: 'problem: closed with agreement', render: (view) => <ProblemPage view={view} found={closed} mayWork={false} /> },
  { name: 'problem: closed without agreement', render: (view) => <ProblemPage view={view} found={without} mayWork={false} /> },
  {
    name: 'new problem: from three reports',
    render: (view) => (
      <NewProblemPage
        view={as(view)}
        neighborhoods={neighborhoods}
        references={{ joining: ['K7M-4QX', 'RCQ-YMW'], taken: ['FY4-GFD'], missing: [] }}
        typed={{ isPublic: 'yes' }}
      />
    ),
  },
  {
    name: 'new problem: refused',
    render: (view) => (
      <NewProblemPage
        view={as(view)}
        neighborhoods={neighborhoods}
        references={{ joining: [], taken: [], missing: [] }}
        typed={{ title: 'Noise' }}
        refusal="no-statement"
      />
    ),
  },
  {
    name: 'is it better: asked',
    render: (view) => (
      <VerdictPage
        view={view}
        secret={secret}
        asked={{ problem: checkedProblem, assessment: fewer, actions: working.actions, answer: 'none', words: null }}
      />
    ),
  },
  {
    name: 'is it better: refused',
    render: (view) => (
      <VerdictPage
        view={view}
        secret={secret}
        asked={{ problem: checkedProblem, assessment: fewer, actions: [], answer: 'none', words: null }}
        refusal="no-answer"
        typed={{ words: 'Well' }}
      />
    ),
  },
  {
    name: 'is it better: answered and closed',
    render: (view) => (
      <VerdictPage
        view={view}
        secret={secret}
        asked={{ problem: closed.problem, assessment: fewer, actions: [], answer: 'agree', words: null }}
      />
    ),
  },
  { name: 'is it better: nothing asked', render: (view) => <VerdictPage view={view} secret={secret} asked={undefined} /> },
]
