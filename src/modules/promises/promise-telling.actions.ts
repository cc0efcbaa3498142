import { queueMessage } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { addPromised, followLink, listToWrite, type Sender } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import { findOwnerAddress } from './promise.store.ts'
import type { Draft, MadePromise } from './promise.ts'
import { letterOf, type PromiseNews, promisedWords, reminderOf } from './promise-telling.ts'

const languageIn = (stored: string) => (stored === 'es' ? 'es' : 'en')

/** A promise in answer to a report stands on the report too, and everybody who follows it gets a letter. */
export async function writeOnReport(at: WriteAt, sender: Sender, promiseId: string, draft: Draft): Promise<void> {
  if (draft.reportId === null) return
  const words = promisedWords(sender.agency.settings.languages[0] ?? 'en', draft)
  await addPromised(at, sender, draft.reportId, { promiseId, words, byName: draft.ownerName, isPublic: draft.isPublic })
}

/** Queues a letter to everybody who follows the promise's report by mail; nothing where it answers none. */
export async function tellFollowers(at: WriteAt, sender: Sender, news: PromiseNews): Promise<void> {
  const { reportId } = news.promise
  if (reportId === null) return
  for (const follower of await listToWrite(at, reportId)) {
    const { language } = follower
    const { subject, text } = letterOf(news, { language, link: followLink(at, sender, follower.id), agency: sender.agency.name })
    await queueMessage(at, {
      kind: `promise-${news.kind}`,
      to: follower.email,
      subject,
      text,
      language,
      about: { kind: 'report-follower', id: follower.id },
    })
  }
}

/** Queues the reminder to the one who promised; false where no address is known. */
export async function remindOwner(at: WriteAt, sender: Sender, promise: MadePromise): Promise<boolean> {
  const owner = await findOwnerAddress(at, promise)
  if (!owner) return false
  const language = languageIn(owner.language)
  const { subject, text } = reminderOf(promise, { language, link: sender.origin + paths.promise(promise.id) })
  await queueMessage(at, { kind: 'promise-reminder', to: owner.email, subject, text, language, about: { kind: 'promise', id: promise.id } })
  return true
}
