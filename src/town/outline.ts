/** The river, the railway, the avenues and the edge of town: the lines between which the neighborhoods lie. */
import { type Meter, smooth } from './ground.ts'

export type LineName =
  | 'river'
  | 'rail'
  | 'weaver'
  | 'guild'
  | 'cooper'
  | 'ferry'
  | 'kiln'
  | 'quarry'
  | 'orchard'
  | 'marsh'
  | 'hollow'
  | 'edge'

/** Points that two or more lines share; every corner of a neighborhood is one of them. */
const KNOTS = {
  riverWest: [-2400, 90],
  riverWeaver: [-930, -510],
  riverGuild: [-440, -645],
  riverCooper: [360, -600],
  riverFerry: [1150, -430],
  riverKiln: [1720, -470],
  riverEast: [2480, -800],
  railWest: [-2330, 1180],
  railWeaver: [-950, 830],
  railGuild: [-420, 742],
  railCooper: [300, 684],
  railFerry: [860, 650],
  railKiln: [1640, 540],
  railEast: [2500, 300],
  northOrchard: [-700, 1980],
  northQuarry: [760, 1900],
  southHollow: [-760, -1760],
  southMarsh: [820, -1790],
} as const satisfies Record<string, Meter>

type Knot = keyof typeof KNOTS

/** Each line's points in order: a knot by name, or a bend. */
const COURSES: Record<LineName, readonly (Knot | Meter)[]> = {
  river: [
    'riverWest',
    [-1900, -60],
    [-1400, -340],
    'riverWeaver',
    'riverGuild',
    'riverCooper',
    [780, -500],
    'riverFerry',
    'riverKiln',
    [2120, -610],
    'riverEast',
  ],
  rail: ['railWest', [-1650, 1010], 'railWeaver', 'railGuild', 'railCooper', 'railFerry', 'railKiln', 'railEast'],
  weaver: ['railWeaver', [-985, 540], [-960, 220], [-900, -130], 'riverWeaver'],
  guild: ['railGuild', [-452, 430], [-385, 60], [-455, -310], 'riverGuild'],
  cooper: ['railCooper', [388, 330], [330, -40], [402, -340], 'riverCooper'],
  ferry: ['railFerry', [900, 470], [970, 300], [1085, -40], 'riverFerry'],
  kiln: ['railKiln', [1700, 120], [1655, -180], 'riverKiln'],
  orchard: ['railWeaver', [-870, 1240], [-930, 1600], 'northOrchard'],
  quarry: ['railFerry', [960, 1080], [840, 1480], 'northQuarry'],
  hollow: ['riverWeaver', [-840, -900], [-930, -1330], 'southHollow'],
  marsh: ['riverFerry', [1060, -820], [1130, -1280], 'southMarsh'],
  edge: [
    'railWest',
    [-2150, 1560],
    [-1500, 1830],
    'northOrchard',
    [20, 2030],
    'northQuarry',
    [1500, 1690],
    [2150, 1120],
    'railEast',
    [2640, -150],
    'riverEast',
    [2330, -1320],
    [1620, -1700],
    'southMarsh',
    [40, -1830],
    'southHollow',
    [-1500, -1640],
    [-2160, -1050],
    'riverWest',
    [-2510, 640],
    'railWest',
  ],
}

const PER_LEG = 8

const pointOf = (step: Knot | Meter): Meter => (typeof step === 'string' ? KNOTS[step] : step)

const drawn = new Map<LineName, Meter[]>()

/** A line as points, smooth through its knots and bends. */
export function lineOf(name: LineName): readonly Meter[] {
  const known = drawn.get(name)
  if (known) return known
  const points = smooth(COURSES[name].map(pointOf), PER_LEG)
  drawn.set(name, points)
  return points
}

/** The part of a line from one knot to another, backwards where asked; the points are the line's own, so neighbors share them. */
function part(name: LineName, from: Knot, to: Knot): Meter[] {
  const course = COURSES[name]
  const start = course.indexOf(from)
  const end = course.lastIndexOf(to)
  if (start < 0 || end < 0) throw new Error(`${name} does not run from ${from} to ${to}`)
  if (start > end) return part(name, to, from).reverse()
  return lineOf(name).slice(start * PER_LEG, end * PER_LEG + 1)
}

