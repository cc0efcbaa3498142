import { forgetMessages } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { eraseWords, saveReport } from './report.store.ts'
import type { Report } from './report.ts'
import { type Actor, locked } from './report-answering.actions.ts'
import { eraseEntryWords, isEntryOf } from './report-entry.store.ts'
import { listFollowerIds } from './report-follower.store.ts'
import { writeLine } from './report-line.actions.ts'
import { writeToFollowers } from './report-mail.actions.ts'
import type { Sender } from './report-mail.ts'
import { erasePhotos, savePhotoShown } from './report-photo.store.ts'
import type { ModerationRule } from './report-view.ts'

/** The rule is public, and so is the reason in the officer's words: neither may repeat what was removed. */
export type Moderation = { readonly reference: string; readonly rule: ModerationRule; readonly reason: string }

const line = (moderation: Moderation, actor: Actor, what: string) => ({
  words: moderation.reason.trim() || null,
  byName: actor.publicName,
  detail: { what, rule: moderation.rule },
  isPublic: true,
})

/** Everybody who follows hears that something was taken away, by which rule and why; never what. */
const tell = (at: WriteAt, sender: Sender, report: Report, { rule, reason }: Moderation) =>
  writeToFollowers(at, sender, report, { kind: 'removed', rule, words: reason.trim() })

/** Letters that were queued or sent may quote what was removed: their text goes too. */
async function eraseLetters(at: WriteAt, report: Report): Promise<void> {
  for (const id of await listFollowerIds(at, report.id)) await forgetMessages(at, { kind: 'report-follower', id })
}

/** Removes the report's words and typed place for good: from the report, from letters, and with the salt that could prove what they were. */
export async function removeWords(at: WriteAt, sender: Sender, actor: Actor, moderation: Moderation): Promise<void> {
  const report = await locked(at, moderation.reference)
  await eraseWords(at, report.id)
  await eraseLetters(at, report)
  await writeLine(at, report, { event: 'report-words-removed', kind: 'removed-words', ...line(moderation, actor, 'words') })
  await tell(at, sender, report, moderation)
}

/** Removes the words of one line of the history for good. The line stays: that something was said is not hidden. */
export async function removeEntryWords(
  at: WriteAt,
  sender: Sender,
  actor: Actor,
  moderation: Moderation & { entryId: string },
): Promise<'no-such-line' | undefined> {
  const report = await locked(at, moderation.reference)
  if (!(await isEntryOf(at, report.id, moderation.entryId))) return 'no-such-line'
  await eraseEntryWords(at, report.id, moderation.entryId)
  await eraseLetters(at, report)
  await writeLine(at, report, { event: 'report-words-removed', kind: 'removed-words', ...line(moderation, actor, 'entry') })
  await tell(at, sender, report, moderation)
  return undefined
}

/** Deletes a photo for good. */
export async function removePhoto(
  at: WriteAt,
  sender: Sender,
  actor: Actor,
  moderation: Moderation & { photoId: string },
): Promise<'no-such-photo' | undefined> {
  const report = await locked(at, moderation.reference)
  if ((await erasePhotos(at, report.id, moderation.photoId)) === 0) return 'no-such-photo'
  await writeLine(at, report, { event: 'report-photo-removed', kind: 'removed-photo', ...line(moderation, actor, 'photo') })
  await tell(at, sender, report, moderation)
  return undefined
}

/** Takes a whole report from view; its page says that, why and by which rule. Nothing is erased: a mistake can be undone. */
export async function hideReport(at: WriteAt, sender: Sender, actor: Actor, moderation: Moderation): Promise<void> {
  const report = await locked(at, moderation.reference)
  if (report.hiddenAt) return
  await saveReport(at, report.id, { hiddenAt: at.now })
  await writeLine(at, report, { event: 'report-hidden', kind: 'withheld', ...line(moderation, actor, 'report') })
  await tell(at, sender, report, moderation)
}

export async function showReport(at: WriteAt, actor: Actor, reference: string): Promise<void> {
  const report = await locked(at, reference)
  if (!report.hiddenAt) return
  await saveReport(at, report.id, { hiddenAt: null })
  await writeLine(at, report, {
    event: 'report-shown',
    kind: 'published',
    byName: actor.publicName,
    detail: { what: 'report' },
    isPublic: true,
  })
}

/** An officer read the words: shows them to everybody. */
export async function publishWords(at: WriteAt, actor: Actor, reference: string): Promise<void> {
  const report = await locked(at, reference)
  await saveReport(at, report.id, { wordsArePublic: true })
  await writeLine(at, report, {
    event: 'report-words-published',
    kind: 'published',
    byName: actor.publicName,
    detail: { what: 'words' },
    isPublic: true,
  })
}

/** Keeps the words from the public without erasing them: those who answer still need them. */
export async function withholdWords(at: WriteAt, actor: Actor, moderation: Moderation): Promise<void> {
  const report = await locked(at, moderation.reference)
  await saveReport(at, report.id, { wordsArePublic: false })
  await writeLine(at, report, { event: 'report-words-withheld', kind: 'withheld', ...line(moderation, actor, 'words') })
}

/** Shows a photo to everybody, only where the reporter offered it; or hides it again. */
export async function showPhoto(
  at: WriteAt,
  actor: Actor,
  shown: { reference: string; photoId: string; isPublic: boolean; offered: boolean },
): Promise<'not-offered' | 'no-such-photo' | undefined> {
  if (shown.isPublic && !shown.offered) return 'not-offered'
  const report = await locked(at, shown.reference)
  if (!(await savePhotoShown(at, report.id, shown.photoId, shown.isPublic))) return 'no-such-photo'
  const [event, kind] = shown.isPublic
    ? (['report-photo-published', 'published'] as const)
    : (['report-photo-withheld', 'withheld'] as const)
  await writeLine(at, report, {
    event,
    kind,
    byName: actor.publicName,
    detail: { what: 'photo', rule: shown.isPublic ? null : 'personal-data' },
    isPublic: true,
  })
  return undefined
}
