import { type Breadth, breadthOf } from '#engines/familiarity/breadth.ts'
import { type Continuity, continuityOf } from '#engines/familiarity/continuity.ts'
import { type Coverage, coverageOf } from '#engines/familiarity/coverage.ts'
import type { Cell } from '#engines/geometry/cell.ts'
import { type Interval, wilsonInterval } from '#engines/statistics/interval.ts'

/** What a contact tells about how well a neighborhood is known: where, when, who began, what came of it. Never with whom. */
export type ContactFact = {
  readonly neighborhoodId: string
  readonly officerId: string
  readonly block: Cell | null
  readonly placeKind: string | null
  readonly language: string
  readonly happenedAt: Date
  /** A resident began it, or a promise made in it was kept. */
  readonly isTwoWay: boolean
}

export const FAMILIARITY_DAYS = 180
export const MET_DAYS = 90
const FADE_DAYS = 60
const LEAST = 10
const DAY_MS = 86_400_000

export type Reciprocity = { readonly twoWay: number; readonly n: number; readonly share: number; readonly interval: Interval }

/** Five measures of a neighborhood, never one score: nobody has shown how to weigh them. `contacts`: those of the last 180 days. */
export type Familiarity = {
  readonly contacts: number
  readonly coverage: Coverage | 'no-units' | 'bad-unit'
  readonly breadth: Breadth | 'too-few-groups' | 'too-few-contacts'
  readonly reciprocity: Reciprocity | 'too-few-contacts'
  readonly continuity: Continuity | 'too-few-contacts'
}

const countsOf = <T>(items: readonly T[]): number[] => [...Map.groupBy(items, (item) => item).values()].map((group) => group.length)

/** Whole and part days since the newest contact of each block; a block that is missing was not met. */
export function daysSinceMet(facts: readonly ContactFact[], now: Date): ReadonlyMap<Cell, number> {
  const days = new Map<Cell, number>()
  for (const { block, happenedAt } of facts) {
    const since = Math.max(0, (now.getTime() - happenedAt.getTime()) / DAY_MS)
    if (block !== null) days.set(block, Math.min(days.get(block) ?? since, since))
  }
  return days
}

const reciprocityOf = (facts: readonly ContactFact[]): Reciprocity | 'too-few-contacts' => {
  if (facts.length < LEAST) return 'too-few-contacts'
  const twoWay = facts.filter((fact) => fact.isTwoWay).length
  return { twoWay, n: facts.length, share: twoWay / facts.length, interval: wilsonInterval(twoWay, facts.length) }
}

/** How well a neighborhood is known, by its lived-in blocks and the contacts of 180 days. */
export function familiarityOf(blocks: readonly Cell[], facts: readonly ContactFact[], now: Date): Familiarity {
  const met = daysSinceMet(facts, now)
  const perBlock = Map.groupBy(
    facts.flatMap(({ block }) => (block === null ? [] : [block])),
    (block) => block,
  )
  return {
    contacts: facts.length,
    coverage: coverageOf(
      blocks.map((block) => ({ daysSince: met.get(block), need: 1, fadeDays: FADE_DAYS })),
      MET_DAYS,
    ),
    breadth: breadthOf(blocks.map((block) => perBlock.get(block)?.length ?? 0)),
    reciprocity: reciprocityOf(facts),
    continuity: continuityOf(countsOf(facts.map(({ officerId }) => officerId))),
  }
}
