import { randomBytes } from 'node:crypto'
import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { type AccountRow, findAccount, findFirstWithRole, isInvented, saveAccount, saveRole } from './account.store.ts'
import { ROLES, type Role } from './role.ts'
import { hashOfSecret, secretFrom } from './secret.actions.ts'
import { startSession } from './session.actions.ts'
import { findStep, removeSteps, saveStep } from './sign-in-step.store.ts'

export type InventedLink = { readonly role: Role; readonly name: string; readonly secret: string }

const YEAR_MS = 366 * 24 * 3_600_000

/**
 * One reusable link for each role of an invented town, to be printed by the command that starts it; links of an earlier start stop working.
 * A role that nobody in the town holds gets a person of its own. Empty where the agency is real: such links are never made there.
 */
export const inventedLinks = (data: AgencyData, now: Date): Promise<InventedLink[]> =>
  data.write(null, async (at) => {
    if (!(await isInvented(at))) return []
    await removeSteps(at, 'invented-link')
    const links: InventedLink[] = []
    for (const role of ROLES) links.push(await linkFor(at, role, new Date(now.getTime() + YEAR_MS)))
    return links
  })

async function linkFor(at: WriteAt, role: Role, expiresAt: Date): Promise<InventedLink> {
  const account = (await findFirstWithRole(at, role)) ?? (await inventPerson(at, role))
  const secret = secretFrom(randomBytes(32))
  await saveStep(at, {
    id: newId(at.now),
    kind: 'invented-link',
    secretHash: hashOfSecret(secret),
    accountId: account.id,
    detail: { role },
    expiresAt,
  })
  return { role, name: account.name, secret }
}

async function inventPerson(at: WriteAt, role: Role): Promise<Pick<AccountRow, 'id' | 'name'>> {
  const person = { id: newId(at.now), name: `Invented ${role}`, email: null, language: 'en' }
  await saveAccount(at, person)
  await saveRole(at, person.id, role)
  await recordEvent(at, { kind: 'account-opened', about: { kind: 'account', id: person.id } })
  return person
}

export type InventedPerson = { readonly account: AccountRow; readonly role: string }

/** Whom an invented link stands for; undefined when it is unknown or of an earlier start. */
export const findInventedPerson = (data: AgencyData, secret: string, now: Date): Promise<InventedPerson | undefined> =>
  data.read(async (at) => {
    const step = await findStep(at, 'invented-link', hashOfSecret(secret), now)
    const account = step?.accountId ? await findAccount(at, step.accountId) : undefined
    return account && !account.endedAt ? { account, role: step?.detail.role ?? '' } : undefined
  })

/** Signs in by an invented link; it may be used again. Undefined when it stands for nobody. */
export async function signInInvented(data: AgencyData, secret: string, device: string, now: Date) {
  const person = await findInventedPerson(data, secret, now)
  if (!person) return undefined
  const { id, roles } = person.account
  return data.write(id, (at) => startSession(at, { accountId: id, roles, device, how: 'invented-link' }))
}