type Side = readonly [line: LineName, from: Knot, to: Knot]

/** A neighborhood's boundary as a walk along the lines, closed by itself. */
const WALKS = {
  'orchard-rise': [
    ['edge', 'railWest', 'northOrchard'],
    ['orchard', 'northOrchard', 'railWeaver'],
    ['rail', 'railWeaver', 'railWest'],
  ],
  'quarry-hill': [
    ['orchard', 'railWeaver', 'northOrchard'],
    ['edge', 'northOrchard', 'northQuarry'],
    ['quarry', 'northQuarry', 'railFerry'],
    ['rail', 'railFerry', 'railWeaver'],
  ],
  'linden-park': [
    ['quarry', 'railFerry', 'northQuarry'],
    ['edge', 'northQuarry', 'railEast'],
    ['rail', 'railEast', 'railFerry'],
  ],
  'tannery-row': [
    ['rail', 'railWest', 'railWeaver'],
    ['weaver', 'railWeaver', 'riverWeaver'],
    ['river', 'riverWeaver', 'riverWest'],
    ['edge', 'riverWest', 'railWest'],
  ],
  courthouse: [
    ['rail', 'railWeaver', 'railGuild'],
    ['guild', 'railGuild', 'riverGuild'],
    ['river', 'riverGuild', 'riverWeaver'],
    ['weaver', 'riverWeaver', 'railWeaver'],
  ],
  'elm-square': [
    ['rail', 'railGuild', 'railCooper'],
    ['cooper', 'railCooper', 'riverCooper'],
    ['river', 'riverCooper', 'riverGuild'],
    ['guild', 'riverGuild', 'railGuild'],
  ],
  'old-wharf': [
    ['rail', 'railCooper', 'railFerry'],
    ['ferry', 'railFerry', 'riverFerry'],
    ['river', 'riverFerry', 'riverCooper'],
    ['cooper', 'riverCooper', 'railCooper'],
  ],
  brickfield: [
    ['rail', 'railFerry', 'railKiln'],
    ['kiln', 'railKiln', 'riverKiln'],
    ['river', 'riverKiln', 'riverFerry'],
    ['ferry', 'riverFerry', 'railFerry'],
  ],
  'heron-point': [
    ['rail', 'railKiln', 'railEast'],
    ['edge', 'railEast', 'riverEast'],
    ['river', 'riverEast', 'riverKiln'],
    ['kiln', 'riverKiln', 'railKiln'],
  ],
  'hollow-green': [
    ['river', 'riverWest', 'riverWeaver'],
    ['hollow', 'riverWeaver', 'southHollow'],
    ['edge', 'southHollow', 'riverWest'],
  ],
  bridgefoot: [
    ['river', 'riverWeaver', 'riverFerry'],
    ['marsh', 'riverFerry', 'southMarsh'],
    ['edge', 'southMarsh', 'southHollow'],
    ['hollow', 'southHollow', 'riverWeaver'],
  ],
  'ferry-meadows': [
    ['river', 'riverFerry', 'riverEast'],
    ['edge', 'riverEast', 'southMarsh'],
    ['marsh', 'southMarsh', 'riverFerry'],
  ],
} as const satisfies Record<string, readonly Side[]>

export type NeighborhoodSlug = keyof typeof WALKS
export const NEIGHBORHOOD_SLUGS = Object.keys(WALKS) as NeighborhoodSlug[]

/** The boundary of a neighborhood, first point not repeated. Neighbors share every point between them: no gap, no overlap. */
export function ringOf(slug: NeighborhoodSlug): Meter[] {
  const sides: readonly Side[] = WALKS[slug]
  return sides.flatMap(([line, from, to]) => part(line, from, to).slice(0, -1))
}

/** The edge of town, first point not repeated. */
export const townRing = (): Meter[] => lineOf('edge').slice(0, -1)

export const RIVER_WIDTH_M = 64
