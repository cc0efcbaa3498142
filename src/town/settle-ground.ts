import type { WriteAt } from '#data/scope.ts'
import { saveAddresses, saveBeats, saveCategories, saveGroundFeatures, saveNeighborhoods, saveUnits } from '#modules/agencies/index.ts'
import { insertAll } from './settle-rows.ts'
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
export async function settlePeople(at: WriteAt, town: Town): Promise<void> {
  await insertAll(
    at,
    'account',
    town.accounts.map(({ id, name, email, language, createdAt }) => ({
      id,
      name,
      email,
      language,
      created_at: createdAt,
      ended_at: null,
    })),
  )
  await insertAll(
    at,
    'account_role',
    town.accounts.flatMap(({ id, roles, createdAt }) =>
      roles.map((role) => ({ account_id: id, role, granted_at: createdAt, granted_by: null })),
    ),
  )
  await insertAll(
    at,
    'officer',
    town.officers.map((officer) => ({
      id: officer.id,
      account_id: officer.accountId,
      slug: officer.slug,
      name: officer.name,
      rank: officer.rank,
      own_words: officer.ownWords,
      speaks: officer.speaks,
      face: JSON.stringify(officer.face),
      public_email: officer.publicEmail,
      public_phone: officer.publicPhone,
      since_on: officer.sinceOn,
      ended_at: null,
    })),
  )
  await insertAll(
    at,
    'assignment',
    town.assignments.map(({ id, beatId, officerId, duty, fromOn, untilOn }) => ({
      id,
      beat_id: beatId,
      officer_id: officerId,
      duty,
      from_on: fromOn,
      until_on: untilOn,
    })),
  )
}
