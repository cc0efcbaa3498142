/** What the police record in Marlow Bridge, how often, and when. */
import type { NeighborhoodSlug } from './outline.ts'

export type IncidentKind = {
  /** The town's own fine kind, `bicycle-theft`. */
  readonly slug: string
  /** The kind that pages speak of, `theft`. */
  readonly kind: string
  readonly label: string
  readonly code: string
  readonly perYear: number
  readonly isSensitive: boolean
  /** Weight of each of 24 hours, midnight first, as one digit each. */
  readonly hours: string
  /** Weight of each weekday, Sunday first, as one digit each. */
  readonly weekdays: string
  /** How much more in July than on average; negative for winter kinds. */
  readonly summer: number
  /** Longest span in hours in which it may have happened unseen; 0 where somebody saw it. */
  readonly unseenH: number
  /** Spread of the luck of street stretches: the larger, the more few places carry. */
  readonly concentration: number
  readonly more: Partial<Record<NeighborhoodSlug, number>>
}

const NIGHT = '975310001111112222334678'
const EVENING = '321110001222334455678864'
const DAY = '100000124678888887654321'
const ANY = '322111123445555556666543'
const WORK = '211111346777766677776543'
const HOME_AWAY = '111111224677777776554322'

type Line = readonly [
  slug: string,
  kind: string,
  label: string,
  code: string,
  perYear: number,
  hours: string,
  weekdays: string,
  summer: number,
  unseenH: number,
  concentration: number,
  more?: IncidentKind['more'],
  sensitive?: 'sensitive',
]

const LINES: readonly Line[] = [
  [
    'noise',
    'disorder',
    'Noise complaint',
    'D10',
    800,
    NIGHT,
    '6333479',
    0.45,
    0,
    1.6,
    { 'elm-square': 1.6, bridgefoot: 1.4, 'tannery-row': 1.2 },
  ],
  [
    'disorderly',
    'disorder',
    'Disturbance in public',
    'D20',
    610,
    EVENING,
    '5344678',
    0.25,
    0,
    1.8,
    { 'elm-square': 2, courthouse: 1.5, bridgefoot: 1.3 },
  ],
  ['theft-from-vehicle', 'vehicle', 'Theft from a vehicle', 'T31', 610, ANY, '4555566', 0.1, 9, 1.7, { brickfield: 1.3 }],
  ['theft', 'theft', 'Theft', 'T10', 560, DAY, '3555566', 0.05, 3, 1.8, { 'elm-square': 1.8, courthouse: 1.4 }],
  [
    'shop-theft',
    'theft',
    'Theft from a shop',
    'T20',
    400,
    DAY,
    '3555567',
    -0.05,
    0,
    2.3,
    { bridgefoot: 1.8, 'elm-square': 1.8, courthouse: 1.4 },
  ],
  ['vandalism', 'damage', 'Property damage', 'P10', 560, EVENING, '5444567', 0.2, 12, 1.5],
  ['burglary', 'burglary', 'Burglary', 'B10', 230, HOME_AWAY, '4555554', -0.2, 10, 1.3],
  ['vehicle-theft', 'vehicle', 'Theft of a vehicle', 'T40', 150, NIGHT, '5555556', 0, 10, 1.4],
  ['bicycle-theft', 'theft', 'Theft of a bicycle', 'T32', 170, WORK, '3666664', 0.5, 8, 1.8, { 'elm-square': 1.5, courthouse: 1.5 }],
  ['parcel-theft', 'theft', 'Theft of a parcel', 'T33', 110, DAY, '2555665', -0.4, 4, 1.2],
  ['trespass', 'disorder', 'Trespass', 'P20', 260, EVENING, '4444455', 0.1, 0, 1.8],
  ['collision', 'traffic', 'Traffic collision', 'V10', 720, WORK, '4666675', -0.1, 0, 1.9, { bridgefoot: 1.2, courthouse: 1.2 }],
  ['loud-gathering', 'disorder', 'Loud car gathering', 'D30', 60, NIGHT, '5112279', 0.3, 0, 1.6, { 'quarry-hill': 1.5 }],
  [
    'drug-use',
    'drugs',
    'Drug use in public',
    'D40',
    130,
    EVENING,
    '4455555',
    0.1,
    0,
    2,
    { courthouse: 1.5, 'elm-square': 1.4 },
    'sensitive',
  ],
  ['threats', 'violence', 'Threats', 'H10', 240, EVENING, '5444556', 0.1, 0, 1.4, {}, 'sensitive'],
  ['family-call', 'other', 'Family call', 'H20', 420, EVENING, '7444457', 0.1, 0, 1.3, {}, 'sensitive'],
]

export const INCIDENT_KINDS: readonly IncidentKind[] = LINES.map(
  ([slug, kind, label, code, perYear, hours, weekdays, summer, unseenH, concentration, more, sensitive]) => ({
    slug,
    kind,
    label,
    code,
    perYear,
    hours,
    weekdays,
    summer,
    unseenH,
    concentration,
    more: more ?? {},
    isSensitive: sensitive === 'sensitive',
  }),
)

export const incidentKind = (slug: string): IncidentKind => {
  const kind = INCIDENT_KINDS.find((one) => one.slug === slug)
  if (!kind) throw new Error(`no incident kind ${slug}`)
  return kind
}
