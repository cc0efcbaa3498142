import { queueMessage } from '#data/messages.ts'
import type { WriteAt } from '#data/scope.ts'
import { wordsOf } from '#locales/language.ts'
import type { Sender } from '#modules/reports/index.ts'
import { paths } from '#paths.ts'
import type { BackingRequest, DeclineReason } from './backing.ts'
import { answersOnSite } from './backing-desk.ts'
import { type BackingNews, backingLetter } from './backing-mail.ts'
import { findReader, listChiefs, listSergeants, type Reader } from './backing-people.store.ts'
import { answerSecret } from './backing-secret.actions.ts'

const languageIn = (stored: string) => (stored === 'es' ? 'es' : 'en')
const firstLanguageOf = ({ agency }: Sender) => agency.settings.languages[0] ?? 'en'

async function write(at: WriteAt, sender: Sender, request: BackingRequest, news: BackingNews, to: Omit<Reader, 'name'> & { link: string }) {
  if (to.email === null) return
  const language = languageIn(to.language)
  const { subject, text } = backingLetter(news, request, { language, agency: sender.agency, link: to.link })
  const about = { kind: 'backing-request', id: request.id }
  await queueMessage(at, { kind: `backing-${news.kind}`, to: to.email, subject, text, language, about })
}

const pageOf = (sender: Sender, { id }: BackingRequest) => sender.origin + paths.backingRequest(id)

/** The unit's own link, made again from the request's id. */
export const answerLink = (at: WriteAt, sender: Sender, requestId: string): string =>
  sender.origin + paths.backingAnswer(answerSecret(sender.secretFor('backing'), at.agencyId, requestId))

/** Queues a letter to the unit in the agency's first language: with its link where it answers by one, else with the page on the site. */
export async function tellUnit(
  at: WriteAt,
  sender: Sender,
  request: BackingRequest,
  kind: 'asked' | 'reminder' | 'withdrawn',
): Promise<void> {
  const onSite = answersOnSite(request)
  const link = onSite ? pageOf(sender, request) : answerLink(at, sender, request.id)
  const news: BackingNews = kind === 'withdrawn' ? { kind } : { kind, onSite }
  await write(at, sender, request, news, { accountId: '', email: request.unitEmail, language: firstLanguageOf(sender), link })
}

/** Queues a letter to these accounts, each in its own language, once; not to whoever does it. */
export async function tellStaff(
  at: WriteAt,
  sender: Sender,
  request: BackingRequest,
  readers: readonly Reader[],
  news: (language: 'en' | 'es') => BackingNews,
): Promise<void> {
  const once = new Map(readers.filter(({ accountId }) => accountId !== at.by).map((reader) => [reader.accountId, reader]))
  for (const reader of once.values())
    await write(at, sender, request, news(languageIn(reader.language)), { ...reader, link: pageOf(sender, request) })
}

/** Whoever has the request on the desk now, beside the one who asked. */
export async function listDeskReaders(at: WriteAt, request: Pick<BackingRequest, 'rank' | 'beatId'>, today: string): Promise<Reader[]> {
  if (request.rank === 'officer') return []
  return request.rank === 'chief' ? listChiefs(at) : listSergeants(at, request.beatId, today)
}

/** Those who wait for the answer: who asked, and the desk it has climbed to. */
export async function listWaiting(at: WriteAt, request: BackingRequest, today: string): Promise<Reader[]> {
  const asker = await findReader(at, request.askedBy)
  return [...(asker ? [asker] : []), ...(await listDeskReaders(at, request, today))]
}

/** The reason of a "no" as its reader's language says it. */
export const reasonIn = (language: 'en' | 'es', reason: DeclineReason): string => wordsOf(language).backing.reasons[reason]
