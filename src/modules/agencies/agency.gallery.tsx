import type { GalleryExample } from '#ui/gallery.ts'
import type { View, ViewerCard } from '#ui/view.ts'
import { checkDraft } from './boundary-choice.ts'
import type { Category } from './category.ts'
import { exampleBeats, exampleCounts, exampleDraft, exampleNeighborhoods, exampleUnits, noCounts } from './gallery-ground.ts'
import { SetUpPage } from './set-up.pages.tsx'
import { SetUpAddressesPage } from './set-up-addresses.pages.tsx'
import { SetUpAgencyPage } from './set-up-agency.pages.tsx'
import { SetUpBeatPage, SetUpBeatsPage } from './set-up-beats.pages.tsx'
import { BoundaryReviewPage, SetUpBoundariesPage } from './set-up-boundaries.pages.tsx'
import { SetUpCategoriesPage, SetUpCategoryPage } from './set-up-categories.pages.tsx'
import { SetUpMaskingPage } from './set-up-masking.pages.tsx'
import { SetUpDrawingPage, SetUpNeighborhoodPage, SetUpNeighborhoodsPage } from './set-up-neighborhoods.pages.tsx'
import { stepStates } from './set-up-step.ts'
import { SetUpUnitPage, SetUpUnitsPage } from './set-up-units.pages.tsx'
import { DEFAULT_SETTINGS } from './settings.ts'
import { STARTING_CATEGORIES } from './starting-category.ts'

const viewer: ViewerCard = { accountId: '01900000-0000-7000-8000-000000000003', name: 'Sam Whitlock', roles: ['administrator'] }
const as = (view: View): View => ({ ...view, viewer })
const example = (name: string, render: (view: View) => ReturnType<GalleryExample['render']>): GalleryExample => ({
  name: `set-up: ${name}`,
  render: (view) => render(as(view)),
})

const contact = { ...DEFAULT_SETTINGS, publicPhone: '555-0100' }
const typedAgency = { name: 'Marlow Bridge Police', timeZone: 'America/Chicago', emergencyNumber: '911', publicEmail: '', publicPhone: '' }
const zones = ['America/Chicago', 'America/Denver', 'America/New_York']
const [oak] = exampleNeighborhoods
const [north] = exampleBeats
const [streets] = exampleUnits
const noUnit = { name: '', kind: '', contactName: '', email: '' }
const noCategory = { names: {}, kind: '', icon: '', answerHours: '72', unitId: '', isSensitive: false }
const categories = STARTING_CATEGORIES.map(
  (start, i): Category => ({ id: `category-${i}`, unitId: i < 3 ? streets.id : null, position: i, ...start }),
)
const masking = { minimumM: '60', maximumM: '150', addressesAtLeast: '8' }
const checked = checkDraft(exampleDraft)

const overview = [
  example('a blank installation', (view) => (
    <SetUpPage view={view} states={stepStates(noCounts, DEFAULT_SETTINGS)} counts={noCounts} isSetUp={false} />
  )),
  example('ready to open', (view) => (
    <SetUpPage view={view} states={stepStates(exampleCounts, contact)} counts={exampleCounts} isSetUp={false} />
  )),
  example('open, an address file still to come', (view) => (
    <SetUpPage view={view} states={stepStates({ ...exampleCounts, addresses: 0 }, contact)} counts={exampleCounts} isSetUp />
  )),
  example('refused to open', (view) => (
    <SetUpPage view={view} states={stepStates(noCounts, contact)} counts={noCounts} isSetUp={false} refusal="steps-open" />
  )),
]

const agency = [
  example('the agency', (view) => <SetUpAgencyPage view={view} typed={typedAgency} languages={['en', 'es']} timeZones={zones} />),
  example('the agency, refused', (view) => (
    <SetUpAgencyPage
      view={view}
      typed={{ ...typedAgency, name: '', publicEmail: 'front desk' }}
      languages={[]}
      timeZones={zones}
      refusals={{ name: 'name-missing', languages: 'no-language', publicEmail: 'email-wrong' }}
    />
  )),
  example('the agency, a logo that is no picture', (view) => (
    <SetUpAgencyPage view={view} typed={typedAgency} languages={['en']} timeZones={zones} logoProblem="logo-not-a-picture" />
  )),
]

