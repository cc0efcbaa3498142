import type { QuotientReading } from '#engines/assess/displacement-quotient.ts'
import { type Judgement, type JudgeRefusal, judgeResponse, type ResponseCounts } from '#engines/assess/judge-response.ts'
import type { SecondMethod } from '#engines/assess/second-method.ts'
import type { ResponseVerdict, VerdictReason } from '#engines/assess/verdict.ts'
import { METHODS, type MethodSlug } from '#engines/method.ts'
import type { Foreseen } from './design.ts'

/** A value with the ends of its interval. */
export type Ranged = { readonly value: number; readonly low: number; readonly high: number }
type Sums = { readonly before: number; readonly after: number }

/** Nothing to compare, or nothing to compare with: it cannot be told, and no number is shown. */
export type NothingToCompare = Extract<JudgeRefusal, 'no-events-before' | 'no-control-events'>

/** A judgement as it is stored and shown: numbers to four decimals, null where there is none. */
export type Judged = {
  readonly kind: 'judged'
  /** Of every method whose result is in it. */
  readonly methods: Partial<Record<MethodSlug, number>>
  readonly verdict: ResponseVerdict
  readonly reasons: readonly (VerdictReason | NothingToCompare)[]
  readonly confidence: number
  readonly meaningfulReduction: number
  readonly counts: { readonly target: Sums; readonly buffer: Sums | null; readonly controls: readonly Sums[] }
  readonly weeks: Sums
  /** What was watched for it moving: the name of a place, '' for the ring around the area, null for nothing. */
  readonly where: string | null
  readonly effect: Effect | null
  readonly displacement: Displacement | null
  readonly quotient: { readonly value: number; readonly reading: QuotientReading } | null
  readonly second: {
    readonly method: SecondMethod['method']
    readonly ratio: number | null
    readonly events: number
    readonly agrees: boolean
  } | null
  readonly fit: Foreseen['fit']
  readonly needed: { readonly weeksAfter: number | 'never'; readonly eventsBefore: number } | null
  /** Observed, expected, low, high for each week, those before first. */
  readonly path: readonly (readonly [number, number, number, number])[]
}
export type Effect = {
  readonly observed: number
  readonly expected: number
  /** What is left of what was to be expected. */
  readonly ratio: Ranged
  readonly events: Ranged
  readonly dispersion: number
  readonly isHalfAdded: boolean
}
export type Displacement = {
  readonly events: Ranged
  readonly total: Ranged
  readonly reading: 'came' | 'spread' | 'unclear'
  readonly shareMoved: number | null
}

/** To four decimals. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4
const ranged = (value: number, { low, high }: { low: number; high: number }): Ranged => ({
  value: round(value),
  low: round(low),
  high: round(high),
})
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
const sums = (area: { before: readonly number[]; after: readonly number[] }): Sums => ({ before: sum(area.before), after: sum(area.after) })
const orNull = (value: number | undefined) => (value === undefined ? null : round(value))

const isNothing = (refusal: JudgeRefusal): refusal is NothingToCompare => refusal === 'no-events-before' || refusal === 'no-control-events'

/**
 * What weekly counts say of a response. Without events to compare, or to compare with, it cannot be told, which is an answer; counts that are
 * none, or too few weeks, are refused as `judgeResponse` does.
 */
export function judgedFrom(counts: ResponseCounts, where: string | null): Judged | Exclude<JudgeRefusal, NothingToCompare> {
  const found = judgeResponse(counts)
  if (typeof found !== 'string') return { ...judgedOf(found, counts), where }
  if (!isNothing(found)) return found
  return {
    ...{ ...basis(counts), where, verdict: 'cannot-tell', reasons: [found], methods: versionsOf(['judging-a-response']) },
    ...{ confidence: 0.9, meaningfulReduction: 1 / 3, effect: null, displacement: null, quotient: null, second: null },
    ...{ fit: 'too-few', needed: null, path: [] },
  }
}

const basis = ({ target, buffer, comparisons }: ResponseCounts) => ({
  kind: 'judged' as const,
  counts: { target: sums(target), buffer: buffer ? sums(buffer) : null, controls: comparisons.map(sums) },
  weeks: { before: target.before.length, after: target.after.length },
})

function judgedOf(found: Judgement, counts: ResponseCounts): Omit<Judged, 'where'> {
  const { effect, displacement, quotient, second, needed } = found
  return {
    ...basis(counts),
    methods: versionsOf(methodsIn(found)),
    verdict: found.verdict,
    reasons: found.reasons,
    confidence: found.confidence,
    meaningfulReduction: round(found.meaningfulReduction),
    effect: {
      observed: effect.observed,
      expected: round(effect.expected),
      ratio: ranged(effect.ratio, effect.ratioInterval),
      events: ranged(effect.events, effect.eventsInterval),
      dispersion: round(effect.dispersion),
      isHalfAdded: effect.isHalfAdded,
    },
    displacement: displacement
      ? {
          events: ranged(displacement.events, displacement.eventsInterval),
          total: ranged(displacement.total.events, displacement.total.interval),
          reading: displacement.reading,
          shareMoved: orNull(displacement.shareMoved),
        }
      : null,
    quotient: quotient?.quotient === undefined ? null : { value: round(quotient.quotient), reading: quotient.reading },
    second: second ? { method: second.method, ratio: orNull(second.ratio), events: round(second.events), agrees: second.agrees } : null,
    fit: typeof found.preFit === 'string' ? 'too-few' : found.preFit.class,
    needed: needed ?? null,
    path: found.path.map(({ observed, expected, low, high }) => [observed, round(expected), round(low), round(high)] as const),
  }
}

/** The methods whose numbers are in a judgement, the rule that puts them together first. */
const methodsIn = ({ displacement, quotient, second }: Judgement): MethodSlug[] => [
  'judging-a-response',
  'rate-ratio',
  ...(displacement || second?.method === 'displacement-difference' ? (['displacement-difference'] as const) : []),
  ...(quotient ? (['displacement-quotient'] as const) : []),
  ...(second && second.method !== 'displacement-difference' ? [second.method] : []),
]
const versionsOf = (slugs: readonly MethodSlug[]): Judged['methods'] =>
  Object.fromEntries(slugs.map((slug) => [slug, METHODS[slug].version]))

/** A stored judgement; undefined for assessments from before there were designs. */
export const judgedIn = (result: Readonly<Record<string, unknown>>): Judged | undefined =>
  result.kind === 'judged' ? (result as unknown as Judged) : undefined
