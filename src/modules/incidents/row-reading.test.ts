import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalOfMatching } from './column-matching.ts'
import { readLocalTime, zoneClock } from './date-reading.ts'
import type { IncidentDraft, ServiceRequestDraft } from './draft.ts'
import { incidentKind } from './incident-kind.ts'
import { blockOf } from './place-reading.ts'
import { genericPreset, presetById } from './preset.ts'
import { requestKind } from './request-kind.ts'
import { rowReader } from './row-reading.ts'

const place = {
  timeZone: 'America/Chicago',
  now: new Date('2018-06-01T00:00:00Z'),
  within: { west: -90.4, south: 38.5, east: -90.1, north: 38.8 },
}
const STL =
  'Complaint,CodedMonth,DateOccur,FlagCrime,FlagUnfounded,FlagAdministrative,Count,FlagCleanup,Crime,District,Description,ILEADSAddress,ILEADSStreet,Neighborhood,LocationName,LocationComment,CADAddress,CADStreet,XCoord,YCoord'
const stl = (over: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    Complaint: '18-001804',
    CodedMonth: '2018-01',
    DateOccur: '01/01/2018 00:01',
    FlagCrime: 'Y',
    Count: '1',
    Crime: ' 31111',
    District: '1',
    Description: 'ROBBERY-HIGHWAY  /FIREARM USED',
    ILEADSAddress: '6431',
    ILEADSStreet: 'IDAHO AVE',
    LocationComment: 'ON STREET',
    XCoord: '890047.4',
    YCoord: '992586.3',
    ...over,
  }
  return STL.split(',').map((name) => row[name] ?? ' ')
}
const readerOf = (presetId: string, header: string, at = place) => rowReader(presetById(presetId)!, header.split(','), at)!
const incident = (over?: Record<string, string>) => readerOf('stlouis-incidents', STL)(stl(over)) as IncidentDraft

describe('an incident of St. Louis', () => {
  test('has its local time in UTC, its place in degrees, its kind, and no exact house number', () => {
    expect(incident()).toMatchObject({
      is: 'incident',
      sourceKey: '18-001804:2018-01:31111:1:0',
      kind: 'robbery',
      isSensitive: false,
      code: '31111',
      count: 1,
      preciseTo: 'minute',
      occurredAt: new Date('2018-01-01T06:01:00Z'),
      occurredUntil: null,
      located: true,
      place: '6400 IDAHO AVE',
      notes: [],
    })
    expect(incident().lat).toBeCloseTo(38.557, 2)
    expect(incident().lng).toBeCloseTo(-90.252, 2)
    expect(JSON.stringify(incident())).not.toContain('ON STREET')
  })
  test('keeps an administrative reversal as minus one', () => {
    expect(incident({ Count: '-1' })).toMatchObject({ count: -1, sourceKey: '18-001804:2018-01:31111:-1:0' })
    expect(incident({ Count: 'x' })).toMatchObject({ is: 'reject', reason: 'unreadable-count', detail: 'x' })
  })
  test('without coordinates, with zeros, or far away is kept without a point', () => {
    expect(incident({ XCoord: '0', YCoord: '0' })).toMatchObject({ located: false, lat: null, lng: null, notes: ['no-coordinates'] })
    expect(incident({ XCoord: 'NA', YCoord: '' })).toMatchObject({ located: false, notes: ['no-coordinates'] })
    expect(incident({ XCoord: '1', YCoord: '1' })).toMatchObject({ located: false, notes: ['far-from-city'] })
  })
  test('is refused where its date cannot be', () => {
    expect(incident({ DateOccur: '01/01/1900 00:00' })).toMatchObject({
      is: 'reject',
      reason: 'date-not-believable',
      detail: '01/01/1900 00:00',
    })
    expect(incident({ DateOccur: '06/15/2019 00:00' })).toMatchObject({ reason: 'date-in-the-future' })
    expect(incident({ DateOccur: '02/30/2018 00:00' })).toMatchObject({ reason: 'unreadable-date' })
    expect(incident({ DateOccur: 'NA' })).toMatchObject({ reason: 'no-date' })
    expect(incident({ Crime: ' ', Description: 'NULL' })).toMatchObject({ reason: 'no-kind' })
  })
  test('comes in three layouts', () => {
    const wide =
      'Complaint,Coded Month,Date Occur,Flag-Crime,Flag-Unfounded,Flag-Administrative,Count,Flag Cleanup,Crime,ILeads Add,ILeads Approve,District,Beat,Description,ILEADS-Address,ILEADS-Street,Neighborhood,ILeads Asg,ILeads Type,Location Name,Location Comment,CAD-Address,CAD-Street,X-Coord,Y-Coord,Date Crime Coded'
    const row =
      '17-022207,2017-05,5/10/2017 13:30,Y, , ,1, ,265321,5/14/2017 16:16,5/14/2017,5,529,LEAVING SCENE OF ACCIDENT ,1700,HAMILTON AVE ,50,305,, , ,,,882454.8,1034517,5/15/2017'
    expect(readerOf('stlouis-incidents', wide)(row.split(','))).toMatchObject({
      kind: 'traffic',
      sourceKey: '17-022207:2017-05:265321:1:0',
      located: true,
    })
    const old =
      'MonthReportedtoMSHP,DateOccured,NewCrimeIndicator,UnfoundedCrimeIndicator,AdministrativeAdjustmentIndicator,Count,Crime,District,Description,ILEADSAddress,ILEADSStreet,Neighborhood,LocationName,LocationComment,CADAddress,CADStreet,XCoord,YCoord'
    const reader = readerOf('stlouis-incidents', old)
    const values =
      '2010-01,01/01/2003 15:00,Y, , ,1,172300,5,SEX OFFNS-STATUATORY SODOMY/FIRST,1400,PENROSE ST,65, , , , ,905013.9,1031774'.split(',')
    const [one, two] = [reader(values), reader(values)] as IncidentDraft[]
    expect(one).toMatchObject({ kind: 'violence', isSensitive: true })
    expect(one!.sourceKey.slice(0, -2)).toBe(two!.sourceKey.slice(0, -2))
    expect([one!.sourceKey.slice(-2), two!.sourceKey.slice(-2)]).toEqual([':0', ':1'])
  })
})

