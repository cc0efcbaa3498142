/** Reports that the stories need: how many, where, when (days before `now`), and how they end. */
import type { Meter } from './ground.ts'
import type { CategorySlug } from './office.ts'
import { PLANNED_ELSEWHERE } from './report-planned-elsewhere.ts'
import type { ReportState } from './town.ts'

export type PlannedReports = {
  readonly key: string
  readonly category: CategorySlug
  readonly near: Meter | string
  readonly radiusM: number
  readonly count: number
  /** From newest to oldest, in days before `now`. */
  readonly days: readonly [number, number]
  readonly place?: string
  readonly words?: string
  readonly problem?: string
  readonly ends?: ReportState
  /** Reports with the same name here tell one and the same event. */
  readonly event?: string
}

const PLANNED_IN_ELM_SQUARE: readonly PlannedReports[] = [
  {
    key: 'lamp',
    category: 'street-light',
    near: 'School Path',
    radiusM: 12,
    count: 1,
    days: [2.1, 2.1],
    place: 'School path',
    words: 'Street lamp out. That makes four between the school gate and Mill Street.',
    problem: 'dark-school-path',
    ends: 'in-problem',
    event: 'four-lamps',
  },
  {
    key: 'path',
    category: 'street-light',
    near: 'School Path',
    radiusM: 20,
    count: 2,
    days: [3.4, 6.8],
    place: 'School path',
    problem: 'dark-school-path',
    ends: 'in-problem',
    event: 'four-lamps',
  },
  {
    key: 'playground',
    category: 'glass-and-litter',
    near: [10, 5],
    radiusM: 15,
    count: 1,
    days: [5.2, 5.2],
    place: 'Playground on Elm Square',
    words: 'Broken glass on the playground, right under the swings.',
    ends: 'fixed',
  },
  {
    key: 'playground-again',
    category: 'glass-and-litter',
    near: [14, 0],
    radiusM: 10,
    count: 1,
    days: [0.085, 0.085],
    place: 'Playground on Elm Square',
    words: 'The glass is back on the playground.',
    ends: 'waiting',
  },
  {
    key: 'music',
    category: 'noise',
    near: 'Mill Lane',
    radiusM: 20,
    count: 1,
    days: [8.4, 8.4],
    place: 'Mill Lane',
    words: 'Loud music after midnight.',
    problem: 'night-noise-behind-the-bars',
    ends: 'in-problem',
  },
  {
    key: 'music-now',
    category: 'noise',
    near: 'Mill Lane',
    radiusM: 30,
    count: 1,
    days: [0.6, 0.6],
    place: 'Mill Lane',
    words: 'Loud music after midnight again, and bottles in the lane.',
    ends: 'waiting',
  },
  {
    key: 'station-car',
    category: 'abandoned-car',
    near: 'Station Road',
    radiusM: 40,
    count: 1,
    days: [11.3, 11.3],
    place: 'Station Road',
    words: 'Abandoned car with a flat tire, in front of the ticket office.',
    ends: 'fixed',
  },
  {
    key: 'mattress',
    category: 'dumping',
    near: 'Alder Court',
    radiusM: 12,
    count: 1,
    days: [21.2, 21.2],
    place: 'Alder Court',
    words: 'Dumped mattress by the bins.',
    ends: 'answered',
  },
  {
    key: 'side-door',
    category: 'vandalism',
    near: 'Alder Court',
    radiusM: 8,
    count: 1,
    days: [4.1, 4.1],
    place: '14 Alder Court, side door',
    words: 'The side door does not close since somebody kicked it. We are nine households here.',
    ends: 'answered',
  },
  {
    key: 'bars-noise',
    category: 'noise',
    near: 'Mill Lane',
    radiusM: 60,
    count: 9,
    days: [10, 158],
    problem: 'night-noise-behind-the-bars',
    ends: 'in-problem',
  },
  {
    key: 'bars-glass',
    category: 'glass-and-litter',
    near: 'Mill Lane',
    radiusM: 50,
    count: 4,
    days: [14, 150],
    problem: 'night-noise-behind-the-bars',
    ends: 'in-problem',
  },
  {
    key: 'bikes',
    category: 'bike-theft',
    near: [66, 664],
    radiusM: 40,
    count: 9,
    days: [186, 252],
    place: 'Station, bike racks',
    problem: 'bikes-at-the-station',
    ends: 'in-problem',
  },
]

export const PLANNED: readonly PlannedReports[] = [...PLANNED_IN_ELM_SQUARE, ...PLANNED_ELSEWHERE]
