import { type KindReading, type RequestKind, SENSITIVE_WORDS } from './kind.ts'

/** Problem codes of the St. Louis Citizens' Service Bureau, the first pattern that fits. */
const CSB_PROBLEMS: readonly (readonly [RequestKind, RegExp])[] = [
  ['graffiti', /graffiti/],
  ['vehicle-left', /^vehicle|derelict vehicle|abandoned vehicle/],
  ['street-light', /lights? out|lights? damaged|light\(s\)|lights on daytime|street light/],
  ['weeds', /weed|grass|cut median|overgrown/],
  ['noise', /noise|demo blowing|coll after hrs/],
  ['trees', /tree(?!t)|limb|stump/],
  [
    'dumping',
    /debris|dump(?!ster)|raw garbage|opn storg|overflow|ovrflw|litter|littr|hazrds? waste|trash|bulky items|refuse not|tire storage|unauthrz use|clean area/,
  ],
  ['vacant-building', /vacnt|vacant|board up|building collapse|wtrnbldg/],
  ['animals', /animal|\bdogs?\b|\bcat\b|leash|\brats?\b|\bmice\b|rat infest|\bpets?\b|\bbats\b/],
  [
    'water',
    /^wtr|^fh-|nowater|^pressure|^leak(ing)?|hydrant|sewer|wastewater|^water|^appearance|^taste|missing-cover|loose-cover|hole-depression/,
  ],
  ['road', /pothole|street|alley|sidewalk|curb|cave-?in|^sign|critical sign|new sign|signal|snow|traffic|parking/],
]

/** The kind of a request, from the source's problem code and the words beside it; patterns serve other cities' English words too. */
export function requestKind(code: string, label: string): KindReading<RequestKind> {
  const words = [code, label].map((text) => text.toLowerCase())
  const kind = CSB_PROBLEMS.find(([, pattern]) => words.some((text) => pattern.test(text)))?.[0] ?? 'other'
  return { kind, isSensitive: SENSITIVE_WORDS.test(words.join(' ')) }
}
