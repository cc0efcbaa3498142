/** Where an event comes from, in the order of who leads: what residents told us, what they asked the city for, what the police recorded. */
export const SOURCES = ['reports', 'service-requests', 'incidents'] as const
export type Source = (typeof SOURCES)[number]

/**
 * Events of one source as columns of equal length, so that hundreds of thousands pass to a thread of their own at once. Only located,
 * not sensitive, and not yet removed ones. Numbers in `topic`, `label`, `place` and `neighborhood` point into the lists below; -1 is none.
 */
export type EventColumns = {
  readonly source: Source
  readonly ids: readonly string[]
  /** Days since 1970 at the agency's place. */
  readonly day: Int32Array
  readonly lat: Float64Array
  readonly lng: Float64Array
  /** H3 cell at resolution 11 as a whole number. */
  readonly cell: Float64Array
  /** The kind that pages speak of (`theft`), or the category of a report. */
  readonly topic: Int32Array
  /** The source's own finer words (`Theft of a parcel`). */
  readonly label: Int32Array
  /** A block or address. */
  readonly place: Int32Array
  readonly neighborhood: Int32Array
  readonly topics: readonly string[]
  readonly labels: readonly string[]
  readonly places: readonly string[]
}

export type ScanInput = {
  readonly events: readonly EventColumns[]
  /** Ids of neighborhoods, as `neighborhood` points at them. */
  readonly neighborhoods: readonly string[]
  /** The day it is looked from, at the agency's place: the one before is the last complete one. */
  readonly today: number
}

/**
 * Kinds that the police mostly find by themselves: their number says as much about patrol as about the place. They are labeled, and are
 * candidates only where residents say something is wrong as well (PRODUCT.md, what is never built: no loop of patrol, detection, patrol).
 */
export const DETECTIONS: ReadonlySet<string> = new Set(['drugs', 'weapons', 'traffic'])

/** Kinds that gather what fits nowhere: a pattern in them says nothing. */
export const GATHERED: ReadonlySet<string> = new Set(['other'])

/** The last complete day of which a source has anything: files come late. Undefined where it has nothing. */
export function lastDayOf({ day }: Pick<EventColumns, 'day'>, today: number): number | undefined {
  const latest = day.reduce((most, one) => (one < today ? Math.max(most, one) : most), Number.NEGATIVE_INFINITY)
  return latest === Number.NEGATIVE_INFINITY ? undefined : latest
}

/** Positions of the events that `isKept` keeps. */
export function positionsOf({ day }: Pick<EventColumns, 'day'>, isKept: (at: number) => boolean): number[] {
  const kept: number[] = []
  for (let at = 0; at < day.length; at++) if (isKept(at)) kept.push(at)
  return kept
}
