import { hasRole, type Viewer } from '#modules/people/index.ts'

/** What of a report decides who may do what. */
export type Owned = { readonly beatId: string | null; readonly officerId: string | null; readonly hiddenAt: Date | null }

/** A sergeant answers for the team's beats, an officer for the own ones and for what was given to him or her by name. */
const isTheirs = (viewer: Viewer | undefined, report: Owned): boolean =>
  (report.beatId !== null && (viewer?.beatIds.includes(report.beatId) ?? false)) ||
  (report.officerId !== null && viewer?.officerId === report.officerId)

const serves = (viewer: Viewer | undefined) => hasRole(viewer, 'officer', 'sergeant', 'chief')

/** Who may do what with a report. Everything that is not in the list nobody may. */
export const reportCan = {
  /** Anybody, without an account (PRODUCT.md: listening comes first). */
  file: (_viewer: Viewer | undefined) => true,
  /** Anybody, while it is not taken from view. */
  see: (_viewer: Viewer | undefined, report: Pick<Owned, 'hiddenAt'>) => report.hiddenAt === null,
  /** Those who answer to residents: officer, sergeant, chief; and the analyst, who sees place and kind but not the story. */
  openInbox: (viewer: Viewer | undefined) => serves(viewer) || hasRole(viewer, 'analyst'),
  /** Words, photos, replies: those who answer. Not the analyst (place and kind only), the overseer or the administrator (no contents). */
  readWords: (viewer: Viewer | undefined) => serves(viewer),
  /** The true place: those who go there, and the analyst who looks for patterns of places. */
  seePlace: (viewer: Viewer | undefined) => serves(viewer) || hasRole(viewer, 'analyst'),
  /** Any officer may answer: a neighbor should not wait for one person's holiday to end. */
  answer: (viewer: Viewer | undefined) => serves(viewer),
  /** Giving a report to another person or unit: whoever has it now, or who commands. */
  assign: (viewer: Viewer | undefined, report: Owned) =>
    hasRole(viewer, 'sergeant', 'chief') || (hasRole(viewer, 'officer') && isTheirs(viewer, report)),
  move: (viewer: Viewer | undefined, report: Owned) =>
    hasRole(viewer, 'sergeant', 'chief') || (hasRole(viewer, 'officer') && isTheirs(viewer, report)),
  /** Saying how it ended: whoever has it, or who commands. */
  decide: (viewer: Viewer | undefined, report: Owned) =>
    hasRole(viewer, 'sergeant', 'chief') || (hasRole(viewer, 'officer') && isTheirs(viewer, report)),
  note: (viewer: Viewer | undefined) => serves(viewer),
  /** Publishing what was read, and removing personal data: at once, by whoever sees it first; the public log shows who holds back much. */
  moderate: (viewer: Viewer | undefined) => serves(viewer),
  /** Taking a whole report from view: a sergeant or chief, since it hides what somebody asked for. */
  hide: (viewer: Viewer | undefined) => hasRole(viewer, 'sergeant', 'chief'),
  /** Ready answers bind everybody who answers. */
  writeTemplates: (viewer: Viewer | undefined) => hasRole(viewer, 'sergeant', 'administrator'),
  /** Reason, rule and day, never content. */
  seeModeration: (_viewer: Viewer | undefined) => true,
} as const
