import { sql } from 'kysely'
import type { ReadAt, WriteAt } from '#data/scope.ts'
import type { Role } from './role.ts'

export type AccountRow = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly language: string
  readonly roles: readonly Role[]
  readonly createdAt: Date
  readonly endedAt: Date | null
}

const accounts = (at: ReadAt) =>
  at.db
    .selectFrom('account as a')
    .select(['a.id', 'a.name', 'a.email', 'a.language', 'a.created_at as createdAt', 'a.ended_at as endedAt'])
    .select(
      sql<Role[]>`array(select r.role from account_role r where r.agency_id = ${at.agencyId} and r.account_id = a.id order by r.role)`.as(
        'roles',
      ),
    )
    .where('a.agency_id', '=', at.agencyId)

export const findAccount = (at: ReadAt, id: string): Promise<AccountRow | undefined> => accounts(at).where('a.id', '=', id).executeTakeFirst()

/** By an address as `normalEmail` writes it. */
export const findAccountByEmail = (at: ReadAt, email: string): Promise<AccountRow | undefined> =>
  accounts(at).where('a.email', '=', email).where('a.ended_at', 'is', null).executeTakeFirst()

/** The oldest account that holds a role, those with fewest other roles first; undefined where nobody does. */
export const findFirstWithRole = (at: ReadAt, role: Role): Promise<AccountRow | undefined> =>
  accounts(at)
    .innerJoin('account_role as w', (join) => join.onRef('w.agency_id', '=', 'a.agency_id').onRef('w.account_id', '=', 'a.id'))
    .where('w.agency_id', '=', at.agencyId)
    .where('w.role', '=', role)
    .where('a.ended_at', 'is', null)
    .orderBy(sql`(select count(*) from account_role r where r.agency_id = ${at.agencyId} and r.account_id = a.id)`)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .limit(1)
    .executeTakeFirst()

export type NewAccount = { readonly id: string; readonly name: string; readonly email: string | null; readonly language: string }

export async function saveAccount(at: WriteAt, account: NewAccount): Promise<void> {
  await at.db
    .insertInto('account')
    .values({
      agency_id: at.agencyId,
      id: account.id,
      name: account.name,
      email: account.email,
      language: account.language,
      password_hash: null,
      totp_secret: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      created_at: at.now,
      ended_at: null,
    })
    .execute()
}

/** Grants a role; granting it again changes nothing. */
export async function saveRole(at: WriteAt, accountId: string, role: Role): Promise<void> {
  await at.db
    .insertInto('account_role')
    .values({ agency_id: at.agencyId, account_id: accountId, role, granted_at: at.now, granted_by: at.by })
    .onConflict((conflict) => conflict.columns(['agency_id', 'account_id', 'role']).doNothing())
    .execute()
}

/** Whether the agency is an invented town. */
export async function isInvented(at: ReadAt): Promise<boolean> {
  const agency = await at.db.selectFrom('agency').select('is_invented as isInvented').where('id', '=', at.agencyId).executeTakeFirst()
  return agency?.isInvented ?? false
}
