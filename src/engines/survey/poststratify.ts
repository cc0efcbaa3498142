import { CONFIDENCE, type Interval, zOf } from '#engines/statistics/interval.ts'
import { solveFactored } from '#engines/statistics/linear.ts'
import { areCodes, isAtLeast, isFiniteAll } from './answers.ts'
import type { Group, MultilevelFit } from './multilevel-logit.ts'

/** Everybody who lives in the areas, counted by the same columns and groups as the fit, in the same order. */
export type Population = {
  readonly columns: readonly ArrayLike<number>[]
  readonly groups: readonly Pick<Group, 'of'>[]
  /** People in each cell, zero or more. */
  readonly people: ArrayLike<number>
}

export type AreaShare = {
  /** Of the people of the area who would say yes. */
  readonly share: number
  /** Standard error of the share. */
  readonly error: number
  readonly interval: Interval
  readonly people: number
}

/** `not-numbers`: a column, code or count that is none, or another number of columns or groups than the fit has. */
export type PoststratifyRefusal = 'not-numbers'

/**
 * The share in each area, as the fitted chances of its people add up: columns and groups tell who lives there, the area's own answers how it
 * differs from that. The interval holds the doubt about coefficients and levels together, on the logit scale; not that about the deviations,
 * nor about the counts of people. undefined for an area without people.
 *
 * `areaGroup`: which of the groups are the areas (the one with the most levels when left out). Time cells x (levels of the small groups), and
 * for each area the square of those. Refuses by value.
 * Source: Gelman & Little 1997, Survey Methodology 23:127; Park, Gelman & Bafumi 2004, Political Analysis 12:375; the interval by the delta method.
 */
export function poststratify(
  fit: MultilevelFit,
  population: Population,
  { confidence = CONFIDENCE }: { readonly confidence?: number } = {},
): readonly (AreaShare | undefined)[] | PoststratifyRefusal {
  const { model, longGroup } = fit.inner
  const { columns, groups, people } = population
  const sizes = [...columns, ...groups.map(({ of }) => of)]
  if (columns.length !== model.columns.length || groups.length !== fit.effects.length) return 'not-numbers'
  if (sizes.some(({ length }) => length !== people.length) || !isAtLeast(people, 0) || !columns.every(isFiniteAll)) return 'not-numbers'
  if (!groups.every(({ of }, g) => areCodes(of, fit.effects[g]!.length))) return 'not-numbers'
  const cellsOf = Array.from({ length: model.longLevels }, (): number[] => [])
  for (let i = 0; i < people.length; i++) if (people[i]! > 0) cellsOf[groups[longGroup]!.of[i]!]!.push(i)
  const z = zOf(confidence)
  return cellsOf.map((cells, area) => (cells.length === 0 ? undefined : shareIn(fit, population, { cells, area, z })))
}

function shareIn(
  fit: MultilevelFit,
  { columns, groups, people }: Population,
  { cells, area, z }: { readonly cells: readonly number[]; readonly area: number; readonly z: number },
): AreaShare {
  const { model, longGroup, signed, offsets } = fit.inner
  const shorts = groups.map((_, g) => g).filter((g) => g !== longGroup)
  const slope = new Float64Array(model.shortLevels + columns.length)
  let [all, yes, own] = [0, 0, 0]
  for (const i of cells) {
    let logit = 0
    for (const [j, column] of columns.entries()) logit += column[i]! * fit.coefficients[j]!
    for (const [g, { of }] of groups.entries()) logit += fit.effects[g]![of[i]!]!
    const chance = 1 / (1 + Math.exp(-logit))
    const turn = people[i]! * chance * (1 - chance)
    all += people[i]!
    yes += people[i]! * chance
    own += turn
    for (const [s, g] of shorts.entries()) slope[offsets[s]! + groups[g]!.of[i]!]! += turn * signed[1 + s]!
    for (const [j, column] of columns.entries()) slope[model.shortLevels + j]! += turn * column[i]!
  }
  const share = yes / all
  const error = Math.sqrt(
    varianceOf(
      fit,
      area,
      (own * signed[0]!) / all,
      slope.map((value) => value / all),
    ),
  ) // prettier-ignore
  const [logit, half] = [Math.log(share / (1 - share)), (z * error) / (share * (1 - share))]
  return { share, error, interval: { low: 1 / (1 + Math.exp(half - logit)), high: 1 / (1 + Math.exp(-half - logit)) }, people: all }
}

/** Of the sum of the area's level times `own` and the other levels and coefficients times `slope`. */
function varianceOf({ inner: { joint } }: MultilevelFit, area: number, own: number, slope: Float64Array): number {
  const width = slope.length
  const rest = slope.map((value, j) => value - own * joint.slopes[area * width + j]!)
  const solved = solveFactored(joint.complement, rest)
  return own ** 2 / joint.matrix.diagonal[area]! + rest.reduce((sum, value, j) => sum + value * solved[j]!, 0)
}
