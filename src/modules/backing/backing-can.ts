import { hasRole, type Viewer } from '#modules/people/index.ts'
import type { BackingRequest } from './backing.ts'
import { answersOnSite } from './backing-desk.ts'

type Somebody = Viewer | undefined
type Owned = Pick<BackingRequest, 'askedBy' | 'beatId'>

const serves = (viewer: Somebody) => hasRole(viewer, 'officer', 'sergeant', 'chief')
const isAsker = (viewer: Somebody, request: Owned) => serves(viewer) && viewer?.accountId === request.askedBy
const isOnBeat = (viewer: Somebody, { beatId }: Owned) => beatId !== null && (viewer?.beatIds.includes(beatId) ?? false)

/** A sergeant commands the own beats and what belongs to no beat, the chief all. */
const commands = (viewer: Somebody, request: Owned): boolean =>
  hasRole(viewer, 'chief') || (hasRole(viewer, 'sergeant') && (request.beatId === null || isOnBeat(viewer, request)))

/** Who may do what with requests for backing. Everything that is not in the list nobody may; a unit without an account answers by its link. */
export const backingCan = {
  /** Those who answer to residents ask the rest of the organization. */
  ask: serves,
  /** The list of what they asked for and of what is on their desk. */
  openList: serves,
  /** Who asked, the officers of the beat (who go on when somebody is away), and those who command. The words are for nobody else. */
  see: (viewer: Somebody, request: Owned) =>
    isAsker(viewer, request) || commands(viewer, request) || (hasRole(viewer, 'officer') && isOnBeat(viewer, request)),
  /** For a police unit, or one that no mail reaches, those who command; never for one's own request, so that nobody shortens the own time. */
  answer: (viewer: Somebody, request: Owned & Pick<BackingRequest, 'unitKind' | 'unitEmail'>) =>
    commands(viewer, request) && !isAsker(viewer, request) && answersOnSite(request),
  /** Saying that it was done or not: who asked and goes there, and those who command. */
  end: (viewer: Somebody, request: Owned) => isAsker(viewer, request) || commands(viewer, request),
  /** Taking a question back while nobody has answered it. */
  withdraw: (viewer: Somebody, request: Owned) => isAsker(viewer, request) || commands(viewer, request),
  /** Numbers per unit, no words and no officers: everybody. */
  seeTimes: (_viewer: Somebody) => true,
} as const
