import { SaxesParser } from 'saxes'
import type { StreetSink } from './street-lines.ts'

type Heard = { readonly open: (name: string, attributes: Record<string, string>) => void; readonly close: (name: string) => void }

/** One pass over the text; whether it is well-formed to its end and its first element is <osm>. */
function passOver(text: Iterable<string>, { open, close }: Heard): boolean {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  let [isBroken, isOsm] = [false, false]
  let depth = 0
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (depth++ === 0) isOsm = name === 'osm'
    open(name, attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    close(name)
  })
  for (const piece of text) {
    parser.write(piece)
    if (isBroken) return false
  }
  parser.close()
  return !isBroken && isOsm
}

function waysOf(sink: StreetSink): Heard {
  let nodes: number[] | undefined
  let tags: Record<string, string> = {}
  return {
    open(name, attributes) {
      if (name === 'way') [nodes, tags] = [[], {}]
      else if (name === 'nd') nodes?.push(Number(attributes.ref))
      else if (name === 'tag' && nodes) tags[attributes.k ?? ''] = attributes.v ?? ''
    },
    close(name) {
      if (name !== 'way' || !nodes) return
      sink.way(nodes, tags)
      nodes = undefined
    },
  }
}

const nodesOf = (sink: StreetSink): Heard => ({
  open(name, { id, lat, lon }) {
    // A deleted or hidden node has no place.
    if (name === 'node' && lat !== undefined && lon !== undefined) sink.node(Number(id), Number(lat), Number(lon))
  },
  close: () => undefined,
})

/**
 * Tells `sink` the ways and nodes of an .osm file (OSM XML 0.6). `text` gives the file from its beginning, in pieces, each time it is called:
 * it is read twice, since ways come after the nodes they need. Nothing of the file is kept. Refused: 'broken-file' where it is no OSM XML
 * or breaks off. About 10 MB a second.
 */
export function readOsmXml(text: () => Iterable<string>, sink: StreetSink): 'broken-file' | undefined {
  if (!passOver(text(), waysOf(sink))) return 'broken-file'
  sink.nodesFollow()
  return passOver(text(), nodesOf(sink)) ? undefined : 'broken-file'
}
