import type { GalleryExample } from '#ui/gallery.ts'
import type { View } from '#ui/view.ts'
import { TodayPage } from './today.pages.tsx'
import { FULL_DAY, NO_BEAT, ON_LEAVE, QUIET_DAY } from './today-example.ts'

const officer = (view: View): View => ({
  ...view,
  here: '/today',
  viewer: { accountId: '01900000-0000-7000-8000-000000000001', name: 'Amara Diallo', roles: ['officer'] },
})

export const gallery: GalleryExample[] = [
  { name: 'today-full', render: (view) => <TodayPage view={officer(view)} content={FULL_DAY} /> },
  { name: 'today-quiet', render: (view) => <TodayPage view={officer(view)} content={QUIET_DAY} /> },
  { name: 'today-on-leave', render: (view) => <TodayPage view={officer(view)} content={ON_LEAVE} /> },
  { name: 'today-no-beat', render: (view) => <TodayPage view={officer(view)} content={NO_BEAT} /> },
]
