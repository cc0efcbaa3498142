import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listEventsAbout } from '#data/events.ts'
import type { AgencyData } from '#data/scope.ts'
import { recordBoundariesChanged, saveNeighborhoods } from '#modules/agencies/index.ts'
import { type TestDatabase, testDatabase } from '#test/kit/database.ts'
import { IN_ELM_SQUARE, SMALL, settleSmallGround } from '#test/kit/small-ground.ts'
import { learnAddresses } from './address-learning.actions.ts'
import { countIncidents, countIncidentsInCircle, listKinds } from './counting.store.ts'
import { forgetImported, retryImport, startImport } from './import.actions.ts'
import { ReadElsewhere, runImport } from './import-reading.actions.ts'
import { countRejects, listRejects } from './import-reject.store.ts'
import type { ImportRun } from './import-run.ts'
import { listIncidents } from './incident-list.store.ts'
import { presetById } from './preset.ts'
import { reassignIncidents, reassignWhereChanged } from './reassigning.actions.ts'
import { rejectsAsCsv } from './reject-file.actions.ts'

let database: TestDatabase
let data: AgencyData

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.truncateAll()
  data = await database.addAgency('cedarbrook')
  await settleSmallGround(data)
})

const HEADER = 'Crime ID,Month,Longitude,Latitude,Location,Crime type'
const row = (id: string, kind = 'Burglary', month = '2026-01', { lat, lng }: { lat: number; lng: number } = IN_ELM_SQUARE) =>
  `${id},${month},${lng},${lat},300 ELM ST,${kind}`
const fileOf = (...rows: string[]) => [Buffer.from(`${[HEADER, ...rows].join('\n')}\n`)]
const preset = presetById('police-uk')!

async function imported(file: Iterable<Uint8Array>, at: AgencyData = data): Promise<ImportRun> {
  const id = await at.write(null, (write) => startImport(write, { fileName: 'january.csv', fileBytes: 1, preset }))
  return (await runImport(at, id, file))!
}
const sumOf = (run: ImportRun) => run.rowsNew + run.rowsSame + run.rowsChanged + run.rowsRejected
const window = { from: new Date('2025-01-01'), until: new Date('2027-01-01') }

