import { describe, expect, test } from 'vitest'
import type { Viewer } from '#modules/people/index.ts'
import { type BackingRequest, refusalToAccept, refusalToAsk, refusalToDecline, refusalToEnd, refusalToWithdraw } from './backing.ts'
import { adviceOn } from './backing-advice.ts'
import { answersOnSite, deskKindOf, firstRankOf, isDueToEscalate, isPastItsDay, rankAbove, timesEscalated } from './backing-desk.ts'
import { isAnswerSecret, isLinkAlive, linkUntil } from './backing-link.ts'
import { medianDays, shareInTime, sumOf, type UnitTimes } from './backing-times.ts'

const today = '2026-11-22'
const lamp = { unitId: 'u', what: 'Mend the lamp at the steps', why: 'Children fall there', dueOn: '2026-12-01' }

describe('asking', () => {
  test('a request says whom, what, why and by when', () => {
    expect(refusalToAsk(lamp, today)).toBeUndefined()
    expect(refusalToAsk({ ...lamp, unitId: null }, today)).toBe('no-unit')
    expect(refusalToAsk({ ...lamp, what: ' ' }, today)).toBe('no-what')
    expect(refusalToAsk({ ...lamp, why: '' }, today)).toBe('no-why')
    expect(refusalToAsk({ ...lamp, why: 'x'.repeat(601) }, today)).toBe('too-long')
    expect(refusalToAsk({ ...lamp, dueOn: '2026-02-30' }, today)).toBe('no-day')
    expect(refusalToAsk({ ...lamp, dueOn: '2026-11-21' }, today)).toBe('day-has-passed')
    expect(refusalToAsk({ ...lamp, dueOn: '2029-11-21' }, today)).toBe('day-too-far')
  })
  test('today is still a day', () => expect(refusalToAsk({ ...lamp, dueOn: today }, today)).toBeUndefined())
  test('words that may tell who somebody is are shown once more, each kind once', () => {
    expect(adviceOn('Mend the lamp', 'Call 555-123-4567 or 555-123-4568')).toEqual(['phone'])
    expect(adviceOn('Mend the lamp at the steps')).toEqual([])
  })
})

describe('answering', () => {
  const yes = { name: 'Diego, night crew', promise: 'Mend the lamp', dueOn: '2026-11-30' }
  test('a yes names who has it, what they do and by when', () => {
    expect(refusalToAccept('asked', yes, today)).toBeUndefined()
    expect(refusalToAccept('asked', { ...yes, name: '' }, today)).toBe('no-name')
    expect(refusalToAccept('asked', { ...yes, promise: ' ' }, today)).toBe('no-promise')
    expect(refusalToAccept('asked', { ...yes, promise: 'x'.repeat(401) }, today)).toBe('too-long')
    expect(refusalToAccept('asked', { ...yes, dueOn: '2026-11-01' }, today)).toBe('day-has-passed')
  })
  test('a no gives a reason that is counted and words that are read', () => {
    expect(refusalToDecline('asked', { reason: 'no-people', words: 'Two crews are ill.' })).toBeUndefined()
    expect(refusalToDecline('asked', { reason: undefined, words: 'No.' })).toBe('no-reason')
    expect(refusalToDecline('asked', { reason: 'other', words: '  ' })).toBe('no-words')
  })
  test('what was answered, taken back or ended is not answered again', () => {
    for (const state of ['accepted', 'declined', 'done', 'not-done', 'withdrawn'] as const) {
      expect(refusalToAccept(state, yes, today)).toBe('already-answered')
      expect(refusalToDecline(state, { reason: 'other', words: 'No.' })).toBe('already-answered')
      expect(refusalToWithdraw(state)).toBe('already-answered')
    }
    expect(refusalToWithdraw('asked')).toBeUndefined()
  })
  test('only what was accepted is done; that it did not come about needs words', () => {
    expect(refusalToEnd('accepted', 'done', '')).toBeUndefined()
    expect(refusalToEnd('accepted', 'not-done', '')).toBe('no-words')
    expect(refusalToEnd('asked', 'done', '')).toBe('not-accepted')
  })
})

const now = new Date('2026-11-22T12:00:00Z')
const asked = {
  askedBy: 'amara',
  beatId: 'center',
  state: 'asked',
  firstRank: 'officer',
  rank: 'officer',
  unitKind: 'city',
  unitEmail: 'lights@city.example',
  acceptedOn: null,
} as unknown as BackingRequest
const viewer = (accountId: string, roles: Viewer['roles'], beatIds: readonly string[] = ['center']): Viewer => ({
  accountId,
  name: accountId,
  roles,
  officerId: undefined,
  beatIds,
  sessionId: 's',
})
const amara = viewer('amara', ['officer'])
const reyes = viewer('reyes', ['officer', 'sergeant'])
const okafor = viewer('okafor', ['officer', 'chief'], [])

