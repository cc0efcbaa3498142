import { describe, expect } from 'vitest'
import { test } from '#test/kit/town.ts'
import { outcomesIn, type ReportLine } from './neighborhood-view.ts'

const line = (change: Partial<ReportLine>): ReportLine => ({
  reference: 'K7M-4QX',
  categoryNames: { en: 'Graffiti' },
  categorySlug: 'graffiti',
  filedAt: new Date('2026-11-01T12:00:00Z'),
  state: 'fixed',
  stateReason: null,
  answers: null,
  answerDueAt: new Date('2026-11-03T12:00:00Z'),
  closedAt: new Date('2026-11-05T12:00:00Z'),
  point: null,
  ...change,
})

describe('what changed', () => {
  test('tells what was fixed and what was not, the newest first, and leaves repeats out', () => {
    const older = line({ reference: 'OLD-ERR' })
    const newer = line({ reference: 'NEW-ERR', state: 'not-ours', closedAt: new Date('2026-11-20T12:00:00Z') })
    expect(outcomesIn([older, line({ state: 'duplicate' }), line({ state: 'waiting', closedAt: null }), newer])).toEqual([newer, older])
  })
})

describe('the front door', () => {
  test('a typed street leads straight to its neighborhood', async ({ town }) => {
    const found = await town.get('/find?address=Elm%20Square')
    expect([found.status, found.headers.get('location')]).toEqual([303, '/neighborhoods/elm-square'])
  })

  test('a place nobody knows keeps what was typed and offers the list', async ({ town }) => {
    const text = await town.text(await town.get('/find?address=Atlantis%20Plaza'))
    expect(text).toContain('We do not know "Atlantis Plaza"')
    expect(text).toContain('Quarry Hill')
  })

  test('the neighborhood page names the officer, the problems, the promises and the latest reports', async ({ town }) => {
    const text = await town.text(await town.get('/neighborhoods/elm-square'))
    for (const words of [
      'Amara Diallo',
      'Your officer since',
      'Night noise and broken glass',
      'Promises',
      'Reported in the last 30 days',
      'What changed',
    ])
      expect(text).toContain(words)
  })

  test('no page of the front door tells a resident’s address', async ({ town }) => {
    const emails = town.town.reports.flatMap(({ followers }) => followers.flatMap(({ email }) => email ?? []))
    for (const path of ['/', '/neighborhoods', '/neighborhoods/elm-square', '/reports']) {
      const html = await (await town.get(path)).text()
      expect(emails.filter((email) => html.includes(email))).toEqual([])
    }
  })

  test('an unknown neighborhood is not found', async ({ town }) => expect((await town.get('/neighborhoods/nowhere')).status).toBe(404))

  test('failed work is for administrators alone', async ({ town }) => {
    expect((await town.get('/jobs', { as: 'administrator' })).status).toBe(200)
    expect((await town.get('/jobs', { as: 'officer' })).status).toBe(403)
    expect((await town.get('/jobs')).status).toBe(303)
  })
})
