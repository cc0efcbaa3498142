import { type Area, boxOf } from '#engines/geometry/polygon.ts'
import type { StreetFacts } from '#engines/street-network/street-facts.ts'
import type { StreetBox } from '#engines/street-network/street-lines.ts'

/** Where the streets come from; contributors of OpenStreetMap are named wherever their streets are used. */
export type StreetSource = 'openstreetmap' | 'drawn'

/** Why a file gave no streets. */
export const STREET_FAILURES = [
  'unknown-file',
  'broken-file',
  'packed-otherwise',
  'unknown-format',
  'not-overpass',
  'no-streets',
  'elsewhere',
  'too-large',
  'interrupted',
] as const
export type StreetFailure = (typeof STREET_FAILURES)[number]

/** Why a file was not taken at all. */
export type StreetUploadRefusal = 'file-missing' | 'file-too-large' | 'unknown-file' | 'being-read'

/** The streets that stand: what everything walks on. */
export type StandingStreets = {
  readonly id: string
  readonly source: StreetSource
  readonly fileName: string
  readonly fileBytes: number
  readonly facts: StreetFacts
  readonly neighborhoodsWithout: number
  readonly uploadedBy: string | null
  readonly readAt: Date
}

/** A file on its way to stand. */
export type StreetFile = {
  readonly id: string
  readonly state: 'waiting' | 'reading' | 'failed'
  readonly source: StreetSource
  readonly fileName: string
  readonly fileBytes: number
  readonly doneShare: number
  readonly failure: StreetFailure | null
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
}

/** What the set-up page shows: what stands, and the newest file where it is another. */
export type Streets = { readonly standing: StandingStreets | undefined; readonly file: StreetFile | undefined }

export const LARGEST_STREET_FILE_BYTES = 110 * 1024 * 1024
export const READ_STREETS_JOB = 'read-streets'

const GIVEN_UP_MS = 2 * 3_600_000

/** Whether a file is waiting or being read; one that was begun hours ago has been forgotten by whoever read it. */
export const isBeingRead = (file: StreetFile | undefined, now: Date): boolean =>
  file !== undefined && file.state !== 'failed' && now.getTime() - file.uploadedAt.getTime() < GIVEN_UP_MS

export type StreetFormat = 'pbf' | 'xml' | 'json' | 'gzip' | 'bzip2'

/** What a file is by its first bytes, whatever its name; undefined where it is nothing that is known. */
export function formatOf(bytes: Uint8Array): StreetFormat | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip'
  const beginning = String.fromCharCode(...bytes.subarray(0, 64))
  if (beginning.startsWith('BZh')) return 'bzip2'
  if (beginning.includes('OSMHeader')) return 'pbf'
  // A byte order mark, as some editors put one before the text.
  const text = beginning.replace(/^ï»¿/, '').trimStart()
  if (text.startsWith('<')) return 'xml'
  return text.startsWith('{') || text.startsWith('[') ? 'json' : undefined
}

const MARGIN_M = 3_000
const METERS_PER_DEGREE = 111_195

/** The ground that is kept of a file: all neighborhoods and 3 km around, since walks may lead outside. Undefined without neighborhoods: all of it. */
export function keptBox(areas: readonly Area[]): StreetBox | undefined {
  if (areas.length === 0) return undefined
  const boxes = areas.map(boxOf)
  const [south, north] = [Math.min(...boxes.map((box) => box.south)), Math.max(...boxes.map((box) => box.north))]
  const byLat = MARGIN_M / METERS_PER_DEGREE
  const byLng = byLat / Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180))
  return {
    south: south - byLat,
    north: north + byLat,
    west: Math.min(...boxes.map((box) => box.west)) - byLng,
    east: Math.max(...boxes.map((box) => box.east)) + byLng,
  }
}