describe('reading a file in', () => {
  test('every row is new, the same, changed or rejected with its reason: nothing is dropped without a word', async () => {
    const run = await imported(fileOf(row('a'), row('b'), row('c', 'Drugs', 'soon'), '"open', row('d', '')))
    expect(run).toMatchObject({ state: 'done', rowsRead: 5, rowsNew: 2, rowsRejected: 3, rowsUnlocated: 0 })
    expect(sumOf(run)).toBe(run.rowsRead)
    expect(await data.read((at) => countRejects(at, run.id))).toEqual([
      { reason: 'malformed-line', count: 1 },
      { reason: 'no-kind', count: 1 },
      { reason: 'unreadable-date', count: 1 },
    ])
  })

  test('the same file again changes nothing, and a corrected one only what was corrected', async () => {
    await imported(fileOf(row('a'), row('b')))
    expect(await imported(fileOf(row('a'), row('b')))).toMatchObject({ rowsNew: 0, rowsSame: 2, rowsChanged: 0 })
    expect(await imported(fileOf(row('a'), row('b', 'Drugs'), row('c')))).toMatchObject({ rowsNew: 1, rowsSame: 1, rowsChanged: 1 })
    const kinds = await data.read((at) => listKinds(at, window))
    expect(kinds).toEqual([
      { kind: 'burglary', count: 2 },
      { kind: 'drugs', count: 1 },
    ])
  })

  test('a packed file is read like a plain one', async () => {
    expect(await imported([gzipSync(Buffer.concat(fileOf(row('a'))))])).toMatchObject({ state: 'done', rowsNew: 1 })
  })

  test('a packed file that breaks off says so', async () => {
    const packed = gzipSync(Buffer.concat(fileOf(...Array.from({ length: 3000 }, (_, i) => row(`id${i * 7919}`)))))
    const run = await imported([packed.subarray(0, packed.length - 200)])
    expect(run).toMatchObject({ state: 'failed', failure: 'broken-file' })
    expect(sumOf(run)).toBe(run.rowsRead)
  })

  test('an empty file and one of another layout end with the reason', async () => {
    expect(await imported([])).toMatchObject({ state: 'failed', failure: 'empty-file' })
    expect(await imported([Buffer.from('a,b\n1,2\n')])).toMatchObject({ state: 'failed', failure: 'not-this-layout', rowsRead: 0 })
  })

  test('rows get the neighborhood that holds them; those far away are kept without a place', async () => {
    const run = await imported(fileOf(row('a'), row('b', 'Burglary', '2026-01', { lat: 10, lng: 10 })))
    expect(run).toMatchObject({ rowsNew: 2, rowsUnlocated: 1 })
    const seen = await data.read((at) => listIncidents(at, { ...window, limit: 9 }))
    expect(seen.map(({ neighborhoodName, lat }) => [neighborhoodName, lat]).sort()).toEqual([
      [null, null],
      ['Elm Square', IN_ELM_SQUARE.lat],
    ])
  })

  test('start and end are in the history, with the counts', async () => {
    const run = await imported(fileOf(row('a')))
    const events = await data.read((at) => listEventsAbout(at, 'import', run.id))
    expect(events.map(({ kind }) => kind)).toEqual(['import-started', 'import-finished'])
    expect(events[1]?.detail).toMatchObject({ rowsRead: 1, rowsNew: 1 })
  })

  test('another agency sees nothing of it and takes the same file as new', async () => {
    await imported(fileOf(row('a')))
    const other = await database.addAgency('other')
    expect(await other.read((at) => listIncidents(at, { ...window, limit: 9 }))).toEqual([])
    expect(await imported(fileOf(row('a')), other)).toMatchObject({ rowsNew: 1 })
  })
})

describe('an import that is interrupted', () => {
  const rows = Array.from({ length: 4200 }, (_, i) => row(`n${i}`))
  const whole = Buffer.concat(fileOf(...rows))
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield whole.subarray(0, whole.length / 2)
    throw new Error('the connection went away')
  }

  test('keeps what was taken, says so, and goes on from there: each row is counted once', async () => {
    const id = await data.write(null, (at) => startImport(at, { fileName: 'big.csv', fileBytes: whole.length, preset }))
    await expect(runImport(data, id, breaking())).rejects.toThrow('went away')
    const seen = await data.read((at) => countIncidents(at, { ...window, by: 'week' }))
    const taken = seen.reduce((sum, { count }) => sum + count, 0)
    expect(taken).toBeGreaterThan(1000)
    expect(await data.write(null, (at) => retryImport(at, id))).toBe(true)
    const steps: number[] = []
    const run = await runImport(data, id, [whole], ({ rowsRead }) => steps.push(rowsRead))
    expect(run).toMatchObject({ state: 'done', failure: null, rowsRead: 4200, rowsNew: 4200, rowsSame: 0 })
    expect(steps[0]).toBeGreaterThan(taken)
  })

  test('two that read the same import do not take a row twice', async () => {
    const id = await data.write(null, (at) => startImport(at, { fileName: 'big.csv', fileBytes: whole.length, preset }))
    const both = await Promise.allSettled([runImport(data, id, [whole]), runImport(data, id, [whole])])
    const lost = both.filter((one) => one.status === 'rejected')
    expect(lost.every((one) => one.reason instanceof ReadElsewhere)).toBe(true)
    const weeks = await data.read((at) => countIncidents(at, { ...window, by: 'week' }))
    expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(4200)
  })
})

