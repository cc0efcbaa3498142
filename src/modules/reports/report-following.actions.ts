import { recordEvent } from '#data/events.ts'
import { forgetMessages } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import type { Language } from '#locales/words.ts'
import { findCategory } from '#modules/agencies/index.ts'
import { saveReport } from './report.store.ts'
import { answerDueAt, DAY_MS, isClosed, type ReopenRefusal, type Report, refusalToReopen } from './report.ts'
import { locked } from './report-answering.actions.ts'
import { wasSaidSince } from './report-entry.store.ts'
import { endFollowing, type Follower, saveFollowerLanguage } from './report-follower.store.ts'
import { type ReplyRefusal, refusalToReply, type Teller } from './report-following.ts'
import { writeLine } from './report-line.actions.ts'
import { writeToFollowers } from './report-mail.actions.ts'
import type { Sender } from './report-mail.ts'

/** Who taps: the one who filed it, somebody who follows it, or whoever walks past. */
export const tellerOf = (follower: Pick<Follower, 'isReporter'> | undefined): Teller =>
  follower ? (follower.isReporter ? 'reporter' : 'follower') : 'neighbor'

type Said = { readonly reference: string; readonly follower?: Follower | undefined }

/**
 * "Still there." On an open report one line a day from neighbors; on a closed one it opens it again, whoever says it.
 * Gives back what was done; nothing is written when the same was said within the day.
 */
export async function sayStillThere(
  at: WriteAt,
  sender: Sender,
  { reference, follower }: Said,
): Promise<'noted' | 'reopened' | 'said-today'> {
  const report = await locked(at, reference)
  if (isClosed(report.standing.state) && !refusalToReopen(report, at.now)) {
    await open(at, sender, report, { words: null, follower })
    return 'reopened'
  }
  return note(at, report, 'still-there', follower)
}

/** "Fixed." Closes the report when the one who filed it says so; from anybody else it is a line that the officer reads. */
export async function sayFixed(at: WriteAt, sender: Sender, { reference, follower }: Said): Promise<'noted' | 'closed' | 'said-today'> {
  const report = await locked(at, reference)
  if (!follower?.isReporter || isClosed(report.standing.state)) return note(at, report, 'fixed', follower)
  await saveReport(at, report.id, { standing: { state: 'fixed' }, closedAt: at.now })
  await writeLine(at, report, { event: 'report-fixed', kind: 'fixed', byReporter: true, detail: { teller: 'reporter' }, isPublic: true })
  await writeToFollowers(at, sender, report, { kind: 'fixed', byName: null, words: '' }, follower.id)
  return 'closed'
}

async function note(
  at: WriteAt,
  report: Report,
  kind: 'still-there' | 'fixed',
  follower: Follower | undefined,
): Promise<'noted' | 'said-today'> {
  if (!follower && (await wasSaidSince(at, report.id, kind, new Date(at.now.getTime() - DAY_MS)))) return 'said-today'
  const teller = tellerOf(follower)
  await writeLine(at, report, { event: `report-said-${kind}`, kind, byReporter: teller === 'reporter', detail: { teller }, isPublic: true })
  return 'noted'
}

/** Opens it again: it waits anew, with a new hour by which an answer is owed. */
async function open(
  at: WriteAt,
  sender: Sender,
  report: Report,
  { words, follower }: { words: string | null; follower: Follower | undefined },
): Promise<void> {
  const category = await findCategory(at, report.categoryId)
  const due = answerDueAt(category?.answerHours ?? 72, at.now)
  await saveReport(at, report.id, {
    standing: { state: 'waiting' },
    answeredAt: null,
    closedAt: null,
    reopenedAt: at.now,
    answerDueAt: due,
  })
  const teller = tellerOf(follower)
  const byReporter = teller === 'reporter'
  await writeLine(at, report, {
    event: 'report-reopened',
    kind: 'reopened',
    byReporter,
    detail: { teller, after: report.standing.state },
    isPublic: true,
  })
  if (words)
    await writeLine(at, report, {
      event: 'report-replied',
      kind: 'reply',
      words,
      byReporter,
      detail: { teller, follower: follower?.id ?? null },
      isPublic: false,
    })
  await writeToFollowers(at, sender, report, { kind: 'reopened', answerDueAt: due }, follower?.id)
}

/** A follower opens a closed report again, with or without words; the words go to those who answer, not to the public. */
export async function reopenReport(
  at: WriteAt,
  sender: Sender,
  again: { reference: string; follower: Follower; words: string },
): Promise<ReopenRefusal | 'too-long' | undefined> {
  const tooLong = again.words.trim() && refusalToReply(again.words) === 'too-long'
  if (tooLong) return 'too-long'
  const report = await locked(at, again.reference)
  const refusal = refusalToReopen(report, at.now)
  if (refusal) return refusal
  await open(at, sender, report, { words: again.words.trim() || null, follower: again.follower })
  return undefined
}

/** Words from a follower to those who answer; never public. */
export async function reply(
  at: WriteAt,
  said: { reference: string; follower: Follower; words: string },
): Promise<ReplyRefusal | undefined> {
  const refusal = refusalToReply(said.words)
  if (refusal) return refusal
  const report = await locked(at, said.reference)
  const teller = tellerOf(said.follower)
  await writeLine(at, report, {
    event: 'report-replied',
    kind: 'reply',
    words: said.words.trim(),
    byReporter: teller === 'reporter',
    detail: { teller, follower: said.follower.id },
    isPublic: false,
  })
  return undefined
}

/** Stops mail for one follower: the address leaves the follower's row and every letter written to it. The private link stays readable. */
export async function stopFollowing(at: WriteAt, follower: Follower): Promise<void> {
  await endFollowing(at, follower.id)
  await forgetMessages(at, { kind: 'report-follower', id: follower.id })
  await recordEvent(at, { kind: 'report-unfollowed', about: { kind: 'report', id: follower.reportId } })
}

/** The language of future letters. */
export async function chooseFollowerLanguage(at: WriteAt, follower: Follower, language: Language): Promise<void> {
  if (follower.language === language) return
  await saveFollowerLanguage(at, follower.id, language)
  await recordEvent(at, { kind: 'report-language-chosen', about: { kind: 'report', id: follower.reportId }, detail: { language } })
}
