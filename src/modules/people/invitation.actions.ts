import { randomBytes } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { paths } from '#paths.ts'
import { countWithRole, findAccount, findAccountByEmail, findNamelessId, saveAccount, saveRole } from './account.store.ts'
import { writeLetter } from './people-mail.actions.ts'
import { type Role, STAFF } from './role.ts'
import { type RoleRefusal, refusalOfRoles } from './role-grant.ts'
import { hashOfSecret, secretFrom } from './secret.actions.ts'
import { endOtherSessions } from './session.actions.ts'
import { removeSteps, saveStep } from './sign-in-step.store.ts'
import type { Site } from './site.ts'
import { normalEmail } from './try.ts'

export const INVITATION_DAYS = 7

export type NewPerson = { readonly name: string; readonly email: string; readonly language: string; readonly roles: readonly Role[] }
export type InviteRefusal = RoleRefusal | 'already-staff'

/**
 * Adds somebody to the staff, or a partner, and mails an invitation valid seven days. A resident who is invited keeps the account: what opened
 * it so far, a mailed link, opens nothing of the staff's.
 */
export const invitePerson = (
  data: AgencyData,
  site: Site,
  by: AccountBy,
  person: NewPerson,
): Promise<{ accountId: string } | { refusal: InviteRefusal }> =>
  data.write(by.accountId, async (at) => {
    const refusal = refusalOfRoles(person.roles)
    if (refusal) return { refusal }
    const email = normalEmail(person.email)
    const known = await findAccountByEmail(at, email)
    if (known?.roles.some((role) => STAFF.includes(role))) return { refusal: 'already-staff' as const }
    const accountId = known?.id ?? newId(at.now)
    if (known) await endOtherSessions(at, accountId, undefined)
    else await saveAccount(at, { id: accountId, name: person.name, email, language: person.language })
    for (const role of person.roles) {
      await saveRole(at, accountId, role)
      await recordEvent(at, { kind: 'role-granted', about: { kind: 'account', id: accountId }, detail: { role } })
    }
    await mailInvitation(at, site, by.name, { id: accountId, email, language: person.language })
    return { accountId }
  })

type AccountBy = { readonly accountId: string; readonly name: string }

/** Sends a new invitation, and makes the earlier ones worthless; false where the account is ended or has no address. */
export const inviteAgain = (data: AgencyData, site: Site, by: AccountBy, accountId: string): Promise<boolean> =>
  data.write(by.accountId, async (at) => {
    const account = await findAccount(at, accountId)
    if (!account?.email || account.endedAt) return false
    await removeSteps(at, 'invitation', accountId)
    await mailInvitation(at, site, by.name, { id: accountId, email: account.email, language: account.language })
    return true
  })

async function mailInvitation(at: WriteAt, site: Site, by: string, person: { id: string; email: string; language: string }): Promise<void> {
  const link = site.origin + paths.invitation(await makeInvitation(at, person.id, at.now))
  const reader = { email: person.email, language: person.language, about: { kind: 'account', id: person.id } }
  await writeLetter(at, site, reader, { kind: 'invitation', link, days: INVITATION_DAYS, by })
}

async function makeInvitation(at: WriteAt, accountId: string, from: Date): Promise<string> {
  const secret = secretFrom(randomBytes(32))
  const expiresAt = new Date(from.getTime() + INVITATION_DAYS * 24 * 3_600_000)
  await saveStep(at, { id: newId(at.now), kind: 'invitation', secretHash: hashOfSecret(secret), accountId, detail: {}, expiresAt })
  await recordEvent(at, { kind: 'person-invited', about: { kind: 'account', id: accountId } })
  return secret
}

/**
 * The secret of the invitation that makes the first administrator (`paths.invitation`), to be printed by the start command; undefined once an
 * administrator has set up a way to sign in. Each call makes a new one, valid seven days from `now`, and ends those before. Whoever opens it says who they are.
 */
export const inviteFirstAdministrator = (data: AgencyData, now: Date): Promise<string | undefined> =>
  data.write(null, async (at) => {
    if ((await countWithRole(at, 'administrator', { ready: true })) > 0) return undefined
    const id = (await findNamelessId(at)) ?? (await addNamelessAdministrator(at))
    await removeSteps(at, 'invitation', id)
    return makeInvitation(at, id, now)
  })

async function addNamelessAdministrator(at: WriteAt): Promise<string> {
  const id = newId(at.now)
  await saveAccount(at, { id, name: '', email: null, language: 'en' })
  await saveRole(at, id, 'administrator')
  await recordEvent(at, { kind: 'role-granted', about: { kind: 'account', id }, detail: { role: 'administrator' } })
  return id
}