describe('climbing from desk to desk', () => {
  test('it begins with who asked, and goes to the sergeant, then to the chief', () => {
    expect([firstRankOf(amara), firstRankOf(reyes), firstRankOf(okafor)]).toEqual(['officer', 'sergeant', 'chief'])
    expect([rankAbove('officer', true), rankAbove('sergeant', true), rankAbove('chief', true)]).toEqual(['sergeant', 'chief', 'chief'])
  })
  test('a beat without a sergeant goes straight to the chief', () => expect(rankAbove('officer', false)).toBe('chief'))
  test('only silence climbs, when its time is over, and never past the chief', () => {
    const due = { state: 'asked', rank: 'officer', deskDueAt: now } as const
    expect(isDueToEscalate(due, now)).toBe(true)
    expect(isDueToEscalate({ ...due, deskDueAt: new Date(now.getTime() + 1) }, now)).toBe(false)
    expect(isDueToEscalate({ ...due, state: 'accepted' }, now)).toBe(false)
    expect(isDueToEscalate({ ...due, rank: 'chief' }, now)).toBe(false)
    expect(isDueToEscalate({ ...due, deskDueAt: null }, now)).toBe(false)
  })
  test('how often it climbed', () => {
    expect(timesEscalated({ firstRank: 'officer', rank: 'chief' })).toBe(2)
    expect(timesEscalated({ firstRank: 'sergeant', rank: 'chief' })).toBe(1)
    expect(timesEscalated({ firstRank: 'chief', rank: 'chief' })).toBe(0)
  })
})

describe('whose desk it is on', () => {
  const kinds = (request: BackingRequest) => [amara, reyes, okafor].map((one) => deskKindOf(one, request, today))
  test('silence lies with who asked, then with the sergeant of the beat, then with the chief', () => {
    expect(kinds(asked)).toEqual(['waiting', undefined, undefined])
    expect(kinds({ ...asked, rank: 'sergeant' })).toEqual([undefined, 'waiting', undefined])
    expect(kinds({ ...asked, rank: 'chief' })).toEqual([undefined, undefined, 'waiting'])
  })
  test('a sergeant of another beat has it on no desk', () => {
    expect(deskKindOf(viewer('else', ['sergeant'], ['west']), { ...asked, rank: 'sergeant' }, today)).toBeUndefined()
  })
  test('for a police unit the sergeant owes the answer, and the chief once it is there', () => {
    expect(kinds({ ...asked, unitKind: 'police' })).toEqual(['waiting', 'to-answer', undefined])
    expect(kinds({ ...asked, unitKind: 'police', rank: 'chief' })).toEqual([undefined, 'to-answer', 'to-answer'])
    expect(answersOnSite({ unitKind: 'city', unitEmail: null })).toBe(true)
    expect(answersOnSite(asked)).toBe(false)
  })
  test('nobody owes the answer to the own request', () => {
    const own = { ...asked, askedBy: 'reyes', unitKind: 'police', rank: 'sergeant' } as BackingRequest
    expect(deskKindOf(reyes, own, today)).toBe('waiting')
  })
  test('after the promised day the asker is asked whether it was done', () => {
    const accepted = { ...asked, state: 'accepted', acceptedOn: '2026-11-21' } as BackingRequest
    expect(kinds(accepted)).toEqual(['was-it-done', undefined, undefined])
    expect(isPastItsDay({ ...accepted, acceptedOn: today }, today)).toBe(false)
    expect(kinds({ ...accepted, state: 'done' })).toEqual([undefined, undefined, undefined])
  })
})

describe('the link', () => {
  test('it ends with the request, or long after its day', () => {
    const until = linkUntil('2026-11-30')
    expect(until.toISOString()).toBe('2027-02-28T12:00:00.000Z')
    expect(isLinkAlive({ endedAt: null, until }, now)).toBe(true)
    expect(isLinkAlive({ endedAt: now, until }, now)).toBe(false)
    expect(isLinkAlive({ endedAt: null, until }, new Date('2027-03-01T00:00:00Z'))).toBe(false)
  })
  test('other texts are not even looked up', () => {
    expect(isAnswerSecret('x'.repeat(32))).toBe(true)
    expect(isAnswerSecret("' or 1=1")).toBe(false)
  })
})

describe('response times', () => {
  const unit: UnitTimes = {
    unitId: 'u',
    unitName: 'City lighting',
    asked: 12,
    answered: 10,
    judged: 10,
    inTime: 8,
    medianHours: 31,
    escalated: 3,
    toChief: 1,
    declined: 2,
    reasons: { 'no-people': 2 },
  }
  test('from ten on a share with its interval (Wilson 1927)', () => {
    const share = shareInTime(unit)
    expect(share).toMatchObject({ share: 0.8, n: 10 })
    expect(share?.low).toBeCloseTo(0.4901625, 6)
    expect(share?.high).toBeCloseTo(0.9433178, 6)
  })
  test('below ten there are too few to say', () => {
    expect(shareInTime({ judged: 9, inTime: 9 })).toBeUndefined()
    expect(medianDays({ ...unit, judged: 9 })).toBe('too-few')
  })
  test('the median in days, and that most have no answer', () => {
    expect(medianDays(unit)).toBe(1.3)
    expect(medianDays({ ...unit, medianHours: null })).toBe('most-unanswered')
  })
  test('all units together', () => {
    expect(sumOf([unit, unit])).toEqual({ asked: 24, judged: 20, inTime: 16, escalated: 6, toChief: 2, declined: 4 })
    expect(sumOf([])).toMatchObject({ asked: 0, judged: 0 })
  })
})
