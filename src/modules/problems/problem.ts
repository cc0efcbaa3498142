import { missingCheers } from './cheers.ts'
import type { Cheers, Counted, Triangle } from './problem.tables.ts'

/** SARA stages in working order (Eck & Spelman 1987); to residents: look, understand, act, check. */
export const STAGES = ['scanning', 'analysis', 'response', 'assessment'] as const
export type Stage = (typeof STAGES)[number]

export const PROBLEM_STATES = ['open', 'closed', 'closed-without-agreement'] as const
export type ProblemState = (typeof PROBLEM_STATES)[number]

/** A round piece of ground. */
export type Circle = { readonly lat: number; readonly lng: number; readonly radiusM: number }

/** A recurring set of related, harmful events that the public expects to be dealt with. `area` null: not drawn yet. */
export type Problem = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly statement: string
  readonly stage: Stage
  readonly state: ProblemState
  readonly neighborhoodId: string | null
  /** Of its neighborhood: whose officer works on it. */
  readonly beatId: string | null
  readonly leadOfficerId: string | null
  readonly area: Circle | null
  /** The comparison area; null: none was chosen. */
  readonly control: Circle | null
  readonly counted: Counted
  readonly cheers: Cheers
  readonly triangle: Triangle
  readonly analysis: string | null
  readonly analysisAt: Date | null
  readonly openedAt: Date
  readonly openedBy: string | null
  /** The first day of the response: what is counted before and after turns on it. */
  readonly responseFromOn: string | null
  readonly verdictAskedAt: Date | null
  readonly closedAt: Date | null
  readonly closingWords: string | null
  readonly isPublic: boolean
}

/** What has been done about a problem, as far as the rules ask. */
export type Work = {
  readonly responses: readonly { readonly isEnforcement: boolean }[]
  readonly actions: number
  /** Whether it is recorded how the response will be judged. */
  readonly isDesigned: boolean
}

export const MOVE_REFUSALS = [
  'is-closed',
  'already-there',
  'skips-a-stage',
  'cheers-incomplete',
  'no-analysis',
  'no-response',
  'only-enforcement',
  'no-joint-action',
  'no-first-day',
  'no-design',
] as const
export type RefusalToMove = (typeof MOVE_REFUSALS)[number]

/**
 * Why `problem` may not move to `next`; undefined when it may.
 *
 * Looking may begin with an unfinished CHEERS check, acting may not: what does not meet all six is not yet a problem
 * (Clarke & Eck 2005, step 14). A response waits for a written analysis; checking waits for a response that is more than
 * enforcement, for at least one joint action, for the day it began, and for a record of how it will be judged. Moving back is never
 * refused: a failed response sends the team back to analysis (step 7).
 */
export function refusalToMove(problem: Problem, next: Stage, work: Work): RefusalToMove | undefined {
  if (problem.state !== 'open') return 'is-closed'
  const steps = STAGES.indexOf(next) - STAGES.indexOf(problem.stage)
  if (steps === 0) return 'already-there'
  if (steps < 0) return undefined
  if (steps > 1) return 'skips-a-stage'
  if (next === 'response') return refusalToRespond(problem)
  if (next === 'assessment') return refusalToCheck(problem, work)
  return undefined
}

function refusalToRespond(problem: Pick<Problem, 'cheers' | 'analysis'>): RefusalToMove | undefined {
  if (missingCheers(problem.cheers).length > 0) return 'cheers-incomplete'
  return problem.analysis?.trim() ? undefined : 'no-analysis'
}

function refusalToCheck(problem: Pick<Problem, 'responseFromOn'>, work: Work): RefusalToMove | undefined {
  if (work.responses.length === 0) return 'no-response'
  if (work.responses.every(({ isEnforcement }) => isEnforcement)) return 'only-enforcement'
  if (work.actions === 0) return 'no-joint-action'
  if (problem.responseFromOn === null) return 'no-first-day'
  return work.isDesigned ? undefined : 'no-design'
}

export const LONGEST_TITLE = 120
export const LONGEST_STATEMENT = 1000
export const LONGEST_WORDS = 8000

export type RefusalToOpen =
  | 'no-title'
  | 'title-too-long'
  | 'no-statement'
  | 'statement-too-long'
  | 'no-neighborhood'
  | 'report-in-another-problem'

/** Why a problem cannot be opened with these words; undefined when it can. `taken`: reports that already belong to another. */
export function refusalToOpen(
  draft: { title: string; statement: string; neighborhoodId: string | null },
  taken: number,
): RefusalToOpen | undefined {
  if (!draft.title.trim()) return 'no-title'
  if (draft.title.length > LONGEST_TITLE) return 'title-too-long'
  if (!draft.statement.trim()) return 'no-statement'
  if (draft.statement.length > LONGEST_STATEMENT) return 'statement-too-long'
  if (draft.neighborhoodId === null) return 'no-neighborhood'
  return taken > 0 ? 'report-in-another-problem' : undefined
}

export const SMALLEST_RADIUS_M = 50
export const LARGEST_RADIUS_M = 2000

/** Whether a circle is one we count in: neither a doorstep nor half a town. */
export const isCountable = ({ radiusM }: Circle): boolean => radiusM >= SMALLEST_RADIUS_M && radiusM <= LARGEST_RADIUS_M

/** `title` as the end of an address: lower case, no accents, hyphens; 'problem' where nothing is left. `taken` gets a number behind it. */
export function slugOf(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  const base = RESERVED.has(plain) || plain === '' ? `problem${plain && `-${plain}`}` : plain
  if (!taken.has(base)) return base
  let n = 2
  while (taken.has(`${base}-${n}`)) n++
  return `${base}-${n}`
}

const RESERVED: ReadonlySet<string> = new Set(['new'])
