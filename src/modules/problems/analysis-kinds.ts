import { type Happening, sumOf, type Telling } from './analysis-event.ts'
import type { Refused } from './analysis-refusal.ts'

/** Incidents by the words of whoever recorded them; `names` instead for categories of report, by language. Null: fewer than may be shown. */
export type Named = {
  readonly label: string | null
  readonly names: Readonly<Record<string, string>> | null
  readonly isSensitive: boolean
}
export type KindRow = Named & { readonly count: number | null }

export type Kinds = {
  readonly incidents: readonly KindRow[]
  readonly reports: readonly KindRow[]
  readonly recorded: number
  readonly told: number
  /** What is not shown by kind, since it is rare or sensitive. Null: fewer than may be shown. */
  readonly otherIncidents: number | null
  readonly otherReports: number | null
}

const MOST_ROWS = 8

/** The most frequent first; those beyond the eighth are told together as `rest`. */
function ranked(rows: readonly (Named & { readonly count: number })[]): { rows: KindRow[]; rest: number } {
  const sorted = [...rows].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (nameKey(a) < nameKey(b) ? -1 : 1))
  return { rows: sorted.slice(0, MOST_ROWS), rest: sorted.slice(MOST_ROWS).reduce((sum, { count }) => sum + count, 0) }
}

const nameKey = ({ label, names }: Named) => label ?? names?.en ?? ''

/** Incidents in the area by label, in the order of the first seen. */
export const byLabel = (happenings: readonly Happening[]) =>
  [...Map.groupBy(happenings, ({ label }) => label)].map(([label, list]) => ({
    label,
    names: null,
    isSensitive: list.some(({ isSensitive }) => isSensitive),
    list,
  }))

export const byCategory = <T extends Telling>(tellings: readonly T[]) =>
  [...Map.groupBy(tellings, ({ category }) => category)].map(([, list]) => ({
    label: null,
    names: list[0]?.names ?? {},
    isSensitive: list.some(({ isSensitive }) => isSensitive),
    list,
  }))

/** What kinds are in it: recorded ones by label, told ones by category. Refused where nothing was counted. */
export function kindsOf(happenings: readonly Happening[], tellings: readonly Telling[]): Kinds | Refused {
  const here = happenings.filter(({ isHere }) => isHere)
  const recorded = ranked(byLabel(here).map(({ list, ...named }) => ({ ...named, count: sumOf(list) })))
  const told = ranked(byCategory(tellings).map(({ list, ...named }) => ({ ...named, count: list.length })))
  if (recorded.rows.length + told.rows.length === 0) return { refused: 'nothing-counted', n: 0, needed: 1 }
  return {
    incidents: recorded.rows,
    reports: told.rows,
    recorded: sumOf(here),
    told: tellings.length,
    otherIncidents: recorded.rest,
    otherReports: told.rest,
  }
}
