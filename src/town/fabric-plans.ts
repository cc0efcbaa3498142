/** How each neighborhood is laid out: block size, turn, bend, parks, and the lines that have a name of their own. */
import type { Meter } from './ground.ts'
import type { NeighborhoodSlug } from './outline.ts'

export type FabricPlan = {
  /** Distance between cross streets (u) and between the long streets (v). */
  readonly blockM: readonly [number, number]
  /** Share by which a block may be longer or shorter. */
  readonly jitter: number
  readonly angleDeg: number
  /** Radius of the crescents; 0 for straight. */
  readonly bendM: number
  readonly waveM: number
  /** Share of cross-street legs that were never built. */
  readonly closedShare: number
  /** Meters between two houses on one side. */
  readonly houseM: number
  readonly greens: readonly {
    name: string
    kind: 'park' | 'school-site' | 'square' | 'pond'
    near: Meter
    blocks: readonly [number, number]
  }[]
  /** The line nearest to a point gets this name; with `keeps`, only its part north or south of Elm Square's middle. */
  readonly named: readonly { axis: 'u' | 'v'; near: Meter; name: string; keeps?: 'north' | 'south' }[]
  /** Endings that street names of this neighborhood take. */
  readonly endings: readonly string[]
}

const OLD = ['Street', 'Street', 'Street', 'Lane', 'Row']
const TOWN = ['Street', 'Street', 'Road', 'Avenue', 'Place']
const LEAFY = ['Drive', 'Way', 'Crescent', 'Terrace', 'Lane', 'Court']

