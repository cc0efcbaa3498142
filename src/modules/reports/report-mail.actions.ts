import { queueMessage } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { paths } from '#paths.ts'
import { listToWrite } from './report-follower.store.ts'
import { letterOf, type News, type Sender } from './report-mail.ts'
import { followSecret } from './report-secret.actions.ts'

type About = { readonly id: string; readonly reference: string }
type Reader = { readonly id: string; readonly email: string; readonly language: 'en' | 'es' | 'qps' }

/** The follower's private link, made again from the follower's id. */
export const followLink = (at: WriteAt, sender: Sender, followerId: string): string =>
  sender.origin + paths.follow(followSecret(sender.secretFor('follow'), at.agencyId, followerId))

/** Queues a letter to one follower. */
export async function writeTo(at: WriteAt, sender: Sender, report: About, reader: Reader, news: News): Promise<void> {
  const link = followLink(at, sender, reader.id)
  const letter = letterOf(news, { language: reader.language, link, reference: report.reference, agency: sender.agency })
  await queueMessage(at, {
    kind: `report-${news.kind}`,
    to: reader.email,
    subject: letter.subject,
    text: letter.body,
    language: reader.language,
    about: { kind: 'report-follower', id: reader.id },
  })
}

/** Queues a letter to everybody who follows a report by mail, each in the own language; not to `except`, who did it. How many. */
export async function writeToFollowers(at: WriteAt, sender: Sender, report: About, news: News, except?: string): Promise<number> {
  const readers = (await listToWrite(at, report.id)).filter(({ id }) => id !== except)
  for (const reader of readers) await writeTo(at, sender, report, reader, news)
  return readers.length
}
