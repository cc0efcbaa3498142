/** Street fabrics: a grid per neighborhood, turned, bent and cut to fit between the avenues. */
import { type Dice, diceFor } from './dice.ts'
import type { FabricPlan } from './fabric-plans.ts'
import { areaM2, centerOf, distanceM, distanceToLineM, isInside, type Meter, simpler } from './ground.ts'
import { lineOf, type NeighborhoodSlug, ringOf } from './outline.ts'

/** One line of a grid as it lies on the ground; several pieces where a park, the river or a closed end cuts it. */
export type FabricLine = { readonly axis: 'u' | 'v'; readonly index: number; readonly pieces: Meter[][] }
export type Green = { readonly name: string; readonly kind: 'park' | 'school-site' | 'square' | 'pond'; readonly ring: Meter[] }
export type Fabric = {
  readonly slug: NeighborhoodSlug
  readonly lines: FabricLine[]
  readonly greens: Green[]
  readonly corners: { at: Meter; u: number; v: number }[]
}

const RIVER_CLEAR_M = 62
const RAIL_CLEAR_M = 34
const STEP_M = 16
const SHORTEST_M = 55

type Grid = { us: number[]; vs: number[]; place: (u: number, v: number) => Meter; allows: (p: Meter) => boolean }

function cuts(reachM: number, spacingM: number, jitter: number, dice: Dice): number[] {
  const list: number[] = []
  for (let x = -reachM; x <= reachM; x += spacingM * (1 + jitter * dice.between(-1, 1))) list.push(x)
  return list
}

