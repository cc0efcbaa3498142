import { ESTIMATE_VERSION, type EstimateAsked, type ItemFound, isShare, type SurveyFound } from './estimate.ts'
import { estimateItem } from './estimate-item.ts'
import { unweighed, weigh } from './estimate-weights.ts'
import { LEAST_PUBLISHED } from './survey.ts'
import { SCALES } from './survey-item.ts'

/**
 * What one wave found in one way of asking. Pure: the same answers and margins give the same numbers. Of an open link only how many said what,
 * for the town, without interval or change: nobody was drawn, so that nothing tells how far it is from what the town thinks.
 * Fewer than ten answers give no number at all. A thousand answers with a dozen items take some dozens of milliseconds.
 * Source: raking, Deming & Stephan 1940; intervals, Korn & Graubard 1998; neighborhoods, Fay & Herriot 1979.
 */
export function estimateWave(asked: EstimateAsked): SurveyFound {
  const { mode, responses, margins } = asked
  const weighed = mode === 'open' || responses.length < LEAST_PUBLISHED ? unweighed(responses) : weigh(responses, margins)
  const items = asked.items.filter(({ scale }) => SCALES[scale].codes > 0)
  return {
    version: ESTIMATE_VERSION,
    mode,
    answers: responses.length,
    weights: weighed.said,
    unheard: weighed.unheard,
    items: items.map((item) => {
      const found = estimateItem(item, asked, weighed)
      return mode === 'open' ? ofOpenLink(found) : found
    }),
  }
}

/** Only the share of those who came. */
function ofOpenLink(item: ItemFound): ItemFound {
  const town = isShare(item.town) ? { ...item.town, error: 0, low: item.town.share, high: item.town.share, designEffect: 1 } : item.town
  return { ...item, town, areaMethod: 'none', neighborhoods: [], change: null }
}
