import { describe, expect } from 'vitest'
import { type TestTown, test, textOf } from '#test/kit/town.ts'

const officer = { as: 'officer' } as const
const waiting = (town: TestTown) => {
  const amara = town.town.accounts.find(({ roles }) => roles.includes('officer'))!
  const officerId = town.town.officers.find(({ accountId }) => accountId === amara.id)?.id
  return (
    town.town.reports.find((report) => report.state === 'waiting' && report.officerId === officerId && report.words) ??
    town.town.reports.find(({ state }) => state === 'waiting')!
  )
}
const categoryOf = (town: TestTown, report: { categoryId: string }) => town.town.categories.find(({ id }) => id === report.categoryId)!

describe('the inbox', () => {
  test('is for those who answer; others are turned away, nobody is asked to sign in', async ({ town }) => {
    expect((await town.get('/inbox')).status).toBe(303)
    for (const role of ['partner', 'overseer', 'administrator'] as const) expect((await town.get('/inbox', { as: role })).status).toBe(403)
    for (const role of ['officer', 'sergeant', 'chief', 'analyst'] as const)
      expect((await town.get('/inbox?beat=all', { as: role })).status).toBe(200)
  })
  test('begins with what is owed longest', async ({ town }) => {
    const html = await (await town.get('/inbox?beat=all', { as: 'chief' })).text()
    const codes = [...html.matchAll(/href="\/inbox\/([A-Z0-9-]+)"/g)].map(([, code]) => code)
    const due = codes
      .flatMap((code) => town.town.reports.find(({ reference }) => reference === code) ?? [])
      .filter(({ state }) => state === 'waiting')
    expect(due.length).toBeGreaterThan(1)
    expect(due.map(({ answerDueAt }) => answerDueAt.getTime())).toEqual(
      due.map(({ answerDueAt }) => answerDueAt.getTime()).toSorted((a, b) => a - b),
    )
  })
  test('an analyst sees place and kind and never the words', async ({ town }) => {
    const report = waiting(town)
    const list = await textOf(await town.get('/inbox?beat=all', { as: 'analyst' }))
    const page = await textOf(await town.get(`/inbox/${report.reference}`, { as: 'analyst' }))
    for (const text of [list, page]) expect(report.words === null || !text.includes(report.words)).toBe(true)
    expect(page).toContain(categoryOf(town, report).names['en'] ?? '')
    expect(page).not.toContain('Your answer')
  })
})

describe('one report for those who answer', () => {
  test('an officer answers, and the public page says so by name', async ({ town }) => {
    const { reference } = waiting(town)
    const refused = await town.post(`/inbox/${reference}/answers`, { answer: '' }, officer)
    expect([refused.status, await textOf(refused)]).toEqual([422, expect.stringContaining('Please write something.')])
    const answered = await town.post(`/inbox/${reference}/answers`, { answer: 'I will look at it tonight.' }, officer)
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `/inbox/${reference}`])
    expect(await textOf(await town.get(`/reports/${reference}`))).toContain('I will look at it tonight.')
  })
  test('a note stays among colleagues', async ({ town }) => {
    const { reference } = waiting(town)
    await town.post(`/inbox/${reference}/notes`, { note: 'Ladder needed.' }, officer)
    expect(await textOf(await town.get(`/inbox/${reference}`, officer))).toContain('Ladder needed.')
    expect(await textOf(await town.get(`/reports/${reference}`))).not.toContain('Ladder needed.')
  })
  test('"not fixed" is refused without its reason, with everything typed kept', async ({ town }) => {
    const { reference } = waiting(town)
    const refused = await town.post(
      `/inbox/${reference}/outcomes`,
      { outcome: 'not-fixed', ending: 'Nobody could mend it.' },
      { as: 'chief' },
    )
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('Please choose why it is not fixed.')
    expect(html).toContain('Nobody could mend it.')
    const closed = await town.post(
      `/inbox/${reference}/outcomes`,
      { outcome: 'not-fixed', reason: 'no-means', ending: 'Nobody could mend it.' },
      { as: 'chief' },
    )
    expect(closed.status).toBe(303)
    expect(await textOf(await town.get(`/reports/${reference}`))).toContain(
      'It was closed without being fixed: we do not have the means for now.',
    )
  })
  test('words are removed by a rule that everybody can read', async ({ town }) => {
    const report = town.town.reports.find(({ words, state }) => words && state === 'answered')!
    const { reference } = report
    const refused = await town.post(`/inbox/${reference}/removals`, { act: 'removeWords' }, officer)
    expect([refused.status, await textOf(refused)]).toEqual([422, expect.stringContaining('Please choose the rule.')])
    await town.post(
      `/inbox/${reference}/removals`,
      { act: 'removeWords', rule: 'personal-data', reasonWords: 'A telephone number.' },
      officer,
    )
    expect(await textOf(await town.get(`/inbox/${reference}`, officer))).not.toContain(report.words ?? '')
    const log = await textOf(await town.get('/moderation'))
    expect(log).toContain(reference)
    expect(log).toContain('A telephone number.')
    expect((await town.post(`/inbox/${reference}/removals`, { act: 'hide', rule: 'insult' }, officer)).status).toBe(422)
    expect((await town.post(`/inbox/${reference}/removals`, { act: 'hide', rule: 'insult' }, { as: 'sergeant' })).status).toBe(303)
    expect(await textOf(await town.get(`/reports/${reference}`))).toContain('This report was taken from view')
  })
  test('what does not exist is not found, and ids that are none do no harm', async ({ town }) => {
    expect((await town.get('/inbox/AAA-AAA', officer)).status).toBe(404)
    const { reference } = waiting(town)
    expect((await town.post(`/inbox/${reference}/moves`, { unit: "'; drop table", why: 'x' }, { as: 'chief' })).status).toBe(422)
    expect((await town.post(`/inbox/${reference}/photos`, { act: 'remove', photo: 'x' }, { as: 'chief' })).status).toBe(422)
    expect((await town.get('/photos/x')).status).toBe(404)
    expect((await town.get('/follow/x')).status).toBe(404)
  })
})

describe('ready answers', () => {
  test('are written by a sergeant and begin an answer in the language of the report', async ({ town }) => {
    const report = waiting(town)
    const added = await town.post(
      '/answer-templates',
      { 'title-new': 'On the list', 'words-en-new': 'It is on the list.', 'words-es-new': 'Está en la lista.' },
      { as: 'sergeant' },
    )
    expect(added.status).toBe(303)
    const page = await (await town.get(`/inbox/${report.reference}`, officer)).text()
    const id = /<option value="([0-9a-f-]{36})"[^>]*>On the list/.exec(page)?.[1] ?? ''
    const begun = await (await town.get(`/inbox/${report.reference}?template=${id}`, officer)).text()
    expect(begun).toContain(report.language === 'es' ? 'Está en la lista.' : 'It is on the list.')
    expect((await town.post('/answer-templates', { 'title-new': '' }, { as: 'sergeant' })).status).toBe(422)
    expect((await town.get('/answer-templates', officer)).status).toBe(403)
  })
})
