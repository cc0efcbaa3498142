import { tagOf, wordsOf } from '#locales/language.ts'
import type { Language } from '#locales/words.ts'
import type { Agency } from '#modules/agencies/index.ts'
import type { BackingRequest, Rank } from './backing.ts'

/** What there is to tell; the words come from the catalogue in the reader's language. `onSite`: the unit answers signed in, not by a link. */
export type BackingNews =
  | { readonly kind: 'asked' | 'reminder'; readonly onSite: boolean }
  | { readonly kind: 'escalated'; readonly rank: Rank }
  | { readonly kind: 'accepted'; readonly name: string; readonly promise: string; readonly dueOn: string }
  | { readonly kind: 'declined'; readonly reason: string; readonly words: string }
  | { readonly kind: 'done' | 'not-done'; readonly words: string }
  | { readonly kind: 'withdrawn' }

export type Letter = { readonly subject: string; readonly text: string }

/** To whom: in which language, for which agency, with the link to the page where the reader goes on. */
export type To = { readonly language: Language; readonly agency: Agency; readonly link: string }

/** A day as people say it. Days have no time zone of their own. */
const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(day))

const momentIn = (language: Language, timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat(tagOf(language), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(at)

type Told = Pick<BackingRequest, 'unitName' | 'askerName' | 'what' | 'why' | 'dueOn' | 'answerDueAt'>

function saidOf(news: BackingNews, request: Told, { language, agency, link }: To): string {
  const { mail } = wordsOf(language).backing
  const { unitName: unit, askerName: asker } = request
  const what = request.what ?? ''
  const asked = {
    asker,
    agency: agency.name,
    what,
    why: request.why ?? '',
    dueOn: dayIn(language, request.dueOn),
    answerBy: momentIn(language, agency.timeZone, request.answerDueAt),
    link,
  }
  switch (news.kind) {
    case 'asked':
      return news.onSite ? mail.askedOnSite(asked) : mail.asked(asked)
    case 'reminder':
      return news.onSite ? mail.reminderOnSite(asked) : mail.reminder(asked)
    case 'escalated':
      return mail.escalated({ unit, asker, what, desk: mail.desks[news.rank], link })
    case 'accepted':
      return mail.accepted({ unit, name: news.name, what, promise: news.promise, day: dayIn(language, news.dueOn), link })
    case 'declined':
      return mail.declined({ unit, what, reason: news.reason, words: news.words, link })
    case 'withdrawn':
      return mail.withdrawn({ asker, what })
    default:
      return mail[news.kind]({ unit, what, words: news.words, link })
  }
}

/** The letter, ending with who writes it. */
export function backingLetter(news: BackingNews, request: Told, to: To): Letter {
  const { mail } = wordsOf(to.language).backing
  const subject = mail.subject[news.kind](request.unitName)
  return { subject, text: [saidOf(news, request, to), mail.from(to.agency.name)].join('\n\n') }
}