describe('crime of data.police.uk', () => {
  const header =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'
  const row = (id: string, outcome = '') =>
    `${id},2018-03,City of London Police,City of London Police,-0.1,51.5,On or near Elm Street,E1,City 1,${id ? 'Burglary' : 'Anti-social behaviour'},${outcome},`.split(
      ',',
    )
  const uk = { timeZone: 'Europe/London', now: place.now }
  test('is told by the month, and equal rows without a number are all kept', () => {
    const reader = readerOf('police-uk', header, uk as typeof place)
    const drafts = [row(''), row(''), row('abc'), row('abc')].map(reader) as IncidentDraft[]
    expect(new Set(drafts.map(({ sourceKey }) => sourceKey)).size).toBe(4)
    expect(drafts[0]).toMatchObject({
      kind: 'disorder',
      preciseTo: 'month',
      occurredAt: new Date('2018-03-01T00:00:00Z'),
      place: 'On or near Elm Street',
    })
    expect(drafts[2]).toMatchObject({ kind: 'burglary', sourceKey: 'abc:0' })
  })
  test('keeps its key when an outcome comes later, and shows that it changed', () => {
    const [before, after] = ['', 'Under investigation'].map(
      (outcome) => readerOf('police-uk', header, uk as typeof place)(row('', outcome)) as IncidentDraft,
    )
    expect(after!.sourceKey).toBe(before!.sourceKey)
  })
  test('has no point where the source has none, and none is public for violence', () => {
    const values = row('x')
    Object.assign(values, { 4: '', 5: '', 6: 'No Location', 9: 'Violence and sexual offences' })
    expect(readerOf('police-uk', header, uk as typeof place)(values)).toMatchObject({
      located: false,
      place: null,
      isSensitive: true,
      kind: 'violence',
    })
  })
})

