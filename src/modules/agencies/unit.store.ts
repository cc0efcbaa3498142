import type { ReadAt, WriteAt } from '#data/scope.ts'
import { byName } from './slug.ts'
import type { Unit } from './unit.ts'

const columns = ['id', 'slug', 'name', 'kind', 'contact_name as contactName', 'email'] as const

/** The units of today by name. */
export const listUnits = async (at: ReadAt): Promise<Unit[]> =>
  byName(await at.db.selectFrom('unit').select(columns).where('agency_id', '=', at.agencyId).where('ended_at', 'is', null).execute())

/** One unit, also one that ended: what it answered still names it. */
export const findUnit = (at: ReadAt, id: string): Promise<Unit | undefined> =>
  at.db.selectFrom('unit').select(columns).where('agency_id', '=', at.agencyId).where('id', '=', id).executeTakeFirst()

export async function listUnitSlugs(at: ReadAt): Promise<Set<string>> {
  const rows = await at.db.selectFrom('unit').select('slug').where('agency_id', '=', at.agencyId).execute()
  return new Set(rows.map(({ slug }) => slug))
}

export async function saveUnits(at: WriteAt, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  await at.db
    .insertInto('unit')
    .values(
      units.map(({ id, slug, name, kind, contactName, email }) => ({
        agency_id: at.agencyId,
        id,
        slug,
        name,
        kind,
        contact_name: contactName,
        email,
        ended_at: null,
      })),
    )
    .execute()
}

export async function saveUnit(at: WriteAt, { id, name, kind, contactName, email }: Unit): Promise<void> {
  await at.db
    .updateTable('unit')
    .set({ name, kind, contact_name: contactName, email })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', id)
    .execute()
}

export async function endUnitRow(at: WriteAt, id: string): Promise<void> {
  await at.db.updateTable('unit').set({ ended_at: at.now }).where('agency_id', '=', at.agencyId).where('id', '=', id).execute()
}
