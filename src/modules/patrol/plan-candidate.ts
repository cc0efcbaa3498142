import { cellCenter, cellOf } from '#engines/geometry/cell.ts'
import { BLOCK_RESOLUTION, blockOf } from './contact.ts'
import type { Place } from './place.ts'
import type { Reason } from './plan.ts'
import type { GroundBlock, ReportCount } from './plan-ground.ts'
import { blockCell } from './plan-recency.ts'
import { type DraftStop, daysSince, makingOf, noContact, type StopMaking, type StopsAsked, stopOf } from './plan-stop.ts'
import { FLOOR_DAYS, hoursOf, MOST_REPORTS_COUNTED, NEED_POINTS, RANK } from './plan-value.ts'

const MINUTE_MS = 60_000

function promises(making: StopMaking): DraftStop[] {
  const { promises, areas } = making.ground
  return promises.flatMap(({ id, dueOn, neighborhoodId, at: known }) => {
    const at = known ?? areas.find((area) => area.id === neighborhoodId)?.middle
    if (!at) return []
    const reasons: Reason[] = [{ kind: 'promised', dueOn }]
    const block = blockOf(at.lat, at.lng)
    return [
      stopOf(making, { kind: 'promise', subject: id, at, block, neighborhoodId, reasons, need: NEED_POINTS.promise, rank: RANK.promise }),
    ]
  })
}

const followUps = (making: StopMaking): DraftStop[] =>
  making.ground.followUps.map(({ id, block, blockName, neighborhoodId, dueOn, reference }) =>
    stopOf(making, {
      ...{ kind: 'follow-up', subject: id, at: cellCenter(block), block, blockName, neighborhoodId },
      reasons: [{ kind: 'follow-up-due', dueOn, reference }],
      need: NEED_POINTS['follow-up'],
      rank: RANK['follow-up'],
    }),
  )

/** Public events of others that are on while this officer walks. */
function events(making: StopMaking): DraftStop[] {
  const { ground, beginsAt, until } = making
  return ground.events.flatMap(({ id, startsAt, endsAt, lat, lng, neighborhoodId }) => {
    if (lat === null || lng === null || startsAt >= until || endsAt <= beginsAt) return []
    const window = { from: startsAt, until: new Date(endsAt.getTime() - 10 * MINUTE_MS) }
    const reasons: Reason[] = [{ kind: 'event', startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }]
    const at = { lat, lng }
    const block = blockOf(lat, lng)
    return [stopOf(making, { kind: 'event', subject: id, at, block, neighborhoodId, reasons, need: NEED_POINTS.event, window })]
  })
}

const problems = (making: StopMaking): DraftStop[] =>
  making.ground.problems.map(({ slug, lat, lng, radiusM, neighborhoodId }) => {
    const recency = making.recency.ofCircle({ lat, lng }, radiusM)
    const days = daysSince(making, recency)
    return stopOf(making, {
      ...{ kind: 'problem', subject: slug, at: { lat, lng }, block: blockOf(lat, lng), neighborhoodId, days },
      reasons: [{ kind: 'problem' }, ...noContact(days)],
      need: NEED_POINTS.problem,
      own: recency.own,
    })
  })

const reportReasons = ({ waiting, open }: ReportCount): Reason[] => [
  ...(waiting > 0 ? [{ kind: 'reports-wait', count: waiting } as const] : []),
  ...(open > 0 ? [{ kind: 'reports-open', count: open } as const] : []),
]

const reportPoints = ({ waiting, open }: ReportCount): number =>
  Math.min(waiting, MOST_REPORTS_COUNTED) * NEED_POINTS['report-waits'] + Math.min(open, MOST_REPORTS_COUNTED) * NEED_POINTS['report-open']

function placeStop(making: StopMaking, { id, kind, lat, lng, neighborhoodId }: Place, reports: ReportCount): DraftStop {
  const recency = making.recency.ofPlace(id)
  const days = daysSince(making, recency)
  const isIntroduction = making.isNew && recency.own === 0
  return stopOf(making, {
    ...{ kind: 'place', subject: null, placeId: id, at: { lat, lng }, block: blockOf(lat, lng), neighborhoodId, days },
    reasons: [...(isIntroduction ? [{ kind: 'introduce' } as const] : []), ...reportReasons(reports), ...noContact(days)],
    need: NEED_POINTS.place + (isIntroduction ? NEED_POINTS.introduction : 0) + reportPoints(reports),
    own: recency.own,
    hours: hoursOf('place', kind),
    rank: isIntroduction ? RANK.introduction : RANK.usual,
  })
}

function blockStop(making: StopMaking, { cell, neighborhoodId }: GroundBlock, reports: ReportCount): DraftStop {
  const recency = making.recency.ofBlock(cell)
  const days = daysSince(making, recency)
  const at = cellCenter(cell, BLOCK_RESOLUTION)
  return stopOf(making, {
    ...{ kind: 'block', subject: null, at, block: cellOf(at.lat, at.lng), neighborhoodId, days, own: recency.own },
    reasons: [...reportReasons(reports), ...noContact(days)],
    need: NEED_POINTS.block + reportPoints(reports),
  })
}

/** Places, and the blocks that have none; what was reported on a block belongs to the first place on it. */
function spots(making: StopMaking): DraftStop[] {
  const { places, blocks, reports } = making.ground
  const left = new Map(reports.map((one) => [one.cell, one]))
  const none = { cell: 0, waiting: 0, open: 0 }
  const taken = new Set<number>()
  const here = places
    .filter(({ kind }) => kind !== 'police')
    .map((place) => {
      const cell = blockCell(place.lat, place.lng)
      const stop = placeStop(making, place, taken.has(cell) ? none : (left.get(cell) ?? none))
      taken.add(cell)
      return stop
    })
  return [...here, ...blocks.filter(({ cell }) => !taken.has(cell)).map((block) => blockStop(making, block, left.get(block.cell) ?? none))]
}

/** The neighborhoods of the beat, and whether the day owes each a stop: nobody was met there for `FLOOR_DAYS`. */
export function areasOf(asked: StopsAsked): { id: string; name: string; floor: number; days: number | null }[] {
  const making = makingOf(asked)
  return asked.ground.areas.map(({ id, name }) => {
    const days = daysSince(making, making.recency.ofArea(id))
    return { id, name, days, floor: days === null || days >= FLOOR_DAYS ? 1 : 0 }
  })
}

/** Everything that could be done on this beat today, the most worth first. Nothing in it comes from what police recorded. */
export function candidatesOf(asked: StopsAsked): DraftStop[] {
  const making = makingOf(asked)
  const owed = new Map(areasOf(asked).flatMap((area) => (area.floor > 0 ? [[area.id, area] as const] : [])))
  const all = [...promises(making), ...followUps(making), ...events(making), ...problems(making), ...spots(making)]
  return all
    .filter(({ opensS, closesS }) => opensS <= closesS)
    .map((stop) => {
      const area = owed.get(stop.neighborhoodId ?? '')
      if (!area || stop.rank > RANK.introduction) return stop
      return { ...stop, reasons: [...stop.reasons, { kind: 'quiet-neighborhood', name: area.name, days: area.days } as const] }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.rank - a.rank || b.worth - a.worth || (a.key < b.key ? -1 : 1))
}
