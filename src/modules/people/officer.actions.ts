import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData } from '#data/scope.ts'
import { findAccountByEmail, isOfficerAccount } from './account.store.ts'
import { findOfficer, listOfficerSlugs, saveOfficer, saveOfficerWords } from './officer.store.ts'
import { faultsInWords, isDay, NAME_MAX, type OfficerFault, type OfficerWords, slugForOfficer } from './officer.ts'
import { normalEmail } from './try.ts'

/** What the set-up page writes of an officer; the own words are the officer's. `email` ties the officer to the account with that address. */
export type OfficerTyped = { readonly name: string; readonly rank: string; readonly sinceOn: string; readonly email: string }
export type OfficerFaults = Partial<Record<keyof OfficerTyped, OfficerFault | 'account-unknown' | 'account-taken'>>

function faultsInOfficer(typed: OfficerTyped): OfficerFaults {
  const faults: OfficerFaults = {}
  if (typed.name === '' || typed.name.length > NAME_MAX) faults.name = 'name-missing'
  if (typed.rank === '' || typed.rank.length > NAME_MAX) faults.rank = 'rank-missing'
  if (typed.sinceOn !== '' && !isDay(typed.sinceOn)) faults.sinceOn = 'day-strange'
  return faults
}

/** Adds an officer, or changes the one with this slug; answers with the slug, the address of the officer's page, which never changes. */
export const keepOfficer = (
  data: AgencyData,
  by: string,
  slug: string | undefined,
  typed: OfficerTyped,
): Promise<{ slug: string } | { faults: OfficerFaults }> =>
  data.write(by, async (at) => {
    const faults = faultsInOfficer(typed)
    const account = typed.email === '' ? undefined : await findAccountByEmail(at, normalEmail(typed.email))
    const known = slug === undefined ? undefined : await findOfficer(at, slug)
    if (typed.email !== '' && !account) faults.email = 'account-unknown'
    if (account && account.id !== known?.accountId && (await isOfficerAccount(at, account.id))) faults.email = 'account-taken'
    if (Object.keys(faults).length > 0) return { faults }
    const blank = { ownWords: null, speaks: null, face: null, publicEmail: null, publicPhone: null, endedAt: null }
    const officer = {
      ...(known ?? { ...blank, id: newId(at.now), slug: slugForOfficer(typed.name, await listOfficerSlugs(at)) }),
      accountId: account?.id ?? null,
      name: typed.name,
      rank: typed.rank,
      sinceOn: typed.sinceOn || null,
    }
    await saveOfficer(at, officer)
    await recordEvent(at, { kind: known ? 'officer-changed' : 'officer-added', about: { kind: 'officer', id: officer.id } })
    return { slug: officer.slug }
  })

/** Marks that an officer left, or came back: the page and the past assignments stay. False where there is no such officer. */
export const endOfficer = (data: AgencyData, by: string, slug: string, hasLeft: boolean): Promise<boolean> =>
  data.write(by, async (at) => {
    const officer = await findOfficer(at, slug)
    if (!officer) return false
    await saveOfficer(at, { ...officer, endedAt: hasLeft ? at.now : null })
    await recordEvent(at, { kind: hasLeft ? 'officer-ended' : 'officer-returned', about: { kind: 'officer', id: officer.id } })
    return true
  })

/** Saves what an officer says of him- or herself, or what is wrong with it. The event says that it changed, not what was said. */
export async function writeOfficerWords(data: AgencyData, by: string, officerId: string, words: OfficerWords) {
  const faults = faultsInWords(words)
  if (Object.keys(faults).length > 0) return faults
  await data.write(by, async (at) => {
    await saveOfficerWords(at, officerId, words)
    await recordEvent(at, { kind: 'officer-words-changed', about: { kind: 'officer', id: officerId } })
  })
  return undefined
}
