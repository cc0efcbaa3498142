import { recordEvent } from '#data/events.ts'
import { newId } from '#data/id.ts'
import type { AgencyData, WriteAt } from '#data/scope.ts'
import { listBeats } from '#modules/agencies/index.ts'
import { findAssignment, findAssignmentLine, lockAssignmentsOfBeat, saveAssignment } from './assignment.store.ts'
import { type Assignment, type AssignmentRefusal, refusalToAssign } from './assignment.ts'
import { findOfficerById } from './officer.store.ts'

export type NewAssignment = Omit<Assignment, 'id'>

/** A refusal, with the assignment in the way where there is one: who has the beat, from when until when. */
export type AssignmentRefused = {
  readonly refusal: AssignmentRefusal | 'beat-unknown' | 'officer-unknown'
  readonly because?: { readonly officerName: string; readonly fromOn: string; readonly untilOn: string | null }
}

/** Puts an officer on a beat. Refused when the beat has its neighborhood officer on one of these days already, with who that is. */
export const assignOfficer = (data: AgencyData, by: string, wanted: NewAssignment): Promise<{ id: string } | AssignmentRefused> =>
  data.write(by, async (at) => {
    const assignment = { ...wanted, id: newId(at.now) }
    const ofBeat = await lockAssignmentsOfBeat(at, wanted.beatId)
    if (!(await listBeats(at)).some(({ id }) => id === wanted.beatId)) return { refusal: 'beat-unknown' as const }
    const officer = await findOfficerById(at, wanted.officerId)
    if (!officer || officer.endedAt) return { refusal: 'officer-unknown' as const }
    const refused = await refusedBecause(at, assignment, ofBeat)
    if (refused) return refused
    await saveAssignment(at, assignment)
    await record(at, 'officer-assigned', assignment)
    return { id: assignment.id }
  })

/** Moves the first and last day of an assignment; `untilOn` null: until further notice. The row stays, whatever happens: who served where is history. */
export const moveAssignment = (
  data: AgencyData,
  by: string,
  id: string,
  span: { fromOn: string; untilOn: string | null },
): Promise<{ id: string } | AssignmentRefused | undefined> =>
  data.write(by, async (at) => {
    const found = await findAssignment(at, id)
    if (!found) return undefined
    const assignment = { ...found, ...span }
    const refused = await refusedBecause(at, assignment, await lockAssignmentsOfBeat(at, found.beatId))
    if (refused) return refused
    await saveAssignment(at, assignment)
    await record(at, 'assignment-moved', assignment)
    return { id }
  })

async function refusedBecause(at: WriteAt, wanted: Assignment, ofBeat: readonly Assignment[]): Promise<AssignmentRefused | undefined> {
  const refused = refusalToAssign(wanted, ofBeat)
  if (!refused) return undefined
  const { refusal, because } = refused
  const line = because.id === wanted.id ? undefined : await findAssignmentLine(at, because.id)
  return line ? { refusal, because: { officerName: line.officerName, fromOn: line.fromOn, untilOn: line.untilOn } } : { refusal }
}

const record = (at: WriteAt, kind: string, { id, beatId, officerId, duty, fromOn, untilOn }: Assignment) =>
  recordEvent(at, { kind, about: { kind: 'assignment', id }, detail: { beatId, officerId, duty, fromOn, untilOn } })
