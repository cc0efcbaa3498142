/** The streets of the town: avenues between neighborhoods, roads by river and rail, each neighborhood's own, and a few by hand. */
import { diceFor } from './dice.ts'
import { type Fabric, type FabricLine, weave } from './fabric.ts'
import { FABRIC_PLANS, type FabricPlan } from './fabric-plans.ts'
import { beside, centerOf, distanceM, distanceToLineM, isInside, lengthM, type Meter, mix, simpler } from './ground.ts'
import { type LineName, lineOf, NEIGHBORHOOD_SLUGS, type NeighborhoodSlug, townRing } from './outline.ts'
import BASES from './street-names.ts'

export type StreetClass = 'avenue' | 'street' | 'path'
export type Street = {
  readonly name: string
  readonly class: StreetClass
  readonly lines: Meter[][]
  /** Meters between houses on one side; 0 where nobody lives. */
  readonly houseM: number
}
export type StreetPlan = { readonly streets: Street[]; readonly fabrics: Record<NeighborhoodSlug, Fabric> }

const AVENUES: readonly [LineName, string][] = [
  ['weaver', 'Weaver Avenue'],
  ['guild', 'Guild Avenue'],
  ['cooper', 'Cooper Avenue'],
  ['ferry', 'Ferry Avenue'],
  ['kiln', 'Kiln Avenue'],
  ['orchard', 'Orchard Road'],
  ['quarry', 'Quarry Road'],
  ['hollow', 'Hollow Road'],
  ['marsh', 'Marsh Road'],
]

/** Pieces of a line whose points pass the test. */
function piecesWhere(line: readonly Meter[], keeps: (p: Meter) => boolean): Meter[][] {
  const pieces: Meter[][] = []
  let piece: Meter[] = []
  for (const p of line) {
    if (keeps(p)) piece.push(p)
    else if (piece.length) {
      pieces.push(piece)
      piece = []
    }
  }
  if (piece.length) pieces.push(piece)
  return pieces.filter((points) => points.length > 1 && lengthM(points) > 50)
}

/** A finer copy of a line, so that cutting it leaves ends near the cut. */
const fine = (line: readonly Meter[]): Meter[] =>
  line.flatMap((p, i) => (i ? [0.25, 0.5, 0.75, 1].map((t) => mix(line[i - 1] as Meter, p, t)) : [p]))

function avenues(): Street[] {
  const river = lineOf('river')
  const dry = (p: Meter) => distanceToLineM(p, river) > 60
  return AVENUES.map(([line, name]) => {
    const crosses = line !== 'cooper' && line !== 'kiln' && line !== 'guild'
    return { name, class: 'avenue', lines: crosses ? [[...lineOf(line)]] : piecesWhere(fine(lineOf(line)), dry), houseM: 36 }
  })
}

function byRiverAndRail(): Street[] {
  const ring = townRing()
  const inTown = (p: Meter) => isInside(p, ring)
  const side = (name: string, line: LineName, byM: number): Street => ({
    name,
    class: 'street',
    lines: piecesWhere(fine(beside(lineOf(line), byM)), inTown).map((piece) => simpler(piece, 1)),
    houseM: 44,
  })
  const river = lineOf('river')
  const edge: Street = {
    name: 'Town Line Road',
    class: 'street',
    lines: piecesWhere(fine(lineOf('edge')), (p) => distanceToLineM(p, river) > 60),
    houseM: 60,
  }
  return [
    side('North Embankment', 'river', 63),
    side('South Embankment', 'river', -63),
    side('Railway Terrace', 'rail', 35),
    side('Sidings Road', 'rail', -35),
    edge,
  ]
}

const nearestPieceM = (pieces: readonly Meter[][], p: Meter) => Math.min(...pieces.map((piece) => distanceToLineM(p, piece)))

/** The streets that one line makes: usually one; two where a planned name keeps only its north or south part. */
function streetsOf(line: FabricLine, named: FabricPlan['named'][number] | undefined, houseM: number, nextName: () => string): Street[] {
  const street = (name: string, lines: Meter[][]): Street => ({ name, class: 'street', lines, houseM })
  if (!named?.keeps) return [street(named?.name ?? nextName(), line.pieces)]
  const keeps = (p: Meter) => (named.keeps === 'north') === p[1] > 0
  const cut = (test: (p: Meter) => boolean) => line.pieces.flatMap((piece) => piecesWhere(fine(piece), test))
  return [
    street(named.name, cut(keeps)),
    street(
      nextName(),
      cut((p) => !keeps(p)),
    ),
  ].filter(({ lines }) => lines.length > 0)
}

/** Names for the lines of a fabric: the planned ones, then from the shuffled words. */
function named(fabric: Fabric, nextName: (endings: readonly string[], isCross: boolean) => string): Street[] {
  const plan = FABRIC_PLANS[fabric.slug]
  const planned = new Map<FabricLine, FabricPlan['named'][number]>()
  for (const wish of plan.named) {
    const best = fabric.lines
      .filter((line) => line.axis === wish.axis && !planned.has(line))
      .sort((a, b) => nearestPieceM(a.pieces, wish.near) - nearestPieceM(b.pieces, wish.near))[0]
    if (best) planned.set(best, wish)
  }
  return fabric.lines.flatMap((line) =>
    streetsOf(line, planned.get(line), line.axis === 'v' ? plan.houseM : plan.houseM * 2.6, () =>
      nextName(plan.endings, line.axis === 'u'),
    ),
  )
}

