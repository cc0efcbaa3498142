import type { GalleryExample } from '#ui/gallery.ts'
import type { Role, View } from '#ui/view.ts'
import { WaitingPage } from './abstraction-waiting.pages.tsx'
import { BeatTimePage } from './beat-time.pages.tsx'
import { NO_BEAT_TIME, plus } from './beat-time.ts'
import { BeatTimeOfPage } from './beat-time-beat.pages.tsx'
import { entries, fewMeasures, friday, measures, months, named, noted, tuesday, wednesday, week } from './beat-time-example.ts'
import { DiaryPage } from './diary.pages.tsx'
import { LeavePage } from './leave.pages.tsx'
import { ShiftPage } from './shift.pages.tsx'
import { ShiftWeekPage } from './shift-week.pages.tsx'

const as = (view: View, role: Role): View => ({ ...view, viewer: { accountId: friday.officerId, name: 'Amara Diallo', roles: [role] } })
const beat = { slug: 'center', name: 'Center' }
const beats = [beat, { slug: 'south', name: 'South' }]
const around = { weekBefore: '2026-11-09', weekAfter: '2026-11-23' }
const officers = [{ id: friday.officerId, name: 'Amara Diallo' }]
const plan = { beatSlug: 'center', week: '2026-11-16', officers }
const sum = months.reduce(plus, NO_BEAT_TIME)
const lines = [
  { slug: 'center', name: 'Center', time: sum },
  { slug: 'south', name: 'South', time: { ...sum, abstractedMin: sum.abstractedMin * 3 } },
  { slug: 'east', name: 'East', time: { ...NO_BEAT_TIME, shifts: 4, plannedMin: 1920 } },
]
const since = new Date('2026-08-23T12:00:00Z')
const clocks = { from: '13:00', until: '21:00' }
const nothing = { plan: false, note: true, name: false }
const taken = [noted, named].map((one) => ({ ...one, mayTakeBack: one.reason === null }))
const fortnight = { earlier: '2026-11-08', later: '2026-12-06', today: '2026-11-22', errors: {} }
const leave = {
  id: noted.id,
  officerId: friday.officerId,
  fromOn: '2026-11-20',
  untilOn: '2026-11-27',
  officerName: 'Amara Diallo',
  standIn: null,
}
const waiting = {
  ...noted,
  officerId: friday.officerId,
  officerName: 'Amara Diallo',
  beatId: friday.beatId,
  beatName: 'Center',
  startsAt: tuesday.startsAt,
  endsAt: tuesday.endsAt,
}

const pages: GalleryExample[] = [
  { name: 'all beats', render: (view) => <BeatTimePage view={view} since={since} beats={lines} /> },
  { name: 'nothing planned yet', render: (view) => <BeatTimePage view={view} since={since} beats={[]} /> },
  {
    name: 'one beat',
    render: (view) => (
      <BeatTimeOfPage
        view={view}
        beat={beat}
        neighborhoods={[
          { slug: 'elm-square', name: 'Elm Square' },
          { slug: 'old-wharf', name: 'Old Wharf' },
        ]}
        months={months}
        running={months[11]}
        measures={measures}
        earlier="2025-10"
      />
    ),
  },
  {
    name: 'one beat, too little to tell',
    render: (view) => <BeatTimeOfPage view={view} beat={beat} neighborhoods={[]} months={[]} measures={fewMeasures} />,
  },
]

