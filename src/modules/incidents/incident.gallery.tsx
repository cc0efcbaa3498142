import type { GalleryExample } from '#ui/gallery.ts'
import type { View, ViewerCard } from '#ui/view.ts'
import { typedOf } from './column-form.ts'
import { guessMatching } from './column-matching.ts'
import type { FilePreview } from './file-reading.ts'
import { ImportColumnsPage } from './import-columns.pages.tsx'
import { ImportsPage } from './import-list.pages.tsx'
import { ImportRunPage } from './import-run.pages.tsx'
import { type ImportRun, NO_ROWS } from './import-run.ts'
import { type IncidentSummary, IncidentsPage } from './incident.pages.tsx'
import type { SeenIncident } from './incident.ts'
import type { IncidentList } from './incident-list.pages.tsx'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const analyst: ViewerCard = { accountId: id(1), name: 'Tomas Lind', roles: ['analyst'] }
const administrator: ViewerCard = { accountId: id(2), name: 'Sam Whitlock', roles: ['administrator'] }
const as = (view: View, viewer: ViewerCard | undefined, here: string): View => ({ ...view, viewer, here })

const done: ImportRun = {
  ...NO_ROWS,
  id: id(10),
  holds: 'incidents',
  preset: 'police-uk',
  mapping: null,
  fileName: '2026-10-street.csv',
  fileBytes: 812_345,
  state: 'done',
  failure: null,
  startedBy: id(1),
  startedAt: new Date('2026-11-22T20:58:00Z'),
  finishedAt: new Date('2026-11-22T20:58:09Z'),
  rowsRead: 4887,
  rowsNew: 4610,
  rowsSame: 201,
  rowsChanged: 64,
  rowsRejected: 12,
  rowsUnlocated: 143,
}
const reading: ImportRun = {
  ...done,
  id: id(11),
  state: 'reading',
  finishedAt: null,
  rowsRead: 12_000,
  rowsNew: 12_000,
  rowsSame: 0,
  rowsChanged: 0,
  rowsRejected: 0,
}
const failed: ImportRun = {
  ...done,
  id: id(12),
  state: 'failed',
  failure: 'interrupted',
  rowsRead: 2000,
  rowsNew: 1996,
  rowsSame: 0,
  rowsChanged: 0,
  rowsRejected: 4,
}
const unmatched: ImportRun = {
  ...done,
  ...NO_ROWS,
  id: id(13),
  preset: 'generic',
  fileName: 'sheriff-quarter-3.csv',
  state: 'waiting',
  finishedAt: null,
}

const preview: FilePreview = {
  header: ['Case number', 'Occurred on', 'Offense', 'Block address', 'X', 'Y'],
  rows: [
    ['26-10231', '10/02/2026 22:10', 'Vandalism of a motor vehicle', '300 ELM ST', '881230.5', '1023001.2'],
    ['26-10240', '10/03/2026 01:40', 'Disturbance', '1500 MILL LN', '881411.0', '1022871.9'],
    ['26-10244', '10/03/2026 02:05', 'Larceny', '', '', ''],
  ],
  encoding: 'utf-8',
  presetId: undefined,
  matching: guessMatching(['Case number', 'Occurred on', 'Offense', 'Block address', 'X', 'Y']),
}
const typed = { ...typedOf(preview.matching), source: 'county-sheriff' }

const month = (n: number) => new Date(Date.UTC(2025, 10 + n, 1, 6))
const neighborhoods = [
  { slug: 'elm-square', name: 'Elm Square' },
  { slug: 'school-hill', name: 'School Hill' },
  { slug: 'the-flats', name: 'The Flats' },
]
const summary: IncidentSummary = {
  from: new Date('2026-08-01T05:00:00Z'),
  last: new Date('2026-11-01T04:59:59Z'),
  newest: new Date('2026-10-31T22:00:00Z'),
  kinds: [
    { kind: 'theft', count: 214 },
    { kind: 'disorder', count: 187 },
    { kind: 'vehicle', count: 120 },
    { kind: 'damage', count: 77 },
    { kind: 'burglary', count: 31 },
  ],
  months: [71, 64, 59, 66, 80, 92, 110, 131, 128, 118, 99, 84].map((count, n) => ({ from: month(n), count })),
  places: [
    { slug: 'elm-square', name: 'Elm Square', count: 301 },
    { slug: 'school-hill', name: 'School Hill', count: 64 },
    { slug: 'the-flats', name: 'The Flats', count: 'few' },
  ],
  nowhere: 12,
  requests: [
    { kind: 'dumping', count: 88 },
    { kind: 'street-light', count: 41 },
    { kind: 'weeds', count: 19 },
  ],
}
const small: IncidentSummary = {
  ...summary,
  kinds: [
    { kind: 'theft', count: 6 },
    { kind: 'drugs', count: 'few' },
    { kind: 'weapons', count: 'few' },
  ],
  months: [3, 'few', 4, 0, 5, 3, 'few', 6, 8, 4, 3, 5].map((count, n) => ({ from: month(n), count: count as number | 'few' })),
  places: [],
  requests: [],
}