const ground = [
  example('no neighborhoods', (view) => <SetUpNeighborhoodsPage view={view} neighborhoods={[]} beats={[]} hasDraft={false} />),
  example('neighborhoods, and a file that waits', (view) => (
    <SetUpNeighborhoodsPage view={view} neighborhoods={exampleNeighborhoods} beats={exampleBeats} hasDraft />
  )),
  example('one neighborhood, refused', (view) => (
    <SetUpNeighborhoodPage
      view={view}
      neighborhood={oak}
      typed={{ name: 'Riverside', about: '', population: 'many' }}
      errors={{
        name: view.words.agencies.names.refused['name-taken'],
        population: view.words.agencies.neighborhoods.refused['population-not-a-number'],
      }}
    />
  )),
  example('drawing a neighborhood, nothing drawn', (view) => (
    <SetUpDrawingPage
      view={view}
      neighborhoods={exampleNeighborhoods}
      typed={{ name: 'New Field', shape: '' }}
      errors={{ shape: view.words.agencies.neighborhoods.refused['not-drawn'] }}
    />
  )),
  example('a boundary file is asked for', (view) => <SetUpBoundariesPage view={view} />),
  example('a boundary file in a grid, refused', (view) => <SetUpBoundariesPage view={view} problem="projected" />),
  example('a boundary file with faults', (view) => (
    <BoundaryReviewPage view={view} draft={exampleDraft} checked={checked} changes={{ added: 3, redrawn: 1, missing: 2 }} />
  )),
  example('a boundary file without faults', (view) => (
    <BoundaryReviewPage
      view={view}
      draft={exampleDraft}
      checked={{ ...checked, findings: [] }}
      changes={{ added: checked.areas.length, redrawn: 0, missing: 0 }}
    />
  )),
]

const people = [
  example('no beats', (view) => (
    <SetUpBeatsPage view={view} beats={[]} neighborhoods={exampleNeighborhoods} typed={{ name: '', neighborhoods: [] }} />
  )),
  example('beats, a new one refused', (view) => (
    <SetUpBeatsPage
      view={view}
      beats={exampleBeats}
      neighborhoods={exampleNeighborhoods}
      typed={{ name: 'West', neighborhoods: [] }}
      errors={{ neighborhoods: view.words.agencies.beats.refused['no-neighborhoods'] }}
    />
  )),
  example('one beat', (view) => (
    <SetUpBeatPage
      view={view}
      beat={north}
      beats={exampleBeats}
      neighborhoods={exampleNeighborhoods}
      typed={{ name: north.name, neighborhoods: [oak.id] }}
    />
  )),
  example('only beat officers answer', (view) => <SetUpUnitsPage view={view} units={[]} typed={noUnit} />),
  example('units, a new one refused', (view) => (
    <SetUpUnitsPage
      view={view}
      units={exampleUnits}
      typed={{ ...noUnit, email: 'x' }}
      errors={{ name: view.words.agencies.names.refused['name-missing'], email: view.words.agencies.units.refused['email-wrong'] }}
    />
  )),
  example('a unit that still gets reports', (view) => (
    <SetUpUnitPage
      view={view}
      unit={streets}
      typed={{ name: streets.name, kind: streets.kind, contactName: '', email: '' }}
      errors={{ form: view.words.agencies.units.refused['still-receives'] }}
    />
  )),
]

const reporting = [
  example('nothing to report, a set is offered', (view) => (
    <SetUpCategoriesPage view={view} categories={[]} units={[]} typed={noCategory} />
  )),
  example('kinds of reports, a new one refused', (view) => (
    <SetUpCategoriesPage
      view={view}
      categories={categories}
      units={exampleUnits}
      typed={noCategory}
      errors={{ 'name-en': view.words.agencies.categories.refused['name-missing'] }}
    />
  )),
  example('one kind of report', (view) => (
    <SetUpCategoryPage
      view={view}
      category={categories[0]!}
      units={exampleUnits}
      typed={{ ...categories[0]!, answerHours: '72', unitId: streets.id }}
    />
  )),
  example('masking', (view) => <SetUpMaskingPage view={view} masking={DEFAULT_SETTINGS.masking} typed={masking} mayChange />),
  example('masking, refused', (view) => (
    <SetUpMaskingPage
      view={view}
      masking={DEFAULT_SETTINGS.masking}
      typed={{ ...masking, minimumM: '10' }}
      mayChange
      errors={{ minimumM: view.words.agencies.masking.refused['minimum-too-small'] }}
    />
  )),
  example('masking, seen by the overseer', (view) => (
    <SetUpMaskingPage view={view} masking={DEFAULT_SETTINGS.masking} typed={masking} mayChange={false} />
  )),
  example('no addresses', (view) => <SetUpAddressesPage view={view} count={0} />),
  example('addresses, some lines not taken, a search', (view) => (
    <SetUpAddressesPage
      view={view}
      count={4210}
      outcome={{
        added: 4208,
        known: 12,
        refusedCount: 2,
        refused: [
          { line: 7, reason: 'label-missing' },
          { line: 1204, reason: 'far-from-here' },
        ],
      }}
      tried={{
        text: 'elm',
        found: [{ id: 'a', kind: 'crossing', label: 'Elm Street & Main Street', lat: 0, lng: 0, neighborhoodId: null }],
      }}
    />
  )),
]

/** Each step of the set-up: empty, filled, refused. */
export const gallery: readonly GalleryExample[] = [...overview, ...agency, ...ground, ...people, ...reporting]
