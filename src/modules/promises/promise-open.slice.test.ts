import { describe, expect } from 'vitest'
import { test } from '#test/kit/town.ts'
import { atomOf } from './promise-feed.ts'
import { byOwnFirst, rateOf } from './promise-rate.ts'

const count = (kept: number, broken: number) => ({ kept, keptLate: 0, broken, open: 0, late: 0 })

describe('who keeps promises', () => {
  test('a share is shown from ten that fell due, with its range', () => {
    expect(rateOf('parks', 'Parks', count(7, 2)).share).toBeUndefined()
    const { share } = rateOf('parks', 'Parks', count(8, 2))
    expect(share?.value).toBe(0.8)
    expect([share?.low.toFixed(3), share?.high.toFixed(3)]).toEqual(['0.490', '0.943'])
  })
  test('the chief comes first, then who promised most, and nobody by how well they did', () => {
    const rates = [
      rateOf('unit', 'Units', count(9, 90)),
      rateOf('officer', 'Officers', count(50, 0)),
      rateOf('chief', 'The chief', count(0, 4)),
    ]
    expect(rates.sort(byOwnFirst).map(({ key }) => key)).toEqual(['chief', 'unit', 'officer'])
  })
  test('everybody may read it; no officer is named in it', async ({ town }) => {
    const html = await (await town.get('/promises/rates')).text()
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(main).toContain('By unit and city department')
    for (const { name } of town.town.officers) expect(main).not.toContain(name)
  })
})

describe('the ledger for others', () => {
  test('words in what was promised or in who promised find it, and signs of the search language are only signs', async ({ town }) => {
    const any = town.town.promises.find(({ isPublic, state }) => isPublic && state === 'open')
    const word = any?.what.split(' ').find((one) => one.length > 5) ?? 'lamp'
    expect(await (await town.get(`/promises?text=${encodeURIComponent(word.toUpperCase())}`)).text()).toContain(any?.id ?? 'none')
    expect(await (await town.get('/promises?text=%25%25_%5C')).text()).toContain('No promise fits')
  })
  test('the feed is Atom, tells what changed, and only what is public', async ({ town }) => {
    const answer = await town.get('/promises/feed.atom')
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    const xml = await answer.text()
    expect(xml.match(/<entry>/g)?.length).toBeGreaterThan(5)
    for (const { id } of town.town.promises.filter(({ isPublic }) => !isPublic)) expect(xml).not.toContain(id)
  })
  test('what people wrote cannot break the feed', () => {
    const feed = { title: 'A & B', url: 'https://x/', self: 'https://x/f', author: 'A<B', language: 'en', now: new Date(0) }
    const xml = atomOf(feed, [{ id: '1', title: '<script>"&', words: 'a\u0000b', at: new Date(5), url: 'https://x/?a=1&b=2' }])
    expect(xml).toContain('&lt;script&gt;&quot;&amp;')
    expect(xml).toContain('<summary>ab</summary>')
    expect(xml).toContain('<updated>1970-01-01T00:00:00.005Z</updated>')
  })
  test('the small page may stand in other sites, no other page may', async ({ town }) => {
    const embed = await town.get('/promises/embed?neighborhood=elm-square')
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect([embed.headers.get('x-frame-options'), embed.headers.get('cross-origin-resource-policy')]).toEqual([null, 'cross-origin'])
    const html = await embed.text()
    expect(html).not.toContain('<form')
    expect(html).not.toContain('<script')
    const page = await town.get('/promises')
    expect([page.headers.get('x-frame-options'), page.headers.get('cross-origin-resource-policy')]).toEqual(['DENY', 'same-origin'])
  })
})
