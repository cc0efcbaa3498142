import { describe, expect } from 'vitest'
import { test } from '#test/kit/town.ts'

describe('how well a neighborhood is known', () => {
  test('everybody may read five measures, each with its number of contacts, and no officer is named in them', async ({ town }) => {
    const html = await (await town.get('/neighborhoods/elm-square/familiarity')).text()
    for (const words of ['Reach', 'How recent', 'Spread', 'Both ways', 'The same face', 'Not asked yet', '/methods/familiarity'])
      expect(html).toContain(words)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    for (const { name } of town.town.officers) expect(main).not.toContain(name)
  })
  test('a neighborhood that is none is not found', async ({ town }) =>
    expect((await town.get('/neighborhoods/atlantis/familiarity')).status).toBe(404))
})

describe('whom contact does not reach', () => {
  const path = '/beats/elm-and-mill/contact-equity'
  test('the officer of the beat sees blocks, languages and kinds of places', async ({ town }) => {
    const beat = town.town.beats[0]!
    const html = await (await town.get(`/beats/${beat.slug}/contact-equity`, { as: 'chief' })).text()
    for (const words of ['Blocks', 'Languages', 'Kinds of places', 'blocks where people live had a contact in 90 days'])
      expect(html).toContain(words)
  })
  test('residents, partners, overseers and administrators do not, and nobody signed out does', async ({ town }) => {
    const beat = town.town.beats[0]!
    for (const as of ['resident', 'partner', 'overseer', 'administrator'] as const)
      expect([as, (await town.get(`/beats/${beat.slug}/contact-equity`, { as })).status]).toEqual([as, 403])
    expect((await town.get(`/beats/${beat.slug}/contact-equity`)).status).toBe(303)
    expect((await town.get(path.replace('elm-and-mill', 'atlantis'), { as: 'chief' })).status).toBe(404)
  })
})
