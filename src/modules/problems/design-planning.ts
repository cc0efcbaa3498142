import type { DesignDraft, Foreseen } from './design.ts'
import type { DesignGround } from './design-map.ts'
import type { DesignTyped, Faults } from './design-typed.ts'
import type { Suggestion } from './suggestion.ts'

/** What the page shows of a plan in the making. */
export type Planning = {
  readonly typed: DesignTyped
  readonly draft: DesignDraft
  readonly faults: Faults
  readonly suggestions: readonly Suggestion[]
  /** Keys of the areas that are ticked. */
  readonly chosen: readonly string[]
  /** Undefined while the plan is not whole enough to say. */
  readonly foreseen: Foreseen | undefined
  /** The day after the last week of `foreseen`. */
  readonly until: string
  readonly ground: DesignGround
  readonly today: string
  readonly recordsFrom: string | undefined
}
