import { ADDRESS_KINDS, type AddressKind } from './address.ts'

/** An address as a file names it. */
export type AddressLine = { readonly label: string; readonly lat: number; readonly lng: number; readonly kind: AddressKind }

export const LINE_REFUSALS = ['label-missing', 'label-too-long', 'not-a-coordinate', 'far-from-here'] as const
export type LineRefusal = (typeof LINE_REFUSALS)[number]
export type RefusedLine = { readonly line: number; readonly reason: LineRefusal }
export type ReadAddresses =
  | { readonly refusal: 'empty' | 'columns-missing' }
  | { readonly lines: readonly AddressLine[]; readonly refused: readonly RefusedLine[] }

const NAMES = {
  label: ['label', 'address', 'fulladdress', 'siteaddress', 'name'],
  lat: ['lat', 'latitude', 'y'],
  lng: ['lng', 'lon', 'long', 'longitude', 'x'],
  kind: ['kind', 'type'],
} as const

/** Which column is which, by its heading; -1 where there is none. */
function columnsOf(header: readonly string[]): Record<keyof typeof NAMES, number> {
  const plain = header.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )
  const find = (names: readonly string[]) => plain.findIndex((name) => names.includes(name))
  return { label: find(NAMES.label), lat: find(NAMES.lat), lng: find(NAMES.lng), kind: find(NAMES.kind) }
}

/**
 * The addresses in the rows of a file whose first row names the columns, and the lines that are none (counted from 1, the heading).
 * Coordinates are degrees; a row more than about 100 km from `near` is refused, since a swapped or misplaced point would hide in no list.
 */
export function readAddresses(
  rows: readonly (readonly string[])[],
  near: { readonly lat: number; readonly lng: number } | undefined,
): ReadAddresses {
  const [header, ...body] = rows
  if (!header || body.length === 0) return { refusal: 'empty' }
  const at = columnsOf(header)
  if (at.label < 0 || at.lat < 0 || at.lng < 0) return { refusal: 'columns-missing' }
  const lines: AddressLine[] = []
  const refused: RefusedLine[] = []
  body.forEach((row, i) => {
    const label = (row[at.label] ?? '').trim().replace(/\s+/g, ' ')
    const [lat, lng] = [degrees(row[at.lat], 90), degrees(row[at.lng], 180)]
    const reason = refusalOf(label, lat, lng, near)
    if (reason) refused.push({ line: i + 2, reason })
    else lines.push({ label, lat, lng, kind: kindOf(label, row[at.kind]) })
  })
  return { lines, refused }
}

const degrees = (text: string | undefined, most: number): number => {
  const value = /^\s*-?\d+(\.\d+)?\s*$/.test(text ?? '') ? Number(text) : Number.NaN
  return Math.abs(value) <= most ? value : Number.NaN
}

function refusalOf(
  label: string,
  lat: number,
  lng: number,
  near: { readonly lat: number; readonly lng: number } | undefined,
): LineRefusal | undefined {
  if (label === '') return 'label-missing'
  if (label.length > 200) return 'label-too-long'
  if (Number.isNaN(lat) || Number.isNaN(lng)) return 'not-a-coordinate'
  return near && (Math.abs(lat - near.lat) > 1 || Math.abs(lng - near.lng) > 1.5) ? 'far-from-here' : undefined
}

/** What the file says, else by the look of it: a number first is an address, two streets are a crossing. */
function kindOf(label: string, said: string | undefined): AddressKind {
  const named = ADDRESS_KINDS.find((kind) => kind === said?.trim().toLowerCase())
  if (named) return named
  if (/^\d/.test(label)) return 'address'
  return /\s(&|and|y|at)\s|\//i.test(label) ? 'crossing' : 'place'
}

/** Two lines mean the same address when they read alike. */
export const addressKey = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
