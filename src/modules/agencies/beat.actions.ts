import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { endBeatRow, findBeat, listBeatSlugs, listBeats, saveBeatName, saveBeats, saveNeighborhoodBeats } from './beat.store.ts'
import { listNeighborhoods } from './neighborhood.store.ts'
import { type NameRefusal, refusalOfName, sameName } from './neighborhood.ts'
import { freeSlug } from './slug.ts'

export type BeatFields = { readonly name: string; readonly neighborhoodIds: readonly string[] }
export type BeatRefusals = { readonly name?: NameRefusal; readonly neighborhoods?: 'no-neighborhoods' }

async function refusalsOf(at: WriteAt, { name, neighborhoodIds }: BeatFields, ownId?: string): Promise<BeatRefusals | undefined> {
  const others = (await listBeats(at)).filter(({ id }) => id !== ownId).map((beat) => beat.name)
  const known = new Set((await listNeighborhoods(at)).map(({ id }) => id))
  const ofName = refusalOfName(name, others)
  const noNeighborhood = !neighborhoodIds.some((id) => known.has(id))
  if (!ofName && !noNeighborhood) return undefined
  return { ...(ofName ? { name: ofName } : {}), ...(noNeighborhood ? { neighborhoods: 'no-neighborhoods' as const } : {}) }
}

/** Makes a beat of these neighborhoods; one that had another beat leaves it. */
export async function makeBeat(at: WriteAt, fields: BeatFields): Promise<BeatRefusals | undefined> {
  const refusals = await refusalsOf(at, fields)
  if (refusals) return refusals
  const id = newId()
  await saveBeats(at, [{ id, slug: freeSlug(fields.name, await listBeatSlugs(at)), name: fields.name.trim() }])
  await saveNeighborhoodBeats(at, await idsOfToday(at, fields.neighborhoodIds), id)
  await recordBeat(at, 'beat-made', id)
  return undefined
}

/** Renames a beat and says anew which neighborhoods it has. */
export async function changeBeat(at: WriteAt, id: string, fields: BeatFields): Promise<'not-found' | BeatRefusals | undefined> {
  if (!(await findBeat(at, id))) return 'not-found'
  const refusals = await refusalsOf(at, fields, id)
  if (refusals) return refusals
  const had = (await listNeighborhoods(at)).filter(({ beatId }) => beatId === id).map((neighborhood) => neighborhood.id)
  await saveBeatName(at, id, fields.name.trim())
  await saveNeighborhoodBeats(
    at,
    had.filter((each) => !fields.neighborhoodIds.includes(each)),
    null,
  )
  await saveNeighborhoodBeats(at, await idsOfToday(at, fields.neighborhoodIds), id)
  await recordBeat(at, 'beat-changed', id)
  return undefined
}

/** Ends a beat: its neighborhoods have none until another takes them; what was done on it stays. */
export async function endBeat(at: WriteAt, id: string): Promise<'not-found' | undefined> {
  if (!(await findBeat(at, id))) return 'not-found'
  const had = (await listNeighborhoods(at)).filter(({ beatId }) => beatId === id).map((neighborhood) => neighborhood.id)
  await saveNeighborhoodBeats(at, had, null)
  await endBeatRow(at, id)
  await recordBeat(at, 'beat-ended', id)
  return undefined
}

/** Makes one beat for each neighborhood that has none, called like it. Returns how many were made. */
export async function makeBeatPerNeighborhood(at: WriteAt): Promise<number> {
  const taken = await listBeatSlugs(at)
  const names = (await listBeats(at)).map(({ name }) => name)
  const pairs = (await listNeighborhoods(at))
    .filter(({ beatId, name }) => beatId === null && !names.some((other) => sameName(other, name)))
    .map((neighborhood) => {
      const slug = freeSlug(neighborhood.name, taken)
      taken.add(slug)
      return { neighborhood, beat: { id: newId(), slug, name: neighborhood.name } }
    })
  await saveBeats(
    at,
    pairs.map(({ beat }) => beat),
  )
  for (const { neighborhood, beat } of pairs) await saveNeighborhoodBeats(at, [neighborhood.id], beat.id)
  if (pairs.length > 0)
    await recordEvent(at, { kind: 'beats-made', about: { kind: 'ground', id: at.agencyId }, detail: { count: pairs.length } })
  return pairs.length
}

async function idsOfToday(at: WriteAt, ids: readonly string[]): Promise<string[]> {
  return (await listNeighborhoods(at)).filter(({ id }) => ids.includes(id)).map(({ id }) => id)
}

/** About the ground as a whole: kept boundary indexes name each neighborhood's beat and follow its latest event. */
const recordBeat = (at: WriteAt, kind: string, id: string) =>
  recordEvent(at, { kind, about: { kind: 'ground', id: at.agencyId }, detail: { beat: id } })
