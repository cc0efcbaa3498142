import { existsSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { METHODS, type MethodSlug } from '#engines/method.ts'
import { test } from '#test/kit/town.ts'
import { METHOD_APPEARS, METHOD_ORDER, methodAfter } from './method.ts'

const SLUGS = Object.keys(METHODS) as MethodSlug[]

describe('the published methods', () => {
  test('each stands in one group, and reading on leads through all of them and back', () => {
    expect([...METHOD_ORDER].sort()).toEqual([...SLUGS].sort())
    const walk = METHOD_ORDER.map(methodAfter)
    expect([...walk].sort()).toEqual([...SLUGS].sort())
    expect(walk.at(-1)).toBe(METHOD_ORDER[0])
  })

  test('each names a file of the program that is there', () => {
    expect(SLUGS.filter((slug) => !existsSync(METHODS[slug].engine))).toEqual([])
  })

  test('everybody may read each, in both languages', async ({ town }) => {
    for (const language of ['en', 'es'])
      for (const slug of SLUGS) {
        const answer = await town.get(`/methods/${slug}`, { headers: { 'accept-language': language } })
        const html = await answer.text()
        expect([slug, language, answer.status]).toEqual([slug, language, 200])
        expect(html).toContain(language === 'en' ? 'What it is not' : 'Qué no es')
        expect(html).toContain('<math')
        expect(html).toContain(METHODS[slug].engine)
        expect(html).toContain(`href="/methods/${methodAfter(slug)}"`)
      }
  })

  test('the list leads to each, and each to a page that is there', async ({ town }) => {
    const list = await (await town.get('/methods')).text()
    expect(SLUGS.filter((slug) => !list.includes(`href="/methods/${slug}"`))).toEqual([])
    for (const where of new Set(Object.values(METHOD_APPEARS))) expect((await town.get(`/${where}`)).status).toBe(200)
  })

  test('one that is not published is not found', async ({ town }) => expect((await town.get('/methods/face-recognition')).status).toBe(404))

  test('what this is and how it works lead here, and so does the foot of every page', async ({ town }) => {
    for (const path of ['/', '/about', '/how-it-works']) expect(await (await town.get(path)).text()).toContain('href="/methods"')
  })
})
