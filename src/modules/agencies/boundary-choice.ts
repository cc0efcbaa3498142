import { type CheckedBoundaries, checkBoundaries } from '#engines/geometry/boundary-check.ts'
import { namePropertiesOf } from '#engines/geometry/boundary-reading.ts'

/** An uploaded file and what was chosen in it; nothing of it counts before it is accepted. */
export type BoundaryDraft = {
  readonly fileName: string
  readonly geojson: unknown
  /** Null: the best guess. */
  readonly nameProperty: string | null
  /** Null: every area is taken. */
  readonly filterProperty: string | null
  /** The values of the filter property whose areas are taken. */
  readonly filterValues: readonly string[]
  readonly uploadedAt: Date
}

export type Feature = { readonly properties: Readonly<Record<string, unknown>>; readonly geometry: unknown }

/** More bytes than any city's boundaries have; larger files hold more detail than a map can show. */
export const LARGEST_FILE_BYTES = 8_000_000
/** A property with more different values tells single areas apart and is no use as a filter. */
const MOST_FILTER_VALUES = 40

const fieldsOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined

/** The features of a FeatureCollection; empty for anything else. */
function featuresOf(geojson: unknown): Feature[] {
  const list = fieldsOf(geojson)?.features
  if (!Array.isArray(list)) return []
  return list.flatMap((feature) => {
    const fields = fieldsOf(feature)
    return fields ? [{ properties: fieldsOf(fields.properties) ?? {}, geometry: fields.geometry }] : []
  })
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : ''

/** Longitude and latitude to six decimals (11 cm), heights dropped, so that a draft stays small; corners that were shared stay shared. */
function lighterPositions(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const [lng, lat] = value
  if (typeof lng === 'number' && typeof lat === 'number')
    return Math.abs(lng) <= 360 ? [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6] : [lng, lat]
  return value.map(lighterPositions)
}

/** What is kept of a file: its areas and their plain properties. Something that is no FeatureCollection is kept as it is, to be refused. */
export function lighter(geojson: unknown): unknown {
  const features = featuresOf(geojson)
  if (features.length === 0) return geojson
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry }) => {
      const shape = fieldsOf(geometry)
      return {
        type: 'Feature',
        properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => shown(value) !== '')),
        geometry: shape ? { type: shape.type, coordinates: lighterPositions(shape.coordinates) } : null,
      }
    }),
  }
}

/** The properties that could name the areas, best guess first. */
export const nameChoices = (draft: BoundaryDraft): string[] => namePropertiesOf(draft.geojson)

/** `values`: a few kinds to tick. `range`: numbers, from the least to the most of them. */
export type FilterChoice =
  | { readonly property: string; readonly kind: 'values'; readonly values: readonly { readonly value: string; readonly count: number }[] }
  | { readonly property: string; readonly kind: 'range'; readonly least: number; readonly most: number }

/** The properties by which some of the areas can be taken: kinds such as park and home, or numbers. Names of single areas are none. */
export function filterChoices({ geojson }: Pick<BoundaryDraft, 'geojson'>): FilterChoice[] {
  const features = featuresOf(geojson)
  const properties = [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))]
  return properties.flatMap((property): FilterChoice[] => {
    const counts = countsOf(features, property)
    if (counts.size < 2) return []
    const { compare } = new Intl.Collator('en', { numeric: true })
    const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => compare(a.value, b.value))
    if (counts.size <= MOST_FILTER_VALUES && counts.size < features.length) return [{ property, kind: 'values', values }]
    const numbers = values.map(({ value }) => (value === '' ? Number.NaN : Number(value)))
    if (numbers.some((number) => !Number.isFinite(number))) return []
    return [{ property, kind: 'range', least: Math.min(...numbers), most: Math.max(...numbers) }]
  })
}

function countsOf(features: readonly Feature[], property: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const feature of features) {
    const value = shown(feature.properties[property])
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** What a person says about the areas to take. `from` and `to` as typed; empty or no number: no limit on that side. */
export type FilterWish = { readonly property: string; readonly values: readonly string[]; readonly from: string; readonly to: string }

/**
 * Which values of the wished property are taken; undefined where there is no such property to filter by: then every area is.
 * A property chosen only now is taken whole, since its values were not there to be ticked.
 */
export function filterOf(draft: BoundaryDraft, wish: FilterWish): { property: string; values: string[] } | undefined {
  const choice = filterChoices(draft).find(({ property }) => property === wish.property)
  if (!choice) return undefined
  const all = [...countsOf(featuresOf(draft.geojson), choice.property).keys()]
  if (draft.filterProperty !== choice.property) return { property: choice.property, values: all }
  if (choice.kind === 'values') return { property: choice.property, values: all.filter((value) => wish.values.includes(value)) }
  const limit = (text: string, none: number) => (text === '' || !Number.isFinite(Number(text)) ? none : Number(text))
  const [from, to] = [limit(wish.from, -Infinity), limit(wish.to, Infinity)]
  return { property: choice.property, values: all.filter((value) => Number(value) >= from && Number(value) <= to) }
}

export type CheckedDraft = CheckedBoundaries & {
  readonly nameProperty: string | undefined
  /** Areas that the filter leaves out. */
  readonly leftOut: number
}

/** The areas that the choices leave, checked. About a second for a city's neighborhoods, most of it the search for overlaps and gaps. */
export function checkDraft(draft: BoundaryDraft): CheckedDraft {
  const features = featuresOf(draft.geojson)
  const { filterProperty, filterValues } = draft
  const taken =
    filterProperty === null ? features : features.filter(({ properties }) => filterValues.includes(shown(properties[filterProperty])))
  const nameProperty = draft.nameProperty ?? nameChoices(draft)[0]
  const left =
    features.length === 0
      ? draft.geojson
      : { type: 'FeatureCollection', features: taken.map((feature) => ({ type: 'Feature', ...feature })) }
  return { ...checkBoundaries(left, { nameProperty }), nameProperty, leftOut: features.length - taken.length }
}

/** Which areas change what is there: `new` names, `redrawn` ones, and neighborhoods of today that the file does not have. */
export function comparison(names: readonly string[], today: readonly { readonly id: string; readonly name: string }[]) {
  const byName = new Map(today.map((neighborhood) => [neighborhood.name.toLowerCase(), neighborhood]))
  const taken = new Set(names.map((name) => name.toLowerCase()))
  return {
    added: names.filter((name) => !byName.has(name.toLowerCase())),
    redrawn: names.filter((name) => byName.has(name.toLowerCase())),
    missing: today.filter(({ name }) => !taken.has(name.toLowerCase())),
  }
}
