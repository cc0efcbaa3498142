import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { newId } from '#data/id.ts'
import { ROLES } from '#modules/people/index.ts'
import { type TestTown, test } from '#test/kit/town.ts'
import { listDesigns } from './design.store.ts'
import { keyOf } from './design-area.ts'

const DAY_MS = 86_400_000
const kysely = (town: TestTown) => town.connection.kysely
const as = { as: 'sergeant' } as const
const dayAt = (town: TestTown, days: number) => new Date(town.now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
const problemAt = (town: TestTown, slug: string) =>
  kysely(town).selectFrom('problem').select(['id', 'slug', 'response_from_on']).where('slug', '=', slug).executeTakeFirstOrThrow()
const designsOf = async (town: TestTown, slug: string) => {
  const { id } = await problemAt(town, slug)
  return town.data.read((at) => listDesigns(at, id))
}
const latestOf = async (town: TestTown, slug: string) => {
  const { id } = await problemAt(town, slug)
  return kysely(town)
    .selectFrom('assessment')
    .select(['finding', 'design_id', 'early_reason', 'result'])
    .where('problem_id', '=', id)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}
const reopen = (town: TestTown, slug: string) =>
  kysely(town).updateTable('problem').set({ state: 'open', stage: 'assessment' }).where('slug', '=', slug).execute()

describe('the planted responses, judged by the plans that the town recorded', () => {
  test.for([
    ['bikes-at-the-station', 'worked', /It worked: it happened \d+ times, which is \d+% to \d+% less/],
    ['car-meets-in-carding-yard', 'moved', /It moved: here it happened \d+ times instead of about \d+, but in Slipway Lane about \d+ more/],
    [
      'shop-thefts-on-bridge-street',
      'did-not-work',
      /It did not work: it happened \d+ times, and about \d+ were to be expected without it/,
    ],
    [
      'empty-houses-in-tannery-row',
      'cannot-tell',
      /We cannot tell: .+ More weeks after will not help: .+ about \d+ events before are needed/,
    ],
  ] as const)('%s: %s', async ([slug, verdict, sentence], { town }) => {
    await reopen(town, slug)
    expect(await town.text(await town.get(`/problems/${slug}`))).toMatch(sentence)
    expect((await town.post(`/problems/${slug}/assessments`, { words: 'Counted again.' }, as)).status).toBe(303)
    const [standing] = await designsOf(town, slug)
    expect(await latestOf(town, slug)).toMatchObject({ finding: verdict, design_id: standing!.id, early_reason: null })
    const page = await town.text(await town.get(`/problems/${slug}/assessment`, as))
    expect(page).toMatch(sentence)
    expect(page).toContain('Counted in two ways')
    expect(page).toContain('The two agree.')
    expect(page).not.toMatch(/NaN|Infinity|undefined/)
  })
  test('every plan of the town was recorded before its start, but for one, which says so; a change after the start says so too', async ({
    town,
  }) => {
    const page = async (slug: string) => town.text(await town.get(`/problems/${slug}`))
    expect(await page('bikes-at-the-station')).toMatch(/Recorded on \w+ \d+, \d{4}, before the response began\./)
    expect(await page('evenings-in-signal-park')).toMatch(
      /The response had begun on .+: whoever planned this could already know how it went\. Planned after the start/,
    )
    expect(await page('night-noise-behind-the-bars')).toMatch(
      /Changed on .+, after the start\. Why: The ride pick-up moved .+ Changed after the start .+ One earlier plan/,
    )
  })
  test('an assessment from before there were plans is read as it was', async ({ town }) => {
    const page = await town.text(await town.get('/problems/glass-at-quarry-pond/assessment', as))
    expect(page).toMatch(/Too few to tell|No detectable change|Fewer/)
    expect(page).toContain('Counts per week, here and in the comparison area')
  })
})

describe('a plan is recorded', () => {
  const slug = 'cars-opened-in-clinker-car-park'
  const path = `/problems/${slug}/design`
  const typed = (town: TestTown, changes: Record<string, string | string[]> = {}) => ({
    act: 'record',
    startsOn: dayAt(town, 14),
    lookOn: dayAt(town, 196),
    weeksBefore: '52',
    buffer: 'ring',
    ringRadius: '300',
    controls: [keyOf({ kind: 'neighborhood', id: town.town.ids.neighborhood('quarry-hill'), name: '' })],
    ...changes,
  })
  test('by those who may measure, and by nobody else', async ({ town }) => {
    await kysely(town).updateTable('problem').set({ stage: 'response' }).where('slug', '=', slug).execute()
    const may = []
    for (const role of [undefined, ...ROLES]) {
      const got = await town.get(path, { as: role })
      const posted = await town.post(path, { ...typed(town), act: 'show' }, { as: role })
      if (got.status === 200 && posted.status === 200) may.push(role)
      else expect([role, [303, 403].includes(got.status), [303, 403].includes(posted.status)]).toEqual([role, true, true])
    }
    expect(may).toContain('sergeant')
    expect(may).toContain('chief')
    expect(may).toContain('analyst')
    expect(may.filter((role) => !['officer', 'sergeant', 'chief', 'analyst'].includes(role ?? ''))).toEqual([])
  })
  test('at first with the usual days and the areas that went most alike', async ({ town }) => {
    const html = await (await town.get(path, as)).text()
    expect(html).toContain('name="weeksBefore" type="number" value="52"')
    const ticked = [...html.matchAll(/name="controls" value="([^"]+)" checked/g)].map(([, key]) => key)
    expect(ticked.length).toBeGreaterThan(0)
    const page = await town.text(await town.get(path, as))
    expect(page).toMatch(/went alike before|nothing speaks clearly against it/)
    expect(await designsOf(town, slug)).toEqual([])
  })
  test('what is wrong is said at its field, and everything typed stays', async ({ town }) => {
    const tries: [Record<string, string | string[]>, string][] = [
      [{ startsOn: '' }, 'Give the first day of the response.'],
      [{ lookOn: dayAt(town, 20) }, 'Look at least 4 weeks after the first day.'],
      [{ startsOn: dayAt(town, -200), lookOn: dayAt(town, -2) }, 'This day is over.'],
      [{ weeksBefore: '3' }, 'Count at least 8 weeks before.'],
      [{ startsOn: dayAt(town, -900), weeksBefore: '150', lookOn: dayAt(town, 7) }, 'Records begin on'],
      [{ controls: [] }, 'Choose at least one place to compare with.'],
      [{ controls: ['circle nonsense'] }, 'Choose at least one place to compare with.'],
      [{ ringRadius: '10' }, 'Give a distance that is larger than that of the area'],
      [{ buffer: 'place', bufferWhere: 'Nowhere at all 9999', bufferRadius: '100' }, 'We did not find this place.'],
      [{ controlWhere: 'Nowhere at all 9999', controlRadius: '200' }, 'We did not find this place.'],
      [{ controlWhere: 'Mill Lane', controlRadius: '5' }, 'Give a distance from 50 to 2000 meters.'],
      [{ controlWhere: 'Clinker Street', controlRadius: '900' }, 'These overlap: "900 m around'],
    ]
    for (const [changes, words] of tries) {
      const response = await town.post(path, typed(town, changes), as)
      expect([words, response.status, await town.text(response)]).toEqual([words, 422, expect.stringContaining(words)])
    }
    const kept = await (await town.post(path, typed(town, { weeksBefore: '3', lookOn: dayAt(town, 100) }), as)).text()
    expect(kept).toContain(`value="${dayAt(town, 100)}"`)
    expect(await designsOf(town, slug)).toEqual([])
  })
  test('shown first, with a place of one’s own among the ticked; nothing is recorded by that', async ({ town }) => {
    const response = await town.post(path, typed(town, { act: 'show', controlWhere: 'Mill Lane', controlRadius: '150' }), as)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/value="circle [^"]+ 150" checked/)
    expect(html).toContain('150 m around Mill Lane')
    expect(html).not.toMatch(/NaN|Infinity|undefined/)
    expect(await designsOf(town, slug)).toEqual([])
  })
  test('with the event, the first day, and what was known then', async ({ town }) => {
    expect((await town.post(path, typed(town), as)).status).toBe(303)
    const [design, ...others] = await designsOf(town, slug)
    expect(others).toEqual([])
    expect(design).toMatchObject({
      supersedes: null,
      reason: null,
      weeksBefore: 52,
      startsOn: dayAt(town, 14),
      buffer: { radiusM: 300, name: '' },
    })
    expect(design!.controls).toEqual([{ kind: 'neighborhood', id: town.town.ids.neighborhood('quarry-hill'), name: 'Quarry Hill' }])
    expect(design!.foreseen.target).toHaveLength(52)
    expect(design!.foreseen.target.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50)
    const problem = await problemAt(town, slug)
    expect(problem.response_from_on).toBe(dayAt(town, 14))
    const event = await kysely(town)
      .selectFrom('event')
      .select(['kind', 'detail'])
      .where('about_id', '=', problem.id)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({ kind: 'design-recorded', detail: { designId: design!.id, isAfterStart: false } })
    const page = await town.text(await town.get(`/problems/${slug}`))
    expect(page).toContain('before the response began')
    expect(page).toMatch(/With these numbers, a drop of \d+% or more would show by/)
    const day = await town.post(`/problems/${slug}/first-day`, { firstDay: dayAt(town, 20) }, as)
    expect([day.status, await town.text(day)]).toEqual([422, expect.stringContaining('The first day stands in the plan.')])
  })
  test('it is changed only beside what was there, with a reason, and after the start with that mark', async ({ town }) => {
    expect(await town.text(await town.post(path, typed(town), as))).toContain('Nothing is changed')
    const later = { lookOn: dayAt(town, 210) }
    expect(await town.text(await town.post(path, typed(town, later), as))).toContain('Say why the plan is changed.')
    expect((await town.post(path, typed(town, { ...later, reason: 'The lamps come later.' }), as)).status).toBe(303)
    expect(await town.text(await town.get(`/problems/${slug}`))).toMatch(
      /Changed on .+, before the response began\. Why: The lamps come later\./,
    )
    const began = town.now
    town.now = new Date(began.getTime() + 30 * DAY_MS)
    const analyst = { as: { account: town.town.accounts.find(({ roles }) => roles.includes('analyst'))!.id } } as const
    const fields = { ...typed(town), startsOn: dayAt(town, -16), lookOn: dayAt(town, 200), reason: 'We look later still.' }
    const shown = await town.text(await town.post(path, { ...fields, act: 'show' }, analyst))
    expect(shown).toContain('This change will be marked "changed after the start".')
    expect((await town.post(path, fields, analyst)).status).toBe(303)
    const page = await town.text(await town.get(`/problems/${slug}`))
    expect(page).toMatch(/after the start\. Why: We look later still\. Changed after the start/)
    expect(page).toContain('2 earlier plans')
    expect((await designsOf(town, slug)).map(({ reason }) => reason)).toEqual(['We look later still.', 'The lamps come later.', null])
    town.now = began
  })
  test('what is recorded cannot be rewritten, not even by the program', async ({ town }) => {
    for (const statement of [sql`update response_design set look_on = '2030-01-01'`, sql`delete from response_design`])
      await expect(town.data.write(null, (at) => statement.execute(at.db))).rejects.toThrow(/permission denied/)
  })
})

