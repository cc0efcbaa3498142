import { describe, expect } from 'vitest'
import { type TestTown, test } from '#test/kit/town.ts'
import { IMPORT_FILE_JOB } from './import-run.ts'
import { incidentJobs } from './incident.jobs.ts'

const csv = (text: string, name = 'records.csv') => new File([text], name, { type: 'text/csv' })
const known = `Crime ID,Month,Longitude,Latitude,Location,Crime type
k1,2026-01,,,300 ELM ST,Burglary
k2,soon,,,300 ELM ST,Drugs
`
const unknown = `Case,When,What,Where
77,01/31/2026 22:10,Vandalism of a car,12 ELM ST
78,02/01/2026 08:00,Noise,
`
const columns = {
  holds: 'incidents',
  source: 'County sheriff',
  dateOrder: 'mdy',
  date: 'When',
  label: 'What',
  place: 'Where',
  key: 'Case',
  projection: '',
}
const idIn = (response: Response) => /\/imports\/([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1] ?? ''

/** What the job engine would do next. */
async function work(town: TestTown, importId: string): Promise<void> {
  const jobs = incidentJobs({ agencyData: town.connection.agency, tidy: async () => undefined })
  const job = jobs.find(({ name }) => name === IMPORT_FILE_JOB)
  await job?.run({ id: 'j', agencyId: town.data.agencyId, payload: { importId }, attempt: 1 })
}

describe('importing by the page', () => {
  test('an analyst uploads a known file, and sees what became of every row', async ({ town }) => {
    const sent = await town.post('/imports', { file: csv(known, '../january.csv'), preset: '' }, { as: 'analyst' })
    expect(sent.status).toBe(303)
    const id = idIn(sent)
    const waiting = await town.get(`/imports/${id}`, { as: 'analyst' })
    expect(await waiting.clone().text()).toContain('data-running')
    expect(await town.text(waiting)).toContain('It waits for its turn')
    await work(town, id)
    await work(town, id)
    const done = await town.get(`/imports/${id}`, { as: 'analyst' })
    expect(await done.clone().text()).not.toContain('data-running')
    expect(await town.text(done)).toMatch(/Rows read 2 New 1 .*Not taken 1 .*The date cannot be read 1/)
    const rejects = await town.get(`/imports/${id}/rejects.csv`, { as: 'analyst' })
    expect(rejects.headers.get('content-disposition')).toBe('attachment; filename=".._january-not-taken.csv"')
    expect(await rejects.text()).toContain('3,unreadable-date,soon,')
    const left = await town.data.read((at) =>
      at.db.selectFrom('import_file').select('part').where('agency_id', '=', at.agencyId).where('import_id', '=', id).execute(),
    )
    expect(left).toEqual([])
  })

  test('a file of no known layout asks which column is what, keeps everything on a refusal, and is read', async ({ town }) => {
    const id = idIn(await town.post('/imports', { file: csv(unknown), preset: '' }, { as: 'analyst' }))
    const page = await (await town.get(`/imports/${id}/columns`, { as: 'analyst' })).text()
    expect(page).toContain('Vandalism of a car')
    const refused = await town.post(`/imports/${id}/columns`, { ...columns, label: '' }, { as: 'analyst' })
    const again = await refused.text()
    expect([refused.status, again]).toEqual([422, expect.stringContaining('Say which column tells what it was')])
    expect(again).toMatch(/<option value="When" selected/)
    expect(again).toContain('value="County sheriff"')
    const wrong = await town.post(`/imports/${id}/columns`, { ...columns, date: 'Where' }, { as: 'analyst' })
    expect([wrong.status, await town.text(wrong)]).toEqual([422, expect.stringContaining('None of the first rows could be read this way')])
    const chosen = await town.post(`/imports/${id}/columns`, columns, { as: 'analyst' })
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, `/imports/${id}`])
    await work(town, id)
    expect(await town.text(await town.get(`/imports/${id}`, { as: 'analyst' }))).toMatch(/New 2 .*Source county-sheriff/)
    expect((await town.get(`/imports/${id}/columns`, { as: 'analyst' })).status).toBe(303)
  })

  test.for([
    ['no file', '', '', 'Choose a file.'],
    ['an empty file', ' ', '', 'This file is empty.'],
    ['a text that is no table', 'Dear Sir\nplease\n', '', 'This is no table'],
    ['another layout than was chosen', unknown, 'police-uk', 'does not have the columns of the layout you chose'],
  ] as const)('%s is refused with the reason', async ([, text, preset, words], { town }) => {
    const answer = await town.post('/imports', { file: csv(text), preset }, { as: 'administrator' })
    expect([answer.status, await town.text(answer)]).toEqual([422, expect.stringContaining(words)])
  })

  test('nobody else comes in, and ids that are none are not found', async ({ town }) => {
    expect((await town.get('/imports')).status).toBe(303)
    expect((await town.get('/imports', { as: 'officer' })).status).toBe(403)
    expect((await town.post('/imports', { file: csv(known) }, { as: 'chief' })).status).toBe(403)
    expect((await town.post('/imports/addresses', {}, { as: 'analyst' })).status).toBe(403)
    expect((await town.post('/imports/addresses', {}, { as: 'administrator' })).status).toBe(303)
    expect((await town.get('/imports/nonsense', { as: 'analyst' })).status).toBe(404)
    expect((await town.get('/imports', { as: 'analyst' })).status).toBe(200)
  })
})

describe('the page of incidents', () => {
  const single = 'One by one'
  test('everybody sees counts, and only those who work with them see single incidents', async ({ town }) => {
    const place = town.town.neighborhoods[0]!
    for (const to of ['/incidents', `/incidents?neighborhood=${place.slug}&days=365`]) {
      const seen = await town.get(to)
      expect(seen.status).toBe(200)
      const html = await seen.text()
      expect(html).toContain('By kind')
      expect(html).not.toContain(single)
      expect(html).not.toContain('class="pin')
      expect(await (await town.get(to, { as: 'administrator' })).text()).not.toContain(single)
      expect(await (await town.get(to, { as: 'officer' })).text()).toContain(single)
    }
  })

  test('the list goes on page by page without losing or repeating one', async ({ town }) => {
    const seen: string[] = []
    let next: string | undefined = '/incidents?days=30'
    let pages = 0
    while (next && pages++ < 40) {
      const html: string = await (await town.get(next, { as: 'analyst' })).text()
      seen.push(...[...html.matchAll(/<li data-item="([^"]+)"/g)].map((match) => match[1] ?? ''))
      next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(pages).toBeGreaterThan(2)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(50)
  })

  test('a sensitive incident has neither street nor point, for nobody', async ({ town }) => {
    const sensitive = town.town.incidents.filter(({ isSensitive }) => isSensitive)
    expect(sensitive.length).toBeGreaterThan(0)
    const html = await (await town.get('/incidents?kind=violence&days=365', { as: 'chief' })).text()
    const labels = new Set(sensitive.map(({ id }) => id))
    expect([...html.matchAll(/<li data-item="([^"]+)"/g)].filter((match) => labels.has(match[1] ?? ''))).toEqual([])
  })

  test('what the address asks and is not there counts as not asked', async ({ town }) => {
    expect((await town.get('/incidents?neighborhood=nowhere&kind=murder&days=-1&before=x')).status).toBe(200)
    expect((await town.get('/incidents?before=2026-01-01_x&days=1', { as: 'analyst' })).status).toBe(200)
  })
})
