import type { Margin } from '#engines/survey/raking.ts'
import { rakeTrimmed } from '#engines/survey/trimming.ts'
import { MARGIN_NAMES, type MarginLine, type MarginName, type Response, type SurveyFound, type WeightsFound } from './estimate.ts'

export type Weighed = {
  readonly weights: Float64Array
  readonly margins: readonly Margin[]
  readonly said: WeightsFound
  readonly unheard: SurveyFound['unheard']
}

const evenly = (n: number): Float64Array => new Float64Array(n).fill(1)

/** Answers of an open link count alike: nobody drew them, so that no weight makes them a sample. */
export const unweighed = (responses: readonly Response[]): Weighed => ({
  ...{ weights: evenly(responses.length), margins: [], unheard: [] },
  said: { kind: 'none', why: 'not-a-sample' },
})

/**
 * Weights with which those who answered have the make-up of the town, by the margins the agency has. Whoever did not say a thing counts as a
 * group of its own with the share it has among the answers; groups nobody answered from are left out and named. Where the margins cannot all be
 * met, the last one is given up, and so on; without any, all count alike and the reason is told. Some dozens of rakings at most.
 */
export function weigh(responses: readonly Response[], lines: readonly MarginLine[]): Weighed {
  const known = MARGIN_NAMES.filter((name) => lines.some(({ margin, people }) => margin === name && people > 0))
  const population = lines.reduce((sum, { margin, people }) => sum + (margin === known[0] ? people : 0), 0)
  const made = known.map((name) => marginOf(name, responses, { lines, population }))
  const unheard = made.flatMap((one) => one.unheard)
  let why: Extract<WeightsFound, { kind: 'none' }>['why'] = 'no-margins'
  for (let used = made.length; used > 0; used--) {
    const margins = made.slice(0, used).map(({ margin }) => margin)
    const raked = rakeTrimmed({ margins })
    if (typeof raked === 'string') {
      if (used === made.length) why = raked
      continue
    }
    const { weights, designEffect, effectiveAnswers } = raked
    return { weights, margins, unheard, said: { kind: 'raked', margins: known.slice(0, used), designEffect, effectiveAnswers } }
  }
  return { weights: evenly(responses.length), margins: [], unheard: [], said: { kind: 'none', why } }
}

const saidOf = (name: MarginName, { neighborhoodId, about }: Response): string | undefined =>
  name === 'neighborhood' ? (neighborhoodId ?? undefined) : about[name]

type Living = { readonly lines: readonly MarginLine[]; readonly population: number }

/**
 * The groups that both live here and answered, and those who did not say: one number for each answer, one target for each group. Targets are
 * brought to one population, since one census table counts everybody and the next adults or homes.
 */
function marginOf(name: MarginName, responses: readonly Response[], { lines, population }: Living) {
  const living = lines.filter(({ margin, people }) => margin === name && people > 0)
  const saying = responses.map((response) => saidOf(name, response))
  const heard = living.filter(({ category }) => saying.includes(category))
  const groups = new Map(heard.map(({ category }, group) => [category, group]))
  const of = Int32Array.from(saying, (category) => groups.get(category ?? '') ?? heard.length)
  const people = heard.reduce((sum, line) => sum + line.people, 0)
  const silent = of.filter((group) => group === heard.length).length
  const targets = heard.map((line) => line.people)
  // As large a part of the town as of the answers: nothing is known of them that would weigh them otherwise.
  if (silent > 0) targets.push(silent === of.length ? 1 : (people * silent) / (of.length - silent))
  const sum = targets.reduce((all, target) => all + target, 0)
  return {
    margin: { of, targets: targets.map((target) => (target / sum) * population) },
    unheard: living.filter((line) => !heard.includes(line)).map(({ category }) => ({ margin: name, category })),
  }
}
