import { type ColumnMatching, columnsOf } from './column-matching.ts'
import type { DateOrder } from './date-reading.ts'
import type { KindScheme } from './kind.ts'

/** How files of one publisher are read, as data. */
export type Preset = {
  readonly id: string
  readonly holds: 'incidents' | 'service-requests'
  /** The publisher's layouts, the most telling first: a file is of the first whose columns it all has. */
  readonly layouts: readonly ColumnMatching[]
  readonly kinds: KindScheme
  readonly dateOrder: DateOrder
  /** The zone in the text is wrong and the time local. */
  readonly ignoresZone: boolean
  /** Of `x` and `y`; see the engine's projection.ts. */
  readonly projection: string | undefined
  /** The key numbers things, not rows: a row with a key that came before is the same thing again. */
  readonly keyIsUnique: boolean
  /** Columns that the publisher changes later: no part of the key of rows that have no number. */
  readonly changing: readonly string[]
}

const STLOUIS_GRID = 'ESRI:102696'

const stlouisPlace = { place: ['ILEADSAddress', 'ILEADSStreet'], x: ['XCoord'], y: ['YCoord'] } as const

/**
 * St. Louis Metropolitan Police, monthly files from 2008 on, in 18, 20 and 26 columns.
 * A row is one count of one offense: a complaint has several rows, and a reversal in a later month is a row of its own, so that
 * complaint, month, code and count make the key. The oldest layout has no complaint number.
 */
const stlouisIncidents: Preset = {
  id: 'stlouis-incidents',
  holds: 'incidents',
  layouts: [
    {
      date: ['DateOccur'],
      code: ['Crime'],
      label: ['Description'],
      count: ['Count'],
      key: ['Complaint', 'CodedMonth', 'Crime', 'Count'],
      ...stlouisPlace,
    },
    { date: ['DateOccured'], code: ['Crime'], label: ['Description'], count: ['Count'], ...stlouisPlace },
  ],
  kinds: 'ucr-digits',
  dateOrder: 'mdy',
  ignoresZone: false,
  projection: STLOUIS_GRID,
  keyIsUnique: false,
  changing: [],
}

/**
 * St. Louis Citizens' Service Bureau, both layouts (upper case with 19 columns, lower case with 17): the same headers but for case.
 * Its times end in Z and are local all the same: both layouts show the same clock. A request with two callers has two rows.
 */
const stlouisRequests: Preset = {
  id: 'stlouis-requests',
  holds: 'service-requests',
  layouts: [
    {
      date: ['DATETIMEINIT'],
      code: ['PROBLEMCODE'],
      label: ['DESCRIPTION'],
      key: ['REQUESTID'],
      closed: ['DATETIMECLOSED'],
      cancelled: ['DATECANCELLED'],
      status: ['STATUS'],
      unit: ['SUBMITTO'],
      place: ['PROBADDRESS'],
      x: ['SRX'],
      y: ['SRY'],
    },
  ],
  kinds: 'csb-problem',
  dateOrder: 'mdy',
  ignoresZone: true,
  projection: STLOUIS_GRID,
  keyIsUnique: true,
  changing: [],
}

/** data.police.uk street-level crime: month only; anti-social behavior has no number, and its equal rows are different events. */
const policeUk: Preset = {
  id: 'police-uk',
  holds: 'incidents',
  layouts: [{ date: ['Month'], code: ['Crime type'], key: ['Crime ID'], lat: ['Latitude'], lng: ['Longitude'], place: ['Location'] }],
  kinds: 'police-uk',
  dateOrder: 'dmy',
  ignoresZone: false,
  projection: undefined,
  keyIsUnique: false,
  changing: ['Last outcome category', 'Context'],
}

export const PRESETS: readonly Preset[] = [stlouisIncidents, stlouisRequests, policeUk]

export const presetById = (id: string): Preset | undefined => PRESETS.find((preset) => preset.id === id)

/** What a person chose for a file of no known publisher. */
export type GenericChoice = Pick<Preset, 'holds' | 'dateOrder'> & {
  readonly columns: ColumnMatching
  readonly projection?: string | undefined
}

/** A preset made of a person's choices; kinds are found by English words. Check `refusalOfMatching` first. */
export const genericPreset = ({ holds, dateOrder, columns, projection }: GenericChoice): Preset => ({
  id: 'generic',
  holds,
  layouts: [columns],
  kinds: 'words',
  dateOrder,
  ignoresZone: false,
  projection,
  keyIsUnique: holds === 'service-requests' && columns.key !== undefined,
  changing: [],
})

/** The layout whose columns the header has, all of them; undefined where it is none of this preset's. */
export const layoutOf = (preset: Preset, header: readonly string[]): ColumnMatching | undefined =>
  preset.layouts.find((layout) => columnsOf(header, layout).size === Object.keys(layout).length)

/** The preset that a file is evidently of; undefined for any other file. */
export const recognizePreset = (header: readonly string[]): Preset | undefined => PRESETS.find((preset) => layoutOf(preset, header))
