import type { TodayContent } from './today.ts'
import { at, id, promise, report, stop } from './today-example-line.ts'

/** A full afternoon of the page of the day. */
export const FULL_DAY: TodayContent = {
  standing: { kind: 'serving', beats: [{ id: id(1), slug: 'elm-and-mill', name: 'Elm and Mill' }] },
  shift: { startsAt: at(-180), endsAt: at(200) },
  promises: [
    promise(2, 'Call 14 Alder Court back about the side door', '2026-11-22'),
    promise(3, 'Bring the lamp list to the tenants', '2026-11-25'),
  ],
  waiting: [
    report(
      1,
      'The glass is back on the playground. My son cut his hand on it, and nobody has come since we told you on Monday about it.',
      -400,
    ),
    report(2, null, 900),
  ],
  waitingAll: 9,
  diary: [
    { id: id(4), title: 'Tenants’ meeting', startsAt: at(41), endsAt: at(101), place: 'Mill Hall', isPublic: true },
    { id: id(5), title: 'Break', startsAt: at(120), endsAt: at(140), place: null, isPublic: false },
  ],
  walk: {
    minutes: 41,
    until: at(41),
    awaySince: null,
    stops: [
      stop(6, 8, {
        name: 'Alder Court',
        reasons: [
          { kind: 'promised', dueOn: '2026-11-22' },
          { kind: 'no-contact', days: 42 },
        ],
      }),
      stop(7, 22, { name: 'Repair Club', reasons: [{ kind: 'reports-wait', count: 3 }] }),
    ],
  },
  actions: [promise(8, 'Cut the hedge at the underpass', '2026-11-24', { ownerName: 'Parks department', problemSlug: 'dark-underpass' })],
  backing: [{ id: id(9), what: 'Two more lamps on the school path', kind: 'waiting', dueAt: at(-5760) }],
  unnamed: [],
  candidates: [],
  problems: [
    {
      ...{
        id: id(10),
        slug: 'dark-underpass',
        title: 'Young people are robbed in the dark underpass',
        statement: '',
        stage: 'response',
        state: 'open',
      },
      ...{ openedAt: at(-90_000), closedAt: null, neighborhoodName: 'Elm Square', reports: 7 },
    },
  ],
  said: [report(3, 'Gracias, ya arreglaron la luz de la esquina.', 2000)],
  stale: {
    beatSlug: 'elm-and-mill',
    entry: {
      ...{ id: id(11), beatId: id(1), kind: 'place-note', title: 'The bakery on Mill Street opens at 5 and sees everything', words: '' },
      ...{
        weekdays: [],
        fromClock: null,
        untilClock: null,
        months: [],
        neighborhoodId: null,
        placeId: null,
        sourceKind: 'seen',
        sourceWords: null,
      },
      ...{
        observedOn: '2026-03-20',
        organizationId: null,
        confirmedOn: null,
        writtenAt: at(-350_000),
        writtenBy: null,
        endedAt: null,
        endReason: null,
      },
    },
  },
}

/** A shift without anything in it: nothing promised, nobody waits, no walk. */
export const QUIET_DAY: TodayContent = {
  ...FULL_DAY,
  ...{
    promises: [],
    waiting: [],
    waitingAll: 0,
    diary: [],
    walk: undefined,
    actions: [],
    backing: [],
    problems: [],
    said: [],
    stale: undefined,
  },
}

export const ON_LEAVE: TodayContent = {
  ...QUIET_DAY,
  standing: { kind: 'on-leave', untilOn: '2026-11-29', standIn: 'Mateo Villaseñor', beats: [] },
  promises: FULL_DAY.promises,
}

export const NO_BEAT: TodayContent = { ...QUIET_DAY, standing: { kind: 'no-beat' }, shift: undefined, promises: FULL_DAY.promises }
