/** The tags of one way. */
export type WayTags = Readonly<Record<string, string | undefined>>

/** How one walks along a way: on the level or over steps. */
export type Walk = 'level' | 'steps'

/** Ways for everybody, walked unless something forbids it. */
const STREETS = new Set(
  (
    'footway path pedestrian steps living_street residential unclassified service road track cycleway bridleway corridor ' +
    'tertiary tertiary_link secondary secondary_link primary primary_link'
  ).split(' '),
)
/** Fast roads, walked only where a sidewalk or a permission says so. */
const FAST = new Set(['trunk', 'trunk_link', 'motorway', 'motorway_link', 'busway'])
const ALLOWED = new Set(['yes', 'designated', 'permissive', 'official', 'public', 'destination', 'customers'])
const FORBIDDEN = new Set(['no', 'private', 'use_sidepath', 'agricultural', 'forestry', 'military', 'delivery', 'permit', 'unknown'])
const SIDEWALK = new Set(['both', 'left', 'right', 'yes', 'separate'])

const hasSidewalk = (tags: WayTags): boolean =>
  ['sidewalk', 'sidewalk:both', 'sidewalk:left', 'sidewalk:right'].some((key) => SIDEWALK.has(tags[key] ?? ''))

/**
 * How a way is walked; undefined where it is not. `foot` decides before `access`, whoever may drive or ride; `oneway` does not bind people on
 * foot. Private ground is left out: an officer may well walk up a drive, and no walk to elsewhere leads through it. Gates on the way are not
 * looked at. Values: OpenStreetMap wiki, "Key:highway" and "OSM tags for routing/Access restrictions"; this selection is this project's own.
 */
export function walkOf(tags: WayTags): Walk | undefined {
  const { highway = '', foot = '', access = '' } = tags
  const isStreet = STREETS.has(highway)
  if (!isStreet && !FAST.has(highway)) return undefined
  if (FORBIDDEN.has(foot)) return undefined
  if (!ALLOWED.has(foot)) {
    if (FORBIDDEN.has(access)) return undefined
    if (!isStreet && (highway.startsWith('motorway') || !hasSidewalk(tags))) return undefined
  }
  return highway === 'steps' ? 'steps' : 'level'
}
