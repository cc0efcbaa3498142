import { createHmac } from 'node:crypto'
import type { ReadAt } from '#data/scope.ts'
import type { LatLng } from '#engines/geometry/distance.ts'
import { type Agency, groundIndex, middleOf } from '#modules/agencies/index.ts'
import { listBeatIdsOfOfficer, officersOfBeat } from '#modules/people/index.ts'
import { dayAfter, dayIn } from '#modules/promises/index.ts'
import { nameBlocks } from './contact-block.store.ts'
import { listDiary, listPublicDiary } from './diary.store.ts'
import { listPlaces } from './place.store.ts'
import type { NoPlan, PlanState } from './plan.ts'
import { areasOf, candidatesOf } from './plan-candidate.ts'
import { boundsOfDay } from './plan-day.ts'
import { gapsOf } from './plan-gap.ts'
import {
  countContactsHere,
  countReportsByBlock,
  listBlockCells,
  listFollowUpsToPlan,
  listProblemCircles,
  listPromisesToPlan,
} from './plan-ground.store.ts'
import type { BeatGround, GroundArea } from './plan-ground.ts'
import { shortlist, stateOf } from './plan-state.ts'
import { DUE_WITHIN_DAYS } from './plan-value.ts'
import { isOnLeave, listShifts } from './shift.store.ts'
import { shiftAt } from './shift.ts'

/** Whose plan, when, and what its chance is made from. */
export type PlanAsked = {
  readonly agency: Pick<Agency, 'id' | 'timeZone'>
  readonly officerId: string
  readonly now: Date
  readonly secret: string
  /** Minutes that are free without a shift. */
  readonly spareMin?: number | undefined
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const YEAR_DAYS = 365

type Span = { readonly beatId: string; readonly from: Date; readonly until: Date; readonly start: LatLng | null }

/** The time that is to be planned: what is left of today's shift, or the minutes that the officer has without one. */
async function spanOf(at: ReadAt, { agency, officerId, now, spareMin }: PlanAsked, day: string): Promise<Span | NoPlan> {
  if (spareMin !== undefined) {
    const [beatId] = await listBeatIdsOfOfficer(at, officerId, day)
    return beatId ? { beatId, from: now, until: new Date(now.getTime() + spareMin * MINUTE_MS), start: null } : 'no-beat'
  }
  if (await isOnLeave(at, officerId, day)) return 'on-leave'
  const { from, until } = boundsOfDay(day, agency.timeZone)
  const shifts = await listShifts(at, officerId, from, until)
  const shift = shiftAt(shifts, now)
  if (!shift) {
    if (shifts.length > 0) return 'shift-over'
    return (await listBeatIdsOfOfficer(at, officerId, day)).length > 0 ? 'no-shift' : 'no-beat'
  }
  return { beatId: shift.beatId, from: shift.startsAt > now ? shift.startsAt : now, until: shift.endsAt, start: shift.start }
}

async function areasOfBeat(at: ReadAt, beatId: string): Promise<GroundArea[]> {
  const { neighborhoods } = await groundIndex(at)
  return neighborhoods.filter((one) => one.beatId === beatId).map(({ id, name, area }) => ({ id, name, middle: middleOf(area) }))
}

async function groundOf(at: ReadAt, asked: PlanAsked, span: Span, areas: readonly GroundArea[], day: string): Promise<BeatGround> {
  const ids = areas.map(({ id }) => id)
  const [{ officerId, now }, dueOn] = [asked, dayAfter(day, DUE_WITHIN_DAYS)]
  const officers = await officersOfBeat(at, span.beatId, day)
  return {
    areas,
    places: await listPlaces(at, ids),
    blocks: await listBlockCells(at, ids),
    contacts: await countContactsHere(at, ids, officerId, new Date(now.getTime() - YEAR_DAYS * DAY_MS)),
    reports: await countReportsByBlock(at, ids),
    promises: await listPromisesToPlan(at, ids, officerId, dueOn),
    problems: await listProblemCircles(at, ids),
    followUps: await listFollowUpsToPlan(at, ids, officerId, dueOn),
    events: (await listPublicDiary(at, { neighborhoodIds: ids }, span.from, 20)).filter((entry) => entry.officerId !== officerId),
    sinceOn: officers.find(({ id }) => id === officerId)?.fromOn ?? null,
  }
}

/** The agency's own starting place: its station, else the middle of the beat. */
async function startingPlace(at: ReadAt, areas: readonly GroundArea[]): Promise<LatLng> {
  const station = (await listPlaces(at)).find(({ kind }) => kind === 'police')
  return station ? { lat: station.lat, lng: station.lng } : areas[0]!.middle
}

/** The day's throws: another day, another officer or another house give others, and nobody outside can know them. */
export const seedOf = ({ agency, officerId, secret }: PlanAsked, day: string): number =>
  createHmac('sha256', secret).update(`${agency.id} ${officerId} ${day}`).digest().readInt32BE()

/** Everything of a plan but the ways; or why there is none. Reads alone. */
export async function gatherPlan(at: ReadAt, asked: PlanAsked): Promise<Omit<PlanState, 'travelS'> | NoPlan> {
  const day = dayIn(asked.agency.timeZone, asked.now)
  const span = await spanOf(at, asked, day)
  if (typeof span === 'string') return span
  const areas = await areasOfBeat(at, span.beatId)
  if (areas.length === 0) return 'no-beat'
  const { from, until, beatId } = span
  const start = span.start ?? (await startingPlace(at, areas))
  const gaps = gapsOf({ from, until, start, end: span.start, diary: await listDiary(at, asked.officerId, from, until) })
  if (gaps.length === 0) return 'no-gaps'
  const ground = await groundOf(at, asked, span, areas, day)
  const seed = seedOf(asked, day)
  const stopsAsked = { ground, day, timeZone: asked.agency.timeZone, beginsAt: from, until, seed }
  const stops = shortlist(candidatesOf(stopsAsked))
  if (stops.length === 0) return 'nothing-near'
  const names = await nameBlocks(
    at,
    stops.map(({ block }) => block),
  )
  return stateOf({
    ...{ beginsAt: from, beatId, seed, gaps },
    stops: stops.map((stop) => ({ ...stop, blockName: stop.blockName ?? names.get(stop.block) ?? null })),
    areas: areasOf(stopsAsked).map(({ id, name, floor }) => ({ id, name, floor })),
  })
}
