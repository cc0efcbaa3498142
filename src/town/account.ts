/** Accounts of staff, partners and a few residents; passwords are the seeding's matter. */
import { DAY_MS } from './calendar.ts'
import { slugOf } from './identity.ts'
import { MAIL, UNITS } from './office.ts'
import { OFFICERS, type OfficerSlug } from './officer.ts'
import type { Account, Organization, Role, TownIds } from './town.ts'

const ROLE_OF: Partial<Record<OfficerSlug, Role[]>> = { 'marisol-reyes': ['officer', 'sergeant'], 'benedict-okafor': ['officer', 'chief'] }

const STAFF: readonly [name: string, role: Role][] = [
  ['Noor Haddad', 'analyst'],
  ['Theodora Vance', 'overseer'],
  ['Caspian Rourke', 'administrator'],
]

const RESIDENTS = ['Oswin Ferrand', 'Marta Ibáñez', 'Rosalind Achterberg', 'Hamish Delacroix', 'Yolanda Prieto', 'Fern Castellane']

export function accounts(ids: TownIds, now: Date, organizations: readonly Organization[]): Account[] {
  const account = (name: string, email: string, roles: readonly Role[], daysAgo: number, language: 'en' | 'es' = 'en'): Account => {
    const key = slugOf(name)
    return { id: ids.account(key), key, name, email, language, roles, createdAt: new Date(now.getTime() - daysAgo * DAY_MS) }
  }
  const mail = (name: string) => `${slugOf(name)}@${MAIL}`
  const partners = organizations.map(({ contactName, email, languages }) =>
    account(contactName, email, ['partner'], 700, languages[0] === 'Spanish' ? 'es' : 'en'),
  )
  const unitPeople = UNITS.filter(({ kind }) => kind !== 'police').map(({ contactName, slug }) =>
    account(contactName, `${slug}@${MAIL}`, ['partner'], 1090),
  )
  const residents = RESIDENTS.filter((name) => !partners.some((partner) => partner.name === name)).map((name) =>
    account(name, mail(name), ['resident'], 400, name === 'Yolanda Prieto' || name === 'Marta Ibáñez' ? 'es' : 'en'),
  )
  return [
    ...OFFICERS.map(({ slug, name }) => account(name, `${slug}@${MAIL}`, ROLE_OF[slug] ?? ['officer'], 1095)),
    ...STAFF.map(([name, role]) => account(name, mail(name), [role], 1095)),
    ...unitPeople,
    ...partners,
    ...residents,
  ]
}
