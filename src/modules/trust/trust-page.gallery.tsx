import { paths } from '#paths.ts'
import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import type { ChangeFound, ItemFound, NeighborhoodFound, ShareFound, SurveyFound } from './estimate.ts'
import type { WaveResult } from './estimate-result.ts'
import { MarginsPage } from './margin.pages.tsx'
import { OpenAnswersPage } from './open-answer.pages.tsx'
import { type FindingsProps, TrustPage, WaveResultPage } from './trust-page.pages.tsx'

const NAMES = ['Depot', 'Elm Square', 'Harbor Side', 'Linden Park', 'Mill Hill', 'Old Orchard', 'Station Quarter'] as const
const neighborhoods = NAMES.map((name, i) => ({ id: String(i), slug: name.toLowerCase().replace(' ', '-'), name }))
const since = { waveId: 'before', waveName: 'Spring 2026', opensOn: '2026-04-06' }

const found = (share: number, half: number, n: number): ShareFound => ({
  ...{ share, error: half / 2, low: share - half, high: share + half, n, designEffect: 1.4 },
})
const change = (by: number, detectable: number): ChangeFound => ({
  verdict: Math.abs(by) <= detectable ? 'no-detectable-change' : by > 0 ? 'up' : 'down',
  ...{ change: by, low: by - detectable, high: by + detectable, detectable, since },
})
const area = (i: number): NeighborhoodFound => {
  const neighborhoodId = String(i)
  if (i === 0) return { neighborhoodId, found: 'too-few', own: null, change: null }
  if (i === 4) return { neighborhoodId, found: 'held-back', own: null, change: null }
  const share = 0.46 + 0.035 * i
  return { neighborhoodId, found: found(share, 0.1, 31 + 4 * i), own: { share, error: 0.06 }, change: change(i === 6 ? 0.21 : 0.03, 0.17) }
}
const item = (slug: string, town: ItemFound['town'], by?: number): ItemFound => ({
  ...{ slug, version: 1, construct: 'trust', town, areaMethod: 'small-areas', neighborhoods: NAMES.map((_, i) => area(i)) },
  change: by === undefined ? null : change(by, 0.06),
})
const asked = (items: readonly ItemFound[]): SurveyFound => ({
  ...{ version: 1, mode: 'sampled', answers: 318, unheard: [{ margin: 'age', category: '16-24' }], items },
  weights: { kind: 'raked', margins: ['neighborhood', 'age', 'home'], designEffect: 1.4, effectiveAnswers: 227 },
})
const came: SurveyFound = {
  ...{ version: 1, mode: 'open', answers: 41, weights: { kind: 'none', why: 'not-a-sample' }, unheard: [] },
  items: [{ ...item('trust', { ...found(0.44, 0, 41) }), neighborhoods: [], areaMethod: 'none' }],
}
const wave = (name: string, items: readonly ItemFound[], opensOn: string): WaveResult => ({
  ...{ id: name, slug: 'fall', name, opensOn, closesOn: '2026-11-01', state: 'published', surveySlug: 'baseline', kind: 'baseline' },
  ...{ computedAt: new Date('2026-11-02T15:00:00Z'), sampled: asked(items), open: came },
})
const full = wave(
  'Fall 2026',
  [
    item('trust', found(0.61, 0.05, 309), 0.02),
    item('listen', found(0.53, 0.06, 301), 0.09),
    item('safe-after-dark', found(0.48, 0.06, 311), -0.08),
    item('know-officer', found(0.27, 0.05, 305)),
    item('what-matters', 'held-back'),
  ],
  '2026-10-05',
)
const earlier = [0.59, 0.55].map((share, i) =>
  wave(['Spring 2026', 'Fall 2025'][i]!, [item('trust', found(share, 0.06, 290))], ['2026-04-06', '2025-10-06'][i]!),
)
const findings = (view: View, shown: WaveResult = full): FindingsProps => ({
  ...{ view, shown, waves: [shown, ...earlier], neighborhoods, hrefOf: (slug: string) => paths.trust({ item: slug }) },
  done: {
    ...{ sinceOn: '2026-04-06', untilOn: '2026-11-01' },
    of: new Map([
      ['1', { problemsClosed: 1, promisesKept: 9, contacts: 84 }],
      ['6', { problemsClosed: 2, promisesKept: 14, contacts: 131 }],
    ]),
  },
  themes: {
    counts: [
      {
        mode: 'sampled',
        answers: 61,
        themes: [
          { theme: 'traffic', count: 31 },
          { theme: 'noise', count: 22 },
          { theme: 'litter', count: 'hidden' },
          { theme: 'police', count: 'hidden' },
        ],
      },
    ],
    quotes: ['Cars go too fast past the school.', 'La basura junto al río.'],
  },
})
const few = wave('First round', [item('trust', 'too-few')], '2026-10-05')
const asChief = (view: View): View => ({ ...view, viewer: { accountId: '1', name: 'Teresa Quintero', roles: ['chief'] } })
const closed = { slug: 'fall', name: 'Fall 2026', state: 'closed' } as const

