import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import type { ResponseCounts } from '#engines/assess/judge-response.ts'
import { type Weeks, windowsOf } from './assessment.ts'
import type { DesignDraft } from './design.ts'
import type { ControlArea, DesignAreas } from './design-area.ts'
import type { Counted } from './problem.tables.ts'
import type { Circle } from './problem.ts'
import type { Span } from './problem-case.ts'
import { beyond, during, weekOf, within } from './problem-count.store.ts'

/** Where (without the circles in `without`), what and when is counted. */
export type AreaCounting = Beside & { readonly area: ControlArea }
type Beside = { readonly without: readonly Circle[]; readonly counted: Counted; readonly span: Span; readonly timeZone: string }

const inside = (area: ControlArea) => (area.kind === 'circle' ? within(area) : sql<boolean>`neighborhood_id = ${area.id}::uuid`)
const inArea = ({ area, without }: AreaCounting) => sql<boolean>`${sql.join([inside(area), ...without.map(beyond)], sql` and `)}`
const outside = ({ without }: Beside) => sql<boolean>`${sql.join([sql`neighborhood_id is not null`, ...without.map(beyond)], sql` and `)}`

type Row = { readonly neighborhoodId: string | null; readonly week: number; readonly count: number }
type Fragment = ReturnType<typeof sql<boolean>>
/** Null where all is counted together. */
const key = (isByNeighborhood: boolean) =>
  (isByNeighborhood ? sql<string | null>`neighborhood_id` : sql<string | null>`null::uuid`).as('neighborhoodId')

async function incidents(at: ReadAt, counting: Beside, where: Fragment, isByNeighborhood = false): Promise<Row[]> {
  if (counting.counted.incidentKinds.length === 0) return []
  return at.db
    .selectFrom('incident')
    .select([key(isByNeighborhood), weekOf('occurred_at', counting).as('week'), sql<number>`sum(count)::int`.as('count')])
    .where('agency_id', '=', at.agencyId)
    .where('kind', 'in', [...counting.counted.incidentKinds] as never)
    .where(during('occurred_at', counting))
    .where(where)
    .groupBy(sql`1, 2`)
    .execute()
}

async function reports(at: ReadAt, counting: Beside, where: Fragment, isByNeighborhood = false): Promise<Row[]> {
  if (counting.counted.categories.length === 0) return []
  return at.db
    .selectFrom('report')
    .select([key(isByNeighborhood), weekOf('filed_at', counting).as('week'), sql<number>`count(*)::int`.as('count')])
    .where('agency_id', '=', at.agencyId)
    .where('category_id', 'in', (from) =>
      from
        .selectFrom('category')
        .select('id')
        .where('agency_id', '=', at.agencyId)
        .where('slug', 'in', [...counting.counted.categories]),
    )
    .where('state', '!=', 'duplicate')
    .where(during('filed_at', counting))
    .where(where)
    .groupBy(sql`1, 2`)
    .execute()
}

/** Weeks without any are zeros, a week below zero by corrections is zero. */
function weeksOf(rows: readonly Row[], weeks: number): number[] {
  const counts = new Array<number>(weeks).fill(0)
  for (const { week, count } of rows) if (week >= 0 && week < weeks) counts[week] = (counts[week] ?? 0) + count
  return counts.map((count) => Math.max(0, count))
}

/** Incidents and reports together in one area per week from the span's first day. */
export const countAreaWeekly = async (at: ReadAt, counting: AreaCounting, weeks: number): Promise<number[]> =>
  weeksOf([...(await incidents(at, counting, inArea(counting))), ...(await reports(at, counting, inArea(counting)))], weeks)

/** The same of every neighborhood at once, by its id; one with nothing is not among them. */
export async function countNeighborhoodsWeekly(at: ReadAt, counting: Beside, weeks: number): Promise<Map<string, number[]>> {
  const where = outside(counting)
  const rows = [...(await incidents(at, counting, where, true)), ...(await reports(at, counting, where, true))]
  const byId = Map.groupBy(rows, ({ neighborhoodId }) => neighborhoodId ?? '')
  return new Map([...byId].map(([id, found]) => [id, weeksOf(found, weeks)]))
}

/** A circle as an area to count in. */
const circle = (one: Circle): ControlArea => ({ kind: 'circle', name: '', ...one })

/** What of a design says where, what and from when is counted. */
type Counts = Pick<DesignDraft, 'counted' | 'startsOn'> & DesignAreas

/** Weekly counts of every area of a design, as they are recorded today. One look-up of an index for each area, source and side. */
export async function countDesign(at: ReadAt, design: Counts, weeks: Weeks, timeZone: string): Promise<ResponseCounts> {
  const windows = windowsOf(design.startsOn, weeks)
  const of = async (area: ControlArea, without: readonly Circle[]) => {
    const ask = { area, without, counted: design.counted, timeZone }
    return {
      before: await countAreaWeekly(at, { ...ask, span: windows.before }, weeks.before),
      after: weeks.after > 0 ? await countAreaWeekly(at, { ...ask, span: windows.after }, weeks.after) : [],
    }
  }
  const { area, buffer, controls } = design
  const treated = [area, ...(buffer ? [buffer] : [])]
  // A circle within a neighborhood that is compared with too counts as the circle alone.
  const circles = controls.filter((one) => one.kind === 'circle')
  const comparisons = []
  for (const control of controls) comparisons.push(await of(control, control.kind === 'circle' ? treated : [...treated, ...circles]))
  return { target: await of(circle(area), []), comparisons, ...(buffer ? { buffer: await of(circle(buffer), [area]) } : {}) }
}

/**
 * From and until which day the records of what is counted reach: police records where their kinds count, reports where their categories do.
 * `from` is the later of the beginnings; reports come by themselves and have no end. Undefined where there is no row at all.
 */
export async function recordsReach(
  at: ReadAt,
  counted: Counted,
  timeZone: string,
): Promise<{ from: string | undefined; until: string | undefined }> {
  const day = (of: 'occurred_at' | 'filed_at') =>
    sql<string>`to_char(${sql.ref(of)} at time zone ${timeZone}::text, 'YYYY-MM-DD')`.as('day')
  const incident = (order: 'asc' | 'desc') =>
    at.db
      .selectFrom('incident')
      .select(day('occurred_at'))
      .where('agency_id', '=', at.agencyId)
      .orderBy('occurred_at', order)
      .limit(1)
      .executeTakeFirst()
  const hasKinds = counted.incidentKinds.length > 0
  const first = hasKinds ? (await incident('asc'))?.day : undefined
  const told =
    counted.categories.length > 0
      ? (
          await at.db
            .selectFrom('report')
            .select(day('filed_at'))
            .where('agency_id', '=', at.agencyId)
            .orderBy('filed_at')
            .limit(1)
            .executeTakeFirst()
        )?.day
      : undefined
  const from = [first, told]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1)
  return { from, until: hasKinds ? (await incident('desc'))?.day : undefined }
}
