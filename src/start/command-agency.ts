import type { Connection } from '#data/connection.ts'
import type { AgencyData } from '#data/scope.ts'
import { type Agency, findAgency, listAgencies } from '#modules/agencies/index.ts'
import { CommandRefusal } from './command-line.ts'

/** The agency that a command is for: the one named, or the only one. Refuses where it is not clear which. */
export async function agencyFor(connection: Connection, slug: string | undefined): Promise<{ data: AgencyData; agency: Agency }> {
  const agencies = await listAgencies(connection.kysely)
  if (agencies.length === 0) throw new CommandRefusal('There is no agency yet. Start once with: npm start -- --blank')
  const slugs = agencies.map((agency) => agency.slug).join(', ')
  if (slug === undefined && agencies.length > 1) throw new CommandRefusal(`Say which agency with --agency: ${slugs}`)
  const found = agencies.find((agency) => slug === undefined || agency.slug === slug)
  if (!found) throw new CommandRefusal(`There is no agency ${slug}. There are: ${slugs}`)
  const data = connection.agency(found.id)
  return { data, agency: await data.read(findAgency) }
}
