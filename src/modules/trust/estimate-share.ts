import { kornGraubardInterval } from '#engines/survey/share-interval.ts'
import { surveyMeanByArea } from '#engines/survey/weighted-mean.ts'
import { type Response, rounded, type ShareFound } from './estimate.ts'
import type { Weighed } from './estimate-weights.ts'
import { SCALES, type SurveyItem } from './survey-item.ts'

/** Whether an answer speaks well of what is asked: the scale's good end, its other end where agreeing is the unfavorable answer. */
export function isFavorable({ scale, isReversed }: Pick<SurveyItem, 'scale' | 'isReversed'>, code: number): boolean {
  const { codes, favorable } = SCALES[scale]
  return (favorable as readonly number[]).includes(isReversed ? codes + 1 - code : code)
}

/** The code somebody gave, undefined where the item was left out or the code is none of its scale. */
export function answerTo({ slug, scale }: Pick<SurveyItem, 'slug' | 'scale'>, { answers }: Response): number | undefined {
  const code = answers[slug]
  return code !== undefined && Number.isInteger(code) && code >= 1 && code <= SCALES[scale].codes ? code : undefined
}

/**
 * The share favorable in each group, with Korn and Graubard's interval; `areaOf` gives the group of each answer, -1 for none. Undefined for a
 * group that has too few answers or answered all alike: `estimate-told` holds those back anyway.
 */
export function sharesIn(
  values: ArrayLike<number>,
  { weights, margins }: Weighed,
  { areaOf, areas }: { readonly areaOf: Int32Array; readonly areas: number },
): (ShareFound | undefined)[] {
  const groups = { areaOf: areaOf.map((area) => (area < 0 ? areas : area)), areas: areas + 1 }
  const raked = surveyMeanByArea(values, { weights, margins }, groups)
  // Two margins that say the same of these answers: the weights still hold, only the gain in sureness is left out.
  const means = raked === 'no-fit' ? surveyMeanByArea(values, { weights }, groups) : raked
  if (typeof means === 'string') return Array.from({ length: areas }, () => undefined)
  return means.slice(0, areas).map((mean) => {
    if (typeof mean === 'string') return undefined
    const interval = kornGraubardInterval(mean)
    if (typeof interval === 'string') return undefined
    return {
      share: rounded(mean.mean),
      error: rounded(mean.error),
      low: rounded(interval.low),
      high: rounded(interval.high),
      n: mean.answers,
      designEffect: rounded(mean.designEffect),
    }
  })
}
