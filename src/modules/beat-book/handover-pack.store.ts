import type { ReadAt } from '#data/scope.ts'
import { findOfficerById } from '#modules/people/index.ts'
import type { BeatGround } from './beat-ground.ts'
import { findBlindSpots, introductionsOf } from './block.store.ts'
import { readBook } from './book.store.ts'
import type { Handover } from './handover.ts'
import type { HandoverNames, PackFacts } from './handover-facts.ts'
import { listWaiting } from './heard.store.ts'

const MOST_WAITING = 40

export async function namesOfHandover(at: ReadAt, { fromOfficerId, toOfficerId }: Handover): Promise<HandoverNames> {
  const from = await findOfficerById(at, fromOfficerId)
  const to = toOfficerId ? await findOfficerById(at, toOfficerId) : undefined
  return { from: from?.name ?? '', to: to?.name }
}

/** All that a pack tells, as it is now: the pack is never older than the book. */
export async function readPack(at: ReadAt, ground: BeatGround, handover: Handover, now: Date): Promise<PackFacts> {
  const ids = ground.neighborhoods.map(({ id }) => id)
  return {
    handover,
    names: await namesOfHandover(at, handover),
    book: await readBook(at, ground, now),
    waiting: await listWaiting(at, ids, MOST_WAITING),
    blindSpots: await findBlindSpots(at, ids, now),
    introductions: await introductionsOf(at, ground.beat.id, now, handover.toOfficerId ?? undefined),
  }
}
