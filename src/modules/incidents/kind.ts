/** Disorder and crime as pages speak of it. */
export const INCIDENT_KINDS = [
  'burglary',
  'theft',
  'vehicle',
  'robbery',
  'violence',
  'damage',
  'arson',
  'weapons',
  'drugs',
  'disorder',
  'fraud',
  'traffic',
  'other',
] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

/** Neglect as pages speak of it: what people ask the city to put right. */
export const REQUEST_KINDS = [
  'dumping',
  'street-light',
  'graffiti',
  'vacant-building',
  'vehicle-left',
  'weeds',
  'noise',
  'road',
  'water',
  'trees',
  'animals',
  'other',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** Sensitive: sexual, domestic, about children or a person's welfare. Never a public point. */
export type KindReading<K> = { readonly kind: K; readonly isSensitive: boolean }

/** How a source names its kinds. */
export type KindScheme = 'ucr-digits' | 'police-uk' | 'csb-problem' | 'words'

/** Words of kinds that never get a public point. */
export const SENSITIVE_WORDS = /rape|sex|sodomy|molest|indecen|incest|prostitut|domestic|famil|child|juvenile|traffick|suicid|welfare|evict/
