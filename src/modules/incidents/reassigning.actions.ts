import { recordEvent } from '#data/events.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { groundIndex } from '#modules/agencies/index.ts'
import { boundariesChangedSince, LOCATED_TABLES, type LocatedTable, listLocated, saveNeighborhoodOf } from './reassigning.store.ts'

const ROWS_AT_ONCE = 5000

/** Reassigns when a boundary changed since the last time; does nothing otherwise. For a job that looks every few minutes. */
export async function reassignWhereChanged(data: AgencyData): Promise<number> {
  return (await data.read(boundariesChangedSince)) ? reassignIncidents(data) : 0
}

/**
 * Puts every incident and service request into the neighborhood that holds its place now, or into none, and returns how many moved.
 * In transactions of 5,000 rows: pages go on being answered meanwhile. Some 10 seconds per 100,000 rows where all move.
 */
export async function reassignIncidents(data: AgencyData): Promise<number> {
  let moved = 0
  for (const table of LOCATED_TABLES) {
    let after: string | undefined
    do {
      const page = await data.write(null, (at) => reassignPage(at, table, after))
      moved += page.moved
      after = page.last
    } while (after !== undefined)
  }
  await data.write(null, (at) =>
    recordEvent(at, { kind: 'incidents-reassigned', about: { kind: 'incidents', id: at.agencyId }, detail: { count: moved } }),
  )
  return moved
}

async function reassignPage(at: WriteAt, table: LocatedTable, after: string | undefined) {
  const ground = await groundIndex(at)
  const rows = await listLocated(at, table, { after, limit: ROWS_AT_ONCE })
  const moves = rows.flatMap(({ id, lat, lng, neighborhoodId }) => {
    const now = lat === null || lng === null ? null : (ground.neighborhoodAt(lat, lng)?.id ?? null)
    return now === neighborhoodId ? [] : [{ id, now }]
  })
  for (const [now, group] of Map.groupBy(moves, ({ now }) => now)) {
    await saveNeighborhoodOf(
      at,
      table,
      group.map(({ id }) => id),
      now,
    )
  }
  return { moved: moves.length, last: rows.at(-1)?.id }
}
