import { distanceM } from '#engines/geometry/distance.ts'
import { thresholdsOfFamilies } from '#engines/statistics/selected-families.ts'
import { emergingFamilies } from './find-emerging.ts'
import { groundOf, hotSpotFamilies } from './find-hot-spots.ts'
import { nearRepeatFamilies } from './find-near-repeats.ts'
import { repeatPlaceFamilies } from './find-repeat-places.ts'
import type { Finding } from './finding.ts'
import type { Family } from './finding-making.ts'
import { DETECTIONS, type ScanInput, SOURCES } from './scan-event.ts'

/** At most this share of what a scan names is named by chance alone, on average over its families. */
export const FALSE_SHARE = 0.03
/** So many residents' words must stand beside a kind that the police mostly find by themselves. */
export const FEWEST_VOICES = 3

export type Scanned = { readonly findings: readonly Finding[]; readonly looks: number; readonly families: number }

/**
 * Looks at everything once: what became more frequent, what follows itself, where it gathers, which places repeat. What residents told comes
 * first, then what they asked the city for, then what the police recorded; within each the least likely to be chance.
 * `onPart` hears the share done, from 0 to 1. Cost: about 10 s for 200,000 events of 80 neighborhoods.
 */
export function findCandidates({ events, neighborhoods, today }: ScanInput, onPart: (share: number) => void = () => {}): Scanned {
  const ground = groundOf(events)
  const families: Family[] = []
  let done = 0
  for (const columns of events)
    for (const familiesOf of [
      () => emergingFamilies(columns, neighborhoods, today),
      () => nearRepeatFamilies(columns, neighborhoods, today),
      () => repeatPlaceFamilies(columns, neighborhoods, today),
      () => (ground ? hotSpotFamilies(columns, ground, neighborhoods, today) : []),
    ]) {
      families.push(...familiesOf())
      onPart(++done / (4 * events.length + 1))
    }
  const thresholds = thresholdsOfFamilies(
    families.map(({ leastQ }) => leastQ),
    FALSE_SHARE,
  )
  const named = families.flatMap((family, i) => (thresholds[i] === null ? [] : family.findings(thresholds[i]!)))
  const heard = withoutEchoes(named).map((finding) => ({ ...finding, voices: voicesIn(events, finding) }))
  onPart(1)
  return {
    findings: heard.filter(mayStandAlone).sort(residentsFirst),
    looks: families.reduce((sum, { looks }) => sum + looks, 0),
    families: families.length,
  }
}

const mayStandAlone = ({ source, topic, voices }: Finding): boolean =>
  source !== 'incidents' || !DETECTIONS.has(topic) || voices >= FEWEST_VOICES

const residentsFirst = (a: Finding, b: Finding): number =>
  SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) ||
  Number(DETECTIONS.has(a.topic)) - Number(DETECTIONS.has(b.topic)) ||
  a.p - b.p ||
  b.observed - b.usual - a.observed + a.usual

/** Reports and requests of residents in the area over the same days, whatever they are about. */
function voicesIn(events: ScanInput['events'], { area, fromDay, untilDay }: Finding): number {
  let voices = 0
  for (const { source, day, lat, lng } of events) {
    if (source === 'incidents') continue
    for (let at = 0; at < day.length; at++)
      if (day[at]! >= fromDay && day[at]! <= untilDay && distanceM(area, { lat: lat[at]!, lng: lng[at]! }) <= area.radiusM) voices++
  }
  return voices
}

const isWithin = (inner: Finding, outer: Finding): boolean =>
  distanceM(inner.area, outer.area) <= outer.area.radiusM + Math.min(inner.area.radiusM, 100)

/** Says the same as another one: a place or chain inside a hot spot of its kind; of a kind's rise and that of one finer sort, the likelier to be chance. */
function isEcho(one: Finding, other: Finding): boolean {
  if (one === other || one.source !== other.source || one.topic !== other.topic) return false
  if (other.kind === 'hot-spot' && (one.kind === 'repeat-place' || one.kind === 'near-repeat')) return isWithin(one, other)
  if (one.kind !== 'emerging' || other.kind !== 'emerging' || one.neighborhoodId !== other.neighborhoodId) return false
  return (one.label === null) !== (other.label === null) && (one.p > other.p || (one.p === other.p && one.label === null))
}

const withoutEchoes = (findings: readonly Finding[]): Finding[] => findings.filter((one) => !findings.some((other) => isEcho(one, other)))
