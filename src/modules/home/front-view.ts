import type { ListedPromise } from '#modules/promises/index.ts'
import type { ProblemCard } from './neighborhood-view.ts'

/** What the front page tells. */
export type FrontContent = {
  readonly neighborhoods: readonly { readonly slug: string; readonly name: string; readonly officer: string | undefined }[]
  readonly chiefPromises: readonly ListedPromise[]
  readonly problems: readonly ProblemCard[]
  /** Of the last 30 days. */
  readonly reports: number
  /** Share of first answers in time; undefined when none was due. */
  readonly inTime: number | undefined
  readonly kept: { readonly kept: number; readonly due: number }
  readonly openProblems: number
}
