import type { GalleryExample } from '#ui/gallery.ts'
import { EXAMPLE_GROUND } from '#ui/ground.gallery.tsx'
import type { View } from '#ui/view.ts'
import { PlanPage } from './plan.pages.tsx'
import type { NoPlan } from './plan.ts'
import { examplePlan } from './plan-example.ts'
import { FollowUpsPage } from './plan-follow-up.pages.tsx'
import { NoPlanPage } from './plan-none.pages.tsx'
import type { WalkMap } from './plan-view.ts'

const ground: WalkMap = {
  ...{
    bounds: EXAMPLE_GROUND.bounds,
    parks: EXAMPLE_GROUND.parks ?? [],
    water: EXAMPLE_GROUND.water ?? [],
    rivers: EXAMPLE_GROUND.rivers ?? [],
  },
  streets: (EXAMPLE_GROUND.streets ?? []).map(({ line, main }) => ({ line, main: main ?? false })),
  boundaries: EXAMPLE_GROUND.boundaries ?? [],
}

const asOfficer = (view: View): View => ({
  ...view,
  viewer: { accountId: '01900000-0000-7000-8000-000000000001', name: 'Amara Diallo', roles: ['officer'] },
})

const plan = (view: View) => examplePlan(view.now, ground)

const followUp = { blockName: '100 block of Quay Road', neighborhoodName: 'Elm Square', reference: '26-004182', doneAt: null }
const followUps = [
  { ...followUp, id: '1', dueOn: '2026-11-20' },
  {
    ...followUp,
    id: '2',
    blockName: '1200 block of Old Marlow Bridge Road',
    neighborhoodName: 'Alder Court',
    dueOn: '2026-11-25',
    reference: null,
  },
]

const none = (why: NoPlan): GalleryExample => ({
  name: `plan: none, ${why}`,
  render: (view) => <NoPlanPage view={asOfficer(view)} why={why} />,
})

export const gallery: GalleryExample[] = [
  { name: 'plan: an afternoon with a meeting in it', render: (view) => <PlanPage view={asOfficer(view)} content={plan(view)} /> },
  {
    name: 'plan: away on a call',
    render: (view) => (
      <PlanPage
        view={asOfficer(view)}
        content={{ ...plan(view), awaySince: new Date(view.now.getTime() - 1_200_000), basis: 'straight-line' }}
      />
    ),
  },
  { name: 'plan: used up', render: (view) => <PlanPage view={asOfficer(view)} content={{ ...plan(view), walks: [] }} /> },
  none('no-shift'),
  none('on-leave'),
  none('no-beat'),
  none('nothing-near'),
  {
    name: 'plan: refused, so many minutes are no walk',
    render: (view) => <NoPlanPage view={asOfficer(view)} why="no-shift" typed="7000" isWrong />,
  },
  { name: 'plan: follow-up visits', render: (view) => <FollowUpsPage view={asOfficer(view)} followUps={followUps} /> },
  { name: 'plan: no follow-up visit', render: (view) => <FollowUpsPage view={asOfficer(view)} followUps={[]} /> },
  {
    name: 'plan: a follow-up is refused without a yes',
    render: (view) => (
      <FollowUpsPage
        view={asOfficer(view)}
        followUps={followUps}
        refusal="no-consent"
        typed={{ place: '114 Quay Road', dueOn: '2026-11-27', reference: '26-004182' }}
      />
    ),
  },
]
