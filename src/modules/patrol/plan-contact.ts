import type { ContactKind } from './contact.ts'
import type { SentContact } from './contact-log.ts'
import type { PlanStop, StopKind } from './plan.ts'

const KIND: Record<StopKind, ContactKind> = {
  promise: 'visit',
  'follow-up': 'follow-up',
  event: 'event',
  problem: 'chat',
  place: 'visit',
  block: 'chat',
}

/** The least that is true of a stop where somebody was met: where, when and one person; the officer may write more in the contact log. */
export const contactFor = ({ kind, placeId, block }: PlanStop, id: string, now: Date, language: string): SentContact => ({
  ...{ id, kind: KIND[kind], happenedAt: now, placeId, block, language },
  ...{ beganBy: 'officer', point: null, people: 1, themes: [], line: null, namesNobody: false, promise: null, report: null },
})
