import { type IncidentKind, type KindReading, type KindScheme, SENSITIVE_WORDS } from './kind.ts'

/**
 * Offense classes of the Uniform Crime Reporting Program by the leading digits of a six-digit code, the longest that fits.
 * Source: FBI, Uniform Crime Reporting Handbook (2004), part I (1 to 8) and part II (9 to 26); the digits after the class are those of the
 * St. Louis Metropolitan Police, read off its own descriptions (64 larceny from a motor vehicle, 65 of its parts).
 */
const UCR: Readonly<Record<string, IncidentKind>> = {
  '01': 'violence',
  '02': 'violence',
  '03': 'robbery',
  '04': 'violence',
  '05': 'burglary',
  '06': 'theft',
  '064': 'vehicle',
  '065': 'vehicle',
  '07': 'vehicle',
  '08': 'arson',
  '09': 'violence',
  '10': 'fraud',
  '11': 'fraud',
  '12': 'fraud',
  '13': 'theft',
  '14': 'damage',
  '15': 'weapons',
  '16': 'disorder',
  '17': 'violence',
  '178': 'disorder',
  '18': 'drugs',
  '19': 'disorder',
  '20': 'other',
  '21': 'traffic',
  '22': 'disorder',
  '23': 'disorder',
  '24': 'disorder',
  '25': 'disorder',
  '26': 'other',
  '2653': 'traffic',
  '2665': 'disorder',
  '2669': 'disorder',
}
/** Rape; prostitution; sex offenses; offenses against family and children. */
const UCR_SENSITIVE = ['02', '16', '17', '20']

/** Source: data.police.uk, "Crime categories". Violence is not told apart from sexual offenses, so all of it is sensitive. */
const POLICE_UK: Readonly<Record<string, IncidentKind>> = {
  'anti-social behaviour': 'disorder',
  'bicycle theft': 'theft',
  burglary: 'burglary',
  'criminal damage and arson': 'damage',
  drugs: 'drugs',
  'other crime': 'other',
  'other theft': 'theft',
  'possession of weapons': 'weapons',
  'public order': 'disorder',
  robbery: 'robbery',
  shoplifting: 'theft',
  'theft from the person': 'theft',
  'vehicle crime': 'vehicle',
  'violence and sexual offences': 'violence',
}

/** English words in the kinds of any other file, the first that fits. */
const INCIDENT_WORDS: readonly (readonly [IncidentKind, RegExp])[] = [
  ['arson', /arson|fire.?setting/],
  ['traffic', /\bdui\b|\bdwi\b|traffic|leaving (the )?scene|hit.?(and|&).?run|driving|collision/],
  ['robbery', /robber|carjack|mugging/],
  [
    'vehicle',
    /(auto|vehicle|car|motor).*(theft|larceny|stol|crime|break)|theft (of|from).*(auto|vehicle|car)|larceny-(from )?mtr veh|\bmvt\b/,
  ],
  ['burglary', /burgl|break(ing)? (and|&|in)|housebreak/],
  ['fraud', /fraud|forger|counterfeit|embezzl|identity|scam|deceit|bad check/],
  ['theft', /theft|larcen|shoplift|stolen|stealing|pocket|purse/],
  ['weapons', /weapon|firearm|\bgun|shots? (fired|heard)|knife/],
  ['drugs', /drug|narcot|controlled substance|marijuana|cannabis|cocaine|heroin|overdose/],
  ['damage', /vandal|damage|destruct|graffiti|mischief/],
  ['violence', /homicide|murder|manslaughter|assault|batter|violen|rape|sex|kidnap|abduct|stalk|threat|harass|domestic|strangul/],
  [
    'disorder',
    /disorder|disturb|nuisance|noise|loiter|trespass|public order|anti.?social|liquor|alcohol|drunk|prostitut|gambl|begging|vagran|exposure/,
  ],
]

/** The kind of an incident, from the source's `code` and the words beside it. What is not known is 'other', never refused. */
export function incidentKind(scheme: KindScheme, code: string, label: string): KindReading<IncidentKind> {
  const words = `${code} ${label}`.toLowerCase()
  const isSensitive = SENSITIVE_WORDS.test(words)
  if (scheme === 'police-uk') return { kind: POLICE_UK[code.toLowerCase()] ?? 'other', isSensitive: /sexual/.test(words) }
  const digits = /^\d{5,6}$/.test(code) ? code.padStart(6, '0') : ''
  if (scheme === 'ucr-digits' && digits) {
    const prefix = [4, 3, 2].map((length) => digits.slice(0, length)).find((start) => start in UCR)
    return { kind: UCR[prefix ?? ''] ?? 'other', isSensitive: isSensitive || UCR_SENSITIVE.includes(digits.slice(0, 2)) }
  }
  return { kind: INCIDENT_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other', isSensitive }
}
