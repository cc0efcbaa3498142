import { checkBoundaries, type CheckedBoundaries } from '#engines/geometry/boundary-check.ts'
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
  const list = fieldsOf(geojson)?.['features']
  if (!Array.isArray(list)) return []
  return list.flatMap((feature) => {
    const fields = fieldsOf(feature)
    return fields ? [{ properties: fieldsOf(fields['properties']) ?? {}, geometry: fields['geometry'] }] : []
  })
}

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '')

/** Longitude and latitude to six decimals (11 cm), heights dropped, so that a draft stays small; corners that were shared stay shared. */
function lighterPositions(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const [lng, lat] = value
  if (typeof lng === 'number' && typeof lat === 'number') return Math.abs(lng) <= 360 ? [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6] : [lng, lat]
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
        geometry: shape ? { type: shape['type'], coordinates: lighterPositions(shape['coordinates']) } : null,
      }
    }),
  }
}

/** The properties that could name the areas, best guess first. */
export const nameChoices = (draft: BoundaryDraft): string[] => namePropertiesOf(draft.geojson)

export type FilterChoice = { readonly property: string; readonly values: readonly { readonly value: string; readonly count: number }[] }

/** Properties that sort the areas into a few kinds, with how many areas have each value: parks and homes, districts. */
export function filterChoices({ geojson }: BoundaryDraft): FilterChoice[] {
  const features = featuresOf(geojson)
  const properties = [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))]
  return properties.flatMap((property) => {
    const counts = new Map<string, number>()
    for (const feature of features) {
      const value = shown(feature.properties[property])
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    if (counts.size < 2 || counts.size > MOST_FILTER_VALUES || counts.size === features.length) return []
    const { compare } = new Intl.Collator('en', { numeric: true })
    return [{ property, values: [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => compare(a.value, b.value)) }]
  })
}

export type CheckedDraft = CheckedBoundaries & {
  readonly nameProperty: string | undefined
  /** Areas that the filter and the ticks leave out. */
  readonly leftOut: number
}

/** The areas that the choices leave, checked. `untaken`: names a person left out one by one. */
export function checkDraft(draft: BoundaryDraft): CheckedDraft {
  const features = featuresOf(draft.geojson)
  const { filterProperty, filterValues } = draft
  const taken = filterProperty === null ? features : features.filter(({ properties }) => filterValues.includes(shown(properties[filterProperty])))
  const nameProperty = draft.nameProperty ?? nameChoices(draft)[0]
  const left = features.length === 0 ? draft.geojson : { type: 'FeatureCollection', features: taken.map((feature) => ({ type: 'Feature', ...feature })) }
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
