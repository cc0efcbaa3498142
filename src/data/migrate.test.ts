import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { migrate, migrationState, schemaChecksum } from './migrate.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await sql`delete from migration`.execute(database.connection.kysely)
  await sql`drop table if exists first_thing, second_thing`.execute(database.connection.kysely)
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'commonbeat-migrations-'))
  write('0001-first.sql', 'create table first_thing (id int); insert into first_thing values (1);')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))
afterAll(() => database.close())

const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text)
const run = () => migrate(database.connection, folder)

describe('migrations', () => {
  test('are applied once, in order, and only the new ones later', async () => {
    expect(await run()).toEqual(['0001-first.sql'])
    write('0002-second.sql', 'create table second_thing (id int)')
    expect(await run()).toEqual(['0002-second.sql'])
    expect(await run()).toEqual([])
  })

  test('a landed file that was changed is refused by name, before anything is applied', async () => {
    await run()
    write('0001-first.sql', 'create table first_thing (id bigint);')
    write('0002-second.sql', 'create table second_thing (id int)')
    await expect(run()).rejects.toThrow('Changed after it had landed: 0001-first.sql')
    expect((await migrationState(database.connection, folder)).waiting).toEqual(['0002-second.sql'])
  })

  test('line ends do not count as a change', async () => {
    write('0001-first.sql', 'create table\nfirst_thing (id int);\n')
    await run()
    write('0001-first.sql', 'create table\r\nfirst_thing (id int);\r\n')
    expect(await run()).toEqual([])
  })

  test('one that fails leaves nothing behind and says where', async () => {
    write('0002-second.sql', 'create table second_thing (id int); select * from nowhere;')
    await expect(run()).rejects.toThrow(/0002-second\.sql: relation "nowhere" does not exist/)
    const { rows } = await sql`select to_regclass('second_thing') as found`.execute(database.connection.kysely)
    expect(rows).toEqual([{ found: null }])
    expect((await migrationState(database.connection, folder)).applied).toEqual(['0001-first.sql'])
  })

  test('a database newer than the program is refused', async () => {
    await run()
    fs.rmSync(path.join(folder, '0001-first.sql'))
    await expect(run()).rejects.toThrow('newer than this program')
  })

  test('some statements must stand outside a transaction, and can', async () => {
    write('0002-second.sql', '-- outside a transaction\ncreate index concurrently first_id on first_thing (id);')
    expect(await run()).toEqual(['0001-first.sql', '0002-second.sql'])
  })

  test('servers that start together apply each one once', async () => {
    const [first, second] = await Promise.all([run(), run()])
    expect([...first, ...second]).toEqual(['0001-first.sql'])
  })

  test('a checksum names the schema', () => {
    const before = schemaChecksum(folder)
    expect(schemaChecksum(folder)).toBe(before)
    write('0002-second.sql', 'select 1')
    expect(schemaChecksum(folder)).not.toBe(before)
  })
})
