import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { IncidentDraft, Reject, RowOutcome, ServiceRequestDraft } from './draft.ts'
import { readFileRows } from './file-reading.ts'
import { presetById } from './preset.ts'

const DATA = '../shared/data'
const chicago = {
  timeZone: 'America/Chicago',
  now: new Date('2020-01-01T00:00:00Z'),
  within: { west: -90.4, south: 38.5, east: -90.1, north: 38.8 },
}
const london = { timeZone: 'Europe/London', now: new Date('2024-01-01T00:00:00Z') }

async function outcomesOf(file: string, presetId: string, place: typeof chicago | typeof london = chicago): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = []
  for await (const batch of readFileRows(createReadStream(`${DATA}/${file}`), presetById(presetId)!, place)) outcomes.push(...batch)
  return outcomes
}
const rejectsOf = (outcomes: readonly RowOutcome[]) =>
  outcomes.filter((outcome): outcome is { line: number } & Reject => outcome.is === 'reject')
const keysOf = (outcomes: readonly RowOutcome[]) =>
  new Set(outcomes.flatMap((outcome) => (outcome.is === 'reject' ? [] : [outcome.sourceKey])))

describe.skipIf(!existsSync(`${DATA}/stlouis`))(`published files (${DATA}, skipped where it is absent)`, () => {
  test('25 months of St. Louis are read whole: every row is kept but eight from before 1990', { timeout: 120_000 }, async () => {
    const folder = `${DATA}/stlouis/incidents`
    const files = readdirSync(folder).flatMap((year) => readdirSync(`${folder}/${year}`).map((name) => `stlouis/incidents/${year}/${name}`))
    const keys = new Set<string>()
    let [rows, total] = [0, 0]
    const rejects: Reject[] = []
    for (const file of files) {
      for (const outcome of await outcomesOf(file, 'stlouis-incidents')) {
        rows++
        if (outcome.is === 'reject') rejects.push(outcome)
        else keys.add(outcome.sourceKey)
        if (outcome.is === 'incident') total += outcome.count
      }
    }
    expect({ files: files.length, rows, keys: keys.size, total }).toEqual({ files: 25, rows: 99_776, keys: 99_768, total: 97_134 })
    expect(new Set(rejects.map(({ reason }) => reason))).toEqual(new Set(['date-not-believable']))
  })
  test('both layouts of one week of requests are the same requests', async () => {
    const [upper, lower] = [
      await outcomesOf('stlouis/csb311_january_2018_publisher.csv', 'stlouis-requests'),
      await outcomesOf('stlouis/csb311_january_2018_newlayout.csv', 'stlouis-requests'),
    ]
    const [one, two] = [keysOf(upper), keysOf(lower)]
    expect([upper.length, one.size, lower.length, two.size]).toEqual([8812, 8714, 1554, 1532])
    expect([...two].filter((key) => !one.has(key))).toHaveLength(10)
    expect(new Set(rejectsOf(upper).map(({ reason }) => reason))).toEqual(new Set(['repeated-key']))
    const hashes = new Map((upper as ServiceRequestDraft[]).map(({ sourceKey, contentHash }) => [sourceKey, contentHash]))
    const same = (lower as ServiceRequestDraft[]).filter(({ sourceKey, contentHash }) => hashes.get(sourceKey) === contentHash)
    expect(same.length).toBeGreaterThan(700)
  })
  test('a month of a British force keeps all its rows, and the same ones when it comes again', async () => {
    const once = await outcomesOf('uk/2023-03-bedfordshire-street.csv', 'police-uk', london)
    expect([once.length, keysOf(once).size, rejectsOf(once).length]).toEqual([4887, 4887, 0])
    expect(keysOf(await outcomesOf('uk/2023-03-bedfordshire-street.csv', 'police-uk', london))).toEqual(keysOf(once))
    expect((once as IncidentDraft[]).filter(({ located }) => !located)).toHaveLength(185)
  })
})
