import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { BallotGonePage, BallotPage, type BallotProps, ThanksPage } from './ballot.pages.tsx'
import { EMPTY_BALLOT } from './ballot.ts'
import { PaperEntryPage, QuestionnairePage } from './ballot-paper.pages.tsx'
import { OpenStartPage, StartPage } from './ballot-start.pages.tsx'
import { SurveysPage } from './survey.pages.tsx'
import type { Survey, Wave } from './survey.ts'
import { itemsOf, STANDARD_ITEMS } from './survey-bank.ts'
import { NewSurveyPage } from './survey-new.pages.tsx'
import { WavePage } from './wave.pages.tsx'
import { NewWavePage } from './wave-new.pages.tsx'
import type { WaveNumbers } from './wave-rates.pages.tsx'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const asAnalyst = (view: View): View => ({ ...view, viewer: { accountId: id(70), name: 'Ines Carvalho', roles: ['analyst'] } })

const survey: Survey = {
  ...{ id: id(1), slug: 'baseline', name: 'How are we doing?', kind: 'baseline' },
  items: STANDARD_ITEMS.baseline.map((slug) => ({ slug, version: 1 })),
}
const pulse: Survey = { ...survey, id: id(2), slug: 'pulse', name: 'Pulse', kind: 'pulse', items: survey.items.slice(0, 4) }
const items = itemsOf(survey)
const open: Wave = {
  ...{ id: id(11), surveyId: id(1), slug: 'baseline-now', name: 'This fall', opensOn: '2026-11-06', closesOn: '2026-12-04' },
  ...{ isSampled: true, isOpen: true, state: 'open', publishedAt: null },
}
const waves: Wave[] = [
  open,
  { ...open, id: id(12), slug: 'a', name: 'Half a year ago', opensOn: '2026-05-11', closesOn: '2026-06-08', state: 'closed' },
  { ...open, id: id(13), slug: 'b', name: 'A year ago', opensOn: '2025-11-07', closesOn: '2025-12-05', state: 'published' },
]
const draft: Wave = { ...open, id: id(14), state: 'draft', name: 'Winter', opensOn: '2026-12-10', closesOn: '2027-01-10' }

const none: WaveNumbers = { rows: [], unsent: 0, toRemind: 0, openAnswers: 0 }
const row = (n: number, neighborhood: string, letters: number, spent: number, answers: number) => ({
  ...{ neighborhoodId: id(n), neighborhood, letters, spent, answers },
})
const halfway: WaveNumbers = {
  rows: [row(80, 'Elm Square', 120, 41, 38), row(81, 'Old Wharf', 120, 30, 28), row(82, 'Ferry Meadows', 64, 8, 7)],
  ...{ unsent: 0, toRemind: 225, openAnswers: 30 },
}
const drawn: WaveNumbers = {
  ...halfway,
  rows: halfway.rows.map((one) => ({ ...one, spent: 0, answers: 0 })),
  unsent: 304,
  toRemind: 304,
  openAnswers: 0,
}
const origin = 'https://beat.example.org'
const secret = 's'.repeat(32)

const ballot = (view: View, more: Partial<BallotProps>) => (
  <BallotPage
    {...{ view, secret, surveyName: survey.name, closesOn: open.closesOn, items, content: EMPTY_BALLOT, neighborhoodId: null, step: 0 }}
    {...more}
  />
)
const neighborhoods = [
  { id: id(80), name: 'Elm Square' },
  { id: id(81), name: 'Old Wharf' },
]
const wavePage = (view: View, wave: Wave, numbers: WaveNumbers) => (
  <WavePage view={asAnalyst(view)} survey={survey} wave={wave} numbers={numbers} origin={origin} />
)
const startOf = { slug: open.slug, surveyName: survey.name, minutes: 4, opensOn: '2026-12-10', isKiosk: false }

export const gallery: GalleryExample[] = [
  {
    name: 'trust asking: surveys and their waves',
    render: (view) => <SurveysPage view={asAnalyst(view)} surveys={[survey, pulse]} waves={waves} />,
  },
  { name: 'trust asking: no survey yet', render: (view) => <SurveysPage view={asAnalyst(view)} surveys={[]} waves={[]} /> },
  {
    name: 'trust asking: choosing questions, refused',
    render: (view) => (
      <NewSurveyPage view={asAnalyst(view)} refused={{ refusal: 'no-name', typed: { 'place-trust': '1' }, ticked: ['trust', 'listen'] }} />
    ),
  },
  {
    name: 'trust asking: a new wave, refused',
    render: (view) => (
      <NewWavePage
        view={asAnalyst(view)}
        survey={survey}
        refused={{
          refusal: 'closes-before',
          typed: { name: 'Winter', opensOn: '2026-12-10', closesOn: '2026-12-01', isSampled: true, isOpen: false },
        }}
      />
    ),
  },
  { name: 'trust asking: a wave before its homes are drawn', render: (view) => wavePage(view, draft, none) },
  { name: 'trust asking: a wave with letters to print', render: (view) => wavePage(view, draft, drawn) },
  { name: 'trust asking: an open wave', render: (view) => wavePage(view, open, halfway) },
  { name: 'trust asking: a closed wave', render: (view) => wavePage(view, { ...open, state: 'closed' }, { ...halfway, toRemind: 0 }) },
  {
    name: 'trust asking: typing in paper, refused',
    render: (view) => (
      <PaperEntryPage
        view={asAnalyst(view)}
        wave={open}
        items={items}
        isSaved={false}
        refused={{ refusal: 'bad-digits', typed: { code: 'K7MP-4QXA-9TFE', digits: '1219', language: 'es' } }}
      />
    ),
  },
  {
    name: 'trust asking: typing in paper, the next one',
    render: (view) => <PaperEntryPage view={asAnalyst(view)} wave={open} items={items} isSaved />,
  },
  {
    name: 'trust asking: the questionnaire for paper',
    render: (view) => <QuestionnairePage view={asAnalyst(view)} survey={survey} items={items} />,
  },
  { name: 'trust answering: the code of a letter', render: (view) => <StartPage view={view} code="" /> },
  { name: 'trust answering: a code that was used', render: (view) => <StartPage view={view} code="K7MP-4QXA-9TFE" refused="spent" /> },
  { name: 'trust answering: the open link', render: (view) => <OpenStartPage view={view} {...startOf} phase="open" /> },
  { name: 'trust answering: not open yet', render: (view) => <OpenStartPage view={view} {...startOf} phase="not-open-yet" /> },
  {
    name: 'trust answering: one question a page',
    render: (view) => ballot(view, { step: 1, content: { ...EMPTY_BALLOT, answers: { 'what-matters': 2 } } }),
  },
  { name: 'trust answering: own words', render: (view) => ballot(view, { step: 11 }) },
  { name: 'trust answering: about you', render: (view) => ballot(view, { step: 12, neighborhoods, neighborhoodId: id(81) }) },
  { name: 'trust answering: all on one page, refused', render: (view) => ballot(view, { step: undefined, refused: 'nothing-answered' }) },
  { name: 'trust answering: handed in at a kiosk', render: (view) => <ThanksPage view={view} kiosk="baseline-now" /> },
  { name: 'trust answering: a questionnaire that is closed', render: (view) => <BallotGonePage view={view} /> },
]
