import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { statementsOf } from './statement.ts'

/** A migration whose first line says so runs without a transaction: for `create index concurrently`. */
const OUTSIDE = '-- outside a transaction'

export type Migration = { readonly name: string; readonly text: string; readonly checksum: string }

/** What the folder holds against what the database has taken in. */
export type MigrationState = {
  readonly applied: string[]
  readonly waiting: string[]
  readonly changed: string[]
  readonly unknown: string[]
}

/** The folder's migrations in order of their names: 0001-foundation.sql first. */
export const readMigrations = (folder: string): Migration[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      // Line ends do not count: a checkout on Windows may have changed them.
      const text = fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })

/** One checksum over all migrations of the folder: names a schema. */
export const schemaChecksum = (folder: string): string =>
  createHash('sha256')
    .update(
      readMigrations(folder)
        .map(({ name, checksum }) => `${name} ${checksum}\n`)
        .join(''),
    )
    .digest('hex')

async function makeTable(db: Kysely<Database>): Promise<void> {
  const exists = await sql<{ found: boolean }>`select to_regclass('public.migration') is not null as found`.execute(db)
  if (exists.rows[0]?.found) return
  await sql`create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`
    .execute(db)
    .catch((error: { code?: string }) => {
      // Two servers starting at once: the other one made it.
      if (error.code !== '23505' && error.code !== '42P07') throw error
    })
}

const listApplied = async (db: Kysely<Database>): Promise<Map<string, string>> => {
  const { rows } = await sql<{ name: string; checksum: string }>`select name, checksum from migration`.execute(db)
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

/** What is applied, what waits, what was changed after it had landed, and what the database has that the folder lacks. */
export async function migrationState({ kysely }: Connection, folder: string): Promise<MigrationState> {
  await makeTable(kysely)
  const migrations = readMigrations(folder)
  const applied = await listApplied(kysely)
  return {
    applied: migrations.filter(({ name }) => applied.has(name)).map(({ name }) => name),
    waiting: migrations.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
    changed: migrations.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum).map(({ name }) => name),
    unknown: [...applied.keys()].filter((name) => !migrations.some((migration) => migration.name === name)),
  }
}

/**
 * Brings the schema up to the folder's last migration and returns the names it applied; forward only.
 * Throws, and applies nothing, when a landed file was changed or the database is newer than this program.
 * Each file is one transaction and one statement per message; servers that start together wait for each other.
 */
export async function migrate(connection: Connection, folder: string): Promise<string[]> {
  const { waiting, changed, unknown } = await migrationState(connection, folder)
  if (changed.length > 0)
    throw new Error(`Changed after it had landed: ${changed.join(', ')}. Undo the change and write a new migration instead.`)
  if (unknown.length > 0) throw new Error(`The database is newer than this program: it has ${unknown.join(', ')}.`)
  const migrations = readMigrations(folder).filter(({ name }) => waiting.includes(name))
  const applied: string[] = []
  for (const migration of migrations) if (await apply(connection.kysely, migration)) applied.push(migration.name)
  return applied
}

async function apply(kysely: Kysely<Database>, migration: Migration): Promise<boolean> {
  if (migration.text.startsWith(OUTSIDE)) return run(kysely, migration)
  return kysely.transaction().execute(async (tx) => {
    // Not an advisory lock: this one ends with the transaction on every engine.
    await sql`lock table migration in exclusive mode`.execute(tx)
    return run(tx, migration)
  })
}

async function run(db: Kysely<Database>, { name, text, checksum }: Migration): Promise<boolean> {
  if ((await listApplied(db)).has(name)) return false
  for (const statement of statementsOf(text)) {
    await sql
      .raw(statement)
      .execute(db)
      .catch((error: Error & { code?: string }) => {
        const words = statement.length > 200 ? `${statement.slice(0, 200)}...` : statement
        throw Object.assign(new Error(`${name}: ${error.message}\n${words}`, { cause: error }), { code: error.code })
      })
  }
  await sql`insert into migration (name, checksum) values (${name}, ${checksum})`.execute(db)
  return true
}
