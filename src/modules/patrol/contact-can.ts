import { hasRole, type Viewer } from '#modules/people/index.ts'

type Somebody = Viewer | undefined
/** What of a contact decides who may see it: whose it is and on which beat. */
export type Met = { readonly officerId: string; readonly beatId: string | null }

const serves = (viewer: Somebody) => hasRole(viewer, 'officer', 'sergeant', 'chief')
const isOwn = (viewer: Somebody, { officerId }: Met) => viewer?.officerId !== undefined && viewer.officerId === officerId
const isOfBeat = (viewer: Somebody, { beatId }: Met) => beatId !== null && (viewer?.beatIds.includes(beatId) ?? false)

/** Who may do what with contacts. Everything that is not in the list nobody may: residents, partners, overseers and administrators have no line. */
export const contactCan = {
  /** Only somebody who is an officer, and only what he or she did: there is no field for another officer. */
  log: (viewer: Somebody) => serves(viewer) && viewer?.officerId !== undefined,
  /** The list: those who work the beats, and the analyst who counts. */
  list: (viewer: Somebody) => serves(viewer) || hasRole(viewer, 'analyst'),
  /** One's own; of the beat, without who it was; the chief all; the analyst place and kind. */
  see: (viewer: Somebody, met: Met) =>
    (serves(viewer) && (isOwn(viewer, met) || isOfBeat(viewer, met))) || hasRole(viewer, 'chief', 'analyst'),
  /** The words: one's own, the beat's, and the chief's; never the analyst's. */
  seeLine: (viewer: Somebody, met: Met) => (serves(viewer) && (isOwn(viewer, met) || isOfBeat(viewer, met))) || hasRole(viewer, 'chief'),
  /** Photos: whoever took them, and those of the beat alone. */
  seePhotos: (viewer: Somebody, met: Met) => serves(viewer) && (isOwn(viewer, met) || isOfBeat(viewer, met)),
  /** Photos are added to one's own contact. */
  addPhoto: (viewer: Somebody, met: Met) => serves(viewer) && isOwn(viewer, met),
} as const
