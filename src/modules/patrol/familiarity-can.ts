import { hasRole, type Viewer } from '#modules/people/index.ts'

type OfBeat = { readonly id: string }
const serves = (viewer: Viewer | undefined, { id }: OfBeat) =>
  hasRole(viewer, 'officer', 'sergeant') && (viewer?.beatIds.includes(id) ?? false)

/** Who may see how well a neighborhood is known, and whom contact does not reach. */
export const familiarityCan = {
  /** Residents measure it: everybody sees all of it. No officer is told apart in it. */
  seeFamiliarity: (_viewer: Viewer | undefined) => true,
  /** Which blocks nobody visits is for those who walk there and those who lead: told to all it would mark people's streets. */
  seeEquity: (viewer: Viewer | undefined, beat: OfBeat) => serves(viewer, beat) || hasRole(viewer, 'chief', 'analyst'),
} as const
