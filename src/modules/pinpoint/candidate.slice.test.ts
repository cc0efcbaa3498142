import { describe, expect } from 'vitest'
import { verifyChain } from '#data/events.ts'
import { paths } from '#paths.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { listCandidates } from './candidate.store.ts'
import { findCandidates } from './find-candidates.ts'
import { askForScan, runScan } from './scan.actions.ts'
import { findLatestScan } from './scan.store.ts'

/** The calculation once for the same data: what it gives is the same, and it takes seconds. */
const looks = new Map<string, ReturnType<typeof findCandidates>>()
const inPlace = (input: Parameters<typeof findCandidates>[0]) => {
  const key = `${input.today}/${input.events.map(({ ids }) => ids.length)}`
  const looked = looks.get(key) ?? findCandidates(input)
  looks.set(key, looked)
  return Promise.resolve(looked)
}
/** Each look is a minute after the one before. */
const found = async (town: TestTown) => {
  town.now = new Date(town.now.getTime() + 60_000)
  await runScan(town.data, undefined, inPlace)
  return town.data.read((at) => listCandidates(at, { state: 'new', current: true }))
}
const eventsOf = (town: TestTown, kind: string) =>
  town.connection.kysely.selectFrom('event').select(['about_id', 'kind']).where('kind', '=', kind).execute()

describe('looking at everything', () => {
  test('the town’s look finds the bars, and says so in plain words', async ({ town }) => {
    const candidates = await found(town)
    const bars = candidates.find(({ kind, topic }) => kind === 'hot-spot' && topic === 'disorder')
    expect(bars?.observed).toBeGreaterThan(100)
    expect(candidates.some(({ kind, label }) => kind === 'emerging' && label === 'Theft of a parcel')).toBe(true)
    const page = await town.text(await town.get(paths.candidates(), { as: 'officer' }))
    expect(page).toMatch(/Disorder in one spot of Elm Square: \d+ in a year, when about \d+ would be usual for as much ground\./)
    expect(page).toMatch(/Theft of a parcel in Linden Park: \d+ in the last .*week.*, when fewer than 1 would be usual\./)
    expect(page).toContain('Likely not chance (1 in 1,000,000)')
  })

  test('a second look on the same day brings the same candidates up to date and adds none', async ({ town }) => {
    const first = await found(town)
    const second = await found(town)
    expect(second.map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort())
    const scan = await town.data.read((at) => findLatestScan(at))
    expect(scan).toMatchObject({ state: 'done', isNew: 0, found: first.length, doneShare: 1 })
    expect(await town.data.read(verifyChain)).toMatchObject({ ok: true })
  })

  test('the thread gives what the same calculation gives in place', async ({ town }) => {
    const here = await found(town)
    town.now = new Date(town.now.getTime() + 60_000)
    await runScan(town.data)
    const there = await town.data.read((at) => listCandidates(at, { state: 'new', current: true }))
    expect(there.map(({ id, observed, p }) => ({ id, observed, p }))).toEqual(here.map(({ id, observed, p }) => ({ id, observed, p })))
  })

  test('a look that fails says so, changes nothing else, and can be asked for again', async ({ town }) => {
    town.now = new Date(town.now.getTime() + 60_000)
    const broken = () => Promise.reject(new Error('no'))
    await expect(runScan(town.data, undefined, broken)).rejects.toThrow('no')
    expect(await town.text(await town.get(paths.candidates(), { as: 'officer' }))).toContain('The last look did not end')
    town.now = new Date(town.now.getTime() + 60_000)
    expect((await town.post(paths.scans(), {}, { as: 'officer' })).status).toBe(303)
    expect(await town.text(await town.get(paths.candidates(), { as: 'officer' }))).toContain('begins in a moment')
    const [one, two] = [await town.data.write(null, askForScan), await town.data.write(null, askForScan)]
    expect(one).toBe(two)
  })
})

describe('deciding what it is', () => {
  test('dismissed with a reason it stays away at the next look, and the reason is kept', async ({ town }) => {
    const [first] = await found(town)
    const path = paths.candidateDecisions(first!.id)
    const without = await town.post(path, { act: 'dismiss', words: 'A fair was there' }, { as: 'officer' })
    expect([without.status, await town.text(without)]).toEqual([422, expect.stringContaining('Choose why it is no problem.')])
    expect((await town.post(path, { act: 'dismiss', reason: 'known-cause', words: 'A fair was there' }, { as: 'officer' })).status).toBe(
      303,
    )
    expect((await found(town)).map(({ id }) => id)).not.toContain(first!.id)
    expect(await town.text(await town.get(paths.candidate(first!.id), { as: 'officer' }))).toContain('A fair was there')
    expect(await eventsOf(town, 'candidate-dismissed')).toEqual([{ about_id: first!.id, kind: 'candidate-dismissed' }])
  })

  test('made a problem it has its area and what counts, and leads there', async ({ town }) => {
    const bars = (await found(town)).find(({ kind, topic }) => kind === 'hot-spot' && topic === 'disorder')!
    const path = paths.candidateProblem(bars.id)
    const refused = await town.post(path, { title: '', statement: 'x', neighborhood: bars.neighborhoodId! }, { as: 'officer' })
    expect(refused.status).toBe(422)
    const form = { title: 'Noise by the bars', statement: 'Every weekend.', neighborhood: bars.neighborhoodId!, isPublic: 'yes' }
    const opened = await town.post(path, form, { as: 'officer' })
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/problems/noise-by-the-bars/scanning'])
    const problem = await town.connection.kysely
      .selectFrom('problem')
      .select(['counted', 'radius_m'])
      .where('slug', '=', 'noise-by-the-bars')
      .executeTakeFirstOrThrow()
    expect(problem).toEqual({ counted: { incidentKinds: ['disorder'], categories: [] }, radius_m: 150 })
    expect(await town.text(await town.get(paths.candidate(bars.id), { as: 'officer' }))).toContain('It became a problem')
    expect((await town.post(path, form, { as: 'officer' })).status).toBe(422)
    expect(await eventsOf(town, 'candidate-became-problem')).toHaveLength(1)
  })

  test('a partner sees circle and counts, not the single records; a resident sees nothing of it', async ({ town }) => {
    const place = (await found(town)).find(({ kind }) => kind === 'repeat-place')!
    const asPartner = await town.text(await town.get(paths.candidate(place.id), { as: 'partner' }))
    expect(asPartner).toContain('The single records are for those who go there.')
    expect(asPartner).not.toContain(place.place!)
    expect((await town.get(paths.candidate(place.id), { as: 'resident' })).status).toBe(403)
    expect((await town.get(paths.candidates(), { as: 'overseer' })).status).toBe(403)
    expect((await town.post(paths.candidateDecisions(place.id), { act: 'watch' }, { as: 'partner' })).status).toBe(403)
    expect((await town.post(paths.candidateProblem(place.id), {}, { as: 'analyst' })).status).toBe(403)
  })
})
