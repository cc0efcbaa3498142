/** What the main thread and the database's thread say to each other. */

export type WorkerSettings = {
  /** The data folder; null: in memory, for tests. */
  readonly folder: string | null
  /** A tar of a database to start from when there is none yet. */
  readonly template?: string | undefined
}

export type Ask =
  /** `begin` opens a transaction in the same message. `alone`: outside any transaction, which must be closed again when it fails. */
  | { readonly do: 'query'; readonly sql: string; readonly params: unknown[]; readonly begin?: string | undefined; readonly alone: boolean }
  | { readonly do: 'exec'; readonly sql: string; readonly begin?: string | undefined; readonly alone: boolean }
  | { readonly do: 'listen'; readonly channel: string }
  | { readonly do: 'unlisten'; readonly channel: string }
  | { readonly do: 'dump' }
  | { readonly do: 'close' }

export type Asked = { readonly id: number; readonly ask: Ask }

export type Rows = {
  readonly rows: Record<string, unknown>[]
  readonly affectedRows: number | undefined
  readonly fields: { name: string; dataTypeID: number }[]
  readonly command: string
}

/** An error flattened for the journey between threads: structured cloning drops PostgreSQL's fields. */
export type FlatError = { readonly message: string; readonly stack: string | undefined; readonly fields: Record<string, unknown> }

export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: FlatError }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string }
  /** The database cannot go on; the thread ends. */
  | { readonly kind: 'fatal'; readonly error: FlatError }

const FIELDS = ['code', 'severity', 'detail', 'hint', 'position', 'where', 'schema', 'table', 'column', 'dataType', 'constraint', 'routine']

export function flatten(error: unknown): FlatError {
  const source = (error instanceof Error ? error : new Error(String(error))) as Error & Record<string, unknown>
  const fields = Object.fromEntries(FIELDS.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])))
  return { message: source.message, stack: source.stack, fields }
}

/** What the embedded database refused, with PostgreSQL's own fields: `code` is the SQLSTATE. */
export class DatabaseRefusal extends Error {
  override name = 'DatabaseRefusal'
  code: string | undefined
  constraint: string | undefined
}

export const unflatten = ({ message, fields }: FlatError): DatabaseRefusal => Object.assign(new DatabaseRefusal(message), fields)
