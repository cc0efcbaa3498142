import { projectionOf } from '#engines/geometry/projection.ts'

/** What a column can be. `date` is when it happened or was asked; `key` is what the source numbers its rows by. */
export const ROLES = [
  'date',
  'time',
  'endDate',
  'code',
  'label',
  'lat',
  'lng',
  'x',
  'y',
  'place',
  'key',
  'count',
  'closed',
  'cancelled',
  'status',
  'unit',
] as const
export type Role = (typeof ROLES)[number]

/** Which headers play which role; several are joined by a space (house number and street) or make up the key together. */
export type ColumnMatching = { readonly [R in Role]?: readonly string[] }

/** A header without case, spaces and signs: `Date Occur` and `DateOccur` are one. */
export const plainHeader = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Where each role's columns are; a role whose headers are not all there is left out. */
export function columnsOf(header: readonly string[], matching: ColumnMatching): ReadonlyMap<Role, readonly number[]> {
  const plain = header.map(plainHeader)
  const found = new Map<Role, readonly number[]>()
  for (const role of ROLES) {
    const at = (matching[role] ?? []).map((name) => plain.indexOf(plainHeader(name)))
    if (at.length > 0 && at.every((index) => index >= 0)) found.set(role, at)
  }
  return found
}

/** Why a file cannot be read with this matching; undefined when it can. Date and a kind (code or label) are needed; half a place is none. */
export type MatchingRefusal = 'no-date-column' | 'no-kind-column' | 'half-a-place' | 'no-projection' | 'unknown-projection'
export function refusalOfMatching(matching: ColumnMatching, projection: string | undefined): MatchingRefusal | undefined {
  const has = (role: Role) => (matching[role]?.length ?? 0) > 0
  if (!has('date')) return 'no-date-column'
  if (!has('code') && !has('label')) return 'no-kind-column'
  if (has('lat') !== has('lng') || has('x') !== has('y')) return 'half-a-place'
  if (has('x') && !projection) return 'no-projection'
  return projection && !projectionOf(projection) ? 'unknown-projection' : undefined
}

/** Headers by what they usually mean, best first; compared plain. */
const USUAL: { readonly [R in Role]?: readonly string[] } = {
  date: [
    'dateoccur',
    'dateoccured',
    'occurredon',
    'occurreddate',
    'occurreddatetime',
    'incidentdate',
    'offensedate',
    'eventdate',
    'requesteddatetime',
    'createddate',
    'opened',
    'openeddate',
    'datetimeinit',
    'reporteddate',
    'datetime',
    'date',
    'month',
  ],
  time: ['occurredtime', 'incidenttime', 'timeoccur', 'time'],
  endDate: ['dateend', 'enddate', 'occurredto', 'todate', 'enddatetime'],
  code: ['crime', 'offensecode', 'crimecode', 'ucr', 'ucrcode', 'nibrs', 'nibrscode', 'problemcode', 'servicecode', 'code'],
  label: [
    'description',
    'offense',
    'offensedescription',
    'crimetype',
    'primarytype',
    'category',
    'servicename',
    'type',
    'kind',
    'incidenttype',
    'calltype',
  ],
  lat: ['latitude', 'lat', 'ycoordinatelatitude'],
  lng: ['longitude', 'lng', 'lon', 'long'],
  x: ['xcoord', 'xcoordinate', 'srx', 'easting', 'x'],
  y: ['ycoord', 'ycoordinate', 'sry', 'northing', 'y'],
  place: ['block', 'blockaddress', 'address', 'location', 'street', 'probaddress'],
  key: [
    'complaint',
    'casenumber',
    'caseno',
    'incidentnumber',
    'incidentid',
    'reportnumber',
    'crimeid',
    'requestid',
    'servicerequestid',
    'objectid',
    'id',
  ],
  count: ['count'],
  closed: ['closeddate', 'datetimeclosed', 'closed'],
  status: ['status'],
  unit: ['submitto', 'agencyresponsible', 'department'],
}

/** What the columns probably are, by their headers; for a person to look over. No header is used twice. */
export function guessMatching(header: readonly string[]): ColumnMatching {
  const plain = header.map(plainHeader)
  const taken = new Set<number>()
  const guess: { [R in Role]?: readonly string[] } = {}
  for (const role of ROLES) {
    const at = (USUAL[role] ?? []).map((name) => plain.findIndex((own, i) => own === name && !taken.has(i))).find((index) => index >= 0)
    if (at === undefined) continue
    taken.add(at)
    guess[role] = [header[at]!]
  }
  return guess
}
