import type { Box } from '#engines/geometry/cell-cover.ts'
import type { LatLng } from '#engines/geometry/distance.ts'
import { converterToWgs84 } from '#engines/geometry/projection.ts'
import type { DraftNote } from './draft.ts'

export type Point = {
  readonly located: boolean
  readonly lat: number | null
  readonly lng: number | null
  readonly notes: readonly DraftNote[]
}

export const NO_POINT: Point = { located: false, lat: null, lng: null, notes: [] }
const MISSING: Point = { ...NO_POINT, notes: ['no-coordinates'] }
const FAR: Point = { ...NO_POINT, notes: ['far-from-city'] }

/** A row's coordinates as text: degrees, or numbers of the file's projection; '' where the file has no such column. */
export type PlaceText = { readonly lat: string; readonly lng: string; readonly x: string; readonly y: string }

/**
 * Reads coordinates; degrees win over projected ones. Missing, zero or impossible ones give no point, and neither do those outside
 * `within`: their rows are kept and say why. Throws for a projection that is not known: check before.
 */
export function pointReader(projection: string | undefined, within: Box | undefined): (text: PlaceText) => Point {
  const convert = projection === undefined ? undefined : converterToWgs84(projection)
  if (projection !== undefined && !convert) throw new RangeError(`unknown projection ${projection}`)
  return ({ lat, lng, x, y }) => {
    const degrees = numbers(lat, lng)
    const grid = degrees ? undefined : numbers(x, y)
    const place = degrees ? onEarth({ lat: degrees[0], lng: degrees[1] }) : grid && convert?.(grid[0], grid[1])
    if (!place) return MISSING
    if (within && !isIn(within, place)) return FAR
    return { located: true, lat: round(place.lat), lng: round(place.lng), notes: [] }
  }
}

/** Two numbers of which neither is zero, the usual way of saying nothing. */
function numbers(a: string, b: string): readonly [number, number] | undefined {
  const [one, two] = [Number(a), Number(b)]
  return Number.isFinite(one) && Number.isFinite(two) && one !== 0 && two !== 0 ? [one, two] : undefined
}

const onEarth = (place: LatLng): LatLng | undefined => (Math.abs(place.lat) <= 90 && Math.abs(place.lng) <= 180 ? place : undefined)

const isIn = ({ west, south, east, north }: Box, { lat, lng }: LatLng): boolean =>
  lat >= south && lat <= north && lng >= west && lng <= east

/** Six decimals, a tenth of a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/**
 * The street with its house number rounded down to the hundred: `5972 KINGSBURY AVE` is `5900 KINGSBURY AVE`, `7 ELM ST` is `ELM ST`. Null for
 * nothing, for places called unknown, and for the `No Location` of police.uk.
 */
export function blockOf(address: string): string | null {
  const text = address.replace(/\s+/g, ' ').trim()
  if (!text || /^(0+ )?(unknown|no location|on or near)?$/i.test(text)) return null
  return text
    .replace(/^(\d+)(?:[A-Z]|-\d+)?(?= )/i, (_, number: string) => String(Math.floor(Number(number) / 100) * 100))
    .replace(/^0 /, '')
}
