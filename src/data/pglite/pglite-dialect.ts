import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { PgliteClient } from './pglite-client.ts'
import type { PgliteTransaction } from './pglite-transaction.ts'

/**
 * Kysely on the embedded database. Kysely's own dialect for it sends `begin` as a message of its own and lets nobody wait in turn
 * beside other users of the same database (the jobs); this one shares the client's queue with them.
 * `prelude`: statements that open every transaction, sent in one message with `begin`.
 */
export const pgliteDialect = (client: PgliteClient, prelude = ''): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PgliteDriver(client, prelude),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

class PgliteConnection implements DatabaseConnection {
  transaction: PgliteTransaction | undefined
  #client: PgliteClient

  constructor(client: PgliteClient) {
    this.#client = client
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await (this.transaction ?? this.#client).query<R>(sql, [...parameters])
    return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) }
  }

  // biome-ignore lint/correctness/useYield: the embedded database answers whole, never in parts
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded database does not stream: page by key instead.')
  }
}

class PgliteDriver implements Driver {
  #client: PgliteClient
  #prelude: string

  constructor(client: PgliteClient, prelude: string) {
    this.#client = client
    this.#prelude = prelude
  }

  init = (): Promise<void> => this.#client.waitReady
  acquireConnection = async (): Promise<DatabaseConnection> => new PgliteConnection(this.#client)
  releaseConnection = async (): Promise<void> => undefined
  destroy = (): Promise<void> => this.#client.close()

  async beginTransaction(connection: DatabaseConnection, { isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    const begin = ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')
    ;(connection as PgliteConnection).transaction = await this.#client.begin(this.#prelude ? `${begin}; ${this.#prelude}` : begin)
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await (connection as PgliteConnection).transaction?.commit()
    } catch (error) {
      if ((error as { code?: string }).code === '25P02') throw new AbortedTransactionError({ cause: error })
      throw error
    } finally {
      ;(connection as PgliteConnection).transaction = undefined
    }
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as PgliteConnection).transaction?.rollback()
    ;(connection as PgliteConnection).transaction = undefined
  }
}
