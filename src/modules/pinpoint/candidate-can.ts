import { hasRole, type Viewer } from '#modules/people/index.ts'

const serves = (viewer: Viewer | undefined) => hasRole(viewer, 'officer', 'sergeant', 'chief')

/** Who may do what with what stands out. Everything that is not in the list nobody may. */
export const candidateCan = {
  /** Those who work on problems, and partners, who know the place: nobody else, since a candidate is not yet known to be true. */
  see: (viewer: Viewer | undefined) => serves(viewer) || hasRole(viewer, 'analyst', 'partner'),
  /** The single events and exact blocks: those who go there, and the analyst who looks for patterns. A partner sees circle and counts. */
  seeEvents: (viewer: Viewer | undefined) => serves(viewer) || hasRole(viewer, 'analyst'),
  /** Watching and dismissing: those who answer to residents, and the analyst who judges the numbers. */
  decide: (viewer: Viewer | undefined) => serves(viewer) || hasRole(viewer, 'analyst'),
  /** A problem is opened by those who will work on it. */
  open: serves,
  /** Looking now and not tonight: costs the server a minute, nothing else. */
  scan: (viewer: Viewer | undefined) => serves(viewer) || hasRole(viewer, 'analyst'),
} as const