/** From grid to ground: a bend of radius bendM, two slow waves, a turn, a place. */
function placer(plan: FabricPlan, center: Meter): Grid['place'] {
  const angle = (plan.angleDeg * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (u, v) => {
    let [x, y] = plan.bendM
      ? [(plan.bendM + v) * Math.sin(u / plan.bendM), (plan.bendM + v) * Math.cos(u / plan.bendM) - plan.bendM]
      : [u, v]
    x += plan.waveM * Math.sin(v / 310 + plan.angleDeg)
    y += plan.waveM * Math.sin(u / 270 + 2 * plan.angleDeg)
    return [center[0] + x * cos - y * sin, center[1] + x * sin + y * cos]
  }
}

function gridOf(plan: FabricPlan, ring: Meter[], dice: Dice): Grid {
  const center = centerOf(ring)
  const reach = Math.max(...ring.map((p) => distanceM(p, center))) * 1.15
  const [west, east] = [Math.min(...ring.map((p) => p[0])), Math.max(...ring.map((p) => p[0]))]
  const [south, north] = [Math.min(...ring.map((p) => p[1])), Math.max(...ring.map((p) => p[1]))]
  const isNear = (p: Meter) => p[0] > west - 300 && p[0] < east + 300
  const [river, rail] = [lineOf('river').filter(isNear), lineOf('rail').filter(isNear)]
  const inBox = (p: Meter) => p[0] > west && p[0] < east && p[1] > south && p[1] < north
  return {
    us: cuts(reach, plan.blockM[0], plan.jitter, dice),
    vs: cuts(reach, plan.blockM[1], plan.jitter, dice),
    place: placer(plan, center),
    allows: (p) => inBox(p) && isInside(p, ring) && distanceToLineM(p, river) > RIVER_CLEAR_M && distanceToLineM(p, rail) > RAIL_CLEAR_M,
  }
}

type Hole = { readonly u: readonly [number, number]; readonly v: readonly [number, number] }

/** The blocks that a park takes: the ones around its wished middle. */
function holeNear(grid: Grid, near: Meter, blocks: readonly [number, number]): Hole {
  let best: Hole = { u: [0, 0], v: [0, 0] }
  let bestM = Number.POSITIVE_INFINITY
  for (let i = 0; i + blocks[0] < grid.us.length; i++)
    for (let j = 0; j + blocks[1] < grid.vs.length; j++) {
      const hole: Hole = {
        u: [grid.us[i] as number, grid.us[i + blocks[0]] as number],
        v: [grid.vs[j] as number, grid.vs[j + blocks[1]] as number],
      }
      const off = distanceM(grid.place((hole.u[0] + hole.u[1]) / 2, (hole.v[0] + hole.v[1]) / 2), near)
      if (off < bestM) [best, bestM] = [hole, off]
    }
  return best
}

/** A park's outline follows the streets around it, nine meters inside their middle. */
function ringOfHole(grid: Grid, hole: Hole): Meter[] {
  const [u0, u1, v0, v1] = [hole.u[0] + 9, hole.u[1] - 9, hole.v[0] + 9, hole.v[1] - 9]
  const sides = [0, 0.25, 0.5, 0.75]
  const along = (a: number, b: number) => sides.map((t) => a + (b - a) * t)
  return [
    ...along(u0, u1).map((u) => grid.place(u, v0)),
    ...along(v0, v1).map((v) => grid.place(u1, v)),
    ...along(u1, u0).map((u) => grid.place(u, v1)),
    ...along(v1, v0).map((v) => grid.place(u0, v)),
  ]
}

const within = (x: number, [low, high]: readonly [number, number]) => x > low + 0.5 && x < high - 0.5

/** The last point that is allowed between an allowed and a refused parameter, to a quarter of a meter. */
function edgeBetween(at: (t: number) => Meter, allowed: (t: number) => boolean, inT: number, outT: number): Meter {
  let [inside, outside] = [inT, outT]
  for (let k = 0; k < 6; k++) {
    const middle = (inside + outside) / 2
    if (allowed(middle)) inside = middle
    else outside = middle
  }
  return at(inside)
}

function piecesOf(at: (t: number) => Meter, allowed: (t: number) => boolean, from: number, to: number): Meter[][] {
  const pieces: Meter[][] = []
  let piece: Meter[] | undefined
  let before = false
  for (let t = from; t <= to; t += STEP_M) {
    const now = allowed(t)
    if (now && !before) piece = t > from ? [edgeBetween(at, allowed, t, t - STEP_M), at(t)] : [at(t)]
    else if (now) piece?.push(at(t))
    else if (before && piece) {
      piece.push(edgeBetween(at, allowed, t - STEP_M, t))
      pieces.push(piece)
    }
    before = now
  }
  return pieces.filter((points) => distanceM(points[0] as Meter, points.at(-1) as Meter) > SHORTEST_M).map((points) => simpler(points, 1))
}

/** Cross-street legs that were never built, so that blocks grow long and ends stay closed; never on a street with a name of its own. */
function closedEnds(grid: Grid, { closedShare: share, named }: FabricPlan, dice: Dice): Set<string> {
  const closed = new Set<string>()
  const off = (u: number, near: Meter) => Math.min(...grid.vs.map((v) => distanceM(grid.place(u, v), near)))
  const open = new Set(
    named
      .filter(({ axis }) => axis === 'u')
      .map(({ near }) => grid.us.reduce((best, u, i) => (off(u, near) < off(grid.us[best] as number, near) ? i : best), 0)),
  )
  for (let i = 0; i < grid.us.length; i++)
    if (!open.has(i)) for (let j = 0; j < grid.vs.length; j++) if (dice.chance(share)) closed.add(`${i}/${j}`)
  return closed
}

/** Grid, parks and lines of one neighborhood. Some 20 ms. */
export function weave(seed: string, slug: NeighborhoodSlug, plan: FabricPlan): Fabric {
  const dice = diceFor(seed, `fabric/${slug}`)
  const ring = ringOf(slug)
  const grid = gridOf(plan, ring, dice)
  const holes = plan.greens.map((green) => ({ green, hole: holeNear(grid, green.near, green.blocks) }))
  const free = (u: number, v: number) => !holes.some(({ hole }) => within(u, hole.u) && within(v, hole.v))
  const closed = closedEnds(grid, plan, dice)
  const cellV = (v: number) => grid.vs.findIndex((cut) => cut > v)
  const [u0, u1, v0, v1] = [grid.us[0] as number, grid.us.at(-1) as number, grid.vs[0] as number, grid.vs.at(-1) as number]
  const lines: FabricLine[] = [
    ...grid.us.map((u, index): FabricLine => {
      const at = (v: number) => grid.place(u, v)
      return {
        axis: 'u',
        index,
        pieces: piecesOf(at, (v) => free(u, v) && !closed.has(`${index}/${cellV(v)}`) && grid.allows(at(v)), v0, v1),
      }
    }),
    ...grid.vs.map((v, index): FabricLine => {
      const at = (u: number) => grid.place(u, v)
      return { axis: 'v', index, pieces: piecesOf(at, (u) => free(u, v) && grid.allows(at(u)), u0, u1) }
    }),
  ]
  const corners = grid.us
    .flatMap((u, i) => grid.vs.map((v, j) => ({ at: grid.place(u, v), u: i, v: j })))
    .filter(({ at }) => grid.allows(at))
  const greens = holes.map(({ green, hole }) => ({ name: green.name, kind: green.kind, ring: ringOfHole(grid, hole) }))
  return { slug, lines: lines.filter((line) => line.pieces.length > 0), greens: greens.filter((green) => areaM2(green.ring) > 0), corners }
}
