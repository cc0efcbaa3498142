import { type Dialect, Kysely, type LogEvent, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { openPglite, type PgliteClient } from './pglite/pglite-client.ts'
import { pgliteDialect } from './pglite/pglite-dialect.ts'
import { keepUp, vacuum } from './pglite/upkeep.ts'
import { openPool, postgresDialect, withRetries } from './postgres.ts'
import type { AgencyData } from './scope.ts'
import { insideTransaction, refuseInsideTransaction } from './transaction-context.ts'

export type DataSettings = {
  /** PostgreSQL 15 or newer (or Citus): postgres://... Without it the embedded database is used. */
  readonly databaseUrl?: string | undefined
  /** Where the embedded database lies; 'memory' for tests. */
  readonly folder?: string | undefined
  /** A tar made by `dump()` to start a new embedded database from. */
  readonly template?: string | undefined
  readonly log?: { warn(detail: object, message: string): void } | undefined
  /** The moment that actions write; the machine's clock when left out. */
  readonly clock?: (() => Date) | undefined
  /** Hears every statement with its time: for tests and for measuring. */
  readonly onStatement?: ((event: LogEvent) => void) | undefined
}

/** The open database. `kysely` is the owner, whom no policy binds: for migrations, finding an agency, and jobs of the system. */
export type Connection = {
  readonly engine: 'pglite' | 'postgres'
  readonly kysely: Kysely<Database>
  /** One agency's door. Throws when the id is no UUID. */
  agency(agencyId: string): AgencyData
  /** Renews the planner's figures and frees dead rows now: after an import, after seeding. */
  tidy(): Promise<void>
  close(): Promise<void>
  /** The embedded database itself; undefined on PostgreSQL. */
  readonly pglite: PgliteClient | undefined
  /** The address of PostgreSQL; undefined when embedded. */
  readonly databaseUrl: string | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Opens PostgreSQL when an address is given, else the embedded database in `folder`. Throws FolderIsOpen when another process has it. */
export const openDatabase = (settings: DataSettings): Promise<Connection> =>
  settings.databaseUrl ? openPostgres(settings.databaseUrl, settings) : openEmbedded(settings)

async function openEmbedded(settings: DataSettings): Promise<Connection> {
  if (!settings.folder) throw new Error('Name either a databaseUrl or a folder for the data.')
  const warn = (detail: object, message: string) => settings.log?.warn(detail, message)
  const client = await openPglite({ folder: settings.folder, template: settings.template, warn })
  const stop = settings.folder === 'memory' ? () => undefined : keepUp(client, warn)
  const kysely = speak(pgliteDialect(client), settings)
  return {
    engine: 'pglite',
    kysely,
    agency: (agencyId) => {
      const prelude = `set local role commonbeat_app; select cb_set_agency('${checked(agencyId)}')`
      return agencyData(agencyId, speak(pgliteDialect(client, prelude), settings), settings, async () => undefined)
    },
    tidy: () => vacuum(client),
    async close() {
      stop()
      await client.close()
    },
    pglite: client,
    databaseUrl: undefined,
  }
}

async function openPostgres(databaseUrl: string, settings: DataSettings): Promise<Connection> {
  const pool = openPool(databaseUrl, (detail, message) => settings.log?.warn(detail, message))
  const kysely = speak(postgresDialect(pool), settings)
  await sql`select 1`.execute(kysely)
  return {
    engine: 'postgres',
    kysely,
    agency: (agencyId) => agencyData(checked(agencyId), kysely, settings, (tx) => enter(tx, agencyId)),
    async tidy() {
      await sql`analyze`.execute(kysely)
    },
    close: () => kysely.destroy(),
    pglite: undefined,
    databaseUrl,
  }
}

const speak = (dialect: Dialect, { onStatement }: DataSettings) =>
  new Kysely<Database>(onStatement ? { dialect, log: onStatement } : { dialect })

function checked(agencyId: string): string {
  if (!UUID.test(agencyId)) throw new Error(`Not the id of an agency: ${agencyId}`)
  return agencyId
}

/** Takes the role that policies bind and names the agency, each in a message of its own: Citus passes them on to its workers only so. */
async function enter(tx: Transaction<Database>, agencyId: string): Promise<void> {
  await sql`set local role commonbeat_app`.execute(tx)
  await sql`select cb_set_agency(${agencyId})`.execute(tx)
}

function agencyData(
  agencyId: string,
  kysely: Kysely<Database>,
  { clock = () => new Date() }: DataSettings,
  enterAgency: (tx: Transaction<Database>) => Promise<void>,
): AgencyData {
  const within = <T>(accessMode: 'read only' | 'read write', body: (db: Transaction<Database>) => Promise<T>): Promise<T> => {
    refuseInsideTransaction('Reading or writing an agency')
    return insideTransaction((inside) =>
      withRetries(() =>
        kysely
          .transaction()
          .setAccessMode(accessMode)
          .execute(async (db) => {
            await enterAgency(db)
            return inside(() => body(db))
          }),
      ),
    )
  }
  return {
    agencyId,
    read: (question) => within('read only', (db) => question({ agencyId, db })),
    write: (by, act) => within('read write', (db) => act({ agencyId, db, now: clock(), by })),
  }
}