const car: SeenIncident = {
  id: id(30),
  kind: 'vehicle',
  label: 'Larceny from motor vehicle, over $750',
  isSensitive: false,
  occurredAt: new Date('2026-10-31T03:20:00Z'),
  occurredUntil: new Date('2026-10-31T11:00:00Z'),
  preciseTo: 'minute',
  count: 1,
  place: '300 ELM ST',
  lat: 41.7052,
  lng: -93.4061,
  neighborhoodName: 'Elm Square',
}
const list: IncidentList = {
  incidents: [
    car,
    { ...car, id: id(31), kind: 'disorder', label: 'Disturbance', occurredUntil: null, lat: 41.7071, lng: -93.4032, place: '1500 MILL LN' },
    {
      ...car,
      id: id(32),
      kind: 'theft',
      label: 'Shoplifting',
      occurredUntil: null,
      preciseTo: 'day',
      lat: 41.7033,
      lng: -93.4089,
      count: -1,
    },
    { ...car, id: id(33), kind: 'violence', label: 'Assault', occurredUntil: null, isSensitive: true, place: null, lat: null, lng: null },
  ],
  areas: [
    {
      type: 'Polygon',
      coordinates: [
        [
          [-93.412, 41.7],
          [-93.4, 41.7],
          [-93.4, 41.71],
          [-93.412, 41.71],
          [-93.412, 41.7],
        ],
      ],
    },
  ], // prettier-ignore
  background: {
    streets: [
      {
        line: [
          [-93.412, 41.705],
          [-93.4, 41.7055],
        ],
        main: true,
      },
    ],
    parks: [],
    water: [],
    rivers: [],
  }, // prettier-ignore
  older: '/incidents?before=x',
}
const everything = { neighborhood: '', kind: '', days: '90' }

export const gallery: GalleryExample[] = [
  {
    name: 'incidents for everybody',
    render: (view) => (
      <IncidentsPage
        view={as(view, undefined, '/incidents')}
        chosen={everything}
        neighborhoods={neighborhoods}
        summary={summary}
        mayImport={false}
      />
    ),
  },
  {
    name: 'incidents of one neighborhood with small numbers',
    render: (view) => (
      <IncidentsPage
        view={as(view, undefined, '/incidents')}
        chosen={{ ...everything, neighborhood: 'the-flats' }}
        neighborhoods={neighborhoods}
        summary={small}
        mayImport={false}
      />
    ),
  },
  {
    name: 'incidents one by one for an analyst',
    render: (view) => (
      <IncidentsPage
        view={as(view, analyst, '/incidents')}
        chosen={{ ...everything, neighborhood: 'elm-square' }}
        neighborhoods={neighborhoods}
        summary={{ ...summary, places: [] }}
        list={list}
        mayImport
      />
    ),
  },
  {
    name: 'nothing was imported yet',
    render: (view) => (
      <IncidentsPage
        view={as(view, analyst, '/incidents')}
        chosen={everything}
        neighborhoods={neighborhoods}
        summary={undefined}
        mayImport
      />
    ),
  },
  {
    name: 'imports',
    render: (view) => <ImportsPage view={as(view, administrator, '/imports')} runs={[reading, unmatched, failed, done]} mayLearn />,
  },
  {
    name: 'imports refused no file',
    render: (view) => (
      <ImportsPage view={as(view, analyst, '/imports')} runs={[]} mayLearn={false} refusal="file-missing" typed={{ preset: 'police-uk' }} />
    ),
  },
  {
    name: 'import columns',
    render: (view) => (
      <ImportColumnsPage
        view={as(view, analyst, '/imports')}
        run={unmatched}
        preview={preview}
        typed={typed}
        sources={['county-sheriff']}
      />
    ),
  },
  {
    name: 'import columns refused',
    render: (view) => (
      <ImportColumnsPage
        view={as(view, analyst, '/imports')}
        run={unmatched}
        preview={preview}
        typed={typed}
        sources={[]}
        refusal="no-projection"
      />
    ),
  },
  {
    name: 'import columns that read nothing',
    render: (view) => (
      <ImportColumnsPage
        view={as(view, analyst, '/imports')}
        run={unmatched}
        preview={preview}
        typed={{ ...typed, date: 'Offense' }}
        sources={[]}
        refusal={{ unreadable: 'unreadable-date' }}
      />
    ),
  },
  { name: 'import being read', render: (view) => <ImportRunPage view={as(view, analyst, '/imports')} run={reading} rejects={[]} /> },
  {
    name: 'import done',
    render: (view) => (
      <ImportRunPage
        view={as(view, analyst, '/imports')}
        run={done}
        rejects={[
          { reason: 'unreadable-date', count: 8 },
          { reason: 'malformed-line', count: 4 },
        ]}
      />
    ),
  },
  {
    name: 'import interrupted',
    render: (view) => <ImportRunPage view={as(view, analyst, '/imports')} run={failed} rejects={[{ reason: 'no-kind', count: 4 }]} />,
  },
]
