import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { asOsmPbf, asOsmXml, asOverpass, smallStreets } from '#test/kit/small-streets.ts'
import { deserializeGraph, serializeGraph } from './graph-bytes.ts'
import { readOsmPbf } from './read-osm-pbf.ts'
import { readOsmXml } from './read-osm-xml.ts'
import { readOverpass } from './read-overpass.ts'
import { streetGraph } from './street-graph.ts'
import { streetSink } from './street-lines.ts'
import { walkOf } from './walkable.ts'

const village = smallStreets()
const piecesOf = (text: string, size: number) =>
  function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
const ofPbf = (file: Uint8Array) => {
  const sink = streetSink()
  return { refusal: readOsmPbf(file, inflateSync, sink), sink }
}
const ofXml = (text: string, size = 50) => {
  const sink = streetSink()
  return { refusal: readOsmXml(piecesOf(text, size), sink), sink }
}
const ofOverpass = (answer: unknown) => {
  const sink = streetSink()
  return { refusal: readOverpass(answer, sink), sink }
}
const ends = <T extends { refusal: unknown; sink: ReturnType<typeof streetSink> }>({ refusal, sink }: T) => {
  expect(refusal).toBeUndefined()
  return sink.lines()
}

describe('which ways are walked', () => {
  test.each([
    [{ highway: 'residential', oneway: 'yes' }, 'level'],
    [{ highway: 'steps' }, 'steps'],
    [{ highway: 'cycleway' }, 'level'],
    [{ highway: 'residential', foot: 'no' }, undefined],
    [{ highway: 'service', access: 'private' }, undefined],
    [{ highway: 'service', access: 'private', foot: 'yes' }, 'level'],
    [{ highway: 'primary', foot: 'use_sidepath' }, undefined],
    [{ highway: 'trunk' }, undefined],
    [{ highway: 'trunk', sidewalk: 'right' }, 'level'],
    [{ highway: 'motorway', sidewalk: 'right' }, undefined],
    [{ highway: 'motorway', foot: 'designated' }, 'level'],
    [{ highway: 'construction' }, undefined],
    [{ building: 'yes' }, undefined],
    [{}, undefined],
  ])('%o: %s', (tags, walk) => expect(walkOf(tags)).toBe(walk))
})

describe('reading the three formats of OpenStreetMap', () => {
  const overpass = ends(ofOverpass(JSON.parse(asOverpass(village))))

  test('walkable ways are kept with the nodes they need, and nothing else', () => {
    expect(overpass.ends.length).toBe(7)
    expect(overpass.latE7.length).toBe(11) // Of 13 nodes: not the motorway's two, not the drive's end; but the one that is not in the file.
    expect([...overpass.steps]).toEqual([0, 0, 0, 0, 0, 1, 0])
  })
  test.each([
    ['.osm, cut anywhere', () => ends(ofXml(asOsmXml(village), 7))],
    ['.osm in one piece', () => ends(ofXml(asOsmXml(village), 1e6))],
    ['.osm.pbf, dense and packed', () => ends(ofPbf(asOsmPbf(village)))],
    ['.osm.pbf, plain nodes, not packed', () => ends(ofPbf(asOsmPbf(village, { packing: 'raw', isDense: false })))],
  ])('%s holds the same streets', (_what, read) => expect(read()).toEqual(overpass))
  test('an answer with the places inside the ways holds the same streets', () => {
    const places = new Map(village.nodes.map(({ id, lat, lng }) => [id, { lat, lon: lng }]))
    const elements = village.ways.map((way) => ({ type: 'way', ...way, geometry: way.nodes.map((id) => places.get(id) ?? null) }))
    expect(ends(ofOverpass({ elements }))).toEqual(overpass)
  })
  test('ground outside the box is left out, and a way that leaves it is cut', () => {
    const sink = streetSink({ south: 38.599, west: -90.201, north: 38.6012, east: -90.19 })
    readOverpass(JSON.parse(asOverpass(village)), sink)
    expect(sink.lines().ends.length).toBe(1)
    expect(sink.seen()).toEqual({ ways: 10, walkable: 7, nodes: 13, kept: 3 })
  })
  test('how much is done is told, growing to all', () => {
    const shares: number[] = []
    readOsmPbf(asOsmPbf(village), inflateSync, streetSink(), (share) => shares.push(share))
    expect(shares).toEqual([0.25, 0.5, 1])
  })
})

describe('files that cannot be read are refused', () => {
  const whole = asOsmPbf(village)
  test.each([
    ['a pbf that breaks off', () => ofPbf(whole.subarray(0, whole.length - 3)).refusal, 'broken-file'],
    ['a pbf whose packed bytes are damaged', () => ofPbf(whole.map((byte, i) => (i > 150 ? byte ^ 0x55 : byte))).refusal, 'broken-file'],
    ['something else', () => ofPbf(new TextEncoder().encode('PK not a pbf at all')).refusal, 'broken-file'],
    ['no bytes', () => ofPbf(new Uint8Array(0)).refusal, 'broken-file'],
    ['another packing', () => ofPbf(asOsmPbf(village, { packing: 'lzma' })).refusal, 'packed-otherwise'],
    ['a history', () => ofPbf(asOsmPbf(village, { features: ['OsmSchema-V0.6', 'HistoricalInformation'] })).refusal, 'unknown-format'],
    ['an .osm that breaks off', () => ofXml(asOsmXml(village).slice(0, 900)).refusal, 'broken-file'],
    ['another XML', () => ofXml('<html><p>Not found</p></html>').refusal, 'broken-file'],
    ['a text', () => ofXml('Too many requests').refusal, 'broken-file'],
    ['an error as JSON', () => ofOverpass({ remark: 'runtime error' }).refusal, 'not-overpass'],
    ['a list', () => ofOverpass([1, 2]).refusal, 'not-overpass'],
  ])('%s', (_what, refusal, expected) => expect(refusal()).toBe(expected))
  test('damage anywhere in a pbf gives a refusal or streets, and never a throw', () => {
    for (let at = 0; at < whole.length; at++) expect(() => ofPbf(whole.map((byte, i) => (i === at ? byte ^ 0xff : byte)))).not.toThrow()
  })
})

describe('a graph as bytes', () => {
  const graph = streetGraph(ends(ofOverpass(JSON.parse(asOverpass(village)))))
  if (graph === 'no-streets') throw new Error(graph)
  const bytes = serializeGraph(graph)

  test('comes back as it was', () => {
    const { boxes, ...back } = deserializeGraph(bytes) as typeof graph
    const { boxes: before, ...whole } = graph
    expect(back).toEqual(whole)
    expect(new Uint8Array(boxes.data)).toEqual(new Uint8Array(before.data))
  })
  test('is refused in another version, cut short, or with bytes behind it', () => {
    expect(deserializeGraph(bytes.with(4, 2))).toBe('unknown-version')
    expect(deserializeGraph(new Uint8Array(3))).toBe('unknown-version')
    for (let length = 5; length < bytes.length; length++) expect(deserializeGraph(bytes.subarray(0, length))).toBe('broken-bytes')
    expect(deserializeGraph(Uint8Array.from([...bytes, 0]))).toBe('broken-bytes')
  })
})
