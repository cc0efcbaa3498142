/** What a look at a response found, in the words of the problems. */
export type Finding = 'fewer' | 'more' | 'no-detectable-change' | 'too-few-to-tell' | 'worked' | 'moved' | 'did-not-work' | 'cannot-tell'

/** A problem of the beat with what was done against it and what came of that. */
export type Tried = {
  readonly slug: string
  readonly title: string
  readonly state: 'open' | 'closed' | 'closed-without-agreement'
  readonly openedAt: Date
  /** The measures, oldest first. */
  readonly responses: readonly string[]
  /** The latest look; undefined: not looked at yet. */
  readonly finding: Finding | undefined
  readonly findingWords: string | undefined
  /** Residents who answered whether it is solved. */
  readonly agreed: number
  readonly disagreed: number
}
