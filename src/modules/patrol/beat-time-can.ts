import { hasRole, type Viewer } from '#modules/people/index.ts'

type Somebody = Viewer | undefined
type OfShift = { readonly officerId: string; readonly beatId: string }

const leads = (viewer: Somebody, beatId: string): boolean => hasRole(viewer, 'sergeant') && viewer?.beatIds.includes(beatId) === true

/** Who may do what with planned time that went elsewhere. */
export const beatTimeCan = {
  /** Beat time is the public's: promised and kept, by beat and month. No page tells it by officer. */
  see: (_viewer: Somebody) => true,

  /** The officer notes "I was taken off" on the own shift; the sergeant of the beat and the chief note it with its reason. */
  note: (viewer: Somebody, shift: OfShift) =>
    (viewer?.officerId !== undefined && viewer.officerId === shift.officerId) || beatTimeCan.name(viewer, shift),

  /** The sergeant who answers for the beat names the reason; the chief may. The officer does not: it is for those who ordered it to say why. */
  name: (viewer: Somebody, { beatId }: Pick<OfShift, 'beatId'>) => leads(viewer, beatId) || hasRole(viewer, 'chief'),

  /** A mistake is taken back by its sergeant or the chief; by the officer only while nobody has named a reason. */
  takeBack: (viewer: Somebody, shift: OfShift, isNamed: boolean) =>
    beatTimeCan.name(viewer, shift) || (!isNamed && viewer?.officerId !== undefined && viewer.officerId === shift.officerId),

  /** What waits for a reason is seen by those who can name one. */
  listWaiting: (viewer: Somebody) => hasRole(viewer, 'sergeant', 'chief'),
}
