import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { WriteAt } from '#data/scope.ts'
import { findAbstraction, lockNoted, saveAbstraction, saveNaming, saveTakenBack } from './abstraction.store.ts'
import { type Naming, type RefusalToNote, refusalToNote, type Stretch } from './abstraction.ts'
import { listShifts } from './shift.store.ts'
import { findShift } from './shift-planning.store.ts'

type Noted = { readonly id: string } | { readonly refusal: RefusalToNote }

/** Notes that a stretch of a shift went elsewhere; without `naming` it waits for the sergeant to name the reason. Undefined: there is no such shift. */
export async function noteAbstraction(
  at: WriteAt,
  shiftId: string,
  stretch: Stretch,
  naming: Naming | undefined,
): Promise<Noted | undefined> {
  const shift = await findShift(at, shiftId)
  if (!shift) return undefined
  const refusal = refusalToNote(stretch, shift, await lockNoted(at, shiftId))
  if (refusal) return { refusal }
  const id = newId(at.now)
  await saveAbstraction(at, { id, shiftId, ...stretch, naming })
  await recordEvent(at, {
    kind: naming ? 'abstraction-named' : 'abstraction-noted',
    about: { kind: 'abstraction', id },
    detail: { beatId: shift.beatId, reason: naming?.reason ?? null },
  })
  return { id }
}

/**
 * Notes for an officer "I was called away" on the shift that this time falls into, cut to the shift; `until` null: to its end. Waits for the sergeant
 * to name the reason. 'no-shift' where the officer had none then.
 */
export async function noteCalledAway(
  at: WriteAt,
  officerId: string,
  from: Date,
  until: Date | null,
): Promise<Noted | { readonly refusal: 'no-shift' }> {
  const asked = until ?? new Date(from.getTime() + 60_000)
  const [shift] = await listShifts(at, officerId, from, asked)
  if (!shift) return { refusal: 'no-shift' }
  const stretch = {
    from: from < shift.startsAt ? shift.startsAt : from,
    until: until === null || until > shift.endsAt ? shift.endsAt : until,
  }
  return (await noteAbstraction(at, shift.id, stretch, undefined)) ?? { refusal: 'no-shift' }
}

/** Names the reason and who ordered it, or names it anew. Undefined: there is no such note. */
export async function nameReason(at: WriteAt, id: string, naming: Naming): Promise<'done' | undefined> {
  const noted = await findAbstraction(at, id)
  if (!noted) return undefined
  await saveNaming(at, id, naming)
  const detail = { beatId: noted.beatId, reason: naming.reason, before: noted.reason }
  await recordEvent(at, { kind: 'abstraction-named', about: { kind: 'abstraction', id }, detail })
  return 'done'
}

/** Takes a note back that was a mistake: the time counts as delivered again. Undefined: there is no such note. */
export async function takeBackAbstraction(at: WriteAt, id: string): Promise<'done' | undefined> {
  const noted = await findAbstraction(at, id)
  if (!noted) return undefined
  await saveTakenBack(at, id)
  const detail = { beatId: noted.beatId, reason: noted.reason }
  await recordEvent(at, { kind: 'abstraction-taken-back', about: { kind: 'abstraction', id }, detail })
  return 'done'
}
