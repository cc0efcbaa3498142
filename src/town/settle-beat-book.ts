import { type NewEvent, newSalt, recordEvents, saltedHash } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { folded, openHandovers, tickItem } from '#modules/beat-book/index.ts'
import { saveAssignment } from '#modules/people/index.ts'
import { bookContacts, bookEntries, bookHandover, bookOrganizations, type TownBookEntry } from './book.ts'
import { dateOf, dayOf } from './calendar.ts'
import { columnsOf, insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'

function rowOf(town: Town, { by, confirmedAt, ...entry }: TownBookEntry, salt: string) {
  const names = [
    town.places.find(({ id }) => id === entry.placeId)?.name,
    town.neighborhoods.find(({ id }) => id === entry.neighborhoodId)?.name,
  ]
  return {
    ...columnsOf(entry),
    ...{ weekdays: JSON.stringify(entry.weekdays), months: JSON.stringify(entry.months) },
    words_salt: salt,
    folded: folded([entry.title, entry.words, ...names].filter((one) => one !== undefined).join(' ')),
    ...{ confirmed_by: confirmedAt ? by : null, written_by: by, ended_at: null, ended_by: null, end_reason: null },
  }
}

/** What writing and confirming them would have left in the chain. */
function historyOf(entry: TownBookEntry, salt: string): NewEvent[] {
  const { id, beatId, kind, observedOn, neighborhoodId, by } = entry
  const about = { kind: 'book-entry', id }
  const wordsHash = saltedHash(`${entry.title}\n${entry.words}`, salt)
  const events: NewEvent[] = [
    { kind: 'book-entry-written', about, at: entry.writtenAt, by, neighborhoodId, detail: { beatId, kind, observedOn, wordsHash } },
  ]
  if (entry.confirmedAt)
    events.push({
      kind: 'book-entry-confirmed',
      about,
      at: entry.confirmedAt,
      by,
      neighborhoodId,
      detail: { beatId, on: entry.confirmedOn },
    })
  return events
}

/** A handover under way: the assignments get their days, and the pack is made by the action that makes all of them. */
async function settleHandover(at: WriteAt, town: Town): Promise<void> {
  const { turnId, leavesOn, follower, ticked } = bookHandover(town)
  await at.db.updateTable('assignment').set({ until_on: leavesOn }).where('agency_id', '=', at.agencyId).where('id', '=', turnId).execute()
  await saveAssignment(at, follower)
  const [id] = await openHandovers(at, dateOf(dayOf(town.now)), follower.beatId)
  for (const { item, side } of id ? ticked : []) await tickItem(at, follower.beatId, id!, { item, side, done: true })
}

/** The beat books, the organizations in them with who agreed to be asked, and the beat that changes hands. */
export async function settleBeatBook(at: WriteAt, town: Town): Promise<void> {
  await insertAll(
    at,
    'organization',
    bookOrganizations(town).map(({ languages, ...one }) => ({
      ...columnsOf(one),
      languages: JSON.stringify(languages),
      added_by: null,
      ended_at: null,
    })),
  )
  await insertAll(at, 'organization_contact', bookContacts(town).map(columnsOf))
  const salted = bookEntries(town).map((entry) => ({ entry, salt: newSalt() }))
  await insertAll(
    at,
    'book_entry',
    salted.map(({ entry, salt }) => rowOf(town, entry, salt)),
  )
  const events = salted.flatMap(({ entry, salt }) => historyOf(entry, salt))
  await recordEvents(
    at,
    events.sort((a, b) => a.at!.getTime() - b.at!.getTime()),
  )
  await settleHandover(at, town)
}
