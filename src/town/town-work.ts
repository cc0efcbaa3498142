/** Promises and problems of the town, as plain values: what the two sides do together. */

export type Promise_ = {
  readonly id: string
  readonly key: string
  readonly what: string
  readonly ownerKind: 'officer' | 'unit' | 'partner' | 'resident' | 'chief'
  readonly officerId: string | null
  readonly unitId: string | null
  readonly ownerName: string
  readonly toKind: 'reporter' | 'residents' | 'partner' | 'everybody'
  readonly toName: string
  readonly dueOn: string
  readonly state: 'open' | 'kept' | 'kept-late' | 'broken' | 'released'
  readonly madeAt: Date
  readonly madeById: string | null
  readonly settledAt: Date | null
  readonly settledWords: string | null
  readonly neighborhoodId: string | null
  readonly reportId: string | null
  readonly isPublic: boolean
}

export type Evidence = {
  readonly id: string
  readonly speaks: 'for' | 'against'
  readonly words: string
  readonly source: string
  readonly addedAt: Date
  readonly addedById: string
}
export type Hypothesis = {
  readonly id: string
  readonly words: string
  readonly standing: 'open' | 'supported' | 'rejected'
  readonly addedAt: Date
  readonly addedById: string
  readonly evidence: readonly Evidence[]
}
export type Response_ = {
  readonly id: string
  /** One of the 25 techniques of situational prevention, numbered as by Cornish and Clarke (2003); null outside them. */
  readonly technique: number | null
  readonly words: string
  readonly isEnforcement: boolean
  readonly addedAt: Date
  readonly addedById: string
}
export type JointAction = { readonly id: string; readonly responseId: string; readonly promiseId: string; readonly addedAt: Date }
export type Assessment = {
  readonly id: string
  readonly beforeFromOn: string
  readonly beforeUntilOn: string
  readonly afterFromOn: string
  readonly afterUntilOn: string
  /** Counts are of the town's own incidents: `afterUntilOn` and `beforeUntilOn` are included. */
  readonly beforeCount: number
  readonly afterCount: number
  readonly controlBeforeCount: number
  readonly controlAfterCount: number
  readonly finding: 'fewer' | 'more' | 'no-detectable-change' | 'too-few-to-tell'
  readonly words: string
  readonly madeAt: Date
  readonly madeById: string
}
/** What one follower of a joined report said when asked. */
export type Verdict = {
  readonly id: string
  readonly followerId: string
  readonly answer: 'agree' | 'disagree' | 'none'
  readonly words: string | null
  readonly askedAt: Date
  readonly answeredAt: Date | null
}

/** How a response is to be judged, as it was written down; `supersedes` null: the first of its problem. */
export type Design = {
  readonly id: string
  readonly supersedes: string | null
  readonly reason: string | null
  readonly startsOn: string
  readonly lookOn: string
  readonly weeksBefore: number
  readonly buffer: (Circle & { readonly name: string }) | null
  readonly controls: readonly DesignControl[]
  readonly recordedAt: Date
  readonly recordedBy: string
}
export type DesignControl =
  | (Circle & { readonly kind: 'circle'; readonly name: string })
  | { readonly kind: 'neighborhood'; readonly id: string; readonly name: string }

export type Circle = { readonly lat: number; readonly lng: number; readonly radiusM: number }
export type Problem = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly statement: string
  readonly stage: 'scanning' | 'analysis' | 'response' | 'assessment'
  readonly state: 'open' | 'closed' | 'closed-without-agreement'
  readonly neighborhoodId: string
  readonly leadOfficerId: string
  readonly area: Circle
  readonly control: Circle | null
  readonly counted: { readonly incidentKinds: readonly string[]; readonly categories: readonly string[] }
  /** Community, harm, expectation, events, recurring, similarity (Clarke and Eck 2005, step 14). */
  readonly cheers: Readonly<Record<'community' | 'harm' | 'expectation' | 'events' | 'recurring' | 'similarity', string>>
  /** The triangle: the place, the target, and the behavior; never a person. */
  readonly triangle: Readonly<Record<'place' | 'placeManager' | 'target' | 'guardian' | 'behavior' | 'handler', string>>
  readonly analysis: string | null
  readonly analysisAt: Date | null
  readonly openedAt: Date
  readonly openedById: string
  readonly responseFromOn: string | null
  readonly verdictAskedAt: Date | null
  readonly closedAt: Date | null
  readonly closingWords: string | null
  readonly isPublic: boolean
  readonly reportIds: readonly string[]
  readonly hypotheses: readonly Hypothesis[]
  readonly responses: readonly Response_[]
  readonly jointActions: readonly JointAction[]
  /** The newest last. */
  readonly designs: readonly Design[]
  readonly assessments: readonly Assessment[]
  readonly verdicts: readonly Verdict[]
}
