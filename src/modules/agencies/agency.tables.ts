import type { Json } from '#data/columns.ts'
import type { AgencyTable } from '#data/foundation.tables.ts'

/** `boundary` is GeoJSON Polygon or MultiPolygon, WGS84. A row with `ended_at` stays for history and is offered to nobody. */
export interface NeighborhoodTable {
  agency_id: string
  id: string
  slug: string
  name: string
  about: string | null
  population: number | null
  boundary: Json<GeoJSON.Polygon | GeoJSON.MultiPolygon>
  area_m2: number
  beat_id: string | null
  ended_at: Date | null
}

/** `name_property`, `filter_property` null: the best guess names the areas, none is left out. `filter_values`: the ones that are taken. */
export interface BoundaryDraftTable {
  agency_id: string
  file_name: string
  geojson: Json<unknown>
  name_property: string | null
  filter_property: string | null
  filter_values: Json<string[]>
  uploaded_at: Date
  uploaded_by: string | null
}

export interface BeatTable {
  agency_id: string
  id: string
  slug: string
  name: string
  ended_at: Date | null
}

export interface UnitTable {
  agency_id: string
  id: string
  slug: string
  name: string
  kind: 'police' | 'city' | 'partner'
  contact_name: string | null
  email: string | null
  ended_at: Date | null
}

/** `unit_id` null: the beat's own officer answers. `answer_hours` is the deadline of the first answer. */
export interface CategoryTable {
  agency_id: string
  id: string
  slug: string
  names: Json<Record<string, string>>
  kind: 'disorder' | 'neglect'
  icon: string
  answer_hours: number
  unit_id: string | null
  is_sensitive: boolean
  position: number
  ended_at: Date | null
}

export interface GroundFeatureTable {
  agency_id: string
  id: string
  kind: 'street' | 'avenue' | 'path' | 'rail' | 'water' | 'park' | 'building'
  name: string | null
  shape: Json<GeoJSON.Geometry>
  min_lat: number
  min_lng: number
  max_lat: number
  max_lng: number
}

export interface AddressTable {
  agency_id: string
  id: string
  kind: 'address' | 'crossing' | 'place'
  label: string
  lat: number
  lng: number
  cell: number
  neighborhood_id: string | null
}

export interface AddressTokenTable {
  agency_id: string
  token: string
  address_id: string
}

export interface AgencyTables {
  agency: AgencyTable
  neighborhood: NeighborhoodTable
  boundary_draft: BoundaryDraftTable
  beat: BeatTable
  unit: UnitTable
  category: CategoryTable
  ground_feature: GroundFeatureTable
  address: AddressTable
  address_token: AddressTokenTable
}
