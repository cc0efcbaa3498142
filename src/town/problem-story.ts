/** The shape in which the stories of problems are told; dates are days before `now`. */
import type { Meter } from './ground.ts'
import type { CategorySlug, UnitSlug } from './office.ts'
import type { OfficerSlug } from './officer.ts'
import type { NeighborhoodSlug } from './outline.ts'
import type { Assessment, Hypothesis, Problem, Promise_ } from './town-work.ts'

export type ActionStory = {
  readonly what: string
  readonly owner: { officer: OfficerSlug } | { unit: UnitSlug } | { partner: string } | { resident: string } | 'chief'
  readonly to: string
  /** Negative days lie ahead. */
  readonly madeAgo: number
  readonly dueAgo: number
  readonly state: Promise_['state']
  readonly settledWords?: string
}
/** How it will be judged, with the day it was written down. `reason`: of a change. */
export type DesignStory = {
  readonly recordedAgo: number
  readonly reason?: string
  readonly weeksBefore: number
  readonly lookAfterDays: number
  /** A ring to so many meters from the middle, a place with its name, or nothing. */
  readonly buffer: { readonly ringM: number } | { readonly near: string; readonly radiusM: number } | null
  readonly controls: readonly (NeighborhoodSlug | { readonly near: Meter | string; readonly radiusM: number; readonly name: string })[]
}
export type ProblemStory = {
  readonly slug: string
  readonly title: string
  readonly statement: string
  readonly at: NeighborhoodSlug
  readonly lead: OfficerSlug
  readonly stage: Problem['stage']
  readonly state: Problem['state']
  readonly near: Meter | string
  readonly radiusM: number
  readonly control?: { readonly near: Meter | string; readonly radiusM: number }
  readonly incidentKinds: readonly string[]
  readonly categories: readonly CategorySlug[]
  readonly cheers: Problem['cheers']
  readonly triangle: Problem['triangle']
  readonly openedAgo: number
  readonly analysis?: { readonly words: string; readonly ago: number }
  readonly hypotheses?: readonly {
    readonly words: string
    readonly standing: Hypothesis['standing']
    readonly speaksFor: readonly string[]
    readonly speaksAgainst: readonly string[]
  }[]
  readonly responses?: readonly {
    readonly technique: number | null
    readonly words: string
    readonly isEnforcement?: boolean
    readonly actions: readonly ActionStory[]
  }[]
  readonly responseAgo?: number
  /** The oldest first. */
  readonly designs?: readonly DesignStory[]
  readonly assessment?: {
    readonly beforeDays: number
    readonly untilAgo: number
    readonly finding: Assessment['finding']
    readonly words: string
  }
  readonly closing?: { readonly ago: number; readonly words: string; readonly agreeShare: number; readonly verdicts: readonly string[] }
  readonly verdictAskedAgo?: number
}
