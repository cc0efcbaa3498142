import type { ListedPromise, OwnerChoices } from '#modules/promises/index.ts'
import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { AnalysisPage } from './analysis.pages.tsx'
import { AssessmentPage, type AssessmentProps } from './assessment.pages.tsx'
import { NO_CHEERS } from './cheers.ts'
import { ProblemPage } from './problem.pages.tsx'
import type { Problem } from './problem.ts'
import type { Assessment, Case } from './problem-case.ts'
import { ProblemsPage, type Shown } from './problem-list.pages.tsx'
import { NewProblemPage } from './problem-new.pages.tsx'
import { ResponsePage } from './response.pages.tsx'
import { ScanningPage } from './scanning.pages.tsx'
import { NO_TRIANGLE } from './triangle.ts'
import { VerdictPage } from './verdict.pages.tsx'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

const bars: Problem = {
  id: id(1),
  slug: 'night-noise-behind-the-two-bars',
  title: 'Night noise and broken glass behind the two bars',
  statement:
    'Both bars close at two and empty into the same lane. Neighbors lose their sleep, and children walk over the glass in the morning.',
  stage: 'response',
  state: 'open',
  neighborhoodId: id(80),
  beatId: id(81),
  leadOfficerId: id(82),
  area: { lat: 41.8806, lng: -87.632, radiusM: 180 },
  control: null,
  counted: { incidentKinds: ['disorder', 'damage'], categories: ['noise', 'broken-glass'] },
  cheers: {
    community: 'Forty households in Mill Lane and the school.',
    harmful: 'Lost sleep, cuts, parents who drive instead of walking.',
    expectation: 'Fourteen reports since June and the meeting in July.',
    events: 'Shouting, bottles thrown, glass on the ground.',
    recurring: 'Every Friday and Saturday, some thirty nights so far.',
    similarity: 'The same lane, between two and half past two.',
  },
  triangle: {
    offender: 'Guests who leave both bars at once',
    handler: 'Friends; nobody at the door talks to them',
    target: 'Sleep, windows, children on the way to school',
    guardian: '',
    place: 'A narrow lane without light, with bottles in open crates',
    manager: 'The two owners; the lane itself is nobody’s',
  },
  analysis:
    'Eighteen of twenty calls came between two and half past two. On the night when one bar was closed there was none. The bottles come from crates that stand in the lane.\nWe do not know yet what the late bus would change.',
  analysisAt: new Date('2026-09-02T15:00:00Z'),
  openedAt: new Date('2026-06-11T15:00:00Z'),
  openedBy: id(83),
  responseFromOn: '2026-10-01',
  verdictAskedAt: null,
  closedAt: null,
  closingWords: null,
  isPublic: true,
}

const promise = (n: number, changes: Partial<ListedPromise>): ListedPromise => ({
  id: id(100 + n),
  what: 'Close half an hour apart on Fridays and Saturdays',
  ownerKind: 'partner',
  ownerName: 'The Anchor and The Lantern',
  toKind: 'residents',
  toName: 'the residents of Mill Lane',
  dueOn: '2026-10-01',
  state: 'kept',
  madeAt: new Date('2026-09-10T15:00:00Z'),
  settledAt: new Date('2026-10-01T15:00:00Z'),
  settledWords: null,
  reportId: null,
  problemSlug: bars.slug,
  neighborhoodName: 'Elm Square',
  ...changes,
})

const fewer: Assessment = {
  id: id(60),
  before: { fromOn: '2026-03-19', untilOn: '2026-09-30' },
  after: { fromOn: '2026-10-01', untilOn: '2026-11-18' },
  beforeCount: 84,
  afterCount: 6,
  controlBeforeCount: 56,
  controlAfterCount: 13,
  result: {
    expected: 19.5,
    observed: 6,
    events: -14.1,
    eventsLow: -27.2,
    eventsHigh: -1,
    ratio: 0.31,
    ratioLow: 0.11,
    ratioHigh: 0.84,
    dispersion: 1.2,
  },
  finding: 'fewer',
  words: 'Quieter since the bars close apart. The crates are inside. We keep both.',
  madeAt: new Date('2026-11-20T15:00:00Z'),
}
const tooFew: Assessment = {
  ...fewer,
  finding: 'too-few-to-tell',
  beforeCount: 4,
  afterCount: 1,
  result: { ...fewer.result, expected: 1.3, observed: 1, ratio: 0.75, ratioLow: 0.08, ratioHigh: 7.1 },
  words: '',
}

