import type { WriteAt } from '#data/scope.ts'
import { streetsOfDrawnLines } from '#engines/street-network/street-crossings.ts'
import { streetGraph } from '#engines/street-network/street-graph.ts'
import { layDrawnStreets } from '#modules/agencies/index.ts'
import type { GroundFeature, Town } from './town.ts'

const WALKED = new Set(['street', 'avenue', 'path'])

const linesOf = ({ shape }: GroundFeature): readonly (readonly number[][])[] => {
  if (shape.type === 'LineString') return [shape.coordinates]
  return shape.type === 'MultiLineString' ? shape.coordinates : []
}

/** The town's own streets, so that walks follow them. Its map knows no levels: where a street crosses another, one can turn. */
export async function settleStreets(at: WriteAt, town: Town): Promise<void> {
  const drawn = town.features.filter(({ kind }) => WALKED.has(kind)).flatMap(linesOf)
  const graph = streetGraph(streetsOfDrawnLines(drawn.map((line) => line.map(([lng = 0, lat = 0]) => ({ lat, lng })))))
  if (graph !== 'no-streets') await layDrawnStreets(at, 'marlow-bridge-streets', graph)
}
