import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrationsFolder, type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { newId } from './id.ts'
import { queueMessage } from './messages.ts'
import type { AgencyData } from './scope.ts'

let database: TestDatabase
let cedarbrook: AgencyData
let millford: AgencyData
const mail = { to: 'a@example.org', subject: 's', text: 't', kind: 'k', about: { kind: 'report', id: newId() }, language: 'en' }

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.truncateAll()
  cedarbrook = await database.addAgency('cedarbrook')
  millford = await database.addAgency('millford')
})
afterAll(() => database.close())

/** Every row of `message` that a transaction of this agency can see, with no predicate to help. */
const seen = (data: AgencyData) => data.read((at) => at.db.selectFrom('message').select('agency_id').execute())

describe('agencies share one database and know nothing of each other', () => {
  test('a second agency sees nothing, even with a statement that forgets to name the agency', async () => {
    await cedarbrook.write(null, (at) => queueMessage(at, mail))
    expect(await seen(cedarbrook)).toHaveLength(1)
    expect(await seen(millford)).toEqual([])
  })

  test('nothing can be written into another agency', async () => {
    const row = { agency_id: cedarbrook.agencyId, seq: 1, hash: 'x' }
    await expect(millford.write(null, (at) => at.db.insertInto('event_head').values(row).execute())).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('a row cannot be moved or deleted by another agency', async () => {
    await cedarbrook.write(null, (at) => queueMessage(at, mail))
    await millford.write(null, (at) => at.db.updateTable('message').set({ subject: 'taken' }).execute())
    await millford.write(null, (at) => at.db.deleteFrom('message').execute())
    expect(await database.connection.kysely.selectFrom('message').select('subject').execute()).toEqual([{ subject: 's' }])
  })

  test('a read cannot write', async () => {
    const sneak = cedarbrook.read((at) => sql`delete from message`.execute(at.db as never))
    await expect(sneak).rejects.toMatchObject({ code: '25006' })
  })

  test('no agency named, no row seen', async () => {
    await cedarbrook.write(null, (at) => queueMessage(at, mail))
    const rows = await database.connection.kysely.transaction().execute(async (tx) => {
      await sql`set local role commonbeat_app`.execute(tx)
      return tx.selectFrom('message').select('id').execute()
    })
    expect(rows).toEqual([])
  })

  test('the role is left with the transaction: the next one is not bound to the last agency', async () => {
    await cedarbrook.write(null, (at) => queueMessage(at, mail))
    await seen(millford)
    const { rows } = await sql<{ role: string; agency: string | null }>`
      select current_user::text as role, nullif(current_setting('app.agency', true), '') as agency`.execute(database.connection.kysely)
    expect(rows).toEqual([{ role: expect.not.stringContaining('commonbeat_app'), agency: null }])
  })

  test('the past cannot be rewritten: events and their chain cannot be changed or deleted by the application', async () => {
    for (const statement of ['update event set kind = kind', 'delete from event', 'truncate event', 'delete from event_head']) {
      await expect(
        cedarbrook.write(null, (at) => sql.raw(statement).execute(at.db)),
        statement,
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('the role cannot switch the policies off or make itself another', async () => {
    for (const statement of [
      'alter table message disable row level security',
      'drop policy of_agency on message',
      'create table mine (id int)',
      'alter role commonbeat_app bypassrls',
      'set local row_security = off; select id from message',
    ]) {
      const tried = cedarbrook.write(null, async (at) => {
        for (const part of statement.split('; ')) await sql.raw(part).execute(at.db)
      })
      await expect(tried, statement).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('the schema breaks no rule of tenancy', async () => {
    const lint = fs.readFileSync(path.join(migrationsFolder, '../tenancy-lint.sql'), 'utf8').replace(/;\s*$/, '')
    const { rows } = await sql.raw(lint).execute(database.connection.kysely)
    expect(rows).toEqual([])
  })

  test('the check of the schema can see: a careless table is found', async () => {
    const found = await database.connection.kysely
      .transaction()
      .execute(async (tx) => {
        await sql`create table careless (id uuid primary key, agency_id uuid)`.execute(tx)
        const lint = fs.readFileSync(path.join(migrationsFolder, '../tenancy-lint.sql'), 'utf8').replace(/;\s*$/, '')
        const { rows } = await sql.raw<{ tbl: string }>(lint).execute(tx)
        throw Object.assign(new Error('undo'), { rows })
      })
      .catch((error: { rows?: { tbl: string; problem: string }[] }) => error.rows)
    expect(found?.map(({ tbl, problem }) => `${tbl}: ${problem}`)).toEqual([
      'careless: agency_id is nullable',
      'careless: no primary key, or agency_id is not its first column',
      'careless: row level security is not enabled',
      'careless: unique index without agency_id: careless_pkey',
    ])
  })
})
