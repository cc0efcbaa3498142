import { recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { blockOf, type Contact, nameBlocks, saveContacts, savePlaces } from '#modules/patrol/index.ts'
import { contactsOf } from './contact.ts'
import type { Town } from './town.ts'

/** The places that matter and what was logged on foot, with the history it left. */
export async function settlePatrol(at: WriteAt, town: Town): Promise<void> {
  await savePlaces(
    at,
    town.places.map(({ id, slug, name, kind, lat, lng, neighborhoodId }) => ({
      id,
      slug,
      name,
      kind,
      lat,
      lng,
      neighborhoodId,
      addedBy: null,
    })),
  )
  const invented = contactsOf(town)
  const blocks = invented.map(({ at: { lat, lng } }) => blockOf(lat, lng))
  const names = await nameBlocks(at, blocks)
  const contacts = invented.map(({ at: _at, ...contact }, i): Contact => {
    const block = blocks[i] ?? null
    const blockName = block === null ? null : (names.get(block) ?? null)
    return { ...contact, themes: contact.themes as Contact['themes'], block, blockName, promiseId: null, reportId: null }
  })
  await saveContacts(at, contacts)
  const accountOf = new Map(town.officers.map(({ id, accountId }) => [id, accountId]))
  await recordEvents(
    at,
    contacts.map(({ id, kind, people, officerId, neighborhoodId, happenedAt }) => ({
      kind: 'contact-logged',
      about: { kind: 'contact', id },
      neighborhoodId,
      detail: { kind, people },
      at: happenedAt,
      by: accountOf.get(officerId) ?? null,
    })),
  )
}
