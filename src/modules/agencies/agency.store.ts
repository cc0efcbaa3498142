import { type Kysely, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Database } from '#data/database.ts'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import { firstLabel, isUnnamedHost } from './host.ts'
import { type Agency, type AgencySettings, settingsFrom } from './settings.ts'

type Reader = Kysely<Database> | ReadonlyKysely<Database>

const columns = ['id', 'slug', 'host', 'name', 'time_zone', 'settings', 'is_invented', 'set_up_at'] as const

type Row = {
  id: string
  slug: string
  host: string | null
  name: string
  time_zone: string
  settings: unknown
  is_invented: boolean
  set_up_at: Date | null
}

const agencyOf = (row: Row): Agency => ({
  id: row.id,
  slug: row.slug,
  host: row.host,
  name: row.name,
  timeZone: row.time_zone,
  isInvented: row.is_invented,
  isSetUp: row.set_up_at !== null,
  settings: settingsFrom(row.settings),
})

/**
 * The agency that a host name stands for: the one with exactly this host, else the one whose slug is its first label, else - for a host
 * that names nobody (localhost, an IP address, a name nobody claims) - the one marked to answer, or the only one there is.
 * Undefined where several could be meant. Read before any agency is known: `agency` alone has no policy.
 */
export async function findAgencyByHost(db: Reader, host: string): Promise<Agency | undefined> {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  const named = await (db as Kysely<Database>)
    .selectFrom('agency')
    .select(columns)
    .where((where) => where.or([where('host', '=', name), ...(isUnnamedHost(name) ? [] : [where('slug', '=', firstLabel(name))])]))
    .execute()
  const exact = named.find((row) => row.host === name) ?? named[0]
  if (exact) return agencyOf(exact)
  const [first, second] = await (db as Kysely<Database>)
    .selectFrom('agency')
    .select([...columns, sql<boolean>`coalesce(settings ->> 'answersUnknownHosts', '') = 'true'`.as('answers')])
    .orderBy('answers', 'desc')
    .orderBy('created_at')
    .limit(2)
    .execute()
  return first && (first.answers || !second) ? agencyOf(first) : undefined
}

/** Every agency's id and slug, oldest first: for jobs and the command line, which go through them one by one. */
export const listAgencies = (db: Reader): Promise<{ id: string; slug: string }[]> =>
  (db as Kysely<Database>).selectFrom('agency').select(['id', 'slug']).orderBy('created_at').orderBy('id').execute()

/** The agency of this scope. Throws where it is gone. */
export const findAgency = async (at: ReadAt): Promise<Agency> =>
  agencyOf(await at.db.selectFrom('agency').select(columns).where('id', '=', at.agencyId).executeTakeFirstOrThrow())

export async function insertAgency(at: WriteAt, agency: Omit<Agency, 'id' | 'isSetUp'>): Promise<void> {
  await at.db
    .insertInto('agency')
    .values({
      id: at.agencyId,
      slug: agency.slug,
      host: agency.host,
      name: agency.name,
      time_zone: agency.timeZone,
      settings: JSON.stringify(agency.settings),
      is_invented: agency.isInvented,
      set_up_at: null,
      created_at: at.now,
    })
    .execute()
}

/** Locks the row: two administrators who save settings queue instead of overwriting each other's. */
export const lockAgency = async (at: WriteAt): Promise<Agency> =>
  agencyOf(await at.db.selectFrom('agency').select(columns).where('id', '=', at.agencyId).forUpdate().executeTakeFirstOrThrow())

export async function saveAgencyNames(at: WriteAt, names: { name: string; timeZone: string }): Promise<void> {
  await at.db.updateTable('agency').set({ name: names.name, time_zone: names.timeZone }).where('id', '=', at.agencyId).execute()
}

export async function saveSettings(at: WriteAt, settings: AgencySettings): Promise<void> {
  await at.db
    .updateTable('agency')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', at.agencyId)
    .execute()
}

export async function saveSetUpAt(at: WriteAt): Promise<void> {
  await at.db.updateTable('agency').set({ set_up_at: at.now }).where('id', '=', at.agencyId).execute()
}
