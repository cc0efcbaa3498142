import { recordEvent, recordEvents } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { groundIndex, lookUpPlace } from '#modules/agencies/index.ts'
import { dayAfter, dayIn } from '#modules/promises/index.ts'
import { blockOf } from './contact.ts'
import { nameBlocks } from './contact-block.store.ts'
import { deleteFollowUp, deleteOldFollowUps, saveFollowUp, saveFollowUpDone } from './plan-follow-up.store.ts'
import { FOLLOW_UP_KEPT_DAYS, type FollowUpRefusal, referenceOf, refusalToFollowUp } from './plan-follow-up.ts'

const DAY_MS = 86_400_000

/** What the officer typed. `place` is an address or a place; only the block it lies in is kept. */
export type FollowUpTyped = { readonly place: string; readonly dueOn: string; readonly hasConsent: boolean; readonly reference: string }
type By = { readonly officerId: string; readonly beatIds: readonly string[]; readonly timeZone: string }

const about = (id: string) => ({ kind: 'follow-up', id }) as const

/** Writes down that somebody wants a visit, without who it is; or why not. */
export async function agreeFollowUp(at: WriteAt, by: By, typed: FollowUpTyped): Promise<FollowUpRefusal | { readonly id: string }> {
  const { dueOn, hasConsent } = typed
  const reference = referenceOf(typed.reference)
  const refusal = refusalToFollowUp({ hasPlace: typed.place !== '', dueOn, hasConsent, reference }, dayIn(by.timeZone, at.now))
  if (refusal) return refusal
  const [found] = await lookUpPlace(at, typed.place, 1)
  if (!found) return 'place-not-found'
  const neighborhood = (await groundIndex(at)).neighborhoodAt(found.lat, found.lng)
  if (!neighborhood?.beatId || !by.beatIds.includes(neighborhood.beatId)) return 'place-not-yours'
  const block = blockOf(found.lat, found.lng)
  const id = newId(at.now)
  const blockName = (await nameBlocks(at, [block])).get(block) ?? null
  const row = { id, officerId: by.officerId, block, blockName, neighborhoodId: neighborhood.id, dueOn }
  await saveFollowUp(at, { ...row, reference: reference || null })
  await recordEvent(at, { kind: 'follow-up-agreed', about: about(id), detail: { dueOn }, neighborhoodId: neighborhood.id })
  return { id }
}

/** Marks one of the officer's own as done, or takes it back when the person no longer wants it. Undefined: there is none. */
export async function endFollowUp(at: WriteAt, officerId: string, id: string, how: 'done' | 'taken-back'): Promise<'done' | undefined> {
  const ended = how === 'done' ? await saveFollowUpDone(at, officerId, id) : await deleteFollowUp(at, officerId, id)
  if (!ended) return undefined
  await recordEvent(at, { kind: `follow-up-${how}`, about: about(id), neighborhoodId: ended.neighborhoodId })
  return 'done'
}

/** Removes follow-ups whose time is over: 30 days after they were done, 60 after their day when nobody came. How many. */
export async function forgetOldFollowUps(at: WriteAt, timeZone: string): Promise<number> {
  const doneBefore = new Date(at.now.getTime() - FOLLOW_UP_KEPT_DAYS.done * DAY_MS)
  const gone = await deleteOldFollowUps(at, doneBefore, dayAfter(dayIn(timeZone, at.now), -FOLLOW_UP_KEPT_DAYS.missed))
  if (gone.length > 0)
    await recordEvents(
      at,
      gone.map((id) => ({ kind: 'follow-up-forgotten', about: about(id) })),
    )
  return gone.length
}
