import { newSalt, saltedHash } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { type Category, type Ground, groundIndex, listCategories } from '#modules/agencies/index.ts'
import { localDay } from '#modules/people/index.ts'
import type { NewContact } from './contact.store.ts'
import { blockOf } from './contact.ts'
import { middleOfBlock } from './contact-block.ts'
import { type LogRefusal, refusalToLog, type SentContact } from './contact-log.ts'
import { knownWordsOf } from './contact-words.ts'
import { listPlaces } from './place.store.ts'
import type { Place } from './place.ts'

/** What is asked once for all contacts of a request. */
export type Known = {
  readonly places: ReadonlyMap<string, Place>
  readonly categories: readonly Category[]
  readonly ground: Ground
  /** Words of places and neighborhoods, which are nobody's name. */
  readonly words: ReadonlySet<string>
}

export type Located = { readonly sent: SentContact; readonly row: NewContact; readonly content: string }

export async function knownOf(at: WriteAt): Promise<Known> {
  const [places, ground, categories] = [await listPlaces(at), await groundIndex(at), await listCategories(at)]
  const words = knownWordsOf([...places, ...ground.neighborhoods].map(({ name }) => name))
  return { places: new Map(places.map((place) => [place.id, place])), categories, ground, words }
}

/** Why it cannot be taken, with what is known here; undefined when it can. */
export function refusalHere(sent: SentContact, now: Date, timeZone: string, { places, categories, words }: Known): LogRefusal | undefined {
  const day = Number.isNaN(sent.happenedAt.getTime()) ? '' : localDay(sent.happenedAt, timeZone)
  const refusal = refusalToLog(sent, now, day, words)
  if (refusal) return refusal
  if (sent.placeId !== null && !places.has(sent.placeId)) return 'no-such-place'
  return sent.report && !categories.some(({ slug }) => slug === sent.report?.category) ? 'no-such-category' : undefined
}

/** The block, by what was sent: the place's, that of the phone's position (which ends here), or the one chosen. */
function blockIn(sent: SentContact, place: Place | undefined): number | null {
  const point = place ?? sent.point
  return point ? blockOf(point.lat, point.lng) : sent.block
}

function neighborhoodOf(block: number | null, place: Place | undefined, ground: Ground): string | null {
  if (place?.neighborhoodId) return place.neighborhoodId
  if (block === null) return null
  const { lat, lng } = middleOfBlock(block)
  return ground.neighborhoodAt(lat, lng)?.id ?? null
}

/** Everything that was said, in one text: what makes a contact sent twice the same. */
const contentOf = ({ id: _id, namesNobody: _said, point: _point, happenedAt, ...sent }: SentContact, block: number | null): string =>
  JSON.stringify({ ...sent, block, happenedAt: happenedAt.toISOString() })

/** The row that a contact becomes, its block still without a name. A moment a little ahead of ours is now. */
export function locate(sent: SentContact, officerId: string, now: Date, { places, ground }: Known): Located {
  const place = sent.placeId === null ? undefined : places.get(sent.placeId)
  const block = blockIn(sent, place)
  const [content, salt] = [contentOf(sent, block), newSalt()]
  const { id, kind, beganBy, people, themes, language, line } = sent
  const row: NewContact = {
    ...{ id, officerId, kind, beganBy, people, themes, language, line, block, salt },
    happenedAt: sent.happenedAt > now ? now : sent.happenedAt,
    placeId: place?.id ?? null,
    blockName: null,
    neighborhoodId: neighborhoodOf(block, place, ground),
    promiseId: null,
    reportId: null,
    fingerprint: saltedHash(content, salt),
  }
  return { sent, row, content }
}
