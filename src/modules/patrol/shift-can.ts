import { hasRole, type Viewer } from '#modules/people/index.ts'

type Somebody = Viewer | undefined
type OnBeats = { readonly id: string; readonly beatIds: readonly string[] }

const leads = (viewer: Somebody, beatIds: readonly string[]): boolean =>
  hasRole(viewer, 'sergeant') && beatIds.some((id) => viewer?.beatIds.includes(id))
const isSelf = (viewer: Somebody, officerId: string): boolean => viewer?.officerId !== undefined && viewer.officerId === officerId

/** Who may do what with shifts, leave and diaries. */
export const shiftCan = {
  /** Those who plan, and every officer for their own. */
  open: (viewer: Somebody) => hasRole(viewer, 'sergeant', 'chief', 'administrator') || viewer?.officerId !== undefined,

  /** The sergeant plans the beats he or she answers for; the chief and the administrator any. */
  plan: (viewer: Somebody, beatId: string) => leads(viewer, [beatId]) || hasRole(viewer, 'chief', 'administrator'),

  /** A shift is read by its officer and by those who plan its beat: where somebody will be, and when, is for nobody else. */
  see: (viewer: Somebody, shift: { readonly officerId: string; readonly beatId: string }) =>
    isSelf(viewer, shift.officerId) || shiftCan.plan(viewer, shift.beatId),

  /** Leave is written by the officer, by the sergeant of one of the officer's beats, or by the chief. No reason is asked by anybody. */
  writeLeave: (viewer: Somebody, officer: OnBeats) =>
    isSelf(viewer, officer.id) || leads(viewer, officer.beatIds) || hasRole(viewer, 'chief'),

  /** A diary is its officer's own; others read what the officer made public. */
  keepDiary: (viewer: Somebody, officerId: string) => isSelf(viewer, officerId),
}
