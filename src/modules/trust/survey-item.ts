/** How an item is answered. The choices' words stand in the locales, in this order: code 1 is the first. */
export const SCALES = {
  'agree-5': { codes: 5, favorable: [1, 2] },
  'agree-7': { codes: 7, favorable: [1, 2, 3] },
  'good-5': { codes: 5, favorable: [1, 2] },
  'likely-5': { codes: 5, favorable: [1, 2] },
  'safe-4': { codes: 4, favorable: [1, 2] },
  'informed-4': { codes: 4, favorable: [1, 2] },
  'worried-4': { codes: 4, favorable: [3, 4] },
  'problem-4': { codes: 4, favorable: [3, 4] },
  'know-officer-3': { codes: 3, favorable: [1, 2] },
  'yes-no': { codes: 2, favorable: [1] },
  'own-words': { codes: 0, favorable: [] },
} as const
export type Scale = keyof typeof SCALES

export type Construct =
  | 'trust'
  | 'fairness'
  | 'respect'
  | 'listening'
  | 'what-matters'
  | 'ease-of-contact'
  | 'informed'
  | 'safety'
  | 'disorder'
  | 'collective-efficacy'
  | 'recognition'
  | 'top-concern'
  | 'visibility'
  | 'job'

/** One question of the bank. Its wording never changes: another wording is another version, and is not compared with it. */
export type SurveyItem = {
  readonly slug: string
  readonly version: number
  readonly construct: Construct
  readonly scale: Scale
  /** True where agreeing is the unfavorable answer. */
  readonly isReversed: boolean
  readonly source: string
  readonly licence: string
}

/** What somebody may say of themselves, for weighting alone; each may be left out. */
export const ABOUT = {
  age: ['16-24', '25-34', '35-44', '45-54', '55-64', '65-plus'],
  gender: ['woman', 'man', 'another'],
  home: ['owns', 'rents', 'other'],
} as const
export type AboutKey = keyof typeof ABOUT
export type About = Partial<Record<AboutKey, string>>

/** Item slug -> code of the answer. */
export type Answers = Readonly<Record<string, number>>
