import type { AddressLine } from '#modules/agencies/index.ts'

/** A block as imported rows name it, with the middle and the spread of the points that they give for it. */
export type NamedBlock = {
  readonly place: string
  readonly lat: number
  readonly lng: number
  /** The larger of the two differences between its outermost points. */
  readonly spreadDegrees: number
}

/** About 550 m: farther apart, one name means two places, and neither is learned. */
const WIDEST_DEGREES = 0.005
const NUMBERED = /^[1-9]\d* \S/
const SMALL = /^(of|the|de|la|del)$/
const DIRECTIONS = /^(n|s|e|w|ne|nw|se|sw|us|hwy)$/i

/** "3700 S GRAND BLVD" as people write it: "3700 S Grand Blvd". Text that has small letters is left as it is. */
export function asWritten(place: string): string {
  if (place !== place.toUpperCase()) return place
  return place
    .split(' ')
    .map((word, i) => {
      if (DIRECTIONS.test(word)) return word
      const small = word.toLowerCase()
      if (i > 0 && SMALL.test(small)) return small
      return /^\d/.test(word) ? small : small.replace(/(^|[-'.])\p{L}/gu, (letter) => letter.toUpperCase())
    })
    .join(' ')
}

/** The source's words for a kind without their shouting: "LARCENY-FROM BUILDING" is "Larceny-from building". */
export const labelAsWritten = (label: string): string =>
  label === label.toUpperCase() ? label.charAt(0) + label.slice(1).toLowerCase() : label

/** The addresses that a block teaches: none without a house number, and none where its points lie too far apart to be one place. */
export function addressOfBlock({ place, lat, lng, spreadDegrees }: NamedBlock): AddressLine | undefined {
  if (!NUMBERED.test(place) || spreadDegrees > WIDEST_DEGREES || place.length > 80) return undefined
  return { kind: 'address', label: asWritten(place), lat: round(lat), lng: round(lng) }
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
