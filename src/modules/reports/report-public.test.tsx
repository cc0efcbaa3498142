import { describe, expect } from 'vitest'
import { type TestTown, test, textOf } from '#test/kit/town.ts'

const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
const plainCategory = (town: TestTown) => town.town.categories.find(({ isSensitive }) => !isSensitive)!
const linkIn = (html: string) => /\/follow\/[\w-]{32}/.exec(html)?.[0] ?? ''
const referenceOf = (html: string) => /\b[0-9A-Z]{3}-[0-9A-Z]{3}\b/.exec(html)?.[0] ?? ''

/** Files a report as a phone without script would, and gives the last page. */
async function fileOne(town: TestTown, changes: Record<string, string> = {}) {
  const category = plainCategory(town).slug
  const address = town.town.addresses.find(({ kind }) => kind === 'address')!
  const check = await (
    await town.post('/report', { step: 'check', category, place: address.label, words: 'The corner is dark since Monday.', ...changes })
  ).text()
  const done = await town.post('/report', { ...hiddenIn(check), match: address.id, ...changes, step: 'send' })
  return { check, done, html: await done.text() }
}

describe('a resident without an account and without script', () => {
  test('begins with danger, pictures and words', async ({ town }) => {
    const page = await town.get('/report')
    const text = await textOf(page)
    expect(page.status).toBe(200)
    expect(text).toContain('If someone is in danger now, call 911.')
    expect(text).toContain('What is wrong?')
  })
  test('tells where in one of three ways, and is asked when she gave none', async ({ town }) => {
    const refused = await town.post('/report', { step: 'check', category: plainCategory(town).slug, words: 'Dark.' })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('Please tell us where it is')
    expect(html).toContain('Dark.')
  })
  test('checks what everybody will see before anything is kept', async ({ town }) => {
    const { check } = await fileOne(town)
    expect(check).toContain('Nothing has been kept so far')
    expect(check).toContain('Not the exact place')
  })
  test('gets a code, a private link and an hour', async ({ town }) => {
    const { done, html } = await fileOne(town)
    expect(done.status).toBe(200)
    expect(html).toMatch(/will answer by \w+, \w+ \d+/)
    expect(referenceOf(html)).not.toBe('')
    const page = await town.get(`/reports/${referenceOf(html)}`)
    expect(page.status).toBe(200)
    expect(await textOf(page)).toContain('It waits for an answer.')
    const follow = await town.get(linkIn(html))
    expect([follow.status, follow.headers.get('cache-control'), follow.headers.get('referrer-policy')]).toEqual([
      200,
      'private, no-store',
      'same-origin',
    ])
  })
  test('who sends the form twice files one report', async ({ town }) => {
    const { check, html } = await fileOne(town)
    const again = await (await town.post('/report', { ...hiddenIn(check), step: 'send' })).text()
    expect([referenceOf(again), linkIn(again)]).toEqual([referenceOf(html), linkIn(html)])
  })
  test('sees her words marked when they name somebody, and an officer reads them first', async ({ town }) => {
    const { check, html } = await fileOne(town, { words: 'My neighbor John Smith parks on the grass.' })
    expect(check).toContain('<mark>John Smith</mark>')
    const page = await (await town.get(`/reports/${referenceOf(html)}`)).text()
    expect(page).not.toContain('John Smith')
    expect(await (await town.get(linkIn(html))).text()).toContain('John Smith')
  })
  test('a file that is no photo is refused, and everything else is kept', async ({ town }) => {
    const { check } = await fileOne(town)
    const refused = await town.post('/report', {
      ...hiddenIn(check),
      draft: '',
      email: 'ana@example.org',
      photos: new Blob(['<svg/>'], { type: 'image/jpeg' }),
      step: 'send',
    })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('A file is not a photo that we can open.')
    expect(html).toContain('ana@example.org')
    expect(html).toContain('The corner is dark since Monday.')
  })
  test('a later neighbor finds it among the similar ones and says "mine too"', async ({ town }) => {
    const { html } = await fileOne(town)
    const reference = referenceOf(html)
    const joined = await town.post(`/reports/${reference}/me-too`, { email: '' })
    const text = await joined.text()
    expect([joined.status, linkIn(text) !== linkIn(html)]).toEqual([200, true])
    expect(await textOf(await town.get(`/reports/${reference}`))).toContain('One neighbor says: mine too.')
    const wrong = await town.post(`/reports/${reference}/me-too`, { email: 'ana@' })
    expect(wrong.status).toBe(422)
  })
  test('anybody may say that it is still there', async ({ town }) => {
    const { html } = await fileOne(town)
    const said = await town.post(`/reports/${referenceOf(html)}/sayings`, { say: 'still-there' })
    expect([said.status, said.headers.get('location')]).toEqual([303, `/reports/${referenceOf(html)}`])
    expect(await textOf(await town.get(`/reports/${referenceOf(html)}`))).toContain('A neighbor says: it is still there')
  })
  test('who follows replies, and stops with the address gone', async ({ town }) => {
    const { html } = await fileOne(town, { email: 'ana@example.org' })
    const link = linkIn(html)
    expect((await town.post(`${link}/entries`, { say: 'reply', words: '' })).status).toBe(422)
    expect((await town.post(`${link}/entries`, { say: 'reply', words: 'The gate is open on Fridays.' })).status).toBe(303)
    expect(await (await town.get(link)).text()).toContain('The gate is open on Fridays.')
    expect(await (await town.get(`/reports/${referenceOf(html)}`)).text()).not.toContain('The gate is open')
    await town.post(`${link}/end`)
    expect(await textOf(await town.get(link))).toContain('You stopped following.')
  })
  test('everything reads in Spanish', async ({ town }) => {
    const asked = { headers: { 'accept-language': 'es' } }
    expect(await textOf(await town.get('/report', asked))).toContain('¿Qué pasa?')
    const { html } = await fileOne(town)
    expect(await textOf(await town.get(`/reports/${referenceOf(html)}`, asked))).toContain('Espera respuesta.')
  })
})

describe('the list of reports', () => {
  test('shows the last 90 days, a neighborhood at a time, page by page', async ({ town }) => {
    const page = await town.get('/reports')
    const html = await page.text()
    expect(page.status).toBe(200)
    const older = /href="(\/reports\?[^"]*before=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    expect(older).toBeDefined()
    const next = await (await town.get(older ?? '')).text()
    const codes = (text: string) => [...text.matchAll(/href="\/reports\/([^"?]+)"/g)].map(([, code]) => code)
    expect(codes(html).filter((code) => codes(next).includes(code))).toEqual([])
    const neighborhood = town.town.neighborhoods[0]!
    expect(await textOf(await town.get(`/reports?neighborhood=${neighborhood.slug}`))).toContain(`Reports in ${neighborhood.name}`)
    expect((await town.get('/reports?neighborhood=nowhere')).status).toBe(404)
  })
  test('never tells a true place or an address', async ({ town }) => {
    town.sent.length = 0
    await town.get('/reports')
    const sensitive = town.town.reports.find(({ place }) => place)!
    const html = await (await town.get(`/reports/${sensitive.reference}`)).text()
    expect(html).not.toContain(String(sensitive.lat))
    expect(
      town.sent
        .filter((statement) => /from "report" as "r"/.test(statement))
        .every((statement) => !/"r"\."(lat|lng|place)"/.test(statement)),
    ).toBe(true)
  })
})
