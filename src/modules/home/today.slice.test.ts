import { describe, expect } from 'vitest'
import { test } from '#test/kit/town.ts'

const main = async (answer: Response) => {
  const html = await answer.text()
  return html.slice(html.indexOf('<main'), html.indexOf('</body>'))
}

describe('the page of the day', () => {
  test('an officer sees what was promised, who waits, the walk, the diary and what stands on the beat, each with its act', async ({
    town,
  }) => {
    const html = await main(await town.get('/today', { as: 'officer' }))
    for (const words of [
      'Promised and due',
      'Waiting for your answer',
      'Meetings and walks',
      'Said since yesterday',
      'What you work on',
      'Note a contact',
    ])
      expect(html).toContain(words)
    expect(html).toContain('/answers"')
    expect(html).toContain('name="back" value="today"')
  })
  test('it is for those who serve, and nobody else', async ({ town }) => {
    for (const as of ['sergeant', 'chief'] as const) expect([as, (await town.get('/today', { as })).status]).toEqual([as, 200])
    for (const as of ['resident', 'partner', 'analyst', 'overseer', 'administrator'] as const)
      expect([as, (await town.get('/today', { as })).status]).toEqual([as, 403])
    expect((await town.get('/today')).headers.get('location')).toContain('/sign-in')
  })
  test('an answer given there leads back there', async ({ town }) => {
    const html = await main(await town.get('/today', { as: 'officer' }))
    const action = /action="(\/inbox\/[^"]+\/answers)"/.exec(html)?.[1]
    expect(action).toBeDefined()
    const answer = await town.post(action ?? '', { answer: 'I come by on Monday at nine.', back: 'today' }, { as: 'officer' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/today'])
  })
})
