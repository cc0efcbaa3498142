import { hasRole, type Viewer } from '#modules/people/index.ts'

type Somebody = Viewer | undefined

const isOfficer = (viewer: Somebody) => hasRole(viewer, 'officer') && viewer?.officerId !== undefined

/** Who may do what with contact plans. No line takes another officer: there is no way to ask for anybody's plan but one's own. */
export const planCan = {
  /** One's own plan: seen, made and changed by the officer alone. A sergeant, a chief or an overseer has no sight of it. */
  use: (viewer: Somebody) => isOfficer(viewer),
  /** One's own follow-up visits: who said yes to one officer did not say yes to others. */
  followUp: (viewer: Somebody) => isOfficer(viewer),
} as const
