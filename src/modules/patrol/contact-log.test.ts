import { describe, expect, test } from 'vitest'
import { blockOf } from './contact.ts'
import { blockName, cellsOfBlock, middleOfBlock, partsOfBlock } from './contact-block.ts'
import { refusalToLog, type SentContact, sentContactIn } from './contact-log.ts'
import { knownWordsOf } from './contact-words.ts'

const now = new Date('2026-11-22T21:30:00Z')
const ID = '0b7c6f0e-33c1-4b0e-9b6e-7c1f3f1f0a11'
const told = {
  id: ID,
  kind: 'chat',
  happenedAt: '2026-11-22T21:20:00Z',
  people: 2,
  themes: ['noise', 'lighting', 'noise'],
  language: 'es',
  line: ' Lamps are out. ',
}
const sent = (changed: Record<string, unknown> = {}): SentContact => sentContactIn({ ...told, ...changed }, 'en')
const refusal = (changed: Record<string, unknown> = {}) =>
  refusalToLog(sent(changed), now, '2026-11-22', knownWordsOf(['Mill Street Bakery']))

describe('what a phone sent', () => {
  test('is read field by field; what is missing takes the plain value', () => {
    expect(sent()).toEqual({
      id: ID,
      kind: 'chat',
      happenedAt: new Date('2026-11-22T21:20:00Z'),
      beganBy: 'officer',
      placeId: null,
      block: null,
      point: null,
      people: 2,
      themes: ['noise', 'lighting'],
      language: 'es',
      line: 'Lamps are out.',
      namesNobody: false,
      promise: null,
      report: null,
    })
    expect(sentContactIn({}, 'en')).toMatchObject({ id: '', people: 0, language: 'en', themes: [] })
    expect(sentContactIn('nonsense', 'en')).toMatchObject({ id: '' })
  })
  test('by a page of another day: unknown themes are something else, unknown fields are left out', () => {
    expect(sent({ themes: ['hoverboards', 'noise'], person: 'Ana', mood: 3 })).toMatchObject({ themes: ['something-else', 'noise'] })
    expect(Object.keys(sent({ person: 'Ana' }))).not.toContain('person')
  })
  test('a language that is no code is the agency’s', () => {
    expect(sent({ language: 'Spanish, and some English' }).language).toBe('en')
    expect(sent({ language: 'vi' }).language).toBe('vi')
  })
})

describe('a contact is refused', () => {
  test.each([
    [{}, undefined],
    [{ id: 'not-an-id' }, 'no-id'],
    [{ kind: 'stop-and-search' }, 'no-kind'],
    [{ people: 0 }, 'no-people'],
    [{ people: 5001 }, 'no-people'],
    [{ people: 1.5 }, 'no-people'],
    [{ people: 5000 }, undefined],
    [{ happenedAt: 'yesterday' }, 'no-time'],
    [{ happenedAt: '2026-11-22T21:44:00Z' }, undefined],
    [{ happenedAt: '2026-11-22T21:46:00Z' }, 'in-the-future'],
    [{ happenedAt: '2026-09-23T21:31:00Z' }, undefined],
    [{ happenedAt: '2026-09-23T21:29:00Z' }, 'too-old'],
    [{ line: 'x'.repeat(281) }, 'too-long'],
    [{ line: 'Call 555-123-4567' }, 'words-never'],
    [{ line: 'Call 555-123-4567', namesNobody: true }, 'words-never'],
    [{ line: 'a suspicious man by the yard', namesNobody: true }, 'words-never'],
    [{ line: 'Spoke with Maria about noise' }, 'words-ask'],
    [{ line: 'Spoke with Maria about noise', namesNobody: true }, undefined],
    [{ line: 'Somebody stole a bike' }, 'words-ask'],
    [{ line: 'Noise by the Bakery' }, undefined],
    [{ promise: { what: 'Call Maria', dueOn: '2026-11-25' } }, 'words-ask'],
    [{ promise: { what: '', dueOn: '2026-11-25' } }, 'no-promise-words'],
    [{ promise: { what: 'Ask about the lamp', dueOn: '2026-11-21' } }, 'no-promise-day'],
    [{ promise: { what: 'Ask about the lamp', dueOn: 'soon' } }, 'no-promise-day'],
    [{ promise: { what: 'Ask about the lamp', dueOn: '2026-11-22' } }, undefined],
    [{ report: { category: 'noise', words: 'x'.repeat(2001) } }, 'too-long'],
  ] as const)('%j: %s', (changed, expected) => expect(refusal(changed)).toBe(expected))
})

describe('a block', () => {
  test('is the middle of a hexagon some 130 metres across: two doors of it cannot be told apart', () => {
    const [lat, lng] = [41.0012, -39.9987]
    const block = blockOf(lat, lng)
    const middle = middleOfBlock(block)
    expect(blockOf(middle.lat, middle.lng)).toBe(block)
    expect(block).toBeGreaterThanOrEqual(cellsOfBlock(block).from)
    expect(block).toBeLessThanOrEqual(cellsOfBlock(block).to)
  })
  test('is called by the street most doors are on', () => {
    expect(blockName(['214 Elm Street', '218 Elm Street', '301 Elm Street', '12 Mill Lane'])).toBe('200 block of Elm Street')
    expect(blockName(['14 Mill Lane', '18B Mill Lane'])).toBe('Mill Lane')
    expect(blockName(['Elm Street at Mill Lane'])).toBeUndefined()
    expect(blockName([])).toBeUndefined()
  })
  test('its name comes apart to be said in another language', () => {
    expect(partsOfBlock('200 block of Elm Street')).toEqual({ hundred: 200, street: 'Elm Street' })
    expect(partsOfBlock('Mill Lane')).toEqual({ hundred: 0, street: 'Mill Lane' })
  })
})
