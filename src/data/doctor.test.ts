import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrationsFolder, type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { checkup } from './doctor.ts'
import { recordEvent } from './events.ts'
import { newId } from './id.ts'
import type { AgencyData } from './scope.ts'

let database: TestDatabase
let data: AgencyData

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency()
  for (const kind of ['report-filed', 'report-answered'])
    await data.write(null, (at) => recordEvent(at, { kind, about: { kind: 'report', id: newId() } }))
})
afterAll(() => database.close())

const look = () => checkup(database.connection, { migrationsFolder, dataFolder: path.join(os.tmpdir(), 'commonbeat-data') })
const worries = async () =>
  (await look()).filter(({ about, state }) => state !== 'fine' && about !== 'Engine').map(({ sentence }) => sentence)
/** The owner's statements, taken back when the body has looked. */
const meanwhile = async (does: string, undoes: string, body: () => Promise<void>) => {
  await sql.raw(does).execute(database.connection.kysely)
  try {
    await body()
  } finally {
    await sql.raw(undoes).execute(database.connection.kysely)
  }
}

describe('the check-up', () => {
  test('finds nothing wrong with a healthy house, and says what it looked at', async () => {
    const findings = await look()
    expect(await worries()).toEqual([])
    expect(findings.map(({ about }) => about)).toEqual(
      expect.arrayContaining(['Engine', 'Schema', 'Tenancy', 'Role', 'History', 'Jobs', 'Disk']),
    )
    expect(findings).toContainEqual({
      state: 'fine',
      about: 'History',
      sentence: 'cedarbrook: all 2 events are there, unchanged and in order.',
    })
  })

  test('finds a rewritten history', async () => {
    await sql`update event set kind = 'report-closed' where seq = 2`.execute(database.connection.kysely)
    expect(await worries()).toEqual(['cedarbrook: event 2 is wrong: it was changed after it was written.'])
  })

  test('finds a table without its policy', async () => {
    await meanwhile('alter table event disable row level security', 'alter table event enable row level security', async () => {
      expect(await worries()).toEqual(['event: row level security is not enabled.', 'Rows can be seen without naming an agency in: event.'])
    })
  })

  test('finds a role that may bypass policies', async () => {
    await meanwhile('alter role commonbeat_app bypassrls', 'alter role commonbeat_app nobypassrls', async () => {
      expect(await worries()).toEqual(['The role commonbeat_app may bypass policies: take SUPERUSER and BYPASSRLS from it.'])
    })
  })

  test('finds a schema that is behind, ahead or changed', async () => {
    await meanwhile(
      "update migration set name = '9999-later.sql' where name = '0001-foundation.sql'",
      "update migration set name = '0001-foundation.sql' where name = '9999-later.sql'",
      async () => {
        expect(await worries()).toEqual([
          'These migrations wait to be applied at the next start: 0001-foundation.sql.',
          'The database is newer than this program: 9999-later.sql.',
        ])
      },
    )
  })
})
