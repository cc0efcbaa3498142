import type { ReadAt } from '#data/scope.ts'
import { groundIndex, listCategories } from '#modules/agencies/index.ts'
import { listBlocks } from './contact-block.store.ts'
import { blockValue, placeValue } from './contact-choice.ts'
import { listPlaces } from './place.store.ts'

const USUAL_DAYS = 60
const USUAL_MOST = 6
const DAY_MS = 86_400_000

/** Where this officer mostly was in the last two months: values of places and blocks, the most frequent first, at most six. */
async function listUsual(at: ReadAt, officerId: string, now: Date): Promise<string[]> {
  const rows = await at.db
    .selectFrom('contact')
    .select(['place_id as placeId', 'block'])
    .select((select) => select.fn.countAll<number>().as('times'))
    .where('agency_id', '=', at.agencyId)
    .where('officer_id', '=', officerId)
    .where('happened_at', '>', new Date(now.getTime() - USUAL_DAYS * DAY_MS))
    .groupBy(['place_id', 'block'])
    .orderBy('times', 'desc')
    .orderBy('place_id')
    .orderBy('block')
    .limit(USUAL_MOST)
    .execute()
  return rows.flatMap(({ placeId, block }) => (placeId ? placeValue(placeId) : block === null ? [] : blockValue(block)))
}

/** Places, blocks, categories and names that the form of an officer of these beats offers; without a beat, the places of the whole town. */
export async function listChoices(at: ReadAt, officer: { readonly id: string; readonly beatIds: readonly string[] }, now: Date) {
  const ground = await groundIndex(at)
  const own = ground.neighborhoods.filter(({ beatId }) => beatId !== null && officer.beatIds.includes(beatId)).map(({ id }) => id)
  const everywhere = await listPlaces(at)
  const names = [...everywhere, ...ground.neighborhoods].map(({ name }) => name)
  return {
    places:
      own.length === 0 ? everywhere : everywhere.filter(({ neighborhoodId }) => neighborhoodId !== null && own.includes(neighborhoodId)),
    blocks: await listBlocks(at, own),
    usual: await listUsual(at, officer.id, now),
    categories: await listCategories(at),
    names,
  }
}