describe('a request to the city', () => {
  const upper =
    'REQUESTID,PROBLEMCODE,DESCRIPTION,PROBADDRESS,PROBCITY,PROBZIP,PROBADDTYPE,SUBMITTO,DATETIMEINIT,DATETIMECLOSED,SRX,SRY,STATUS,PRJCOMPLETEDATE,DATECANCELLED,CALLERTYPE,DATEINVTDONE,NEIGHBORHOOD,WARD'
  const first = [
    '1049268',
    'Single Light Out',
    'Single street light out',
    '5444 ITASKA ST',
    'NA',
    'NA',
    'A',
    'WATER DIV,',
    '2018-01-01T09:13:22Z',
    '2018-01-01 10:40:54.270',
    '881254.532',
    '1001624.815',
    'CLOSED',
    '2018-01-15 00:00:00.000',
    'NULL',
    'WEB',
    'NULL',
    '7',
    '16',
  ]
  const lower =
    'requestid,datetimeinit,probaddress,probaddtype,callertype,neighborhood,ward,problemcode,description,submitto,status,dateinvtdone,datetimeclosed,prjcompletedate,datecancelled,srx,sry'
  const second = [
    '1049268',
    '2018-01-01 09:13:22.777',
    '5444 ITASKA ST',
    'A',
    'PHONE',
    '7',
    '16',
    'Single Light Out',
    'Single street light out',
    'WATER DIV,',
    'CLOSED',
    'NA',
    '2018-01-01 10:40:54.27',
    '2018-01-15 00:00:00.0',
    'NA',
    '881254.532',
    '1001624.815',
  ]
  const request = (over: Record<number, string> = {}) =>
    readerOf('stlouis-requests', upper)(Object.assign([...first], over)) as ServiceRequestDraft
  test('is the same request in both layouts', () => {
    const other = readerOf('stlouis-requests', lower)(second)
    expect(other).toEqual(request())
    expect(other).toMatchObject({
      is: 'service-request',
      sourceKey: '1049268',
      kind: 'street-light',
      status: 'closed',
      unitName: 'WATER DIV',
      openedAt: new Date('2018-01-01T15:13:22Z'),
      closedAt: new Date('2018-01-01T16:40:54Z'),
    })
  })
  test('that two people asked is one request', () => {
    const reader = readerOf('stlouis-requests', upper)
    expect(reader(first)).toMatchObject({ is: 'service-request' })
    expect(reader(first)).toMatchObject({ is: 'reject', reason: 'repeated-key', detail: '1049268' })
  })
  test('may be open or cancelled, and is without a place where it is about a person', () => {
    expect(request({ 9: 'NULL', 12: 'Disptch' })).toMatchObject({ status: 'open', closedAt: null })
    expect(request({ 9: 'NULL', 12: 'CANCEL', 14: '2018-01-02 10:00:00.000' })).toMatchObject({
      status: 'cancelled',
      closedAt: new Date('2018-01-02T16:00:00Z'),
    })
    expect(request({ 1: 'Check Welfare', 2: 'Check Welfare' })).toMatchObject({ located: false, place: null, lat: null })
  })
})

describe('any other file', () => {
  const preset = genericPreset({
    holds: 'incidents',
    dateOrder: 'dmy',
    columns: { date: ['When'], time: ['Time'], endDate: ['Until'], label: ['What'], x: ['E'], y: ['N'], place: ['No', 'Street'] },
    projection: 'EPSG:27700',
  })
  const reader = rowReader(preset, ['When', 'Time', 'Until', 'What', 'E', 'N', 'No', 'Street'], {
    timeZone: 'Europe/London',
    now: place.now,
  })!
  test('is read by the columns that a person chose', () => {
    const values = ['05/04/2018', '11:30 PM', '06/04/2018 08:00', 'Theft of motor vehicle', '530000', '180000', '17A', 'Elm Street']
    expect(reader(values)).toMatchObject({
      kind: 'vehicle',
      occurredAt: new Date('2018-04-05T22:30:00Z'),
      occurredUntil: new Date('2018-04-06T07:00:00Z'),
      place: 'Elm Street',
      located: true,
      count: 1,
    })
    expect(reader([...values.slice(0, 2), '01/04/2018', ...values.slice(3)])).toMatchObject({
      occurredUntil: null,
      notes: ['end-before-start'],
    })
    expect(reader(['05/04/2018', '', '', ...values.slice(3)])).toMatchObject({
      preciseTo: 'day',
      occurredAt: new Date('2018-04-04T23:00:00Z'),
    })
  })
  test('needs a date, a kind, a whole place and its projection', () => {
    expect(refusalOfMatching({ label: ['a'] }, undefined)).toBe('no-date-column')
    expect(refusalOfMatching({ date: ['a'] }, undefined)).toBe('no-kind-column')
    expect(refusalOfMatching({ date: ['a'], label: ['b'], lat: ['c'] }, undefined)).toBe('half-a-place')
    expect(refusalOfMatching({ date: ['a'], label: ['b'], x: ['c'], y: ['d'] }, undefined)).toBe('no-projection')
    expect(refusalOfMatching({ date: ['a'], label: ['b'], x: ['c'], y: ['d'] }, 'EPSG:1')).toBe('unknown-projection')
    expect(refusalOfMatching({ date: ['a'], label: ['b'], x: ['c'], y: ['d'] }, 'EPSG:27700')).toBeUndefined()
  })
})

