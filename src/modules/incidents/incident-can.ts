import { hasRole, type Viewer } from '#modules/people/index.ts'

type Somebody = Viewer | undefined

/** Who may do what with imports and with what they brought. */
export const incidentCan = {
  /** The analyst imports data (PRODUCT.md section 2); the administrator, who sets the agency up, brings the first of it. */
  import: (viewer: Somebody) => hasRole(viewer, 'analyst', 'administrator'),
  /** Addresses are a part of the ground, which one hand changes: the administrator's. */
  learnAddresses: (viewer: Somebody) => hasRole(viewer, 'administrator'),
  /** Single incidents, by block: those who work a beat and those who analyze. The administrator has no special sight of contents. */
  seeSingle: (viewer: Somebody) => hasRole(viewer, 'officer', 'sergeant', 'chief', 'analyst'),
  /** Exact small counts of a neighborhood: whoever may see the single ones behind them. */
  seeSmallCounts: (viewer: Somebody) => hasRole(viewer, 'officer', 'sergeant', 'chief', 'analyst'),
  /** What was counted in a neighborhood is everybody's to know, never below three. */
  seeCounts: (_viewer: Somebody) => true,
} as const satisfies Record<string, (viewer: Somebody) => boolean>
