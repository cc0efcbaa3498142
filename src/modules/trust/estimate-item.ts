import { smallAreas } from '#engines/survey/small-areas.ts'
import { type EstimateAsked, type ItemFound, isShare, type NeighborhoodFound, type NoShare, rounded, type ShareFound } from './estimate.ts'
import { changeOf, earlierOf, withoutLuck } from './estimate-change.ts'
import { answerTo, isFavorable, sharesIn } from './estimate-share.ts'
import { type Counted, whatIsTold } from './estimate-told.ts'
import type { Weighed } from './estimate-weights.ts'
import type { SurveyItem } from './survey-item.ts'

type Answered = { readonly values: Float64Array; readonly inTown: Int32Array; readonly areaOf: Int32Array }

function answered(item: SurveyItem, { responses, neighborhoodIds }: EstimateAsked): Answered {
  const numbers = new Map(neighborhoodIds.map((id, i) => [id, i]))
  const codes = responses.map((response) => answerTo(item, response))
  return {
    values: Float64Array.from(codes, (code) => (code !== undefined && isFavorable(item, code) ? 1 : 0)),
    inTown: Int32Array.from(codes, (code) => (code === undefined ? -1 : 0)),
    areaOf: Int32Array.from(codes, (code, i) => (code === undefined ? -1 : (numbers.get(responses[i]!.neighborhoodId ?? '') ?? -1))),
  }
}

function countsOf({ values, inTown, areaOf }: Answered, areas: number): { areas: Counted[]; elsewhere: Counted } {
  const counts = Array.from({ length: areas + 1 }, () => ({ yes: 0, no: 0 }))
  for (let i = 0; i < values.length; i++) {
    if (inTown[i] === -1) continue
    counts[areaOf[i] === -1 ? areas : areaOf[i]!]![values[i] ? 'yes' : 'no']++
  }
  return { areas: counts.slice(0, areas), elsewhere: counts[areas]! }
}

type AreaShare = { readonly found: ShareFound | NoShare; readonly own: { share: number; error: number } | null }

/**
 * Neighborhoods drawn together by how much each own result is worth (Fay and Herriot), where there are enough of them; each by its own answers
 * else. An own result's variance is taken from the town's share and design effect: from a dozen answers it could not be told.
 */
function areasOf(own: readonly (ShareFound | NoShare)[], town: ShareFound): { method: ItemFound['areaMethod']; areas: AreaShare[] } {
  const told = own.filter(isShare)
  const spread = town.share * (1 - town.share) * Math.max(1, town.designEffect)
  const variances = told.map(({ n }) => spread / n)
  const drawn = smallAreas({ estimates: told.map(({ share }) => share), variances, columns: [told.map(() => 1)] })
  const isDrawn = typeof drawn !== 'string'
  const within = (value: number) => rounded(Math.min(1, Math.max(0, value)))
  const areas = own.map((one): AreaShare => {
    if (!isShare(one)) return { found: one, own: null }
    const at = told.indexOf(one)
    const direct = { share: one.share, error: rounded(Math.sqrt(variances[at]!)) }
    const area = isDrawn ? drawn.areas[at] : undefined
    if (!area) return { found: one, own: direct }
    const { estimate, error, interval } = area
    const ends = { low: within(interval.low), high: within(interval.high) }
    return { found: { ...one, share: within(estimate), error: rounded(error), ...ends }, own: direct }
  })
  return { method: told.length === 0 ? 'none' : isDrawn ? 'small-areas' : 'direct', areas }
}

/** What the sample says to one item, in town and in each neighborhood, and whether it changed since it was last asked in these words. */
export function estimateItem(item: SurveyItem, asked: EstimateAsked, weighed: Weighed): ItemFound {
  const { neighborhoodIds, earlier } = asked
  const given = answered(item, asked)
  const counts = countsOf(given, neighborhoodIds.length)
  const told = whatIsTold(counts.areas, counts.elsewhere)
  const [all] = sharesIn(given.values, weighed, { areaOf: given.inTown, areas: 1 })
  const town = told.town === 'told' ? (all ?? 'held-back') : told.town
  const direct = sharesIn(given.values, weighed, { areaOf: given.areaOf, areas: neighborhoodIds.length })
  const own = told.areas.map((may, i) => (may === 'told' ? (direct[i] ?? 'held-back') : may))
  const base = { slug: item.slug, version: item.version, construct: item.construct, town }
  if (!isShare(town)) return { ...base, areaMethod: 'none', change: null, neighborhoods: nothingIn(neighborhoodIds, own) }
  const { method, areas } = areasOf(own, town)
  const before = earlierOf(earlier, item)
  const ownBefore = new Map(before?.item.neighborhoods.map((one) => [one.neighborhoodId, one.own]))
  const changes = withoutLuck(
    areas.map((area, i) => {
      const earlierOwn = ownBefore.get(neighborhoodIds[i]!)
      return before && earlierOwn && area.own ? changeOf(earlierOwn, area.own, before.wave) : null
    }),
  )
  return {
    ...base,
    areaMethod: method,
    neighborhoods: areas.map((area, i) => ({ neighborhoodId: neighborhoodIds[i]!, ...area, change: changes[i]! })),
    change: before && isShare(before.item.town) ? changeOf(before.item.town, town, before.wave) : null,
  }
}

/** Where not even the town's share may be shown, no neighborhood's is. */
const nothingIn = (ids: readonly string[], own: readonly (ShareFound | NoShare)[]): NeighborhoodFound[] =>
  ids.map((neighborhoodId, i) => {
    const found = own[i]!
    return { neighborhoodId, found: isShare(found) ? 'held-back' : found, own: null, change: null }
  })
