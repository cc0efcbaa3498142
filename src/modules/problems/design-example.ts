import { ringOf } from '#engines/geometry/circle-ring.ts'
import { type ResponseDesign, weeksPlanned } from './design.ts'
import type { DesignGround } from './design-map.ts'
import type { Planning } from './design-planning.ts'
import { typedFrom } from './design-typed.ts'
import { foreseenOf } from './foreseen.ts'
import { judgedFrom } from './judged.ts'
import type { Assessment, Case } from './problem-case.ts'
import { bars, checked, checkedProblem, fewer, id, working } from './problem-example.ts'
import { boxAround } from './problem-map.ts'

const area = { lat: 41.8806, lng: -87.632, radiusM: 180 }
const compared = { kind: 'circle', name: 'Foundry Street', lat: 41.889, lng: -87.626, radiusM: 220 } as const
const wholeHood = { kind: 'neighborhood', id: id(85), name: 'Old Wharf' } as const
const even = (n: number, counts: readonly number[]) => Array.from({ length: n }, (_, i) => counts[i % counts.length] ?? 0)

const target = even(52, [3, 5, 4, 4])
const control = even(52, [9, 12, 11, 8])

/** How the two bars' lane is to be judged, as it was recorded before the start. */
export const design: ResponseDesign = {
  id: id(70),
  supersedes: null,
  reason: null,
  area,
  buffer: { lat: 41.8835, lng: -87.6365, radiusM: 120, name: 'Slip Lane' },
  controls: [compared, wholeHood],
  counted: bars.counted,
  startsOn: '2026-05-17',
  lookOn: '2026-11-15',
  weeksBefore: 52,
  foreseen: foreseenOf(target, control, 26),
  recordedAt: new Date('2026-05-10T15:00:00Z'),
  recordedBy: id(83),
}
export const changedDesign: ResponseDesign = {
  ...design,
  id: id(71),
  supersedes: design.id,
  reason: 'The bottle bins came three weeks later than planned. The look moves with them.',
  lookOn: '2026-12-06',
  recordedAt: new Date('2026-06-20T15:00:00Z'),
}
export const lateDesign: ResponseDesign = { ...design, recordedAt: new Date('2026-06-20T15:00:00Z') }

const hood = [
  [-87.645, 41.872],
  [-87.636, 41.872],
  [-87.634, 41.877],
  [-87.646, 41.878],
] as const
export const ground: DesignGround = {
  outlines: new Map([[wholeHood.id, [[...hood]]]]),
  box: boxAround([area, compared, { lat: 41.875, lng: -87.64, radiusM: 500 }]),
  background: { streets: [], parks: [ringOf({ lat: 41.885, lng: -87.64, radiusM: 150 })], water: [], rivers: [] },
}

type PerWeek = { readonly here: readonly number[]; readonly there?: readonly number[]; readonly near?: readonly number[] }

/** A look by the design, of these counts per week after. */
export function lookOf({ here, there = [9, 12, 11, 8], near = [1, 0, 1, 1] }: PerWeek, changes: Partial<Assessment> = {}): Assessment {
  const weeks = weeksPlanned(design)
  const half = control.map((count) => Math.floor(count / 2))
  const judged = judgedFrom(
    {
      target: { before: target, after: even(weeks, here) },
      buffer: { before: even(52, [1, 0, 1, 1]), after: even(weeks, near) },
      comparisons: [
        {
          before: half,
          after: even(
            weeks,
            there.map((count) => Math.floor(count / 2)),
          ),
        },
        {
          before: control.map((count, week) => count - half[week]!),
          after: even(
            weeks,
            there.map((count) => Math.ceil(count / 2)),
          ),
        },
      ],
    },
    design.buffer?.name ?? null,
  )
  if (typeof judged === 'string') throw new Error(judged)
  return {
    ...fewer,
    before: { fromOn: '2025-05-18', untilOn: '2026-05-16' },
    after: { fromOn: '2026-05-17', untilOn: '2026-11-14' },
    result: judged,
    finding: judged.verdict,
    words: '',
    designId: design.id,
    ...changes,
  }
}

export const planned: Case = { ...working, problem: { ...bars, responseFromOn: design.startsOn }, designs: [design] }
/** A problem at its check with what a look found. */
export const looked = (made: Assessment): Case => ({
  ...checked,
  problem: { ...checkedProblem, control: null, responseFromOn: design.startsOn },
  designs: [design],
  assessments: [made],
})

/** The plan in the making, as the usual one for this lane. */
export const planning: Planning = {
  typed: {
    ...typedFrom({ area, responseFromOn: '2026-12-01' }, { today: '2026-11-21', recordsFrom: '2024-01-01', standing: undefined }),
    controls: [],
  },
  draft: { ...design, startsOn: '2026-12-01', lookOn: '2027-06-01' },
  faults: {},
  suggestions: [
    { area: compared, weekly: control, events: 520, fit: 'good' },
    { area: wholeHood, weekly: control, events: 411, fit: 'fair' },
  ],
  chosen: ['circle 41.889000 -87.626000 220'],
  foreseen: design.foreseen,
  until: '2026-11-21',
  ground,
  today: '2026-11-21',
  recordsFrom: '2024-01-01',
}
