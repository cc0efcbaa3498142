import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DurableFs, durableStartParams } from '#data/pglite/durable-fs.ts'
import { openPglite } from '#data/pglite/pglite-client.ts'
import { type Dice, TornDisk } from './torn-disk.ts'

const CUTS = 20
const ROUNDS_PER_CUT = 8
const SEED = Number(process.env.POWER_CUT_SEED ?? 20_261_122)

let folder: string
let fresh: string

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'commonbeat-power-'))
  fresh = path.join(folder, 'fresh')
  const client = await openPglite({ folder: fresh })
  await client.exec('create table note (id int primary key, version int not null, words text not null)')
  await client.exec('create index note_words on note (words)')
  await client.close()
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** A known series of numbers from 0 to 1 (mulberry32), so that a failing cut can be made again. */
function diceOf(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What the database has acknowledged, and what it was asked for and has not yet: either may be found after a cut. */
type Books = { acknowledged: Map<number, number>; underWay: Map<number, number> }
type Cut = { readonly folder: string; readonly books: Books }

const wordsOf = (id: number, version: number) => `${id}-${version}-`.padEnd(40 + ((id * 37) % 900), 'abcdefghij')

/** One round: new rows, changed rows, removed rows, and now and then what moves files about. */
async function work(database: PGlite, books: Books, round: number): Promise<void> {
  const wanted = new Map(books.acknowledged)
  const statements = ['begin']
  for (let n = 0; n < 12; n += 1) {
    const id = round * 12 + n
    wanted.set(id, 1)
    statements.push(`insert into note values (${id}, 1, '${wordsOf(id, 1)}')`)
  }
  for (const id of [round * 5, round * 7].filter((old) => wanted.has(old))) {
    const version = wanted.get(id)! + 1
    wanted.set(id, version)
    statements.push(`update note set version = ${version}, words = '${wordsOf(id, version)}' where id = ${id}`)
  }
  if (round % 4 === 3) {
    wanted.delete(round * 3)
    statements.push(`delete from note where id = ${round * 3}`)
  }
  books.underWay = wanted
  await database.exec([...statements, 'commit'].join('; '))
  books.acknowledged = wanted
  if (round % 20 === 7) await database.exec('checkpoint')
  if (round % 30 === 11) await database.query('select pg_switch_wal()')
  if (round % 40 === 13) await database.exec(`create table passing_${round} as select generate_series(1, 3000) as n`)
  if (round % 40 === 23) {
    await database.exec(`drop table passing_${round - 10}`)
    await database.exec('vacuum note')
  }
}

/** Works on a copy of the fresh database and cuts its power at `cuts` moments, in the middle of whatever it does then. */
async function workAndCut(name: string, base: typeof NodeFS, startParams: string[], cuts: number): Promise<{ cuts: Cut[]; syncs: number }> {
  const live = path.join(folder, `${name}-live`)
  fs.cpSync(fresh, live, { recursive: true })
  const disk = new TornDisk(live)
  class Watched extends base {
    override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
      const { emscriptenOpts } = await super.init(...given)
      const attach = (module: unknown) => disk.attach(module)
      return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), attach] } as typeof emscriptenOpts }
    }
  }
  const database = await PGlite.create({ fs: new Watched(live), startParams })
  const books: Books = { acknowledged: new Map(), underWay: new Map() }
  const taken: Cut[] = []
  const dice = diceOf(SEED)
  let steps = 0
  let next = Number.POSITIVE_INFINITY
  disk.onStep = () => {
    steps += 1
    if (steps < next) return
    next = Number.POSITIVE_INFINITY
    const torn = path.join(folder, `${name}-${taken.length}`)
    disk.cut(torn, dice)
    taken.push({ folder: torn, books: { ...books } })
  }
  for (let round = 0; taken.length < cuts; round += 1) {
    // Each cut falls some steps into a round or the ones after it, at a place of the dice's choice; one round has three steps or more.
    if (round >= (taken.length + 1) * ROUNDS_PER_CUT && next === Number.POSITIVE_INFINITY) next = steps + 1 + Math.floor(dice() * 60)
    await work(database, books, round)
  }
  await database.close()
  disk.close()
  fs.rmSync(live, { recursive: true, force: true })
  return { cuts: taken, syncs: disk.syncs }
}

/** What is wrong with the folder that a cut left; undefined: it opens, its indexes are sound, every acknowledged row is there. */
async function lossOf({ folder: torn, books }: Cut): Promise<string | undefined> {
  let database: PGlite | undefined
  try {
    // What is read does not depend on how it is opened; without fsync the look is quicker.
    database = await PGlite.create({ fs: new NodeFS(torn), extensions: { amcheck } })
    await database.exec('create extension if not exists amcheck; set enable_seqscan = off')
    await database.query(
      `select bt_index_check(c.oid, true) from pg_class c join pg_index i on i.indexrelid = c.oid where i.indrelid = 'note'::regclass`,
    )
    const { rows } = await database.query<{ id: number; version: number; words: string }>('select id, version, words from note order by id')
    if (rows.some(({ id, version, words }) => words !== wordsOf(id, version))) return 'a row holds what was never written'
    const found = JSON.stringify(rows.map(({ id, version }) => [id, version]))
    const text = (book: Map<number, number>) => JSON.stringify([...book].sort(([a], [b]) => a - b))
    if (found !== text(books.acknowledged) && found !== text(books.underWay))
      return `rows differ: ${rows.length} found, ${books.acknowledged.size} acknowledged`
    return undefined
  } catch (error) {
    return `it does not open or read: ${(error as Error).message}`
  } finally {
    await database?.close().catch(() => undefined)
    fs.rmSync(torn, { recursive: true, force: true })
  }
}

async function lossesOf(cuts: Cut[], enough = Number.POSITIVE_INFINITY): Promise<string[]> {
  const losses: string[] = []
  for (const cut of cuts) {
    const loss = await lossOf(cut)
    if (loss) losses.push(`${path.basename(cut.folder)}: ${loss}`)
    if (losses.length >= enough) break
  }
  return losses
}

describe('a power cut in the middle of the work', () => {
  test('the database opens again with every acknowledged row, twenty times of twenty', { timeout: 300_000 }, async () => {
    const { cuts, syncs } = await workAndCut('durable', DurableFs, durableStartParams(), CUTS)
    expect(cuts).toHaveLength(CUTS)
    expect(syncs).toBeGreaterThan(CUTS * ROUNDS_PER_CUT)
    expect(await lossesOf(cuts)).toEqual([])
  })

  test('the cut is cruel enough: the engine as it comes from its makers does not survive it', { timeout: 300_000 }, async () => {
    const { cuts, syncs } = await workAndCut('stock', NodeFS, [...PGlite.defaultStartParams], 4)
    expect(syncs).toBe(0)
    expect(await lossesOf(cuts, 1)).not.toEqual([])
  })
})
