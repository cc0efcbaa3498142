import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { verifyChain } from './events.ts'
import { countFailedJobs, countRequests } from './jobs.ts'
import { migrationState } from './migrate.ts'

/** One sentence on one thing; `wrong` wants somebody's attention today, `doubtful` soon. */
export type Finding = { readonly state: 'fine' | 'doubtful' | 'wrong'; readonly about: string; readonly sentence: string }
export type CheckupSettings = {
  readonly migrationsFolder: string
  /** Where the embedded database lies; left out on PostgreSQL and in memory. */
  readonly dataFolder?: string | undefined
}

const fine = (about: string, sentence: string): Finding => ({ state: 'fine', about, sentence })
const doubtful = (about: string, sentence: string): Finding => ({ state: 'doubtful', about, sentence })
const wrong = (about: string, sentence: string): Finding => ({ state: 'wrong', about, sentence })

const LEAST_FREE_BYTES = 500 * 1024 * 1024

/**
 * Looks at everything that must hold: engine, schema, tenancy, the application's role, every agency's history, waiting work, disk.
 * Changes nothing. A check that cannot be made is a finding too. Reads every event once.
 */
export async function checkup(connection: Connection, settings: CheckupSettings): Promise<Finding[]> {
  const checks: [string, () => Promise<Finding[]>][] = [
    ['Engine', () => checkEngine(connection)],
    ['Schema', () => checkMigrations(connection, settings.migrationsFolder)],
    ['Tenancy', () => checkTenancy(connection, path.join(settings.migrationsFolder, '../tenancy-lint.sql'))],
    ['Role', () => checkRole(connection)],
    ['History', () => checkChains(connection)],
    ['Jobs', () => checkJobs(connection)],
    ['Disk', async () => (settings.dataFolder ? checkDisk(settings.dataFolder) : [])],
  ]
  const findings: Finding[] = []
  for (const [about, check] of checks) {
    findings.push(...(await check().catch((error: Error) => [wrong(about, `This could not be checked: ${error.message}`)])))
  }
  return findings
}

async function checkEngine({ engine, kysely }: Connection): Promise<Finding[]> {
  const { rows } = await sql<{ version: number; fsync: string }>`
    select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync`.execute(kysely)
  const { version, fsync } = rows[0]!
  const name = `${engine === 'pglite' ? 'The embedded database' : 'PostgreSQL'} speaks version ${Math.floor(version / 10_000)}`
  return [
    version >= 150_000 ? fine('Engine', `${name}.`) : wrong('Engine', `${name}; 15 is the least that works.`),
    ...(fsync === 'on' ? [] : [doubtful('Engine', 'The database does not wait for the disk (fsync is off): a power cut would lose data.')]),
  ]
}

async function checkMigrations(connection: Connection, folder: string): Promise<Finding[]> {
  const { applied, waiting, changed, unknown } = await migrationState(connection, folder)
  const findings: Finding[] = []
  if (waiting.length > 0) findings.push(wrong('Schema', `These migrations wait to be applied at the next start: ${waiting.join(', ')}.`))
  if (changed.length > 0) findings.push(wrong('Schema', `These migrations were changed after they had landed: ${changed.join(', ')}.`))
  if (unknown.length > 0) findings.push(wrong('Schema', `The database is newer than this program: ${unknown.join(', ')}.`))
  return findings.length > 0 ? findings : [fine('Schema', `All ${applied.length} migrations are applied and unchanged.`)]
}

async function checkTenancy({ kysely }: Connection, lintFile: string): Promise<Finding[]> {
  const { rows } = await sql.raw<{ tbl: string; problem: string }>(fs.readFileSync(lintFile, 'utf8').replace(/;\s*$/, '')).execute(kysely)
  if (rows.length === 0) return [fine('Tenancy', 'Every table that holds an agency’s rows is keyed and guarded by its agency.')]
  return rows.map(({ tbl, problem }) => wrong('Tenancy', `${tbl}: ${problem}.`))
}

/** Tables of tenants that the application's role can see rows of without having named an agency. */
async function listUnguarded({ kysely }: Connection): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select quote_ident(c.relname) as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`.execute(kysely)
  return kysely.transaction().execute(async (tx) => {
    await sql`set local role commonbeat_app`.execute(tx)
    const open: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ seen: boolean }>`select exists (select from ${sql.raw(name)}) as seen`.execute(tx)
      if (rows[0]?.seen) open.push(name)
    }
    return open
  })
}

async function checkRole(connection: Connection): Promise<Finding[]> {
  const { rows } = await sql<{ strong: boolean; owns: number }>`
    select rolsuper or rolbypassrls as strong,
      (select count(*)::int from pg_class where relowner = r.oid and relkind in ('r', 'p')) as owns
    from pg_roles r where rolname = 'commonbeat_app'`.execute(connection.kysely)
  const role = rows[0]
  if (!role) return [wrong('Role', 'The role commonbeat_app is missing.')]
  if (role.strong) return [wrong('Role', 'The role commonbeat_app may bypass policies: take SUPERUSER and BYPASSRLS from it.')]
  if (role.owns > 0) return [wrong('Role', 'The role commonbeat_app owns tables, and an owner is not bound by their policies.')]
  const open = await listUnguarded(connection)
  if (open.length > 0) return [wrong('Role', `Rows can be seen without naming an agency in: ${open.join(', ')}.`)]
  return [fine('Role', 'The application’s role cannot get around the policies and sees no row before an agency is named.')]
}

const FAULTS = {
  gap: 'an event is missing before it',
  'broken-link': 'it does not follow from the one before it',
  changed: 'it was changed after it was written',
  'end-missing': 'the newest events are missing',
} as const

async function checkChains(connection: Connection): Promise<Finding[]> {
  const agencies = await connection.kysely.selectFrom('agency').select(['id', 'name']).orderBy('id').execute()
  const findings: Finding[] = []
  for (const { id, name } of agencies) {
    const check = await connection.agency(id).read(verifyChain)
    findings.push(
      check.ok
        ? fine('History', `${name}: all ${check.count} events are there, unchanged and in order.`)
        : wrong('History', `${name}: event ${check.seq} is wrong: ${FAULTS[check.why]}.`),
    )
  }
  return findings
}

async function checkJobs(connection: Connection): Promise<Finding[]> {
  const [failed, waiting] = [await countFailedJobs(connection), await countRequests(connection.kysely)]
  const findings: Finding[] = []
  if (failed > 0) findings.push(doubtful('Jobs', `${failed} jobs failed for good and wait for somebody to look.`))
  if (waiting > 100) findings.push(doubtful('Jobs', `${waiting} jobs have not been taken over: does a server run?`))
  return findings.length > 0 ? findings : [fine('Jobs', 'No job has failed for good, and none is left lying.')]
}

function checkDisk(folder: string): Finding[] {
  const probe = path.join(path.dirname(path.resolve(folder)), `.checkup-${process.pid}`)
  const handle = fs.openSync(probe, 'w')
  try {
    fs.writeSync(handle, 'written by the check-up\n')
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
    fs.rmSync(probe, { force: true })
  }
  const { bavail, bsize } = fs.statfsSync(path.dirname(path.resolve(folder)))
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024)
  const sentence = `The data folder can be written to; ${freeMb} MB are free.`
  return [bavail * bsize < LEAST_FREE_BYTES ? doubtful('Disk', `${sentence} Make room before it is full.`) : fine('Disk', sentence)]
}
