import type { Ask, Rows } from './message.ts'

type State = 'not-begun' | 'open' | 'ended' | 'evicted'

/** One transaction on the embedded database. Its connection is free again once `commit` or `rollback` has come back. */
export class PgliteTransaction {
  #state: State = 'not-begun'
  #begin: string
  #ask: <T>(ask: Ask) => Promise<T>
  #release: () => void
  #askedAt = performance.now()

  constructor(begin: string, ask: <T>(ask: Ask) => Promise<T>, release: () => void) {
    this.#begin = begin
    this.#ask = ask
    this.#release = release
  }

  /** For how long it has asked nothing, in milliseconds. */
  get idleMs(): number {
    return performance.now() - this.#askedAt
  }

  async query<T>(sql: string, params: unknown[] = []): Promise<Omit<Rows, 'rows'> & { rows: T[] }> {
    return this.#send((begin) => ({ do: 'query', sql, params, begin, alone: false }))
  }

  async exec(sql: string): Promise<Rows[]> {
    return this.#send((begin) => ({ do: 'exec', sql, begin, alone: false }))
  }

  /** Throws with SQLSTATE 25P02 when an earlier statement had failed: PostgreSQL rolls back then, whatever is asked of it. */
  async commit(): Promise<void> {
    this.#mustBeOpen()
    const begun = this.#state === 'open'
    try {
      const [result] = begun ? await this.#ask<Rows[]>({ do: 'exec', sql: 'commit', alone: true }) : []
      if (result?.command === 'ROLLBACK')
        throw Object.assign(new Error('The transaction was rolled back: a statement in it had failed.'), { code: '25P02' })
    } finally {
      this.#end('ended')
    }
  }

  /** Does nothing when the transaction is over. */
  async rollback(): Promise<void> {
    if (this.#state === 'ended' || this.#state === 'evicted') return
    await this.#undo('ended')
  }

  /** Rolls back a transaction that kept everybody waiting and asks nothing; its owner hears of it at the next statement. */
  async evict(): Promise<void> {
    if (this.#state === 'not-begun' || this.#state === 'open') await this.#undo('evicted')
  }

  async #undo(state: 'ended' | 'evicted'): Promise<void> {
    const begun = this.#state === 'open'
    this.#state = state
    try {
      if (begun) await this.#ask({ do: 'exec', sql: 'rollback', alone: true })
    } finally {
      this.#release()
    }
  }

  async #send<T>(ask: (begin: string | undefined) => Ask): Promise<T> {
    this.#mustBeOpen()
    const begin = this.#state === 'not-begun' ? this.#begin : undefined
    this.#state = 'open'
    this.#askedAt = performance.now()
    try {
      return await this.#ask<T>(ask(begin))
    } finally {
      this.#askedAt = performance.now()
    }
  }

  #mustBeOpen(): void {
    if (this.#state === 'evicted')
      throw new Error('This transaction was rolled back: it asked nothing for a long time while others waited.')
    if (this.#state === 'ended') throw new Error('This transaction is over.')
  }

  #end(state: State): void {
    this.#state = state
    this.#release()
  }
}