const working: Case = {
  problem: bars,
  neighborhood: { slug: 'elm-square', name: 'Elm Square' },
  lead: { slug: 'amara-diallo', name: 'Amara Diallo' },
  hypotheses: [
    {
      id: id(20),
      words: 'Both bars close at the same minute.',
      standing: 'supported',
      evidence: [
        { id: id(21), speaks: 'for', words: 'Eighteen of twenty calls between two and half past two.', source: 'Calls, June to August' },
        { id: id(22), speaks: 'against', words: 'Two calls before midnight.', source: 'Calls, June to August' },
      ],
    },
    {
      id: id(23),
      words: 'Strangers come from the station.',
      standing: 'rejected',
      evidence: [{ id: id(24), speaks: 'against', words: 'Nobody came up the lane on three nights.', source: 'Walks' }],
    },
  ],
  responses: [
    { id: id(30), technique: 4, words: 'The bars close half an hour apart', isEnforcement: false },
    { id: id(31), technique: 5, words: 'Crates are kept inside', isEnforcement: false },
    { id: id(32), technique: 10, words: 'Patrols at closing time until January', isEnforcement: true },
  ],
  actions: [
    promise(1, {}),
    promise(2, {
      what: 'Walk the lane every Friday and Saturday at closing time until January',
      ownerKind: 'officer',
      ownerName: 'Amara Diallo',
      dueOn: '2027-01-15',
      state: 'open',
      settledAt: null,
    }),
  ],
  assessments: [],
  verdicts: { agree: 0, disagree: 0, waiting: 0 },
  reports: [],
  tellers: 22,
  history: [
    { kind: 'response-added', at: new Date('2026-09-08T15:00:00Z'), by: 'Amara Diallo', to: undefined },
    { kind: 'problem-moved', at: new Date('2026-09-03T15:00:00Z'), by: 'Amara Diallo', to: 'response' },
    { kind: 'problem-analyzed', at: new Date('2026-09-02T15:00:00Z'), by: 'Amara Diallo', to: undefined },
    { kind: 'problem-opened', at: new Date('2026-06-11T15:00:00Z'), by: 'Amara Diallo', to: undefined },
  ],
  background: undefined,
}
const checkedProblem: Problem = {
  ...bars,
  stage: 'assessment',
  control: { lat: 41.886, lng: -87.632, radiusM: 180 },
  verdictAskedAt: new Date('2026-11-20T16:00:00Z'),
}
const checked: Case = { ...working, problem: checkedProblem, assessments: [fewer], verdicts: { agree: 12, disagree: 3, waiting: 7 } }
const closed: Case = {
  ...checked,
  problem: {
    ...checkedProblem,
    state: 'closed',
    closedAt: new Date('2026-11-21T15:00:00Z'),
    closingWords: 'The bars close apart, the crates stand inside, and the lane is quiet. The late bus stays open as a question.',
  },
}
const without: Case = {
  ...closed,
  assessments: [tooFew],
  verdicts: { agree: 3, disagree: 5, waiting: 14 },
  problem: {
    ...closed.problem,
    state: 'closed-without-agreement',
    closingWords:
      'It is quieter in Mill Lane and louder in the next one. Those who live there do not agree that it is solved. We go on there.',
  },
}
const justOpened: Case = {
  ...working,
  problem: {
    ...bars,
    stage: 'scanning',
    area: null,
    counted: { incidentKinds: [], categories: [] },
    cheers: NO_CHEERS,
    triangle: NO_TRIANGLE,
    analysis: null,
    analysisAt: null,
    responseFromOn: null,
    isPublic: false,
  },
  hypotheses: [],
  responses: [],
  actions: [],
  lead: undefined,
  tellers: 0,
  history: [{ kind: 'problem-opened', at: new Date('2026-11-20T15:00:00Z'), by: 'Amara Diallo', to: undefined }],
}

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
  over: 7,
  askable: 22,
  said: [],
  ...changes,
})

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
  { name: 'act: full', render: (view) => <ResponsePage view={as(view)} found={working} may={all} owners={owners} /> },
  {
    name: 'act: refused, only enforcement',
    render: (view) => (
      <ResponsePage
        view={as(view)}
        found={{ ...working, actions: [], responses: [] }}
        may={all}
        owners={owners}
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
    render: (view) => <AssessmentPage {...assessing(as(view), justOpened, { weekly: undefined, over: undefined })} />,
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
