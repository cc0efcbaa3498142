import { describe, expect } from 'vitest'
import { openTown, test } from '#test/kit/town.ts'

describe('at the door of the house', () => {
  test('a form that does not come from us is refused, and the page says how to keep what was typed', async ({ town }) => {
    const refused = await town.post('/language', { csrf: 'made-up', language: 'es', to: '/' })
    expect([refused.status, await town.text(refused)]).toEqual([403, expect.stringContaining('copy what you typed')])
    const foreign = await town.post('/language', { language: 'es', to: '/' }, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(foreign.status).toBe(403)
  })

  test('the language is remembered, and the way back stays on this site', async ({ town }) => {
    const chosen = await town.post('/language', { language: 'es', to: '/about' })
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/about'])
    expect(chosen.headers.get('set-cookie')).toContain('cb_language=es')
    const away = await town.post('/language', { language: 'es', to: '//elsewhere.example/' })
    expect(away.headers.get('location')).toBe('/')
  })

  test('without a choice the browser decides, and what nobody offers falls back', async ({ town }) => {
    const spanish = await town.get('/about', { headers: { 'accept-language': 'es-MX,en;q=0.5' } })
    expect(await town.text(spanish)).toContain('Qué es esto')
    const french = await town.get('/about', { headers: { 'accept-language': 'fr' } })
    expect(french.headers.get('content-language')).toBe('en')
  })

  test('an unknown page is a page, with the emergency number', async ({ town }) => {
    const missing = await town.get('/no-such-page')
    expect([missing.status, await town.text(missing)]).toEqual([404, expect.stringContaining('call 911')])
  })

  test('people without an account get no cookie', async ({ town }) => {
    for (const path of ['/', '/report', '/reports', '/promises']) expect((await town.get(path)).headers.get('set-cookie')).toBeNull()
  })

  test('every answer forbids inline script, framing and foreign sources', async ({ town }) => {
    const { headers } = await town.get('/')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+';.*object-src 'none'.*frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a body that is too large is refused with a page', async ({ town }) => {
    const refused = await town.post('/language', { to: 'x'.repeat(300_000) })
    expect([refused.status, await town.text(refused)]).toEqual([413, expect.stringContaining('too large')])
  })

  test('the server says that it is well, and tells its figures to this machine', async ({ town }) => {
    expect(await (await town.get('/health')).json()).toMatchObject({ status: 'ok' })
    expect(await (await town.get('/metrics')).text()).toContain('commonbeat_answers_total')
  })

  test('too many tries in a short time are told to wait', async () => {
    const strict = await openTown({ limitFactor: 0.1 })
    const tries = []
    for (let i = 0; i < 6; i++) tries.push((await strict.post('/sign-in/link', { email: 'nobody@example.org' })).status)
    await strict.close()
    expect(tries.at(0)).not.toBe(429)
    expect(tries.at(-1)).toBe(429)
  })
})
