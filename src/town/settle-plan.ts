import { recordEvents } from '#data/events.ts'
import type { WriteAt } from '#data/scope.ts'
import { blockOf, nameBlocks } from '#modules/patrol/index.ts'
import { townFollowUps } from './follow-up.ts'
import { insertAll } from './settle-rows.ts'
import type { Town } from './town.ts'

/** Visits that were agreed, with their events. Plans are made when officers look: the town has none of its own. */
export async function settlePlan(at: WriteAt, town: Town): Promise<void> {
  const followUps = townFollowUps(town)
  const blocks = followUps.map((one) => blockOf(one.at.lat, one.at.lng))
  const names = await nameBlocks(at, blocks)
  const accountOf = new Map(town.officers.map(({ id, accountId }) => [id, accountId]))
  const rows = followUps.map(({ id, officerId, at: door, dueOn, reference, writtenAt }, index) => ({
    ...{ id, officer_id: officerId, block: blocks[index]!, block_name: names.get(blocks[index]!) ?? null },
    ...{ neighborhood_id: door.neighborhoodId, due_on: dueOn, has_consent: true, reference, done_at: null },
    ...{ written_at: writtenAt, written_by: accountOf.get(officerId) ?? null },
  }))
  await insertAll(at, 'follow_up', rows)
  await recordEvents(
    at,
    followUps.map(({ id, officerId, at: door, dueOn, writtenAt }) => ({
      kind: 'follow-up-agreed',
      about: { kind: 'follow-up', id },
      detail: { dueOn },
      neighborhoodId: door.neighborhoodId,
      at: writtenAt,
      by: accountOf.get(officerId) ?? null,
    })),
  )
}
