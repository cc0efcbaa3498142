import type { ReadAt } from '#data/scope.ts'
import { groundFeaturesIn, listBoundaries, mapBackground, ringsOfArea } from '#modules/agencies/index.ts'
import { type ListedPromise, listOpenPromises } from '#modules/promises/index.ts'
import type { BeatGround } from './beat-ground.ts'
import { listEntries } from './book-entry.store.ts'
import type { Book, Ground } from './book-view.ts'
import { countLanguages, listQuotes } from './heard.store.ts'
import { listOrganizations } from './organization.store.ts'
import { listTried } from './tried.store.ts'

/** How far back residents' words and languages are looked at. */
export const HEARD_DAYS = 180
const DAY_MS = 86_400_000
const MOST_QUOTES = 12
const MOST_FEATURES = 700

/** Open promises made to the neighborhoods of a beat, also those the public does not see, the first due at the top. */
async function listPromises(at: ReadAt, neighborhoodIds: readonly string[]): Promise<ListedPromise[]> {
  const lists: ListedPromise[] = []
  for (const neighborhoodId of neighborhoodIds)
    lists.push(...(await listOpenPromises(at, { neighborhoodId, withHidden: true, limit: 100 })))
  return lists.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || (a.id < b.id ? -1 : 1))
}

/** The whole book of a beat. A dozen questions, each of one beat. */
export async function readBook(at: ReadAt, { beat, neighborhoods }: BeatGround, now: Date): Promise<Book> {
  const ids = neighborhoods.map(({ id }) => id)
  const since = new Date(now.getTime() - HEARD_DAYS * DAY_MS)
  const entries = await listEntries(at, [beat.id])
  return {
    entries,
    organizations: await listOrganizations(
      at,
      entries.flatMap(({ organizationId }) => organizationId ?? []),
    ),
    quotes: await listQuotes(at, ids, since, MOST_QUOTES),
    languages: await countLanguages(at, ids, since),
    tried: await listTried(at, ids),
    promises: await listPromises(at, ids),
  }
}

/** The beat with its outline and the streets in it, for the quiet map. */
export async function drawnGround(at: ReadAt, { beat, neighborhoods, places, handover }: BeatGround): Promise<Ground> {
  const own = new Set(neighborhoods.map(({ id }) => id))
  const boundaries = (await listBoundaries(at)).filter(({ id }) => own.has(id)).flatMap(({ boundary }) => ringsOfArea(boundary))
  const [lngs, lats] = [boundaries.flat().map(([lng]) => lng), boundaries.flat().map(([, lat]) => lat)]
  const box = { west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) }
  const features = boundaries.length > 0 ? await groundFeaturesIn(at, box, MOST_FEATURES) : []
  return { beat, neighborhoods, places, handover, boundaries, background: mapBackground(features) }
}
