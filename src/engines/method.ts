/** Every method whose results people are shown, by the name its public page has; the version rises whenever results may change. */
export const METHODS = {
  'repeat-places': { version: 1 },
  'hot-spots': { version: 1 },
  density: { version: 1 },
  'near-repeats': { version: 1 },
  'emerging-change': { version: 1 },
  'false-discoveries': { version: 1 },
  seasons: { version: 1 },
  'hour-of-week': { version: 1 },
  'rate-ratio': { version: 1 },
  'displacement-difference': { version: 1 },
  'displacement-quotient': { version: 1 },
  'interrupted-series': { version: 1 },
  'panel-difference': { version: 1 },
  'synthetic-control': { version: 1 },
  'judging-a-response': { version: 1 },
  'duplicate-reports': { version: 1 },
  'masked-points': { version: 1 },
} as const

export type MethodSlug = keyof typeof METHODS
