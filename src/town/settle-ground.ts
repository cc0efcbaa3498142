import type { WriteAt } from '#data/scope.ts'
import { saveAddresses, saveBeats, saveCategories, saveGroundFeatures, saveNeighborhoods, saveUnits } from '#modules/agencies/index.ts'
import { columnsOf, insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'

/** Where the town lies: beats, neighborhoods, units, categories, streets, addresses. */
export async function settleGround(at: WriteAt, town: Town): Promise<void> {
  await saveBeats(at, town.beats)
  await saveNeighborhoods(at, town.neighborhoods as never)
  await saveUnits(at, town.units)
  await saveCategories(at, town.categories)
  await saveGroundFeatures(at, town.features as never)
  await saveAddresses(at, town.addresses)
}

/** Who serves and who lives there: accounts with their roles, officers, assignments. Nobody has a password: only invented links open these. */
export async function settlePeople(at: WriteAt, { accounts, officers, assignments }: Town): Promise<void> {
  await insertAll(
    at,
    'account',
    accounts.map(({ key, roles, ...account }) => ({ ...columnsOf(account), ended_at: null })),
  )
  await insertAll(
    at,
    'account_role',
    accounts.flatMap(({ id, roles, createdAt }) =>
      roles.map((role) => ({ account_id: id, role, granted_at: createdAt, granted_by: null })),
    ),
  )
  await insertAll(
    at,
    'officer',
    officers.map(({ serves, face, ...officer }) => ({ ...columnsOf(officer), face: JSON.stringify(face), ended_at: null })),
  )
  await insertAll(
    at,
    'assignment',
    assignments.map(({ note, ...assignment }) => columnsOf(assignment)),
  )
}
