import type { Insertable } from 'kysely'
import type { Database } from '#data/database.ts'
import type { WriteAt } from '#data/scope.ts'

type TenantTable = { [T in keyof Database]: 'agency_id' extends keyof Database[T] ? T : never }[keyof Database]
type Row<T extends TenantTable> = Omit<Insertable<Database[T]>, 'agency_id'>

/** PostgreSQL takes at most 65,535 parameters a statement. */
const PARAMETERS = 30_000

/** Inserts rows in as few statements as fit. Nothing for an empty list. */
export async function insertAll<T extends TenantTable>(at: WriteAt, table: T, rows: readonly Row<T>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const atOnce = Math.max(1, Math.floor(PARAMETERS / (Object.keys(first).length + 1)))
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows.slice(from, from + atOnce).map((row) => ({ ...row, agency_id: at.agencyId }))
    await at.db
      .insertInto(table)
      .values(values as never)
      .execute()
  }
}

type Snake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
  : S

/** The columns of a value: `ownWords` becomes `own_words`; everything else stays as it is. */
export const columnsOf = <T extends object>(value: T): { [K in keyof T & string as Snake<K>]: T[K] } =>
  Object.fromEntries(
    Object.entries(value).map(([name, content]) => [name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), content]),
  ) as never
