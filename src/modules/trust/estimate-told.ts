import { suppressTable } from '#engines/survey/table-suppression.ts'
import type { NoShare } from './estimate.ts'
import { LEAST_PUBLISHED } from './survey.ts'

/** Of one item: what of the town and of each neighborhood may be shown. */
export type Told = { readonly town: 'told' | NoShare; readonly areas: readonly ('told' | NoShare)[] }

/** How many answered favorably, and how many did not. */
export type Counted = { readonly yes: number; readonly no: number }

/**
 * Which shares may be shown so that nothing hidden can be worked out by subtraction: neighborhoods with fewer than ten answers, and with them
 * others until nobody can tell them from the sum; those where fewer than five, none or all said one thing. People who did not say where they
 * live count as one more row that is never shown. Source: `suppressTable`.
 */
export function whatIsTold(areas: readonly Counted[], elsewhere: Counted): Told {
  const all = [...areas, elsewhere]
  // A place nobody answered from hides nothing and needs no company.
  const rows = all.filter((row) => sumOf(row) > 0)
  const sum = rows.reduce((n, row) => n + sumOf(row), 0)
  const why = (n: number): NoShare => (n < LEAST_PUBLISHED ? 'too-few' : 'held-back')
  const table = suppressTable(rows.map(({ yes, no }) => [yes, no]))
  if (typeof table === 'string') return { town: isTownTold(rows) ? 'told' : why(sum), areas: areas.map((row) => why(sumOf(row))) }
  return {
    town: table.columnSums.includes('hidden') ? why(sum) : 'told',
    areas: areas.map((row, area) => {
      const before = areas.slice(0, area).filter((one) => sumOf(one) > 0).length
      const isTold = sumOf(row) > 0 && !table.cells[before]?.includes('hidden')
      return isTold ? 'told' : why(sumOf(row))
    }),
  }
}

const sumOf = ({ yes, no }: Counted): number => yes + no

/** Too little for a table by neighborhood; the town alone may still be enough. */
function isTownTold(rows: readonly Counted[]): boolean {
  const yes = rows.reduce((n, row) => n + row.yes, 0)
  const no = rows.reduce((n, row) => n + row.no, 0)
  const alone = suppressTable([[yes, no]])
  return typeof alone !== 'string' && !alone.columnSums.includes('hidden')
}