describe('looking before the planned day', () => {
  const slug = 'evenings-in-signal-park'
  test('is refused without a reason, is labeled as early with one, and the planned look is still to come', async ({ town }) => {
    await kysely(town).updateTable('problem').set({ stage: 'assessment' }).where('slug', '=', slug).execute()
    const refused = await town.post(`/problems/${slug}/assessments`, {}, as)
    expect([refused.status, await town.text(refused)]).toEqual([
      422,
      expect.stringMatching(/The look is planned for \w+ \d+, 2027\. Say why it is looked at earlier\./),
    ])
    const made = await town.post(`/problems/${slug}/assessments`, { earlyReason: 'The council asks.' }, as)
    expect(made.status).toBe(303)
    expect(await latestOf(town, slug)).toMatchObject({ early_reason: 'The council asks.' })
    const page = await town.text(await town.get(`/problems/${slug}/assessment`, as))
    expect(page).toMatch(
      /Looked at early, on .+ Early look An early look: it does not take the place of the planned one on .+ Why earlier: The council asks\./,
    )
    expect(page).toContain('Check whether it helped, at the planned look.')
    const closing = await town.post(`/problems/${slug}/closing`, { how: 'closed', closing: 'Done.' }, as)
    expect([closing.status, await town.text(closing)]).toEqual([422, expect.stringContaining('at the planned look')])
  })
  test('a gap in the police records is no success', async ({ town }) => {
    const now = town.now
    town.now = new Date(now.getTime() + 150 * DAY_MS)
    const chief = { as: { account: town.town.accounts.find(({ roles }) => roles.includes('chief'))!.id } } as const
    const refused = await town.post(`/problems/${slug}/assessments`, {}, chief)
    expect([refused.status, await town.text(refused)]).toEqual([
      422,
      expect.stringMatching(/The police records reach from .+ to November 2\d, 2026\. Bring in what is missing first/),
    ])
    town.now = now
  })
})

describe('another agency', () => {
  test('sees nothing of a plan', async ({ town }) => {
    const slug = 'cars-opened-in-clinker-car-park'
    const { id } = await problemAt(town, slug)
    const other = newId()
    const row = {
      id: other,
      slug: 'cedarbrook',
      host: null,
      name: 'Cedarbrook',
      time_zone: 'America/Chicago',
      settings: '{}',
      set_up_at: town.now,
      created_at: town.now,
    }
    await kysely(town).insertInto('agency').values(row).execute()
    const elsewhere = town.connection.agency(other)
    expect(await elsewhere.read((at) => listDesigns(at, id))).toEqual([])
    const seen = await elsewhere.write(null, (at) => sql<{ n: number }>`select count(*)::int as n from response_design`.execute(at.db))
    expect(seen.rows).toEqual([{ n: 0 }])
    expect((await town.get(`/problems/${slug}/design`, { ...as, agency: 'cedarbrook' })).status).not.toBe(200)
  })
})
