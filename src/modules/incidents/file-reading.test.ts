import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvReading, type CsvRow, delimiterOf } from './csv-reading.ts'
import { previewRows, readFileRows, UnreadableFile } from './file-reading.ts'
import { presetById } from './preset.ts'
import { textDecoding } from './text-decoding.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const place = { timeZone: 'America/Chicago', now: new Date('2018-06-01T00:00:00Z') }

function read(text: string): CsvRow[] {
  const reading = new CsvReading()
  return [...reading.push(text), ...reading.end()]
}
const values = (text: string) => read(text).map((row) => (row.problem ? `${row.line} ${row.problem}` : row.values))

describe('text from bytes', () => {
  const decode = (all: Uint8Array, size = 7) => {
    const decoding = textDecoding()
    let text = ''
    for (let at = 0; at < all.length; at += size) text += decoding.push(all.subarray(at, at + size))
    return { text: text + decoding.end(), encoding: decoding.encoding() }
  }
  test('may have a mark at its start, and lines of two encodings', () => {
    const mixed = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('a,café\r\n'), ...[0x42, 0x92, 0x53, 0x0d, 0x0a], ...bytes('z')])
    expect(decode(mixed)).toEqual({ text: 'a,café\r\nB’S\r\nz', encoding: 'both' })
    expect(decode(new Uint8Array([0x80, 0x9f, 0xe9]))).toEqual({ text: '€Ÿé', encoding: 'windows-1252' })
    expect(decode(new Uint8Array(0))).toEqual({ text: '', encoding: 'utf-8' })
  })
  test('is the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(decode(bytes(text), size).text).toBe(text.replace(/^\ufeff/, ''))
      }),
    )
  })
})

describe('rows from text', () => {
  test('have values with commas, quotes and line ends in quotes', () => {
    expect(values('a,b,c\r\n1,"x, ""y""\nz",3\r\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x, "y"\nz', '3'],
    ])
    expect(values('a,b\n"",2\n')).toEqual([
      ['a', 'b'],
      ['', '2'],
    ])
    expect(values('a,b\n6" PIPE,"5" NAIL"')).toEqual([
      ['a', 'b'],
      ['6" PIPE', '5" NAIL'],
    ])
  })
  test('may be parted by other signs, have empty lines between them and spare columns behind them', () => {
    expect(values('a;b\n\n1;2,5;;\n')).toEqual([
      ['a', 'b'],
      ['1', '2,5'],
    ])
    expect(['a\tb', 'a|b|c', 'one', 'a,b;c'].map(delimiterOf)).toEqual(['\t', '|', ',', ','])
  })
  test('that have too few or too many columns are told, with their line', () => {
    expect(values('a,b,c\n1,2\n1,2,3\n1,2,3,4\n')).toEqual([
      ['a', 'b', 'c'],
      '2 wrong-number-of-columns',
      ['1', '2', '3'],
      '4 wrong-number-of-columns',
    ])
  })
  test('an open quote costs its own line, not the rest of the file', () => {
    const after = Array.from({ length: 60 }, (_, i) => `${i},"LARCENY, $500",c`)
    const rows = read(['a,b,c', '0,"LARCENY OPEN,c', ...after].join('\r\n'))
    expect(rows.filter(({ problem }) => problem)).toEqual([{ line: 2, text: '0,"LARCENY OPEN,c', problem: 'malformed-line' }])
    expect(rows.filter(({ problem }) => !problem)).toHaveLength(61)
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 62 }, (_, i) => i + 1))
    expect(values('a,b,c\n1,"x\n2,y')).toEqual([['a', 'b', 'c'], '2 malformed-line', '3 wrong-number-of-columns'])
  })
  test('of any table that was written come back as they were', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (table) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = ['h,"i"', ...table.map((row) => row.map(quoted).join(','))].join('\n')
        expect(values(text).slice(1)).toEqual(table)
      }),
    )
  })
})

describe('a file', () => {
  const all = async (text: string, preset = 'police-uk') => {
    const outcomes = []
    for await (const batch of readFileRows([bytes(text)], presetById(preset)!, place)) outcomes.push(...batch)
    return outcomes
  }
  test('that is empty, or of another publisher, is refused as a whole', async () => {
    await expect(all('')).rejects.toMatchObject({ refusal: 'empty-file' })
    await expect(all('a,b,c\n1,2,3\n')).rejects.toThrow(UnreadableFile)
    expect(await all('Month,Crime type,Crime ID,Latitude,Longitude,Location\n')).toEqual([])
  })
  test('is shown before it is read, with a guess at its columns', () => {
    const text = `Case Number,Date,Primary Type,Latitude,Longitude,Block\n${'HX1,01/02/2018 10:00 PM,THEFT,41.9,-87.6,001XX N STATE ST\n'.repeat(30)}`
    const preview = previewRows(bytes(text))
    if (typeof preview === 'string') throw new Error(preview)
    expect(preview.rows).toHaveLength(20)
    expect(preview.presetId).toBeUndefined()
    expect(preview.matching).toEqual({
      date: ['Date'],
      label: ['Primary Type'],
      lat: ['Latitude'],
      lng: ['Longitude'],
      place: ['Block'],
      key: ['Case Number'],
    })
    expect(previewRows(bytes(''))).toBe('empty-file')
  })
  test('of a known publisher is recognized by its header', () => {
    const preview = previewRows(
      bytes('REQUESTID,PROBLEMCODE,DESCRIPTION,PROBADDRESS,SUBMITTO,DATETIMEINIT,DATETIMECLOSED,SRX,SRY,STATUS,DATECANCELLED\n'),
    )
    expect(preview).toMatchObject({ presetId: 'stlouis-requests', rows: [] })
  })
})
