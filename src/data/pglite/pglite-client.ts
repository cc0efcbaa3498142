import { Worker } from 'node:worker_threads'
import { refuseInsideTransaction } from '../transaction-context.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { type Ask, type Asked, type DatabaseRefusal, type Rows, type Told, unflatten, type WorkerSettings } from './message.ts'
import { PgliteTransaction } from './pglite-transaction.ts'
import { Turnstile } from './turnstile.ts'

export type PgliteSettings = {
  /** The data folder, or 'memory' for tests. */
  readonly folder: string
  /** A tar of a migrated database to start from when there is none yet. */
  readonly template?: string | undefined
  readonly warn?: ((detail: object, message: string) => void) | undefined
  /** A transaction that asks nothing for so long while others wait is rolled back. */
  readonly idleTransactionMs?: number | undefined
}

type Pending = { readonly answer: (result: never) => void; readonly refuse: (error: Error) => void }
type Listener = (payload: string) => void

const SLOW_MS = 10_000

// Run as it lies from source (development, tests), as a bundle beside the server's bundle in production.
const workerFile = () => new URL(import.meta.url.endsWith('.ts') ? './pglite.worker.ts' : './pglite.worker.js', import.meta.url)

/**
 * The embedded database, seen from the main thread: one connection, taken in turns. Opened by `openPglite`.
 * Each `query` or `exec` outside a transaction stands alone and leaves nothing behind when it fails.
 */
export class PgliteClient {
  closed = false
  ready = false
  readonly waitReady: Promise<void>
  #worker: Worker
  #lock: FolderLock | undefined
  #pending = new Map<number, Pending>()
  #listeners = new Map<string, Set<Listener>>()
  #lastId = 0
  #broken: Error | undefined
  #turnstile: Turnstile
  #holder: PgliteTransaction | undefined
  #settings: PgliteSettings

  constructor(settings: PgliteSettings) {
    this.#settings = settings
    const folder = settings.folder === 'memory' ? null : settings.folder
    this.#lock = folder === null ? undefined : lockFolder(folder)
    this.#turnstile = new Turnstile(SLOW_MS, (heldMs, waiting) => this.#lookAtHolder(heldMs, waiting))
    const workerData: WorkerSettings = { folder, template: settings.template }
    this.#worker = new Worker(workerFile(), { workerData, name: 'pglite' })
    this.waitReady = new Promise((ready, failed) => {
      this.#pending.set(0, { answer: ready, refuse: failed })
    })
    this.#worker.on('message', (told: Told) => this.#hear(told))
    this.#worker.on('error', (error) => this.#break(error))
    this.#worker.on('exit', () => this.#break(new Error('The embedded database has ended.')))
  }

  async query<T>(sql: string, params: unknown[] = []): Promise<Omit<Rows, 'rows'> & { rows: T[] }> {
    return this.#alone({ do: 'query', sql, params, alone: true })
  }

  /** Several statements at once, without parameters; one result each. */
  async exec(sql: string): Promise<Rows[]> {
    return this.#alone({ do: 'exec', sql, alone: true })
  }

  /** Waits its turn, then holds the connection until committed or rolled back. `begin` is sent together with the first statement. */
  async begin(begin = 'begin'): Promise<PgliteTransaction> {
    refuseInsideTransaction('A transaction')
    const pass = await this.#turnstile.enter()
    const transaction = new PgliteTransaction(
      begin,
      (ask) => this.#ask(ask),
      () => {
        this.#holder = undefined
        pass.leave()
      },
    )
    this.#holder = transaction
    return transaction
  }

  async transaction<T>(body: (transaction: PgliteTransaction) => Promise<T>): Promise<T> {
    const transaction = await this.begin()
    try {
      const result = await body(transaction)
      await transaction.commit()
      return result
    } finally {
      await transaction.rollback()
    }
  }

  /** Hears every payload of `channel` until the returned function is called. */
  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set()
    this.#listeners.set(channel, listeners)
    listeners.add(listener)
    if (listeners.size === 1) await this.#alone({ do: 'listen', channel })
    return async () => {
      if (listeners.delete(listener) && listeners.size === 0) await this.#alone({ do: 'unlisten', channel })
    }
  }

  /** The whole database as a tar, to start another one from. */
  dump(): Promise<Uint8Array> {
    return this.#alone({ do: 'dump' })
  }

  /** Waits for what is under way, writes a checkpoint, ends the thread and gives the folder back. */
  async close(): Promise<void> {
    if (this.closed) return
    // Who closes a second time meanwhile finds the turnstile shut; a broken database lets nobody in, but has a thread to end.
    const pass = await this.#turnstile.enter().catch(() => undefined)
    if (this.closed || (!pass && !this.#broken)) return
    this.closed = true
    this.#turnstile.shut(new Error('The database is closed.'))
    if (!this.#broken)
      await this.#ask({ do: 'close' }).catch((error) => this.#settings.warn?.({ error }, 'The database did not close well'))
    await this.#worker.terminate()
    this.#lock?.release()
  }

  async #alone<T>(ask: Ask): Promise<T> {
    refuseInsideTransaction('Asking the database')
    const pass = await this.#turnstile.enter()
    try {
      return await this.#ask<T>(ask)
    } finally {
      pass.leave()
    }
  }

  async #ask<T>(ask: Ask): Promise<T> {
    if (!this.ready) await this.waitReady
    if (this.#broken) throw this.#broken
    this.#lastId += 1
    const asked: Asked = { id: this.#lastId, ask }
    return new Promise<T>((answer, refuse) => {
      this.#pending.set(asked.id, { answer, refuse })
      this.#worker.postMessage(asked)
    })
  }

  #hear(told: Told): void {
    switch (told.kind) {
      case 'ready':
        this.ready = true
        this.#settle(0)?.answer(undefined as never)
        break
      case 'answer':
        this.#settle(told.id)?.answer(told.result as never)
        break
      case 'refusal':
        this.#settle(told.id)?.refuse(withStack(unflatten(told.error)))
        break
      case 'notification':
        for (const listener of this.#listeners.get(told.channel) ?? []) listener(told.payload)
        break
      case 'fatal':
        this.#break(unflatten(told.error))
    }
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  /** Nothing that was under way is acknowledged; nothing more is taken. */
  #break(error: Error): void {
    if (this.#broken || this.closed) return
    this.#broken = error
    for (const pending of this.#pending.values()) pending.refuse(error)
    this.#pending.clear()
    this.#turnstile.shut(error)
    this.#lock?.release()
    if (this.ready) this.#settings.warn?.({ error }, 'The embedded database has stopped; the server must be started again')
    void this.#worker.terminate()
  }

  #lookAtHolder(heldMs: number, waiting: number): void {
    const idleMs = this.#holder?.idleMs ?? 0
    this.#settings.warn?.({ heldMs: Math.round(heldMs), idleMs: Math.round(idleMs), waiting }, 'A transaction keeps others waiting')
    if (this.#holder && idleMs > (this.#settings.idleTransactionMs ?? 60_000)) void this.#holder.evict()
  }
}

function withStack(error: DatabaseRefusal): DatabaseRefusal {
  // The stack of the other thread tells nothing about who asked.
  Error.captureStackTrace(error, withStack)
  return error
}

/** Opens the folder (making a new database in it when it is missing or empty) and waits until it answers. Throws FolderIsOpen. */
export async function openPglite(settings: PgliteSettings): Promise<PgliteClient> {
  const client = new PgliteClient(settings)
  await client.waitReady
  return client
}