/** The block of a fabric whose middle is nearest: its four corners, south-west first, around. */
function blockNear(fabric: Fabric, near: Meter): [Meter, Meter, Meter, Meter] {
  const at = new Map(fabric.corners.map((corner) => [`${corner.u}/${corner.v}`, corner.at]))
  const blocks = fabric.corners.flatMap(({ u, v, at: a }): [Meter, Meter, Meter, Meter][] => {
    const [b, c, d] = [at.get(`${u + 1}/${v}`), at.get(`${u + 1}/${v + 1}`), at.get(`${u}/${v + 1}`)]
    return b && c && d ? [[a, b, c, d]] : []
  })
  const best = blocks.sort((a, b) => distanceM(centerOf(a), near) - distanceM(centerOf(b), near))[0]
  if (!best) throw new Error(`no block in ${fabric.slug}`)
  return best
}

/** Streets that stories happen in: Mill Lane, Alder Court and the school path. */
function byHand(elm: Fabric, brickfield: Fabric, heron: Fabric): Street[] {
  const [sw, se, ne, nw] = blockNear(elm, [190, -100])
  const lane = [mix(sw, se, 0.46), mix(mix(sw, se, 0.46), mix(nw, ne, 0.56), 0.5), mix(nw, ne, 0.56)]
  const [a, b, c, d] = blockNear(elm, [-200, 330])
  const court = [mix(d, c, 0.5), mix(mix(d, c, 0.5), mix(a, b, 0.5), 0.62), mix(mix(b, c, 0.36), mix(a, b, 0.5), 0.42)]
  const school = elm.greens.find((green) => green.kind === 'school-site')?.ring ?? []
  const gate = mix(school[0] ?? [0, 0], school[4] ?? [0, 0], 0.55)
  const [, , e, f] = blockNear(elm, [gate[0] + 40, -160])
  const path = [gate, mix(gate, mix(f, e, 0.4), 0.5), mix(f, e, 0.4), mix(mix(f, e, 0.4), mix(f, e, 0.62), 0.9)]
  const [g, h, i, j] = blockNear(brickfield, [1330, -60])
  const [k, l, m, n] = blockNear(heron, [1900, 120])
  return [
    { name: 'Mill Lane', class: 'street', lines: [lane], houseM: 12 },
    { name: 'Alder Court', class: 'street', lines: [court], houseM: 10 },
    { name: 'School Path', class: 'path', lines: [path], houseM: 0 },
    { name: 'Carding Yard', class: 'street', lines: [[mix(g, h, 0.5), mix(j, i, 0.5)]], houseM: 14 },
    { name: 'Slipway Lane', class: 'street', lines: [[mix(k, l, 0.5), mix(n, m, 0.5)]], houseM: 14 },
  ]
}

/** Joins two parts of one street across a gap (the bridge, the underpass): a straight piece between their nearest ends. */
function joined(streets: Street[], name: string, toward: Meter): Street[] {
  const parts = streets.filter((street) => street.name === name)
  const ends = parts.map(
    (part) =>
      part.lines
        .flatMap((line) => [line[0] as Meter, line.at(-1) as Meter])
        .sort((a, b) => distanceM(a, toward) - distanceM(b, toward))[0] as Meter,
  )
  const bridge = ends.length === 2 ? [ends as Meter[]] : []
  const one: Street = { name, class: 'avenue', lines: [...parts.flatMap((part) => part.lines), ...bridge], houseM: 26 }
  return [...streets.filter((street) => street.name !== name), one]
}

/** All streets of the town; names are distinct. */
export function layStreets(seed: string): StreetPlan {
  const words = diceFor(seed, 'street-names').shuffle(BASES)
  const dice = diceFor(seed, 'street-endings')
  let taken = 0
  const nextName = (endings: readonly string[], isCross: boolean) => {
    const before = ['', 'Upper ', 'Lower '][Math.floor(taken / words.length)] ?? 'Far '
    const base = `${before}${words[taken++ % words.length]}`
    return `${base} ${isCross && endings.includes('Street') ? 'Street' : dice.pick(endings)}`
  }
  const fabrics = Object.fromEntries(NEIGHBORHOOD_SLUGS.map((slug) => [slug, weave(seed, slug, FABRIC_PLANS[slug])])) as Record<
    NeighborhoodSlug,
    Fabric
  >
  const own = NEIGHBORHOOD_SLUGS.flatMap((slug) => named(fabrics[slug], nextName))
  const streets = [...avenues(), ...byRiverAndRail(), ...own, ...byHand(fabrics['elm-square'], fabrics.brickfield, fabrics['heron-point'])]
  return { streets: joined(streets, 'Bridge Street', [-70, -640]), fabrics }
}
