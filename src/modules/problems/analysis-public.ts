import { LEAST_SHOWN, type ShownCount, withoutSmall } from '#modules/incidents/index.ts'
import type { Change, ChangeRow } from './analysis-change.ts'
import { type Hours, inThrees } from './analysis-hours.ts'
import type { KindRow, Kinds } from './analysis-kinds.ts'
import type { Picture } from './analysis-picture.ts'
import type { Season } from './analysis-season.ts'
import type { Tellers } from './analysis-tellers.ts'
import type { Weeks } from './analysis-weeks.ts'
import type { CellMap, Places } from './analysis-where.ts'

const shown = (counts: readonly ShownCount[]): (number | null)[] => counts.map((count) => (count === 'few' ? null : count))
const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0)

/** Weeks are told four at a time: a single week in a small area is nearly a date. */
function publicWeeks(weeks: Weeks): Weeks {
  if (weeks.days > 7) return weeks
  const fours = (counts: readonly (number | null)[]) => {
    const first = counts.length % 4
    return Array.from({ length: (counts.length - first) / 4 }, (_, i) => sum(counts.slice(first + i * 4, first + i * 4 + 4)))
  }
  return { ...weeks, days: 28, incidents: shown(withoutSmall(fours(weeks.incidents))), reports: fours(weeks.reports) }
}

/** Hours three at a time; a block with fewer than three is not told apart from its like. */
function publicHours(hours: Hours): Hours {
  if (hours.blockHours === 3) return hours
  return { ...hours, blockHours: 3, counts: inThrees(hours.counts).map((count) => (count > 0 && count < LEAST_SHOWN ? null : count)) }
}

function publicSeason(season: Season): Season {
  const counts = shown(withoutSmall(season.byMonth.map(({ count }) => count ?? 0)))
  return { ...season, byMonth: season.byMonth.map((month, i) => ({ ...month, count: counts[i] ?? null })) }
}

/** The block of a cell with few is not named. */
function publicMap(map: CellMap): CellMap {
  const counts = shown(withoutSmall(map.cells.map(({ incidents }) => incidents ?? 0)))
  const cells = map.cells.map((cell, i) => ({ ...cell, incidents: counts[i] ?? null, name: (counts[i] ?? 0) > 0 ? cell.name : null }))
  return { ...map, cells, sensitive: 0 }
}

const publicPlaces = (places: Places): Places => ({ ...places, places: places.places.filter(({ count }) => count >= LEAST_SHOWN) })

/** Sensitive kinds have no name in so small an area; with the rest they stay in the sum. */
function publicRows(rows: readonly KindRow[], rest: number | null): { rows: KindRow[]; rest: number | null } {
  const open = rows.filter(({ isSensitive }) => !isSensitive)
  const hidden = sum(rows.map(({ count }) => count)) - sum(open.map(({ count }) => count)) + (rest ?? 0)
  const counts = shown(withoutSmall([...open.map(({ count }) => count ?? 0), hidden]))
  return { rows: open.map((row, i) => ({ ...row, count: counts[i] ?? null })), rest: counts.at(-1) ?? null }
}

/** Reports are public one by one; only those of sensitive kinds are not. */
function publicKinds(kinds: Kinds): Kinds {
  const incidents = publicRows(kinds.incidents, kinds.otherIncidents)
  const open = kinds.reports.filter(({ isSensitive }) => !isSensitive)
  return { ...kinds, incidents: incidents.rows, otherIncidents: incidents.rest, reports: open, otherReports: null }
}

const isSmall = (count: number | null) => count !== null && count > 0 && count < LEAST_SHOWN

/** How much one person tells is theirs and the officers' to know. */
const publicTellers = (tellers: Tellers): Tellers => ({
  ...tellers,
  mostOfOne: null,
  incidents: isSmall(tellers.incidents) ? null : tellers.incidents,
})

/** Rows of sensitive kinds and those with few in a half are left out; where that is a single one, the smallest beside it too. */
function publicChange(change: Change): Change {
  const isHidden = ({ of, before, after, isSensitive }: ChangeRow) =>
    isSensitive || ((of === 'label' || of === 'recorded') && [before, after].some(isSmall))
  const open = change.rows.filter((row) => !isHidden(row))
  const hidden = change.rows.filter((row) => row.of === 'label' && isHidden(row)).length
  const companion = hidden === 1 ? open.findLast(({ of }) => of === 'label') : undefined
  return { ...change, rows: open.filter((row) => row !== companion) }
}

/** Whether all together are so few that even their sum is not shown. */
function isHiddenWhole(picture: Picture): boolean {
  if (picture.kind === 'weeks' || picture.kind === 'map' || picture.kind === 'kinds') return isSmall(picture.result.recorded)
  return picture.kind === 'change' && publicChange(picture.result).rows.length === 0
}

/**
 * A picture as everybody may see it: no count of incidents below three in a cell or kind, nor one that could be worked out by subtraction; no sensitive
 * kind by name or place; nothing of a single person who tells. Undefined where nothing of it may be shown. Once made so it stays so.
 */
export function publicPicture(picture: Picture): Picture | undefined {
  if (isHiddenWhole(picture)) return undefined
  switch (picture.kind) {
    case 'weeks':
      return { ...picture, result: publicWeeks(picture.result) }
    case 'hours':
      return { ...picture, result: publicHours(picture.result) }
    case 'season':
      return { ...picture, result: publicSeason(picture.result) }
    case 'map':
      return { ...picture, result: publicMap(picture.result) }
    case 'places':
      return { ...picture, result: publicPlaces(picture.result) }
    case 'kinds':
      return { ...picture, result: publicKinds(picture.result) }
    case 'tellers':
      return { ...picture, result: publicTellers(picture.result) }
    case 'change':
      return { ...picture, result: publicChange(picture.result) }
    case 'near-repeats':
      return picture
  }
}