const planning: GalleryExample[] = [
  {
    name: 'a week, planned by the sergeant',
    render: (view) => (
      <ShiftWeekPage view={as(view, 'sergeant')} beats={beats} beat={beat} days={week} {...around} plan={plan} planned={4} leftOut={1} />
    ),
  },
  {
    name: 'a week, refused',
    render: (view) => (
      <ShiftWeekPage
        view={as(view, 'sergeant')}
        beats={beats}
        beat={beat}
        days={week}
        {...around}
        plan={{
          ...plan,
          refusal: 'overlaps',
          because: wednesday,
          typed: { officer: friday.officerId, day: '2026-11-18', from: '12:00', until: '16:00', weeks: '4' },
        }}
      />
    ),
  },
  {
    name: 'own shifts, none',
    render: (view) => (
      <ShiftWeekPage view={as(view, 'officer')} beats={[]} days={week.map((day) => ({ ...day, shifts: [] }))} {...around} />
    ),
  },
  { name: 'own shifts', render: (view) => <ShiftWeekPage view={as(view, 'officer')} beats={[]} days={week} {...around} /> },
  {
    name: 'own shift, taken off',
    render: (view) => (
      <ShiftPage view={as(view, 'officer')} shift={tuesday} taken={taken} own may={nothing} week="2026-11-16" clocks={clocks} />
    ),
  },
  {
    name: 'a shift, the sergeant is refused',
    render: (view) => (
      <ShiftPage
        view={as(view, 'sergeant')}
        shift={friday}
        taken={[]}
        own={false}
        may={{ plan: true, note: true, name: true }}
        leave={{ standIn: 'Mateo Villaseñor' }}
        week="2026-11-16"
        clocks={clocks}
        refusal={{ name: 'no-reason' }}
        typed={{ from: '13:00', until: '15:00' }}
      />
    ),
  },
  {
    name: 'reasons that wait',
    render: (view) => (
      <WaitingPage
        view={as(view, 'sergeant')}
        waiting={[waiting]}
        refusal={{ id: noted.id, name: 'no-order' }}
        typed={{ [`reason-${noted.id}`]: 'court' }}
      />
    ),
  },
  { name: 'no reason waits', render: (view) => <WaitingPage view={as(view, 'sergeant')} waiting={[]} /> },
]

const days: GalleryExample[] = [
  {
    name: 'leave of a team',
    render: (view) => (
      <LeavePage
        view={as(view, 'chief')}
        lines={[
          leave,
          { ...leave, id: named.id, officerName: 'Lena Strand', fromOn: '2026-12-01', untilOn: '2026-12-01', standIn: 'Tobias Merrin' },
        ]}
        officers={[...officers, { id: named.id, name: 'Lena Strand' }]}
        today="2026-11-22"
        mayAssign
      />
    ),
  },
  {
    name: 'own leave, refused',
    render: (view) => (
      <LeavePage
        view={as(view, 'officer')}
        lines={[]}
        officers={officers}
        today="2026-11-22"
        mayAssign={false}
        refusal="ends-before-it-starts"
        typed={{ fromOn: '2026-12-02', untilOn: '2026-12-01' }}
      />
    ),
  },
  {
    name: 'a diary with two at once',
    render: (view) => (
      <DiaryPage
        view={as(view, 'officer')}
        days={[{ day: '2026-11-22', noon: new Date('2026-11-22T17:00:00Z'), entries }]}
        atOnce={new Set(entries.slice(0, 2).map(({ id }) => id))}
        places={[{ id: friday.beatId, name: 'Marlow Bridge Library' }]}
        {...fortnight}
      />
    ),
  },
  {
    name: 'a diary, empty, words asked about',
    render: (view) => (
      <DiaryPage
        view={as(view, 'officer')}
        days={[]}
        atOnce={new Set()}
        places={[]}
        asksAgain
        typed={{ kind: 'visit', title: 'Call Mr. Smith, 555-201-7788', day: '2026-11-23', from: '14:00', until: '15:00' }}
        {...fortnight}
      />
    ),
  },
]

export const gallery: GalleryExample[] = [
  ...pages.map((one) => ({ ...one, name: `beat-time: ${one.name}` })),
  ...planning.map((one) => ({ ...one, name: `beat-time-shifts: ${one.name}` })),
  ...days.map((one) => ({ ...one, name: `beat-time-days: ${one.name}` })),
]
