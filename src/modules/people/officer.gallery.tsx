import type { GalleryExample } from '#ui/gallery.ts'
import type { View, ViewerCard } from '#ui/view.ts'
import { type AssignmentCard, SetUpAssignmentPage, SetUpAssignmentsPage } from './assignment.pages.tsx'
import { OfficerPage, OfficersPage, type Post } from './officer.pages.tsx'
import type { OfficerCard } from './officer.ts'
import { SetUpOfficerPage, SetUpOfficersPage } from './officer-set-up.pages.tsx'
import { OfficerWordsPage } from './officer-words.pages.tsx'

const SAM: ViewerCard = { accountId: '01900000-0000-7000-8000-000000000003', name: 'Sam Whitlock', roles: ['administrator'] }
const as = (view: View, viewer: ViewerCard): View => ({ ...view, viewer })

const AMARA: OfficerCard = {
  id: 'amara',
  accountId: 'a',
  slug: 'amara-diallo',
  name: 'Amara Diallo',
  rank: 'Officer',
  ownWords: 'If you see me with a coffee, I have time. That is what the coffee is for.',
  speaks: 'English, French, some Spanish',
  face: { skin: 'umber', hair: 'black', hairStyle: 'bun', clothes: 'slate' },
  publicEmail: 'amara.diallo@marlow-bridge.example',
  publicPhone: '(555) 010-0142',
  sinceOn: '2023-05-01',
  endedAt: null,
}
const SILENT: OfficerCard = {
  ...AMARA,
  id: 'ben',
  accountId: null,
  slug: 'ben-castle',
  name: 'Ben Castle',
  ownWords: null,
  speaks: null,
  face: null,
  publicEmail: null,
  publicPhone: null,
  sinceOn: null,
}
const POST: Post = {
  beatName: 'Beat 2',
  duty: 'neighborhood-officer',
  fromOn: '2023-05-01',
  untilOn: null,
  neighborhoods: [
    { name: 'Elm Square', slug: 'elm-square' },
    { name: 'Tannery', slug: 'tannery' },
  ],
}

const BEATS = [
  { id: 'b1', name: 'Beat 1' },
  { id: 'b2', name: 'Beat 2' },
]
const ASSIGNMENT: AssignmentCard = {
  id: '1',
  beatId: 'b2',
  officerId: 'amara',
  duty: 'neighborhood-officer',
  fromOn: '2023-05-01',
  untilOn: null,
  officerName: 'Amara Diallo',
  officerSlug: 'amara-diallo',
  beatName: 'Beat 2',
}
const ASSIGNMENTS: AssignmentCard[] = [
  ASSIGNMENT,
  {
    ...ASSIGNMENT,
    id: '2',
    officerId: 'ben',
    officerName: 'Ben Castle',
    officerSlug: 'ben-castle',
    duty: 'stand-in',
    fromOn: '2026-12-01',
  },
  {
    ...ASSIGNMENT,
    id: '3',
    officerId: 'ben',
    officerName: 'Ben Castle',
    officerSlug: 'ben-castle',
    fromOn: '2019-01-07',
    untilOn: '2023-04-30',
  },
]
const typed = { beat: '', officer: '', duty: '', from: '2026-11-22', until: '' }
const assignments = (view: View) => ({
  view: as(view, SAM),
  beats: BEATS,
  officers: [AMARA, SILENT],
  assignments: ASSIGNMENTS,
  today: '2026-11-22',
  mayAssign: true,
  typed,
})

/** Officers as the public meets them, and who has which beat: full, empty, refused. */
export const gallery: GalleryExample[] = [
  {
    name: 'officers',
    render: (view) => (
      <OfficersPage
        view={view}
        officers={[
          { ...AMARA, beats: ['Beat 2'] },
          { ...SILENT, beats: [] },
        ]}
      />
    ),
  },
  { name: 'officers, none yet', render: (view) => <OfficersPage view={view} officers={[]} /> },
  { name: 'an officer', render: (view) => <OfficerPage view={view} officer={AMARA} posts={[POST]} past={[]} isSelf /> },
  {
    name: 'an officer who says nothing yet',
    render: (view) => <OfficerPage view={view} officer={SILENT} posts={[]} past={[{ ...POST, untilOn: '2024-06-30' }]} isSelf={false} />,
  },
  {
    name: 'an officer who left',
    render: (view) => <OfficerPage view={view} officer={{ ...AMARA, endedAt: view.now }} posts={[]} past={[]} isSelf={false} />,
  },
  {
    name: 'own words, refused',
    render: (view) => (
      <OfficerWordsPage
        view={view}
        slug="amara-diallo"
        name="Amara Diallo"
        words={{ ...AMARA, publicPhone: 'call me' }}
        faults={{ publicPhone: 'phone-strange' }}
      />
    ),
  },
  { name: 'set-up: officers', render: (view) => <SetUpOfficersPage view={as(view, SAM)} officers={[AMARA, SILENT]} /> },
  {
    name: 'set-up: officers, refused',
    render: (view) => (
      <SetUpOfficersPage
        view={as(view, SAM)}
        officers={[]}
        typed={{ name: '', rank: 'Officer', sinceOn: '', email: 'nobody@example.org' }}
        faults={{ name: 'name-missing', email: 'account-unknown' }}
      />
    ),
  },
  {
    name: 'set-up: one officer',
    render: (view) => (
      <SetUpOfficerPage
        view={as(view, SAM)}
        officer={AMARA}
        typed={{ name: AMARA.name, rank: AMARA.rank, sinceOn: '2023-05-01', email: 'amara@marlow-bridge.example' }}
      />
    ),
  },
  { name: 'set-up: who has which beat', render: (view) => <SetUpAssignmentsPage {...assignments(view)} /> },
  {
    name: 'set-up: who has which beat, refused',
    render: (view) => {
      const errors = {
        from: view.words.officers.assign.refusals['beat-has-its-officer'](
          'Amara Diallo',
          view.words.officers.assign.openEnd('May 1, 2023'),
        ),
      }
      return (
        <SetUpAssignmentsPage
          {...assignments(view)}
          typed={{ ...typed, beat: 'b2', officer: 'ben', duty: 'neighborhood-officer' }}
          errors={errors}
        />
      )
    },
  },
  { name: 'set-up: no beats yet', render: (view) => <SetUpAssignmentsPage {...assignments(view)} beats={[]} assignments={[]} /> },
  {
    name: 'set-up: days of an assignment',
    render: (view) => (
      <SetUpAssignmentPage view={as(view, SAM)} assignment={ASSIGNMENT} typed={{ from: '2023-05-01', until: '2026-11-30' }} />
    ),
  },
]
