import type { ColumnType } from 'kysely'

/** A jsonb column: read as its value, written as text made by JSON.stringify (the two drivers differ on arrays otherwise). */
export type Json<T> = ColumnType<T, string, string>

/** A column with a default in the schema: may be left out of an insert. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>

/** A bytea column: read as Uint8Array (Buffer on PostgreSQL is one). */
export type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>
