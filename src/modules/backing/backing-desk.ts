import { hasRole, type Viewer } from '#modules/people/index.ts'
import { daysBetween } from '#modules/promises/index.ts'
import { type BackingRequest, RANKS, type Rank } from './backing.ts'

/** The desk a request begins on: the asker's own. A sergeant's own request climbs once, a chief's not at all. */
export const firstRankOf = (viewer: Viewer): Rank =>
  hasRole(viewer, 'chief') ? 'chief' : hasRole(viewer, 'sergeant') ? 'sergeant' : 'officer'

/** The desk above; the chief's where the beat has no sergeant today. The chief's is the last. */
export const rankAbove = (rank: Rank, hasSergeant: boolean): Rank => (rank === 'officer' && hasSergeant ? 'sergeant' : 'chief')

/** How often it has climbed: 0, 1 or 2. From the officer past a missing sergeant to the chief counts as two. */
export const timesEscalated = ({ firstRank, rank }: Pick<BackingRequest, 'firstRank' | 'rank'>): number =>
  RANKS.indexOf(rank) - RANKS.indexOf(firstRank)

/** Whether it climbs at `now`: nobody has answered, the desk's time is over, and there is a desk above. */
export const isDueToEscalate = ({ state, rank, deskDueAt }: Pick<BackingRequest, 'state' | 'rank' | 'deskDueAt'>, now: Date): boolean =>
  state === 'asked' && rank !== 'chief' && deskDueAt !== null && deskDueAt <= now

/** Whether the unit answers on the site, by staff: a police unit, or one that no mail reaches. */
export const answersOnSite = ({ unitKind, unitEmail }: Pick<BackingRequest, 'unitKind' | 'unitEmail'>): boolean =>
  unitKind === 'police' || unitEmail === null

/** Accepted, and the promised day is over without anybody saying what became of it. */
export const isPastItsDay = ({ state, acceptedOn }: Pick<BackingRequest, 'state' | 'acceptedOn'>, today: string): boolean =>
  state === 'accepted' && acceptedOn !== null && daysBetween(acceptedOn, today) > 0

/** Why something is on somebody's desk: they owe the answer; they wait for it, or see to it that it comes; nobody has said whether it was done. */
export const DESK_KINDS = ['to-answer', 'waiting', 'was-it-done'] as const
export type DeskKind = (typeof DESK_KINDS)[number]

/** What a request on this viewer's desk wants of them; undefined where it is on none of theirs. `today` is the agency's day. */
export function deskKindOf(viewer: Viewer, request: BackingRequest, today: string): DeskKind | undefined {
  const isAsker = request.askedBy === viewer.accountId
  if (request.state === 'accepted') return isAsker && isPastItsDay(request, today) ? 'was-it-done' : undefined
  if (request.state !== 'asked') return undefined
  const leads = hasRole(viewer, 'sergeant') && (request.beatId === null || viewer.beatIds.includes(request.beatId))
  if (leads && !isAsker && answersOnSite(request)) return 'to-answer'
  if (request.rank === 'chief' && hasRole(viewer, 'chief')) return answersOnSite(request) && !isAsker ? 'to-answer' : 'waiting'
  if (request.rank === 'sergeant' && leads) return 'waiting'
  return request.rank === 'officer' && isAsker ? 'waiting' : undefined
}
