import { hasRole, type Viewer } from '#modules/people/index.ts'

type Somebody = Viewer | undefined

/** Who may do what with surveys. No officer or sergeant has a hand in asking or counting what residents say of them. */
export const trustCan = {
  /** Choosing questions, opening and closing waves, drawing addresses and printing letters. */
  ask: (viewer: Somebody) => hasRole(viewer, 'chief', 'analyst', 'administrator'),
  /** Typing in what came back on paper. */
  enterPaper: (viewer: Somebody) => hasRole(viewer, 'chief', 'analyst', 'administrator'),
  /** Answering needs no account, and signing in makes no difference to it. */
  answer: (_viewer: Somebody) => true,
} as const
