import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { FolderIsOpen, lockFolder } from './folder-lock.ts'
import { openPglite, type PgliteClient } from './pglite-client.ts'
import { vacuum } from './upkeep.ts'

let client: PgliteClient
const warnings: string[] = []

beforeAll(async () => {
  client = await openPglite({ folder: 'memory', idleTransactionMs: 0, warn: (_detail, message) => warnings.push(message) })
  await client.exec('create table note (id int primary key)')
})
afterAll(() => client.close())

const count = async () => (await client.query<{ n: number }>('select count(*) as n from note')).rows[0]?.n

describe('the embedded database is taken in turns', () => {
  test('a query waits for the transaction before it and does not fall into it', async () => {
    const transaction = await client.begin()
    await transaction.query('insert into note values (1)')
    const outside = count()
    await transaction.rollback()
    expect(await outside).toBe(0)
  })

  test('those who wait are served in the order they came', async () => {
    const order: number[] = []
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        client.transaction(async (tx) => void order.push((await tx.query<{ n: number }>(`select ${n} as n`)).rows[0]!.n)),
      ),
    )
    expect(order).toEqual([1, 2, 3, 4, 5])
  })

  test('a transaction that asked nothing costs nothing', async () => {
    const transaction = await client.begin()
    await transaction.commit()
    await expect(transaction.query('select 1')).rejects.toThrow('is over')
  })

  test('a commit after a failed statement says that it was a rollback', async () => {
    const transaction = await client.begin()
    await transaction.query('insert into note values (1)')
    await expect(transaction.query('insert into note values (1)')).rejects.toMatchObject({
      code: '23505',
      constraint: 'note_pkey',
      table: 'note',
    })
    await expect(transaction.commit()).rejects.toMatchObject({ code: '25P02' })
    expect(await count()).toBe(0)
  })

  test('several statements that fail half-way leave no open transaction to the next asker', async () => {
    await expect(client.exec('begin; insert into note values (7); select 1 / 0; commit')).rejects.toMatchObject({ code: '22012' })
    expect(await count()).toBe(0)
    await client.exec('begin; insert into note values (8)')
    expect(await count()).toBe(0)
  })

  test('one that keeps others waiting and asks nothing is told of, rolled back, and hears why', { timeout: 30_000 }, async () => {
    const transaction = await client.begin()
    await transaction.query('insert into note values (9)')
    expect(await count()).toBe(0)
    expect(warnings).toContain('A transaction keeps others waiting')
    await expect(transaction.query('select 1')).rejects.toThrow('it asked nothing for a long time while others waited')
  })

  test('a parameter of the wrong kind is an error of that query alone', async () => {
    await expect(client.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' })
    await expect(client.query('select $1::boolean', ['neither'])).rejects.toThrow()
    expect(await count()).toBe(0)
  })

  test('notifications are heard until one stops listening', async () => {
    const heard: string[] = []
    const stop = await client.listen('news', (payload) => heard.push(payload))
    await client.query("select pg_notify('news', 'one')")
    await vi.waitFor(() => expect(heard).toEqual(['one']))
    await stop()
    await client.query("select pg_notify('news', 'two')")
    await count()
    expect(heard).toEqual(['one'])
  })

  test('vacuum goes through all tables', async () => {
    await client.query('insert into note select generate_series(100, 199)')
    await vacuum(client)
    const { rows } = await client.query("select reltuples::int as n from pg_class where relname = 'note'")
    expect(rows).toEqual([{ n: 100 }])
    await client.query('delete from note')
  })

  test('after closing, everything is refused', async () => {
    const other = await openPglite({ folder: 'memory' })
    const last = other.query('select 1 as one')
    await other.close()
    expect((await last).rows).toEqual([{ one: 1 }])
    await expect(other.query('select 1')).rejects.toThrow('closed')
    await other.close()
  })
})

describe('the folder', () => {
  const inside = (body: (parent: string) => Promise<void>) => async () => {
    const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'commonbeat-folder-'))
    try {
      await body(parent)
    } finally {
      fs.rmSync(parent, { recursive: true, force: true })
    }
  }

  test(
    'keeps its rows over a restart, and is open once only in one process too',
    inside(async (parent) => {
      const folder = path.join(parent, 'deep/database')
      const first = await openPglite({ folder })
      await first.exec('create table kept (id int)')
      await expect(openPglite({ folder })).rejects.toThrow(FolderIsOpen)
      await first.close()
      const second = await openPglite({ folder })
      expect((await second.query('select count(*) as n from kept')).rows).toEqual([{ n: 0 }])
      await second.close()
    }),
    60_000,
  )

  test(
    'that holds other files is left alone',
    inside(async (parent) => {
      fs.writeFileSync(path.join(parent, 'holiday.jpg'), '')
      await expect(openPglite({ folder: parent })).rejects.toThrow('holds files but no database')
      expect(fs.readdirSync(parent)).toEqual(['holiday.jpg'])
      expect(fs.existsSync(`${parent}.lock`)).toBe(false)
    }),
  )

  test(
    'a lock of a dead process, of an earlier life of this process number, or of a silent machine is taken over',
    inside(async (parent) => {
      const file = path.join(parent, 'database.lock')
      const old = new Date(Date.now() - 120_000)
      const silent = { pid: 1, host: 'another-machine', born: '' }
      for (const holder of [
        { pid: 4_194_303, host: os.hostname(), born: '' },
        { pid: process.pid, host: os.hostname(), born: 'boot:1' },
        silent,
      ]) {
        fs.writeFileSync(file, JSON.stringify(holder))
        fs.utimesSync(file, old, old)
        lockFolder(path.join(parent, 'database')).release()
      }
      fs.writeFileSync(file, JSON.stringify(silent))
      expect(() => lockFolder(path.join(parent, 'database'))).toThrow('is open in process 1 on another-machine')
      fs.writeFileSync(file, 'half a lo')
      lockFolder(path.join(parent, 'database')).release()
    }),
  )
})
