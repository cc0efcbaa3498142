import { hasRole, type Viewer } from '#modules/people/index.ts'
import type { Problem } from './problem.ts'

type Somebody = Viewer | undefined
type Owned = Pick<Problem, 'beatId' | 'leadOfficerId'>

/** The officer of the beat, whoever leads it, and those who command: a problem is worked where it is. */
const worksOn = (viewer: Somebody, problem: Owned): boolean =>
  hasRole(viewer, 'sergeant', 'chief') ||
  (hasRole(viewer, 'officer') &&
    ((problem.beatId !== null && (viewer?.beatIds.includes(problem.beatId) ?? false)) ||
      (problem.leadOfficerId !== null && viewer?.officerId === problem.leadOfficerId)))

const isInside = (viewer: Somebody) => hasRole(viewer, 'officer', 'sergeant', 'chief', 'analyst')

/** Who may do what with problems. Everything that is not in the list nobody may. */
export const problemCan = {
  /** Everybody, from the start; one that is not public, those who work on problems. */
  see: (viewer: Somebody, problem: Pick<Problem, 'isPublic'>) => problem.isPublic || isInside(viewer),
  /** The pages of the four steps: staff who work on problems, and partners, who bring causes and act. */
  seeWork: (viewer: Somebody, problem: Pick<Problem, 'isPublic'>) => isInside(viewer) || (problem.isPublic && hasRole(viewer, 'partner')),
  /** Those who answer to residents open a problem, from reports or from what they saw. */
  open: (viewer: Somebody) => hasRole(viewer, 'officer', 'sergeant', 'chief'),
  /** Words, area, CHEERS, reports, analysis, responses, the next step. */
  work: worksOn,
  /** Causes and evidence: whoever knows the place better; the analyst by numbers, the partner by being there. */
  contribute: (viewer: Somebody, problem: Owned & Pick<Problem, 'isPublic'>) =>
    worksOn(viewer, problem) || hasRole(viewer, 'analyst') || (problem.isPublic && hasRole(viewer, 'partner')),
  /** Joint actions; in whose name is decided by the promise itself (`promiseCan.makeFor`). */
  act: (viewer: Somebody, problem: Owned & Pick<Problem, 'isPublic'>) =>
    worksOn(viewer, problem) || (problem.isPublic && hasRole(viewer, 'partner')),
  /** Area, what counts, comparison area, counting: the analyst too, so that who acted is not the only one who measures. */
  assess: (viewer: Somebody, problem: Owned) => worksOn(viewer, problem) || hasRole(viewer, 'analyst'),
  /** Asking those who reported, and closing. */
  close: worksOn,
} as const

/** What a viewer may do on the pages of one problem; nothing once it is closed. */
export type May = {
  readonly work: boolean
  readonly contribute: boolean
  readonly act: boolean
  readonly assess: boolean
  readonly close: boolean
}

export function mayOf(viewer: Somebody, problem: Owned & Pick<Problem, 'isPublic' | 'state'>): May {
  const isOpen = problem.state === 'open'
  return {
    work: isOpen && problemCan.work(viewer, problem),
    contribute: isOpen && problemCan.contribute(viewer, problem),
    act: isOpen && problemCan.act(viewer, problem),
    assess: isOpen && problemCan.assess(viewer, problem),
    close: isOpen && problemCan.close(viewer, problem),
  }
}
