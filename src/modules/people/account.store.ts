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

export const findAccount = (at: ReadAt, id: string): Promise<AccountRow | undefined> =>
  accounts(at).where('a.id', '=', id).executeTakeFirst()

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

/** How many hold a role; with `ready`, of those who have set up a passkey or a password with its second step. */
export async function countWithRole(at: ReadAt, role: Role, { ready = false } = {}): Promise<number> {
  let query = at.db
    .selectFrom('account as a')
    .innerJoin('account_role as w', (join) => join.onRef('w.agency_id', '=', 'a.agency_id').onRef('w.account_id', '=', 'a.id'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('a.agency_id', '=', at.agencyId)
    .where('w.agency_id', '=', at.agencyId)
    .where('w.role', '=', role)
    .where('a.ended_at', 'is', null)
  if (ready) query = query.where((eb) => eb.or([eb('a.totp_confirmed_at', 'is not', null), eb.exists(passkeyOf(at))]))
  return Number((await query.executeTakeFirstOrThrow()).count)
}

const passkeyOf = (at: ReadAt) =>
  at.db
    .selectFrom('passkey as p')
    .select(sql<number>`1`.as('one'))
    .where('p.agency_id', '=', at.agencyId)
    .whereRef('p.account_id', '=', sql.ref('a.id'))

/** The account of the first administrator before anybody said who that is. */
export async function findNamelessId(at: ReadAt): Promise<string | undefined> {
  const query = at.db
    .selectFrom('account')
    .select('id')
    .where('agency_id', '=', at.agencyId)
    .where('name', '=', '')
    .where('ended_at', 'is', null)
  return (await query.executeTakeFirst())?.id
}

/** Name, address or language of an account; what is not given stays. */
export async function saveAccountWords(
  at: WriteAt,
  accountId: string,
  said: { name?: string; email?: string | null; language?: string },
): Promise<void> {
  await at.db.updateTable('account').set(said).where('agency_id', '=', at.agencyId).where('id', '=', accountId).execute()
}

export async function removeRole(at: WriteAt, accountId: string, role: Role): Promise<void> {
  await at.db
    .deleteFrom('account_role')
    .where('agency_id', '=', at.agencyId)
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .execute()
}

/** Ends an account: it keeps its name in the record and loses its address, which may open a new account. */
export async function saveAccountEnd(at: WriteAt, accountId: string): Promise<void> {
  await at.db
    .updateTable('account')
    .set({ ended_at: at.now, email: null })
    .where('agency_id', '=', at.agencyId)
    .where('id', '=', accountId)
    .execute()
}

/** Removes an account and all that hangs on it: roles, sessions, passkeys, steps. What other people's pages need holds no name of it. */
export async function removeAccount(at: WriteAt, accountId: string): Promise<void> {
  await at.db.deleteFrom('account').where('agency_id', '=', at.agencyId).where('id', '=', accountId).execute()
}

/** Locks the administrators' roles until the transaction ends. */
export async function lockAdministrators(at: WriteAt): Promise<void> {
  await at.db
    .selectFrom('account_role')
    .select('account_id')
    .where('agency_id', '=', at.agencyId)
    .where('role', '=', 'administrator')
    .orderBy('account_id')
    .forUpdate()
    .execute()
}

/** Whether an account is an officer's who serves. */
export async function isOfficerAccount(at: ReadAt, accountId: string): Promise<boolean> {
  const query = at.db.selectFrom('officer').select('id').where('agency_id', '=', at.agencyId).where('account_id', '=', accountId)
  return (await query.where('ended_at', 'is', null).executeTakeFirst()) !== undefined
}
