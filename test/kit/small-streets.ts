import { deflateSync } from 'node:zlib'
import { PbfWriter } from 'pbf'

/**
 * A hand-made village in the three formats of OpenStreetMap: a square of four streets with bends, an alley of steps across it, a motorway nobody
 * walks, a private drive, and a path on an island that no street reaches. Meant around the given south-west corner; one step is about 100 m.
 */
export type SmallStreets = {
  readonly nodes: readonly { id: number; lat: number; lng: number }[]
  readonly ways: readonly { id: number; nodes: readonly number[]; tags: Readonly<Record<string, string>> }[]
}

const STEP = 0.0009

export function smallStreets(corner = { lat: 38.6, lng: -90.2 }): SmallStreets {
  const at = (id: number, x: number, y: number) => ({
    id,
    lat: Math.round((corner.lat + y * STEP) * 1e7) / 1e7,
    lng: Math.round((corner.lng + x * STEP) * 1e7) / 1e7,
  })
  // Ids beyond 32 bits, as new nodes have them, and out of order.
  const far = 12_000_000_000
  return {
    nodes: [
      at(1, 0, 0),
      at(2, 4, 0),
      at(3, 4, 4),
      at(4, 0, 4),
      at(far + 7, 2, 0),
      at(far + 5, 4, 2.2),
      at(11, 2, 4),
      at(12, 2, 2),
      at(20, 0, -3),
      at(21, 4, -3),
      at(30, 5, 1),
      at(40, 20, 20),
      at(41, 21, 20),
    ],
    ways: [
      { id: 100, nodes: [1, far + 7, 2], tags: { highway: 'residential', name: 'South Street', oneway: 'yes' } },
      { id: 101, nodes: [2, far + 5, 3], tags: { highway: 'tertiary' } },
      { id: 102, nodes: [3, 11, 4], tags: { highway: 'footway' } },
      { id: 103, nodes: [4, 1], tags: { highway: 'service' } },
      { id: 104, nodes: [far + 7, 12], tags: { highway: 'path' } },
      { id: 105, nodes: [12, 11], tags: { highway: 'steps' } },
      { id: 106, nodes: [20, 21], tags: { highway: 'motorway' } },
      { id: 107, nodes: [2, 30], tags: { highway: 'service', access: 'private' } },
      { id: 108, nodes: [40, 41, 999], tags: { highway: 'path' } },
      { id: 109, nodes: [1, 3], tags: { building: 'yes' } },
    ],
  }
}

export const asOverpass = ({ nodes, ways }: SmallStreets): string =>
  JSON.stringify({
    version: 0.6,
    elements: [
      ...nodes.map(({ id, lat, lng }) => ({ type: 'node', id, lat, lon: lng })),
      ...ways.map((way) => ({ type: 'way', ...way })),
      { type: 'relation', id: 1, members: [] },
    ],
  })

export const asOsmXml = ({ nodes, ways }: SmallStreets): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">',
    ...nodes.map(({ id, lat, lng }) => ` <node id="${id}" lat="${lat}" lon="${lng}"/>`),
    ' <node id="77" visible="false"/>',
    ...ways.map(
      ({ id, nodes: refs, tags }) =>
        ` <way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${Object.entries(tags)
          .map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
          .join('')}</way>`,
    ),
    '</osm>\n',
  ].join('\n')

const written = (write: (pbf: PbfWriter) => void): Uint8Array => {
  const pbf = new PbfWriter()
  write(pbf)
  return pbf.finish()
}

function blob(type: string, content: Uint8Array, packing: 'zlib' | 'raw' | 'lzma'): Uint8Array[] {
  const body = written((pbf) => {
    if (packing === 'raw') pbf.writeBytesField(1, content)
    else {
      pbf.writeVarintField(2, content.length)
      pbf.writeBytesField(packing === 'zlib' ? 3 : 4, deflateSync(content))
    }
  })
  const header = written((pbf) => {
    pbf.writeStringField(1, type)
    pbf.writeVarintField(3, body.length)
  })
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, header.length)
  return [size, header, body]
}

const differences = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0))

function nodeGroup(pbf: PbfWriter, nodes: SmallStreets['nodes'], isDense: boolean): void {
  const lats = nodes.map(({ lat }) => Math.round(lat * 1e7))
  const lngs = nodes.map(({ lng }) => Math.round(lng * 1e7))
  if (isDense)
    pbf.writeMessage(
      2,
      (_none, dense) => {
        dense!.writePackedSVarint(1, differences(nodes.map(({ id }) => id)))
        dense!.writePackedSVarint(8, differences(lats))
        dense!.writePackedSVarint(9, differences(lngs))
        dense!.writePackedVarint(10, [0])
      },
      null,
    )
  else
    for (const [i, { id }] of nodes.entries())
      pbf.writeMessage(
        1,
        (_none, node) => {
          node!.writeSVarintField(1, id)
          node!.writeSVarintField(8, lats[i]!)
          node!.writeSVarintField(9, lngs[i]!)
        },
        null,
      )
}

function wayGroup(pbf: PbfWriter, ways: SmallStreets['ways'], strings: string[]): void {
  const number = (text: string) => {
    if (!strings.includes(text)) strings.push(text)
    return strings.indexOf(text)
  }
  for (const { id, nodes, tags } of ways)
    pbf.writeMessage(
      3,
      (_none, way) => {
        way!.writeVarintField(1, id)
        way!.writePackedVarint(2, Object.keys(tags).map(number))
        way!.writePackedVarint(3, Object.values(tags).map(number))
        way!.writePackedSVarint(8, differences(nodes))
      },
      null,
    )
}

type PbfWish = { readonly packing?: 'zlib' | 'raw' | 'lzma'; readonly features?: readonly string[]; readonly isDense?: boolean }

/** An .osm.pbf file: a header, a block of nodes and a block of ways. */
export function asOsmPbf(streets: SmallStreets, wish: PbfWish = {}): Uint8Array {
  const { packing = 'zlib', features = ['OsmSchema-V0.6', 'DenseNodes'], isDense = true } = wish
  const header = written((pbf) => {
    for (const feature of features) pbf.writeStringField(4, feature)
  })
  const block = (write: (group: PbfWriter, strings: string[]) => void) => {
    const strings = ['']
    const group = written((pbf) => write(pbf, strings))
    return written((pbf) => {
      pbf.writeMessage(
        1,
        (_none, table) => {
          for (const text of strings) table!.writeBytesField(1, new TextEncoder().encode(text))
        },
        null,
      )
      pbf.writeBytesField(2, group)
    })
  }
  return Buffer.concat([
    ...blob('OSMHeader', header, packing),
    ...blob(
      'OSMData',
      block((pbf) => nodeGroup(pbf, streets.nodes, isDense)),
      packing,
    ),
    ...blob(
      'OSMData',
      block((pbf, strings) => wayGroup(pbf, streets.ways, strings)),
      packing,
    ),
  ])
}
