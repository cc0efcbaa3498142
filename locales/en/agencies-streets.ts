import { plural } from '../plural.ts'

const count = (n: number, one: string, other: string) =>
  plural('en', n, { one: `1 ${one}`, other: `${n.toLocaleString('en-US')} ${other}` })

/** Words of the streets that officers walk, and of the file they come from. */
export const streetWords = {
  streets: {
    title: 'Streets',
    lede: 'An officer’s walk follows streets, bridges and paths. With a street file, the time it takes is worked out along them.',
    standing: 'Streets in use',
    picture: 'The streets that can be walked',
    emptyTitle: 'No streets yet',
    empty:
      'Until then a walk is guessed from the straight line, made 30% longer. Rivers and rail tracks are not seen. Pages that use it say so.',
    facts: {
      length: 'Walkable streets and paths',
      junctions: 'Crossings and ends',
      joined: 'Joined to each other',
      file: 'File',
      read: 'Read',
    },
    kilometers: (n: string) => `${n} km`,
    megabytes: (n: string) => `${n} MB`,
    without: (n: number) => count(n, 'neighborhood has no streets in this file.', 'neighborhoods have no streets in this file.'),
    withoutHint: 'Walks there are straight lines. Bring a file that covers all neighborhoods.',
    scattered: 'Many of these streets do not meet',
    scatteredHint: 'The file may have been cut too small, or hold main roads only.',
    attribution: 'Streets: © OpenStreetMap contributors, ODbL.',
    attributionDrawn: 'Streets: as drawn on the agency’s own map.',
    newer: 'Newer file',
    waiting: (file: string) => `${file} waits to be read.`,
    reading: (file: string, percent: string) => `${file} is being read: ${percent} done.`,
    meanwhile: 'You can leave this page. The streets in use stay until the new ones are ready.',
    refresh: 'Look again',
    failedTitle: (file: string) => `${file} could not be used`,
    failed: {
      'unknown-file': 'It is not a street file that we can read. Bring an .osm.pbf, an .osm or an Overpass .json file.',
      'broken-file': 'It breaks off or is damaged. Download it again.',
      'packed-otherwise': 'It is packed in a way that we cannot open. Bring it unpacked, or as an .osm.pbf file.',
      'unknown-format': 'It is a history file or a newer kind. Bring an ordinary extract.',
      'not-overpass': 'It holds no streets but a message. The map server may have been busy: ask it again.',
      'no-streets': 'It holds no streets that can be walked.',
      elsewhere: 'None of its streets lie near your neighborhoods. Bring a file of your own town.',
      'too-large': 'It is too large to be read here. Bring one of your county or city alone.',
      interrupted: 'Reading it was interrupted. Bring it again.',
    },
    upload: 'Bring a street file',
    uploadAnother: 'Bring a newer street file',
    file: 'Street file',
    fileHint: '.osm.pbf, .osm or Overpass .json, up to 110 MB. Only what lies within 3 km of your neighborhoods is kept.',
    act: 'Read this file',
    where: 'Where to get the file',
    whereWords: 'Streets are free from OpenStreetMap, a map made by volunteers. Any of these ways will do:',
    ways: [
      'download.geofabrik.de has an .osm.pbf file of every state, and of many parts of one.',
      'extract.bbbike.org makes a small .osm.pbf file of the ground you mark.',
      'overpass-turbo.eu answers the question below: run it, then choose Export and "raw OSM data".',
    ],
    query: 'Question for your ground',
    queryHint: 'It asks for every street near your neighborhoods.',
    remove: 'Remove the streets',
    removeHint: 'Walking times become guesses from straight lines again.',
    removeAct: 'Remove them',
    refused: {
      'file-missing': 'Choose a file first',
      'file-too-large': 'The file is larger than 110 MB. Bring one of your county or city alone.',
      'unknown-file': 'This is not a street file. Bring an .osm.pbf, an .osm or an Overpass .json file.',
      'being-read': 'Another file is being read. Wait until it is done.',
    },
  },
} as const
