import { sql } from 'kysely'
import type { ReadAt } from '#data/scope.ts'
import { type Role, STAFF } from './role.ts'

export type StaffLine = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly roles: readonly Role[]
  /** False until the invitation was accepted. */
  readonly isReady: boolean
  readonly seenAt: Date | null
}

export const STAFF_PER_PAGE = 50

const listed: readonly Role[] = [...STAFF, 'partner']

/** Staff and partners who may sign in, by name, from after the name and id given; one more than a page, to see whether there is another. */
export function listStaff(at: ReadAt, after?: { name: string; id: string }): Promise<StaffLine[]> {
  let query = at.db
    .selectFrom('account as a')
    .select(['a.id', 'a.name', 'a.email'])
    .select(
      sql<Role[]>`array(select r.role from account_role r where r.agency_id = ${at.agencyId} and r.account_id = a.id order by r.role)`.as(
        'roles',
      ),
    )
    .select(
      sql<boolean>`(a.totp_confirmed_at is not null or exists (select from passkey p where p.agency_id = ${at.agencyId} and p.account_id = a.id))`.as(
        'isReady',
      ),
    )
    .select(
      sql<Date | null>`(select max(s.seen_at) from session s where s.agency_id = ${at.agencyId} and s.account_id = a.id)`.as('seenAt'),
    )
    .where('a.agency_id', '=', at.agencyId)
    .where('a.ended_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('account_role as w')
          .select('w.role')
          .where('w.agency_id', '=', at.agencyId)
          .whereRef('w.account_id', '=', 'a.id')
          .where('w.role', 'in', listed),
      ),
    )
  if (after)
    query = query.where((eb) => eb.or([eb('a.name', '>', after.name), eb.and([eb('a.name', '=', after.name), eb('a.id', '>', after.id)])]))
  return query
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(STAFF_PER_PAGE + 1)
    .execute()
}

/** How many hold each role and may sign in. */
export async function countByRole(at: ReadAt): Promise<{ role: Role; count: number }[]> {
  const rows = await at.db
    .selectFrom('account_role as r')
    .innerJoin('account as a', (join) => join.onRef('a.agency_id', '=', 'r.agency_id').onRef('a.id', '=', 'r.account_id'))
    .select((eb) => ['r.role', eb.fn.countAll<number>().as('count')])
    .where('r.agency_id', '=', at.agencyId)
    .where('a.agency_id', '=', at.agencyId)
    .where('a.ended_at', 'is', null)
    .groupBy('r.role')
    .execute()
  return rows.map(({ role, count }) => ({ role, count: Number(count) }))
}