export const gallery: GalleryExample[] = [
  { name: 'what residents say, no detectable change', render: (view) => <TrustPage view={view} findings={findings(view)} /> },
  {
    name: 'what residents say, up since spring',
    render: (view) => <TrustPage view={view} findings={{ ...findings(view), asked: 'listen' }} />,
  },
  {
    name: 'what residents say, too few answered',
    render: (view) => <TrustPage view={view} findings={{ ...findings(view, few), waves: [few], themes: { counts: [], quotes: [] } }} />,
  },
  { name: 'nobody was asked yet', render: (view) => <TrustPage view={view} findings={undefined} /> },
  {
    name: 'a round before publication',
    render: (view) => (
      <WaveResultPage
        view={asChief(view)}
        wave={closed}
        findings={findings(asChief(view), { ...full, state: 'closed' })}
        mayAct
        refused={view.words.trustResults.refusals['not-computed']}
      />
    ),
  },
  {
    name: 'a round that is not computed yet',
    render: (view) => <WaveResultPage view={asChief(view)} wave={closed} findings={undefined} mayAct />,
  },
  {
    name: 'census numbers refused',
    render: (view) => (
      <MarginsPage
        view={asChief(view)}
        rows={[
          { margin: 'home', category: 'owns', people: 5310, source: 'Census 2020' },
          { margin: 'home', category: 'rents', people: 6020, source: 'Census 2020' },
        ]}
        typed={'age,16-24,many,Census\nrace,a,2,Census'}
        faults={[
          { kind: 'people', line: 1, said: 'many' },
          { kind: 'margin', line: 2, said: 'race' },
        ]}
      />
    ),
  },
  { name: 'census numbers, none yet', render: (view) => <MarginsPage view={asChief(view)} rows={[]} /> },
  {
    name: 'own words to read',
    render: (view) => (
      <OpenAnswersPage
        view={asChief(view)}
        waiting={2}
        cards={[
          {
            ...{ id: 'a', waveName: 'Fall 2026', mode: 'sampled', language: 'en' },
            pieces: [{ text: 'Cars go too fast past the school.', kind: undefined }],
            suggestion: { theme: 'youth', because: ['school'] },
          },
          {
            ...{ id: 'b', waveName: 'Fall 2026', mode: 'open', language: 'en' },
            pieces: [
              { text: 'Loud music every night, call me at ', kind: undefined },
              { text: '555-201-3344', kind: 'phone' },
            ],
            suggestion: { theme: 'noise', because: ['loud', 'music'] },
          },
        ]}
        refused={{ id: 'b', why: 'has-findings', theme: 'noise' }}
      />
    ),
  },
  { name: 'no own words to read', render: (view) => <OpenAnswersPage view={asChief(view)} cards={[]} waiting={0} /> },
]
