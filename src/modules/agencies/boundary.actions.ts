import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import type { NamedArea } from '#engines/geometry/boundary-finding.ts'
import { areaM2 } from '#engines/geometry/polygon.ts'
import {
  deleteDraft,
  endNeighborhoodRows,
  findDraft,
  listAddressPage,
  saveAddressNeighborhood,
  saveBoundary,
  saveDraft,
} from './boundary.store.ts'
import { checkDraft, comparison, type FilterWish, filterOf, lighter, nameChoices } from './boundary-choice.ts'
import { groundIndex, listNeighborhoodSlugs, listNeighborhoods, saveNeighborhoods } from './neighborhood.store.ts'
import type { NeighborhoodRow } from './neighborhood.ts'
import { freeSlug } from './slug.ts'

/**
 * Says that neighborhoods were added, redrawn or ended. Kept boundaries everywhere follow from this event; whoever owns located rows
 * assigns their neighborhood anew when it sees it.
 */
export const recordBoundariesChanged = (at: WriteAt, count: number): Promise<unknown> =>
  recordEvent(at, { kind: 'boundaries-changed', about: { kind: 'ground', id: at.agencyId }, detail: { count } })

/**
 * Puts every address into the neighborhood that holds it now, or into none. Returns how many moved.
 * Only addresses: other located rows are their modules' own. About 10 seconds per 100,000 addresses that move.
 */
export async function reassignNeighborhoods(at: WriteAt): Promise<number> {
  const ground = await groundIndex(at)
  let moved = 0
  let after: string | undefined
  for (;;) {
    const page = await listAddressPage(at, after)
    const moves = Map.groupBy(
      page.flatMap(({ id, lat, lng, neighborhoodId }) => {
        const now = ground.neighborhoodAt(lat, lng)?.id ?? null
        return now === neighborhoodId ? [] : [{ id, now }]
      }),
      ({ now }) => now,
    )
    for (const [now, rows] of moves) {
      await saveAddressNeighborhood(
        at,
        rows.map(({ id }) => id),
        now,
      )
      moved += rows.length
    }
    after = page.at(-1)?.id
    if (after === undefined) return moved
  }
}

export type UploadRefusal = 'not-json' | 'no-areas' | 'projected'

/** Keeps an uploaded file until somebody accepts it; the one before is dropped. Refused where nothing in it could ever be used. */
export async function uploadBoundaries(at: WriteAt, file: { name: string; text: string }): Promise<UploadRefusal | undefined> {
  const geojson = parsed(file.text)
  if (geojson === undefined) return 'not-json'
  const draft = {
    fileName: file.name.slice(0, 200),
    geojson: lighter(geojson),
    nameProperty: null,
    filterProperty: null,
    filterValues: [],
    uploadedAt: at.now,
  }
  const { areas, findings } = checkDraft(draft)
  if (findings.some(({ kind }) => kind === 'projected')) return 'projected'
  if (areas.length === 0 && findings.some(({ kind }) => kind === 'not-geojson' || kind === 'no-areas')) return 'no-areas'
  await saveDraft(at, draft)
  await recordEvent(at, { kind: 'boundaries-uploaded', about: { kind: 'boundary-draft', id: at.agencyId } })
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** Keeps which property names the areas and which areas are taken. Does nothing where there is no draft. */
export async function chooseInDraft(at: WriteAt, wish: FilterWish & { readonly nameProperty: string }): Promise<void> {
  const draft = await findDraft(at)
  if (!draft) return
  const filter = filterOf(draft, wish)
  const nameProperty = nameChoices(draft).find((name) => name === wish.nameProperty) ?? null
  await saveDraft(at, { ...draft, nameProperty, filterProperty: filter?.property ?? null, filterValues: filter?.values ?? [] })
  await recordEvent(at, { kind: 'boundaries-chosen', about: { kind: 'boundary-draft', id: at.agencyId } })
}

export async function discardDraft(at: WriteAt): Promise<void> {
  await deleteDraft(at)
  await recordEvent(at, { kind: 'boundaries-discarded', about: { kind: 'boundary-draft', id: at.agencyId } })
}

export type AcceptRefusal = 'no-draft' | 'no-areas'

/**
 * Makes the draft's areas the neighborhoods of today: names that are there are redrawn, others added. Neighborhoods that the file
 * does not have stay, unless `endMissing`. Areas with a refusal of their own are left out.
 */
export async function acceptBoundaries(at: WriteAt, { endMissing }: { endMissing: boolean }): Promise<AcceptRefusal | { count: number }> {
  const draft = await findDraft(at)
  if (!draft) return 'no-draft'
  const { areas } = checkDraft(draft)
  if (areas.length === 0) return 'no-areas'
  const today = await listNeighborhoods(at)
  const { missing } = comparison(
    areas.map(({ name }) => name),
    today,
  )
  const known = new Map(today.map(({ id, name }) => [name.toLowerCase(), id]))
  for (const { name, area } of areas) {
    const id = known.get(name.toLowerCase())
    if (id !== undefined) await saveBoundary(at, id, { boundary: area, areaM2: areaM2(area) })
  }
  await saveNeighborhoods(
    at,
    newRows(
      areas.filter(({ name }) => !known.has(name.toLowerCase())),
      await listNeighborhoodSlugs(at),
    ),
  )
  if (endMissing)
    await endNeighborhoodRows(
      at,
      missing.map(({ id }) => id),
    )
  await deleteDraft(at)
  await recordBoundariesChanged(at, areas.length)
  await reassignNeighborhoods(at)
  return { count: areas.length }
}

/** Rows for areas that were not there, each with a slug of its own. */
export function newRows(areas: readonly NamedArea[], taken: Set<string>): NeighborhoodRow[] {
  return areas.map(({ name, area }) => {
    const slug = freeSlug(name, taken)
    taken.add(slug)
    return { id: newId(), slug, name, about: null, population: null, boundary: area, areaM2: areaM2(area), beatId: null }
  })
}
