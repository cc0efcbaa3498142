import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'

const INT8 = 20
const INT8_ARRAY = 1016
const DATE = 1082
const DATE_ARRAY = 1182
// The driver's list of types has no name for arrays of text.
const TEXT_ARRAY = 1009 as Parameters<typeof pg.types.getTypeParser>[0]

/** The same values in TypeScript as from the embedded database: int8 a number, a date 'YYYY-MM-DD'. */
function types(): pg.CustomTypesConfig {
  const overrides = new pg.TypeOverrides()
  const texts = pg.types.getTypeParser(TEXT_ARRAY) as (text: string) => string[]
  overrides.setTypeParser(INT8, Number)
  overrides.setTypeParser(INT8_ARRAY, (text: string) => texts(text).map(Number))
  overrides.setTypeParser(DATE, (text: string) => text)
  overrides.setTypeParser(DATE_ARRAY, texts)
  return overrides as pg.CustomTypesConfig
}

/** A pool that never throws out of the blue: a connection that dies while idle is told to `warn` and replaced. */
export function openPool(databaseUrl: string, warn: (detail: object, message: string) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types: types(),
    max: 10,
    application_name: 'commonbeat',
    // Days are reckoned in TypeScript in the agency's own time zone; the database speaks UTC on every engine.
    options: '-c timezone=UTC',
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', (error) => warn({ error }, 'An idle connection to PostgreSQL was lost'))
  return pool
}

export const postgresDialect = (pool: pg.Pool): Dialect => new PostgresDialect({ pool })

const WORTH_ANOTHER_TRY = ['40001', '40P01']

/** Runs `attempt` again, up to three times, when PostgreSQL gave it up in favor of another transaction. */
export async function withRetries<T>(attempt: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (triesLeft <= 0 || !WORTH_ANOTHER_TRY.includes(String((error as { code?: string }).code))) throw error
    return withRetries(attempt, triesLeft - 1)
  }
}
