import { hasRole, type Viewer } from '#modules/people/index.ts'
import { type Handover, sideOf } from './handover.ts'

type Somebody = Viewer | undefined
/** The beat, with its handover under way: who leaves and who comes read along until it is closed. */
type Beat = { readonly id: string; readonly handover?: Pick<Handover, 'fromOfficerId' | 'toOfficerId' | 'closedAt'> | undefined }

/** Whoever works this beat today: its officer, a stand-in, its sergeant; and the two of a handover that is not closed. */
function worksIt(viewer: Somebody, { id, handover }: Beat): boolean {
  if (!viewer || !hasRole(viewer, 'officer', 'sergeant')) return false
  if (viewer.beatIds.includes(id)) return true
  return handover !== undefined && handover.closedAt === null && sideOf(handover, viewer.officerId) !== undefined
}

/** Who may do what with a beat's book and with handing it over. Residents, partners, analysts and overseers: nothing at all. */
export const bookCan = {
  /** Those who work the beat; the chief, who answers for all of them. */
  see: (viewer: Somebody, beat: Beat) => worksIt(viewer, beat) || hasRole(viewer, 'chief'),

  /** What is known is written by those who are there. */
  write: (viewer: Somebody, beat: Beat) => worksIt(viewer, beat),

  /** People who agreed to be reached agreed to be reached by those who work the beat, not by headquarters. */
  seeContacts: (viewer: Somebody, beat: Beat) => worksIt(viewer, beat),
  keepContacts: (viewer: Somebody, beat: Beat) => worksIt(viewer, beat),

  /** A beat changes hands where its people say so. */
  startHandover: (viewer: Somebody, beat: Beat) => worksIt(viewer, beat) || hasRole(viewer, 'chief'),

  /** The two of it, those who work the beat, the chief. */
  seeHandover: (viewer: Somebody, beat: Beat) => worksIt(viewer, beat) || hasRole(viewer, 'chief'),

  /** Nobody ticks for somebody else. */
  tick: (viewer: Somebody, handover: Pick<Handover, 'fromOfficerId' | 'toOfficerId' | 'closedAt'>) =>
    handover.closedAt === null && hasRole(viewer, 'officer', 'sergeant') && sideOf(handover, viewer?.officerId) !== undefined,

  /** The new officer says that the beat is in their hands; a sergeant of the beat may, where a list stays open. */
  close: (viewer: Somebody, beat: Beat, handover: Pick<Handover, 'fromOfficerId' | 'toOfficerId'>) =>
    (hasRole(viewer, 'officer', 'sergeant') && sideOf(handover, viewer?.officerId) === 'to') ||
    (hasRole(viewer, 'sergeant') && worksIt(viewer, beat)),
}
