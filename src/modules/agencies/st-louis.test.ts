import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type BoundaryDraft, checkDraft, filterChoices, filterOf, lighter, nameChoices } from './boundary-choice.ts'

/** A real city's neighborhoods and parks: kept beside the project, since it is not ours to give away. */
const FILE = '../shared/data/stlouis/neighborhoods.geojson'
const here = existsSync(FILE)

describe.skipIf(!here)(
  here ? 'the neighborhoods of a real city' : `the neighborhoods of a real city (skipped: ${FILE} is not here)`,
  () => {
    const draft = (): BoundaryDraft => ({
      fileName: 'neighborhoods.geojson',
      geojson: lighter(JSON.parse(readFileSync(FILE, 'utf8'))),
      nameProperty: null,
      filterProperty: null,
      filterValues: [],
      uploadedAt: new Date(0),
    })
    test('all 88 areas are read, named by the right property, and none is refused', () => {
      const checked = checkDraft(draft())
      expect(checked.nameProperty).toBe('NHD_NAME')
      expect(checked.areas).toHaveLength(88)
      expect(checked.findings.filter(({ severity }) => severity === 'refused')).toEqual([])
    })
    test('parks, numbered above 79, are left out by a range of the number', () => {
      expect(nameChoices(draft())).toContain('NHD_NAME')
      expect(filterChoices(draft())).toEqual([{ property: 'NHD_NUM', kind: 'range', least: 1, most: 88 }])
      const chosen = { ...draft(), filterProperty: 'NHD_NUM' }
      const filter = filterOf(chosen, { property: 'NHD_NUM', values: [], from: '1', to: '79' })
      const checked = checkDraft({ ...chosen, filterValues: filter?.values ?? [] })
      expect([checked.areas.length, checked.leftOut]).toEqual([79, 9])
    })
  },
)