describe('times', () => {
  test('in the hour that is left out or comes twice are still moments', () => {
    const chicago = zoneClock('America/Chicago')
    const utc = (text: string) => new Date(chicago(readLocalTime(text, 'mdy')!.wallMs)).toISOString()
    expect(utc('03/11/2018 02:30')).toBe('2018-03-11T08:30:00.000Z')
    expect(utc('11/04/2018 01:30')).toBe('2018-11-04T06:30:00.000Z')
    expect(utc('11/04/2018 02:00')).toBe('2018-11-04T08:00:00.000Z')
    expect(utc('7/1/2018 12:00 am')).toBe('2018-07-01T05:00:00.000Z')
  })
  test('come back to the clock on the wall, in any zone', () => {
    const zones = [
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Europe/London',
      'America/Chicago',
      'Pacific/Apia',
      'UTC',
    ].map((timeZone) => {
      const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      return { toUtc: zoneClock(timeZone), wallOf: (ms: number) => readLocalTime(wall.format(ms), 'mdy')!.wallMs }
    })
    fc.assert(
      fc.property(fc.integer({ min: 631_152_000, max: 2_000_000_000 }), fc.constantFrom(...zones), (seconds, { toUtc, wallOf }) => {
        const utcMs = seconds * 1000
        const back = toUtc(wallOf(utcMs))
        // Equal, or the first of an hour that comes twice.
        expect(wallOf(back)).toBe(wallOf(utcMs))
        expect(back <= utcMs && utcMs - back <= 86_400_000).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  test('with a zone of their own are taken at their word', () => {
    expect(readLocalTime('2018-01-01T10:00:00+01:00', 'mdy')).toMatchObject({ offsetMin: 60, precision: 'minute' })
    expect(readLocalTime('2018-01-01T10:00:00-0530', 'mdy')).toMatchObject({ offsetMin: -330 })
    expect(['2018-13', '13/01/2018', 'soon', '2018-02-29', '01/01/2018 24:01'].map((text) => readLocalTime(text, 'mdy'))).toEqual(
      new Array(5).fill(undefined),
    )
  })
})

test('kinds are found by code, by type and by words, and the delicate ones are known', () => {
  const kinds = [
    ['ucr-digits', '64701', ''],
    ['ucr-digits', '63701', ''],
    ['ucr-digits', '10000', 'HOMICIDE'],
    ['ucr-digits', '266510', ''],
    ['words', 'X1', 'Aggravated Battery'],
    ['words', '', 'Something else'],
  ] as const
  expect(kinds.map(([scheme, code, label]) => incidentKind(scheme, code, label).kind)).toEqual([
    'vehicle',
    'theft',
    'violence',
    'disorder',
    'violence',
    'other',
  ])
  expect(incidentKind('ucr-digits', '91114', 'ASSAULT, ADULT, AGE 17 AND UP-DOMESTIC').isSensitive).toBe(true)
  expect(incidentKind('ucr-digits', '21000', 'RAPE -- FORCIBLE').isSensitive).toBe(true)
  expect(incidentKind('ucr-digits', '31111', 'ROBBERY').isSensitive).toBe(false)
  expect(
    [
      'Debris-alley/street',
      'Potholes - Residnl',
      'Inspect City Tree',
      'Vacnt Bldg Unsecured',
      'Stray Dog At Large',
      'Street Cleaning',
      'Recycling not collec',
      'WTR-COMING-UP',
    ].map((code) => requestKind(code, code).kind),
  ).toEqual(['dumping', 'road', 'trees', 'vacant-building', 'animals', 'road', 'other', 'water'])
})

test('a house number is never kept whole', () => {
  expect(
    ['5972 KINGSBURY AVE', '7 ELM ST', '1400-1402 PENROSE ST', '0 UNKNOWN', 'GRAND BLVD & ARSENAL', 'On or near ', '12B Elm Street'].map(
      blockOf,
    ),
  ).toEqual(['5900 KINGSBURY AVE', 'ELM ST', '1400 PENROSE ST', null, 'GRAND BLVD & ARSENAL', null, 'Elm Street'])
})
