import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Database } from './database.ts'

/** What can only ask. Every transaction is one too, so that an action asks through the same store functions as a page. */
export type ReadDb = Pick<ReadonlyKysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic'>

/**
 * Where a question is asked: one agency, inside one read-only transaction that sees that agency's rows alone.
 * Every statement still names the agency (`where agency_id = at.agencyId`): policies protect, predicates find.
 */
export type ReadAt = { readonly agencyId: string; readonly db: ReadDb }

/** Where a change is made: one agency, one transaction, one moment, one person (null: the system itself). */
export type WriteAt = {
  readonly agencyId: string
  readonly db: Transaction<Database>
  readonly now: Date
  readonly by: string | null
}

/**
 * One agency's door to its data, held by routes, jobs and the command line.
 * `read` cannot write. `write` is one transaction: a throw rolls everything back, a returned refusal has written nothing.
 * Never call `read` or `write` inside another: the embedded database has one connection and would wait for itself.
 */
export interface AgencyData {
  readonly agencyId: string
  read<T>(question: (at: ReadAt) => Promise<T>): Promise<T>
  write<T>(by: string | null, act: (at: WriteAt) => Promise<T>): Promise<T>
}
