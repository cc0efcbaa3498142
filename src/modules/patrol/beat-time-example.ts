import type { Abstraction } from './abstraction.ts'
import type { BeatMonth } from './beat-month.ts'
import { abstraction, footPatrol, heard, type Measure, namedOfficer, priorities, reply } from './guarantee.ts'
import { monthPlus } from './wall-clock.ts'

/** Invented beat time for the gallery. */
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

const TAKEN: readonly [court: number, response: number, unnamed: number][] = [
  [0, 480, 0],
  [120, 0, 0],
  [0, 960, 0],
  [0, 240, 0],
  [300, 0, 0],
  [0, 0, 0],
  [0, 720, 0],
  [180, 480, 0],
  [0, 960, 0],
  [0, 1200, 0],
  [240, 900, 0],
  [0, 1140, 300],
]

export const months: readonly (BeatMonth & { readonly moment: Date })[] = TAKEN.map(([court, response, unnamed], i) => {
  const monthOn = monthPlus('2026-10-01', i - 11)
  const shifts = 16 + ((i * 5) % 7)
  const byReason = {
    ...(court ? { court } : {}),
    ...(response ? { 'understaffed-response': response } : {}),
    ...(unnamed ? { 'not-named': unnamed } : {}),
  }
  const abstractedMin = court + response + unnamed
  return {
    monthOn,
    shifts,
    plannedMin: shifts * 480,
    leaveMin: i === 4 ? 2400 : 0,
    abstractedMin,
    byReason,
    moment: new Date(`${monthOn.slice(0, 8)}11T12:00:00Z`),
  }
})

const shifts = (taken: number) => Array.from({ length: 52 }, (_, i) => ({ thereMin: 480, abstractedMin: i < taken ? 480 : 0 }))
const since = new Date('2026-08-23T12:00:00Z')
const amara = { name: 'Amara Diallo', publicEmail: 'amara-diallo@marlow-bridge.example', publicPhone: null }

export const measures: readonly Measure[] = [
  namedOfficer([amara]),
  priorities([new Date('2026-11-12T12:00:00Z'), new Date('2026-05-02T12:00:00Z')], since),
  heard({ answered: 131, due: 148, news: 6, promises: 9 }),
  footPatrol(22_000, 8),
  abstraction(shifts(3)),
  reply(139, 150),
]

export const fewMeasures: readonly Measure[] = [
  namedOfficer([]),
  priorities([], since),
  heard({ answered: 2, due: 3, news: 0, promises: 1 }),
  footPatrol(0, 0),
  abstraction([]),
  reply(1, 4),
]

const at = (text: string) => new Date(text)
const shift = (n: number, startsAt: string, endsAt: string) => ({
  ...{ id: id(n), officerId: id(1), beatId: id(2), startsAt: at(startsAt), endsAt: at(endsAt) },
  ...{ officerName: 'Amara Diallo', officerSlug: 'amara-diallo', beatName: 'Center', beatSlug: 'center' },
  ...{ isOnLeave: false, takenMin: 0, waits: false },
})

export const tuesday = { ...shift(11, '2026-11-17T18:00:00Z', '2026-11-18T02:00:00Z'), takenMin: 180, waits: true }
export const wednesday = shift(12, '2026-11-18T18:00:00Z', '2026-11-19T02:00:00Z')
export const friday = { ...shift(13, '2026-11-20T18:00:00Z', '2026-11-21T02:00:00Z'), isOnLeave: true }

export const week = ['16', '17', '18', '19', '20', '21', '22'].map((day) => ({
  day: `2026-11-${day}`,
  noon: at(`2026-11-${day}T17:00:00Z`),
  shifts: [tuesday, wednesday, friday].filter(({ startsAt }) => startsAt.toISOString().startsWith(`2026-11-${day}`)),
}))

export const noted: Abstraction = {
  ...{ id: id(21), shiftId: tuesday.id, from: at('2026-11-17T20:00:00Z'), until: at('2026-11-17T23:00:00Z') },
  ...{ reason: null, reasonWords: null, orderedBy: null, notedAt: at('2026-11-17T23:10:00Z') },
}
export const named: Abstraction = {
  ...{ id: id(22), shiftId: tuesday.id, from: at('2026-11-18T00:00:00Z'), until: at('2026-11-18T01:30:00Z') },
  ...{ reason: 'understaffed-response', reasonWords: null, orderedBy: 'dispatch', notedAt: at('2026-11-18T01:40:00Z') },
}

const entry = (n: number, kind: 'walk' | 'meeting' | 'break', title: string, from: string, until: string, place: string | null) => ({
  ...{ id: id(n), officerId: id(1), kind, title, startsAt: at(from), endsAt: at(until), place },
  ...{ lat: null, lng: null, neighborhoodId: null, isPublic: kind !== 'break' },
})
export const entries = [
  entry(31, 'meeting', 'Coffee with your officer', '2026-11-22T22:15:00Z', '2026-11-22T23:00:00Z', 'Mill Street Bakery'),
  entry(32, 'walk', 'Walk around the square', '2026-11-22T22:45:00Z', '2026-11-22T23:30:00Z', 'Elm Square Market'),
  entry(33, 'break', 'Break', '2026-11-23T00:15:00Z', '2026-11-23T00:45:00Z', null),
]
