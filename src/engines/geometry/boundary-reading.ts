import type { BoundaryFinding, NamedArea } from './boundary-finding.ts'
import { type Area, type Position, ringAreaM2 } from './polygon.ts'

/** Properties that files call their areas by, most telling first; compared without case, spaces and underscores. */
const NAME_KEYS = [
  'name',
  'nhdname',
  'neighborhood',
  'neighbourhood',
  'nhood',
  'nbhd',
  'hood',
  'beat',
  'beatname',
  'district',
  'ward',
  'label',
  'title',
  'id',
]

type Json = unknown
type Fields = { readonly [key: string]: Json }
const fieldsOf = (value: Json): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [])

/** The names of properties that could be the area's name, best guess first; to let a person choose another. */
export function namePropertiesOf(geojson: Json): string[] {
  const keys = new Set(featuresOf(geojson).flatMap((feature) => Object.keys(fieldsOf(feature.properties) ?? {})))
  const rank = (key: string) => {
    const plain = key.toLowerCase().replace(/[\s_-]/g, '')
    const exact = NAME_KEYS.indexOf(plain)
    return exact >= 0 ? exact : plain.includes('name') ? NAME_KEYS.length : NAME_KEYS.length + 1
  }
  return [...keys].sort((a, b) => rank(a) - rank(b))
}

/**
 * The areas of a FeatureCollection, a Feature, a Polygon or a MultiPolygon, and what is wrong with them one by one.
 * `nameProperty`: which property names them; the best guess when it is not given. Rings that are not closed are closed and noted;
 * winding is put right without a word. An area with a refusal is not among the areas.
 */
export function readBoundaries(
  geojson: Json,
  nameProperty?: string,
): { readonly areas: NamedArea[]; readonly findings: BoundaryFinding[] } {
  const features = featuresOf(geojson)
  const findings: BoundaryFinding[] = []
  if (features.length === 0) return { areas: [], findings: [{ kind: fieldsOf(geojson) ? 'no-areas' : 'not-geojson', severity: 'refused' }] }
  const key = nameProperty ?? namePropertiesOf(geojson)[0]
  const areas: NamedArea[] = []
  features.forEach((feature, i) => {
    const name = nameOf(fieldsOf(feature.properties)?.[key ?? ''])
    const found: BoundaryFinding[] = []
    const area = readArea(fieldsOf(feature.geometry), name || `#${i + 1}`, found)
    if (area && !name) found.push({ kind: 'missing-name', severity: 'refused', feature: i + 1, area })
    if (name && areas.some((other) => other.name === name)) found.push({ kind: 'duplicate-name', severity: 'refused', name })
    findings.push(...found)
    if (area && name && !found.some(({ severity }) => severity === 'refused')) areas.push({ name, area })
  })
  return { areas, findings: oneProjectedFinding(findings) }
}

/** A file in a grid is wrong as a whole: said once. */
function oneProjectedFinding(findings: BoundaryFinding[]): BoundaryFinding[] {
  const first = findings.findIndex(({ kind }) => kind === 'projected')
  return findings.filter(({ kind }, i) => kind !== 'projected' || i === first)
}

const nameOf = (value: Json): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')

function featuresOf(geojson: Json): Fields[] {
  const root = fieldsOf(geojson)
  if (!root) return []
  if (root.type === 'FeatureCollection')
    return listOf(root.features).flatMap((feature): Fields[] => [fieldsOf(feature)].filter((fields) => fields !== undefined))
  if (root.type === 'Feature') return [root]
  return root.type === 'Polygon' || root.type === 'MultiPolygon' ? [{ type: 'Feature', geometry: root }] : []
}

function readArea(geometry: Fields | undefined, name: string, findings: BoundaryFinding[]): Area | undefined {
  const coordinates = listOf(geometry?.coordinates)
  const polygons = geometry?.type === 'Polygon' ? [coordinates] : geometry?.type === 'MultiPolygon' ? coordinates : []
  const before = findings.length
  const read = polygons.map((rings) => listOf(rings).map((ring, i) => readRing(listOf(ring), i === 0, name, findings)))
  if (findings.slice(before).some(({ severity }) => severity === 'refused')) return undefined
  const [only, ...more] = read.filter((rings) => rings.length > 0)
  if (!only) {
    findings.push({ kind: 'not-an-area', severity: 'refused', name })
    return undefined
  }
  return more.length === 0 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: [only, ...more] }
}

/** Closed, wound as GeoJSON asks (RFC 7946, 3.1.6), without repeated corners and heights. */
function readRing(raw: readonly Json[], isOutline: boolean, name: string, findings: BoundaryFinding[]): Position[] {
  const ring: [number, number][] = []
  for (const position of raw) {
    const [lng, lat] = listOf(position)
    const last = ring.at(-1)
    if (typeof lng !== 'number' || typeof lat !== 'number') continue
    if (last?.[0] !== lng || last[1] !== lat) ring.push([lng, lat])
  }
  const outside = ring.find(([lng, lat]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))
  if (outside) {
    const isGrid = Math.abs(outside[0]) > 360 || Math.abs(outside[1]) > 360
    findings.push({ kind: isGrid ? 'projected' : 'out-of-range', severity: 'refused', name, found: outside })
    return []
  }
  const [first, last] = [ring[0], ring.at(-1)]
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
    ring.push([...first])
    findings.push({ kind: 'closed-here', severity: 'noted', name })
  }
  if (ring.length < 4) findings.push({ kind: 'too-few-corners', severity: 'refused', name })
  return ringAreaM2(ring) > 0 === isOutline ? ring : ring.reverse()
}
