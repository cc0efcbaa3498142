import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { type Connection, openDatabase } from '#data/connection.ts'
import { newId } from '#data/id.ts'
import { migrate, schemaChecksum } from '#data/migrate.ts'
import type { AgencyData } from '#data/scope.ts'

export const migrationsFolder = path.join(import.meta.dirname, '../../db/migrations')

/** The moment at which tests write, unless they set another: `database.now = new Date(...)`. */
export const testNow = new Date('2026-03-02T15:00:00Z')

/**
 * A migrated, empty database of this test file's own: embedded and in memory, or on PostgreSQL when TEST_DATABASE_URL is set.
 * `beforeAll(async () => { database = await testDatabase() })`, `beforeEach(() => database.truncateAll())`, `afterAll(() => database.close())`.
 */
export type TestDatabase = {
  readonly connection: Connection
  /** The clock that actions read. */
  now: Date
  /** The statements sent since the last `truncateAll`, transactions' own left out. */
  readonly sent: string[]
  /** Deletes every row of every table, in milliseconds. */
  truncateAll(): Promise<void>
  /** A new agency and its door. */
  addAgency(slug?: string): Promise<AgencyData>
  close(): Promise<void>
}

/** Rows to start with, made once for each `key` and then copied. */
export type Seed = { readonly key: string; settle(connection: Connection): Promise<void> }

export async function testDatabase(seed?: Seed): Promise<TestDatabase> {
  const url = process.env.TEST_DATABASE_URL
  const sent: string[] = []
  const database: Partial<TestDatabase> & { now: Date; sent: string[] } = { now: testNow, sent }
  const settings = {
    clock: () => database.now,
    onStatement: (event: { query: { sql: string } }) => {
      if (!/^(begin|commit|rollback|start transaction|set local|select cb_set_agency|select setting from)/i.test(event.query.sql))
        sent.push(event.query.sql)
    },
  }
  const { connection, drop } = url ? await openOnPostgres(url, settings, seed) : await openInMemory(settings, seed)
  return Object.assign(database, {
    connection,
    async truncateAll() {
      await empty(connection)
      sent.length = 0
      database.now = testNow
    },
    async addAgency(slug = 'cedarbrook') {
      const id = newId()
      const row = {
        id,
        slug,
        host: null,
        name: slug,
        time_zone: 'America/Chicago',
        settings: '{}',
        set_up_at: testNow,
        created_at: testNow,
      }
      await connection.kysely.insertInto('agency').values(row).execute()
      return connection.agency(id)
    },
    async close() {
      await connection.close()
      await drop()
    },
  })
}

type Settings = Omit<Parameters<typeof openDatabase>[0], 'databaseUrl' | 'folder'>
type Opened = { connection: Connection; drop: () => Promise<void> }

async function openInMemory(settings: Settings, seed?: Seed): Promise<Opened> {
  const connection = await openDatabase({ folder: 'memory', template: await templateFile(seed), ...settings })
  return { connection, drop: async () => undefined }
}

/** A tar of the migrated schema, made once per schema and version of the engine. */
export async function templateFile(seed?: Seed): Promise<string> {
  const require = createRequire(import.meta.url)
  const engine = path.join(path.dirname(require.resolve('@electric-sql/pglite')), '../package.json')
  const { version } = JSON.parse(fs.readFileSync(engine, 'utf8')) as { version: string }
  const file = path.join(
    os.tmpdir(),
    `commonbeat-test-${version}-${schemaChecksum(migrationsFolder).slice(0, 16)}${seed ? `-${seed.key}` : ''}.tar`,
  )
  if (fs.existsSync(file)) return file
  const connection = await openDatabase({ folder: 'memory', ...(seed ? { template: await templateFile() } : {}) })
  await (seed ? seed.settle(connection) : migrate(connection, migrationsFolder))
  await connection.tidy()
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, await connection.pglite!.dump())
  fs.renameSync(draft, file)
  await connection.close()
  return file
}

/** A database of its own, copied from one that was migrated once per schema. */
async function openOnPostgres(url: string, settings: Settings, seed?: Seed): Promise<Opened> {
  const template = `commonbeat_test_${schemaChecksum(migrationsFolder).slice(0, 16)}${seed ? `_${seed.key}` : ''}`
  const name = `commonbeat_test_${randomBytes(6).toString('hex')}`
  const at = (database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href
  const run = async (body: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await body(client)
    } finally {
      await client.end()
    }
  }
  await run(async (client) => {
    // Test files start at once: one makes the template, the others wait for it here.
    await client.query('select pg_advisory_lock(20260302)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (!rowCount) {
      await client.query(`drop database if exists ${template}_draft`)
      await client.query(`create database ${template}_draft template template0`)
      const connection = await openDatabase({ databaseUrl: at(`${template}_draft`) })
      await migrate(connection, migrationsFolder)
      await seed?.settle(connection)
      await connection.close()
      await client.query(`alter database ${template}_draft rename to ${template}`)
    }
    await client.query(`create database ${name} template ${template}`)
  })
  const connection = await openDatabase({ databaseUrl: at(name), ...settings })
  return { connection, drop: () => run((client) => client.query(`drop database ${name} with (force)`)) }
}

let tables: string[] | undefined

async function empty({ kysely }: Connection): Promise<void> {
  tables ??= (
    await sql<{
      name: string
    }>`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`.execute(kysely)
  ).rows.map(({ name }) => name)
  const looks = tables.map((name) => `select '${name}' as name where exists (select from ${name})`)
  const { rows } = await sql<{ name: string }>`${sql.raw(looks.join(' union all '))}`.execute(kysely)
  await kysely.transaction().execute(async (tx) => {
    // Deleting from the few tables that hold rows is faster than truncating all; foreign keys look away meanwhile.
    await sql`set local session_replication_role = replica`.execute(tx)
    for (const { name } of rows) await sql.raw(`delete from ${name}`).execute(tx)
  })
}
