import type { ReadAt } from '#data/scope.ts'
import { listBeats, listNeighborhoods } from '#modules/agencies/index.ts'
import { listBackingOnDesk } from '#modules/backing/index.ts'
import { nextToConfirm } from '#modules/beat-book/index.ts'
import { abstractionsOf, leaveOf, listDiary, listShifts, planToday, shiftAt } from '#modules/patrol/index.ts'
import { listAssignments, type Viewer } from '#modules/people/index.ts'
import { listCards } from '#modules/pinpoint/index.ts'
import { listProblemsOf } from '#modules/problems/index.ts'
import { dayAfter, listOpenPromises } from '#modules/promises/index.ts'
import { countWaiting, listFiledSince, listInbox, listWithNews } from '#modules/reports/index.ts'
import { type BeatName, SHOWN_TODAY, SOON_DAYS, type Standing, type TodayContent } from './today.ts'

const DAY_MS = 86_400_000
const HOURS_BACK_MS = 4 * 3_600_000

export type Asking = { readonly viewer: Viewer; readonly now: Date; readonly today: string; readonly timeZone: string }

/** The officer's own beats, those looked after first, and whether leave stands in the way. */
async function standingOf(at: ReadAt, { viewer, today }: Asking): Promise<Standing> {
  const beats = (await listBeats(at)).filter(({ id }) => viewer.beatIds.includes(id))
  const [leave] = viewer.officerId ? await leaveOf(at, [viewer.officerId], today, today) : []
  if (leave) return { kind: 'on-leave', untilOn: leave.untilOn, standIn: await standInFor(at, beats, today), beats }
  return beats.length === 0 ? { kind: 'no-beat' } : { kind: 'serving', beats }
}

async function standInFor(at: ReadAt, [beat]: readonly BeatName[], today: string): Promise<string | undefined> {
  const assigned = beat ? await listAssignments(at, { beatId: beat.id }) : []
  return assigned.find(({ duty, fromOn, untilOn }) => duty === 'stand-in' && fromOn <= today && (untilOn === null || today <= untilOn))
    ?.officerName
}

/** What stands in the own diary: the shift, meetings, the walk. */
async function ownDay(at: ReadAt, { viewer, now, timeZone }: Asking) {
  const { officerId } = viewer
  if (!officerId) return { shift: undefined, diary: [], walk: undefined }
  const until = new Date(now.getTime() + DAY_MS / 2)
  const shift = shiftAt(await listShifts(at, officerId, new Date(now.getTime() - HOURS_BACK_MS), until), now)
  const diary = (await listDiary(at, officerId, now, shift?.endsAt ?? until)).filter(({ endsAt }) => endsAt > now)
  const walk = await planToday(at, officerId, now, timeZone)
  return { shift, diary, walk: walk && { ...walk, stops: walk.stops.slice(0, SHOWN_TODAY.stops) } }
}

/** What the neighborhoods of some beats hold: actions, candidates, problems. */
async function ofNeighborhoods(at: ReadAt, neighborhoodIds: readonly string[], { viewer, today }: Asking) {
  if (neighborhoodIds.length === 0) return { actions: [], candidates: [], problems: [] }
  const due = await listOpenPromises(at, { neighborhoodIds, dueUntil: dayAfter(today, SOON_DAYS), withHidden: true, limit: 40 })
  const cards = await listCards(at, { state: 'new', current: true }, { exact: true })
  const inBeat = new Set(neighborhoodIds)
  return {
    actions: due.filter(({ problemSlug, ownerName }) => problemSlug !== null && ownerName !== viewer.name).slice(0, SHOWN_TODAY.actions),
    candidates: cards.filter(({ candidate }) => inBeat.has(candidate.neighborhoodId ?? '')).slice(0, SHOWN_TODAY.candidates),
    problems: await listProblemsOf(at, { neighborhoodIds, withHidden: true, limit: SHOWN_TODAY.problems }),
  }
}

/** Reports of these beats: who waits, and what was said since yesterday. */
async function ofResidents(at: ReadAt, beatIds: readonly string[], now: Date) {
  const { reports } = await listInbox(at, { beatIds, state: 'waiting' })
  const news = await listWithNews(at, { beatIds }, now, 1)
  const fresh = await listFiledSince(at, { beatIds }, new Date(now.getTime() - DAY_MS), SHOWN_TODAY.said)
  return {
    waiting: reports.slice(0, SHOWN_TODAY.waiting),
    waitingAll: await countWaiting(at, { beatIds }),
    said: [...news, ...fresh].slice(0, SHOWN_TODAY.said),
  }
}

const NOTHING = { actions: [], candidates: [], problems: [], waiting: [], waitingAll: 0, said: [], unnamed: [], stale: undefined }

async function staleOf(at: ReadAt, beats: readonly BeatName[], today: string): Promise<TodayContent['stale']> {
  const entry = await nextToConfirm(
    at,
    beats.map(({ id }) => id),
    today,
  )
  const beat = beats.find(({ id }) => id === entry?.beatId)
  return entry && beat && { entry, beatSlug: beat.slug }
}

async function ofBeats(at: ReadAt, beats: readonly BeatName[], asking: Asking) {
  const beatIds = beats.map(({ id }) => id)
  const neighborhoods = (await listNeighborhoods(at)).filter(({ beatId }) => beatId !== null && beatIds.includes(beatId))
  const isSergeant = asking.viewer.roles.includes('sergeant')
  return {
    ...(await ofResidents(at, beatIds, asking.now)),
    ...(await ofNeighborhoods(
      at,
      neighborhoods.map(({ id }) => id),
      asking,
    )),
    unnamed: isSergeant ? (await abstractionsOf(at, beatIds)).slice(0, SHOWN_TODAY.unnamed) : [],
    stale: await staleOf(at, beats, asking.today),
  }
}

/** Everything the page of the day tells somebody who serves. Some fifteen questions, each an index range. On leave nothing presses: only what is owed. */
export async function gatherToday(at: ReadAt, asking: Asking): Promise<TodayContent> {
  const { viewer, today } = asking
  const standing = await standingOf(at, asking)
  const serves = standing.kind === 'serving'
  const desk = await listBackingOnDesk(at, viewer, today)
  return {
    standing,
    ...(serves ? await ownDay(at, asking) : { shift: undefined, diary: [], walk: undefined }),
    promises: viewer.officerId
      ? await listOpenPromises(at, { officerId: viewer.officerId, withHidden: true, limit: SHOWN_TODAY.promises })
      : [],
    ...(serves ? await ofBeats(at, standing.beats, asking) : NOTHING),
    backing: desk
      .slice(0, SHOWN_TODAY.backing)
      .map(({ kind, request }) => ({ id: request.id, what: request.what ?? '', kind, dueAt: request.answerDueAt })),
  }
}
