import { newId } from '#data/id.ts'
import { secretFor } from '#http/secrets.ts'
import { createAgency, findAgency, listAgencies } from '#modules/agencies/index.ts'
import { inventedLinks, inviteFirstAdministrator } from '#modules/people/index.ts'
import { askForScan } from '#modules/pinpoint/index.ts'
import { inventTown } from '../town/invent-town.ts'
import { settleTown, TOWN_SEED } from '../town/settle.ts'
import type { OpenHouse } from './open-house.ts'
import type { Settings } from './settings.ts'
import { welcome, welcomeBlank } from './sign-in-links.ts'

export type FirstStart = { readonly welcome: (origin: string) => string }

/** The invented town in an empty database. */
async function inventAgency(house: OpenHouse): Promise<void> {
  const town = inventTown({ seed: TOWN_SEED, now: house.clock() })
  const data = house.connection.agency(town.agency.id)
  process.stdout.write('Inventing the town (once) ...\n')
  await data.write(null, (at) => settleTown(at, town, secretFor(house.secret)))
  await data.write(null, askForScan)
  await house.connection.tidy()
}

/** An agency without anything, to be set up. */
async function blankAgency(house: OpenHouse): Promise<void> {
  const data = house.connection.agency(newId())
  await data.write(null, (at) => createAgency(at, { slug: 'agency', name: 'Your agency', timeZone: 'America/New_York' }))
}

/** Fills an empty database, and says what to print: sign-in links of the invented town, or the invitation of the first administrator. */
export async function firstStart(house: OpenHouse, settings: Settings): Promise<FirstStart> {
  const { connection, clock } = house
  if ((await listAgencies(connection.kysely)).length === 0) await (settings.blank ? blankAgency(house) : inventAgency(house))
  const [first] = await listAgencies(connection.kysely)
  if (!first) throw new Error('no agency could be made')
  const data = connection.agency(first.id)
  const agency = await data.read(findAgency)
  if (agency.isInvented) {
    const links = await inventedLinks(data, clock())
    return { welcome: (origin) => welcome(origin, links) }
  }
  const invitation = agency.isSetUp ? undefined : await inviteFirstAdministrator(data, clock())
  return { welcome: (origin) => welcomeBlank(origin, invitation) }
}
