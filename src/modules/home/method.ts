import type { MethodSlug } from '#engines/method.ts'

/** The methods as the list shows them: by the question that a reader comes with. */
export const METHOD_GROUPS = {
  finding: ['repeat-places', 'hot-spots', 'near-repeats', 'emerging-change', 'false-discoveries'],
  closer: ['recorded-counts', 'density', 'seasons', 'hour-of-week'],
  worked: [
    'judging-a-response',
    'rate-ratio',
    'displacement-difference',
    'displacement-quotient',
    'interrupted-series',
    'panel-difference',
    'synthetic-control',
  ],
  contact: ['contact-plan', 'familiarity'],
  kept: ['beat-time', 'beat-guarantee'],
  trust: ['survey-weights', 'small-areas', 'survey-change', 'response-rate', 'suppression'],
  safe: ['duplicate-reports', 'masked-points'],
} as const satisfies Record<string, readonly MethodSlug[]>

export type MethodGroup = keyof typeof METHOD_GROUPS

/** All of them in the order of reading. */
export const METHOD_ORDER: readonly MethodSlug[] = Object.values(METHOD_GROUPS).flat()

/** What a path asks for, if it is one. */
export const methodOf = (slug: string): MethodSlug | undefined => METHOD_ORDER.find((method) => method === slug)

/** The next to read; after the last comes the first. */
export const methodAfter = (slug: MethodSlug): MethodSlug => METHOD_ORDER[(METHOD_ORDER.indexOf(slug) + 1) % METHOD_ORDER.length] ?? slug

export function groupOf(slug: MethodSlug): MethodGroup {
  const groups: Record<MethodGroup, readonly MethodSlug[]> = METHOD_GROUPS
  return (Object.keys(METHOD_GROUPS) as MethodGroup[]).find((group) => groups[group].includes(slug)) ?? 'finding'
}

export type Appearance = 'problems' | 'report' | 'reports' | 'incidents' | 'neighborhoods' | 'beat-time'

/** The public page where a method's results are met. */
export const METHOD_APPEARS: Record<MethodSlug, Appearance> = {
  'repeat-places': 'problems',
  'hot-spots': 'problems',
  'near-repeats': 'problems',
  'emerging-change': 'problems',
  'false-discoveries': 'problems',
  'recorded-counts': 'incidents',
  density: 'problems',
  seasons: 'problems',
  'hour-of-week': 'problems',
  'rate-ratio': 'problems',
  'displacement-difference': 'problems',
  'displacement-quotient': 'problems',
  'interrupted-series': 'problems',
  'panel-difference': 'problems',
  'synthetic-control': 'problems',
  'judging-a-response': 'problems',
  'contact-plan': 'neighborhoods',
  familiarity: 'neighborhoods',
  'beat-time': 'beat-time',
  'beat-guarantee': 'beat-time',
  'survey-weights': 'neighborhoods',
  'small-areas': 'neighborhoods',
  'survey-change': 'neighborhoods',
  'response-rate': 'neighborhoods',
  suppression: 'neighborhoods',
  'duplicate-reports': 'report',
  'masked-points': 'reports',
}
