import type { Category, MapBackground } from '#modules/agencies/index.ts'
import type { ListedPromise } from '#modules/promises/index.ts'
import type { PublicReport } from '#modules/reports/index.ts'
import type { Finding } from './assessment.ts'
import type { ResponseDesign } from './design.ts'
import type { Problem } from './problem.ts'
import type { VerdictCount } from './problem-closing.ts'

/** A cause somebody thinks of, with what speaks for it and against it, the oldest first. */
export type Hypothesis = {
  readonly id: string
  readonly words: string
  readonly standing: 'open' | 'supported' | 'rejected'
  readonly evidence: readonly Evidence[]
}
export type Evidence = { readonly id: string; readonly speaks: 'for' | 'against'; readonly words: string; readonly source: string | null }

/** One thing we try. `technique` null: outside the 25. */
export type Response = { readonly id: string; readonly technique: number | null; readonly words: string; readonly isEnforcement: boolean }

/** Days are the agency's own, both included. */
export type Span = { readonly fromOn: string; readonly untilOn: string }

/** What was counted and what it says. `result` holds the estimate as the page shows it. */
export type Assessment = {
  readonly id: string
  readonly before: Span
  readonly after: Span
  readonly beforeCount: number
  readonly afterCount: number
  readonly controlBeforeCount: number | null
  readonly controlAfterCount: number | null
  readonly result: Readonly<Record<string, unknown>>
  readonly finding: Finding
  readonly words: string
  readonly madeAt: Date
  /** The design by which it was made; null: before there were designs. */
  readonly designId: string | null
  /** Why it was looked at before the planned day; null: at the planned look. */
  readonly earlyReason: string | null
}

/** Weekly counts here and in the comparison area, before and after. */
export type Weekly = {
  readonly response: { readonly before: readonly number[]; readonly after: readonly number[] }
  readonly control: { readonly before: readonly number[]; readonly after: readonly number[] }
}

export type MonthCount = { readonly month: string; readonly incidents: number; readonly reports: number }

/** One line of a problem's history. `by` undefined: somebody without a name here. */
export type HistoryLine = { readonly kind: string; readonly at: Date; readonly by: string | undefined; readonly to: string | undefined }

/** Everything that the pages of one problem show. */
export type Case = {
  readonly problem: Problem
  readonly neighborhood: { readonly slug: string; readonly name: string } | undefined
  readonly lead: { readonly slug: string; readonly name: string } | undefined
  readonly hypotheses: readonly Hypothesis[]
  readonly responses: readonly Response[]
  readonly actions: readonly ListedPromise[]
  /** The newest first: the first of them stands. */
  readonly designs: readonly ResponseDesign[]
  /** The agency's, for the names of what counts. */
  readonly categories: readonly Pick<Category, 'slug' | 'names'>[]
  readonly assessments: readonly Assessment[]
  readonly verdicts: VerdictCount
  readonly reports: readonly PublicReport[]
  /** People who filed or follow one of its reports. */
  readonly tellers: number
  readonly history: readonly HistoryLine[]
  readonly background: MapBackground | undefined
}
