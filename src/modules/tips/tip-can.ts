import { hasRole, isStaff, type Viewer } from '#modules/people/index.ts'
import type { Tip } from './tip.ts'

type Somebody = Viewer | undefined
/** Whether the chief named this person to read tips. */
type Named = boolean

const reads = (viewer: Somebody, named: Named) => isStaff(viewer) && named

/** Who may do what with tips. Whoever gives one needs no leave; who has its code may read replies, add and delete. */
export const tipCan = {
  /** Giving a tip and coming back by the code: everybody who is not signed in, since an account would name them. */
  give: (viewer: Somebody) => viewer === undefined,
  /** Counts per quarter, of nobody in particular: everybody. */
  seeNumbers: (_viewer: Somebody) => true,
  /** The chief decides who reads, and need not read. */
  nameReaders: (viewer: Somebody) => hasRole(viewer, 'chief'),
  /** Staff whom the chief named. No rank reads by itself, the chief neither. */
  openList: reads,
  /** A key is made by the one who will read with it. */
  makeKey: reads,
  /** What was handed to one reader is opened by that one alone. */
  open: (viewer: Somebody, named: Named, tip: Pick<Tip, 'heldBy'>) =>
    reads(viewer, named) && (tip.heldBy === null || tip.heldBy === viewer?.accountId),
  /** Replying, marking, sealing again and handing over: whoever may open it. */
  work: (viewer: Somebody, named: Named, tip: Pick<Tip, 'heldBy'>) => tipCan.open(viewer, named, tip),
  /** Putting a finding to a problem: readers. */
  find: reads,
  /** What was found out stands on the problem for everybody who serves; it is no tip and names none. */
  seeFindings: (viewer: Somebody) => isStaff(viewer),
} as const
