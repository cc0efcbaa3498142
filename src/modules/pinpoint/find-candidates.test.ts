import { describe, expect, test } from 'vitest'
import { columnsOf } from './event-columns.ts'
import { findCandidates } from './find-candidates.ts'
import { DETECTIONS } from './scan-event.ts'

describe('what the police mostly find by themselves', () => {
  const day = 20_000
  const at = (id: number, kind: string, back: number, east: number) => ({
    ...{ id: String(id), day: day - back, lat: 41.7, lng: -93.4 + east * 0.004, cell: 1000 + east, topic: kind },
    ...{ label: null, place: `Block ${east}`, neighborhoodId: 'n' },
  })
  const ordinary = Array.from({ length: 300 }, (_, i) => at(i, 'drugs', (i * 7) % 360, 1 + (i % 60)))
  const piled = Array.from({ length: 40 }, (_, i) => at(1000 + i, 'drugs', (i * 9) % 360, 0))
  const incidents = columnsOf('incidents', [...ordinary, ...piled], ['n'])
  const heard = Array.from({ length: 5 }, (_, i) => at(2000 + i, 'noise', 30 * i, 0))

  test('stands out only where residents say something is wrong as well', () => {
    expect(DETECTIONS.has('drugs')).toBe(true)
    const alone = findCandidates({ events: [incidents], neighborhoods: ['n'], today: day + 1 })
    expect(alone.findings).toEqual([])
    const together = findCandidates({ events: [columnsOf('reports', heard, ['n']), incidents], neighborhoods: ['n'], today: day + 1 })
    expect(together.findings.map(({ kind, place, voices }) => [kind, place, voices])).toEqual([['repeat-place', 'Block 0', 5]])
  })
})

test('with nothing to look at, or with too little, nothing stands out and nothing is made up', () => {
  expect(findCandidates({ events: [], neighborhoods: [], today: 20_000 })).toEqual({ findings: [], looks: 0, families: 0 })
  const one = columnsOf(
    'incidents',
    [{ id: 'a', day: 19_999, lat: 41.7, lng: -93.4, cell: 1, topic: 'theft', label: null, place: null, neighborhoodId: null }],
    [],
  )
  expect(findCandidates({ events: [one], neighborhoods: [], today: 20_000 }).findings).toEqual([])
  const atOnce = columnsOf(
    'incidents',
    Array.from({ length: 50 }, (_, i) => ({
      ...{ id: `${i}`, day: 19_900, lat: 41.7, lng: -93.4, cell: 1, topic: 'burglary', label: 'x', place: 'A' },
      neighborhoodId: null,
    })),
    [],
  )
  expect(findCandidates({ events: [atOnce], neighborhoods: [], today: 20_000 }).findings).toEqual([])
})
