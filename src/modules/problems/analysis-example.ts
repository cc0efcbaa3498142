import { cellOf } from '#engines/geometry/cell.ts'
import { METHODS } from '#engines/method.ts'
import { changeOf } from './analysis-change.ts'
import { dayNumber, type Happening, lastWeeks, sumOf, type Telling } from './analysis-event.ts'
import { followUpsOf } from './analysis-follow.ts'
import { hoursOf } from './analysis-hours.ts'
import { kindsOf } from './analysis-kinds.ts'
import {
  type Asked,
  METHOD_OF,
  PICTURES,
  type Picture,
  type PictureKind,
  type PictureQuery,
  type PictureResults,
} from './analysis-picture.ts'
import type { Refused } from './analysis-refusal.ts'
import { seasonOf } from './analysis-season.ts'
import { tellersOf } from './analysis-tellers.ts'
import { weeksOf } from './analysis-weeks.ts'
import { cellMapOf, placesOf } from './analysis-where.ts'
import { bars } from './problem-example.ts'

const span = { fromOn: '2024-11-24', untilOn: '2026-11-21' }
const [FIRST, DAYS] = [dayNumber(span.fromOn), 728]
const area = bars.area!
const LABELS = ['Noise complaint', 'Disturbance in public', 'Noise complaint', 'Broken window', 'Noise complaint', 'Family call'] as const
const BLOCKS = [
  '100 block of Mill Lane',
  '100 block of Mill Lane',
  '40 block of Water Street',
  '100 block of Mill Lane',
  '7 block of Elm Square',
] as const

/** A number from 0 to 1 that looks like chance and is the same every time. */
const turn = (i: number, step: number): number => (i * step) % 1

/** `n` incidents over two years, most of them on Friday and Saturday nights at one end of Mill Lane, fewer in the last half-year. */
export function happeningsOf(n: number): Happening[] {
  return Array.from({ length: n }, (_, i) => {
    const at = turn(i, 0.61803)
    const day = FIRST + Math.floor(DAYS * at ** 1.2)
    const isNight = i % 4 > 0
    const place = i % BLOCKS.length
    const spread = isNight ? 0.0002 : 0.0014
    const [lat, lng] = [
      area.lat + place * 0.0004 + spread * (turn(i, 0.7548) - 0.5),
      area.lng - place * 0.0003 + spread * (turn(i, 0.5698) - 0.5),
    ]
    return {
      kind: 'disorder',
      label: LABELS[i % LABELS.length]!,
      isSensitive: i % LABELS.length === 5,
      count: 1,
      // Thursday is the first day there is: on to the next Friday or Saturday.
      day: isNight ? day - (((day + 3) % 7) - 4 - (i % 2)) : day,
      minute: isNight ? 22 * 60 + (i % 2) * 80 : Math.floor(1440 * turn(i, 0.3819)),
      until: null,
      preciseTo: i % 40 === 39 ? ('day' as const) : ('minute' as const),
      place: BLOCKS[place]!,
      cell: cellOf(lat, lng),
      isHere: i % 9 !== 8,
    }
  })
}

const tellings: Telling[] = Array.from({ length: 46 }, (_, i) => ({
  day: FIRST + 400 + i * 7,
  category: i % 3 ? 'noise' : 'broken-glass',
  names: i % 3 ? { en: 'Loud music or shouting', es: 'Música alta o gritos' } : { en: 'Broken glass', es: 'Vidrios rotos' },
  isSensitive: false,
  cell: i % 6 === 5 ? null : cellOf(area.lat + 0.0004 * (i % 4), area.lng - 0.0005 * (i % 3)),
}))

const query: PictureQuery = {
  ...span,
  area,
  incidentKinds: ['disorder', 'damage'],
  categories: ['noise', 'broken-glass'],
  names: {
    noise: { en: 'Loud music or shouting', es: 'Música alta o gritos' },
    'broken-glass': { en: 'Broken glass', es: 'Vidrios rotos' },
  },
  timeZone: 'America/Chicago',
}

const months = Array.from({ length: 36 }, (_, i) => ({
  month: `${2023 + Math.floor((i + 10) / 12)}-${String(((i + 10) % 12) + 1).padStart(2, '0')}`,
  incidents: Math.round(9 + 5 * Math.cos((2 * Math.PI * (i + 10 - 6)) / 12)),
  reports: i % 3,
}))
const tellers = {
  reports: 46,
  addressed: 38,
  people: 24,
  most: 6,
  languages: [
    { language: 'en', reports: 33 },
    { language: 'es', reports: 13 },
  ],
  requests: [
    { kind: 'noise', count: 11 },
    { kind: 'dumping', count: 4 },
  ],
}
const dated = Array.from({ length: 60 }, (_, i) => {
  const day = FIRST + 360 + Math.floor(i / 2) * 11 + (i % 2) * 3
  return { lat: area.lat + 0.0021 * ((Math.floor(i / 2) * 7) % 30), lng: area.lng + 0.0001 * (i % 2), day, untilDay: day }
})

type Results = { readonly [K in PictureKind]: PictureResults[K] | Refused }

function resultsOf(n: number): Results {
  const happenings = happeningsOf(n)
  const told = tellings.slice(0, Math.round((46 * n) / 300))
  return {
    weeks: weeksOf(happenings, told, span),
    hours: hoursOf(happenings),
    season: seasonOf(n < 30 ? months.slice(0, 14) : months),
    map: cellMapOf(happenings, told, area),
    places: placesOf(happenings, area, lastWeeks(span, 52)),
    kinds: kindsOf(happenings, told),
    tellers: tellersOf(n < 30 ? { ...tellers, reports: 3, addressed: 2, people: 2, requests: [] } : tellers, sumOf(happenings)),
    change: changeOf(happenings, told, n < 30 ? lastWeeks(span, 40) : span),
    'near-repeats': followUpsOf(n < 30 ? dated.slice(0, n) : dated, false),
  }
}

/** All pictures of a problem with `n` recorded incidents; with few of them most say why they are not drawn. */
export function picturesOf(n: number): Asked[] {
  const results = resultsOf(n)
  return PICTURES.map((kind) => {
    const result = results[kind]
    if ('refused' in result) return { kind, query, refusal: result }
    const method = METHOD_OF[kind] ?? null
    return { kind, query, method, methodVersion: method && METHODS[method].version, result } as Picture
  })
}
