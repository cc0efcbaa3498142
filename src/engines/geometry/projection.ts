import proj4 from 'proj4'
import type { LatLng } from './distance.ts'

/**
 * Reference systems that city files come in, by name, as PROJ writes them. Parameters from the EPSG registry and, for 102696, from ESRI.
 * The shift of 27700 is the usual seven-parameter one: right to about 5 metres, not the 0.1 of the Ordnance Survey's grid.
 */
export const PROJECTIONS: Readonly<Record<string, string>> = {
  'EPSG:4326': '+proj=longlat +datum=WGS84 +no_defs',
  'EPSG:4269': '+proj=longlat +datum=NAD83 +no_defs',
  'EPSG:3857': '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  'ESRI:102696':
    '+proj=tmerc +lat_0=35.83333333333334 +lon_0=-90.5 +k=0.9999333333333333 +x_0=250000 +y_0=0 +datum=NAD83 +units=us-ft +no_defs',
  'EPSG:26971':
    '+proj=tmerc +lat_0=36.66666666666666 +lon_0=-88.33333333333333 +k=0.9999749999999999 +x_0=300000 +y_0=0 +datum=NAD83 +units=m +no_defs',
  'EPSG:27700':
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs',
}

/** The PROJ text of a name (`EPSG:27700`), of a UTM zone (`EPSG:32601` to `32660` north, `32701` to `32760` south), or of itself. */
export function projectionOf(definition: string): string | undefined {
  const name = definition.trim()
  if (name.startsWith('+proj=')) return name
  const utm = /^EPSG:32([67])(\d\d)$/i.exec(name)
  const zone = Number(utm?.[2])
  if (utm && zone >= 1 && zone <= 60) return `+proj=utm +zone=${zone}${utm[1] === '7' ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`
  return PROJECTIONS[name.toUpperCase()]
}

export type ToWgs84 = (x: number, y: number) => LatLng | undefined

/**
 * A function from the system's coordinates (x east, y north, in its own unit) to WGS84; undefined for a system that is not known.
 * The function gives undefined where the result is no place on Earth. Made once, used for many rows: about 1 microsecond each.
 */
export function converterToWgs84(definition: string): ToWgs84 | undefined {
  const projection = projectionOf(definition)
  if (!projection) return undefined
  const convert = proj4(projection, PROJECTIONS['EPSG:4326']!)
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined
    const [lng = Number.NaN, lat = Number.NaN] = convert.forward([x, y])
    return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
  }
}

/** One place; see `converterToWgs84`, which many rows should use. Undefined for an unknown system or an impossible place. */
export const toWgs84 = (definition: string, x: number, y: number): LatLng | undefined => converterToWgs84(definition)?.(x, y)
