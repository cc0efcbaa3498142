import type { WriteAt } from '#data/scope.ts'
import { findUnit } from '#modules/agencies/index.ts'
import { findOfficerById } from '#modules/people/index.ts'
import { findReport, lockReport, saveReport } from './report.store.ts'
import { type Report, stateAfterAnswer } from './report.ts'
import { writeLine } from './report-line.actions.ts'
import { isId } from './report-list.ts'
import { writeToFollowers } from './report-mail.actions.ts'
import type { Sender } from './report-mail.ts'
import { type Decision, type OutcomeRefusal, refusalToAnswer, refusalToDuplicate } from './report-outcome.ts'

/** Who acts, by the name the public may read; null where somebody has none: then the agency speaks. */
export type Actor = { readonly publicName: string | null }

/** Throws where the report is gone: a page that shows it was checked before. */
export async function locked(at: WriteAt, reference: string): Promise<Report> {
  const report = await lockReport(at, { reference })
  if (!report) throw new Error('no such report')
  return report
}

/** Answers in public: the first answer keeps (or breaks) the promised hour, and everybody who follows hears it. */
export async function answerReport(
  at: WriteAt,
  sender: Sender,
  actor: Actor,
  answer: { reference: string; words: string },
): Promise<ReturnType<typeof refusalToAnswer>> {
  const refusal = refusalToAnswer(answer.words)
  if (refusal) return refusal
  const report = await locked(at, answer.reference)
  const { state } = report.standing
  const after = stateAfterAnswer(state)
  await saveReport(at, report.id, {
    ...(report.answeredAt ? {} : { answeredAt: at.now }),
    ...(after === 'answered' && state !== after ? { standing: { state: 'answered' } } : {}),
  })
  const words = answer.words.trim()
  const late = !report.answeredAt && at.now > report.answerDueAt
  await writeLine(at, report, {
    event: 'report-answered',
    kind: 'answer',
    words,
    byName: actor.publicName,
    detail: { late },
    isPublic: true,
  })
  await writeToFollowers(at, sender, report, { kind: 'answered', byName: actor.publicName, words })
  return undefined
}

/** Gives a report to an officer, or with null back to the beat. Not mailed: residents hear who answers when somebody does. */
export async function assignReport(
  at: WriteAt,
  actor: Actor,
  given: { reference: string; officerId: string | null },
): Promise<'no-such-officer' | undefined> {
  const officer = given.officerId !== null && isId(given.officerId) ? await findOfficerById(at, given.officerId) : undefined
  if (given.officerId !== null && (!officer || officer.endedAt)) return 'no-such-officer'
  const report = await locked(at, given.reference)
  if (report.officerId === given.officerId) return undefined
  await saveReport(at, report.id, { officerId: given.officerId })
  const detail = { officer: given.officerId, to: officer?.name ?? null }
  await writeLine(at, report, { event: 'report-assigned', kind: 'assigned', byName: actor.publicName, detail, isPublic: true })
  return undefined
}

/** Hands a report to another unit, with the reason: its history and its deadline go along. */
export async function moveReport(
  at: WriteAt,
  sender: Sender,
  actor: Actor,
  move: { reference: string; unitId: string; words: string },
): Promise<'no-such-unit' | 'no-words' | 'too-long' | undefined> {
  const unit = isId(move.unitId) ? await findUnit(at, move.unitId) : undefined
  if (!unit) return 'no-such-unit'
  const refusal = refusalToAnswer(move.words)
  if (refusal) return refusal
  const report = await locked(at, move.reference)
  if (report.unitId === unit.id) return undefined
  await saveReport(at, report.id, { unitId: unit.id })
  const words = move.words.trim()
  const detail = { from: report.unitId, unit: unit.id, to: unit.name }
  await writeLine(at, report, { event: 'report-moved', kind: 'moved', words, byName: actor.publicName, detail, isPublic: true })
  await writeToFollowers(at, sender, report, { kind: 'moved', to: unit.name, words })
  return undefined
}

/** A line among those who answer; residents never see it. */
export async function addNote(
  at: WriteAt,
  actor: Actor,
  note: { reference: string; words: string },
): Promise<'no-words' | 'too-long' | undefined> {
  const refusal = refusalToAnswer(note.words)
  if (refusal) return refusal
  const report = await locked(at, note.reference)
  await writeLine(at, report, { event: 'report-noted', kind: 'note', words: note.words.trim(), byName: actor.publicName, isPublic: false })
  return undefined
}

/** What belongs to the outcome's line beside its words. */
const detailOf = (decision: Decision) =>
  decision.outcome === 'not-fixed'
    ? { why: decision.reason }
    : decision.outcome === 'not-ours'
      ? { whose: decision.whose }
      : decision.outcome === 'duplicate'
        ? { of: decision.of }
        : {}

/** Says how it ended: a closed report has an outcome with a reason, an answer counts as given, and everybody who follows hears it. */
export async function setOutcome(
  at: WriteAt,
  sender: Sender,
  actor: Actor,
  set: { reference: string; decision: Decision },
): Promise<OutcomeRefusal | undefined> {
  const { decision } = set
  const report = await locked(at, set.reference)
  const other = decision.outcome === 'duplicate' ? await findReport(at, { reference: decision.of }) : undefined
  const refusal =
    decision.outcome === 'duplicate' ? refusalToDuplicate(report, other && { id: other.id, state: other.standing.state }) : undefined
  if (refusal) return refusal
  const standing = standingAfter(decision)
  const duplicateOf = other ? { duplicateOf: other.id } : {}
  await saveReport(at, report.id, { standing, ...duplicateOf, closedAt: at.now, ...(report.answeredAt ? {} : { answeredAt: at.now }) })
  const words = decision.words || null
  await writeLine(at, report, {
    event: `report-${decision.outcome}`,
    kind: decision.outcome,
    words,
    byName: actor.publicName,
    detail: detailOf(decision),
    isPublic: true,
  })
  await writeToFollowers(at, sender, report, { kind: decision.outcome, byName: actor.publicName, words: decision.words })
  return undefined
}

const standingAfter = (decision: Decision) =>
  decision.outcome === 'not-fixed'
    ? ({ state: 'not-fixed', reason: decision.reason } as const)
    : decision.outcome === 'not-ours'
      ? ({ state: 'not-ours', whose: decision.whose } as const)
      : decision.outcome === 'duplicate'
        ? ({ state: 'duplicate', of: decision.of } as const)
        : ({ state: 'fixed' } as const)
