import fs from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type Results } from '@electric-sql/pglite'
import { DurableFs, durableStartParams, SMALL_BUFFERS, syncFolder, syncTree } from './durable-fs.ts'
import { type Ask, type Asked, flatten, type Rows, type Told, type WorkerSettings } from './message.ts'

const parsers = { 20: Number, 1082: (text: string) => text }

const memoryStartParams = () => [...PGlite.defaultStartParams, ...SMALL_BUFFERS]

const say = (told: Told) => parentPort?.postMessage(told)
const template = (file: string | undefined) => (file ? { loadDataDir: new Blob([fs.readFileSync(file)]) } : {})

const openMemory = (settings: WorkerSettings) =>
  PGlite.create({ parsers, startParams: memoryStartParams(), ...template(settings.template) })

const openFolder = (folder: string, more: object = {}) =>
  PGlite.create({ fs: new DurableFs(folder), parsers, startParams: durableStartParams(), ...more })

/** Makes the first database beside its place and moves it there when it is whole and on the disk: never half a database. */
async function make(folder: string, settings: WorkerSettings): Promise<void> {
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0) {
    throw new Error(`The data folder ${folder} holds files but no database. Name an empty folder, or one that Commonbeat made.`)
  }
  const making = `${folder}.making`
  fs.rmSync(making, { recursive: true, force: true })
  fs.mkdirSync(making, { recursive: true, mode: 0o700 })
  const database = await openFolder(making, template(settings.template))
  await database.exec('checkpoint')
  await database.close()
  syncTree(making)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.renameSync(making, folder)
  syncFolder(path.dirname(folder))
}

async function open(settings: WorkerSettings): Promise<PGlite> {
  if (settings.folder === null) return openMemory(settings)
  const folder = path.resolve(settings.folder)
  if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) await make(folder, settings)
  return openFolder(folder)
}

class EngineStopped extends Error {}

/** The engine swallows its own aborts and then answers with nothing at all; a true answer always names its command. */
function toRows(result: Results<Record<string, unknown>> | undefined): Rows {
  if (!result?.command) throw new EngineStopped('The embedded database stopped in the middle of a statement.')
  return { rows: result.rows, affectedRows: result.affectedRows, fields: result.fields, command: result.command }
}

async function execute(database: PGlite, sql: string): Promise<Rows[]> {
  const results = await database.exec(sql)
  return results.length > 0 ? results.map(toRows) : [toRows(undefined)]
}

async function answer(database: PGlite, ask: Ask): Promise<unknown> {
  switch (ask.do) {
    case 'query':
      if (ask.begin) await database.exec(ask.begin)
      return toRows(await database.query<Record<string, unknown>>(ask.sql, ask.params))
    case 'exec':
      return execute(database, ask.begin ? `${ask.begin}; ${ask.sql}` : ask.sql)
    case 'listen':
      return void (await database.listen(ask.channel, (payload) => say({ kind: 'notification', channel: ask.channel, payload })))
    case 'unlisten':
      return database.unlisten(ask.channel)
    case 'dump':
      await database.exec('checkpoint')
      return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())
    case 'close':
      await database.exec('checkpoint')
      return database.close()
  }
}

/** A transaction left open by a statement that stands alone would swallow the statements of the next asker. */
async function leaveNoTransaction(database: PGlite, ask: Ask): Promise<void> {
  if ((ask.do === 'query' || ask.do === 'exec') && ask.alone && database.isInTransaction()) await database.exec('rollback')
}

/** A panic or an abort of the engine itself, after which nothing that it says can be trusted. */
const isFatal = (error: unknown) =>
  error instanceof EngineStopped ||
  error instanceof WebAssembly.RuntimeError ||
  (error instanceof Error && ['FATAL', 'PANIC'].includes(String((error as { severity?: string }).severity)))

async function serve(database: PGlite, { id, ask }: Asked): Promise<void> {
  try {
    const result = await answer(database, ask)
    if (ask.do !== 'close') await leaveNoTransaction(database, ask)
    say({ kind: 'answer', id, result })
  } catch (error) {
    if ((ask.do === 'query' || ask.do === 'exec') && isFatal(error)) {
      say({ kind: 'fatal', error: flatten(error) })
      process.exit(1)
    }
    await leaveNoTransaction(database, ask)
    say({ kind: 'refusal', id, error: flatten(error) })
  }
}

try {
  const database = await open(workerData as WorkerSettings)
  let turn: Promise<void> = Promise.resolve()
  parentPort?.on('message', (asked: Asked) => {
    turn = turn.then(() => serve(database, asked))
  })
  say({ kind: 'ready' })
} catch (error) {
  say({ kind: 'fatal', error: flatten(error) })
}