export const FABRIC_PLANS: Record<NeighborhoodSlug, FabricPlan> = {
  'elm-square': {
    blockM: [138, 118],
    jitter: 0.22,
    angleDeg: -4,
    bendM: 0,
    waveM: 13,
    closedShare: 0.05,
    houseM: 21,
    endings: OLD,
    greens: [
      { name: 'Elm Square', kind: 'square', near: [0, 0], blocks: [1, 1] },
      { name: 'Alder School', kind: 'school-site', near: [-270, 40], blocks: [1, 1] },
      { name: 'Fuller Garden', kind: 'park', near: [-260, -400], blocks: [1, 1] },
    ],
    named: [
      { axis: 'v', near: [40, -170], name: 'Mill Street' },
      { axis: 'u', near: [66, 420], name: 'Station Road', keeps: 'north' },
      { axis: 'u', near: [-66, -420], name: 'Bridge Street', keeps: 'south' },
    ],
  },
  'old-wharf': {
    blockM: [110, 92],
    jitter: 0.24,
    angleDeg: 9,
    bendM: 0,
    waveM: 10,
    closedShare: 0.08,
    houseM: 23,
    endings: OLD,
    greens: [{ name: 'Wharf Gardens', kind: 'park', near: [780, -330], blocks: [2, 1] }],
    named: [{ axis: 'v', near: [700, -150], name: 'Ropewalk' }],
  },
  courthouse: {
    blockM: [120, 96],
    jitter: 0.15,
    angleDeg: -10,
    bendM: 0,
    waveM: 8,
    closedShare: 0.06,
    houseM: 23,
    endings: TOWN,
    greens: [
      { name: 'Courthouse Lawn', kind: 'square', near: [-680, 120], blocks: [1, 1] },
      { name: 'Signal Park', kind: 'park', near: [-700, 560], blocks: [1, 2] },
    ],
    named: [{ axis: 'v', near: [-680, 60], name: 'Market Street' }],
  },
  'tannery-row': {
    blockM: [150, 84],
    jitter: 0.12,
    angleDeg: -16,
    bendM: 0,
    waveM: 12,
    closedShare: 0.2,
    houseM: 24,
    endings: TOWN,
    greens: [
      { name: 'Tannery Playground', kind: 'park', near: [-1500, 420], blocks: [1, 1] },
      { name: 'Weir School', kind: 'school-site', near: [-1850, 620], blocks: [1, 2] },
    ],
    named: [],
  },
  'orchard-rise': {
    blockM: [210, 98],
    jitter: 0.18,
    angleDeg: 24,
    bendM: 2100,
    waveM: 34,
    closedShare: 0.34,
    houseM: 33,
    endings: LEAFY,
    greens: [
      { name: 'Orchard Green', kind: 'park', near: [-1400, 1380], blocks: [1, 2] },
      { name: 'Orchard Rise School', kind: 'school-site', near: [-1800, 1300], blocks: [1, 1] },
    ],
    named: [],
  },
  'quarry-hill': {
    blockM: [190, 96],
    jitter: 0.18,
    angleDeg: 4,
    bendM: 2900,
    waveM: 28,
    closedShare: 0.28,
    houseM: 30,
    endings: LEAFY,
    greens: [
      { name: 'Quarry Pond', kind: 'pond', near: [60, 1330], blocks: [2, 3] },
      { name: 'Quarry Hill School', kind: 'school-site', near: [500, 1000], blocks: [1, 1] },
    ],
    named: [],
  },
  'linden-park': {
    blockM: [200, 100],
    jitter: 0.16,
    angleDeg: -31,
    bendM: 2300,
    waveM: 18,
    closedShare: 0.3,
    houseM: 31,
    endings: LEAFY,
    greens: [{ name: 'Linden Park', kind: 'park', near: [1480, 1080], blocks: [2, 3] }],
    named: [],
  },
  brickfield: {
    blockM: [140, 100],
    jitter: 0.1,
    angleDeg: 6,
    bendM: 0,
    waveM: 5,
    closedShare: 0.16,
    houseM: 27,
    endings: TOWN,
    greens: [{ name: 'Brickfield Ground', kind: 'park', near: [1380, 330], blocks: [1, 2] }],
    named: [{ axis: 'v', near: [1400, -150], name: 'Clinker Street' }],
  },
  'heron-point': {
    blockM: [180, 94],
    jitter: 0.16,
    angleDeg: -22,
    bendM: 1700,
    waveM: 16,
    closedShare: 0.28,
    houseM: 31,
    endings: LEAFY,
    greens: [{ name: 'Heron Reeds', kind: 'park', near: [2150, -350], blocks: [1, 2] }],
    named: [{ axis: 'v', near: [2050, 60], name: 'Kestrel Way' }],
  },
  'hollow-green': {
    blockM: [180, 96],
    jitter: 0.2,
    angleDeg: 18,
    bendM: 2500,
    waveM: 30,
    closedShare: 0.3,
    houseM: 31,
    endings: LEAFY,
    greens: [
      { name: 'Hollow Common', kind: 'park', near: [-1450, -950], blocks: [1, 3] },
      { name: 'Hollow Green School', kind: 'school-site', near: [-1150, -700], blocks: [1, 1] },
    ],
    named: [],
  },
  bridgefoot: {
    blockM: [136, 90],
    jitter: 0.16,
    angleDeg: 3,
    bendM: 0,
    waveM: 14,
    closedShare: 0.12,
    houseM: 24,
    endings: TOWN,
    greens: [
      { name: 'Bridgefoot Green', kind: 'park', near: [200, -1010], blocks: [1, 2] },
      { name: 'Bridgefoot School', kind: 'school-site', near: [620, -1160], blocks: [1, 2] },
    ],
    named: [{ axis: 'u', near: [-70, -900], name: 'Bridge Street' }],
  },
  'ferry-meadows': {
    blockM: [200, 96],
    jitter: 0.2,
    angleDeg: -27,
    bendM: 2300,
    waveM: 34,
    closedShare: 0.32,
    houseM: 31,
    endings: LEAFY,
    greens: [
      { name: 'Ferry Meadow', kind: 'park', near: [1500, -780], blocks: [2, 2] },
      { name: 'Ferry Meadows School', kind: 'school-site', near: [1900, -1200], blocks: [1, 1] },
    ],
    named: [{ axis: 'v', near: [1650, -1250], name: 'Osprey Drive' }],
  },
}
