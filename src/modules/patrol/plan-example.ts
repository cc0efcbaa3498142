import type { PlannedStop, PlanStop, Standing, StopKind } from './plan.ts'
import type { PlanContent, PlanLine, WalkMap } from './plan-view.ts'

const MINUTE_MS = 60_000
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

type Example = {
  readonly n: number
  readonly kind: StopKind
  readonly from: number
  readonly minutes: number
  readonly reasons: PlanStop['reasons']
  readonly name?: string
  readonly blockName?: string
  readonly standing?: Standing
}

/** A stop of an invented afternoon, `from` minutes after `now`. */
function lineAt(now: Date, { n, kind, from, minutes, reasons, name, blockName, standing = 'planned' }: Example): PlanLine {
  const startsAt = new Date(now.getTime() + from * MINUTE_MS)
  const leavesAt = new Date(startsAt.getTime() + minutes * MINUTE_MS)
  const row: PlannedStop = { id: id(n), stop: `${kind}:${n}`, gap: 0, startsAt, leavesAt, standing }
  const of: PlanStop = {
    ...{ key: row.stop, kind, subject: kind === 'block' ? null : id(n), placeId: kind === 'place' ? id(n) : null, block: n },
    ...{ blockName: blockName ?? null, neighborhoodId: null, location: n, minutes, opensS: 0, closesS: 0, worth: 1 },
    ...{ rank: kind === 'promise' ? 3 : kind === 'follow-up' ? 2 : 0, reasons },
  }
  return { ...row, of, name: name ?? null, placeKind: null }
}

const beforeCoffee = (now: Date): PlanLine[] => [
  lineAt(now, {
    ...{
      n: 1,
      kind: 'promise',
      from: 12,
      minutes: 14,
      name: 'Come by about the lamp behind number 14',
      blockName: '200 block of Mill Lane',
    },
    reasons: [{ kind: 'promised', dueOn: '2026-11-23' }],
  }),
  lineAt(now, {
    ...{ n: 2, kind: 'block', from: 31, minutes: 11, blockName: '400 block of Alder Street', standing: 'kept' },
    reasons: [
      { kind: 'reports-wait', count: 3 },
      { kind: 'no-contact', days: 42 },
    ],
  }),
  lineAt(now, {
    ...{ n: 3, kind: 'place', from: 47, minutes: 12, name: 'Repair Club Workshop', blockName: '100 block of Elm Square' },
    reasons: [{ kind: 'introduce' }, { kind: 'no-contact', days: null }],
  }),
]

const beforeEvening = (now: Date): PlanLine[] => [
  lineAt(now, {
    ...{ n: 4, kind: 'follow-up', from: 140, minutes: 20, blockName: '100 block of Quay Road' },
    reasons: [{ kind: 'follow-up-due', dueOn: '2026-11-25', reference: '26-004182' }],
  }),
  lineAt(now, {
    ...{ n: 5, kind: 'problem', from: 168, minutes: 15, name: 'Broken glass behind the two bars', blockName: '300 block of Mill Lane' },
    reasons: [{ kind: 'problem' }, { kind: 'no-contact', days: 12 }, { kind: 'quiet-neighborhood', name: 'Alder Court', days: 21 }],
  }),
]

/** An invented afternoon: a walk before a meeting and one after it. `ground` is what lies behind the maps. */
export function examplePlan(now: Date, ground: WalkMap): PlanContent {
  const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS)
  const [west, south, east, north] = ground.bounds
  const spot = (x: number, y: number) => [west + (east - west) * x, south + (north - south) * y] as const
  const spots = [spot(0.3, 0.62), spot(0.46, 0.7), spot(0.62, 0.48)]
  const walk = (gap: number, from: number, until: number, before: string | null, lines: readonly PlanLine[]) => {
    const own = spots.slice(0, lines.length)
    return {
      gap,
      from: at(from),
      until: at(until),
      before,
      lines,
      spots: own,
      line: [spot(0.2, 0.4), ...own, spot(0.75, 0.4)],
      map: ground,
    }
  }
  return {
    walks: [walk(0, 0, 80, 'Coffee with the tenants’ association', beforeCoffee(now)), walk(1, 130, 210, null, beforeEvening(now))],
    done: [lineAt(now, { n: 6, kind: 'place', from: -40, minutes: 12, name: 'Marlow Bridge Library', reasons: [], standing: 'done' })],
    basis: 'openstreetmap',
    awaySince: null,
    here: [
      { location: 0, name: 'Marlow Bridge Library' },
      { location: 1, name: 'Repair Club Workshop' },
    ],
  }
}