describe('rows that were not taken', () => {
  test('are a file with line, reason and the row, which no spreadsheet runs', async () => {
    const run = await imported(fileOf('=cmd|calc,2026-01,0,0,x', row('c', 'Drugs', '=now()')))
    let csv = ''
    for await (const piece of rejectsAsCsv(data, run.id)) csv += piece
    expect(csv.split('\r\n')).toEqual([
      '\ufeffline,reason,detail,row',
      `2,wrong-number-of-columns,,"'=cmd|calc,2026-01,0,0,x"`,
      `3,unreadable-date,'=now(),"c,=now(),-93.405,41.705,300 ELM ST,Drugs"`,
      '',
    ])
  })

  test('lose their words after 90 days, and keep line and reason', async () => {
    const run = await imported(fileOf(row('c', 'Drugs', 'soon')))
    database.now = new Date(database.now.getTime() + 91 * 86_400_000)
    await data.write(null, forgetImported)
    expect(await data.read((at) => listRejects(at, run.id, { after: 0, limit: 9 }))).toEqual([
      { line: 2, reason: 'unreadable-date', detail: '', raw: '' },
    ])
  })
})

describe('counting', () => {
  test('by month at the agency’s place, by week, and in a circle by distance', async () => {
    const far = { lat: IN_ELM_SQUARE.lat + 0.004, lng: IN_ELM_SQUARE.lng }
    await imported(fileOf(row('a'), row('b', 'Drugs', '2026-02'), row('c', 'Drugs', '2026-02', far)))
    const year = { from: new Date('2026-01-01T06:00:00Z'), until: new Date('2026-03-01T06:00:00Z') }
    const months = await data.read((at) => countIncidents(at, { ...year, by: 'month', timeZone: 'America/Chicago' }))
    expect(months.map(({ from, count }) => [from.toISOString(), count])).toEqual([
      ['2026-01-01T06:00:00.000Z', 1],
      ['2026-02-01T06:00:00.000Z', 2],
    ])
    const near = { ...IN_ELM_SQUARE, radiusM: 200, kinds: ['drugs' as const], ...year }
    const weeks = await data.read((at) => countIncidentsInCircle(at, near))
    expect(weeks.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0, 0, 0])
    const inElm = await data.read((at) => countIncidents(at, { ...year, neighborhoodId: SMALL.elmSquare, by: 'week' }))
    expect(inElm.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  })
})

describe('boundaries that change', () => {
  const cover = {
    id: '01900000-0000-7000-8000-00000000aaaa',
    slug: 'far-field',
    name: 'Far Field',
    about: null,
    population: null,
    areaM2: 1,
    beatId: null,
    boundary: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [-93.5, 41.8],
          [-93.4, 41.8],
          [-93.4, 41.9],
          [-93.5, 41.9],
          [-93.5, 41.8],
        ],
      ],
    }, // prettier-ignore
  }
  test('put incidents into their neighborhoods anew, once', async () => {
    await reassignIncidents(data)
    await imported(fileOf(row('a'), row('b', 'Burglary', '2026-01', { lat: 41.85, lng: -93.45 })))
    expect(await reassignWhereChanged(data)).toBe(0)
    await data.write(null, async (at) => {
      await saveNeighborhoods(at, [cover])
      await recordBoundariesChanged(at, 1)
    })
    expect(await reassignWhereChanged(data)).toBe(1)
    expect(await reassignWhereChanged(data)).toBe(0)
    const seen = await data.read((at) => listIncidents(at, { ...window, limit: 9, neighborhoodId: cover.id }))
    expect(seen).toHaveLength(1)
  })
})

describe('addresses learned from imports', () => {
  test('are the blocks with a number, once', async () => {
    await imported(fileOf(row('a'), row('b'), row('c').replace('300 ELM ST', 'ELM ST')))
    expect(await learnAddresses(data, null)).toBe(1)
    expect(await learnAddresses(data, null)).toBe(0)
    const known = await data.read((at) => at.db.selectFrom('address').select('label').where('agency_id', '=', at.agencyId).execute())
    expect(known).toEqual([{ label: '300 Elm St' }])
  })
})
